using VoteSystem.Domain.Common;
using VoteSystem.Domain.Congresses;
using VoteSystem.Domain.Evaluate;
using VoteSystem.Domain.Projects;
using VoteSystem.Domain.Workflow;
using VoteSystem.Storage.Evaluate;
using VoteSystem.Storage.Projects;
using VoteSystem.Storage.Tests.Support;
using VoteSystem.Storage.Workflow;

namespace VoteSystem.Storage.Tests.Evaluate;

[TestFixtureSource(typeof(Engine), nameof(Engine.AllAndBreaking))]
public sealed class StoringTheEvaluation(Engine engine)
{
    private TestDatabase _database = null!;
    private CycleStore _cycles = null!;
    private EvaluationQueries _evaluation = null!;
    private Congress _congress = null!;
    private CycleId _cycle;

    [SetUp]
    public async Task SetUp()
    {
        _database = await engine.NewDatabase();
        _cycles = new CycleStore(_database.Db, TimeProvider.System);
        _evaluation = new EvaluationQueries(_database.Db);
        _congress = await Given.ACongress(_database.Db);
        _cycle = await Given.ChosenProjects(_database.Db, _congress, 2);
        await Given.MoveTo(_database.Db, _cycle, Stage.Evaluate);
    }

    [TearDown]
    public async Task TearDown()
    {
        if (_database is not null) await _database.DisposeAsync();
    }

    [Test]
    public async Task An_open_rectification_keeps_the_year_from_closing_until_it_is_settled()
    {
        await Accepted(_cycles.Apply(_congress, 2026, Given.Presidium, x => RectificationOpened.For(x.Cycle, 1, x.Today)));
        var open = (await Facts()).RectificationsOpen;
        await Step((stored, x) => RectificationRules.Plan(x.Cycle, stored, "更换灯具", stored!.Version, x.Actor), Given.Government);
        await Step((stored, x) => RectificationRules.Report(x.Cycle, stored, "已更换", stored!.Version, x.Actor), Given.Government);
        await Step((stored, x) => RectificationRules.Review(x.Cycle, stored, ReviewOutcome.Settled, "属实", stored!.Version, x.Actor), Given.Presidium);

        var row = (await _evaluation.RectificationsOf(_cycle)).Single();
        Assert.Multiple(async () =>
        {
            Assert.That((open, (await Facts()).RectificationsOpen), Is.EqualTo((1, 0)));
            Assert.That((row.Status, row.Measures, row.Report, row.Review), Is.EqualTo((RectificationStatus.Closed, "更换灯具", "已更换", "属实")));
            Assert.That((await new ProjectQueries(_database.Db).Find(_cycle, 1))!.Status, Is.EqualTo(ProjectStatus.Closed));
        });
    }

    [Test]
    public async Task Ratings_add_up_and_the_same_form_counts_once()
    {
        var token = Guid.NewGuid();
        await Rate(1, 5, "路灯很亮", token);
        await Rate(1, 5, "路灯很亮", token);
        await Rate(1, 2, null, Guid.NewGuid());

        var summary = (await _evaluation.RatingsOf(_cycle))[1];
        Assert.That((summary.Ratings, summary.Stars), Is.EqualTo((2, 7)));
    }

    [Test]
    public async Task A_sentence_is_hidden_until_the_secretariat_releases_it()
    {
        var token = Guid.NewGuid();
        await Rate(1, 5, "路灯很亮", token);
        var before = (await _evaluation.CommentsOf(_cycle)).Single().Shown;
        await Accepted(_cycles.Apply(_congress, 2026, Given.Secretary, (work, id) => EvaluationQueries.IsKnown(work, id, token),
            (known, x) => RatingRules.Release(x.Cycle, 1, token, known, true, x.Actor)));

        Assert.That((before, (await _evaluation.CommentsOf(_cycle)).Single().Shown), Is.EqualTo((false, true)));
    }

    private static async Task Accepted(Task<Decision> command) => Assert.That((await command).Refusal, Is.Null);

    private async Task<CycleFacts> Facts()
    {
        var queries = new CycleQueries(_database.Db);
        return await queries.FactsOf((await queries.Find(_cycle))!);
    }

    private Task Step(Func<Rectification?, CommandContext, Decision> decide, Actor actor) =>
        Accepted(_cycles.Apply(_congress, 2026, actor, (work, id) => EvaluationQueries.Load(work, id, 1), decide));

    private Task Rate(int projectNo, int stars, string? comment, Guid token) => Accepted(_cycles.Apply(_congress, 2026, Actor.Public,
        async (work, id) => (Project: await ProjectQueries.Load(work, id, projectNo), Known: await EvaluationQueries.IsKnown(work, id, token)),
        (stored, x) => RatingRules.Give(x.Cycle, stored.Project, token, stored.Known, stars, comment)));
}
