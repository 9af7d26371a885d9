using VoteSystem.Domain.Common;
using VoteSystem.Domain.Congresses;
using VoteSystem.Domain.Documents;
using VoteSystem.Storage.Sessions;
using VoteSystem.Web.Documents.Ballot;
using VoteSystem.Web.Text;

namespace VoteSystem.Web.Documents.Deliberate;

/// <summary>D11 代表出席情况统计表: one for each session in which this year was voted on.</summary>
public sealed class AttendanceSheetPaper(BallotPapers ballot, AttendanceQueries attendance, GuestQueries guests) : PaperMaker
{
    private const string Prefix = "session-";

    /// <inheritdoc/>
    public override async Task<IReadOnlyList<DuePaper>> Due(PaperYear year)
    {
        var sessions = await Sessions(year);
        if (sessions.Count == 0) return [new DuePaper(Prefix, "", Missing(PaperNeed.Session))];
        var due = new List<DuePaper>();
        foreach (var session in sessions)
        {
            var called = (await attendance.Count(session)).Present > 0;
            due.Add(new DuePaper(MatterOf(session), SessionTitle.OfSession(session.No), Missing(called ? null : PaperNeed.RollCall)));
        }

        return due;
    }

    /// <inheritdoc/>
    public override async Task<WrittenPaper> Write(PaperYear year, string matter, IReadOnlyList<string> passage)
    {
        var session = (await Sessions(year)).Single(one => MatterOf(one) == matter);
        var roll = (await attendance.Roll(session)).Where(row => row.HoldsSeat).OrderBy(row => ChineseNumber.SortKey(row.GroupName), StringComparer.Ordinal).ToList();
        var counted = roll.Max(row => row.Since) ?? year.Now;
        return new WrittenPaper(new AttendanceSheet
        {
            Town = year.Town,
            Year = year.Year,
            Date = year.DayOf(counted),
            Meeting = year.MeetingOf(session),
            CountedAt = year.LocalTime(counted),
            Delegations = [.. roll.GroupBy(row => row.GroupName).Select(group => new DelegationAttendance(group.Key, group.Count(), group.Count(IsPresent)))],
            Absent = [.. roll.Where(row => !IsPresent(row)).Select(row => new AbsentDeputy(row.Name, row.GroupName, ReasonOf(row.Status)))],
            Guests = [.. (await guests.Of(session)).Select(listed => new AttendingGuest(listed.Guest.Name, listed.Guest.Unit, listed.Guest.Office ?? ""))],
        });
    }

    private async Task<IReadOnlyList<SessionId>> Sessions(PaperYear year)
    {
        var hall = await ballot.Hall(year);
        var sessions = hall.OpenVotes.Select(vote => vote.Session).Concat(hall.Rounds.Select(round => round.Session));
        if (hall.Session is { } own) sessions = sessions.Append(own.Id);
        return [.. sessions.Distinct().OrderBy(session => session.Term).ThenBy(session => session.No)];
    }

    private static string MatterOf(SessionId session) => $"{Prefix}{session.Term}-{session.No}";

    private static bool IsPresent(AttendanceQueries.Row row) => row.Status is AttendanceStatus.Present or AttendanceStatus.Late;

    private static AbsenceReason ReasonOf(AttendanceStatus? status) => status switch
    {
        AttendanceStatus.LeaveBusiness or AttendanceStatus.Left => AbsenceReason.Leave,
        AttendanceStatus.LeaveSick => AbsenceReason.Sickness,
        _ => AbsenceReason.Unexcused,
    };
}
