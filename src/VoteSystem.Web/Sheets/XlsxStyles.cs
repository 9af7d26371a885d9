using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Spreadsheet;

namespace VoteSystem.Web.Sheets;

/// <summary>The style sheet of every .xlsx file that the system writes, in the order of <see cref="CellLook"/>.</summary>
internal static class XlsxStyles
{
    private const string DeepRed = "FF8E1B1B";
    private const string WarmGold = "FFB8862B";
    private const string Grey = "FF6B6B6B";
    private const uint MomentFormat = 164;
    private const uint DayFormat = 165;

    public static Stylesheet Make() => new(
        new NumberingFormats(
            new NumberingFormat { NumberFormatId = MomentFormat, FormatCode = "yyyy\\-mm\\-dd\\ hh:mm" },
            new NumberingFormat { NumberFormatId = DayFormat, FormatCode = "yyyy\\-mm\\-dd" }),
        new Fonts(
            new Font(new FontSize { Val = 11 }, new FontName { Val = "等线" }),
            new Font(new Bold(), new FontSize { Val = 11 }, new Color { Rgb = "FFFFFFFF" }, new FontName { Val = "等线" }),
            new Font(new Italic(), new FontSize { Val = 11 }, new Color { Rgb = Grey }, new FontName { Val = "等线" })),
        // The first two fills are fixed by the format.
        new Fills(Pattern(PatternValues.None), Pattern(PatternValues.Gray125), Solid(DeepRed), Solid(WarmGold)),
        new Borders(new Border(new LeftBorder(), new RightBorder(), new TopBorder(), new BottomBorder(), new DiagonalBorder())),
        new CellFormats(
            new CellFormat(),
            Format(font: 1, fill: 3),
            Format(font: 1, fill: 2),
            Format(wrap: true),
            Format(number: DayFormat),
            Format(number: MomentFormat),
            Format(font: 2, wrap: true)));

    private static Fill Pattern(PatternValues pattern) => new(new PatternFill { PatternType = pattern });

    private static Fill Solid(string colour) =>
        new(new PatternFill(new ForegroundColor { Rgb = colour }, new BackgroundColor { Indexed = 64 }) { PatternType = PatternValues.Solid });

    private static CellFormat Format(uint font = 0, uint fill = 0, uint number = 0, bool wrap = false)
    {
        var isHeader = fill > 0;
        return new CellFormat(new Alignment
        {
            Vertical = isHeader ? VerticalAlignmentValues.Center : VerticalAlignmentValues.Top,
            WrapText = wrap || isHeader,
        })
        {
            FontId = font, ApplyFont = font > 0,
            FillId = fill, ApplyFill = isHeader,
            NumberFormatId = number, ApplyNumberFormat = number > 0,
            ApplyAlignment = true,
        };
    }
}
