using VoteSystem.Domain.Common;
using VoteSystem.Domain.Workflow;

namespace VoteSystem.Domain.Tests.Workflow;

public sealed class SettingsOfACycle
{
    private static readonly Actor Secretary = new("示例", new HashSet<Role> { Role.Secretariat });

    [Test]
    public void The_defaults_follow_the_law_without_error_or_warning() =>
        Assert.Multiple(() =>
        {
            Assert.That(CycleRulesCheck.Errors(new CycleRules()), Is.Empty);
            Assert.That(CycleRulesCheck.Warnings(new CycleRules()), Is.Empty);
        });

    [TestCase(4, false)]
    [TestCase(5, true)]
    [TestCase(60, true)]
    [TestCase(61, false)]
    public void The_window_of_collection_is_5_to_60_days(int days, bool allowed)
    {
        var errors = CycleRulesCheck.Errors(new CycleRules { CollectWindowDays = days });

        Assert.That(errors.Select(error => error.Setting), allowed ? Is.Empty : Is.EqualTo(new[] { nameof(CycleRules.CollectWindowDays) }));
    }

    [TestCase(29, true)]
    [TestCase(30, false)]
    public void Fewer_than_30_days_of_collection_show_a_warning(int days, bool warned)
    {
        var warnings = CycleRulesCheck.Warnings(new CycleRules { CollectWindowDays = days });

        Assert.That(warnings.Any(warning => warning.Code == RuleFindingCode.ShortCollection), Is.EqualTo(warned));
    }

    public static IEnumerable<TestCaseData> Departures =>
    [
        new(new CycleRules { ThresholdBase = ThresholdBase.Present }, RuleFindingCode.NotAllDeputies, LegalSource.MajorityOfAll),
        new(new CycleRules { OverVotePolicy = OverVotePolicy.ItemVoid }, RuleFindingCode.OverVoteNotVoid, LegalSource.ValidPapers),
        new(new CycleRules { TiePolicy = TiePolicy.AcceptAll }, RuleFindingCode.TieWithoutReVote, LegalSource.FillingSeats),
        new(new CycleRules { AdjustmentAuthority = AdjustmentAuthority.PresidiumThenReport }, RuleFindingCode.AdjustmentWithoutCongress, LegalSource.Adjustment),
    ];

    [TestCaseSource(nameof(Departures))]
    public void A_departure_from_the_law_shows_a_warning_with_its_article(CycleRules rules, RuleFindingCode code, LegalSource source)
    {
        var warning = CycleRulesCheck.Warnings(rules).Single();

        Assert.Multiple(() =>
        {
            Assert.That(warning.Code, Is.EqualTo(code));
            Assert.That(warning.Source, Is.EqualTo(source));
        });
    }

    [Test]
    public void Limits_that_cross_are_an_error() =>
        Assert.That(CycleRulesCheck.Errors(new CycleRules { MinSurplusPercent = 30, MaxSurplusPercent = 20 }).Single().Code,
            Is.EqualTo(RuleFindingCode.LimitsCrossed));

    [Test]
    public void A_checklist_without_rows_or_with_a_row_twice_is_an_error() =>
        Assert.Multiple(() =>
        {
            Assert.That(CycleRulesCheck.Errors(new CycleRules { Checklist = [] }).Single().Code, Is.EqualTo(RuleFindingCode.Empty));
            Assert.That(CycleRulesCheck.Errors(new CycleRules { Checklist = [ChecklistRow.Usual[0], ChecklistRow.Usual[0]] }).Single().Code, Is.EqualTo(RuleFindingCode.DoubleKey));
        });

    [Test]
    public void Settings_survive_storage_as_json()
    {
        var rules = new CycleRules { LightScheme = LightScheme.FiveColours, ApprovalChain = [ApprovalBody.PartyCommittee], MaxSurplusPercent = 50 };

        var read = System.Text.Json.JsonSerializer.Deserialize<CycleRules>(rules.Fingerprint(), DomainJson.Options);

        Assert.That(read, Is.EqualTo(rules));
    }

    [Test]
    public void Settings_are_locked_by_the_adoption_of_the_ballot_method()
    {
        var cycle = ACycle with { MethodAdoptedAt = DateTimeOffset.UnixEpoch };

        var decision = CycleDecisions.ChangeRules(cycle, new CycleRules { TargetCount = 3 }, cycle.Version, Secretary);

        Assert.That(decision.Refusal, Is.EqualTo(new Refusal(RefusalCode.RulesAreLocked).Under(LegalSource.Method)));
    }

    [Test]
    public void A_form_made_from_older_settings_is_refused()
    {
        var decision = CycleDecisions.ChangeRules(ACycle, new CycleRules { TargetCount = 3 }, ACycle.Version - 1, Secretary);

        Assert.That(decision.Refusal?.Code, Is.EqualTo(RefusalCode.ChangedMeanwhile));
    }

    [Test]
    public void Saving_the_same_settings_again_changes_nothing()
    {
        var decision = CycleDecisions.ChangeRules(ACycle, new CycleRules(), ACycle.Version, Secretary);

        Assert.That(((Decision.Accepted)decision).Events, Is.Empty);
    }

    [Test]
    public void Wrong_settings_are_refused_by_the_name_of_the_first_wrong_one()
    {
        var decision = CycleDecisions.ChangeRules(ACycle, new CycleRules { TargetCount = 0 }, ACycle.Version, Secretary);

        Assert.That(decision.Refusal, Is.EqualTo(new Refusal(RefusalCode.RulesAreWrong, nameof(CycleRules.TargetCount), RuleFindingCode.OutOfRange)));
    }

    private static Cycle ACycle => new()
    {
        Id = new CycleId(new CongressId(Guid.Empty), 2026),
        Stage = Stage.Collect,
        Version = 4,
        Rules = new CycleRules(),
        CollectFrom = new DateOnly(2025, 9, 1),
        CollectUntil = new DateOnly(2025, 9, 30),
    };
}
