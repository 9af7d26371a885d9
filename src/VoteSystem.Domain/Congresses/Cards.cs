using System.Buffers;
using System.Buffers.Text;
using System.Security.Cryptography;
using VoteSystem.Domain.Common;
using VoteSystem.Domain.Workflow;

namespace VoteSystem.Domain.Congresses;

/// <summary>
/// The secret of a deputy's card. It stands in the card's QR code only; the system keeps its hash. It signs the deputy in at the door, opens no
/// account, and has nothing to do with slips: it is one character longer, so that neither can be taken for the other.
/// </summary>
public sealed class CardSecret
{
    /// <summary>Length of the random part.</summary>
    public const int TokenBytes = 16;

    private readonly byte[] _token;

    /// <summary>The secret over random bytes.</summary>
    /// <param name="token">16 bytes from a cryptographic source.</param>
    public CardSecret(byte[] token)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(token.Length, TokenBytes);
        _token = token;
    }

    /// <summary>As it stands in the QR code, 23 characters.</summary>
    public string Token => CardKey.Mark + Base64Url.EncodeToString(_token);

    /// <summary>What the system keeps, 32 bytes.</summary>
    public byte[] Hash() => CardKey.HashOf(_token);
}

/// <summary>What a scanner reads from a card.</summary>
public static class CardKey
{
    internal const string Mark = "D";

    private const int TokenLength = 22;

    /// <summary>Reads the text of a QR code: the secret, or an address with the secret behind its #.</summary>
    /// <returns>The hash by which the card is found, or null when the text is not that of a card.</returns>
    public static byte[]? Read(string? scanned)
    {
        var text = Behind(scanned);
        if (text.Length != Mark.Length + TokenLength || !text.StartsWith(Mark, StringComparison.Ordinal)) return null;
        return Decode(text[Mark.Length..]) is { } token ? HashOf(token) : null;
    }

    /// <summary>True when the text is that of a voting slip: whoever scans it at the door is told so, and nothing is looked up.</summary>
    public static bool IsSlip(string? scanned) => Behind(scanned) is { Length: TokenLength } text && Decode(text) is not null;

    internal static byte[] HashOf(ReadOnlySpan<byte> token) => SHA256.HashData([.. "votesystem/deputy-card/1"u8, .. token]);

    private static string Behind(string? scanned)
    {
        var text = scanned?.Trim() ?? "";
        return text[(text.LastIndexOf('#') + 1)..];
    }

    private static byte[]? Decode(string text)
    {
        var token = new byte[CardSecret.TokenBytes];
        // The Try method throws on text that is not base 64; this one says so.
        return Base64Url.DecodeFromChars(text, token, out _, out var written) == OperationStatus.Done && written == token.Length ? token : null;
    }
}

/// <summary>A deputy for whom a card is made, and the hash that is kept of it.</summary>
/// <param name="Deputy">Whose.</param>
/// <param name="Hash">32 bytes.</param>
public sealed record NewCard(DeputyId Deputy, byte[] Hash);

/// <summary>A card as it was found by what a scanner read.</summary>
/// <param name="Holder">Whose it is, with what is recorded about the session at hand.</param>
/// <param name="IsVoid">A newer card was issued since.</param>
public sealed record FoundCard(Attendee Holder, bool IsVoid);

/// <summary>Whose card was issued.</summary>
/// <param name="Deputy">The deputy.</param>
/// <param name="Name">Name, so that the log can be read by itself.</param>
public sealed record CardHolder(DeputyId Deputy, string Name);

/// <summary>Cards were made; earlier cards of the same deputies are void from now on.</summary>
/// <param name="Count">How many.</param>
/// <param name="Holders">Whose.</param>
/// <param name="Cards">Hashes of the new cards; kept with the cards only.</param>
public sealed record CardsIssued(int Count, IReadOnlyList<CardHolder> Holders, [property: System.Text.Json.Serialization.JsonIgnore] IReadOnlyList<NewCard> Cards) : CongressEvent
{
    /// <inheritdoc/>
    public override Subject Subject => new("cards");
}

/// <summary>Who gets a card, and what a card does at the door.</summary>
public static class CardRules
{
    /// <summary>Makes cards; the earlier cards of the same deputies are void.</summary>
    /// <returns>Refused: WrongRole, Missing (nobody chosen), NotFound, DeputyHoldsNoSeat.</returns>
    public static Decision Issue(IReadOnlyList<Deputy> roll, IReadOnlyList<NewCard> cards, Actor actor)
    {
        if (actor.MustBe(Role.Secretariat) is { } wrongRole) return wrongRole;
        if (cards.Count == 0) return new Refusal(RefusalCode.Missing, "Deputy");
        var byId = roll.ToDictionary(deputy => deputy.Id);
        var holders = new List<CardHolder>();
        foreach (var card in cards)
        {
            if (!byId.TryGetValue(card.Deputy, out var deputy)) return new Refusal(RefusalCode.NotFound);
            if (!deputy.HoldsSeat) return new Refusal(RefusalCode.DeputyHoldsNoSeat, deputy.Entry.Name);
            holders.Add(new CardHolder(deputy.Id, deputy.Entry.Name));
        }

        return new CardsIssued(holders.Count, holders, cards);
    }

    /// <summary>A card is shown at the door: its holder is present, or late once the meeting has begun. A second time changes nothing.</summary>
    /// <param name="session">The session at hand.</param>
    /// <param name="card">What was found; null for nothing.</param>
    /// <param name="late">The meeting has begun.</param>
    /// <param name="actor">The clerk, or the device that the clerk unlocked.</param>
    /// <returns>Refused: WrongRole, NotFound (no session), CardIsUnknown, CardIsVoid, DeputyHoldsNoSeat.</returns>
    public static Decision SignIn(Session? session, FoundCard? card, bool late, Actor actor)
    {
        if (actor.MustBe(Role.Secretariat) is { } wrongRole) return wrongRole;
        if (card is null) return new Refusal(RefusalCode.CardIsUnknown);
        return card.IsVoid ? new Refusal(RefusalCode.CardIsVoid, card.Holder.Name) : SessionRules.SignIn(session, card.Holder, late, actor);
    }
}
