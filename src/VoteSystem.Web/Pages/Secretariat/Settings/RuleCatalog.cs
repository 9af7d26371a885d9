using VoteSystem.Domain.Common;
using VoteSystem.Domain.Workflow;

namespace VoteSystem.Web.Pages.Secretariat.Settings;

/// <summary>How a setting is typed.</summary>
public enum RuleInput
{
    /// <summary>One of the values of an enum.</summary>
    Choice,

    /// <summary>Yes or no.</summary>
    Switch,

    /// <summary>A whole number.</summary>
    Number,

    /// <summary>A whole number or nothing.</summary>
    OptionalNumber,

    /// <summary>Bodies in their order.</summary>
    Chain,

    /// <summary>Rows of the checklist.</summary>
    Checklist,

    /// <summary>Colours and limits of the lights.</summary>
    Lights,
}

/// <summary>One setting as the form shows it. Its texts are <c>Rule.NAME</c> and <c>Rule.NAME.Help</c>.</summary>
/// <param name="Name">Name of the property of <see cref="CycleRules"/>.</param>
/// <param name="Input">How it is typed.</param>
/// <param name="Source">The text it rests on, or null.</param>
/// <param name="Choices">The enum of a choice.</param>
/// <param name="Unit">Key of the unit behind a number.</param>
public sealed record RuleSetting(string Name, RuleInput Input, LegalSource? Source = null, Type? Choices = null, string? Unit = null);

/// <summary>Settings that belong together; the heading is <c>Rule.Group.KEY</c>.</summary>
public sealed record RuleGroup(string Key, IReadOnlyList<RuleSetting> Settings);

/// <summary>Every setting of a cycle in the order of the form. A test keeps it complete.</summary>
public static class RuleCatalog
{
    public static IReadOnlyList<RuleGroup> Groups { get; } =
    [
        new("Collect",
        [
            Choice<CollectLead>(nameof(CycleRules.CollectLead), LegalSource.Practice),
            Number(nameof(CycleRules.CollectWindowDays), "Days", new LegalSource(Law.JinghongMeasures)),
            Switch(nameof(CycleRules.CollectYearRound)),
            Switch(nameof(CycleRules.AnonymousProposalAllowed)),
            Number(nameof(CycleRules.ContactRetentionMonths), "Months"),
        ]),
        new("Shortlist",
        [
            new(nameof(CycleRules.ApprovalChain), RuleInput.Chain, LegalSource.Practice),
            new(nameof(CycleRules.Checklist), RuleInput.Checklist, LegalSource.Practice),
            Switch(nameof(CycleRules.AllowSocialCapital)),
            Number(nameof(CycleRules.CandidatePublicityDays), "Days"),
            Number(nameof(CycleRules.MinSurplusPercent), "Percent"),
            new(nameof(CycleRules.MaxSurplusPercent), RuleInput.OptionalNumber, LegalSource.Practice, Unit: "Percent"),
        ]),
        new("Deliberate",
        [
            Number(nameof(CycleRules.MaterialsLeadDays), "Days"),
            Switch(nameof(CycleRules.AllowAmendment), LegalSource.Motions),
            Switch(nameof(CycleRules.AllowWithdrawal), LegalSource.Motions),
        ]),
        new("Ballot",
        [
            Number(nameof(CycleRules.TargetCount), "Projects", LegalSource.Method),
            Switch(nameof(CycleRules.AllowEqualMode)),
            Choice<BallotMode>(nameof(CycleRules.BallotMode), LegalSource.Method),
            Choice<ThresholdBase>(nameof(CycleRules.ThresholdBase), LegalSource.MajorityOfAll),
            Choice<OverVotePolicy>(nameof(CycleRules.OverVotePolicy), LegalSource.ValidPapers),
            Choice<TiePolicy>(nameof(CycleRules.TiePolicy), LegalSource.FillingSeats),
            Choice<ShortfallPolicy>(nameof(CycleRules.ShortfallPolicy), LegalSource.Practice),
            Choice<PublishVoteCounts>(nameof(CycleRules.PublishVoteCounts), LegalSource.Method),
            Choice<PublishedOrder>(nameof(CycleRules.PublishedOrder), LegalSource.Practice),
            Switch(nameof(CycleRules.Binding)),
        ]),
        new("Supervise",
        [
            Choice<SupervisionGroupModel>(nameof(CycleRules.SupervisionGroupModel), LegalSource.Practice),
            Choice<ReportPeriod>(nameof(CycleRules.ReportPeriod), LegalSource.Practice),
            new(nameof(CycleRules.LightScheme), RuleInput.Lights, LegalSource.Practice),
            Choice<AdjustmentAuthority>(nameof(CycleRules.AdjustmentAuthority), LegalSource.Adjustment),
            Switch(nameof(CycleRules.SubItemsEnabled)),
        ]),
        new("Evaluate",
        [
            Choice<AppraisalScale>(nameof(CycleRules.AppraisalScale), LegalSource.Practice),
            Choice<ThresholdBase>(nameof(CycleRules.AppraisalBase), LegalSource.Practice),
            Switch(nameof(CycleRules.HalfInclusive)),
            Number(nameof(CycleRules.RectificationPlanDays), "Days"),
            Number(nameof(CycleRules.ReappraisalMonths), "Months"),
        ]),
        new("Papers", [Choice<DateStyle>(nameof(CycleRules.DateStyle), LegalSource.Practice)]),
    ];

    /// <summary>All settings in their order.</summary>
    public static IEnumerable<RuleSetting> All => Groups.SelectMany(group => group.Settings);

    private static RuleSetting Choice<T>(string name, LegalSource source) where T : struct, Enum => new(name, RuleInput.Choice, source, typeof(T));

    private static RuleSetting Switch(string name, LegalSource? source = null) => new(name, RuleInput.Switch, source ?? LegalSource.Practice);

    private static RuleSetting Number(string name, string unit, LegalSource? source = null) =>
        new(name, RuleInput.Number, source ?? LegalSource.Practice, Unit: unit);
}
