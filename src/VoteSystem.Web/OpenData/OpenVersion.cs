using VoteSystem.Domain.Publishing;
using VoteSystem.Storage.Publishing;

namespace VoteSystem.Web.OpenData;

/// <summary>What the directory says of a list in a year.</summary>
/// <param name="List">Which list.</param>
/// <param name="Year">Year of the projects.</param>
/// <param name="Title">Heading.</param>
/// <param name="VersionNo">From 1; null for a list that grows without versions.</param>
/// <param name="PublishedAt">When this version was published, UTC; null likewise.</param>
/// <param name="Sha256">Of its content, hex.</param>
public sealed record OpenHead(OpenList List, int Year, string Title, int? VersionNo, DateTimeOffset? PublishedAt, string Sha256)
{
    /// <summary>Path of its data below the town, without the ending.</summary>
    public string Path => $"{Year}/data/{List.Name}";

    /// <summary>Of a published list.</summary>
    public static OpenHead Of(NewsQueries.Row row) => new(OpenList.Of(row.Kind), row.Year, row.Title, row.VersionNo, row.PublishedAt, row.Sha256);
}

/// <summary>A version of a list with what stands in it.</summary>
/// <param name="Head">What the directory says of it.</param>
/// <param name="Note">Why it replaces the version before, or null.</param>
/// <param name="Content">Rows and facts.</param>
public sealed record OpenVersion(OpenHead Head, string? Note, PublishedContent Content)
{
    /// <summary>A version of a published list.</summary>
    public static OpenVersion Of(PublicationQueries.Row row) =>
        new(new OpenHead(OpenList.Of(row.Kind), row.Year, row.Title, row.VersionNo, row.PublishedAt, row.Sha256), row.Note, row.Content);
}
