using VoteSystem.Domain.Common;

namespace VoteSystem.Domain.Congresses;

/// <summary>The statutory names of a session. Papers and records carry them in Chinese whatever language a page is shown in.</summary>
public static class SessionTitle
{
    private const string Digits = "零一二三四五六七八九";

    /// <summary>The congress in its term: 示例镇第十七届人民代表大会.</summary>
    public static string OfTerm(Congress congress, int term) => $"{congress.Town}第{Ordinal(term)}届人民代表大会";

    /// <summary>The session within the term: 第五次会议.</summary>
    public static string OfSession(int no) => $"第{Ordinal(no)}次会议";

    /// <summary>Both: 示例镇第十七届人民代表大会第五次会议.</summary>
    public static string Of(Congress congress, SessionId session) => OfTerm(congress, session.Term) + OfSession(session.No);

    /// <summary>A whole number from 1 to 99 as it is written in a session's name.</summary>
    private static string Ordinal(int number)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(number, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(number, 99);
        var tens = number / 10;
        var ones = number % 10;
        var lead = tens switch { 0 => "", 1 => "十", _ => $"{Digits[tens]}十" };
        return ones == 0 ? lead : $"{lead}{Digits[ones]}";
    }
}
