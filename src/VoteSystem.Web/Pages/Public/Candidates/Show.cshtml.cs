using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.OutputCaching;
using VoteSystem.Domain.Publishing;
using VoteSystem.Storage.Publishing;
using VoteSystem.Web.Setup;

namespace VoteSystem.Web.Pages.Public.Candidates;

/// <summary>One published candidate.</summary>
[OutputCache(PolicyName = PublishedPages.Policy)]
public sealed class ShowModel(PublicationQueries publications) : CandidatesPage(publications)
{
    /// <summary>What a row says, in the order in which people ask for it.</summary>
    public static IReadOnlyList<string> Keys { get; } = ["content", "goal", "place", "category", "amountFen", "thisYearFen", "fundSource", "unit", "dueOn", "beneficiaries", "subItems", "proposals", "synthetic"];

    [BindProperty(SupportsGet = true)]
    public int ListNo { get; set; }

    public PublishedRow Row { get; private set; } = null!;

    protected override async Task Load()
    {
        await base.Load();
        if (Frozen?.Rows.FirstOrDefault(row => row.No == ListNo) is not { } row)
        {
            NothingHere = true;
            return;
        }

        Row = row;
        Frame.Title = $"{row.No}. {row.Title}";
        Frame.Breadcrumb = [new(Shown!.Title, CycleUrl("candidates"))];
    }
}
