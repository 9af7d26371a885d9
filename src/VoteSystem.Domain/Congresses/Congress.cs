using VoteSystem.Domain.Common;

namespace VoteSystem.Domain.Congresses;

/// <summary>A township people's congress, the tenant of the system.</summary>
public sealed record Congress
{
    /// <summary>Its id.</summary>
    public required CongressId Id { get; init; }

    /// <summary>Short name in addresses: 2 to 40 lower-case letters, digits and dashes.</summary>
    public required string Slug { get; init; }

    /// <summary>Name of the town, such as 示例镇.</summary>
    public required string Town { get; init; }

    /// <summary>Full name of the congress, such as 示例镇人民代表大会.</summary>
    public required string Name { get; init; }

    /// <summary>The county whose office sees it.</summary>
    public required CountyId County { get; init; }

    /// <summary>The hall's clock: offset of local time from UTC in minutes (480 in China).</summary>
    public required int UtcOffsetMinutes { get; init; }

    /// <summary>The date at the congress.</summary>
    public DateOnly Today(DateTimeOffset now) => DateOnly.FromDateTime(now.ToOffset(TimeSpan.FromMinutes(UtcOffsetMinutes)).DateTime);
}
