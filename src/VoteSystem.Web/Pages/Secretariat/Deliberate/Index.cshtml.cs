using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using VoteSystem.Domain.Deliberate;
using VoteSystem.Domain.Projects;
using VoteSystem.Storage.Deliberate;
using VoteSystem.Storage.Projects;
using VoteSystem.Web.Components;
using VoteSystem.Web.Sheets;

namespace VoteSystem.Web.Pages.Secretariat.Deliberate;

/// <summary>审议意见汇总: opinions by candidate and group, what became of each, and the way to enter more.</summary>
public sealed class IndexModel(OpinionQueries opinions, ProjectQueries projects) : CyclePage
{
    [BindProperty(SupportsGet = true)]
    public ListQuery List { get; set; } = new();

    [BindProperty(SupportsGet = true, Name = "group")]
    public string? Group { get; set; }

    [BindProperty(SupportsGet = true, Name = "project")]
    public int? ProjectNo { get; set; }

    [BindProperty(SupportsGet = true, Name = "open")]
    public bool Open { get; set; }

    public PagedList<OpinionQueries.Row> Rows { get; private set; } = null!;

    public OpinionSummary Summary { get; private set; } = null!;

    public IReadOnlyList<string> Groups { get; private set; } = [];

    public bool MayWrite => DeliberateRules.Closed(Cycle) is null;

    public IEnumerable<SelectListItem> GroupChoices => Groups.Select(name => new SelectListItem(name, name, name == Group));

    private OpinionFilter Filter => new(List.Search, Group, ProjectNo, Open);

    public override async Task<IActionResult> OnGetAsync() => this.WantsFile()
        ? this.Export(Words["Deliberate.Title", Year], Columns(), await opinions.List(Cycle.Id, Filter, 0, int.MaxValue))
        : await base.OnGetAsync();

    protected override async Task Load()
    {
        Frame.Title = Words["Deliberate.Title", Year];
        Rows = new(await opinions.List(Cycle.Id, Filter, List.Skip, List.Size), (int)await opinions.Count(Cycle.Id, Filter), List);
        Summary = new OpinionSummary(await projects.Listed(Cycle.Id), await opinions.Summaries(Cycle.Id), CycleUrl("secretariat/deliberate"));
        Groups = await opinions.Groups(Cycle.Id);
    }

    private ExportColumn<OpinionQueries.Row>[] Columns() =>
    [
        new(Words["Field.No"], row => row.No, 8),
        new(Words["Field.ListNo"], row => row.ListNo, 8),
        new(Words["Projects.Name"], row => row.Title ?? Words["Deliberate.Whole"], 30),
        new(Words["Deliberate.Group"], row => row.GroupName),
        new(Words["Field.Speaker"], row => row.Speaker),
        new(Words["Deliberate.Opinion"], row => row.Content, 60),
        new(Words["Deliberate.GivenAt"], row => row.GivenAt.ToOffset(TimeSpan.FromMinutes(Congress.UtcOffsetMinutes)), 18),
        new(Words["Field.Outcome"], row => row.Outcome is { } outcome ? Words.Of(outcome) : null),
        new(Words["Field.Handling"], row => row.Handling, 50),
    ];
}

/// <summary>The opinions counted by candidate, for a table.</summary>
/// <param name="Candidates">The list in its order.</param>
/// <param name="Counts">Counts; candidates without an opinion are not in it.</param>
/// <param name="Href">The list of opinions, which takes <c>?project=</c>; null for no links.</param>
public sealed record OpinionSummary(IReadOnlyList<Project> Candidates, IReadOnlyList<OpinionQueries.Summary> Counts, string? Href)
{
    /// <summary>The counts of one candidate; null for the papers as a whole.</summary>
    public OpinionQueries.Summary? Of(int? projectNo) => Counts.FirstOrDefault(count => count.ProjectNo == projectNo);
}
