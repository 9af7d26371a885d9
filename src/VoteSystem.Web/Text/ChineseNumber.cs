using System.Globalization;
using System.Text;

namespace VoteSystem.Web.Text;

/// <summary>Numbers of articles as laws write them: 十四, 二十五, 一百零二.</summary>
public static class ChineseNumber
{
    private const string Digits = "零一二三四五六七八九";

    /// <summary>The number in Chinese.</summary>
    /// <param name="number">1 to 999.</param>
    /// <exception cref="ArgumentOutOfRangeException">Outside 1 to 999.</exception>
    public static string Of(int number)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(number, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(number, 999);

        var (hundreds, tens, ones) = (number / 100, number / 10 % 10, number % 10);
        var text = hundreds > 0 ? $"{Digits[hundreds]}百" : "";
        if (tens > 0)
            text += tens == 1 && hundreds == 0 ? "十" : $"{Digits[tens]}十";
        else if (hundreds > 0 && ones > 0)
            text += "零";
        return ones > 0 ? text + Digits[ones] : text;
    }

    /// <summary>A text to sort names by that bear Chinese numbers: 第二代表团 stands before 第三, 第十 and 第十一, as people expect.</summary>
    public static string SortKey(string name)
    {
        var key = new StringBuilder();
        int? number = null;
        var ones = 0;
        foreach (var sign in name.Append('\0'))
        {
            if (Digits.IndexOf(sign, StringComparison.Ordinal) is >= 0 and var digit) (number, ones) = (number ?? 0, digit);
            else if (sign is '十' or '百') (number, ones) = ((number ?? 0) + (Math.Max(ones, 1) * (sign == '十' ? 10 : 100)), 0);
            else
            {
                if (number is { } whole) key.Append(CultureInfo.InvariantCulture, $"{whole + ones:D4}");
                (number, ones) = (null, 0);
                key.Append(sign);
            }
        }

        return key.ToString();
    }
}
