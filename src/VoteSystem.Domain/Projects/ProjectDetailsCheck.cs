using VoteSystem.Domain.Common;

namespace VoteSystem.Domain.Projects;

/// <summary>Checks the paper of a project by itself.</summary>
public static class ProjectDetailsCheck
{
    /// <summary>Most sub-items a project may have.</summary>
    public const int MaxSubItems = 30;

    /// <summary>The first thing that is wrong, in the order of the paper, or null.</summary>
    /// <returns>Missing, TooLong, OutOfRange (ThisYear above Amount, more than 30 sub-items), SubItemsNotAllowed.</returns>
    public static Refusal? FirstError(ProjectDetails paper, bool subItemsEnabled) =>
        Text(nameof(paper.Title), paper.Title, 100, required: true)
        ?? Text(nameof(paper.Content), paper.Content, 4000, required: true)
        ?? Text(nameof(paper.Goal), paper.Goal, 1000)
        ?? Text(nameof(paper.Place), paper.Place, 200)
        ?? Text(nameof(paper.Unit), paper.Unit, 100, required: true)
        ?? Text(nameof(paper.Leader), paper.Leader, 60)
        ?? Text(nameof(paper.Liaison), paper.Liaison, 60)
        ?? Text(nameof(paper.Amount), paper.Amount.Qualifier, 20)
        ?? ThisYearWithinAmount(paper)
        ?? Text(nameof(paper.FundSource), paper.FundSource, 200)
        ?? Text(nameof(paper.Beneficiaries), paper.Beneficiaries, 200)
        ?? Text(nameof(paper.Synthetic), paper.Synthetic, 200)
        ?? SubItems(paper, subItemsEnabled);

    /// <summary>Null when a text is within its limit, otherwise Missing or TooLong.</summary>
    /// <param name="field">Name of the field for the sentence.</param>
    /// <param name="text">What was typed.</param>
    /// <param name="limit">Characters at most.</param>
    /// <param name="required">True when blank is not enough.</param>
    public static Refusal? Text(string field, string? text, int limit, bool required = false)
    {
        if (required && string.IsNullOrWhiteSpace(text)) return new Refusal(RefusalCode.Missing, field);
        return text?.Length > limit ? new Refusal(RefusalCode.TooLong, field, limit, text.Length) : null;
    }

    private static Refusal? ThisYearWithinAmount(ProjectDetails paper) =>
        paper.ThisYear > paper.Amount.Amount
            ? new Refusal(RefusalCode.OutOfRange, nameof(paper.ThisYear), Money.Zero, paper.Amount.Amount)
            : null;

    private static Refusal? SubItems(ProjectDetails paper, bool enabled)
    {
        if (paper.SubItems.Count == 0) return null;
        if (!enabled) return new Refusal(RefusalCode.SubItemsNotAllowed);
        if (paper.SubItems.Count > MaxSubItems) return new Refusal(RefusalCode.OutOfRange, nameof(paper.SubItems), 0, MaxSubItems);
        return paper.SubItems
            .Select(item => Text(nameof(paper.SubItems), item.Title, 200, required: true) ?? Text(nameof(paper.SubItems), item.Goal, 200))
            .FirstOrDefault(error => error is not null);
    }
}
