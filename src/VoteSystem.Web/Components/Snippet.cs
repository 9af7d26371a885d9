using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using VoteSystem.Domain.Publishing;

namespace VoteSystem.Web.Components;

/// <summary>A piece of a text with the words marked that somebody searched for.</summary>
public static class Snippet
{
    private const int Before = 30;
    private const int Longest = 140;

    /// <summary>The text around the first of the words; its beginning when none stands in it.</summary>
    /// <param name="text">The whole text.</param>
    /// <param name="typed">Words with blanks between.</param>
    /// <param name="isWhole">True for a title, which is not shortened.</param>
    public static IHtmlContent Of(string text, string? typed, bool isWhole = false)
    {
        string[] words = [.. (typed ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Take(SearchTerms.MostWords).OrderByDescending(word => word.Length)];
        var line = text.ReplaceLineEndings(" ");
        var piece = isWhole ? line : Around(line, Next(line, words, 0).At);
        var html = new HtmlContentBuilder();
        var at = 0;
        while (Next(piece, words, at) is { At: >= 0 } hit)
        {
            html.Append(piece[at..hit.At]);
            var mark = new TagBuilder("mark");
            mark.InnerHtml.Append(piece.Substring(hit.At, hit.Length));
            html.AppendHtml(mark);
            at = hit.At + hit.Length;
        }

        return html.Append(piece[at..]);
    }

    private static string Around(string line, int at)
    {
        var from = Math.Max(0, at - Before);
        var until = Math.Min(line.Length, from + Longest);
        // Never between the two halves of a rare character.
        if (from > 0 && char.IsLowSurrogate(line[from])) from--;
        if (until < line.Length && char.IsLowSurrogate(line[until])) until--;
        return (from > 0 ? "…" : "") + line[from..until] + (until < line.Length ? "…" : "");
    }

    private static (int At, int Length) Next(string text, string[] words, int from)
    {
        var hits = words.Select(word => (At: text.IndexOf(word, from, StringComparison.OrdinalIgnoreCase), word.Length)).Where(hit => hit.At >= 0).ToList();
        return hits.Count == 0 ? (-1, 0) : hits.MinBy(hit => hit.At);
    }
}
