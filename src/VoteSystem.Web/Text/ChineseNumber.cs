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
}
