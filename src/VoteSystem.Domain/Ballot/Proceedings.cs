using VoteSystem.Domain.Common;
using VoteSystem.Domain.Workflow;

namespace VoteSystem.Domain.Ballot;

/// <summary>The order of proceedings of a vote in the hall. The values stand in their order.</summary>
public enum ProceedingStep
{
    /// <summary>清点到会人数: at least two thirds are present.</summary>
    Quorum,

    /// <summary>通过票决办法.</summary>
    Method,

    /// <summary>通过总监票人、监票人名单; the tellers are read out.</summary>
    Scrutineers,

    /// <summary>准备表决票: items and rules are frozen.</summary>
    Prepare,

    /// <summary>检查并密封票箱.</summary>
    SealBox,

    /// <summary>发票.</summary>
    Issue,

    /// <summary>开箱清点收回票数.</summary>
    OpenBox,

    /// <summary>宣布投票有效或无效.</summary>
    Declare,

    /// <summary>两人独立计票.</summary>
    Read,

    /// <summary>比对一致并得出结果.</summary>
    Count,

    /// <summary>签字.</summary>
    Sign,

    /// <summary>宣布结果.</summary>
    Announce,
}

/// <summary>One line of the order of proceedings as it stands now.</summary>
/// <param name="Step">Which step.</param>
/// <param name="IsDone">True when it is done.</param>
/// <param name="By">Who takes it.</param>
/// <param name="Source">What it rests on.</param>
public sealed record Proceeding(ProceedingStep Step, bool IsDone, Role By, LegalSource Source);

/// <summary>Reads off the hall which steps are done. Pages enable the first one that is not, and no other.</summary>
public static class Proceedings
{
    /// <summary>All steps in order, for the round at hand or, when none is open and one is due, for that one.</summary>
    /// <param name="hall">Session, officers, votes, rounds.</param>
    /// <param name="cycle">The cycle.</param>
    /// <param name="round">The open round, or null.</param>
    /// <param name="book">The readings of that round.</param>
    /// <param name="isOver">True when nothing is left to vote on.</param>
    public static IReadOnlyList<Proceeding> Of(Hall hall, Cycle cycle, Round? round, CountBook book, bool isOver)
    {
        bool Reached(RoundStatus status) => isOver || round?.Status >= status;
        return
        [
            new(ProceedingStep.Quorum, isOver || hall.Attendance.HasQuorum || round is { Status: > RoundStatus.Prepared }, Role.Secretariat, LegalSource.Quorum),
            new(ProceedingStep.Method, cycle.MethodAdoptedAt is not null, Role.Secretariat, LegalSource.Method),
            new(ProceedingStep.Scrutineers, isOver || hall.ScrutineersAreApproved, Role.Secretariat, LegalSource.SignedRecord),
            new(ProceedingStep.Prepare, Reached(RoundStatus.Prepared), Role.Secretariat, LegalSource.Method),
            new(ProceedingStep.SealBox, isOver || round?.BoxSealedAt is not null, Role.Scrutineer, LegalSource.Practice),
            new(ProceedingStep.Issue, Reached(RoundStatus.Issued), Role.Secretariat, LegalSource.ValidPapers),
            new(ProceedingStep.OpenBox, Reached(RoundStatus.Collected), Role.Scrutineer, LegalSource.ValidPapers),
            new(ProceedingStep.Declare, Reached(RoundStatus.Counting), Role.Presidium, LegalSource.ValidPapers),
            new(ProceedingStep.Read, Reached(RoundStatus.Counted) || (Reached(RoundStatus.Counting) && round is not null && CountingRules.IsRead(round, book)), Role.Teller, LegalSource.SignedRecord),
            new(ProceedingStep.Count, Reached(RoundStatus.Counted), Role.Teller, LegalSource.SignedRecord),
            new(ProceedingStep.Sign, Reached(RoundStatus.Signed), Role.Scrutineer, LegalSource.SignedRecord),
            new(ProceedingStep.Announce, Reached(RoundStatus.Announced), Role.Presidium, LegalSource.Method),
        ];
    }

    /// <summary>The step that is to be taken now, or null when all are done.</summary>
    public static ProceedingStep? Now(IReadOnlyList<Proceeding> steps) => steps.FirstOrDefault(step => !step.IsDone)?.Step;
}
