using VoteSystem.Domain.Common;
using VoteSystem.Domain.Projects;
using VoteSystem.Domain.Publishing;
using VoteSystem.Domain.Shortlist;
using VoteSystem.Domain.Workflow;
using static VoteSystem.Domain.Tests.Shortlist.Sample;

namespace VoteSystem.Domain.Tests.Shortlist;

/// <summary>The government asks, the presidium consents (组织法第二十二条).</summary>
public sealed class ChangingACandidate
{
    private static readonly Cycle Cycle = InStage(Stage.Deliberate);
    private static readonly CycleFacts Displayed = new() { Candidates = 12, PublicityEndsOn = Today };
    private static readonly ProjectDetails Larger = Paper with { Title = "项目1", Amount = new QualifiedAmount(Money.FromWan(130)) };
    private static readonly CandidateChange Withdrawal = new() { No = 1, ProjectNo = 12, Kind = CandidateChangeKind.Withdraw, Reason = "用地条件变化", RequestedAt = default };
    private static readonly CandidateChange Amendment = new() { No = 2, ProjectNo = 1, Kind = CandidateChangeKind.Amend, Reason = "调整规模", Details = Larger, RequestedAt = default };

    [Test]
    public void Only_the_government_asks_and_only_the_presidium_consents()
    {
        var asked = CandidateChangeRules.AskForWithdrawal(Cycle, Displayed, Stored(), "原因", Secretary);
        var decided = CandidateChangeRules.Decide(Cycle, Displayed, Withdrawal, Candidates(12), CandidateChangeOutcome.Consented, null, Government, "公示");

        Assert.That(asked.Refusal, Is.EqualTo(new Refusal(RefusalCode.WrongRole, Role.Government).Under(LegalSource.Motions)));
        Assert.That(decided.Refusal, Is.EqualTo(new Refusal(RefusalCode.WrongRole, Role.Presidium).Under(LegalSource.Motions)));
    }

    [Test]
    public void An_amendment_shows_the_list_anew_as_a_change()
    {
        var before = CandidateList.ToContent(Cycle.Rules, Candidates(12));

        var events = Events(CandidateChangeRules.Decide(Cycle, Displayed, Amendment, Candidates(12), CandidateChangeOutcome.Consented, null, Presidium, "公示"));

        var published = events.OfType<Published>().Single();
        var change = PublishedChange.Between(before, published.Content).Single();
        Assert.Multiple(() =>
        {
            Assert.That(events.OfType<CandidateAmended>().Single().Changes, Is.EqualTo(new[] { new FieldChange("Amount", "100", "130") }));
            Assert.That(change.Keys, Is.EqualTo(new[] { "amountFen" }));
            Assert.That(published.Note, Is.EqualTo("调整规模"));
        });
    }

    [Test]
    public void A_withdrawal_takes_one_row_off_and_renumbers_nothing()
    {
        var events = Events(CandidateChangeRules.Decide(Cycle, Displayed, Withdrawal with { ProjectNo = 5 }, Candidates(12), CandidateChangeOutcome.Consented, null, Presidium, "公示"));

        var rows = events.OfType<Published>().Single().Content.Rows;
        Assert.That(rows.Select(row => row.No), Is.EqualTo(new[] { 1, 2, 3, 4, 6, 7, 8, 9, 10, 11, 12 }));
    }

    [Test]
    public void A_list_that_was_never_displayed_is_not_displayed_by_a_change()
    {
        var events = Events(CandidateChangeRules.Decide(InStage(Stage.Shortlist), Displayed, Amendment, Candidates(12), CandidateChangeOutcome.Consented, null, Presidium, displayedTitle: null));

        Assert.That(events.OfType<Published>(), Is.Empty);
    }

    /// <summary>T14 of the domain reference: withdrawn after the rules were adopted but before the papers are printed.</summary>
    [TestCase(0, null)]
    [TestCase(1, RefusalCode.BallotIsPrepared)]
    public void A_candidate_is_withdrawn_until_the_papers_are_prepared(int roundsOpen, RefusalCode? expected)
    {
        var adopted = InStage(Stage.Ballot) with { CandidatesFixedAt = default(DateTimeOffset), MethodAdoptedAt = default(DateTimeOffset) };

        var decision = CandidateChangeRules.Decide(adopted, Displayed with { RoundsOpen = roundsOpen }, Withdrawal, Candidates(12), CandidateChangeOutcome.Consented, null, Presidium, "公示");

        Assert.That(decision.Refusal?.Code, Is.EqualTo(expected));
    }

    /// <summary>T14: candidates ≥ K.</summary>
    [TestCase(11, null)]
    [TestCase(10, RefusalCode.TooFewCandidates)]
    public void What_stays_after_a_withdrawal_covers_the_seats(int candidates, RefusalCode? expected)
    {
        var facts = Displayed with { Candidates = candidates };

        Assert.Multiple(() =>
        {
            Assert.That(CandidateChangeRules.AskForWithdrawal(Cycle, facts, Stored(), "原因", Government).Refusal?.Code, Is.EqualTo(expected));
            Assert.That(CandidateChangeRules.Decide(Cycle, facts, Withdrawal, Candidates(12), CandidateChangeOutcome.Consented, null, Presidium, "公示").Refusal?.Code, Is.EqualTo(expected));
        });
    }

    [Test]
    public void Nothing_is_amended_once_the_list_is_fixed()
    {
        var fixedList = Cycle with { CandidatesFixedAt = default(DateTimeOffset) };

        var decision = CandidateChangeRules.AskForAmendment(fixedList, Displayed, Stored(), Larger, "原因", 3, Government);

        Assert.That(decision.Refusal, Is.EqualTo(new Refusal(RefusalCode.CandidatesAreFixed).Under(LegalSource.Motions)));
    }

    [Test]
    public void The_rules_may_forbid_both()
    {
        var strict = InStage(Stage.Deliberate, new CycleRules { AllowAmendment = false, AllowWithdrawal = false });

        Assert.Multiple(() =>
        {
            Assert.That(CandidateChangeRules.AskForAmendment(strict, Displayed, Stored(), Larger, "原因", 3, Government).Refusal?.Code, Is.EqualTo(RefusalCode.AmendmentNotAllowed));
            Assert.That(CandidateChangeRules.AskForWithdrawal(strict, Displayed, Stored(), "原因", Government).Refusal?.Code, Is.EqualTo(RefusalCode.WithdrawalNotAllowed));
        });
    }

    [Test]
    public void One_request_at_a_time_for_a_candidate() =>
        Assert.That(CandidateChangeRules.AskForWithdrawal(Cycle, Displayed, Stored() with { Waiting = Withdrawal }, "原因", Government).Refusal, Is.EqualTo(new Refusal(RefusalCode.ChangeIsPending, 1)));

    [Test]
    public void An_amendment_that_changes_nothing_is_no_request() =>
        Assert.That(CandidateChangeRules.AskForAmendment(Cycle, Displayed, Stored(), Stored().Candidate!.Details, "原因", 3, Government).Refusal?.Code, Is.EqualTo(RefusalCode.NothingToChange));

    [Test]
    public void The_presidium_declines_with_a_note_and_decides_once()
    {
        var without = CandidateChangeRules.Decide(Cycle, Displayed, Withdrawal, Candidates(12), CandidateChangeOutcome.Declined, " ", Presidium, "公示");
        var declined = CandidateChangeRules.Decide(Cycle, Displayed, Withdrawal, Candidates(12), CandidateChangeOutcome.Declined, "理由不充分", Presidium, "公示");
        var again = CandidateChangeRules.Decide(Cycle, Displayed, Withdrawal with { Outcome = CandidateChangeOutcome.Declined }, Candidates(12), CandidateChangeOutcome.Consented, null, Presidium, "公示");

        Assert.Multiple(() =>
        {
            Assert.That(without.Refusal?.Code, Is.EqualTo(RefusalCode.Missing));
            Assert.That(Only<CandidateChangeDecided>(declined).Outcome, Is.EqualTo(CandidateChangeOutcome.Declined));
            Assert.That(again.Refusal?.Code, Is.EqualTo(RefusalCode.ChangeIsDecided));
        });
    }

    [Test]
    public void The_list_is_not_fixed_while_a_request_waits() =>
        Assert.That(CycleDecisions.FixCandidates(Cycle, Displayed with { CandidateChangesPending = 1 }, Presidium).Refusal?.Code, Is.EqualTo(RefusalCode.ChangesArePending));

    private static ChangeRequestContext Stored() => new(AProject(1, ProjectStatus.Shortlisted, 1), 1, null);
}
