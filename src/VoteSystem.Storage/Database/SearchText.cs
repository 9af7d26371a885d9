namespace VoteSystem.Storage.Database;

/// <summary>Turns what somebody typed into a pattern for <c>LIKE @Text ESCAPE '~'</c>.</summary>
public static class SearchText
{
    /// <summary>A pattern that matches texts which contain the words as typed; empty for an empty search.</summary>
    public static string Containing(string? typed)
    {
        if (string.IsNullOrWhiteSpace(typed)) return "";
        var escaped = typed.Trim().Replace("~", "~~").Replace("%", "~%").Replace("_", "~_").Replace("[", "~[");
        return $"%{escaped}%";
    }
}
