using VoteSystem.Domain.Publishing;

namespace VoteSystem.Web.Pages;

/// <summary>Which public page shows a kind of publication; paths below the year.</summary>
public static class PublicPlaces
{
    /// <summary>The page.</summary>
    public static string Of(PublicationKind kind) => kind switch
    {
        PublicationKind.Call => "call",
        PublicationKind.Ledger => "proposals",
        PublicationKind.Candidates => "candidates",
        PublicationKind.Result => "results",
        PublicationKind.Appraisal => "appraisal",
        _ => "progress",
    };

    /// <summary>Which page shows one row of a publication best; row 0 is the publication itself.</summary>
    /// <param name="kind">The kind of publication.</param>
    /// <param name="rowNo">Number on the list.</param>
    /// <param name="title">Its title, by which a ledger without pages of its rows finds it.</param>
    public static string OfRow(PublicationKind kind, int rowNo, string title) => (kind, rowNo) switch
    {
        (_, 0) => Of(kind),
        (PublicationKind.Ledger, _) => $"proposals?q={Uri.EscapeDataString(title)}",
        (PublicationKind.Candidates, _) => $"candidates/{rowNo}",
        (PublicationKind.Plan or PublicationKind.Progress, _) => $"progress/{rowNo}",
        (PublicationKind.Adjustment, _) => "progress#adjustments",
        _ => Of(kind),
    };
}
