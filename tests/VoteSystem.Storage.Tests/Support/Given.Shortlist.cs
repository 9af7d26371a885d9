using VoteSystem.Domain.Common;
using VoteSystem.Domain.Congresses;
using VoteSystem.Domain.Projects;
using VoteSystem.Domain.Shortlist;
using VoteSystem.Domain.Workflow;
using VoteSystem.Storage.Database;
using VoteSystem.Storage.Projects;
using VoteSystem.Storage.Shortlist;
using VoteSystem.Storage.Workflow;

namespace VoteSystem.Storage.Tests.Support;

/// <summary>Projects on their way to the list.</summary>
public static partial class Given
{
    private const string PutIntoStage = """
        UPDATE cycle
        SET stage = @Stage
        WHERE congress_id = @Congress AND year = @Year
        """;

    /// <summary>A cycle of 2026 that stands in a stage; the way there is not what the test is about.</summary>
    public static async Task<CycleId> ACycleIn(Db db, Congress congress, Stage stage, CycleRules? rules = null)
    {
        var opened = await new CycleStore(db, TimeProvider.System).Open(congress, 2026, rules ?? new CycleRules(), new DateOnly(2025, 9, 1), Secretary);
        Assert.That(opened.Refusal, Is.Null);
        var id = new CycleId(congress.Id, 2026);
        await MoveTo(db, id, stage);
        return id;
    }

    public static async Task MoveTo(Db db, CycleId id, Stage stage)
    {
        await using var work = await db.BeginWriting();
        await work.ExecuteOne(PutIntoStage, new { id.Congress, id.Year, Stage = stage.ToString() });
        await work.Commit();
    }

    public static ProjectDetails AProjectPaper(string title = "三桥及周边社区路灯安装工程") => new()
    {
        Title = title,
        Content = "安装路灯200盏",
        Place = "三桥社区",
        Category = Category.Municipal,
        Unit = "村镇建设办",
        Amount = new QualifiedAmount(Money.FromWan(335.1545m), "余"),
        ThisYear = Money.FromWan(100),
        DueOn = new DateOnly(2026, 11, 30),
        SubItems = [new SubItem("路灯", "200盏"), new SubItem("变压器", null)],
    };

    /// <summary>Projects 1 … count on the list, screened, in a cycle that is in the shortlist.</summary>
    public static async Task CandidatesOnTheList(Db db, Congress congress, int count)
    {
        var cycles = new CycleStore(db, TimeProvider.System);
        var papers = Enumerable.Range(1, count).Select(no => new NewProject(AProjectPaper($"示例项目{no}"), Guid.NewGuid())).ToList();
        await cycles.Apply(congress, 2026, Government, ProjectQueries.LoadNumbers, (numbers, x) => ProjectRules.Draft(x.Cycle, papers, numbers, x.Actor));
        for (var no = 1; no <= count; no++)
        {
            await Screen(cycles, congress, no);
            await List(cycles, congress, no);
        }
    }

    public static async Task Screen(CycleStore cycles, Congress congress, int no)
    {
        var decision = await cycles.Apply(congress, 2026, Government, (work, id) => ProjectQueries.Load(work, id, no), (project, x) =>
            ProjectRules.FillChecklist(x.Cycle, project, [], AllPass(x.Cycle.Rules), "示例审核人", project!.Version, x.Actor));
        Assert.That(decision.Refusal, Is.Null);
    }

    public static async Task List(CycleStore cycles, Congress congress, int no)
    {
        var decision = await cycles.Apply(congress, 2026, Government,
            async (work, id) => (Project: await ProjectQueries.Load(work, id, no), Verdicts: await ChecklistQueries.Load(work, id, no), Listed: await ProjectQueries.LoadListed(work, id)),
            (stored, x) => ListRules.List(x.Cycle, x.Facts, stored.Project, stored.Verdicts, [.. stored.Listed.Select(project => project.No)], x.Actor));
        Assert.That(decision.Refusal, Is.Null);
    }

    /// <summary>Every body of the chain agrees.</summary>
    public static async Task AgreementOfAllBodies(Db db, Congress congress)
    {
        var cycles = new CycleStore(db, TimeProvider.System);
        Actor[] recorders = [Government, Presidium, Secretary, Presidium];
        for (var position = 1; position <= recorders.Length; position++)
        {
            var entry = new ApprovalEntry(position, Agrees: true, new DateOnly(2025, 10, 8), $"〔2025〕{position}号", null);
            var decision = await cycles.Apply(congress, 2026, recorders[position - 1], x => ListRules.Approve(x.Cycle, x.Facts, entry, x.Actor, x.Today));
            Assert.That(decision.Refusal, Is.Null);
        }
    }

    public static IReadOnlyList<Verdict> AllPass(CycleRules rules) =>
        [.. rules.Checklist.Select(row => new Verdict(row.Key, row.Kind == ChecklistKind.Eligible ? VerdictAnswer.Yes : VerdictAnswer.No, null))];
}
