using Microsoft.AspNetCore.OutputCaching;
using VoteSystem.Domain.Collect;
using VoteSystem.Domain.Common;
using VoteSystem.Domain.Publishing;
using VoteSystem.Storage.Publishing;
using VoteSystem.Web.Setup;

namespace VoteSystem.Web.Pages.Public.Collect;

/// <summary>The notice of collection as it was published, with every later version shown as a change.</summary>
[OutputCache(PolicyName = PublishedPages.Policy)]
public sealed class CallModel(PublicationQueries publications) : CyclePage
{
    public IReadOnlyList<PublicationQueries.Row> Versions { get; private set; } = [];

    public PublicationQueries.Row? Newest => Versions is [var newest, ..] ? newest : null;

    public Refusal? Closed => CollectRules.WindowRefusal(Cycle, Today);

    protected override async Task Load()
    {
        Versions = await publications.Versions(Cycle.Id, PublicationKind.Call);
        Frame.Title = Newest?.Title ?? Words["Collect.Call"];
    }
}
