using System.Text.Json;
using VoteSystem.Domain.Common;
using VoteSystem.Domain.Congresses;
using VoteSystem.Domain.Documents;
using VoteSystem.Domain.Workflow;
using VoteSystem.Storage.Nodes;
using VoteSystem.Storage.Workflow;
using VoteSystem.Web.Nodes;
using VoteSystem.Web.Text;

namespace VoteSystem.Web.Documents;

/// <summary>A paper that a run could not make.</summary>
/// <param name="Kind">Which paper.</param>
/// <param name="Detail">About what, as the paper says it.</param>
/// <param name="Why">The reason in the language of whoever started the run.</param>
public sealed record RunStop(PaperKind Kind, string Detail, string Why);

/// <summary>How far the making of all drafts of a year has come.</summary>
/// <param name="Total">Papers to be made; null while they are looked up.</param>
/// <param name="Made">Drafts made so far.</param>
/// <param name="Stops">Papers that could not be made.</param>
/// <param name="IsOver">True when nothing more happens.</param>
/// <param name="Failed">True when it broke off; the log knows why.</param>
public sealed record PaperRun(int? Total, int Made, IReadOnlyList<RunStop> Stops, bool IsOver, bool Failed = false);

/// <summary>
/// Makes the drafts of a whole year, one after the other, while the clerk's page asks how far it is. What was made stands in the register; the progress stands in
/// the run's lease, so that every node shows the same and no second node begins. A node that stops loses nothing: a second run makes what is still missing.
/// </summary>
public sealed class PaperRuns(PaperDesk desk, CycleQueries cycles, NodeLeases leases, Words words, ILogger<PaperRuns> log)
{
    private static readonly PaperRun Beginning = new(null, 0, [], IsOver: false);

    /// <summary>The last run of a year, on whichever node, or null.</summary>
    public async Task<PaperRun?> Of(CycleId id)
    {
        if (await leases.Find(LeaseKind.Papers, NameOf(id)) is not { } row) return null;
        var run = row.Progress is null ? Beginning : JsonSerializer.Deserialize<PaperRun>(row.Progress, DomainJson.Options)!;
        // The node that made the papers is gone, and nobody else went on.
        var isBroken = row.Outcome == LeaseOutcome.Running && !row.IsHeld(leases.Now);
        return run with { IsOver = row.Outcome != LeaseOutcome.Running || isBroken, Failed = row.Outcome == LeaseOutcome.Failed || isBroken };
    }

    /// <summary>Starts a run, unless one is under way on any node.</summary>
    /// <returns>False when one is.</returns>
    public async Task<bool> Start(Congress congress, CycleId id, Actor actor, string site)
    {
        if (!await leases.Take(LeaseKind.Papers, NameOf(id))) return false;
        _ = Task.Run(() => Run(congress, id, actor, site));
        return true;
    }

    private async Task Run(Congress congress, CycleId id, Actor actor, string site)
    {
        var run = Beginning;
        try
        {
            var cycle = (await cycles.Find(id))!;
            var year = await desk.Open(congress, cycle, await cycles.FactsOf(cycle), leases.Now);
            var wanted = (await desk.Lines(year)).Where(line => IsMissing(line) && actor.MustBe([.. line.Row.Makers]) is null).ToList();
            run = run with { Total = wanted.Count };
            foreach (var line in wanted)
            {
                // Lost: this node was held up so long that another one has begun a run of its own.
                if (!await leases.Report(LeaseKind.Papers, NameOf(id), Json(run))) return;
                run = await Make(run, year, line, actor, site);
            }

            await leases.End(LeaseKind.Papers, NameOf(id), LeaseOutcome.Done, progress: Json(run));
        }
        catch (Exception fault)
        {
            // Nobody awaits this task: what is not logged here is lost.
            log.LogError(fault, "Making the papers of {Year} broke off", id.Year);
            await leases.End(LeaseKind.Papers, NameOf(id), LeaseOutcome.Failed, progress: Json(run));
        }
    }

    private async Task<PaperRun> Make(PaperRun run, PaperYear year, PaperLine line, Actor actor, string site)
    {
        var decision = await desk.Make(year, new PaperOrder(line.Row.Kind, line.Due.Matter, null, null, site), actor);
        return decision.Refusal is { } why
            ? run with { Stops = [.. run.Stops, new RunStop(line.Row.Kind, line.Due.Detail, words.Sentence(why))] }
            : run with { Made = run.Made + 1 };
    }

    private static string Json(PaperRun run) => JsonSerializer.Serialize(run, DomainJson.Options);

    private static string NameOf(CycleId id) => $"{id.Congress.Value:N}/{id.Year}";

    private static bool IsMissing(PaperLine line) => line.Due.NotYet is null && (line.Newest is null || line.Newest.Status == PaperStatus.Withdrawn);
}
