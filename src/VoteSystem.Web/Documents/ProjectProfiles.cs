using VoteSystem.Domain.Common;
using VoteSystem.Domain.Documents;
using VoteSystem.Domain.Projects;
using VoteSystem.Domain.Shortlist;
using VoteSystem.Web.Text;

namespace VoteSystem.Web.Documents;

/// <summary>Candidates as papers describe them.</summary>
public static class ProjectProfiles
{
    /// <summary>Those on the list that were not withdrawn, in its order.</summary>
    public static IReadOnlyList<ProjectProfile> OfCandidates(IEnumerable<Project> listed, Words words) =>
        [.. listed.Where(CandidateList.IsCandidate).OrderBy(project => project.ListNo).Select(project => Of(project, words))];

    /// <summary>The month by which a project is done; empty where none is set.</summary>
    public static string Deadline(DateOnly? due, Words words) => due is { } day ? words["Papers.Month", day.Year, day.Month] : "";

    private static ProjectProfile Of(Project project, Words words)
    {
        var details = project.Details;
        return new ProjectProfile
        {
            No = project.ListNo!.Value,
            Title = details.Title,
            Content = details.Content,
            Location = details.Place ?? "",
            Total = details.Amount,
            ThisYear = details.ThisYear is { } money ? new QualifiedAmount(money, "") : null,
            Funding = details.FundSource ?? "",
            Unit = details.Unit,
            Deadline = Deadline(details.DueOn, words),
            Beneficiaries = details.Beneficiaries ?? "",
        };
    }
}
