using Microsoft.AspNetCore.Mvc;
using VoteSystem.Domain.Common;
using VoteSystem.Domain.Projects;
using VoteSystem.Domain.Publishing;
using VoteSystem.Domain.Shortlist;
using VoteSystem.Storage.Projects;
using VoteSystem.Storage.Publishing;
using VoteSystem.Storage.Shortlist;
using VoteSystem.Web.Components;
using VoteSystem.Web.Sheets;

namespace VoteSystem.Web.Pages.Presidium.Shortlist;

/// <summary>The presidium consents to the government's requests about candidates or declines them.</summary>
public sealed class ChangesModel(CandidateChangeQueries changes, ProjectQueries projects, PublicationQueries publications) : CyclePage
{
    [BindProperty(SupportsGet = true)]
    public ListQuery List { get; set; } = new();

    public PagedList<CandidateChange> Rows { get; private set; } = null!;

    private List<CandidateChange> Matching { get; set; } = [];

    public IReadOnlyDictionary<int, Project> Projects { get; private set; } = new Dictionary<int, Project>();

    /// <inheritdoc/>
    public override async Task<IActionResult> OnGetAsync()
    {
        await Load();
        return this.WantsFile() ? this.Export(Words["Change.Title"], Columns(), Matching) : Page();
    }

    /// <summary>What was typed into the form that was refused, and for which request.</summary>
    public (int No, string? Note) Typed { get; private set; }

    public async Task<IActionResult> OnPostAsync(int request, CandidateChangeOutcome outcome, string? note)
    {
        Typed = (request, note);
        var displayed = await publications.Versions(Cycle.Id, PublicationKind.Candidates) is [var newest, ..] ? newest.Title : null;
        var decision = await Cycles.Apply(Congress, Year, Actor,
            async (work, id) => (Change: await CandidateChangeQueries.Load(work, id, request), Listed: await ProjectQueries.LoadListed(work, id)),
            (stored, x) => CandidateChangeRules.Decide(x.Cycle, x.Facts, stored.Change, stored.Listed, outcome, string.IsNullOrWhiteSpace(note) ? null : note, x.Actor, displayed));
        return await Answer(decision, $"Change.{outcome}", Request.Path);
    }

    protected override async Task Load()
    {
        Frame.Title = Words["Change.Title"];
        Frame.Breadcrumb = [new(Words["Shortlist.Title", Year], CycleUrl("presidium/shortlist"))];
        Projects = (await projects.Listed(Cycle.Id)).ToDictionary(project => project.No);
        Matching = [.. (await changes.Of(Cycle.Id)).Where(change => List.Search is not { } words
            || new[] { TitleOf(change), change.Reason, change.Note }.Any(text => text?.Contains(words, StringComparison.OrdinalIgnoreCase) == true))];
        Rows = PagedList.Of(Matching, List);
    }

    private string? TitleOf(CandidateChange change) => Projects.GetValueOrDefault(change.ProjectNo)?.Details.Title;

    private List<ExportColumn<CandidateChange>> Columns() =>
    [
        new(Words["Field.No"], change => change.No, 8),
        new(Words["Projects.Name"], TitleOf, 30),
        new(Words["Change.Kind"], change => Words.Of(change.Kind), 10),
        new(Words["Change.Reason"], change => change.Reason, 40),
        new(Words["Change.Outcome"], change => change.Outcome is { } outcome ? Words.Of(outcome) : Words["Change.Waiting"], 12),
        new(Words["Field.Note"], change => change.Note, 40),
        new(Words["Change.RequestedAt"], change => change.RequestedAt),
    ];
}
