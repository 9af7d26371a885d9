using VoteSystem.Domain.Deliberate;
using VoteSystem.Storage.Database;
using VoteSystem.Storage.Workflow;

namespace VoteSystem.Storage.Deliberate;

/// <summary>Writes the events of the deliberation.</summary>
internal static class DeliberateWriter
{
    private const string Insert = """
        INSERT INTO opinion (congress_id, year, no, form_token, project_no, group_name, speaker, content, given_at, version)
        VALUES (@Congress, @Year, @No, @FormToken, @ProjectNo, @Group, @Speaker, @Content, @At, 1)
        """;

    private const string Handle = """
        UPDATE opinion
        SET outcome = @Outcome, handling = @Handling, handled_at = @At, version = version + 1
        WHERE congress_id = @Congress AND year = @Year AND no = @No
        """;

    public static Task Save(Work work, CommandContext context, DeliberateEvent happened)
    {
        var congress = context.Cycle.Id.Congress;
        return happened switch
        {
            OpinionGiven given => work.ExecuteOne(Insert, new
            {
                Congress = congress,
                given.Year,
                given.No,
                given.FormToken,
                given.ProjectNo,
                given.Group,
                given.Speaker,
                given.Content,
                At = context.Now,
            }),
            OpinionHandled handled => work.ExecuteOne(Handle, new
            {
                Congress = congress,
                handled.Year,
                handled.No,
                Outcome = handled.Outcome.ToString(),
                handled.Handling,
                At = context.Now,
            }),
            _ => throw new NotSupportedException($"No writer for {happened.GetType().Name}."),
        };
    }
}
