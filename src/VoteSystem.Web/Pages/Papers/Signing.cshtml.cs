using VoteSystem.Domain.Documents;
using VoteSystem.Storage.Documents;
using VoteSystem.Web.Documents;

namespace VoteSystem.Web.Pages.Papers;

/// <summary>待签文书: the papers that wait for a signature of this person's capacity.</summary>
public sealed class SigningModel(PaperDesk desk, PaperQueries papers) : PaperPage(desk, papers)
{
    /// <summary>The papers and the places that can be signed now.</summary>
    public IReadOnlyList<(RegisteredPaper Paper, IReadOnlyList<SigningPlace> Places)> Waiting { get; private set; } = [];

    /// <inheritdoc/>
    protected override Task Load()
    {
        Frame.Title = Words["Papers.ToSign"];
        Waiting = [.. Papers.Register
            .Select(paper => (paper, Places: (IReadOnlyList<SigningPlace>)[.. paper.Unsigned.Where(place => PaperRules.SignRefusal(paper, place.Place, Actor) is null)]))
            .Where(one => one.Places.Count > 0)];
        return Task.CompletedTask;
    }
}
