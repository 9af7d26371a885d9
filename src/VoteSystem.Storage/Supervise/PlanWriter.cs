using VoteSystem.Domain.Projects;
using VoteSystem.Domain.Supervise;
using VoteSystem.Storage.Database;
using VoteSystem.Storage.Shortlist;
using VoteSystem.Storage.Workflow;

namespace VoteSystem.Storage.Supervise;

/// <summary>Writes implementation plans: terms, milestones, money.</summary>
internal static class PlanWriter
{
    private const string UpdatePlan = """
        UPDATE project_plan
        SET goal = @Goal,
            amount_fen = @AmountFen,
            due_on = @DueOn,
            leader = @Leader,
            liaison = @Liaison,
            measures = @Measures,
            funds_note = @FundsNote,
            version = version + 1
        WHERE congress_id = @Congress AND year = @Year AND project_no = @ProjectNo
        """;

    private const string InsertPlan = """
        INSERT INTO project_plan (congress_id, year, project_no, goal, amount_fen, due_on, leader, liaison, measures, funds_note, version)
        VALUES (@Congress, @Year, @ProjectNo, @Goal, @AmountFen, @DueOn, @Leader, @Liaison, @Measures, @FundsNote, 1)
        """;

    private const string UpdateTerms = """
        UPDATE project_plan
        SET goal = @Goal, amount_fen = @AmountFen, due_on = @DueOn, version = version + 1
        WHERE congress_id = @Congress AND year = @Year AND project_no = @ProjectNo
        """;

    private const string DeleteMilestones = """
        DELETE FROM milestone
        WHERE congress_id = @Congress AND year = @Year AND project_no = @ProjectNo
        """;

    private const string InsertMilestone = """
        INSERT INTO milestone (congress_id, year, project_no, no, title, due_on, percent_due)
        VALUES (@Congress, @Year, @ProjectNo, @No, @Title, @DueOn, @PercentDue)
        """;

    private const string DeleteFunds = """
        DELETE FROM project_fund
        WHERE congress_id = @Congress AND year = @Year AND project_no = @ProjectNo
        """;

    private const string InsertFund = """
        INSERT INTO project_fund (congress_id, year, project_no, source, planned_fen, allocated_fen, paid_fen)
        VALUES (@Congress, @Year, @ProjectNo, @Source, @PlannedFen, @AllocatedFen, @PaidFen)
        """;

    public static async Task Save(Work work, CommandContext context, PlanSaved saved)
    {
        var cycle = context.Cycle.Id;
        var plan = saved.Plan;
        var row = new
        {
            cycle.Congress,
            cycle.Year,
            saved.ProjectNo,
            plan.Terms.Goal,
            AmountFen = plan.Terms.Amount.Fen,
            plan.Terms.DueOn,
            plan.Leader,
            plan.Liaison,
            plan.Measures,
            plan.FundsNote,
        };
        var isFirst = await work.Execute(UpdatePlan, row) == 0;
        if (isFirst) await work.ExecuteOne(InsertPlan, row);
        await WriteMilestones(work, context, saved.ProjectNo, plan.Terms.Milestones);
        await work.Execute(DeleteFunds, row);
        foreach (var line in plan.Funds)
        {
            await work.ExecuteOne(InsertFund, new
            {
                row.Congress,
                row.Year,
                row.ProjectNo,
                Source = line.Source.ToString(),
                PlannedFen = line.Planned.Fen,
                AllocatedFen = line.Allocated.Fen,
                PaidFen = line.Paid.Fen,
            });
        }

        if (isFirst) await ProjectWriter.SetStatus(work, cycle, saved.ProjectNo, ProjectStatus.Planned, null);
    }

    public static async Task SetTerms(Work work, CommandContext context, int projectNo, PlanTerms terms)
    {
        var cycle = context.Cycle.Id;
        await work.ExecuteOne(UpdateTerms, new { cycle.Congress, cycle.Year, ProjectNo = projectNo, terms.Goal, AmountFen = terms.Amount.Fen, terms.DueOn });
        await WriteMilestones(work, context, projectNo, terms.Milestones);
    }

    private static async Task WriteMilestones(Work work, CommandContext context, int projectNo, IReadOnlyList<Milestone> milestones)
    {
        var cycle = context.Cycle.Id;
        await work.Execute(DeleteMilestones, new { cycle.Congress, cycle.Year, ProjectNo = projectNo });
        foreach (var (point, index) in milestones.Select((point, index) => (point, index)))
            await work.ExecuteOne(InsertMilestone, new { cycle.Congress, cycle.Year, ProjectNo = projectNo, No = index + 1, point.Title, point.DueOn, point.PercentDue });
    }
}
