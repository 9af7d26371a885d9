using System.Globalization;
using VoteSystem.Documents.Fonts;
using VoteSystem.Documents.Pdf;

namespace VoteSystem.Documents.Layout;

// The names and shapes in this folder follow QuestPDF, so that a template compiles against either (see DECISIONS.md).

/// <summary>Unit of a length in a template.</summary>
internal enum Unit
{
    Point,
    Millimetre,
    Centimetre,
}

internal static class UnitExtensions
{
    private const double PointsPerMillimetre = 72 / 25.4;

    public static double ToPoints(this float value, Unit unit) => unit switch
    {
        Unit.Millimetre => value * PointsPerMillimetre,
        Unit.Centimetre => value * 10 * PointsPerMillimetre,
        _ => value,
    };
}

/// <summary>Width and height in points.</summary>
internal readonly record struct PageSize(float Width, float Height)
{
    public PageSize Landscape() => new(Height, Width);
}

internal static class PageSizes
{
    public static PageSize A3 => new(841.89f, 1190.55f);

    public static PageSize A4 => new(595.28f, 841.89f);

    public static PageSize A5 => new(419.53f, 595.28f);
}

internal static class Colors
{
    public const string Black = "#000000";

    public static Rgb Parse(string hex)
    {
        var value = int.Parse(hex.AsSpan(1), NumberStyles.HexNumber, CultureInfo.InvariantCulture);
        return new Rgb((value >> 16 & 255) / 255.0, (value >> 8 & 255) / 255.0, (value & 255) / 255.0);
    }
}

/// <summary>How text looks. Line height and letter spacing are multiples of the size.</summary>
internal sealed record TextStyle
{
    public static TextStyle Default { get; } = new();

    public string Family { get; private init; } = FontRoles.Body;

    public double Size { get; private init; } = 12;

    public bool IsBold { get; private init; }

    public bool IsUnderlined { get; private init; }

    public Rgb Color { get; private init; }

    public double LineFactor { get; private init; } = 1.3;

    public double Spacing { get; private init; }

    public TextStyle FontFamily(string family) => this with { Family = family };

    public TextStyle FontSize(float points) => this with { Size = points };

    public TextStyle Bold() => this with { IsBold = true };

    public TextStyle Underline() => this with { IsUnderlined = true };

    public TextStyle FontColor(string hex) => this with { Color = Colors.Parse(hex) };

    public TextStyle LineHeight(float factor) => this with { LineFactor = factor };

    public TextStyle LetterSpacing(float factor) => this with { Spacing = factor };
}
