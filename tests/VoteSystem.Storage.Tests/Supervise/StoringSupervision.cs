using VoteSystem.Domain.Common;
using VoteSystem.Domain.Congresses;
using VoteSystem.Domain.Projects;
using VoteSystem.Domain.Publishing;
using VoteSystem.Domain.Supervise;
using VoteSystem.Domain.Workflow;
using VoteSystem.Storage.Projects;
using VoteSystem.Storage.Publishing;
using VoteSystem.Storage.Supervise;
using VoteSystem.Storage.Tests.Support;
using VoteSystem.Storage.Workflow;

namespace VoteSystem.Storage.Tests.Supervise;

[TestFixtureSource(typeof(Engine), nameof(Engine.AllAndBreaking))]
public sealed class StoringSupervision(Engine engine)
{
    private static readonly DateOnly Today = new(2026, 7, 1);

    private static readonly DateOnly EndOfQuarter = new(2026, 6, 30);

    private TestDatabase _database = null!;
    private CycleStore _cycles = null!;
    private PlanQueries _plans = null!;
    private Congress _congress = null!;
    private CycleId _cycle;

    [SetUp]
    public async Task SetUp()
    {
        _database = await engine.NewDatabase();
        _cycles = new CycleStore(_database.Db, TimeProvider.System);
        _plans = new PlanQueries(_database.Db);
        _congress = await Given.ACongress(_database.Db);
        _cycle = await Given.ChosenProjects(_database.Db, _congress, 2);
    }

    [TearDown]
    public async Task TearDown()
    {
        if (_database is not null) await _database.DisposeAsync();
    }

    [Test]
    public async Task A_plan_comes_back_as_it_was_written()
    {
        var written = await Given.APlanOf(_database.Db, _congress, 1);

        var stored = (await _plans.Find(_cycle, 1))!;

        Assert.Multiple(() =>
        {
            Assert.That(ImplementationPlan.Changes(written, stored.Plan!), Is.Empty);
            Assert.That((stored.Plan!.Version, stored.Project.Status), Is.EqualTo((1, ProjectStatus.Planned)));
        });
    }

    [Test]
    public async Task A_plan_makes_the_fact_that_every_project_is_planned()
    {
        var queries = new CycleQueries(_database.Db);
        await Given.APlanOf(_database.Db, _congress, 1);
        var half = await queries.FactsOf((await queries.Find(_cycle))!);
        await Given.APlanOf(_database.Db, _congress, 2);
        var whole = await queries.FactsOf((await queries.Find(_cycle))!);

        Assert.That((half.SelectedWithoutPlan, whole.SelectedWithoutPlan), Is.EqualTo((1, 0)));
    }

    [Test]
    public async Task A_report_moves_money_and_status_and_the_same_form_counts_once()
    {
        await Given.APlanOf(_database.Db, _congress, 1);
        var token = Guid.NewGuid();

        await Report(50, EndOfQuarter, token);
        await Report(50, EndOfQuarter, token);

        var stored = (await _plans.Find(_cycle, 1))!;
        var reports = await new ReportQueries(_database.Db).Of(_cycle, 1);
        Assert.Multiple(() =>
        {
            Assert.That(reports.Select(row => (row.No, row.PercentDone, row.Light)), Is.EqualTo(new[] { (1, 50, Light.Green) }));
            Assert.That((stored.Plan!.Allocated, stored.Project.Status), Is.EqualTo((Money.FromWan(50), ProjectStatus.InProgress)));
        });
    }

    [Test]
    public async Task A_light_set_by_hand_stands_beside_the_computed_one_until_the_next_report()
    {
        await Given.APlanOf(_database.Db, _congress, 1);
        await Report(50, EndOfQuarter);
        var decision = await _cycles.Apply(_congress, 2026, Given.Secretary, (work, id) => ReportQueries.LoadLastOf(work, id, 1),
            (last, x) => ReportRules.OverrideLight(x.Cycle, 1, last, Light.Red, "现场与报告不符", x.Actor));
        var overridden = (await new ReportQueries(_database.Db).Last(_cycle))[1];
        await Report(60, Today);
        var next = (await new ReportQueries(_database.Db).Last(_cycle))[1];

        Assert.That(decision.Refusal, Is.Null);
        Assert.That((overridden.Light, overridden.OverrideLight), Is.EqualTo((Light.Green, (Light?)Light.Red)));
        Assert.That((next.Light, next.OverrideLight), Is.EqualTo((Light.Green, (Light?)null)));
    }

    [Test]
    public async Task A_major_adjustment_is_pending_until_it_is_announced_and_the_paper_of_the_project_stays()
    {
        await Given.APlanOf(_database.Db, _congress, 1);
        await AddDeputies(3);
        var dearer = Given.APlan().Terms with { Amount = Money.FromWan(189) };

        await Accepted(_cycles.Apply(_congress, 2026, Given.Government, (work, id) => AdjustmentQueries.LoadContext(work, id, 1),
            (stored, x) => AdjustmentRules.Request(x.Cycle, stored, new(AdjustmentClass.Major, "材料涨价", dearer), 1, "项目调整公告", x.Actor)));
        var asked = (await Facts()).AdjustmentsPending;
        await Accepted(_cycles.Apply(_congress, 2026, Given.Secretary, (work, id) => AdjustmentQueries.Load(work, id, 1),
            (stored, x) => AdjustmentRules.Decide(x.Cycle, x.Facts, stored, new("〔2026〕3号", 2, 1, 0), 1, x.Actor)));
        var decided = (await Facts()).AdjustmentsPending;
        await Accepted(_cycles.Apply(_congress, 2026, Given.Presidium, (work, id) => AdjustmentQueries.LoadContext(work, id, 1),
            (stored, x) => AdjustmentRules.Announce(x.Cycle, stored, 1, "项目调整公告", x.Actor)));

        var project = (await _plans.Find(_cycle, 1))!;
        var published = await new PublicationQueries(_database.Db).Versions(_cycle, PublicationKind.Adjustment);
        Assert.Multiple(async () =>
        {
            Assert.That((asked, decided, (await Facts()).AdjustmentsPending), Is.EqualTo((1, 1, 0)));
            Assert.That(project.Plan!.Terms.Amount, Is.EqualTo(Money.FromWan(189)));
            Assert.That(project.Project.Details.Amount.Amount, Is.EqualTo(Money.FromWan(335.1545m)));
            Assert.That(published.Single().Content.Rows[0]["beforeAmount"], Is.EqualTo("100"));
            Assert.That(published.Single().Content.Rows[0]["approve"], Is.EqualTo("2"));
        });
    }

    [Test]
    public async Task An_adjustment_that_the_congress_refuses_is_settled_and_changes_nothing()
    {
        await Given.APlanOf(_database.Db, _congress, 1);
        await AddDeputies(3);
        await Accepted(_cycles.Apply(_congress, 2026, Given.Government, (work, id) => AdjustmentQueries.LoadContext(work, id, 1),
            (stored, x) => AdjustmentRules.Request(x.Cycle, stored, new(AdjustmentClass.Terminate, "政策变化", Given.APlan().Terms), 1, "项目调整公告", x.Actor)));
        await Accepted(_cycles.Apply(_congress, 2026, Given.Secretary, (work, id) => AdjustmentQueries.Load(work, id, 1),
            (stored, x) => AdjustmentRules.Decide(x.Cycle, x.Facts, stored, new("〔2026〕3号", 1, 2, 0), 1, x.Actor)));

        Assert.That((await Facts()).AdjustmentsPending, Is.EqualTo(0));
        Assert.That((await _plans.Find(_cycle, 1))!.Project.Status, Is.EqualTo(ProjectStatus.Planned));
    }

    [Test]
    public async Task An_order_is_found_by_its_words_and_what_is_owed_comes_first()
    {
        await Issue(1, "路面破损100%未修复", new DateOnly(2026, 8, 1));
        await Issue(2, "进度滞后", new DateOnly(2026, 7, 15));
        var orders = new OrderQueries(_database.Db);
        await Accepted(_cycles.Apply(_congress, 2026, Given.Government, (work, id) => OrderQueries.Load(work, id, 2),
            (order, x) => OrderRules.Answer(x.Cycle, order, "已增加人手", 1, new Reporter(x.Actor, null))));

        var all = await orders.List(_cycle, new OrderFilter(), 0, 10);
        var found = await orders.List(_cycle, new OrderFilter("100%"), 0, 10);
        Assert.Multiple(() =>
        {
            Assert.That(all.Select(row => (row.No, row.Status)), Is.EqualTo(new[] { (1, OrderStatus.Issued), (2, OrderStatus.Answered) }));
            Assert.That(found.Select(row => row.No), Is.EqualTo(new[] { 1 }));
        });
    }

    [Test]
    public async Task The_grade_of_completion_settles_the_fact()
    {
        await Given.APlanOf(_database.Db, _congress, 1);
        var before = (await Facts()).SelectedWithoutCompletion;
        await Accepted(_cycles.Apply(_congress, 2026, Given.Government, (work, id) => ProjectQueries.Load(work, id, 1), (project, x) =>
            CompletionRules.Grade(x.Cycle, project, null, new() { Grade = Completion.CarriedOver, Text = "完成六成", FinalMoney = Money.FromWan(60), NextTarget = "下年度6月底完工" }, project!.Version, x.Actor)));

        var report = (await new AdjustmentQueries(_database.Db).Completion(_cycle, 1))!;
        Assert.That((before, (await Facts()).SelectedWithoutCompletion), Is.EqualTo((2, 1)));
        Assert.That((report.Grade, report.NextTarget), Is.EqualTo((Completion.CarriedOver, "下年度6月底完工")));
    }

    [Test]
    public async Task Before_the_stage_there_is_no_day_on_which_it_began()
    {
        await new CycleStore(_database.Db, TimeProvider.System).Open(_congress, 2027, new CycleRules(), new DateOnly(2026, 9, 1), Given.Secretary);
        var reports = new ReportQueries(_database.Db);

        Assert.That(await reports.BeganAt(new CycleId(_congress.Id, 2027)), Is.Null);
        Assert.That(await reports.BeganAt(_cycle), Is.EqualTo(new DateTimeOffset(2026, 1, 8, 2, 0, 0, TimeSpan.Zero)));
    }

    private static async Task Accepted(Task<Decision> command) => Assert.That((await command).Refusal, Is.Null);

    private async Task<CycleFacts> Facts()
    {
        var queries = new CycleQueries(_database.Db);
        return await queries.FactsOf((await queries.Find(_cycle))!);
    }

    private Task Report(int percent, DateOnly asOf, Guid? token = null)
    {
        var report = Given.AReport(percent, asOf, token);
        return Accepted(_cycles.Apply(_congress, 2026, Given.Government, (work, id) => ReportQueries.LoadContext(work, id, 1, report.FormToken),
            (stored, x) => ReportRules.Report(x.Cycle, stored, report, new Reporter(x.Actor, null), Today)));
    }

    private Task Issue(int projectNo, string content, DateOnly dueOn)
    {
        var order = new NewOrder { FormToken = Guid.NewGuid(), Source = "代表视察", Content = content, DueOn = dueOn };
        return Accepted(_cycles.Apply(_congress, 2026, Given.Secretary, (work, id) => OrderQueries.LoadContext(work, id, projectNo, order.FormToken),
            (stored, x) => OrderRules.Issue(x.Cycle, stored, order, x.Actor, Today)));
    }

    private async Task AddDeputies(int count)
    {
        await using var work = await _database.Db.BeginWriting();
        for (var no = 1; no <= count; no++)
            await work.Execute("INSERT INTO deputy (congress_id, id, name, group_name, sort_key, holds_seat, version) VALUES (@Congress, @Id, @Name, @Group, @Name, 1, 1)",
                new { Congress = _congress.Id, Id = Guid.NewGuid(), Name = $"示例代表{no}", Group = "第一组" });
        await work.Commit();
    }
}
