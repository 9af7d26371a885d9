namespace VoteSystem.Domain.Documents;

/// <summary>代表证: cards with which deputies sign in at the door, ten to a page with cutting marks. They open no account and have nothing to do with slips.</summary>
public sealed record DeputyCards : Paper
{
    /// <inheritdoc/>
    public override PaperKind Kind => PaperKind.DeputyCards;

    /// <summary>Name of the congress, such as 示例镇人民代表大会.</summary>
    public required string Congress { get; init; }

    /// <summary>One per deputy.</summary>
    public required IReadOnlyList<DeputyCard> Cards { get; init; }
}

/// <summary>One card. The secret stands only here and on the printed card; the system keeps its hash.</summary>
/// <param name="Name">姓名.</param>
/// <param name="Delegation">代表团.</param>
/// <param name="Address">Address of the sign-in page with the secret behind its #, for the QR code.</param>
public sealed record DeputyCard(string Name, string Delegation, string Address);
