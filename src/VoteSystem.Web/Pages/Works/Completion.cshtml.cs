using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using VoteSystem.Domain.Common;
using VoteSystem.Domain.Projects;
using VoteSystem.Domain.Supervise;
using VoteSystem.Storage.Projects;
using VoteSystem.Storage.Supervise;
using VoteSystem.Web.Components;

namespace VoteSystem.Web.Pages.Works;

/// <summary>How much of a project was done by the end of the year.</summary>
public sealed class CompletionModel(WorkQueries works, AdjustmentQueries adjustments) : WorkPage(works)
{
    [BindProperty]
    public Completion Grade { get; set; }

    [BindProperty]
    public string? CompletionText { get; set; }

    [BindProperty]
    public decimal? FinalMoney { get; set; }

    [BindProperty]
    public string? NextTarget { get; set; }

    public IReadOnlyList<SelectListItem> Grades => Choices<Completion>();

    /// <summary>What a colleague stored meanwhile.</summary>
    public DiffBox? Colleague { get; private set; }

    public async Task<IActionResult> OnPostAsync()
    {
        var money = Wan.Read(FinalMoney, nameof(FinalMoney), ModelState, Words);
        if (!ModelState.IsValid) return await Again();
        var report = new CompletionReport { Grade = Grade, Text = CompletionText?.Trim() ?? "", FinalMoney = money, NextTarget = NextTarget?.Trim() };
        var decision = await Cycles.Apply(Congress, Year, Actor,
            async (work, id) => (Project: await ProjectQueries.Load(work, id, No), Last: await ReportQueries.LoadLastOf(work, id, No)),
            (stored, x) => CompletionRules.Grade(x.Cycle, stored.Project, stored.Last, report, SeenVersion, x.Actor));
        if (decision.Refusal?.Code == RefusalCode.ChangedMeanwhile) await Compare(report);
        return await Answer(decision, "Works.Completion.Saved", WorkUrl);
    }

    protected override async Task Load()
    {
        await base.Load();
        Frame.Title = Words["Works.Completion.Title"];
        if (!HttpMethods.IsGet(Request.Method)) return;
        var stored = await adjustments.Completion(Cycle.Id, No);
        SeenVersion = Project.Version;
        (Grade, CompletionText, NextTarget) = (stored?.Grade ?? (State.Last?.PercentDone == 100 ? Completion.Done : Completion.BasicallyDone), stored?.Text, stored?.NextTarget);
        FinalMoney = stored?.FinalMoney.Wan ?? Plan?.Paid.Wan;
    }

    private async Task Compare(CompletionReport typed)
    {
        var stored = await adjustments.Completion(Cycle.Id, No);
        Colleague = new([
            new(Words["Field.Completion"], Words.Of(typed.Grade), stored is null ? null : Words.Of(stored.Grade)),
            new(Words["Field.CompletionText"], typed.Text, stored?.Text),
            new(Words["Projects.Status"], null, Words.Of(Project.Status)),
        ]);
        SeenVersion = Project.Version;
        ModelState.Remove(nameof(SeenVersion));
    }
}
