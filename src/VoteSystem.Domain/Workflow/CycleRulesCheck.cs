using VoteSystem.Domain.Common;

namespace VoteSystem.Domain.Workflow;

/// <summary>What a check of the settings found.</summary>
/// <param name="Setting">Name of the property of <see cref="CycleRules"/>.</param>
/// <param name="Code">Which sentence.</param>
/// <param name="Source">The text it departs from, or null.</param>
/// <param name="Arguments">Values for the sentence.</param>
public sealed record RuleFinding(string Setting, RuleFindingCode Code, LegalSource? Source, params object[] Arguments);

/// <summary>Sentences about settings; translated under their names in <c>Rules.*.resx</c>.</summary>
public enum RuleFindingCode
{
    /// <summary>Error: the number is outside {0} to {1}.</summary>
    OutOfRange,

    /// <summary>Error: the list is empty.</summary>
    Empty,

    /// <summary>Error: the same key stands twice. {0} the key.</summary>
    DoubleKey,

    /// <summary>Error: the larger limit is below the smaller one.</summary>
    LimitsCrossed,

    /// <summary>Warning: {0} days are fewer than 30.</summary>
    ShortCollection,

    /// <summary>Warning: resolutions need more than half of all deputies.</summary>
    NotAllDeputies,

    /// <summary>Warning: over-marked papers are void as a whole in the law that projects borrow from.</summary>
    OverVoteNotVoid,

    /// <summary>Warning: ties are decided by another vote in the law that projects borrow from.</summary>
    TieWithoutReVote,

    /// <summary>Warning: major adjustments are decided by the congress.</summary>
    AdjustmentWithoutCongress,

    /// <summary>Warning: without a surplus the vote is no choice.</summary>
    EqualMode,

    /// <summary>Warning: private capital is on the usual negative list.</summary>
    SocialCapital,

    /// <summary>Warning: candidates are not displayed before the session.</summary>
    NoPublicity,
}

/// <summary>Checks the settings of a cycle as a whole.</summary>
public static class CycleRulesCheck
{
    /// <summary>Errors; settings with any of them cannot be saved.</summary>
    public static IReadOnlyList<RuleFinding> Errors(CycleRules rules)
    {
        var found = new List<RuleFinding>();
        Range(nameof(CycleRules.CollectWindowDays), rules.CollectWindowDays, 5, 60);
        Range(nameof(CycleRules.CandidatePublicityDays), rules.CandidatePublicityDays, 0, 30);
        Range(nameof(CycleRules.MaterialsLeadDays), rules.MaterialsLeadDays, 0, 30);
        Range(nameof(CycleRules.TargetCount), rules.TargetCount, 1, 50);
        Range(nameof(CycleRules.MinSurplusPercent), rules.MinSurplusPercent, 0, 100);
        Range(nameof(CycleRules.MaxSurplusPercent), rules.MaxSurplusPercent ?? 100, 0, 200);
        Range(nameof(CycleRules.RectificationPlanDays), rules.RectificationPlanDays, 1, 90);
        Range(nameof(CycleRules.ReappraisalMonths), rules.ReappraisalMonths, 1, 12);
        Range(nameof(CycleRules.ContactRetentionMonths), rules.ContactRetentionMonths, 1, 36);
        if (rules.MaxSurplusPercent < rules.MinSurplusPercent)
            found.Add(new(nameof(CycleRules.MaxSurplusPercent), RuleFindingCode.LimitsCrossed, null));
        if (rules.ApprovalChain.Count == 0)
            found.Add(new(nameof(CycleRules.ApprovalChain), RuleFindingCode.Empty, null));
        if (rules.Checklist.Count == 0)
            found.Add(new(nameof(CycleRules.Checklist), RuleFindingCode.Empty, null));
        foreach (var twice in rules.Checklist.GroupBy(row => row.Key).Where(rows => rows.Count() > 1))
            found.Add(new(nameof(CycleRules.Checklist), RuleFindingCode.DoubleKey, null, twice.Key));
        CheckLights(rules.LightScheme, found);
        return found;

        void Range(string setting, int value, int lowest, int highest)
        {
            if (value < lowest || value > highest)
                found.Add(new(setting, RuleFindingCode.OutOfRange, null, lowest, highest));
        }
    }

    /// <summary>Departures from the law or from good practice; shown beside the setting, never a stop.</summary>
    public static IReadOnlyList<RuleFinding> Warnings(CycleRules rules)
    {
        var found = new List<RuleFinding>();
        Warn(rules.CollectWindowDays < 30, nameof(CycleRules.CollectWindowDays), RuleFindingCode.ShortCollection, new(Law.JinghongMeasures), rules.CollectWindowDays);
        Warn(rules.ThresholdBase != ThresholdBase.AllDeputies, nameof(CycleRules.ThresholdBase), RuleFindingCode.NotAllDeputies, LegalSource.MajorityOfAll);
        Warn(rules.OverVotePolicy != OverVotePolicy.PaperVoid, nameof(CycleRules.OverVotePolicy), RuleFindingCode.OverVoteNotVoid, LegalSource.ValidPapers);
        Warn(rules.TiePolicy != TiePolicy.ReVote, nameof(CycleRules.TiePolicy), RuleFindingCode.TieWithoutReVote, LegalSource.FillingSeats);
        Warn(rules.AdjustmentAuthority != AdjustmentAuthority.TownCongress, nameof(CycleRules.AdjustmentAuthority), RuleFindingCode.AdjustmentWithoutCongress, LegalSource.Adjustment);
        Warn(rules.AllowEqualMode, nameof(CycleRules.AllowEqualMode), RuleFindingCode.EqualMode, LegalSource.Practice);
        Warn(rules.AllowSocialCapital, nameof(CycleRules.AllowSocialCapital), RuleFindingCode.SocialCapital, LegalSource.Practice);
        Warn(rules.CandidatePublicityDays == 0, nameof(CycleRules.CandidatePublicityDays), RuleFindingCode.NoPublicity, LegalSource.Practice);
        return found;

        void Warn(bool departs, string setting, RuleFindingCode code, LegalSource source, params object[] arguments)
        {
            if (departs) found.Add(new(setting, code, source, arguments));
        }
    }

    private static void CheckLights(LightScheme lights, List<RuleFinding> found)
    {
        var steps = lights.Steps;
        var rising = steps.Count == 3 && 0 < steps[0] && steps[0] < steps[1] && steps[1] < steps[2] && steps[2] <= 100;
        if (!rising || lights.YellowFromPercent < 1 || lights.YellowFromPercent > lights.GreenFromPercent)
            found.Add(new(nameof(CycleRules.LightScheme), RuleFindingCode.LimitsCrossed, null));
    }
}
