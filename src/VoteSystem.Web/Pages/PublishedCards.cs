using System.Globalization;
using VoteSystem.Domain.Common;
using VoteSystem.Domain.Publishing;
using VoteSystem.Web.Components;

namespace VoteSystem.Web.Pages;

/// <summary>A row of a published list as a project card; fields that the list does not hold stay empty.</summary>
public static class PublishedCards
{
    /// <summary>The card of a row.</summary>
    /// <param name="row">The frozen row.</param>
    /// <param name="href">Page of the project, or null.</param>
    public static ProjectCard Of(PublishedRow row, string? href) => new()
    {
        No = row.No,
        Title = row.Title,
        Href = href,
        Summary = row["goal"] ?? row["content"],
        Place = row["place"],
        Money = Number(row["amountFen"]) is { } fen ? VoteSystem.Domain.Common.Money.FromFen(fen) : null,
        Unit = row["unit"],
        Deadline = DateOnly.TryParse(row["dueOn"], CultureInfo.InvariantCulture, out var date) ? date : null,
        Light = Enum.TryParse<LightColour>(row["light"], out var light) ? light : null,
        Percent = (int?)Number(row["percent"]),
        News = row["done"],
    };

    private static long? Number(string? value) =>
        long.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
