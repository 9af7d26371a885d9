using System.Globalization;
using VoteSystem.Domain.Projects;
using VoteSystem.Domain.Publishing;
using VoteSystem.Domain.Workflow;

namespace VoteSystem.Domain.Shortlist;

/// <summary>What stands out about the number of candidates; shown as a warning, never a stop of its own.</summary>
public enum SurplusFinding
{
    /// <summary>Fewer candidates than seats.</summary>
    TooFew,

    /// <summary>As many candidates as seats (等额).</summary>
    Equal,

    /// <summary>The surplus is below the smallest of the rules.</summary>
    BelowSmallest,

    /// <summary>The surplus is above the largest of the rules.</summary>
    AboveLargest,
}

/// <summary>The list of candidates as a whole: its size and what the public is shown of it.</summary>
public static class CandidateList
{
    /// <summary>What stands out about the number of candidates, or null. A surplus of exactly the limit is within it.</summary>
    public static SurplusFinding? Surplus(CycleRules rules, int candidates)
    {
        if (rules.BallotMode == BallotMode.PerItemNoQuota) return candidates > 0 ? null : SurplusFinding.TooFew;
        var surplus = candidates - rules.TargetCount;
        if (surplus < 0) return SurplusFinding.TooFew;
        if (surplus == 0) return SurplusFinding.Equal;
        if (100 * surplus < rules.MinSurplusPercent * rules.TargetCount) return SurplusFinding.BelowSmallest;
        return 100 * surplus > rules.MaxSurplusPercent * rules.TargetCount ? SurplusFinding.AboveLargest : null;
    }

    /// <summary>What the public is shown: every candidate that was not withdrawn, in the order of the list.</summary>
    public static PublishedContent ToContent(CycleRules rules, IEnumerable<Project> projects)
    {
        var rows = projects.Where(IsCandidate).OrderBy(project => project.ListNo).Select(ToRow).ToList();
        return new PublishedContent(rows,
        [
            new("candidates", Text(rows.Count)),
            new("seats", Text(rules.TargetCount)),
            new("totalFen", rows.Sum(row => long.Parse(row["amountFen"]!, CultureInfo.InvariantCulture)).ToString(CultureInfo.InvariantCulture)),
        ]);
    }

    /// <summary>True for a project that stands on the list and was not withdrawn.</summary>
    public static bool IsCandidate(Project project) => project.ListNo is not null && project.Status != ProjectStatus.Withdrawn;

    // Names of single officials stay out: the list is displayed for years, people change.
    private static PublishedRow ToRow(Project project)
    {
        var paper = project.Details;
        (string Key, string? Value)[] fields =
        [
            ("projectNo", Text(project.No)),
            ("content", paper.Content),
            ("goal", paper.Goal),
            ("place", paper.Place),
            ("category", paper.Category.ToString()),
            ("unit", paper.Unit),
            ("amountFen", paper.Amount.Amount.Fen.ToString(CultureInfo.InvariantCulture)),
            ("amountQuality", paper.Amount.Qualifier.Length == 0 ? null : paper.Amount.Qualifier),
            ("thisYearFen", paper.ThisYear?.Fen.ToString(CultureInfo.InvariantCulture)),
            ("fundSource", paper.FundSource),
            ("dueOn", paper.DueOn?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
            ("beneficiaries", paper.Beneficiaries),
            ("subItems", paper.Fields().Single(field => field.Name == nameof(ProjectDetails.SubItems)).Value),
            ("proposals", Text(project.MergedProposals)),
            ("synthetic", paper.Synthetic),
        ];
        return new PublishedRow(project.ListNo!.Value, paper.Title,
            [.. fields.Where(field => field.Value is not null).Select(field => new PublishedField(field.Key, field.Value!))]);
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
