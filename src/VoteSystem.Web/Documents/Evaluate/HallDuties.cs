using VoteSystem.Domain.Common;
using VoteSystem.Domain.Congresses;
using VoteSystem.Domain.Documents;
using VoteSystem.Storage.Deliberate;
using VoteSystem.Storage.Sessions;
using VoteSystem.Web.Text;

namespace VoteSystem.Web.Documents.Evaluate;

/// <summary>What deputies did in sessions: who was there and who spoke. How anybody voted is not known.</summary>
public sealed class HallDuties(SessionQueries sessions, AttendanceQueries attendance, OpinionQueries opinions, Words words)
{
    /// <summary>The sessions from the first day on which the year was worked on until its end: the vote is usually taken in the year before.</summary>
    public async Task<IReadOnlyList<Session>> Sessions(PaperYear year) =>
    [
        .. (await sessions.All(year.Congress.Id))
            .Where(session => session.OpensOn >= year.Cycle.CollectFrom && session.OpensOn <= new DateOnly(year.Year, 12, 31) && session.OpensOn <= year.Today)
            .OrderBy(session => session.OpensOn),
    ];

    /// <summary>Attendance and leave of each deputy.</summary>
    public async Task<ILookup<DeputyId, DutyEntry>> Attended(PaperYear year)
    {
        var entries = new List<(DeputyId Deputy, DutyEntry Entry)>();
        foreach (var session in await Sessions(year))
        {
            var name = year.MeetingOf(session.Id).Name;
            entries.AddRange((await attendance.Roll(session.Id)).Where(row => row.Status is not null)
                .Select(row => (row.Id, new DutyEntry(session.OpensOn, words[$"Paper.Duty.{row.Status}", name]))));
        }

        return entries.ToLookup(entry => entry.Deputy, entry => entry.Entry);
    }

    /// <summary>Opinions in the deliberation, by the name of the speaker.</summary>
    public async Task<ILookup<string, DutyEntry>> Spoken(PaperYear year) =>
        (await opinions.List(year.Cycle.Id, new OpinionFilter(), 0, int.MaxValue)).OrderBy(row => row.GivenAt)
            .ToLookup(row => row.Speaker, row => new DutyEntry(year.DayOf(row.GivenAt), Sentence(row)));

    private string Sentence(OpinionQueries.Row row)
    {
        var about = row.Title is null ? row.Content : words["Paper.Duty.About", row.Title, row.Content];
        return row.Outcome is { } outcome ? about + words["Paper.Duty.Outcome", outcome] : about;
    }
}
