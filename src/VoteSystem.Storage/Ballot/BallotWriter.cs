using VoteSystem.Domain.Ballot;
using VoteSystem.Domain.Projects;
using VoteSystem.Storage.Database;
using VoteSystem.Storage.Workflow;

namespace VoteSystem.Storage.Ballot;

/// <summary>Writes open votes, count officers and what became of the projects.</summary>
internal static class BallotWriter
{
    private const string InsertOpenVote = """
        INSERT INTO open_vote (congress_id, year, no, form_token, matter, title, term_no, session_no, proposer, deputies, present, approve, oppose, abstain, passed, at)
        VALUES (@Congress, @Year, @No, @FormToken, @Matter, @Title, @Term, @SessionNo, @Proposer, @Deputies, @Present, @Approve, @Oppose, @Abstain, @Passed, @At)
        """;

    private const string InsertOfficer = """
        INSERT INTO count_officer (congress_id, year, no, term_no, session_no, office, name, deputy_id)
        VALUES (@Congress, @Year, @No, @Term, @SessionNo, @Office, @Name, @Deputy)
        """;

    private const string DeleteOfficer = """
        DELETE FROM count_officer
        WHERE congress_id = @Congress AND year = @Year AND no = @No
        """;

    private const string SetSelected = """
        UPDATE project
        SET status = @Status, rank_no = @Rank, version = version + 1
        WHERE congress_id = @Congress AND year = @Year AND no = @ProjectNo AND rank_no IS NULL
        """;

    private const string SetNotSelected = """
        UPDATE project
        SET status = @Status, version = version + 1
        WHERE congress_id = @Congress AND year = @Year AND no = @ProjectNo AND rank_no IS NULL
        """;

    private const string SetGrade = """
        UPDATE project
        SET grade = @Grade, status = @Status, version = version + 1
        WHERE congress_id = @Congress AND year = @Year AND no = @ProjectNo
        """;

    private const string CloseRectification = """
        UPDATE rectification
        SET status = 'Closed', version = version + 1
        WHERE congress_id = @Congress AND year = @Year AND project_no = @ProjectNo
        """;

    public static Task Save(Work work, CommandContext context, BallotEvent happened) => happened switch
    {
        RoundEvent round => RoundWriter.Save(work, context, round),
        OpenVoteRecorded vote => SaveOpenVote(work, context, vote),
        OfficerNamed named => work.ExecuteOne(InsertOfficer, new
        {
            context.Cycle.Id.Congress,
            named.Year,
            named.No,
            named.Session.Term,
            SessionNo = named.Session.No,
            Office = named.Office.ToString(),
            named.Name,
            named.Deputy,
        }),
        OfficerRemoved removed => work.ExecuteOne(DeleteOfficer, new { context.Cycle.Id.Congress, removed.Year, removed.No }),
        ProjectsChosen chosen => SaveChosen(work, context, chosen),
        ProjectsGraded graded => SaveGrades(work, context, graded),
        _ => throw new NotSupportedException($"No writer for {happened.GetType().Name}."),
    };

    private static Task SaveOpenVote(Work work, CommandContext context, OpenVoteRecorded vote) => work.ExecuteOne(InsertOpenVote, new
    {
        context.Cycle.Id.Congress,
        vote.Year,
        vote.No,
        vote.Form.FormToken,
        Matter = vote.Form.Matter.ToString(),
        vote.Form.Title,
        vote.Session.Term,
        SessionNo = vote.Session.No,
        vote.Form.Proposer,
        vote.Deputies,
        vote.Present,
        vote.Form.Hands.Approve,
        vote.Form.Hands.Oppose,
        vote.Form.Hands.Abstain,
        vote.Passed,
        At = context.Now,
    });

    private static async Task SaveChosen(Work work, CommandContext context, ProjectsChosen happened)
    {
        var congress = context.Cycle.Id.Congress;
        // Those chosen in an earlier session keep their rank; the statements leave them alone.
        foreach (var chosen in happened.Chosen)
            await work.Execute(SetSelected, new { Congress = congress, happened.Year, chosen.ProjectNo, chosen.Rank, Status = nameof(ProjectStatus.Selected) });
        foreach (var projectNo in happened.NotChosen)
            await work.Execute(SetNotSelected, new { Congress = congress, happened.Year, ProjectNo = projectNo, Status = nameof(ProjectStatus.NotSelected) });
    }

    private static async Task SaveGrades(Work work, CommandContext context, ProjectsGraded happened)
    {
        foreach (var graded in happened.Grades)
        {
            var key = new { context.Cycle.Id.Congress, happened.Year, graded.ProjectNo, Grade = graded.Grade.ToString(), Status = nameof(ProjectStatus.Appraised) };
            await work.ExecuteOne(SetGrade, key);
            // A poor grade opens its rectification by an event of its own; a better one ends what was under way.
            if (graded.Grade != Grade.Dissatisfied) await work.Execute(CloseRectification, key);
        }
    }
}
