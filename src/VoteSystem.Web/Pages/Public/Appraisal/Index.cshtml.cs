using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.OutputCaching;
using VoteSystem.Domain.Evaluate;
using VoteSystem.Domain.Projects;
using VoteSystem.Domain.Publishing;
using VoteSystem.Storage.Evaluate;
using VoteSystem.Storage.Publishing;
using VoteSystem.Web.Components;
using VoteSystem.Web.Setup;
using VoteSystem.Web.Sheets;

namespace VoteSystem.Web.Pages.Public.Appraisal;

/// <summary>A row of the announced appraisal.</summary>
/// <param name="Row">As it was published.</param>
/// <param name="Grade">Its grade.</param>
/// <param name="Rectification">Where the rectification stands; null when none was needed.</param>
public sealed record AppraisedRow(PublishedRow Row, ProjectGrade? Grade, RectificationStatus? Rectification);

/// <summary>How the congress judged the projects, and what follows.</summary>
[OutputCache(PolicyName = PublishedPages.Policy)]
public sealed class IndexModel(PublicationQueries publications, EvaluationQueries evaluation) : CyclePage
{
    public PublicationQueries.Row? Shown { get; private set; }

    [BindProperty(SupportsGet = true)]
    public ListQuery List { get; set; } = new();

    public IReadOnlyList<AppraisedRow> Rows { get; private set; } = [];

    public PagedList<AppraisedRow> Found { get; private set; } = null!;

    public override async Task<IActionResult> OnGetAsync()
    {
        await Load();
        return this.WantsFile() && Shown is { } shown ? this.Export(shown.Title, Columns(), Rows) : Page();
    }

    protected override async Task Load()
    {
        Shown = (await publications.Versions(Cycle.Id, PublicationKind.Appraisal)) is [var newest, ..] ? newest : null;
        Frame.Title = Shown?.Title ?? Words["Appraisal.Title", Year];
        var rectifications = (await evaluation.RectificationsOf(Cycle.Id)).ToDictionary(row => row.ProjectNo.ToString(CultureInfo.InvariantCulture), row => row.Status);
        Rows = [.. (Shown?.Content.Rows ?? []).Where(row => List.Search is not { } words || row.Title.Contains(words, StringComparison.OrdinalIgnoreCase)).Select(row => new AppraisedRow(
            row,
            Enum.TryParse<ProjectGrade>(row["grade"], out var grade) ? grade : null,
            row["projectNo"] is { } no && rectifications.TryGetValue(no, out var status) ? status : null))];
        Found = PagedList.Of(Rows, List);
    }

    private List<ExportColumn<AppraisedRow>> Columns() =>
    [
        new(Words["Field.No"], row => row.Row.No, 8),
        new(Words["Projects.Name"], row => row.Row.Title, 40),
        new(Words["Appraisal.Grade"], row => row.Grade is { } grade ? Words.Of(grade) : null, 12),
        new(Words["ProjectGrade.Satisfied"], row => row.Row["satisfied"], 10),
        new(Words["ProjectGrade.BasicallySatisfied"], row => row.Row["basicallySatisfied"], 10),
        new(Words["ProjectGrade.Dissatisfied"], row => row.Row["dissatisfied"], 10),
        new(Words["Appraisal.Rectification"], row => row.Rectification is { } status ? Words.Of(status) : null, 14),
    ];
}
