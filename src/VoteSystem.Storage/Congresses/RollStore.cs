using System.Security.Cryptography;
using VoteSystem.Domain.Common;
using VoteSystem.Domain.Congresses;
using VoteSystem.Domain.Workflow;
using VoteSystem.Storage.Audit;
using VoteSystem.Storage.Database;

namespace VoteSystem.Storage.Congresses;

/// <summary>What decisions about the roll look at.</summary>
/// <param name="Roll">All deputies, also those who left.</param>
/// <param name="Units">Names of the responsible units.</param>
/// <param name="Today">The date at the congress.</param>
public sealed record RollContext(IReadOnlyList<Deputy> Roll, IReadOnlyList<string> Units, DateOnly Today);

/// <summary>Commands about the roll of deputies and the units: load, decide, save with the audit entries, in one transaction.</summary>
public sealed class RollStore(Db database, TimeProvider clock)
{
    /// <summary>Applies a decision about the roll.</summary>
    /// <returns>The decision; accepted means committed.</returns>
    /// <exception cref="System.Data.Common.DbException">The database could not be reached or broke off; nothing was stored.</exception>
    public Task<Decision> Apply(Congress congress, Actor actor, Func<RollContext, Decision> decide) =>
        Apply(congress, actor, (_, context) => Task.FromResult(decide(context)));

    /// <summary>Makes cards for deputies; their earlier ones are void.</summary>
    /// <returns>What <see cref="CardRules.Issue"/> says, and when accepted the secrets for the printer, which are kept nowhere.</returns>
    public async Task<(Decision Decision, IReadOnlyList<(Deputy Deputy, CardSecret Secret)> Cards)> IssueCards(Congress congress, IReadOnlyList<DeputyId> deputies, Actor actor)
    {
        var secrets = deputies.Distinct().ToDictionary(id => id, _ => new CardSecret(RandomNumberGenerator.GetBytes(CardSecret.TokenBytes)));
        IReadOnlyList<Deputy> roll = [];
        var decision = await Apply(congress, actor, context =>
        {
            roll = context.Roll;
            return CardRules.Issue(roll, [.. secrets.Select(pair => new NewCard(pair.Key, pair.Value.Hash()))], actor);
        });
        return (decision, decision is Decision.Accepted ? [.. roll.Where(deputy => secrets.ContainsKey(deputy.Id)).Select(deputy => (deputy, secrets[deputy.Id]))] : []);
    }

    /// <summary>Takes a unit off the list, as long as it has no projects.</summary>
    /// <returns>What <see cref="RollRules.RemoveUnit"/> says.</returns>
    public Task<Decision> RemoveUnit(Congress congress, string name, Actor actor) =>
        Apply(congress, actor, async (work, context) =>
        {
            var projects = await work.One<long>(DeputyQueries.ProjectsOfUnit, new { Congress = congress.Id, Name = name });
            return RollRules.RemoveUnit(context.Units, name, (int)projects, actor);
        });

    private Task<Decision> Apply(Congress congress, Actor actor, Func<Work, RollContext, Task<Decision>> decide) => database.Write(async work =>
    {
        await work.TakeWritingLock(congress.Id);
        var key = new { Congress = congress.Id };
        var roll = (await work.Many<DeputyQueries.Row>(DeputyQueries.Roll, key)).Select(row => row.ToDeputy()).ToList();
        var units = await work.Many<string>(DeputyQueries.UnitsByName, key);
        var now = clock.GetUtcNow();

        var decision = await decide(work, new RollContext(roll, units, congress.Today(now)));
        if (decision is Decision.Accepted { Events.Count: > 0 } accepted)
        {
            foreach (var happened in accepted.Events)
                await RollWriter.Save(work, congress.Id, (CongressEvent)happened, now);
            await work.AppendToAuditLog(congress.Id, actor, now, accepted.Events);
            work.Keep();
        }

        return decision;
    });
}
