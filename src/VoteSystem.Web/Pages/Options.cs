using Microsoft.AspNetCore.Mvc.Rendering;
using VoteSystem.Web.Text;

namespace VoteSystem.Web.Pages;

/// <summary>Choices of forms and filters.</summary>
public static class Options
{
    /// <summary>All values of an enum with their words.</summary>
    public static IReadOnlyList<SelectListItem> Of<T>(Words words)
        where T : struct, Enum => Of(words, Enum.GetValues<T>());

    /// <summary>Some values of an enum with their words.</summary>
    public static IReadOnlyList<SelectListItem> Of<T>(Words words, IEnumerable<T> values)
        where T : struct, Enum => [.. values.Select(value => new SelectListItem(words.Of(value), value.ToString()))];
}
