using System.Collections.Concurrent;
using VoteSystem.Domain.Ballot;
using VoteSystem.Domain.Common;
using VoteSystem.Storage.Database;

namespace VoteSystem.Storage.Ballot;

/// <summary>The paper that belongs to a slip.</summary>
/// <param name="Cycle">Congress and year.</param>
/// <param name="Round">The round, with its items and rules.</param>
/// <param name="Refusal">Why nothing can be cast with the slip now, or null.</param>
public sealed record SlipPaper(CycleId Cycle, Round Round, Refusal? Refusal);

/// <summary>Reads slips for pages.</summary>
public sealed class SlipQueries(Db database)
{
    /// <summary>A county has 25 towns; a province votes on several nodes.</summary>
    private const int MostRemembered = 200;

    /// <summary>
    /// Rounds whose box is open: their items and rules are frozen, and a whole hall asks for them within a minute. Whether the box is still open is
    /// asked each time, here for the page and once more in the transaction of the cast.
    /// </summary>
    private readonly ConcurrentDictionary<(CycleId Cycle, int No), Round> _open = new();

    private const string OpenRound = """
        SELECT MAX(round_no)
        FROM ballot_box
        WHERE congress_id = @Congress AND year = @Year AND state = 'Open'
        """;

    /// <summary>How many slips of a round are in which state.</summary>
    public Task<SlipCount> CountOf(CycleId id, int no) => database.SlipsOf(id, no);

    /// <summary>The paper of a slip, or null when there is no such slip.</summary>
    public async Task<SlipPaper?> PaperOf(SlipKey key)
    {
        if (await database.SlipBehind(key) is not { } slip) return null;
        var cycle = new CycleId(slip.CongressId, slip.Year);
        var round = await RoundOf(cycle, slip);
        var refusal = CastingRules.SlipRefusal(slip.Box, slip.State);
        if (refusal?.Code is RefusalCode.CastingIsClosed or RefusalCode.CastingIsNotOpen or RefusalCode.SlipIsUsed
            && await database.One<int?>(OpenRound, new { cycle.Congress, cycle.Year }) is { } open && open != slip.RoundNo)
            refusal = new Refusal(RefusalCode.SlipOfAnotherRound, slip.RoundNo, open);
        return new SlipPaper(cycle, round, refusal);
    }

    private async Task<Round> RoundOf(CycleId cycle, SlipRow slip)
    {
        var key = (cycle, slip.RoundNo);
        if (slip.Box == BoxState.Open && _open.TryGetValue(key, out var known)) return known;
        var round = (await database.RoundsOf(cycle)).Single(one => one.No == slip.RoundNo);
        if (slip.Box != BoxState.Open)
        {
            _open.TryRemove(key, out _);
            return round;
        }

        if (_open.Count >= MostRemembered) _open.Clear();
        return _open[key] = round;
    }
}
