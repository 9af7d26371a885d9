using VoteSystem.Domain.Common;
using VoteSystem.Domain.Projects;
using VoteSystem.Domain.Shortlist;
using VoteSystem.Storage.Database;
using VoteSystem.Storage.Workflow;

namespace VoteSystem.Storage.Shortlist;

/// <summary>Writes the papers of projects and their sub-items.</summary>
internal static class ProjectWriter
{
    private const string Insert = """
        INSERT INTO project (congress_id, year, no, form_token, title, content, goal, place, category, unit_name, leader, liaison,
                             amount_fen, amount_quality, this_year_fen, fund_source, due_on, beneficiaries, synthetic, status, version)
        VALUES (@Congress, @Year, @No, @FormToken, @Title, @Content, @Goal, @Place, @Category, @Unit, @Leader, @Liaison,
                @AmountFen, @AmountQuality, @ThisYearFen, @FundSource, @DueOn, @Beneficiaries, @Synthetic, 'Draft', 1)
        """;

    private const string Update = """
        UPDATE project
        SET title = @Title,
            content = @Content,
            goal = @Goal,
            place = @Place,
            category = @Category,
            unit_name = @Unit,
            leader = @Leader,
            liaison = @Liaison,
            amount_fen = @AmountFen,
            amount_quality = @AmountQuality,
            this_year_fen = @ThisYearFen,
            fund_source = @FundSource,
            due_on = @DueOn,
            beneficiaries = @Beneficiaries,
            synthetic = @Synthetic,
            version = version + 1
        WHERE congress_id = @Congress AND year = @Year AND no = @No
        """;

    private const string DeleteSubItems = """
        DELETE FROM project_sub_item
        WHERE congress_id = @Congress AND year = @Year AND project_no = @No
        """;

    private const string InsertSubItem = """
        INSERT INTO project_sub_item (congress_id, year, project_no, no, title, goal)
        VALUES (@Congress, @Year, @ProjectNo, @No, @Title, @Goal)
        """;

    private const string UpdateStatus = """
        UPDATE project
        SET status = @Status, status_reason = @Reason, version = version + 1
        WHERE congress_id = @Congress AND year = @Year AND no = @No
        """;

    public static async Task Draft(Work work, CommandContext context, ProjectDrafted drafted)
    {
        await work.ExecuteOne(Insert, Parameters(context, drafted.No, drafted.Details, drafted.FormToken));
        await WriteSubItems(work, context, drafted.No, drafted.Details);
    }

    public static async Task Edit(Work work, CommandContext context, int no, ProjectDetails details)
    {
        await work.ExecuteOne(Update, Parameters(context, no, details, null));
        await work.Execute(DeleteSubItems, new { context.Cycle.Id.Congress, context.Cycle.Id.Year, No = no });
        await WriteSubItems(work, context, no, details);
    }

    /// <summary>Sets the status of a project with its reason; every stage's writer may use it.</summary>
    public static Task SetStatus(Work work, CycleId cycle, int no, ProjectStatus status, string? reason) =>
        work.ExecuteOne(UpdateStatus, new { cycle.Congress, cycle.Year, No = no, Status = status.ToString(), Reason = reason });

    private static async Task WriteSubItems(Work work, CommandContext context, int projectNo, ProjectDetails details)
    {
        var cycle = context.Cycle.Id;
        foreach (var (item, index) in details.SubItems.Select((item, index) => (item, index)))
            await work.ExecuteOne(InsertSubItem, new { cycle.Congress, cycle.Year, ProjectNo = projectNo, No = index + 1, item.Title, item.Goal });
    }

    private static object Parameters(CommandContext context, int no, ProjectDetails details, Guid? formToken) => new
    {
        context.Cycle.Id.Congress,
        context.Cycle.Id.Year,
        No = no,
        FormToken = formToken,
        details.Title,
        details.Content,
        details.Goal,
        details.Place,
        Category = details.Category.ToString(),
        details.Unit,
        details.Leader,
        details.Liaison,
        AmountFen = details.Amount.Amount.Fen,
        AmountQuality = details.Amount.Qualifier.Length == 0 ? null : details.Amount.Qualifier,
        ThisYearFen = details.ThisYear?.Fen,
        details.FundSource,
        details.DueOn,
        details.Beneficiaries,
        details.Synthetic,
    };
}
