using System.Net;
using VoteSystem.Domain.Projects;
using VoteSystem.Domain.Workflow;
using VoteSystem.Storage.Deliberate;
using VoteSystem.Storage.Projects;
using VoteSystem.Web.Tests.Support;
using static VoteSystem.Web.Tests.Support.TownProjects;

namespace VoteSystem.Web.Tests.Deliberate;

/// <summary>Deputies read, compare and give opinions; the government asks for changes; the presidium fixes the list.</summary>
public sealed class DeliberatingOnPages
{
    private TestTown _town = null!;

    [SetUp]
    public async Task SetUp()
    {
        _town = await TestTown.Start();
        await _town.OpenCycleIn(Stage.Shortlist);
        await _town.DisplayCandidates(4);
        await _town.MoveTo(Stage.Deliberate);
    }

    [TearDown]
    public async Task TearDown() => await _town.DisposeAsync();

    [Test]
    public async Task A_deputy_gives_an_opinion_in_the_own_name_and_group()
    {
        using var deputy = await _town.AsDeputy("示例代表甲", "第一代表组");

        await deputy.Submit(Url("deputy/candidates/2"), [("Text", "建议增设太阳能路灯")], "FormToken");

        var row = (await _town.Get<OpinionQueries>().List(_town.CycleOf(), new OpinionFilter(), 0, 10)).Single();
        Assert.That((row.Speaker, row.GroupName, row.ListNo, row.Content), Is.EqualTo(("示例代表甲", "第一代表组", (int?)2, "建议增设太阳能路灯")));
    }

    [Test]
    public async Task An_empty_opinion_is_refused_and_a_second_sending_records_nothing_more()
    {
        using var deputy = await _town.AsDeputy("示例代表甲", "第一代表组");
        var page = await deputy.Open(Url("deputy/opinions"));

        var empty = await deputy.SubmitOn(page, [("Text", " ")], "FormToken");
        await deputy.SubmitOn(page, [("Text", "总体同意")], "FormToken");
        await deputy.SubmitOn(page, [("Text", "总体同意")], "FormToken");

        Assert.That(empty.Status, Is.EqualTo(HttpStatusCode.Conflict));
        Assert.That(await _town.Get<OpinionQueries>().Count(_town.CycleOf(), new OpinionFilter()), Is.EqualTo(1));
    }

    [Test]
    public async Task The_presidium_fixes_the_list_once_every_opinion_is_answered()
    {
        using var secretariat = _town.As(Role.Secretariat);
        using var presidium = _town.As(Role.Presidium);
        await secretariat.Submit(Url("secretariat/deliberate/new"), [("ProjectNo", "1"), ("Group", "第二组"), ("Speaker", "示例代表乙"), ("Text", "请核实造价")], "FormToken");

        var early = await presidium.Open(Url("presidium/deliberate"));
        await secretariat.Submit(Url("secretariat/deliberate/1"), [("Outcome", "Adopted"), ("Handling", "已核实")], "SeenVersion");
        await presidium.Submit(Url("presidium/deliberate?fix=true"), [], "confirmed");

        Assert.That(early.Text, Does.Contain("还有1条审议意见没有注明采纳情况"));
        Assert.That((await _town.Get<ProjectQueries>().Listed(_town.CycleOf())).Select(project => project.Status), Has.All.EqualTo(ProjectStatus.OnBallot));
    }

    [Test]
    public async Task A_withdrawal_asked_and_consented_is_shown_to_the_public_as_a_change()
    {
        using var government = _town.As(Role.Government);
        using var presidium = _town.As(Role.Presidium);
        using var visitor = _town.Visitor();

        await government.Submit(Url("government/candidates/3/withdraw"), [("Reason", "用地条件变化")], "Reason");
        var waiting = await visitor.Open(Url("candidates"));
        await presidium.Submit(Url("presidium/changes"), [("outcome", "Consented")], "name=\"request\"");
        var after = await visitor.Open(Url("candidates"));
        var old = await visitor.Open(Url("candidates?v=1"));

        Assert.Multiple(() =>
        {
            Assert.That(waiting.Text, Does.Contain("示例项目3").And.Not.Contain("用地条件变化"));
            Assert.That(after.Text, Does.Contain("用地条件变化").And.Contain("已撤下"));
            Assert.That(after.Html, Does.Not.Contain("candidates/3\""));
            Assert.That(old.Html, Does.Contain("candidates/3?v=1"));
        });
    }

    [Test]
    public async Task An_amendment_shows_old_and_new_value()
    {
        using var government = _town.As(Role.Government);
        using var presidium = _town.As(Role.Presidium);
        using var visitor = _town.Visitor();

        await government.Submit(Url("government/candidates/1/amend"), [("Input.Amount", "120"), ("Reason", "按审定概算调整")], "Reason");
        await presidium.Submit(Url("presidium/changes"), [("outcome", "Consented")], "name=\"request\"");
        var after = await visitor.Open(Url("candidates"));

        Assert.That(after.Text, Does.Contain("100万元").And.Contain("120万元").And.Contain("按审定概算调整"));
    }

    [Test]
    public async Task Declining_without_a_note_is_refused()
    {
        using var government = _town.As(Role.Government);
        using var presidium = _town.As(Role.Presidium);
        await government.Submit(Url("government/candidates/3/withdraw"), [("Reason", "用地条件变化")], "Reason");

        var seen = await presidium.Submit(Url("presidium/changes"), [("outcome", "Declined")], "name=\"request\"");

        Assert.That(seen.Status, Is.EqualTo(HttpStatusCode.Conflict));
    }

    [Test]
    public async Task Candidates_stand_side_by_side_without_script()
    {
        using var deputy = _town.As(Role.Deputy);

        var seen = await deputy.Open(Url("deputy/compare?c=1&c=3"));

        Assert.That(seen.Text, Does.Contain("1. 示例项目1").And.Contain("3. 示例项目3").And.Not.Contain("示例项目2").And.Contain("已基本落实"));
    }

    [Test]
    public async Task A_move_out_of_turn_names_what_is_missing()
    {
        using var presidium = _town.As(Role.Presidium);

        var seen = await presidium.Open(Url("stage"));

        Assert.That(seen.Text, Does.Contain("主席团还没有确定候选项目名单"));
    }
}
