using VoteSystem.Documents;
using VoteSystem.Domain.Congresses;
using VoteSystem.Domain.Documents;

namespace VoteSystem.Web.Door;

/// <summary>Prints deputies' cards. Their secrets pass through here once and are kept nowhere.</summary>
public sealed class CardPrinting(Press press, TimeProvider clock)
{
    /// <summary>The cards as a PDF file.</summary>
    /// <param name="congress">Whose deputies.</param>
    /// <param name="cards">The deputies and the secrets of their cards.</param>
    /// <param name="address">Address of the sign-in page, without a secret.</param>
    public byte[] Print(Congress congress, IReadOnlyList<(Deputy Deputy, CardSecret Secret)> cards, string address)
    {
        var now = clock.GetUtcNow().ToOffset(TimeSpan.FromMinutes(congress.UtcOffsetMinutes));
        var paper = new DeputyCards
        {
            Town = congress.Town,
            Year = now.Year,
            Date = DateOnly.FromDateTime(now.DateTime),
            Congress = congress.Name,
            // Behind the #, where no browser sends it and no log holds it.
            Cards = [.. cards.Select(card => new DeputyCard(card.Deputy.Entry.Name, card.Deputy.Entry.Group, $"{address}#{card.Secret.Token}"))],
        };
        return press.Print(paper, new PrintOptions(now)).Pdf;
    }
}
