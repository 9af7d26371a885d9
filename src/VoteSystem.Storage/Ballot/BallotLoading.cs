using VoteSystem.Domain.Ballot;
using VoteSystem.Domain.Common;
using VoteSystem.Domain.Congresses;
using VoteSystem.Storage.Audit;
using VoteSystem.Storage.Database;
using VoteSystem.Storage.Sessions;

namespace VoteSystem.Storage.Ballot;

/// <summary>Loads what decisions and pages about voting look at.</summary>
internal static class BallotLoading
{
    private const string Head = """
        SELECT hash
        FROM audit_head
        WHERE congress_id = @Congress
        """;

    /// <summary>The hall: of the session asked for, else of the open round, else of the session that sits today.</summary>
    public static async Task<Hall> HallOf(this IReader reader, CycleId id, SessionId? session, DateOnly today)
    {
        var key = new { id.Congress, id.Year };
        var rounds = await reader.RoundsOf(id);
        var sessions = await reader.SessionsOf(id.Congress);
        var wanted = session ?? rounds.FirstOrDefault(round => round.IsOpen)?.Session;
        var sits = wanted is null ? SessionAtHand.Of(sessions, today) : sessions.FirstOrDefault(one => one.Id == wanted);
        var officers = (await reader.Many<OfficerRow>(OfficerRow.OfCycle, key)).Select(row => row.ToOfficer(id.Congress)).ToList();
        return new Hall
        {
            Session = sits,
            // A session that does not exist has the roll of all deputies and nobody present.
            Attendance = await reader.AttendanceOf(sits?.Id ?? new SessionId(id.Congress, 0, 0)),
            Officers = [.. officers.Where(officer => officer.Session == sits?.Id)],
            LastOfficerNo = officers.Count == 0 ? 0 : officers.Max(officer => officer.No),
            OpenVotes = [.. (await reader.Many<OpenVoteRow>(OpenVoteRow.OfCycle, key)).Select(row => row.ToOpenVote(id.Congress))],
            Rounds = rounds,
            Projects = [.. (await reader.Many<BallotProjectRow>(BallotProjectRow.OfCycle, key)).Select(row => row.ToProject())],
            AuditHead = await reader.One<string>(Head, new { id.Congress }) ?? Domain.Audit.ChainHead.Empty.Hash,
        };
    }

    /// <summary>All rounds of a cycle, in order.</summary>
    public static async Task<IReadOnlyList<Round>> RoundsOf(this IReader reader, CycleId id)
    {
        var key = new { id.Congress, id.Year };
        var items = (await reader.Many<RoundItemRow>(RoundItemRow.OfCycle, key)).ToLookup(row => row.RoundNo);
        var signatures = (await reader.Many<SignatureRow>(SignatureRow.OfCycle, key)).ToLookup(row => row.RoundNo);
        return [.. (await reader.Many<RoundRow>(RoundRow.OfCycle, key)).Select(row => row.ToRound(id.Congress, items[row.No], signatures[row.No]))];
    }

    /// <summary>The readings of a round.</summary>
    public static async Task<CountBook> BookOf(this IReader reader, CycleId id, Round round)
    {
        var key = new { id.Congress, id.Year, RoundNo = round.No };
        var sheets = (await reader.Many<SheetRow>(SheetRow.OfRound, key)).ToLookup(row => row.Reading);
        var readings = await reader.Many<ReadingRow>(ReadingRow.OfRound, key);
        return new CountBook(
        [
            .. readings.Select(row => new Reading
            {
                Slot = row.Reading,
                Form = row.Form,
                Reader = row.Reader,
                FinishedAt = row.FinishedAt,
                Sheets = [.. sheets[row.Reading].Select(sheet => new SheetMarks(sheet.SheetNo, sheet.Marks))],
                Totals = row.TotalsJson is null ? null : TotalsJson.Read(row.TotalsJson, round.Rules.Form),
            }),
        ]);
    }
}
