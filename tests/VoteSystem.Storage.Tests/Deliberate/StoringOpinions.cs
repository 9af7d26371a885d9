using VoteSystem.Domain.Common;
using VoteSystem.Domain.Congresses;
using VoteSystem.Domain.Deliberate;
using VoteSystem.Domain.Workflow;
using VoteSystem.Storage.Deliberate;
using VoteSystem.Storage.Tests.Support;
using VoteSystem.Storage.Workflow;

namespace VoteSystem.Storage.Tests.Deliberate;

[TestFixtureSource(typeof(Engine), nameof(Engine.AllAndBreaking))]
public sealed class StoringOpinions(Engine engine)
{
    private TestDatabase _database = null!;
    private CycleStore _cycles = null!;
    private OpinionQueries _opinions = null!;
    private Congress _congress = null!;
    private CycleId _cycle;

    [SetUp]
    public async Task SetUp()
    {
        _database = await engine.NewDatabase();
        _cycles = new CycleStore(_database.Db, TimeProvider.System);
        _opinions = new OpinionQueries(_database.Db);
        _congress = await Given.ACongress(_database.Db);
        _cycle = await Given.ACycleIn(_database.Db, _congress, Stage.Shortlist);
        await Given.CandidatesOnTheList(_database.Db, _congress, 2);
        await Given.MoveTo(_database.Db, _cycle, Stage.Deliberate);
    }

    [TearDown]
    public async Task TearDown()
    {
        if (_database is not null) await _database.DisposeAsync();
    }

    [Test]
    public async Task Opinions_are_listed_in_the_order_of_the_candidates_and_those_on_the_whole_last()
    {
        await Give(null, "第二组", "总体意见");
        await Give(2, "第一组", "关于第二项");
        await Give(1, "第一组", "关于第一项");

        var rows = await _opinions.List(_cycle, new OpinionFilter(), 0, 10);

        Assert.That(rows.Select(row => (row.ListNo, row.Content)), Is.EqualTo(new (int?, string)[] { (1, "关于第一项"), (2, "关于第二项"), (null, "总体意见") }));
    }

    [Test]
    public async Task The_summary_counts_what_became_of_each()
    {
        await Give(1, "第一组", "甲");
        await Give(1, "第二组", "乙");
        await Give(1, "第二组", "丙");
        await Handle(1, OpinionOutcome.Adopted);
        await Handle(2, OpinionOutcome.Explained);

        var summary = (await _opinions.Summaries(_cycle)).Single();

        Assert.Multiple(async () =>
        {
            Assert.That((summary.ProjectNo, summary.Opinions, summary.Adopted, summary.Explained, summary.NotAdopted), Is.EqualTo((1, 3, 1, 1, 0)));
            Assert.That(await _opinions.Count(_cycle, new OpinionFilter(Open: true)), Is.EqualTo(1));
            Assert.That(await _opinions.Groups(_cycle), Is.EqualTo(new[] { "第一组", "第二组" }));
        });
    }

    [Test]
    public async Task An_unanswered_opinion_is_a_fact_that_keeps_the_list_from_being_fixed()
    {
        await Give(1, "第一组", "甲");

        var decision = await _cycles.Apply(_congress, 2026, Given.Presidium, x => CycleDecisions.FixCandidates(x.Cycle, x.Facts, x.Actor));

        Assert.That(decision.Refusal, Is.EqualTo(new Refusal(RefusalCode.OpinionsAreUnanswered, 1)));
    }

    [Test]
    public async Task The_same_form_twice_records_one_opinion()
    {
        var token = Guid.NewGuid();

        await Give(1, "第一组", "甲", token);
        await Give(1, "第一组", "甲", token);

        Assert.That(await _opinions.Count(_cycle, new OpinionFilter()), Is.EqualTo(1));
    }

    private async Task Give(int? projectNo, string group, string content, Guid? token = null)
    {
        var opinion = new NewOpinion(token ?? Guid.NewGuid(), projectNo, group, "示例代表", content);
        var decision = await _cycles.Apply(_congress, 2026, Given.Secretary, (work, id) => OpinionQueries.LoadNumbers(work, id, opinion.FormToken, projectNo),
            (numbers, x) => DeliberateRules.Give(x.Cycle, opinion, numbers, x.Actor));
        Assert.That(decision.Refusal, Is.Null);
    }

    private async Task Handle(int no, OpinionOutcome outcome) =>
        Assert.That((await _cycles.Apply(_congress, 2026, Given.Secretary, (work, id) => OpinionQueries.Load(work, id, no),
            (opinion, x) => DeliberateRules.Handle(x.Cycle, opinion, outcome, "已研究", opinion!.Version, x.Actor))).Refusal, Is.Null);
}
