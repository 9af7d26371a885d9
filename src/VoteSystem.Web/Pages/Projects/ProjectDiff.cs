using System.Globalization;
using VoteSystem.Domain.Common;
using VoteSystem.Domain.Projects;
using VoteSystem.Web.Components;
using VoteSystem.Web.Sheets;
using VoteSystem.Web.Text;

namespace VoteSystem.Web.Pages.Projects;

/// <summary>Differences between two papers of a project, in words.</summary>
public static class ProjectDiff
{
    /// <summary>The box with the fields that differ, named as the form of a project names them.</summary>
    public static DiffBox Of(IEnumerable<VoteSystem.Domain.Common.FieldChange> changes, Words words, string? title = null) =>
        new([.. changes.Select(change => new Components.FieldChange(
            Name(change.Field, words), Shown(change.Field, change.Before, words), Shown(change.Field, change.After, words)))], title);

    private static string Name(string field, Words words) => field switch
    {
        nameof(ProjectDetails.Title) => words["Projects.Name"],
        nameof(ProjectDetails.Content) => words["Projects.Content"],
        nameof(ProjectDetails.Place) => words["Projects.Place"],
        nameof(ProjectDetails.Amount) => words["Projects.Amount"],
        _ => words[$"Field.{field}"],
    };

    private static string? Shown(string field, string? value, Words words) => field switch
    {
        _ when value is null => null,
        nameof(ProjectDetails.Category) => words.Of(Enum.Parse<Category>(value)),
        nameof(ProjectDetails.DueOn) => words.Date(DateOnly.Parse(value, CultureInfo.InvariantCulture)),
        nameof(ProjectDetails.Amount) or nameof(ProjectDetails.ThisYear) => words["Projects.Wan", value],
        _ => value,
    };
}

/// <summary>What an export of projects holds.</summary>
public static class ProjectColumns
{
    /// <summary>The columns, headed in the language of the reader; the first twelve are those of the import.</summary>
    public static IReadOnlyList<ExportColumn<Project>> Of(Words words) =>
    [
        new(words["Field.ListNo"], project => project.ListNo, 8),
        new(words["Projects.Name"], project => project.Details.Title, 30),
        new(words["Projects.Content"], project => project.Details.Content, 50),
        new(words["Projects.Place"], project => project.Details.Place),
        new(words["Field.Category"], project => words.Of(project.Details.Category)),
        new(words["Field.Unit"], project => project.Details.Unit, 22),
        new(words["Projects.AmountWan"], project => project.Details.Amount),
        new(words["Projects.ThisYearWan"], project => project.Details.ThisYear),
        new(words["Field.FundSource"], project => project.Details.FundSource, 24),
        new(words["Field.DueOn"], project => project.Details.DueOn),
        new(words["Field.Beneficiaries"], project => project.Details.Beneficiaries),
        new(words["Field.Goal"], project => project.Details.Goal, 30),
        new(words["Projects.No"], project => project.No, 8),
        new(words["Projects.Status"], project => words.Of(project.Status)),
        new(words["Projects.Merged"], project => project.MergedProposals, 10),
    ];
}
