using System.Globalization;

namespace VoteSystem.Documents.Fonts;

/// <summary>A font file is missing, broken, or may not be embedded; the message says which and what to do.</summary>
public sealed class FontException : Exception
{
    /// <summary>Says what is wrong with which font.</summary>
    public FontException(string message)
        : base(message)
    {
    }

    /// <summary>Says what is wrong with which font, and why.</summary>
    public FontException(string message, Exception inner)
        : base(message, inner)
    {
    }
}

/// <summary>No configured font can write a character. A paper with an empty box in a name must not be printed.</summary>
public sealed class MissingGlyphException : Exception
{
    /// <summary>Names the character and the family that was asked.</summary>
    public MissingGlyphException(int codePoint, string family)
        : base($"No font of the family “{family}” has the character {Shown(codePoint)} (U+{codePoint.ToString("X4", CultureInfo.InvariantCulture)}). "
            + "Add a font that has it to Documents:FontDirectories and to the family's list.")
    {
        CodePoint = codePoint;
        Family = family;
    }

    /// <summary>The Unicode code point that cannot be written.</summary>
    public int CodePoint { get; }

    /// <summary>The family whose whole list of fonts was asked.</summary>
    public string Family { get; }

    private static string Shown(int codePoint) =>
        codePoint is >= 0xD800 and <= 0xDFFF or > 0x10FFFF ? "?" : char.ConvertFromUtf32(codePoint);
}
