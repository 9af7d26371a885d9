using VoteSystem.Domain.Common;
using VoteSystem.Domain.Workflow;

namespace VoteSystem.Domain.Tests.Workflow;

public sealed class MovingThroughTheStages
{
    private static readonly DateOnly Today = new(2026, 1, 8);

    /// <summary>A cycle about which everything is done, so that only the table can refuse.</summary>
    private static readonly CycleFacts AllDone = new()
    {
        Deputies = 58,
        Proposals = 60,
        Candidates = 12,
        PublicityEndsOn = Today.AddDays(-1),
        ResultIsAnnounced = true,
        Selected = 10,
        PlanIsPublished = true,
        AppraisalIsAnnounced = true,
    };

    private static readonly Actor Everybody = new("示例", Enum.GetValues<Role>().ToHashSet());

    public static IEnumerable<TestCaseData> PairsInTheTable =>
        CycleWorkflow.Moves.Select(move => new TestCaseData(move).SetArgDisplayNames($"{move.From} → {move.To}"));

    public static IEnumerable<TestCaseData> PairsNotInTheTable =>
        from stage in Enum.GetValues<Stage>()
        from to in Enum.GetValues<Stage>()
        where CycleWorkflow.Moves.All(move => move.From != stage || move.To != to)
        select new TestCaseData(stage, to);

    public static IEnumerable<TestCaseData> RolesThatMayNot =>
        from move in CycleWorkflow.Moves
        from role in Enum.GetValues<Role>()
        where role != move.By
        select new TestCaseData(move, role).SetArgDisplayNames($"{move.From} → {move.To}", role.ToString());

    [TestCaseSource(nameof(PairsInTheTable))]
    public void A_listed_step_is_taken_when_its_condition_holds(Move move)
    {
        var decision = CycleWorkflow.Advance(ReadyFor(move), move.To, FactsFor(move), Everybody, Today);

        Assert.That(decision, Is.InstanceOf<Decision.Accepted>(), decision.Refusal?.ToString());
        Assert.That(((Decision.Accepted)decision).Events, Is.EqualTo(new[] { new StageEntered(2026, move.From, move.To, move.Source) }));
    }

    [TestCaseSource(nameof(PairsNotInTheTable))]
    public void A_step_that_is_not_listed_is_refused(Stage from, Stage to)
    {
        var decision = CycleWorkflow.Advance(CycleIn(from), to, AllDone, Everybody, Today);

        Assert.That(decision.Refusal, Is.EqualTo(new Refusal(RefusalCode.NoSuchMove, from, to)));
    }

    [TestCaseSource(nameof(RolesThatMayNot))]
    public void A_step_is_refused_to_every_other_role_with_its_source(Move move, Role role)
    {
        var actor = new Actor("示例", new HashSet<Role> { role });

        var decision = CycleWorkflow.Advance(CycleIn(move.From), move.To, FactsFor(move), actor, Today);

        Assert.That(decision.Refusal, Is.EqualTo(new Refusal(RefusalCode.WrongRole, move.By).Under(move.Source)));
    }

    [TestCaseSource(nameof(PairsInTheTable))]
    public void Every_condition_can_refuse_and_names_a_source(Move move)
    {
        var cycle = CycleIn(move.From) with { CollectUntil = Today, CandidatesFixedAt = move.To == Stage.Shortlist ? DateTimeOffset.UnixEpoch : null };
        var nothingDone = new CycleFacts { PublicityEndsOn = move.To == Stage.Collect ? Today : null, RectificationsOpen = 1 };

        var decision = CycleWorkflow.Advance(cycle, move.To, nothingDone, Everybody, Today);

        Assert.That(decision.Refusal?.Source, Is.Not.Null);
    }

    [Test]
    public void Buttons_are_the_steps_of_the_table_for_the_roles_held()
    {
        var secretary = new HashSet<Role> { Role.Secretariat };

        Assert.Multiple(() =>
        {
            Assert.That(CycleWorkflow.MovesFor(Stage.Collect, secretary).Select(move => move.To), Is.EqualTo(new[] { Stage.Shortlist }));
            Assert.That(CycleWorkflow.MovesFor(Stage.Ballot, secretary), Is.Empty);
            Assert.That(CycleWorkflow.MovesFor(Stage.Closed, Everybody.Roles), Is.Empty);
        });
    }

    [Test]
    public void The_diagram_in_the_readme_is_the_table()
    {
        var readme = File.ReadAllText(Path.Combine(Root.Folder, "README.md")).ReplaceLineEndings("\n");

        Assert.That(readme, Does.Contain($"```mermaid\n{CycleWorkflow.ToMermaid()}```"));
    }

    private static CycleFacts FactsFor(Move move) => move.To == Stage.Collect ? AllDone with { PublicityEndsOn = null } : AllDone;

    /// <summary>The presidium has fixed the list, except where the step sends the candidates back.</summary>
    private static Cycle ReadyFor(Move move) =>
        CycleIn(move.From) with { CandidatesFixedAt = move.To == Stage.Shortlist ? null : DateTimeOffset.UnixEpoch };

    private static Cycle CycleIn(Stage stage) => new()
    {
        Id = new CycleId(new CongressId(Guid.NewGuid()), 2026),
        Stage = stage,
        Version = 1,
        Rules = new CycleRules(),
        CollectFrom = Today.AddDays(-40),
        CollectUntil = Today.AddDays(-10),
    };
}
