namespace VoteSystem.Domain.Publishing;

/// <summary>What the public search finds: one row of a publication, or the publication as a whole.</summary>
/// <param name="RowNo">Number of the row on its list; 0 for the publication itself.</param>
/// <param name="Title">Name of the project or proposal, or heading of the publication.</param>
/// <param name="Text">What else can be found of it, one value a line.</param>
public sealed record PublicText(int RowNo, string Title, string Text)
{
    // Values in words. Amounts, dates and names of states are shown but nobody looks for them in their neutral form.
    private static readonly HashSet<string> InWords =
    [
        "content", "goal", "place", "unit", "reason", "referredTo", "reply", "beneficiaries", "subItems", "fundSource", "fundsNote", "measures",
        "done", "nextStep", "amount", "decisionNo", "text",
    ];

    /// <summary>Everything of a publication that can be found.</summary>
    public static IReadOnlyList<PublicText> Of(PublicationKind kind, string title, PublishedContent content) =>
        kind == PublicationKind.Call
            ? [new PublicText(0, title, string.Join('\n', content.Rows.Select(Lines)))]
            : [new PublicText(0, title, ""), .. content.Rows.Where(row => row.No > 0).Select(row => new PublicText(row.No, row.Title, Lines(row)))];

    private static string Lines(PublishedRow row) =>
        string.Join('\n', row.Fields.Where(field => InWords.Contains(field.Key) || field.Key.StartsWith("milestone", StringComparison.Ordinal)).Select(field => field.Value));
}
