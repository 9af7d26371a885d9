using Microsoft.AspNetCore.Mvc;
using VoteSystem.Domain.Common;
using VoteSystem.Domain.Publishing;
using VoteSystem.Domain.Supervise;
using VoteSystem.Storage.Publishing;
using VoteSystem.Storage.Supervise;

namespace VoteSystem.Web.Pages.Works;

/// <summary>Makes the plan and each period's progress public.</summary>
public sealed class PublishModel(WorkQueries works, PublicationQueries publications) : CyclePage
{
    [BindProperty]
    public string? Note { get; set; }

    public PublicationQueries.Row? Plan { get; private set; }

    public PublicationQueries.Row? Progress { get; private set; }

    /// <summary>Why the plan cannot be published now; null when it can.</summary>
    public Refusal? PlanReason { get; private set; }

    /// <summary>Why the progress cannot be published now; null when it can.</summary>
    public Refusal? ProgressReason { get; private set; }

    private string PlanHeading => Words["Works.Publish.Plan.Heading", Congress.Town, Year];

    private string ProgressHeading => Words["Works.Publish.Progress.Heading", Congress.Town, Year];

    public async Task<IActionResult> OnPostPlanAsync()
    {
        await Load();
        var decision = await Cycles.Apply(Congress, Year, Actor, (work, id) => PlanQueries.LoadChosen(work, id),
            (chosen, x) => SupervisionPublishing.PublishPlan(x.Cycle, chosen, PlanHeading, Plan?.Content, Note?.Trim(), x.Actor));
        return await Answer(decision, "Works.Publish.Done", CycleUrl("works/publish"));
    }

    public async Task<IActionResult> OnPostProgressAsync()
    {
        await Load();
        var decision = await Cycles.Apply(Congress, Year, Actor, (work, id) => WorkQueries.Load(work, id),
            (source, x) => SupervisionPublishing.PublishProgress(x.Cycle, Lines(source, x.Today), ProgressHeading, Progress?.Content, x.Today, x.Actor));
        return await Answer(decision, "Works.Publish.Done", CycleUrl("works/publish"));
    }

    protected override async Task Load()
    {
        Frame.Title = Words["Works.Publish.Title"];
        Frame.Breadcrumb = [new(Words["Works.Title", Year], CycleUrl("works"))];
        var newest = await publications.Newest(Cycle.Id);
        Plan = newest.FirstOrDefault(row => row.Kind == PublicationKind.Plan);
        Progress = newest.FirstOrDefault(row => row.Kind == PublicationKind.Progress);
        var source = await works.Of(Cycle.Id);
        PlanReason = SupervisionPublishing.PublishPlan(Cycle, source.Chosen, PlanHeading, Plan?.Content, "-", Actor).Refusal;
        ProgressReason = SupervisionPublishing.PublishProgress(Cycle, Lines(source, Today), ProgressHeading, Progress?.Content, Today, Actor).Refusal;
    }

    private List<ProgressLine> Lines(WorkSource source, DateOnly today) => [.. source.On(Cycle.Rules, Congress.Today, today).Select(state => state.ToLine())];
}
