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
}
