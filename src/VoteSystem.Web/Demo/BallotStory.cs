using VoteSystem.Domain.Ballot;
using VoteSystem.Domain.Common;
using VoteSystem.Domain.Congresses;
using VoteSystem.Storage.Ballot;
using VoteSystem.Storage.Sessions;

namespace VoteSystem.Web.Demo;

/// <summary>Tells how a session sat and voted.</summary>
public sealed class BallotStory(DemoTown town, int year)
{
    private readonly BallotStore _ballots = new(town.Cycles, town.Clock);
    private readonly SessionStore _sessions = new(town.Database, town.Clock);

    /// <summary>Calls a session.</summary>
    public async Task<SessionId> Call(int no, DateOnly opensOn, DateOnly closesOn)
    {
        var id = new SessionId(town.Congress.Id, town.Entry.Term, no);
        DemoTown.Lawful(await _sessions.Create(town.Congress, id.Term, id.No, new SessionDetails(opensOn, closesOn, town.Entry.Hall), town.Secretary));
        return id;
    }

    /// <summary>The roll is called: all but the last few are present, one of them late.</summary>
    public async Task CallTheRoll(SessionId session, int away)
    {
        var present = town.Roll.SkipLast(away).ToList();
        await Record(session, [.. present.SkipLast(1)], AttendanceStatus.Present, null);
        await Record(session, [present[^1]], AttendanceStatus.Late, null);
        var absent = town.Roll.TakeLast(away).ToList();
        for (var i = 0; i < absent.Count; i++)
        {
            var isSick = i == absent.Count - 1;
            var reason = isSick ? town.Data.County.Sick : town.Data.County.Leave[i % town.Data.County.Leave.Count];
            await Record(session, [absent[i]], isSick ? AttendanceStatus.LeaveSick : AttendanceStatus.LeaveBusiness, reason);
        }
    }

    /// <summary>The congress adopts the method and approves the scrutineers by show of hands.</summary>
    public async Task AdoptMethodAndOfficers(SessionId session, int present)
    {
        await Vote(session, OpenVoteMatter.BallotMethod, new Hands(present - 2, 1, 1));
        await ApproveOfficers(session, present);
    }

    /// <summary>Names the count officers; the congress approves the scrutineers.</summary>
    public async Task ApproveOfficers(SessionId session, int present)
    {
        await Name(session, Office.ChiefScrutineer, town.Roll[0]);
        await Name(session, Office.Scrutineer, town.Roll[1]);
        await Name(session, Office.Scrutineer, town.Roll[2]);
        await Name(session, Office.ChiefTeller, town.Name("chiefTeller"), null);
        await Name(session, Office.Teller, town.Name("teller"), null);
        await Vote(session, OpenVoteMatter.Scrutineers, new Hands(present, 0, 0));
    }

    /// <summary>Prepares the round that is due.</summary>
    public async Task Prepare(SessionId session, bool appraisal = false) =>
        DemoTown.Lawful(await _ballots.Prepare(town.Congress, year, town.Secretary, session, appraisal));

    /// <summary>Holds a prepared round by paper, counted by sums, up to the announcement.</summary>
    /// <param name="no">Number of the round.</param>
    /// <param name="present">Papers issued and collected.</param>
    /// <param name="totals">What both tellers counted.</param>
    /// <param name="announcement">公告第×号.</param>
    /// <param name="heading">Heading of the publication; null for that of an announcement.</param>
    public async Task Hold(int no, int present, VoteTotals totals, int announcement, string? heading = null)
    {
        DemoTown.Lawful(await _ballots.SealBox(town.Congress, year, town.Scrutineer, no));
        DemoTown.Lawful(await _ballots.Issue(town.Congress, year, town.Secretary, no, present));
        DemoTown.Lawful(await _ballots.OpenBox(town.Congress, year, town.Scrutineer, no, present));
        DemoTown.Lawful(await _ballots.Declare(town.Congress, year, town.Presidium, no, valid: true));
        foreach (var teller in new[] { town.Teller(1), town.Teller(2) })
        {
            DemoTown.Lawful(await _ballots.BeginReading(town.Congress, year, teller, no, ReadingForm.Totals));
            DemoTown.Lawful(await _ballots.ReadTotals(town.Congress, year, teller, no, totals));
            DemoTown.Lawful(await _ballots.FinishReading(town.Congress, year, teller, no));
        }

        DemoTown.Lawful(await _ballots.Count(town.Congress, year, town.Teller(1), no));
        await Sign(no);
        var title = heading ?? DemoTown.Text(town.Data.County.Texts.ResultTitle, announcement);
        DemoTown.Lawful(await _ballots.Announce(town.Congress, year, town.Presidium, no, new AnnouncementForm(announcement, [], title, null)));
    }

    private async Task Sign(int no)
    {
        var hall = await new BallotQueries(town.Database).Hall(new CycleId(town.Congress.Id, year), null, town.Today);
        foreach (var officer in hall.Officers.OrderBy(officer => officer.Office).ThenBy(officer => officer.No))
        {
            var actor = officer.IsScrutineer ? town.Scrutineer : town.Teller(1);
            DemoTown.Lawful(await _ballots.Sign(town.Congress, year, actor, no, officer.No));
        }
    }

    private async Task Vote(SessionId session, OpenVoteMatter matter, Hands hands) =>
        DemoTown.Lawful(await _ballots.RecordOpenVote(
            town.Congress, year, town.Secretary, session, new OpenVoteForm(Guid.NewGuid(), matter, null, town.Name("chair"), hands)));

    private Task Name(SessionId session, Office office, Deputy deputy) => Name(session, office, deputy.Entry.Name, deputy.Id);

    private async Task Name(SessionId session, Office office, string name, DeputyId? deputy) =>
        DemoTown.Lawful(await _ballots.NameOfficer(town.Congress, year, town.Secretary, session, office, name, deputy));

    private async Task Record(SessionId session, IReadOnlyList<Deputy> deputies, AttendanceStatus status, string? reason) =>
        DemoTown.Lawful(await _sessions.RecordAttendance(
            session, [.. deputies.Select(deputy => new AttendanceTap(deputy.Id, null))], status, reason, town.Secretary));
}
