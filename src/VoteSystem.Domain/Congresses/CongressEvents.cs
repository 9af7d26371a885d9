using VoteSystem.Domain.Common;

namespace VoteSystem.Domain.Congresses;

/// <summary>A congress was added to the installation; the first entry of its log.</summary>
public sealed record CongressAdded(string Slug, string Town, string Name) : DomainEvent
{
    /// <inheritdoc/>
    public override Subject Subject => new($"congress/{Slug}");
}
