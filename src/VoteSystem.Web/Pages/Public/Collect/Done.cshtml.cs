using VoteSystem.Domain.Collect;
using VoteSystem.Storage.Collect;

namespace VoteSystem.Web.Pages.Public.Collect;

/// <summary>The receipt: the number and what happens next. Only who sent the form knows its address.</summary>
public sealed class DoneModel(ProposalQueries proposals) : CyclePage
{
    public Proposal Proposal { get; private set; } = null!;

    protected override async Task Load()
    {
        Frame.Title = Words["Collect.Done"];
        var found = Guid.TryParse(Request.Query["form"], out var form) ? await proposals.FindByForm(Congress.Id, form) : null;
        NothingHere = found is null;
        Proposal = found!;
    }
}
