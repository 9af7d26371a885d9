using System.Security.Claims;
using VoteSystem.Domain.Common;
using VoteSystem.Domain.Congresses;
using VoteSystem.Domain.Projects;
using VoteSystem.Domain.Shortlist;
using VoteSystem.Domain.Workflow;
using VoteSystem.Storage.Database;
using VoteSystem.Storage.Projects;
using VoteSystem.Storage.Shortlist;
using VoteSystem.Storage.Workflow;
using VoteSystem.Web.Identity;

namespace VoteSystem.Web.Tests.Support;

/// <summary>Brings a town's projects to where a test starts, through the same rules and stores as the pages.</summary>
public static class TownProjects
{
    public const int Year = 2026;

    private const string PutIntoStage = """
        UPDATE cycle
        SET stage = @Stage
        WHERE congress_id = @Congress AND year = @Year
        """;

    private static readonly Actor Everybody = new("示例用户", Enum.GetValues<Role>().ToHashSet());

    public static string Url(string path) => $"/t/{TestTown.Slug}/{Year}/{path}";

    public static CycleId CycleOf(this TestTown town) => new(town.Congress.Id, Year);

    /// <summary>A cycle that stands in a stage; the way there is not what the test is about.</summary>
    public static async Task OpenCycleIn(this TestTown town, Stage stage, CycleRules? rules = null)
    {
        var opened = await town.Get<CycleStore>().Open(town.Congress, Year, rules ?? new CycleRules { TargetCount = 2 }, new DateOnly(2025, 9, 1), Everybody);
        Assert.That(opened.Refusal, Is.Null);
        await town.MoveTo(stage);
    }

    public static async Task MoveTo(this TestTown town, Stage stage)
    {
        await using var work = await town.Get<Db>().BeginWriting();
        await work.ExecuteOne(PutIntoStage, new { Congress = town.Congress.Id, Year, Stage = stage.ToString() });
        await work.Commit();
    }

    public static ProjectDetails APaper(string title) => new()
    {
        Title = title,
        Content = "安装路灯200盏",
        Place = "三桥社区",
        Category = Category.Municipal,
        Unit = "村镇建设办",
        Amount = new QualifiedAmount(Money.FromWan(100)),
        DueOn = new DateOnly(2026, 11, 30),
    };

    /// <summary>Projects 1 … count, written down.</summary>
    public static async Task DraftProjects(this TestTown town, int count)
    {
        var papers = Enumerable.Range(1, count).Select(no => new NewProject(APaper($"示例项目{no}"), Guid.NewGuid())).ToList();
        await town.Do(ProjectQueries.LoadNumbers, (numbers, x) => ProjectRules.Draft(x.Cycle, papers, numbers, x.Actor));
    }

    /// <summary>Projects 1 … count, screened and on the list.</summary>
    public static async Task ListProjects(this TestTown town, int count)
    {
        await town.DraftProjects(count);
        for (var no = 1; no <= count; no++)
        {
            var number = no;
            await town.Do((work, id) => ProjectQueries.Load(work, id, number), (project, x) =>
                ProjectRules.FillChecklist(x.Cycle, project, [], AllPass(x.Cycle.Rules), "示例审核人", project!.Version, x.Actor));
            await town.Do(
                async (work, id) => (Project: await ProjectQueries.Load(work, id, number), Verdicts: await ChecklistQueries.Load(work, id, number), Listed: await ProjectQueries.LoadListed(work, id)),
                (stored, x) => ListRules.List(x.Cycle, x.Facts, stored.Project, stored.Verdicts, [.. stored.Listed.Select(project => project.No)], x.Actor));
        }
    }

    /// <summary>A list that every body has agreed to and that is displayed from today on.</summary>
    public static async Task DisplayCandidates(this TestTown town, int count)
    {
        await town.ListProjects(count);
        for (var position = 1; position <= 4; position++)
        {
            var entry = new ApprovalEntry(position, Agrees: true, new DateOnly(2025, 11, 3), null, null);
            await town.Do((_, _) => Task.FromResult(0), (_, x) => ListRules.Approve(x.Cycle, x.Facts, entry, x.Actor, x.Today));
        }

        await town.Do(ProjectQueries.LoadListed, (listed, x) => PublicityRules.Publish(x.Cycle, x.Facts, listed, "示例镇2026年度候选项目公示", x.Actor, x.Today));
    }

    public static async Task Do<T>(this TestTown town, Func<Work, CycleId, Task<T>> load, Func<T, CommandContext, Decision> decide)
    {
        var decision = await town.Get<CycleStore>().Apply(town.Congress, Year, Everybody, load, decide);
        Assert.That(decision.Refusal, Is.Null);
    }

    /// <summary>A browser of a deputy of the roll.</summary>
    public static async Task<Browser> AsDeputy(this TestTown town, string name, string group)
    {
        var id = new DeputyId(Guid.NewGuid());
        await using (var work = await town.Get<Db>().BeginWriting())
        {
            await work.ExecuteOne(InsertDeputy, new { Congress = town.Congress.Id, Id = id, Name = name, Group = group });
            await work.Commit();
        }

        return town.As([VoteClaims.RoleIn(town.Congress.Id.Value, Role.Deputy), new Claim(VoteClaims.Deputy, $"{town.Congress.Id.Value:N}/{id.Value:N}")]);
    }

    private const string InsertDeputy = """
        INSERT INTO deputy (congress_id, id, name, sort_key, group_name, holds_seat, version)
        VALUES (@Congress, @Id, @Name, @Name, @Group, 1, 1)
        """;

    /// <summary>A proposal that was accepted and stands in no project yet.</summary>
    public static async Task AddAcceptedProposal(this TestTown town, int no, string title)
    {
        await using var work = await town.Get<Db>().BeginWriting();
        await work.ExecuteOne(InsertProposal, new { Congress = town.Congress.Id, Year, No = no, Receipt = VoteSystem.Domain.Collect.Receipt.FromRandom([0, 0, 0, 0, (byte)no]).Code, Token = Guid.NewGuid(), Title = title, On = new DateOnly(2025, 9, 9) });
        await work.Commit();
    }

    private const string InsertProposal = """
        INSERT INTO proposal (congress_id, year, no, receipt, form_token, title, content, category, source, channel, received_on, status, version)
        VALUES (@Congress, @Year, @No, @Receipt, @Token, @Title, @Title, 'Municipal', 'Resident', 'Web', @On, 'Accepted', 1)
        """;

    private static IReadOnlyList<Verdict> AllPass(CycleRules rules) =>
        [.. rules.Checklist.Select(row => new Verdict(row.Key, row.Kind == ChecklistKind.Eligible ? VerdictAnswer.Yes : VerdictAnswer.No, null))];
}
