namespace VoteSystem.Domain.Common;

/// <summary>What a rule says to a command: the events that follow, or a refusal. The caller has to look at it.</summary>
public abstract record Decision
{
    private Decision()
    {
    }

    /// <summary>Yes: these events happen, in this order, in one transaction.</summary>
    public sealed record Accepted(IReadOnlyList<DomainEvent> Events) : Decision;

    /// <summary>No: nothing happens.</summary>
    public sealed record Refused(Refusal Reason) : Decision;

    /// <summary>The command is accepted with these events; none at all means that nothing had to change.</summary>
    public static Decision Accept(params DomainEvent[] events) => new Accepted(events);

    /// <summary>A refusal is a decision.</summary>
    public static implicit operator Decision(Refusal reason) => new Refused(reason);

    /// <summary>One event is a decision.</summary>
    public static implicit operator Decision(DomainEvent happened) => new Accepted([happened]);

    /// <summary>The reason when refused, otherwise null.</summary>
    public Refusal? Refusal => (this as Refused)?.Reason;
}
