using VoteSystem.Domain.Common;
using VoteSystem.Domain.Workflow;
using VoteSystem.Storage.Workflow;

namespace VoteSystem.Web.Pages;

/// <summary>A page of one year's cycle, addressed as <c>/t/{town}/{year}/…</c>. A year without a cycle is answered with 404.</summary>
public abstract class CyclePage : TownPage
{
    /// <summary>The cycle as it stood when the request came in; commands read it again inside their transaction.</summary>
    public Cycle Cycle { get; private set; } = null!;

    /// <summary>Its facts, for showing which steps are possible.</summary>
    public CycleFacts Facts { get; private set; } = null!;

    /// <summary>Its year.</summary>
    public int Year => Cycle.Id.Year;

    /// <summary>The command shell.</summary>
    protected CycleStore Cycles => HttpContext.RequestServices.GetRequiredService<CycleStore>();

    /// <inheritdoc/>
    protected override async Task<bool> Prepare()
    {
        if (!await base.Prepare() || !int.TryParse(RouteData.Values["year"] as string, out var year)) return false;
        var queries = HttpContext.RequestServices.GetRequiredService<CycleQueries>();
        if (await queries.Find(new CycleId(Congress.Id, year)) is not { } cycle) return false;
        Cycle = cycle;
        Facts = await queries.FactsOf(cycle);
        TownFrame.FillYear(Frame, this, Words);
        return true;
    }

    private protected override Task FillYears() => Task.CompletedTask;

    /// <summary>An address of this cycle: <c>/t/{town}/{year}/…</c>.</summary>
    public string CycleUrl(string path) => TownUrl($"{Year}/{path}");
}
