using System.Globalization;
using VoteSystem.Domain.Common;
using VoteSystem.Domain.Documents;
using VoteSystem.Domain.Workflow;

namespace VoteSystem.Documents;

/// <summary>How papers spell numbers, dates and bodies.</summary>
internal static class Wording
{
    private const string Digits = "〇一二三四五六七八九";

    /// <summary>2026年1月8日, without leading zeros, or 二〇二六年一月八日.</summary>
    public static string Date(DateOnly date, DateStyle style) => style == DateStyle.Chinese
        ? $"{DigitByDigit(date.Year)}年{Chinese(date.Month)}月{Chinese(date.Day)}日"
        : string.Create(CultureInfo.InvariantCulture, $"{date.Year}年{date.Month}月{date.Day}日");

    /// <summary>2026年1月8日9时05分; moments are always in Arabic figures.</summary>
    public static string Moment(DateTime at) =>
        string.Create(CultureInfo.InvariantCulture, $"{at.Year}年{at.Month}月{at.Day}日{at.Hour}时{at.Minute:00}分");

    /// <summary>二〇二六.</summary>
    public static string DigitByDigit(int number) =>
        string.Concat(number.ToString(CultureInfo.InvariantCulture).Select(c => Digits[c - '0']));

    /// <summary>十二, 一百零三; from 0 to 9,999.</summary>
    public static string Chinese(int number)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(number);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(number, 9999);
        if (number == 0)
            return "零";
        var result = "";
        var needsZero = false;
        foreach (var (unit, word) in new[] { (1000, "千"), (100, "百"), (10, "十"), (1, "") })
        {
            var digit = number / unit % 10;
            if (digit == 0)
            {
                needsZero = result.Length > 0;
                continue;
            }

            var isTeen = unit == 10 && digit == 1 && result.Length == 0;
            result += (needsZero ? "零" : "") + (isTeen ? "" : Digits[digit]) + word;
            needsZero = false;
        }

        return result;
    }

    /// <summary>An amount in 万元 as a column shows it; a dash where none is given.</summary>
    public static string Wan(QualifiedAmount? amount) => amount?.ToString() ?? "—";

    /// <summary>An amount in 万元 as a column shows it; a dash where none is given.</summary>
    public static string Wan(Money? amount) => amount?.Wan.ToString("0.######", CultureInfo.InvariantCulture) ?? "—";

    /// <summary>镇 or 乡, as the name of the town ends.</summary>
    public static string Level(string town) => town.EndsWith('乡') ? "乡" : "镇";

    /// <summary>The capacity in which somebody signs.</summary>
    public static string Of(SignerRole role, string level) => role switch
    {
        SignerRole.Teller => "计票人",
        SignerRole.ChiefTeller => "总计票人",
        SignerRole.Scrutineer => "监票人",
        SignerRole.ChiefScrutineer => "总监票人",
        SignerRole.ExecutiveChair => "执行主席",
        SignerRole.SessionPresidium => "大会主席团",
        SignerRole.Presidium => level + "人大主席团",
        SignerRole.Secretariat => "大会秘书处",
        SignerRole.Government => level + "人民政府",
        SignerRole.ResponsibleUnit => "责任单位",
        SignerRole.LegalReviewer => "合法性审查人",
        _ => throw new ArgumentOutOfRangeException(nameof(role), role, "Unknown role."),
    };

    /// <summary>2025年9月1日至9月30日; the year is said twice only when it changes.</summary>
    public static string Range(DateOnly from, DateOnly until, DateStyle style)
    {
        var end = Date(until, style);
        return $"{Date(from, style)}至{(from.Year == until.Year ? end[(end.IndexOf('年') + 1)..] : end)}";
    }

    /// <summary>A day in a narrow column: 2026.1.8.</summary>
    public static string Short(DateOnly date) => string.Create(CultureInfo.InvariantCulture, $"{date.Year}.{date.Month}.{date.Day}");

    /// <summary>The same text, which no line end divides: a name, or a month in a narrow column.</summary>
    public static string Whole(string text) => string.Join('\u2060', text.EnumerateRunes());

    /// <summary>Names in a list; lines end between them only.</summary>
    public static string Names(IEnumerable<string> names) => string.Join('、', names.Select(Whole));

    /// <summary>The sum of the amounts that are given; null when none is.</summary>
    public static Money? Sum(IEnumerable<Money?> amounts)
    {
        var given = amounts.OfType<Money>().ToList();
        return given.Count == 0 ? null : given.Aggregate((a, b) => a + b);
    }

    /// <summary>How often units report.</summary>
    public static string Of(ReportPeriod period) => period switch
    {
        ReportPeriod.Monthly => "每月",
        ReportPeriod.Quarterly => "每季度",
        _ => "每半年",
    };

    /// <summary>True for a body, which seals; a person signs.</summary>
    public static bool IsBody(SignerRole role) =>
        role is SignerRole.SessionPresidium or SignerRole.Presidium or SignerRole.Secretariat or SignerRole.Government or SignerRole.ResponsibleUnit;

    /// <summary>满意, 基本满意, 不满意.</summary>
    public static string Of(GradeShown grade) => grade switch
    {
        GradeShown.Satisfied => "满意",
        GradeShown.BasicallySatisfied => "基本满意",
        _ => "不满意",
    };

    /// <summary>第一次 needs no word; later rounds are named.</summary>
    public static string Round(int round) => round == 1 ? "" : $"（第{Chinese(round)}轮）";
}
