using VoteSystem.Domain.Common;
using VoteSystem.Domain.Projects;
using VoteSystem.Domain.Publishing;
using VoteSystem.Domain.Shortlist;
using VoteSystem.Domain.Workflow;
using static VoteSystem.Domain.Tests.Shortlist.Sample;

namespace VoteSystem.Domain.Tests.Shortlist;

/// <summary>公示 and objections.</summary>
public sealed class TheDisplay
{
    private static readonly Cycle Cycle = InStage(Stage.Shortlist);
    private static readonly CycleFacts Agreed = Facts with { ApprovalStepsOpen = 0 };
    private static readonly CycleFacts Displayed = Agreed with { PublicityEndsOn = Today.AddDays(7) };
    private static readonly ObjectionNumbers Numbers = new(5, null, Candidates(3));

    [Test]
    public void An_agreed_list_is_displayed_for_the_days_of_the_rules()
    {
        var published = Only<Published>(PublicityRules.Publish(Cycle, Agreed, Candidates(12), "候选项目公示", Government, Today));

        Assert.That(published.EndsOn, Is.EqualTo(Today.AddDays(7)));
        Assert.That(published.Content.Rows.Select(row => row.No), Is.EqualTo(Enumerable.Range(1, 12)));
        Assert.That(published.Content["totalFen"], Is.EqualTo("1200000000"));
    }

    [Test]
    public void A_list_that_is_not_agreed_is_not_displayed() =>
        Assert.That(PublicityRules.Publish(Cycle, Facts with { ApprovalStepsOpen = 1 }, Candidates(12), "公示", Government, Today).Refusal, Is.EqualTo(new Refusal(RefusalCode.ApprovalIsIncomplete, 1)));

    [Test]
    public void A_displayed_list_is_not_displayed_again() =>
        Assert.That(PublicityRules.Publish(Cycle, Displayed, Candidates(12), "公示", Government, Today).Refusal?.Code, Is.EqualTo(RefusalCode.CandidatesArePublished));

    [Test]
    public void What_is_displayed_names_no_single_official()
    {
        var candidate = AProject(1, ProjectStatus.Shortlisted, 1) with { Details = Paper with { Leader = "示例领导", Liaison = "示例联络员" } };

        Assert.That(CandidateList.ToContent(Cycle.Rules, [candidate]).ToJson(), Does.Not.Contain("示例领导").And.Not.Contain("示例联络员"));
    }

    [Test]
    public void A_withdrawn_candidate_is_not_displayed() =>
        Assert.That(CandidateList.ToContent(Cycle.Rules, [AProject(1, ProjectStatus.Shortlisted, 1), AProject(2, ProjectStatus.Withdrawn, 2)]).Rows.Select(row => row.No), Is.EqualTo(new[] { 1 }));

    [TestCase(7, null)]
    [TestCase(8, RefusalCode.PublicityIsOver)]
    public void Objections_are_taken_to_the_end_of_the_last_day(int day, RefusalCode? expected) =>
        Assert.That(PublicityRules.Object(Cycle, Displayed, AnObjection, Numbers, Today.AddDays(day)).Refusal?.Code, Is.EqualTo(expected));

    [Test]
    public void Nobody_objects_to_what_was_never_displayed() =>
        Assert.That(PublicityRules.Object(Cycle, Agreed, AnObjection, Numbers, Today).Refusal?.Code, Is.EqualTo(RefusalCode.CandidatesAreNotPublished));

    [TestCase(2, 2)]
    [TestCase(null, null)]
    public void An_objection_is_about_a_candidate_or_the_list(int? listNo, int? projectNo) =>
        Assert.That(Only<ObjectionReceived>(PublicityRules.Object(Cycle, Displayed, AnObjection with { ListNo = listNo }, Numbers, Today)).ProjectNo, Is.EqualTo(projectNo));

    [TestCase(4, "有问题", RefusalCode.NotFound)]
    [TestCase(1, " ", RefusalCode.Missing)]
    public void An_objection_names_a_candidate_of_the_list_and_says_something(int listNo, string content, RefusalCode expected) =>
        Assert.That(PublicityRules.Object(Cycle, Displayed, AnObjection with { ListNo = listNo, Content = content }, Numbers, Today).Refusal?.Code, Is.EqualTo(expected));

    [Test]
    public void An_objection_sent_again_is_recorded_once_even_after_the_display() =>
        Assert.That(Events(PublicityRules.Object(Cycle, Displayed, AnObjection, Numbers with { EarlierNo = 4 }, Today.AddDays(30))), Is.Empty);

    [Test]
    public void How_to_reach_the_person_never_enters_the_log()
    {
        var received = Only<ObjectionReceived>(PublicityRules.Object(Cycle, Displayed, AnObjection with { Contact = "13900000000" }, Numbers, Today));

        Assert.That(System.Text.Json.JsonSerializer.Serialize(received, DomainJson.Options), Does.Not.Contain("13900000000"));
    }

    [Test]
    public void An_answer_is_written_by_the_secretariat_from_what_it_saw()
    {
        var objection = new Objection { No = 1, Version = 2 };

        Assert.Multiple(() =>
        {
            Assert.That(PublicityRules.Answer(Cycle, objection, "已核实", 2, Secretary).Refusal, Is.Null);
            Assert.That(PublicityRules.Answer(Cycle, objection, "已核实", 1, Secretary).Refusal?.Code, Is.EqualTo(RefusalCode.ChangedMeanwhile));
            Assert.That(PublicityRules.Answer(Cycle, objection, " ", 2, Secretary).Refusal?.Code, Is.EqualTo(RefusalCode.Missing));
            Assert.That(PublicityRules.Answer(Cycle, objection, "已核实", 2, Government).Refusal?.Code, Is.EqualTo(RefusalCode.WrongRole));
        });
    }

    private static NewObjection AnObjection => new(Guid.Empty, 1, "位置离学校太近", null);
}
