using System.Security.Cryptography;
using VoteSystem.Domain.Ballot;
using VoteSystem.Domain.Common;
using VoteSystem.Domain.Congresses;
using VoteSystem.Domain.Workflow;
using VoteSystem.Storage.Database;
using VoteSystem.Storage.Workflow;

namespace VoteSystem.Storage.Ballot;

/// <summary>What printing slips led to.</summary>
/// <param name="Decision">What <see cref="SlipRules.Print"/> says.</param>
/// <param name="Slips">The secrets for the printer, when accepted. They are kept nowhere.</param>
public sealed record PrintedSlips(Decision Decision, IReadOnlyList<SlipSecret> Slips);

/// <summary>Commands about slips and the electronic box.</summary>
public sealed class SlipStore(Db database, CycleStore cycles, BoxKeys keys, TimeProvider clock)
{
    private const string SetOnPaper = """
        UPDATE slip
        SET state = 'OnPaper'
        WHERE (token_hash = @Hash OR code_hash = @Hash) AND state = 'Unused'
        """;

    private const string SetBothWays = """
        UPDATE slip
        SET state = 'BothWays'
        WHERE (token_hash = @Hash OR code_hash = @Hash) AND state = 'Used'
        """;

    /// <summary>Makes slips for a round.</summary>
    /// <param name="congress">Whose round.</param>
    /// <param name="year">Year of the cycle.</param>
    /// <param name="actor">Who prints.</param>
    /// <param name="no">Number of the round.</param>
    /// <param name="count">How many; what is far beyond any hall is refused by the rule.</param>
    public async Task<PrintedSlips> Print(Congress congress, int year, Actor actor, int no, int count)
    {
        const int Most = 10_000;
        if (!keys.IsShared) return new PrintedSlips(new Refusal(RefusalCode.KeysAreNotShared), []);
        var slips = Enumerable.Range(0, Math.Clamp(count, 0, Most)).Select(_ => new SlipSecret(RandomNumberGenerator.GetBytes(SlipSecret.TokenBytes))).ToList();
        var hashes = slips.AsParallel().Select(slip => slip.Hashes()).ToList();
        var decision = await WithSlips(congress, year, actor, no, (hall, slipCount) => SlipRules.Print(hall, year, no, slipCount, hashes, actor));
        if (decision is not Decision.Accepted) return new PrintedSlips(decision, []);

        // The key is on disk before anybody holds a slip.
        keys.Create(new CycleId(congress.Id, year), no);
        return new PrintedSlips(decision, slips);
    }

    /// <summary>Takes all slips printed so far out of use.</summary>
    /// <returns>What <see cref="SlipRules.VoidAll"/> says.</returns>
    public Task<Decision> VoidAll(Congress congress, int year, Actor actor, int no) =>
        WithSlips(congress, year, actor, no, (hall, count) => SlipRules.VoidAll(hall, year, no, count, actor));

    /// <summary>Closes the electronic box. Each paper is in it when this returns, or was refused.</summary>
    /// <returns>What <see cref="SlipRules.CloseCasting"/> says.</returns>
    public Task<Decision> CloseCasting(Congress congress, int year, Actor actor, int no) =>
        WithSlips(congress, year, actor, no, (hall, count) => SlipRules.CloseCasting(hall, year, no, count, actor));

    /// <summary>Gives up voting by phone for paper. Each paper is in the box when this returns, or was refused.</summary>
    /// <returns>What <see cref="SlipRules.ContinueOnPaper"/> says.</returns>
    public Task<Decision> ContinueOnPaper(Congress congress, int year, Actor actor, int no, string? reason) =>
        WithSlips(congress, year, actor, no, (hall, count) => SlipRules.ContinueOnPaper(hall, year, no, count, reason, actor));

    /// <summary>Records what became of the slips that were not issued.</summary>
    /// <returns>What <see cref="SlipRules.AccountForSpares"/> says.</returns>
    public Task<Decision> AccountForSpares(Congress congress, int year, Actor actor, int no, SpareSlips spares) =>
        WithSlips(congress, year, actor, no, (hall, count) => SlipRules.AccountForSpares(hall, year, no, count, spares, actor));

    /// <summary>Sorts a sheet from the box by its code. A marked sheet whose code was used by phone is set aside and counted as such.</summary>
    /// <returns>Null when it counts as paper; otherwise CodeIsMistyped, NotFound, or what <see cref="SlipRules.SortSheet"/> says.</returns>
    public async Task<Refusal?> SortSheet(Congress congress, int year, Actor actor, int no, string code)
    {
        if (SlipKey.Read(code) is not { } key) return new Refusal(RefusalCode.CodeIsMistyped);
        var id = new CycleId(congress.Id, year);
        return await database.Write(async work =>
        {
            if ((await work.RoundsOf(id)).FirstOrDefault(one => one.No == no) is not { } round) return new Refusal(RefusalCode.NotFound);
            var slip = await work.SlipBehind(key);
            var isOfRound = slip is not null && (slip.CongressId, slip.Year, slip.RoundNo) == (congress.Id, year, no);
            var box = (await work.SlipsOf(id, no)).Box;
            if (SlipRules.SortSheet(round, box, isOfRound ? slip!.State : null, actor) is { } refusal)
            {
                // Set aside, and reported: a marked sheet whose code was used by phone.
                if (refusal.Code == RefusalCode.SlipIsUsed && await work.Execute(SetBothWays, new { key.Hash }) == 1) work.Keep();
                return refusal;
            }

            if (await work.Execute(SetOnPaper, new { key.Hash }) != 1) return new Refusal(RefusalCode.SheetIsSorted);
            work.Keep();
            return null;
        });
    }

    private Task<Decision> WithSlips(Congress congress, int year, Actor actor, int no, Func<Hall, SlipCount, Decision> decide) =>
        cycles.Apply(
            congress, year, actor,
            async (work, id) => (Hall: await work.HallOf(id, null, congress.Today(clock.GetUtcNow())), Count: await work.SlipsOf(id, no)),
            (loaded, _) => decide(loaded.Hall, loaded.Count));
}
