using System.Text.Json.Serialization;
using VoteSystem.Domain.Common;

namespace VoteSystem.Domain.Congresses;

/// <summary>Something that happened to the congress itself, outside any cycle.</summary>
public abstract record CongressEvent : DomainEvent;

/// <summary>Something that happened to one deputy's entry on the roll.</summary>
public abstract record DeputyEvent(DeputyId Id) : CongressEvent
{
    /// <inheritdoc/>
    public override Subject Subject => SubjectOf(Id);

    /// <summary>How the audit log names a deputy's entry.</summary>
    public static Subject SubjectOf(DeputyId id) => new($"deputy/{id.Value:N}");
}

/// <summary>A deputy took a seat.</summary>
public sealed record DeputyAdded(DeputyId Id, DeputyEntry Entry) : DeputyEvent(Id);

/// <summary>A deputy's entry was corrected. A changed telephone number shows as changed, not what it was.</summary>
/// <param name="Id">Which deputy.</param>
/// <param name="Changes">What was before and what is now, for the log.</param>
/// <param name="Entry">The entry as it is now.</param>
public sealed record DeputyEdited(DeputyId Id, IReadOnlyList<FieldChange> Changes, [property: JsonIgnore] DeputyEntry Entry) : DeputyEvent(Id);

/// <summary>A deputy left the seat.</summary>
public sealed record DeputyLeft(DeputyId Id, string Name, string Reason) : DeputyEvent(Id);

/// <summary>A deputy who had left by mistake or was elected again holds the seat.</summary>
public sealed record DeputyReturned(DeputyId Id, string Name) : DeputyEvent(Id);

/// <summary>A sheet of deputies was taken in; the entries themselves follow.</summary>
public sealed record DeputiesImported(string File, int Added, int Updated) : CongressEvent
{
    /// <inheritdoc/>
    public override Subject Subject => new("deputies");
}

/// <summary>A unit that can be responsible for projects was listed.</summary>
public sealed record UnitAdded(string Name) : CongressEvent
{
    /// <inheritdoc/>
    public override Subject Subject => new("units");
}

/// <summary>A unit was taken off the list.</summary>
public sealed record UnitRemoved(string Name) : CongressEvent
{
    /// <inheritdoc/>
    public override Subject Subject => new("units");
}
