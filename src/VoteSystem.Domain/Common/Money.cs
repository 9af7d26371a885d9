namespace VoteSystem.Domain.Common;

/// <summary>An amount of money in whole 分 (1/100 yuan), never negative.</summary>
public readonly record struct Money : IComparable<Money>
{
    private const long FenPerWan = 1_000_000;

    private Money(long fen) => Fen = fen;

    /// <summary>The amount in 分.</summary>
    public long Fen { get; }

    /// <summary>The amount in 万元, the unit of all papers; exact.</summary>
    public decimal Wan => (decimal)Fen / FenPerWan;

    /// <summary>Nothing.</summary>
    public static Money Zero => default;

    /// <summary>An amount of whole 分.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The amount is negative.</exception>
    public static Money FromFen(long fen) => fen >= 0
        ? new(fen)
        : throw new ArgumentOutOfRangeException(nameof(fen), fen, "An amount is never negative.");

    /// <summary>An amount given in 万元 with at most six decimal places (335.1545 万元 = 335,154,500 分).</summary>
    /// <exception cref="ArgumentOutOfRangeException">Negative, or finer than one 分.</exception>
    public static Money FromWan(decimal wan)
    {
        var fen = wan * FenPerWan;
        if (fen != decimal.Truncate(fen))
            throw new ArgumentOutOfRangeException(nameof(wan), wan, "An amount is whole 分.");
        return FromFen((long)fen);
    }

    /// <inheritdoc/>
    public int CompareTo(Money other) => Fen.CompareTo(other.Fen);

    /// <summary>The sum.</summary>
    public static Money operator +(Money a, Money b) => new(a.Fen + b.Fen);

    /// <summary>Compares amounts.</summary>
    public static bool operator <(Money a, Money b) => a.Fen < b.Fen;

    /// <summary>Compares amounts.</summary>
    public static bool operator >(Money a, Money b) => a.Fen > b.Fen;

    /// <summary>Compares amounts.</summary>
    public static bool operator <=(Money a, Money b) => a.Fen <= b.Fen;

    /// <summary>Compares amounts.</summary>
    public static bool operator >=(Money a, Money b) => a.Fen >= b.Fen;
}
