using VoteSystem.Domain.Common;
using VoteSystem.Domain.Deliberate;
using VoteSystem.Domain.Projects;
using VoteSystem.Domain.Workflow;
using static VoteSystem.Domain.Tests.Shortlist.Sample;

namespace VoteSystem.Domain.Tests.Deliberate;

/// <summary>Opinions by group and candidate, and what became of each.</summary>
public sealed class Deliberating
{
    private static readonly Cycle Cycle = InStage(Stage.Deliberate);
    private static readonly NewOpinion AnOpinion = new(Guid.Empty, 1, "第一代表组", "示例代表甲", "建议增设太阳能路灯");
    private static readonly OpinionNumbers Numbers = new(6, null, AProject(1, ProjectStatus.Shortlisted, 1));

    [Test]
    public void A_deputy_and_the_secretariat_for_a_group_give_opinions()
    {
        foreach (var actor in new[] { Deputy, Secretary })
            Assert.That(Only<OpinionGiven>(DeliberateRules.Give(Cycle, AnOpinion, Numbers, actor)).No, Is.EqualTo(6));
        Assert.That(DeliberateRules.Give(Cycle, AnOpinion, Numbers, Government).Refusal?.Code, Is.EqualTo(RefusalCode.WrongRole));
    }

    [TestCase(Stage.Shortlist)]
    [TestCase(Stage.Ballot)]
    public void Opinions_belong_to_the_deliberation(Stage stage) =>
        Assert.That(DeliberateRules.Give(InStage(stage), AnOpinion, Numbers, Deputy).Refusal?.Code, Is.EqualTo(RefusalCode.WrongStage));

    [Test]
    public void No_opinion_is_taken_or_changed_once_the_list_is_fixed()
    {
        var fixedList = Cycle with { CandidatesFixedAt = default(DateTimeOffset) };

        Assert.That(DeliberateRules.Give(fixedList, AnOpinion, Numbers, Deputy).Refusal?.Code, Is.EqualTo(RefusalCode.CandidatesAreFixed));
        Assert.That(DeliberateRules.Handle(fixedList, new Opinion { No = 1, Version = 1 }, OpinionOutcome.Adopted, "已采纳", 1, Secretary).Refusal?.Code, Is.EqualTo(RefusalCode.CandidatesAreFixed));
    }

    [Test]
    public void Deliberation_of_a_withdrawn_candidate_stops() =>
        Assert.That(
            DeliberateRules.Give(Cycle, AnOpinion, Numbers with { Candidate = AProject(1, ProjectStatus.Withdrawn, 1) }, Deputy).Refusal,
            Is.EqualTo(new Refusal(RefusalCode.ProjectStatusForbids, ProjectStatus.Withdrawn).Under(LegalSource.Motions)));

    [Test]
    public void An_opinion_names_a_candidate_of_the_list_or_none()
    {
        Assert.That(DeliberateRules.Give(Cycle, AnOpinion, Numbers with { Candidate = AProject(1, ProjectStatus.Pool) }, Deputy).Refusal?.Code, Is.EqualTo(RefusalCode.NotFound));
        Assert.That(DeliberateRules.Give(Cycle, AnOpinion with { ProjectNo = null }, Numbers with { Candidate = null }, Deputy).Refusal, Is.Null);
    }

    [TestCase("", "甲", "意见", RefusalCode.Missing)]
    [TestCase("一组", " ", "意见", RefusalCode.Missing)]
    [TestCase("一组", "甲", null, RefusalCode.Missing)]
    [TestCase("一组", "甲", "意见", null)]
    public void An_opinion_says_who_of_which_group_said_what(string group, string speaker, string? content, RefusalCode? expected) =>
        Assert.That(DeliberateRules.Give(Cycle, AnOpinion with { Group = group, Speaker = speaker, Content = content }, Numbers, Secretary).Refusal?.Code, Is.EqualTo(expected));

    [TestCase(4000, null)]
    [TestCase(4001, RefusalCode.TooLong)]
    public void An_opinion_has_its_limit(int length, RefusalCode? expected) =>
        Assert.That(DeliberateRules.Give(Cycle, AnOpinion with { Content = new string('议', length) }, Numbers, Deputy).Refusal?.Code, Is.EqualTo(expected));

    [Test]
    public void An_opinion_sent_again_is_recorded_once() =>
        Assert.That(Events(DeliberateRules.Give(Cycle, AnOpinion, Numbers with { EarlierNo = 5 }, Deputy)), Is.Empty);

    [Test]
    public void What_became_of_an_opinion_is_written_from_what_was_seen()
    {
        var opinion = new Opinion { No = 3, Version = 2 };

        Assert.Multiple(() =>
        {
            Assert.That(Only<OpinionHandled>(DeliberateRules.Handle(Cycle, opinion, OpinionOutcome.PartlyAdopted, "部分路段采用", 2, Government)).Outcome, Is.EqualTo(OpinionOutcome.PartlyAdopted));
            Assert.That(DeliberateRules.Handle(Cycle, opinion, OpinionOutcome.Adopted, "好", 1, Secretary).Refusal?.Code, Is.EqualTo(RefusalCode.ChangedMeanwhile));
            Assert.That(DeliberateRules.Handle(Cycle, opinion, OpinionOutcome.Adopted, " ", 2, Secretary).Refusal?.Code, Is.EqualTo(RefusalCode.Missing));
            Assert.That(DeliberateRules.Handle(Cycle, opinion, OpinionOutcome.Adopted, "好", 2, Deputy).Refusal?.Code, Is.EqualTo(RefusalCode.WrongRole));
            Assert.That(DeliberateRules.Handle(Cycle, null, OpinionOutcome.Adopted, "好", 2, Secretary).Refusal?.Code, Is.EqualTo(RefusalCode.NotFound));
        });
    }
}
