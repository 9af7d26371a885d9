using System.Globalization;
using System.Text;

namespace VoteSystem.Documents.Signing.Reading;

/// <summary>A file is not a PDF, or not one that can be read without doubt. Two readers must never see two papers in one file.</summary>
internal sealed class PdfSyntaxException : Exception
{
    public PdfSyntaxException(string message)
        : base(message)
    {
    }
}

/// <summary>A value inside a PDF.</summary>
internal abstract record CosValue
{
    private protected CosValue()
    {
    }
}

/// <summary>/Name, with its #xx escapes resolved.</summary>
internal sealed record CosName(string Value) : CosValue;

/// <summary>7 0 R.</summary>
internal sealed record CosReference(int Number) : CosValue;

/// <summary>A number, true, false or null, as written.</summary>
internal sealed record CosToken(string Text) : CosValue
{
    public static CosToken Null { get; } = new("null");

    public static CosToken Of(long number) => new(number.ToString(CultureInfo.InvariantCulture));

    public int Int => int.TryParse(Text, NumberStyles.None, CultureInfo.InvariantCulture, out var value)
        ? value
        : throw new PdfSyntaxException($"“{Text}” is not a whole number.");
}

/// <summary>A string; where it stands in the file matters for signatures.</summary>
internal sealed record CosString(byte[] Bytes, int Start, int End) : CosValue
{
    public string Text => Bytes is [0xFE, 0xFF, ..] ? Encoding.BigEndianUnicode.GetString(Bytes, 2, Bytes.Length - 2) : Encoding.Latin1.GetString(Bytes);

    public static CosString Of(string text) =>
        new([0xFE, 0xFF, .. Encoding.BigEndianUnicode.GetBytes(text)], 0, 0);

    public bool Equals(CosString? other) => other is not null && Bytes.AsSpan().SequenceEqual(other.Bytes);

    public override int GetHashCode() => Bytes.Length;
}

internal sealed record CosArray(IReadOnlyList<CosValue> Items) : CosValue
{
    public bool Equals(CosArray? other) => other is not null && Items.SequenceEqual(other.Items);

    public override int GetHashCode() => Items.Count;
}

internal sealed record CosDictionary(IReadOnlyDictionary<string, CosValue> Entries) : CosValue
{
    public CosValue? this[string key] => Entries.GetValueOrDefault(key);

    public CosDictionary With(string key, CosValue value) =>
        new(new Dictionary<string, CosValue>(Entries, StringComparer.Ordinal) { [key] = value });

    /// <summary>The same without some entries.</summary>
    public CosDictionary Without(params IEnumerable<string> keys)
    {
        var rest = new Dictionary<string, CosValue>(Entries, StringComparer.Ordinal);
        foreach (var key in keys)
            rest.Remove(key);
        return new CosDictionary(rest);
    }

    public bool Equals(CosDictionary? other) =>
        other is not null && Entries.Count == other.Entries.Count && Entries.All(e => e.Value.Equals(other[e.Key]));

    public override int GetHashCode() => Entries.Count;
}

/// <summary>A dictionary with data behind it, still packed.</summary>
internal sealed record CosStream(CosDictionary Dictionary, ReadOnlyMemory<byte> Data) : CosValue;
