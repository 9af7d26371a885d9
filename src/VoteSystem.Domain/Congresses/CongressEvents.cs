using VoteSystem.Domain.Common;

namespace VoteSystem.Domain.Congresses;

/// <summary>A congress was added to the installation; the first entry of its log.</summary>
public sealed record CongressAdded(string Slug, string Town, string Name) : DomainEvent
{
    /// <inheritdoc/>
    public override Subject Subject => new($"congress/{Slug}");
}

/// <summary>A county was added to the installation.</summary>
public sealed record CountyAdded([property: System.Text.Json.Serialization.JsonIgnore] CountyId Id, string Slug, string Name) : DomainEvent
{
    /// <inheritdoc/>
    public override Subject Subject => new($"county/{Slug}");
}
