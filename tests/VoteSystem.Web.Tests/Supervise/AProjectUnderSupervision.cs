using System.Net;
using System.Security.Claims;
using VoteSystem.Domain.Workflow;
using VoteSystem.Storage.Database;
using VoteSystem.Web.Identity;
using VoteSystem.Web.Tests.Support;
using static VoteSystem.Web.Tests.Support.TownProjects;

namespace VoteSystem.Web.Tests.Supervise;

/// <summary>From the plan to the rating, as government, unit, deputies, presidium, secretariat and residents do it on their pages.</summary>
public sealed class AProjectUnderSupervision
{
    private const string Choose = """
        UPDATE project
        SET status = 'Selected', rank_no = list_no
        WHERE congress_id = @Congress AND year = @Year AND list_no IS NOT NULL
        """;

    private const string EnterSupervise = """
        INSERT INTO cycle_stage (congress_id, year, stage, entered_at)
        VALUES (@Congress, @Year, 'Supervise', @At)
        """;

    private const string AddDeputy = """
        INSERT INTO deputy (congress_id, id, name, group_name, sort_key, holds_seat, version)
        VALUES (@Congress, @Id, @Name, '1组', @Name, 1, 1)
        """;

    private static readonly (string, string)[] Plan =
    [
        ("Input.Terms.Goal", "安装路灯200盏"), ("Input.Terms.Amount", "100"), ("Input.Terms.DueOn", "2026-11-30"),
        ("Input.Terms.Milestones[0].MilestoneTitle", "完成招标"), ("Input.Terms.Milestones[0].MilestoneDueOn", "2026-03-31"), ("Input.Terms.Milestones[0].PercentDue", "50"),
        ("Input.Terms.Milestones[1].MilestoneTitle", "亮灯"), ("Input.Terms.Milestones[1].MilestoneDueOn", "2026-11-30"), ("Input.Terms.Milestones[1].PercentDue", "100"),
        ("Input.Funds[0].PlannedMoney", "60"), ("Input.Funds[1].PlannedMoney", "40"), ("Input.Leader", "示例领导"), ("Input.Measures", "每月调度一次"),
    ];

    private TestTown _town = null!;

    [SetUp]
    public async Task SetUp()
    {
        _town = await TestTown.Start();
        await _town.OpenCycleIn(Stage.Shortlist);
        await _town.ListProjects(2);
        var began = _town.Clock.Now;
        await using (var work = await _town.Get<Db>().BeginWriting())
        {
            await work.Execute(Choose, new { Congress = _town.Congress.Id, Year });
            await work.Execute(EnterSupervise, new { Congress = _town.Congress.Id, Year, At = began });
            for (var no = 1; no <= 4; no++)
                await work.Execute(AddDeputy, new { Congress = _town.Congress.Id, Id = IdOf(no), Name = $"示例代表{no}" });
            await work.Commit();
        }

        await _town.MoveTo(Stage.Supervise);
    }

    [TearDown]
    public async Task TearDown() => await _town.DisposeAsync();

    [Test]
    public async Task The_public_sees_the_published_plan_and_progress_and_nothing_newer()
    {
        await PublishThePlans();
        await Report(50, "基础完成");
        using var secretary = _town.As(Role.Secretariat);
        await secretary.Submit(Url("works/publish"), [], "handler=Progress");
        await Report(70, "灯杆到场");
        using var visitor = _town.Visitor();

        var list = await visitor.Open(Url("progress"));
        var page = await visitor.Open(Url("progress/1"));

        Assert.Multiple(() =>
        {
            Assert.That(list.Text, Does.Contain("完成 50%").And.Not.Contain("完成 70%"));
            Assert.That(page.Text, Does.Contain("基础完成").And.Not.Contain("灯杆到场"));
            Assert.That(page.Text, Does.Contain("完成招标").And.Contain("镇级财政"));
        });
    }

    [Test]
    public async Task Sources_that_do_not_add_up_are_told_and_everything_typed_is_kept()
    {
        using var government = _town.As(Role.Government);

        var seen = await government.Submit(Url("works/1/plan"), Plan.Select(field => field.Item1 == "Input.Funds[1].PlannedMoney" ? (field.Item1, "39") : field));

        Assert.Multiple(() =>
        {
            Assert.That(seen.Status, Is.EqualTo(HttpStatusCode.Conflict));
            Assert.That(seen.Text, Does.Contain("合计99万元").And.Contain("100万元"));
            Assert.That(seen.Html, Does.Contain("完成招标").Or.Contain("value=\"39\""));
        });
    }

    [Test]
    public async Task The_second_clerk_is_told_what_changed_and_may_save_on_top()
    {
        using var government = _town.As(Role.Government);
        await government.Submit(Url("works/1/plan"), Plan);
        var opened = await government.Open(Url("works/1/plan"));
        await government.Submit(Url("works/1/plan"), [("Input.Leader", "先到的领导")]);

        var late = await government.SubmitOn(opened, [("Input.Leader", "后到的领导")], null);
        var again = await government.SubmitOn(late, [], null);

        Assert.Multiple(() =>
        {
            Assert.That(late.Status, Is.EqualTo(HttpStatusCode.Conflict));
            Assert.That(late.Text, Does.Contain("先到的领导"));
            Assert.That(again.Status, Is.EqualTo(HttpStatusCode.OK));
            Assert.That(again.Text, Does.Contain("后到的领导"));
        });
    }

    [Test]
    public async Task A_unit_reports_on_its_own_projects_only()
    {
        await PublishThePlans();
        using var stranger = AsUnit("文化站");
        using var own = AsUnit("村镇建设办");

        var refused = await stranger.Submit(Url("works/1/report"), [("Input.Percent", "50"), ("Input.Done", "完成一半")]);
        var accepted = await own.Submit(Url("works/1/report"), [("Input.Percent", "50"), ("Input.Done", "完成一半")]);

        Assert.That(refused.Status, Is.EqualTo(HttpStatusCode.Conflict));
        Assert.That(refused.Text, Does.Contain("村镇建设办"));
        Assert.That(accepted.Text, Does.Contain("进展已提交").And.Contain("完成一半"));
    }

    [Test]
    public async Task A_late_report_stands_first_and_red_on_the_board()
    {
        await PublishThePlans();
        _town.Clock.Now = new DateTimeOffset(2026, 4, 5, 1, 0, 0, TimeSpan.Zero);
        await Report(60, "按计划推进");
        _town.Clock.Now = new DateTimeOffset(2026, 4, 11, 1, 0, 0, TimeSpan.Zero);
        using var presidium = _town.As(Role.Presidium);

        var board = await presidium.Open(Url("works"));

        var (late, reported) = (board.Text.IndexOf("示例项目2", StringComparison.Ordinal), board.Text.IndexOf("示例项目1", StringComparison.Ordinal));
        Assert.Multiple(() =>
        {
            Assert.That(board.Text, Does.Contain("逾期未报"));
            Assert.That(late, Is.Positive.And.LessThan(reported));
        });
    }

    [Test]
    public async Task A_major_adjustment_goes_through_the_congress_and_is_shown_as_a_change()
    {
        await PublishThePlans();
        using var government = _town.As(Role.Government);
        using var secretary = _town.As(Role.Secretariat);
        using var presidium = _town.As(Role.Presidium);
        using var visitor = _town.Visitor();

        await government.Submit(Url("works/1/adjust"), [("Class", "Major"), ("Reason", "材料涨价"), ("Terms.Amount", "189")]);
        var minority = await secretary.Submit(Url("works/adjustments/1"), [("DecisionNo", "〔2026〕3号"), ("Approve", "5"), ("Oppose", "0"), ("Abstain", "0")]);
        await secretary.Submit(Url("works/adjustments/1"), [("DecisionNo", "〔2026〕3号"), ("Approve", "3"), ("Oppose", "1"), ("Abstain", "0")]);
        var before = await visitor.Open(Url("progress/1"));
        var announced = await presidium.Submit(Url("works/adjustments/1?announce=true"), [], "handler=Announce");
        var after = await visitor.Open(Url("progress/1"));

        Assert.Multiple(() =>
        {
            Assert.That(minority.Status, Is.EqualTo(HttpStatusCode.Conflict));
            Assert.That(before.Text, Does.Not.Contain("材料涨价"));
            Assert.That(announced.Text, Does.Contain("已公告"));
            Assert.That(after.Text, Does.Contain("材料涨价").And.Contain("100 → 189").And.Contain("〔2026〕3号"));
        });
    }

    [Test]
    public async Task A_group_is_formed_a_visit_recorded_and_an_order_closed_out()
    {
        await PublishThePlans();
        using var presidium = _town.As(Role.Presidium);
        using var unit = AsUnit("村镇建设办");
        using var deputy = _town.As([VoteClaims.RoleIn(_town.Congress.Id.Value, Role.Deputy), new Claim(VoteClaims.Deputy, $"{_town.Congress.Id.Value:N}/{IdOf(1):N}")]);

        var tooFew = await presidium.Submit(Url("works/1/group"), [("Lead", $"{IdOf(1)}"), ("Contacts", $"{IdOf(2)}")]);
        await presidium.Submit(Url("works/1/group"), [("Lead", $"{IdOf(1)}"), ("Contacts", $"{IdOf(2)}"), ("Contacts", $"{IdOf(3)}")]);
        var mine = await deputy.Open(Url("deputy/supervise"));
        await deputy.Submit(Url("works/1/visit"), [("Found", "灯杆未编号")]);
        await presidium.Submit(Url("works/orders/new?project=1"), [("Source", "代表视察"), ("OrderContent", "灯杆补编号")]);
        await unit.Submit(Url("works/orders/1"), [("Text", "已编号")]);
        var closed = await presidium.Submit(Url("works/orders/1"), [("Text", "属实"), ("good", "true")]);
        var page = await presidium.Open(Url("works/1"));

        Assert.Multiple(() =>
        {
            Assert.That(tooFew.Text, Does.Contain("至少应有3名代表"));
            Assert.That(mine.Text.IndexOf("示例项目1", StringComparison.Ordinal), Is.LessThan(mine.Text.IndexOf("其他项目", StringComparison.Ordinal)));
            Assert.That(closed.Text, Does.Contain("已销号"));
            Assert.That(page.Text, Does.Contain("灯杆未编号").And.Contain("示例代表3"));
        });
    }

    [Test]
    public async Task A_resident_rates_a_finished_project_and_the_sentence_waits_for_its_release()
    {
        await PublishThePlans();
        await Report(100, "全部亮灯");
        using var visitor = _town.Visitor();
        using var secretary = _town.As(Role.Secretariat);

        await visitor.Submit(Url("progress/1/rate"), [("Stars", "5"), ("Comment", "路灯很亮")]);
        var before = await visitor.Open(Url("progress/1"));
        await secretary.Submit(Url("secretariat/evaluate"), [], "handler=Release");
        var after = await visitor.Open(Url("progress/1"));

        Assert.That(before.Text, Does.Contain("平均5.0星").And.Not.Contain("路灯很亮"));
        Assert.That(after.Text, Does.Contain("路灯很亮"));
    }

    [TestCase("works")]
    [TestCase("works/orders")]
    [TestCase("works/adjustments")]
    [TestCase("works/rectifications")]
    [TestCase("progress")]
    public async Task Lists_are_exported(string path)
    {
        await PublishThePlans();
        using var secretary = _town.As(Role.Secretariat);

        using var answer = await secretary.Http.GetAsync(new Uri(Url($"{path}?export=xlsx"), UriKind.Relative));

        Assert.That(answer.Content.Headers.ContentType!.MediaType, Is.EqualTo("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"));
    }

    private static Guid IdOf(int no) => new(no, 0, 0, new byte[8]);

    private Browser AsUnit(string unit) => _town.As([VoteClaims.RoleIn(_town.Congress.Id.Value, Role.ResponsibleUnit), new Claim(VoteClaims.Unit, $"{_town.Congress.Id.Value:N}/{unit}")]);

    private async Task PublishThePlans()
    {
        using var government = _town.As(Role.Government);
        await government.Submit(Url("works/1/plan"), Plan);
        await government.Submit(Url("works/2/plan"), Plan);
        var seen = await government.Submit(Url("works/publish"), [], "handler=Plan");
        Assert.That(seen.Text, Does.Contain("已公开"));
    }

    private async Task Report(int percent, string done)
    {
        using var unit = AsUnit("村镇建设办");
        var seen = await unit.Submit(Url("works/1/report"), [("Input.Percent", $"{percent}"), ("Input.Done", done)]);
        Assert.That(seen.Text, Does.Contain("进展已提交"));
    }
}
