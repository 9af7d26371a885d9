using Microsoft.AspNetCore.Mvc;
using VoteSystem.Domain.Collect;
using VoteSystem.Storage.Collect;
using VoteSystem.Web.Components;
using VoteSystem.Web.Photos;

namespace VoteSystem.Web.Pages.Public.Collect;

/// <summary>What became of my proposal: looked up by the code on the receipt. Shows no contact data.</summary>
public sealed class FateModel(ProposalQueries proposals, Fates fates) : TownPage
{
    [BindProperty(SupportsGet = true)]
    public string? Code { get; set; }

    /// <summary>The proposal of the code, or null.</summary>
    public Proposal? Proposal { get; private set; }

    public FateLine? Line { get; private set; }

    public PhotoStrip Photos { get; private set; } = new([]);

    /// <summary>What is wrong with the code, or null.</summary>
    public string? Problem { get; private set; }

    protected override async Task Load()
    {
        Frame.Title = Words["Collect.Fate"];
        Frame.Lead = Words["Collect.Fate.Lead"];
        if (string.IsNullOrWhiteSpace(Code)) return;
        if (Receipt.TryParse(Code, out var receipt)) Proposal = await proposals.Find(Congress.Id, receipt);
        else Problem = Words["Collect.Fate.WrongCode"];
        if (Proposal is not null) (Line, Photos) = (await fates.Of(Congress, Proposal), await this.PhotosOfProposal(Proposal.Year, Proposal.No));
        else Problem ??= Words["Collect.Fate.Unknown"];
    }
}
