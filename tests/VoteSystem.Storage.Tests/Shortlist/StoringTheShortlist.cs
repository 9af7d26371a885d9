using VoteSystem.Domain.Common;
using VoteSystem.Domain.Congresses;
using VoteSystem.Domain.Projects;
using VoteSystem.Domain.Publishing;
using VoteSystem.Domain.Shortlist;
using VoteSystem.Domain.Workflow;
using VoteSystem.Storage.Audit;
using VoteSystem.Storage.Projects;
using VoteSystem.Storage.Publishing;
using VoteSystem.Storage.Shortlist;
using VoteSystem.Storage.Tests.Support;
using VoteSystem.Storage.Workflow;

namespace VoteSystem.Storage.Tests.Shortlist;

[TestFixtureSource(typeof(Engine), nameof(Engine.AllAndBreaking))]
public sealed class StoringTheShortlist(Engine engine)
{
    private TestDatabase _database = null!;
    private CycleStore _cycles = null!;
    private ProjectQueries _projects = null!;
    private Congress _congress = null!;
    private CycleId _cycle;

    [SetUp]
    public async Task SetUp()
    {
        _database = await engine.NewDatabase();
        _cycles = new CycleStore(_database.Db, TimeProvider.System);
        _projects = new ProjectQueries(_database.Db);
        _congress = await Given.ACongress(_database.Db);
        _cycle = await Given.ACycleIn(_database.Db, _congress, Stage.Shortlist, new CycleRules { TargetCount = 2 });
    }

    [TearDown]
    public async Task TearDown()
    {
        if (_database is not null) await _database.DisposeAsync();
    }

    [Test]
    public async Task A_project_comes_back_as_it_was_written()
    {
        var paper = Given.AProjectPaper("“书香大陈”文化健身公园建设项目") with { Goal = "年内建成", Leader = "示例领导", FundSource = "镇级财政", Synthetic = "fund" };
        await Draft(paper, Guid.NewGuid());

        var project = await _projects.Find(_cycle, 1);

        Assert.That(project!.Details, Is.EqualTo(paper));
        Assert.That(project.Status, Is.EqualTo(ProjectStatus.Draft));
        Assert.That(project.Details.Amount.ToString(), Is.EqualTo("335.1545余"));
    }

    [Test]
    public async Task The_same_form_twice_makes_one_project()
    {
        var token = Guid.NewGuid();

        await Draft(Given.AProjectPaper(), token);
        var again = await Draft(Given.AProjectPaper("另一个名称"), token);

        Assert.That(again.Refusal, Is.Null);
        Assert.That(await _projects.Count(_cycle, new ProjectFilter()), Is.EqualTo(1));
        Assert.That(await _projects.NoOfForm(_cycle, token), Is.EqualTo(1));
    }

    [Test]
    public async Task An_edit_replaces_sub_items_and_the_version_moves_on()
    {
        await Draft(Given.AProjectPaper(), Guid.NewGuid());
        var wanted = Given.AProjectPaper("路灯二期") with { SubItems = [new SubItem("路灯", "300盏")] };

        var decision = await _cycles.Apply(_congress, 2026, Given.Secretary, (work, id) => ProjectQueries.Load(work, id, 1),
            (project, x) => ProjectRules.Edit(x.Cycle, x.Facts, project, wanted, 1, x.Actor));

        var project = await _projects.Find(_cycle, 1);
        Assert.Multiple(() =>
        {
            Assert.That(decision.Refusal, Is.Null);
            Assert.That(project!.Details, Is.EqualTo(wanted));
            Assert.That(project.Version, Is.EqualTo(2));
        });
    }

    [TestCase("路灯安装", 1)]
    [TestCase("三桥社区", 2)]
    [TestCase("100%", 0)]
    [TestCase("", 2)]
    public async Task Projects_are_found_by_words_in_their_papers(string words, int found)
    {
        await Draft(Given.AProjectPaper("路灯安装工程"), Guid.NewGuid());
        await Draft(Given.AProjectPaper("道路硬化项目"), Guid.NewGuid());

        Assert.That(await _projects.Count(_cycle, new ProjectFilter(words)), Is.EqualTo(found));
        Assert.That(await _projects.List(_cycle, new ProjectFilter(words), 0, 10), Has.Count.EqualTo(found));
    }

    [Test]
    public async Task A_judged_row_keeps_who_signed_and_is_replaced_when_judged_again()
    {
        await Draft(Given.AProjectPaper(), Guid.NewGuid());
        await Given.Screen(_cycles, _congress, 1);
        var doubt = new Verdict("public-money", VerdictAnswer.No, "社会资金为主");

        await _cycles.Apply(_congress, 2026, Given.Government,
            async (work, id) => (Project: await ProjectQueries.Load(work, id, 1), Verdicts: await ChecklistQueries.Load(work, id, 1)),
            (stored, x) => ProjectRules.FillChecklist(x.Cycle, stored.Project, stored.Verdicts, [doubt], "示例审核人乙", stored.Project!.Version, x.Actor));

        var rows = await new ChecklistQueries(_database.Db).Of(_cycle, 1);
        var row = rows.Single(r => r.RowKey == "public-money");
        Assert.Multiple(async () =>
        {
            Assert.That(rows, Has.Count.EqualTo(10));
            Assert.That(row.ToVerdict(), Is.EqualTo(doubt));
            Assert.That(row.Signer, Is.EqualTo("示例审核人乙"));
            Assert.That((await _projects.Find(_cycle, 1))!.Status, Is.EqualTo(ProjectStatus.Draft));
        });
    }

    [Test]
    public async Task The_list_keeps_its_order_when_one_is_taken_off_and_others_move()
    {
        await Given.CandidatesOnTheList(_database.Db, _congress, 4);

        await OrderBy((stored, x) => ListRules.Unlist(x.Cycle, x.Facts, stored[1], [.. stored.Select(p => p.No)], x.Actor));
        await OrderBy((stored, x) => ListRules.Reorder(x.Cycle, x.Facts, [.. stored.Select(p => p.No)], [4, 1, 3], x.Actor));

        var listed = await _projects.Listed(_cycle);
        Assert.Multiple(async () =>
        {
            Assert.That(listed.Select(project => (project.ListNo, project.No)), Is.EqualTo(new (int?, int)[] { (1, 4), (2, 1), (3, 3) }));
            Assert.That((await _projects.Find(_cycle, 2))!.Status, Is.EqualTo(ProjectStatus.Screened));
        });
    }

    [Test]
    public async Task A_row_added_to_the_checklist_later_leaves_the_candidates_unscreened()
    {
        await Given.CandidatesOnTheList(_database.Db, _congress, 3);
        var cycle = (await new CycleQueries(_database.Db).Find(_cycle))!;
        var longer = cycle with { Rules = cycle.Rules with { Checklist = [.. cycle.Rules.Checklist.Skip(1), new ChecklistRow("new-row", ChecklistKind.Eligible)] } };

        var queries = new CycleQueries(_database.Db);

        Assert.That((await queries.FactsOf(cycle)).CandidatesUnscreened, Is.Zero);
        Assert.That((await queries.FactsOf(longer)).CandidatesUnscreened, Is.EqualTo(3));
    }

    [Test]
    public async Task A_list_sent_back_opens_every_step_and_keeps_what_was_decided()
    {
        await Given.CandidatesOnTheList(_database.Db, _congress, 3);
        await Given.AgreementOfAllBodies(_database.Db, _congress);

        await _cycles.Apply(_congress, 2026, Given.Presidium,
            x => ListRules.Approve(x.Cycle, x.Facts, new ApprovalEntry(4, Agrees: false, new DateOnly(2025, 10, 9), null, "再核资金"), x.Actor, x.Today));

        var cycle = await new CycleQueries(_database.Db).Find(_cycle);
        var steps = await new ApprovalQueries(_database.Db).Of(_cycle);
        Assert.Multiple(async () =>
        {
            Assert.That((await new CycleQueries(_database.Db).FactsOf(cycle!)).ApprovalStepsOpen, Is.EqualTo(4));
            Assert.That(steps.Select(step => step.Outcome), Is.EqualTo(Enumerable.Repeat(ApprovalOutcome.Reopened, 4).Append(ApprovalOutcome.SentBack)));
        });
    }

    [Test]
    public async Task A_displayed_list_changes_only_as_a_new_version()
    {
        await ADisplayedList(4);
        await AskForWithdrawal(3);

        await Consent(1);

        var versions = await new PublicationQueries(_database.Db).Versions(_cycle, PublicationKind.Candidates);
        var change = PublishedChange.Between(versions[1].Content, versions[0].Content).Single();
        Assert.Multiple(async () =>
        {
            Assert.That(versions, Has.Count.EqualTo(2));
            Assert.That(change.Before!.No, Is.EqualTo(3));
            Assert.That(change.After, Is.Null);
            Assert.That((await _projects.Find(_cycle, 3))!.Status, Is.EqualTo(ProjectStatus.Withdrawn));
            Assert.That((await Facts()).Candidates, Is.EqualTo(3));
            Assert.That(await new AuditQueries(_database.Db).FirstBreak(_congress.Id), Is.Null);
        });
    }

    [Test]
    public async Task A_waiting_request_is_a_fact_until_it_is_decided()
    {
        await ADisplayedList(4);
        await AskForWithdrawal(3);

        var waiting = (await Facts()).CandidateChangesPending;
        await Consent(1);

        Assert.That(waiting, Is.EqualTo(1));
        Assert.That((await Facts()).CandidateChangesPending, Is.Zero);
    }

    [Test]
    public async Task How_to_reach_an_objector_stands_in_no_audit_entry()
    {
        await ADisplayedList(3);
        var objection = new NewObjection(Guid.NewGuid(), 2, "位置离学校太近", "13900000000");

        await _cycles.Apply(_congress, 2026, Actor.Public, (work, id) => ObjectionQueries.LoadNumbers(work, id, objection.FormToken),
            (numbers, x) => PublicityRules.Object(x.Cycle, x.Facts, objection, numbers, x.Today));

        var row = (await new ObjectionQueries(_database.Db).Of(_cycle)).Single();
        var log = await new AuditQueries(_database.Db).After(_congress.Id, 0, 1000);
        Assert.Multiple(async () =>
        {
            Assert.That(row.Contact, Is.EqualTo("13900000000"));
            Assert.That(row.ListNo, Is.EqualTo(2));
            Assert.That(log.Select(entry => entry.Payload), Has.None.Contain("13900000000"));
            Assert.That((await Facts()).ObjectionsOpen, Is.EqualTo(1));
        });
    }

    [Test]
    public async Task The_fixed_list_is_on_the_ballot_without_what_was_withdrawn()
    {
        await ADisplayedList(4);
        await AskForWithdrawal(3);
        await Consent(1);
        await Given.MoveTo(_database.Db, _cycle, Stage.Deliberate);

        var decision = await _cycles.Apply(_congress, 2026, Given.Presidium, x => CycleDecisions.FixCandidates(x.Cycle, x.Facts, x.Actor));

        Assert.That(decision.Refusal, Is.Null);
        Assert.That((await _projects.Listed(_cycle)).Select(project => project.Status), Is.EqualTo(new[] { ProjectStatus.OnBallot, ProjectStatus.OnBallot, ProjectStatus.Withdrawn, ProjectStatus.OnBallot }));
    }

    private Task<Decision> Draft(ProjectDetails paper, Guid token) =>
        _cycles.Apply(_congress, 2026, Given.Government, ProjectQueries.LoadNumbers, (numbers, x) => ProjectRules.Draft(x.Cycle, [new NewProject(paper, token)], numbers, x.Actor));

    private async Task OrderBy(Func<IReadOnlyList<Project>, CommandContext, Decision> decide) =>
        Assert.That((await _cycles.Apply(_congress, 2026, Given.Government, ProjectQueries.LoadListed, decide)).Refusal, Is.Null);

    private async Task ADisplayedList(int candidates)
    {
        await Given.CandidatesOnTheList(_database.Db, _congress, candidates);
        await Given.AgreementOfAllBodies(_database.Db, _congress);
        var decision = await _cycles.Apply(_congress, 2026, Given.Government, ProjectQueries.LoadListed,
            (listed, x) => PublicityRules.Publish(x.Cycle, x.Facts, listed, "候选项目公示", x.Actor, x.Today));
        Assert.That(decision.Refusal, Is.Null);
    }

    private async Task AskForWithdrawal(int no) =>
        Assert.That((await _cycles.Apply(_congress, 2026, Given.Government, (work, id) => CandidateChangeQueries.LoadContext(work, id, no),
            (stored, x) => CandidateChangeRules.AskForWithdrawal(x.Cycle, x.Facts, stored, "用地条件变化", x.Actor))).Refusal, Is.Null);

    private async Task Consent(int request) =>
        Assert.That((await _cycles.Apply(_congress, 2026, Given.Presidium,
            async (work, id) => (Change: await CandidateChangeQueries.Load(work, id, request), Listed: await ProjectQueries.LoadListed(work, id)),
            (stored, x) => CandidateChangeRules.Decide(x.Cycle, x.Facts, stored.Change, stored.Listed, CandidateChangeOutcome.Consented, null, x.Actor, "候选项目公示"))).Refusal, Is.Null);

    private async Task<CycleFacts> Facts()
    {
        var queries = new CycleQueries(_database.Db);
        return await queries.FactsOf((await queries.Find(_cycle))!);
    }
}
