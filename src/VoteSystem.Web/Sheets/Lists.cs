using VoteSystem.Domain.Common;

namespace VoteSystem.Web.Sheets;

/// <summary>男 or 女, as a list of deputies states it.</summary>
public enum Gender
{
    /// <summary>男.</summary>
    Male,

    /// <summary>女.</summary>
    Female,
}

/// <summary>One deputy of a list.</summary>
/// <param name="Row">The row of the sheet.</param>
public sealed record DeputyRow(int Row, string Name, Gender? Gender, string Group, string Post, string Phone, string Note);

/// <summary>One proposal of a collection sheet.</summary>
/// <param name="Row">The row of the sheet.</param>
public sealed record ProposalRow(int Row, string Title, string Content, string Reason, string Place, string Category, string Source, string Channel)
{
    /// <summary>What the proposer thinks it costs.</summary>
    public QualifiedAmount? Budget { get; init; }

    /// <summary>Who made it; contact data, never shown in public.</summary>
    public string Proposer { get; init; } = "";

    /// <summary>Contact data, never shown in public.</summary>
    public string Phone { get; init; } = "";

    /// <summary>When it was received.</summary>
    public DateOnly? ReceivedOn { get; init; }
}

/// <summary>One candidate project of a list.</summary>
/// <param name="Row">The row of the sheet.</param>
/// <param name="No">The number in the list, where the list has numbers.</param>
public sealed record ProjectRow(int Row, int? No, string Title, string Content, string Place, string Category, string Unit, QualifiedAmount Total)
{
    /// <summary>What is spent in the year itself.</summary>
    public QualifiedAmount? ThisYear { get; init; }

    /// <summary>Where the money comes from.</summary>
    public string Funding { get; init; } = "";

    /// <summary>When it has to be finished.</summary>
    public DateOnly? Due { get; init; }

    /// <summary>Who benefits.</summary>
    public string Beneficiaries { get; init; } = "";

    /// <summary>What is to be reached.</summary>
    public string Target { get; init; } = "";
}
