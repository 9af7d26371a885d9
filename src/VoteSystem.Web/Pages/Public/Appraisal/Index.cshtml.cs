using System.Globalization;
using Microsoft.AspNetCore.OutputCaching;
using VoteSystem.Domain.Evaluate;
using VoteSystem.Domain.Projects;
using VoteSystem.Domain.Publishing;
using VoteSystem.Storage.Evaluate;
using VoteSystem.Storage.Publishing;
using VoteSystem.Web.Setup;

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

    public IReadOnlyList<AppraisedRow> Rows { get; private set; } = [];

    protected override async Task Load()
    {
        Shown = (await publications.Versions(Cycle.Id, PublicationKind.Appraisal)) is [var newest, ..] ? newest : null;
        Frame.Title = Shown?.Title ?? Words["Appraisal.Title", Year];
        var rectifications = (await evaluation.RectificationsOf(Cycle.Id)).ToDictionary(row => row.ProjectNo.ToString(CultureInfo.InvariantCulture), row => row.Status);
        Rows = [.. (Shown?.Content.Rows ?? []).Select(row => new AppraisedRow(
            row,
            Enum.TryParse<ProjectGrade>(row["grade"], out var grade) ? grade : null,
            row["projectNo"] is { } no && rectifications.TryGetValue(no, out var status) ? status : null))];
    }
}
