using VoteSystem.Domain.Common;
using VoteSystem.Domain.Projects;
using VoteSystem.Domain.Workflow;

namespace VoteSystem.Domain.Supervise;

/// <summary>Rules for supervise orders: issue → answer → review → look-again.</summary>
public static class OrderRules
{
    /// <summary>Months after the close-out until the look-again.</summary>
    public const int LookAgainMonths = 3;

    /// <summary>Days for a new answer after an order was returned.</summary>
    public const int DaysAfterReturn = 15;

    /// <summary>Issues an order to the unit of a project. The same form again is accepted and changes nothing.</summary>
    /// <returns>Refused: WrongRole, WrongStage, NotFound, ProjectIsNotChosen, Missing, TooLong, OutOfRange (a deadline that is over).</returns>
    public static Decision Issue(Cycle cycle, OrderContext context, NewOrder order, Actor actor, DateOnly today)
    {
        if (actor.MustBe(Role.Secretariat, Role.Presidium) is { } wrongRole) return wrongRole;
        if (context.EarlierNo is not null) return Decision.Accept();
        if (cycle.MustBeIn(Stage.Supervise, Stage.Evaluate) is { } wrongStage) return wrongStage;
        if (context.Project is null) return new Refusal(RefusalCode.NotFound);
        if (context.Project.RankNo is null) return new Refusal(RefusalCode.ProjectIsNotChosen);
        if (ProjectDetailsCheck.Text(nameof(order.Source), order.Source, 100, required: true) is { } source) return source;
        if (ProjectDetailsCheck.Text(nameof(order.Content), order.Content, 1000, required: true) is { } content) return content;
        if (order.DueOn < today) return new Refusal(RefusalCode.OutOfRange, nameof(order.DueOn), today, today.AddYears(1));
        return new OrderIssued(cycle.Id.Year, context.Project.No, context.NextNo, order, context.Project.Details.Unit);
    }

    /// <summary>The unit answers.</summary>
    /// <returns>Refused: WrongRole, NotFound, NotYourProject, ChangedMeanwhile, OrderStatusForbids, Missing, TooLong (2,000).</returns>
    public static Decision Answer(Cycle cycle, SuperviseOrder? order, string? answer, int seenVersion, Reporter reporter)
    {
        if (reporter.Actor.MustBe(Role.ResponsibleUnit, Role.Government) is { } wrongRole) return wrongRole;
        if (order is null) return new Refusal(RefusalCode.NotFound);
        if (reporter.Actor.MustBe(Role.Government) is not null && reporter.Unit != order.Unit) return new Refusal(RefusalCode.NotYourProject, order.Unit);
        if (Stands(order, seenVersion, OrderStatus.Issued, OrderStatus.Returned) is { } refusal) return refusal;
        if (ProjectDetailsCheck.Text("Answer", answer, 2000, required: true) is { } wrong) return wrong;
        return new OrderAnswered(cycle.Id.Year, order.ProjectNo, order.No, answer!);
    }

    /// <summary>The answer is reviewed: closed out, or returned.</summary>
    /// <returns>Refused: WrongRole, NotFound, ChangedMeanwhile, OrderStatusForbids, Missing, TooLong (2,000).</returns>
    public static Decision Review(Cycle cycle, SuperviseOrder? order, bool isSettled, string? review, int seenVersion, Actor actor, DateOnly today)
    {
        if (actor.MustBe(Role.Secretariat, Role.Presidium) is { } wrongRole) return wrongRole;
        if (order is null) return new Refusal(RefusalCode.NotFound);
        if (Stands(order, seenVersion, OrderStatus.Answered) is { } refusal) return refusal;
        if (ProjectDetailsCheck.Text("Review", review, 2000, required: true) is { } wrong) return wrong;
        return isSettled
            ? new OrderReviewed(cycle.Id.Year, order.ProjectNo, order.No, OrderStatus.ClosedOut, review!, today.AddMonths(LookAgainMonths))
            : new OrderReviewed(cycle.Id.Year, order.ProjectNo, order.No, OrderStatus.Returned, review!, today.AddDays(DaysAfterReturn));
    }

    /// <summary>The look-again after the close-out: still in order, or returned.</summary>
    /// <returns>Refused: WrongRole, NotFound, ChangedMeanwhile, OrderStatusForbids, Missing, TooLong (2,000).</returns>
    public static Decision LookAgain(Cycle cycle, SuperviseOrder? order, bool isInOrder, string? found, int seenVersion, Actor actor, DateOnly today)
    {
        if (actor.MustBe(Role.Secretariat, Role.Presidium) is { } wrongRole) return wrongRole;
        if (order is null) return new Refusal(RefusalCode.NotFound);
        if (Stands(order, seenVersion, OrderStatus.ClosedOut) is { } refusal) return refusal;
        if (ProjectDetailsCheck.Text("Found", found, 2000, required: true) is { } wrong) return wrong;
        return isInOrder
            ? new OrderLookedAgain(cycle.Id.Year, order.ProjectNo, order.No, OrderStatus.LookedAgain, found!, null)
            : new OrderLookedAgain(cycle.Id.Year, order.ProjectNo, order.No, OrderStatus.Returned, found!, today.AddDays(DaysAfterReturn));
    }

    private static Refusal? Stands(SuperviseOrder order, int seenVersion, params OrderStatus[] allowed)
    {
        if (order.Version != seenVersion) return new Refusal(RefusalCode.ChangedMeanwhile, nameof(SuperviseOrder));
        return allowed.Contains(order.Status) ? null : new Refusal(RefusalCode.OrderStatusForbids, order.Status);
    }
}
