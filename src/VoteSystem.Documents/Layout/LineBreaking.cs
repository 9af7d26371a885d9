namespace VoteSystem.Documents.Layout;

/// <summary>Where a Chinese line may break (标点避头尾): between any two characters, with these exceptions.</summary>
internal static class LineBreaking
{
    private const string NotAtStart = "，。、；：？！）》」』】〕〉〗”’…·％‰℃々,.;:?!)]}%";
    private const string NotAtEnd = "（《「『【〔〈〖“‘([{￥¥№";
    private const string InsideWords = "./-_@:%#&+='~?,";
    private const int Dash = 0x2014, Ellipsis = 0x2026;

    /// <summary>True when a new line may start with <paramref name="next"/> after a line that ends with <paramref name="previous"/>.</summary>
    public static bool IsAllowed(int previous, int next)
    {
        if (previous == ' ')
            return true;
        if (next == ' ' || Contains(NotAtStart, next) || Contains(NotAtEnd, previous))
            return false;
        if ((previous == Dash && next == Dash) || (previous == Ellipsis && next == Ellipsis))
            return false;
        return !(IsWord(previous) && IsWord(next));
    }

    /// <summary>Letters and digits that belong to one word or number.</summary>
    public static bool IsWord(int codePoint) =>
        codePoint < 128 && (char.IsAsciiLetterOrDigit((char)codePoint) || Contains(InsideWords, codePoint));

    private static bool Contains(string set, int codePoint) => codePoint <= char.MaxValue && set.Contains((char)codePoint);
}
