using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using VoteSystem.Domain.Common;
using VoteSystem.Domain.Projects;
using VoteSystem.Domain.Supervise;
using VoteSystem.Storage.Audit;
using VoteSystem.Storage.Projects;
using VoteSystem.Storage.Supervise;
using VoteSystem.Web.Audit;
using VoteSystem.Web.Components;
using VoteSystem.Web.Photos;

namespace VoteSystem.Web.Pages.Works;

/// <summary>One chosen project for everybody who works with it: plan, reports, money, group, visits, orders, adjustments, history, and what can be done now.</summary>
public sealed class ShowModel(WorkQueries works, ReportQueries reports, GroupQueries groups, OrderQueries orders, AdjustmentQueries adjustments) : WorkPage(works)
{
    /// <summary>The light set by hand; null takes an override back.</summary>
    [BindProperty]
    public Light? Light { get; set; }

    [BindProperty]
    public string? Reason { get; set; }

    [BindProperty]
    public DateOnly? AcceptedOn { get; set; }

    [BindProperty]
    public string? Note { get; set; }

    public IReadOnlyList<ReportQueries.Row> Reports { get; private set; } = [];

    public IReadOnlyList<GroupQueries.MemberRow> Members { get; private set; } = [];

    public IReadOnlyList<GroupQueries.VisitRow> Visits { get; private set; } = [];

    public IReadOnlyList<OrderQueries.Row> Orders { get; private set; } = [];

    public IReadOnlyList<Adjustment> Adjustments { get; private set; } = [];

    public CompletionReport? Completion { get; private set; }

    public PhotoStrip Photos { get; private set; } = new([]);

    public Timeline History { get; private set; } = new([]);

    /// <summary>What this person may do with the project, with the reason where it is not possible now.</summary>
    public IReadOnlyList<WorkAction> Actions { get; private set; } = [];

    public IReadOnlyList<MoneyWarning> Warnings => Plan is { } plan ? ReportRules.Warnings(plan.Planned, plan.Allocated, plan.Paid, State.Last?.PercentDone ?? 0) : [];

    public MoneyBars Money => new([.. (Plan?.Funds ?? []).Select(line => new MoneyBar(Words.Of(line.Source), line.Planned, line.Allocated, line.Paid))]);

    /// <summary>Plan and reports over the year.</summary>
    public ProgressChart Chart => ProgressChart.Of(
        new DateOnly(Year, 1, 1), Today,
        [.. Plan!.Terms.Milestones.Select(point => new ProgressPoint(point.DueOn, point.PercentDue))],
        Reports.Select(report => new ProgressPoint(report.AsOf, report.PercentDone)));

    public IReadOnlyList<SelectListItem> Lights => [new(Words["Works.Light.Take"], ""), .. Choices<Light>()];

    public bool MayOverride => ReportRules.OverrideLight(Cycle, No, State.Last?.ToLast(), Domain.Supervise.Light.Green, "-", Actor).Refusal is null;

    public bool MayAccept => ReportRules.Accept(Cycle, Project, Today, null, Actor, Today).Refusal is null;

    public async Task<IActionResult> OnPostLightAsync()
    {
        var decision = await Cycles.Apply(Congress, Year, Actor, (work, id) => ReportQueries.LoadLastOf(work, id, No),
            (last, x) => ReportRules.OverrideLight(x.Cycle, No, last, Light, Reason?.Trim(), x.Actor));
        return await Answer(decision, "Works.Light.Saved", WorkUrl);
    }

    public async Task<IActionResult> OnPostAcceptAsync()
    {
        var decision = await Cycles.Apply(Congress, Year, Actor, (work, id) => ProjectQueries.Load(work, id, No),
            (project, x) => ReportRules.Accept(x.Cycle, project, AcceptedOn ?? x.Today, Note?.Trim(), x.Actor, x.Today));
        return await Answer(decision, "Works.Accept.Saved", WorkUrl);
    }

    protected override async Task Load()
    {
        await base.Load();
        Frame.Breadcrumb = [new(Words["Works.Title", Year], CycleUrl("works"))];
        Frame.Lead = Words["Works.Rank", Project.RankNo!, Project.Details.Unit];
        Reports = await reports.Of(Cycle.Id, No);
        Members = [.. (await groups.Of(Cycle.Id)).Where(member => member.ProjectNo == No)];
        Visits = await groups.VisitsOf(Cycle.Id, No);
        Orders = await orders.List(Cycle.Id, new OrderFilter(ProjectNo: No), 0, int.MaxValue);
        Adjustments = [.. (await adjustments.Of(Cycle.Id)).Where(one => one.ProjectNo == No)];
        Photos = await this.PhotosOfProject(No);
        Completion = await adjustments.Completion(Cycle.Id, No);
        var services = HttpContext.RequestServices;
        var entries = await services.GetRequiredService<AuditQueries>().About(Congress.Id, Project.SubjectOf(Year, No));
        History = WorkLook.History(entries, services.GetRequiredService<AuditTeller>(), Words);
        Actions = WorkActions.For(this, Adjustments);
        AcceptedOn ??= Today;
    }
}
