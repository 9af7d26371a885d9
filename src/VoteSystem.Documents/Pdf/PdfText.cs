using System.Globalization;
using System.Text;

namespace VoteSystem.Documents.Pdf;

/// <summary>How texts, numbers and dates are spelt in a PDF.</summary>
internal static class PdfText
{
    /// <summary>A text string in any script.</summary>
    public static string Of(string text) => $"<FEFF{Convert.ToHexString(Encoding.BigEndianUnicode.GetBytes(text))}>";

    /// <summary>A number with at most three decimals: a thousandth of a point is finer than any printer.</summary>
    public static string Of(double number) => Math.Round(number, 3).ToString("0.###", CultureInfo.InvariantCulture);

    /// <summary>A moment with its offset from UTC.</summary>
    public static string Of(DateTimeOffset at) =>
        "D:" + at.ToString("yyyyMMddHHmmss", CultureInfo.InvariantCulture) + at.ToString("zzz", CultureInfo.InvariantCulture).Replace(':', '\'') + "'";
}
