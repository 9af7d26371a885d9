using System.Text;
using VoteSystem.Domain.Common;

namespace VoteSystem.Domain.Workflow;

/// <summary>One allowed step of a cycle. A step which is not listed is not allowed.</summary>
/// <param name="From">The stage that is left.</param>
/// <param name="To">The stage that is entered.</param>
/// <param name="By">Who may take the step.</param>
/// <param name="Guard">What must be true.</param>
/// <param name="Source">What the step rests on; shown beside the button and in the audit log.</param>
public sealed record Move(Stage From, Stage To, Role By, Guard Guard, LegalSource Source);

/// <summary>The table of steps between stages, and the one way to take a step.</summary>
public static class CycleWorkflow
{
    /// <summary>Every allowed step.</summary>
    public static IReadOnlyList<Move> Moves { get; } =
    [
        new(Stage.Collect,    Stage.Shortlist,  Role.Secretariat, Guards.CollectionIsOver,       new(Law.ChongqingDecision)),
        new(Stage.Shortlist,  Stage.Collect,    Role.Secretariat, Guards.CandidatesAreUnpublished, LegalSource.Practice),
        new(Stage.Shortlist,  Stage.Deliberate, Role.Presidium,   Guards.CandidatesAreReady,     new(Law.HainanOpinion)),
        new(Stage.Deliberate, Stage.Shortlist,  Role.Presidium,   Guards.CandidatesAreNotFixed,  LegalSource.Motions),
        new(Stage.Deliberate, Stage.Ballot,     Role.Presidium,   Guards.DeliberationIsComplete, LegalSource.Method),
        new(Stage.Ballot,     Stage.Supervise,  Role.Presidium,   Guards.ResultIsAnnounced,      LegalSource.Method),
        new(Stage.Supervise,  Stage.Evaluate,   Role.Secretariat, Guards.EveryProjectIsReported, LegalSource.Plan),
        new(Stage.Evaluate,   Stage.Closed,     Role.Secretariat, Guards.AppraisalIsSettled,     LegalSource.Practice),
    ];

    /// <summary>The steps that lead out of a stage for somebody with these roles; pages show buttons for these and no others.</summary>
    public static IEnumerable<Move> MovesFor(Stage stage, IReadOnlySet<Role> roles) =>
        Moves.Where(move => move.From == stage && roles.Contains(move.By));

    /// <summary>Decides one step of a cycle.</summary>
    /// <param name="cycle">The cycle as it stands.</param>
    /// <param name="to">The stage asked for.</param>
    /// <param name="facts">Numbers for the guard.</param>
    /// <param name="actor">Who asks.</param>
    /// <param name="today">The date at the congress.</param>
    /// <returns>Refused: NoSuchMove, WrongRole, or the guard's reason with its legal source.</returns>
    public static Decision Advance(Cycle cycle, Stage to, CycleFacts facts, Actor actor, DateOnly today)
    {
        var move = Moves.SingleOrDefault(m => m.From == cycle.Stage && m.To == to);
        if (move is null) return new Refusal(RefusalCode.NoSuchMove, cycle.Stage, to);
        if (actor.MustBe(move.By) is { } wrongRole) return wrongRole.Under(move.Source);
        if (move.Guard(cycle, facts, today) is { } reason) return reason.Source is null ? reason.Under(move.Source) : reason;
        return new StageEntered(cycle.Id.Year, cycle.Stage, to, move.Source);
    }

    /// <summary>The table as a Mermaid state diagram; the README holds a copy and a test compares both.</summary>
    public static string ToMermaid()
    {
        var text = new StringBuilder("stateDiagram-v2\n    [*] --> Collect\n");
        foreach (var move in Moves)
            text.Append("    ").Append(move.From).Append(" --> ").Append(move.To).Append(": ").Append(move.By).Append('\n');
        return text.Append("    Closed --> [*]\n").ToString();
    }
}
