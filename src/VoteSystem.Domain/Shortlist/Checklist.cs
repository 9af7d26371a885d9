using VoteSystem.Domain.Workflow;

namespace VoteSystem.Domain.Shortlist;

/// <summary>Whether the statement of a checklist row is true of a project.</summary>
public enum VerdictAnswer
{
    /// <summary>是.</summary>
    Yes,

    /// <summary>否.</summary>
    No,

    /// <summary>不适用; needs a reason.</summary>
    NotApplicable,
}

/// <summary>One row of the checklist, judged for one project.</summary>
/// <param name="RowKey">Key of the row in the rules of the cycle.</param>
/// <param name="Answer">Whether its statement is true.</param>
/// <param name="Reason">Why, at most 500 characters; must be given when the row fails or does not apply.</param>
public sealed record Verdict(string RowKey, VerdictAnswer Answer, string? Reason);

/// <summary>What the rows say together.</summary>
public enum ChecklistConclusion
{
    /// <summary>Rows have no verdict yet.</summary>
    Incomplete,

    /// <summary>Every row is judged and none fails.</summary>
    Eligible,

    /// <summary>Every row is judged and at least one fails.</summary>
    NotEligible,
}

/// <summary>The 正面清单 and 负面清单 applied to one project.</summary>
/// <param name="Conclusion">What the rows say together.</param>
/// <param name="Open">Keys of rows without a verdict.</param>
/// <param name="Failing">Keys of rows that the project fails.</param>
public sealed record Checklist(ChecklistConclusion Conclusion, IReadOnlyList<string> Open, IReadOnlyList<string> Failing)
{
    /// <summary>The row about private capital, which <see cref="CycleRules.AllowSocialCapital"/> relaxes.</summary>
    public const string PrivateCapital = "private-capital";

    /// <summary>Concludes from the verdicts. Verdicts on rows that the rules no longer have do not count.</summary>
    public static Checklist Conclude(CycleRules rules, IEnumerable<Verdict> verdicts)
    {
        var given = verdicts.ToDictionary(verdict => verdict.RowKey);
        var open = rules.Checklist.Where(row => !given.ContainsKey(row.Key)).Select(row => row.Key).ToList();
        var failing = rules.Checklist.Where(row => given.TryGetValue(row.Key, out var verdict) && Fails(rules, row, verdict.Answer)).Select(row => row.Key).ToList();
        var conclusion = open.Count > 0 ? ChecklistConclusion.Incomplete
            : failing.Count > 0 ? ChecklistConclusion.NotEligible
            : ChecklistConclusion.Eligible;
        return new Checklist(conclusion, open, failing);
    }

    /// <summary>True when the answer speaks against the project: No on the positive list, Yes on the negative one.</summary>
    public static bool Fails(CycleRules rules, ChecklistRow row, VerdictAnswer answer) => row.Kind switch
    {
        ChecklistKind.Eligible => answer == VerdictAnswer.No,
        _ => answer == VerdictAnswer.Yes && !(row.Key == PrivateCapital && rules.AllowSocialCapital),
    };

    /// <summary>True when the answer must be explained: the row fails, does not apply, or passes only because private capital is allowed.</summary>
    public static bool NeedsReason(ChecklistRow row, VerdictAnswer answer) =>
        answer == VerdictAnswer.NotApplicable || answer == (row.Kind == ChecklistKind.Eligible ? VerdictAnswer.No : VerdictAnswer.Yes);
}
