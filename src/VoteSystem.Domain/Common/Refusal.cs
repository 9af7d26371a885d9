namespace VoteSystem.Domain.Common;

/// <summary>A lawful "no": the command was understood, nothing was changed, and this is the reason.</summary>
/// <remarks>A refusal is an ordinary value. A broken machine or a bug in the caller is an exception instead.</remarks>
public sealed class Refusal : IEquatable<Refusal>
{
    /// <summary>Makes a refusal with the values that its sentence mentions.</summary>
    /// <param name="code">Which sentence; translated once, in <c>Refusals.*.resx</c>, under the code's name.</param>
    /// <param name="arguments">Numbers, dates, names and enum values for the places {0}, {1} … of that sentence.</param>
    public Refusal(RefusalCode code, params object[] arguments)
    {
        Code = code;
        Arguments = arguments;
    }

    /// <summary>Which sentence.</summary>
    public RefusalCode Code { get; }

    /// <summary>Values for the sentence, in the order of its places.</summary>
    public IReadOnlyList<object> Arguments { get; }

    /// <summary>The article that forbids it, where there is one; shown behind the sentence.</summary>
    public LegalSource? Source { get; private init; }

    /// <summary>The same refusal with the article that forbids the command.</summary>
    public Refusal Under(LegalSource source) => new(Code, [.. Arguments]) { Source = source };

    /// <inheritdoc/>
    public bool Equals(Refusal? other) =>
        other is not null && Code == other.Code && Source == other.Source && Arguments.SequenceEqual(other.Arguments);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as Refusal);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Code, Source, Arguments.Count);

    /// <summary>For logs and test output only; people read the translated sentence.</summary>
    public override string ToString() => $"{Code}({string.Join(", ", Arguments)}){(Source is null ? "" : $" [{Source}]")}";
}
