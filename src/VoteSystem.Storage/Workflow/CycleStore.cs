using VoteSystem.Domain.Common;
using VoteSystem.Domain.Congresses;
using VoteSystem.Domain.Workflow;
using VoteSystem.Storage.Audit;
using VoteSystem.Storage.Database;

namespace VoteSystem.Storage.Workflow;

/// <summary>
/// The one imperative shell of all commands: load, decide, save the events and their audit entries, in one transaction.
/// Commands of one congress run one after the other; what somebody saw before is compared by version numbers inside the decision.
/// </summary>
public sealed class CycleStore(Db database, TimeProvider clock)
{
    /// <summary>Applies a decision that needs only the cycle and its facts.</summary>
    public Task<Decision> Apply(Congress congress, int year, Actor actor, Func<CommandContext, Decision> decide) =>
        Apply(congress, year, actor, (_, _) => Task.FromResult(0), (_, context) => decide(context));

    /// <summary>Applies a decision about something that is loaded inside the transaction.</summary>
    /// <param name="congress">Whose cycle.</param>
    /// <param name="year">Which cycle.</param>
    /// <param name="actor">Who gives the command.</param>
    /// <param name="load">Reads what the decision is about.</param>
    /// <param name="decide">The pure rule.</param>
    /// <returns>The decision; accepted means committed. Refused: NotFound when there is no such cycle, otherwise what the rule says.</returns>
    /// <exception cref="System.Data.Common.DbException">The database could not be reached or broke off; nothing was stored.</exception>
    public async Task<Decision> Apply<T>(
        Congress congress, int year, Actor actor, Func<Work, CycleId, Task<T>> load, Func<T, CommandContext, Decision> decide)
    {
        var id = new CycleId(congress.Id, year);
        return await database.Write(async work =>
        {
            await work.TakeWritingLock(id.Congress);
            if (await LoadContext(work, congress, id, actor) is not { } context) return new Refusal(RefusalCode.NotFound);

            var decision = decide(await load(work, id), context);
            if (decision is Decision.Accepted { Events.Count: > 0 } accepted)
            {
                foreach (var happened in accepted.Events)
                    await EventWriter.Save(work, context, happened);
                await work.AppendToAuditLog(id.Congress, actor, context.Now, accepted.Events);
                work.Keep();
            }

            return decision;
        });
    }

    /// <summary>Opens a year's cycle.</summary>
    /// <returns>Refused: CycleExists, or what <see cref="CycleDecisions.Open"/> says.</returns>
    public Task<Decision> Open(Congress congress, int year, CycleRules rules, DateOnly collectFrom, Actor actor) => database.Write(async work =>
    {
        await work.TakeWritingLock(congress.Id);
        if (await work.One<CycleQueries.Row>(CycleQueries.ById, new { Congress = congress.Id, Year = year }) is not null)
            return new Refusal(RefusalCode.CycleExists, year);

        var decision = CycleDecisions.Open(year, rules, collectFrom, actor);
        if (decision is Decision.Accepted { Events: [CycleOpened opened] } accepted)
        {
            var now = clock.GetUtcNow();
            await CycleWriter.Insert(work, congress.Id, opened, now);
            await work.AppendToAuditLog(congress.Id, actor, now, accepted.Events);
            work.Keep();
        }

        return decision;
    });

    private async Task<CommandContext?> LoadContext(Work work, Congress congress, CycleId id, Actor actor)
    {
        var key = new { id.Congress, id.Year };
        if (await work.One<CycleQueries.Row>(CycleQueries.ById, key) is not { } row) return null;
        var cycle = row.ToCycle();
        var facts = (await work.One<FactsRow>(CycleQueries.Facts, FactsRow.Parameters(cycle)))!.ToFacts(cycle.Rules);
        var now = clock.GetUtcNow();
        return new CommandContext(cycle, facts, actor, now, congress.Today(now));
    }
}
