using VoteSystem.Domain.Common;
using VoteSystem.Domain.Projects;
using VoteSystem.Domain.Supervise;
using VoteSystem.Storage.Database;
using VoteSystem.Storage.Projects;

namespace VoteSystem.Storage.Supervise;

/// <summary>Reads implementation plans of the chosen projects.</summary>
public sealed class PlanQueries(Db database)
{
    private sealed record PlanRow
    {
        public required int ProjectNo { get; init; }

        public required string Goal { get; init; }

        public required long AmountFen { get; init; }

        public required DateOnly DueOn { get; init; }

        public required string Leader { get; init; }

        public string? Liaison { get; init; }

        public required string Measures { get; init; }

        public string? FundsNote { get; init; }

        public required int Version { get; init; }

        public ImplementationPlan ToPlan(IReadOnlyList<Milestone> milestones, IReadOnlyList<FundLine> funds) => new()
        {
            Terms = new PlanTerms { Goal = Goal, Amount = Money.FromFen(AmountFen), DueOn = DueOn, Milestones = milestones },
            Leader = Leader,
            Liaison = Liaison,
            Measures = Measures,
            Funds = funds,
            FundsNote = FundsNote,
            Version = Version,
        };
    }

    private sealed record MilestoneRow
    {
        public required int ProjectNo { get; init; }

        public required string Title { get; init; }

        public required DateOnly DueOn { get; init; }

        public required int PercentDue { get; init; }
    }

    private sealed record FundRow
    {
        public required int ProjectNo { get; init; }

        public required FundSource Source { get; init; }

        public required long PlannedFen { get; init; }

        public required long AllocatedFen { get; init; }

        public required long PaidFen { get; init; }

        public FundLine ToLine() => new(Source, Money.FromFen(PlannedFen), Money.FromFen(AllocatedFen), Money.FromFen(PaidFen));
    }

    private const string PlansOfCycle = """
        SELECT project_no, goal, amount_fen,
               due_on,
               leader,
               liaison,
               measures,
               funds_note,
               version
        FROM project_plan
        WHERE congress_id = @Congress AND year = @Year
        ORDER BY project_no
        """;

    private const string MilestonesOfCycle = """
        SELECT project_no, title, due_on, percent_due
        FROM milestone
        WHERE congress_id = @Congress AND year = @Year
        ORDER BY project_no, no
        """;

    private const string FundsOfCycle = """
        SELECT project_no, source, planned_fen, allocated_fen, paid_fen
        FROM project_fund
        WHERE congress_id = @Congress AND year = @Year
        ORDER BY project_no, source
        """;

    /// <summary>The chosen projects of a cycle with their plans, in the order of the result.</summary>
    public async Task<IReadOnlyList<PlannedProject>> Chosen(CycleId cycle)
    {
        var key = new { cycle.Congress, cycle.Year };
        return Assemble(
            await new ProjectQueries(database).Listed(cycle),
            await database.Many<PlanRow>(PlansOfCycle, key),
            await database.Many<MilestoneRow>(MilestonesOfCycle, key),
            await database.Many<FundRow>(FundsOfCycle, key));
    }

    /// <summary>One chosen project with its plan, or null.</summary>
    public async Task<PlannedProject?> Find(CycleId cycle, int no) => (await Chosen(cycle)).FirstOrDefault(one => one.Project.No == no);

    /// <summary>Inside a command: the chosen projects with their plans, in the order of the result.</summary>
    public static async Task<IReadOnlyList<PlannedProject>> LoadChosen(Work work, CycleId cycle)
    {
        var key = new { cycle.Congress, cycle.Year };
        return Assemble(
            await ProjectQueries.LoadListed(work, cycle),
            await work.Many<PlanRow>(PlansOfCycle, key),
            await work.Many<MilestoneRow>(MilestonesOfCycle, key),
            await work.Many<FundRow>(FundsOfCycle, key));
    }

    /// <summary>Inside a command: one chosen project with its plan, or null.</summary>
    public static async Task<PlannedProject?> Load(Work work, CycleId cycle, int no) => (await LoadChosen(work, cycle)).FirstOrDefault(one => one.Project.No == no);

    private static List<PlannedProject> Assemble(
        IEnumerable<Project> listed, IEnumerable<PlanRow> plans, IEnumerable<MilestoneRow> milestones, IEnumerable<FundRow> funds)
    {
        var points = milestones.ToLookup(row => row.ProjectNo, row => new Milestone(row.Title, row.DueOn, row.PercentDue));
        var money = funds.ToLookup(row => row.ProjectNo, row => row.ToLine());
        var byProject = plans.ToDictionary(row => row.ProjectNo, row => row.ToPlan([.. points[row.ProjectNo]], [.. money[row.ProjectNo]]));
        return [.. listed.Where(project => project.RankNo is not null).OrderBy(project => project.RankNo)
            .Select(project => new PlannedProject(project, byProject.GetValueOrDefault(project.No)))];
    }
}
