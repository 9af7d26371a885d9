using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using VoteSystem.Domain.Projects;
using VoteSystem.Domain.Shortlist;
using VoteSystem.Domain.Workflow;
using VoteSystem.Storage.Projects;
using VoteSystem.Storage.Shortlist;

namespace VoteSystem.Web.Pages.Projects;

/// <summary>One row of the checklist as the form holds it.</summary>
public sealed class ChecklistRowForm
{
    public string Key { get; set; } = "";

    public VerdictAnswer? Answer { get; set; }

    public string? Reason { get; set; }
}

/// <summary>正面清单 and 负面清单: a verdict and, where it is needed, a reason for each row, signed by one person.</summary>
public sealed class ChecklistModel(ProjectQueries projects, ChecklistQueries checklists) : CyclePage
{
    [BindProperty(SupportsGet = true)]
    public int No { get; set; }

    [BindProperty]
    public int SeenVersion { get; set; }

    [BindProperty]
    public string? Signer { get; set; }

    [BindProperty]
    public List<ChecklistRowForm> Rows { get; set; } = [];

    public Project Project { get; private set; } = null!;

    public IEnumerable<SelectListItem> Answers => Enum.GetValues<VerdictAnswer>().Select(value => new SelectListItem(Words.Of(value), value.ToString()));

    public string TextOf(ChecklistRow row) => row.Text ?? Words[$"ChecklistRow.{row.Key}"];

    public async Task<IActionResult> OnPostAsync()
    {
        var given = Rows.Where(row => row.Answer is not null).Select(row => new Verdict(row.Key, row.Answer!.Value, string.IsNullOrWhiteSpace(row.Reason) ? null : row.Reason.Trim())).ToList();
        var decision = await Cycles.Apply(Congress, Year, Actor,
            async (work, id) => (Project: await ProjectQueries.Load(work, id, No), Verdicts: await ChecklistQueries.Load(work, id, No)),
            (stored, x) => ProjectRules.FillChecklist(x.Cycle, stored.Project, stored.Verdicts, given, Signer, SeenVersion, x.Actor));
        return await Answer(decision, "Checklist.Saved", CycleUrl($"projects/{No}"));
    }

    protected override async Task Load()
    {
        Frame.Title = Words["Checklist.Title"];
        Frame.Breadcrumb = [new(Words["Projects.Title", Year], CycleUrl("projects")), new($"{No}", CycleUrl($"projects/{No}"))];
        if (await projects.Find(Cycle.Id, No) is not { } project)
        {
            NothingHere = true;
            return;
        }

        // After a refusal the form is made from what is stored now; what was typed stays.
        (Project, SeenVersion) = (project, project.Version);
        ModelState.Remove(nameof(SeenVersion));
        if (HttpMethods.IsGet(Request.Method)) await Fill();
    }

    private async Task Fill()
    {
        var stored = (await checklists.Of(Cycle.Id, No)).ToDictionary(row => row.RowKey);
        Signer = Actor.Name;
        Rows = [.. Cycle.Rules.Checklist.Select(row => new ChecklistRowForm { Key = row.Key, Answer = stored.GetValueOrDefault(row.Key)?.Verdict, Reason = stored.GetValueOrDefault(row.Key)?.Reason })];
    }
}
