using VoteSystem.Domain.Common;
using VoteSystem.Domain.Workflow;

namespace VoteSystem.Domain.Supervise;

/// <summary>What a deputy is in a supervision group.</summary>
public enum GroupDuty
{
    /// <summary>领衔代表.</summary>
    Lead,

    /// <summary>联系代表.</summary>
    Contact,
}

/// <summary>A deputy in the group of a project.</summary>
/// <param name="Deputy">Who.</param>
/// <param name="Name">The name as on the roll.</param>
/// <param name="Duty">Lead or contact.</param>
public sealed record GroupMember(DeputyId Deputy, string Name, GroupDuty Duty);

/// <summary>What storage knows when a group is formed.</summary>
/// <param name="Stored">The project with its plan; null when there is none.</param>
/// <param name="Members">The present members.</param>
/// <param name="Version">Version of the group; 0 before the first.</param>
/// <param name="Seated">Deputies who hold a seat.</param>
public sealed record GroupContext(PlannedProject? Stored, IReadOnlyList<GroupMember> Members, int Version, IReadOnlySet<DeputyId> Seated);

/// <summary>Rules for supervision groups.</summary>
public static class GroupRules
{
    /// <summary>Forms or changes the group of a project.</summary>
    /// <returns>Refused: WrongRole, WrongStage, NotFound, ProjectIsNotChosen, ChangedMeanwhile, GroupMemberTwice, GroupNeedsLead, GroupDoesNotFit.</returns>
    public static Decision Form(Cycle cycle, GroupContext context, IReadOnlyList<GroupMember> members, int seenVersion, Actor actor)
    {
        if (actor.MustBe(Role.Secretariat, Role.Presidium) is { } wrongRole) return wrongRole;
        if (cycle.MustBeIn(Stage.Supervise, Stage.Evaluate) is { } wrongStage) return wrongStage;
        if (context.Stored is not { Project: var project }) return new Refusal(RefusalCode.NotFound);
        if (project.RankNo is null) return new Refusal(RefusalCode.ProjectIsNotChosen);
        if (context.Version != seenVersion) return new Refusal(RefusalCode.ChangedMeanwhile, project.Details.Title);
        if (members.Any(member => !context.Seated.Contains(member.Deputy))) return new Refusal(RefusalCode.NotFound);
        if (ModelRefusal(cycle.Rules.SupervisionGroupModel, members) is { } refusal) return refusal;
        return members.ToHashSet().SetEquals(context.Members) ? Decision.Accept() : new GroupFormed(cycle.Id.Year, project.No, members);
    }

    /// <summary>Null when a group is staffed as the cycle's model asks.</summary>
    public static Refusal? ModelRefusal(SupervisionGroupModel model, IReadOnlyList<GroupMember> members)
    {
        if (members.Select(member => member.Deputy).Distinct().Count() != members.Count) return new Refusal(RefusalCode.GroupMemberTwice);
        var leads = members.Count(member => member.Duty == GroupDuty.Lead);
        if (leads != 1) return new Refusal(RefusalCode.GroupNeedsLead, leads);
        var (fewest, most) = SizeOf(model);
        return members.Count < fewest || members.Count > most ? new Refusal(RefusalCode.GroupDoesNotFit, model, fewest, members.Count) : null;
    }

    /// <summary>How many deputies a group has, the lead included.</summary>
    public static (int Fewest, int Most) SizeOf(SupervisionGroupModel model) => model switch
    {
        SupervisionGroupModel.OneToOne => (1, 1),
        SupervisionGroupModel.OneOneOneThree => (4, 4),
        SupervisionGroupModel.GroupOfThree => (3, 30),
        SupervisionGroupModel.LeaderLed => (2, 30),
        _ => throw new ArgumentOutOfRangeException(nameof(model), model, "An unknown model."),
    };
}
