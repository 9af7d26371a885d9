using System.Collections.Concurrent;
using VoteSystem.Domain.Common;
using VoteSystem.Domain.Congresses;
using VoteSystem.Domain.Documents;
using VoteSystem.Domain.Workflow;
using VoteSystem.Storage.Workflow;

namespace VoteSystem.Web.Documents;

/// <summary>A paper that a run could not make, and why.</summary>
public sealed record RunStop(PaperLine Line, Refusal Why);

/// <summary>How far the making of all drafts of a year has come.</summary>
/// <param name="Total">Papers to be made; null while they are looked up.</param>
/// <param name="Made">Drafts made so far.</param>
/// <param name="Stops">Papers that could not be made.</param>
/// <param name="IsOver">True when nothing more happens.</param>
/// <param name="Failed">True when it broke off; the log knows why.</param>
public sealed record PaperRun(int? Total, int Made, IReadOnlyList<RunStop> Stops, bool IsOver, bool Failed = false);

/// <summary>
/// Makes the drafts of a whole year, one after the other, while the clerk's page asks how far it is. What was made stands in the register;
/// only the progress is kept here, so a node that stops loses nothing but the counting, and a second run makes what is still missing.
/// </summary>
public sealed class PaperRuns(PaperDesk desk, CycleQueries cycles, TimeProvider clock, ILogger<PaperRuns> log)
{
    private static readonly PaperRun Beginning = new(null, 0, [], IsOver: false);

    private readonly ConcurrentDictionary<CycleId, PaperRun> _runs = new();

    /// <summary>The last run of a year on this node, or null.</summary>
    public PaperRun? Of(CycleId id) => _runs.GetValueOrDefault(id);

    /// <summary>Starts a run, unless one is under way.</summary>
    /// <returns>The run, for whoever wants to wait for it.</returns>
    public Task Start(Congress congress, CycleId id, Actor actor, string site)
    {
        var mine = Beginning with { };
        var now = _runs.AddOrUpdate(id, mine, (_, before) => before.IsOver ? mine : before);
        return ReferenceEquals(now, mine) ? Task.Run(() => Run(congress, id, actor, site)) : Task.CompletedTask;
    }

    private async Task Run(Congress congress, CycleId id, Actor actor, string site)
    {
        var run = Beginning;
        try
        {
            var cycle = (await cycles.Find(id))!;
            var year = await desk.Open(congress, cycle, await cycles.FactsOf(cycle), clock.GetUtcNow());
            var wanted = (await desk.Lines(year)).Where(line => IsMissing(line) && actor.MustBe([.. line.Row.Makers]) is null).ToList();
            run = run with { Total = wanted.Count };
            foreach (var line in wanted)
            {
                _runs[id] = run;
                var decision = await desk.Make(year, new PaperOrder(line.Row.Kind, line.Due.Matter, null, null, site), actor);
                run = decision.Refusal is { } why ? run with { Stops = [.. run.Stops, new RunStop(line, why)] } : run with { Made = run.Made + 1 };
            }
        }
        catch (Exception fault)
        {
            // Nobody awaits this task: what is not logged here is lost.
            log.LogError(fault, "Making the papers of {Year} broke off", id.Year);
            run = run with { Failed = true };
        }

        _runs[id] = run with { IsOver = true };
    }

    private static bool IsMissing(PaperLine line) => line.Due.NotYet is null && (line.Newest is null || line.Newest.Status == PaperStatus.Withdrawn);
}
