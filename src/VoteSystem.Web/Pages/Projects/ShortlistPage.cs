using Microsoft.AspNetCore.Mvc;
using VoteSystem.Domain.Common;
using VoteSystem.Domain.Projects;
using VoteSystem.Domain.Publishing;
using VoteSystem.Domain.Shortlist;
using VoteSystem.Domain.Workflow;
using VoteSystem.Storage.Projects;
using VoteSystem.Storage.Publishing;
using VoteSystem.Storage.Shortlist;

namespace VoteSystem.Web.Pages.Projects;

/// <summary>What the form of an approval holds.</summary>
public sealed class ApprovalForm
{
    public int Position { get; set; }

    public bool Agrees { get; set; } = true;

    public DateOnly? HeldOn { get; set; }

    public string? DocumentNo { get; set; }

    public string? Note { get; set; }
}

/// <summary>The list of candidates as secretariat, government and presidium see it: order, approvals, display, requests. Each sees what its role may do.</summary>
public abstract class ShortlistPage(ProjectQueries projects, ApprovalQueries approvals, PublicationQueries publications, CandidateChangeQueries changes) : CyclePage
{
    [BindProperty]
    public ApprovalForm Approval { get; set; } = new();

    /// <summary>Heading of the display.</summary>
    [BindProperty]
    public string? PublicTitle { get; set; }

    public IReadOnlyList<Project> Listed { get; private set; } = [];

    /// <summary>Screened projects that could be put on the list.</summary>
    public IReadOnlyList<Project> Screened { get; private set; } = [];

    public IReadOnlyList<ApprovalQueries.Row> Decisions { get; private set; } = [];

    public IReadOnlyList<PublicationQueries.Row> Versions { get; private set; } = [];

    public IReadOnlyList<CandidateChange> Changes { get; private set; } = [];

    public SurplusFinding? Surplus => CandidateList.Surplus(Cycle.Rules, Facts.Candidates);

    public int Agreed => ListRules.Agreed(Cycle, Facts);

    /// <summary>The list can be changed freely by this person.</summary>
    public bool MayOrder => ListRules.Reorder(Cycle, Facts, [], [], Actor).Refusal is null;

    /// <summary>The step that is next, if this person may record it; the last one may still be sent back.</summary>
    public int? RecordableStep
    {
        get
        {
            var position = Math.Min(Agreed + 1, Cycle.Rules.ApprovalChain.Count);
            var back = new ApprovalEntry(position, Agrees: false, Today, null, "-");
            return ListRules.Approve(Cycle, Facts, back, Actor, Today).Refusal is null ? position : null;
        }
    }

    /// <summary>Why the list cannot be displayed now; null when it can.</summary>
    public Refusal? PublishRefusal => PublicityRules.Publish(Cycle, Facts, [], "-", Actor, Today).Refusal;

    public bool MayAmend => Actor.Roles.Contains(Role.Government) && CandidateChangeRules.AmendmentRefusal(Cycle, Facts) is null && Agreed > 0;

    public bool MayWithdraw => Actor.Roles.Contains(Role.Government) && CandidateChangeRules.WithdrawalRefusal(Cycle, Facts) is null && Agreed > 0;

    public string TitleOf(int projectNo) => Listed.FirstOrDefault(project => project.No == projectNo)?.Details.Title ?? $"{projectNo}";

    public async Task<IActionResult> OnPostOrderAsync(int[] no, int[] place)
    {
        var wanted = no.Zip(place).OrderBy(pair => pair.Second).Select(pair => pair.First).ToList();
        var decision = await Cycles.Apply(Congress, Year, Actor, ProjectQueries.LoadListed, (listed, x) => ListRules.Reorder(x.Cycle, x.Facts, Numbers(listed), wanted, x.Actor));
        return await Answer(decision, "Shortlist.Ordered", Request.Path);
    }

    public async Task<IActionResult> OnPostListAsync(int no)
    {
        var decision = await Cycles.Apply(Congress, Year, Actor,
            async (work, id) => (Project: await ProjectQueries.Load(work, id, no), Verdicts: await ChecklistQueries.Load(work, id, no), Listed: await ProjectQueries.LoadListed(work, id)),
            (stored, x) => ListRules.List(x.Cycle, x.Facts, stored.Project, stored.Verdicts, Numbers(stored.Listed), x.Actor));
        return await Answer(decision, "Projects.Listed", Request.Path);
    }

    public async Task<IActionResult> OnPostUnlistAsync(int no)
    {
        var decision = await Cycles.Apply(Congress, Year, Actor,
            async (work, id) => (Project: await ProjectQueries.Load(work, id, no), Listed: await ProjectQueries.LoadListed(work, id)),
            (stored, x) => ListRules.Unlist(x.Cycle, x.Facts, stored.Project, Numbers(stored.Listed), x.Actor));
        return await Answer(decision, "Shortlist.Unlisted", Request.Path);
    }

    public async Task<IActionResult> OnPostApproveAsync()
    {
        var entry = new ApprovalEntry(Approval.Position, Approval.Agrees, Approval.HeldOn ?? Today, Tidy(Approval.DocumentNo), Tidy(Approval.Note));
        var decision = await Cycles.Apply(Congress, Year, Actor, x => ListRules.Approve(x.Cycle, x.Facts, entry, x.Actor, x.Today));
        return await Answer(decision, Approval.Agrees ? "Approval.Agreed" : "Approval.SentBack", Request.Path);
    }

    public async Task<IActionResult> OnPostPublishAsync()
    {
        var decision = await Cycles.Apply(Congress, Year, Actor, ProjectQueries.LoadListed, (listed, x) => PublicityRules.Publish(x.Cycle, x.Facts, listed, PublicTitle, x.Actor, x.Today));
        return await Answer(decision, "Shortlist.Displayed", Request.Path);
    }

    public override async Task<IActionResult> OnGetAsync() => this.WantsFile()
        ? this.Export(Words["Shortlist.Title", Year], ProjectColumns.Of(Words), await projects.Listed(Cycle.Id))
        : await base.OnGetAsync();

    protected override async Task Load()
    {
        Frame.Title = Words["Shortlist.Title", Year];
        Listed = await projects.Listed(Cycle.Id);
        if (MayOrder) Screened = await projects.List(Cycle.Id, new ProjectFilter(Status: ProjectStatus.Screened), 0, 200);
        Decisions = await approvals.Of(Cycle.Id);
        Versions = await publications.Versions(Cycle.Id, PublicationKind.Candidates);
        Changes = await changes.Of(Cycle.Id);
        Approval.HeldOn ??= Today;
        PublicTitle ??= Words["Shortlist.PublicTitle", Congress.Town, Year];
    }

    private static List<int> Numbers(IReadOnlyList<Project> listed) => [.. listed.Select(project => project.No)];

    private static string? Tidy(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
