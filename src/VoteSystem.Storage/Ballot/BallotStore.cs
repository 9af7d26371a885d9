using VoteSystem.Domain.Ballot;
using VoteSystem.Domain.Common;
using VoteSystem.Domain.Congresses;
using VoteSystem.Domain.Workflow;
using VoteSystem.Storage.Database;
using VoteSystem.Storage.Workflow;

namespace VoteSystem.Storage.Ballot;

/// <summary>Commands of the ballot stage and of appraisal rounds; each loads the hall, asks one pure rule and saves through <see cref="CycleStore"/>.</summary>
public sealed class BallotStore(CycleStore cycles, TimeProvider clock)
{
    private const string SameForm = """
        SELECT COUNT(*)
        FROM open_vote
        WHERE congress_id = @Congress AND form_token = @FormToken
        """;

    /// <summary>Records a vote by show of hands.</summary>
    /// <returns>What <see cref="OpenVoteRules.Record"/> says.</returns>
    public async Task<Decision> RecordOpenVote(Congress congress, int year, Actor actor, SessionId? session, OpenVoteForm form)
    {
        var isSame = false;
        return await cycles.Apply(congress, year, actor, async (work, id) =>
        {
            isSame = await work.One<long>(SameForm, new { id.Congress, form.FormToken }) > 0;
            return await work.HallOf(id, session, Today(congress));
        }, (hall, context) => OpenVoteRules.Record(hall, context.Cycle, form, isSame, actor));
    }

    /// <summary>Puts somebody on the list of count officers.</summary>
    /// <returns>What <see cref="OpenVoteRules.NameOfficer"/> says.</returns>
    public Task<Decision> NameOfficer(Congress congress, int year, Actor actor, SessionId? session, Office office, string name, DeputyId? deputy) =>
        InHall(congress, year, actor, session, (hall, context) => OpenVoteRules.NameOfficer(hall, context.Cycle, office, name, deputy, actor));

    /// <summary>Takes somebody off the list of count officers.</summary>
    /// <returns>What <see cref="OpenVoteRules.RemoveOfficer"/> says.</returns>
    public Task<Decision> RemoveOfficer(Congress congress, int year, Actor actor, SessionId? session, int no) =>
        InHall(congress, year, actor, session, (hall, context) => OpenVoteRules.RemoveOfficer(hall, context.Cycle, no, actor));

    /// <summary>Prepares the round that is due.</summary>
    /// <returns>What <see cref="RoundConduct.Prepare"/> says.</returns>
    public Task<Decision> Prepare(Congress congress, int year, Actor actor, SessionId? session, bool appraisal) =>
        InHall(congress, year, actor, session, (hall, context) => RoundConduct.Prepare(hall, context.Cycle, appraisal, actor));

    /// <summary>Takes a prepared round back.</summary>
    /// <returns>What <see cref="RoundConduct.Cancel"/> says.</returns>
    public Task<Decision> Cancel(Congress congress, int year, Actor actor, int no) =>
        InHall(congress, year, actor, null, (hall, _) => RoundConduct.Cancel(hall, year, no, actor));

    /// <summary>Records that the box was sealed.</summary>
    /// <returns>What <see cref="RoundConduct.SealBox"/> says.</returns>
    public Task<Decision> SealBox(Congress congress, int year, Actor actor, int no) =>
        InHall(congress, year, actor, null, (hall, _) => RoundConduct.SealBox(hall, year, no, actor));

    /// <summary>Records the papers issued.</summary>
    /// <returns>What <see cref="RoundConduct.Issue"/> says.</returns>
    public Task<Decision> Issue(Congress congress, int year, Actor actor, int no, int issued) =>
        InHall(congress, year, actor, null, (hall, _) => RoundConduct.Issue(hall, year, no, issued, actor));

    /// <summary>Records the papers that came back.</summary>
    /// <returns>What <see cref="RoundConduct.OpenBox"/> says.</returns>
    public Task<Decision> OpenBox(Congress congress, int year, Actor actor, int no, int paper) =>
        cycles.Apply(congress, year, actor, async (work, id) => (Hall: await work.HallOf(id, null, Today(congress)), Slips: await work.SlipsOf(id, no)),
            (loaded, _) => SlipRules.OpenBoxRefusal(loaded.Slips) ?? RoundConduct.OpenBox(loaded.Hall, year, no, paper, loaded.Slips.Used, actor));

    /// <summary>Declares the round valid or void.</summary>
    /// <returns>What <see cref="RoundConduct.Declare"/> says.</returns>
    public Task<Decision> Declare(Congress congress, int year, Actor actor, int no, bool valid) =>
        InHall(congress, year, actor, null, (hall, _) => RoundConduct.Declare(hall, year, no, valid, actor));

    /// <summary>Confirms and announces a signed round.</summary>
    /// <returns>What <see cref="Announcing.Announce"/> says.</returns>
    public Task<Decision> Announce(Congress congress, int year, Actor actor, int no, AnnouncementForm form) =>
        InHall(congress, year, actor, null, (hall, context) => Announcing.Announce(hall, congress, context.Cycle, no, form, actor, context.Today));

    /// <summary>A teller begins to read.</summary>
    /// <returns>What <see cref="CountingRules.Begin"/> says.</returns>
    public Task<Decision> BeginReading(Congress congress, int year, Actor actor, int no, ReadingForm form) =>
        AtTheCount(congress, year, actor, no, (_, round, book) => CountingRules.Begin(round, book, year, form, actor));

    /// <summary>A teller enters a sheet.</summary>
    /// <returns>What <see cref="CountingRules.ReadSheet"/> says.</returns>
    public Task<Decision> ReadSheet(Congress congress, int year, Actor actor, int no, int sheet, string typed) =>
        AtTheCount(congress, year, actor, no, (_, round, book) => CountingRules.ReadSheet(round, book, year, sheet, typed, actor));

    /// <summary>A teller enters sums.</summary>
    /// <returns>What <see cref="CountingRules.ReadTotals"/> says.</returns>
    public Task<Decision> ReadTotals(Congress congress, int year, Actor actor, int no, VoteTotals totals) =>
        AtTheCount(congress, year, actor, no, (_, round, book) => CountingRules.ReadTotals(round, book, year, totals, actor));

    /// <summary>A teller finishes the reading.</summary>
    /// <returns>What <see cref="CountingRules.Finish"/> says.</returns>
    public Task<Decision> FinishReading(Congress congress, int year, Actor actor, int no) =>
        AtTheCount(congress, year, actor, no, (_, round, book) => CountingRules.Finish(round, book, year, actor));

    /// <summary>A scrutineer settles a sheet.</summary>
    /// <returns>What <see cref="CountingRules.SettleSheet"/> says.</returns>
    public Task<Decision> SettleSheet(Congress congress, int year, Actor actor, int no, int sheet, string typed) =>
        AtTheCount(congress, year, actor, no, (_, round, book) => CountingRules.SettleSheet(round, book, year, sheet, typed, actor));

    /// <summary>A scrutineer settles sums.</summary>
    /// <returns>What <see cref="CountingRules.SettleTotals"/> says.</returns>
    public Task<Decision> SettleTotals(Congress congress, int year, Actor actor, int no, VoteTotals totals) =>
        AtTheCount(congress, year, actor, no, (_, round, book) => CountingRules.SettleTotals(round, book, year, totals, actor));

    /// <summary>Computes the result.</summary>
    /// <returns>What <see cref="CountingRules.Count"/> says.</returns>
    public Task<Decision> Count(Congress congress, int year, Actor actor, int no) =>
        cycles.Apply(congress, year, actor, async (work, id) => (Count: await Load(work, id, congress, no), Cast: await work.CastPapersOf(id, no)),
            (loaded, _) => loaded.Count.Round is { } round
                ? CountingRules.Count(round, loaded.Count.Book!, Heading(congress, year, round), loaded.Cast, actor)
                : new Refusal(RefusalCode.NotFound));

    /// <summary>A count officer signs.</summary>
    /// <returns>What <see cref="CountingRules.Sign"/> says.</returns>
    public Task<Decision> Sign(Congress congress, int year, Actor actor, int no, int officerNo) =>
        AtTheCount(congress, year, actor, no, (hall, round, _) => CountingRules.Sign(round, hall.Officers, year, officerNo, actor));

    private static RecordHeading Heading(Congress congress, int year, Round round) => new(
        SessionTitle.OfTerm(congress, round.Session.Term), SessionTitle.OfSession(round.Session.No), year, round.No, round.AuditHead!);

    private DateOnly Today(Congress congress) => congress.Today(clock.GetUtcNow());

    private Task<Decision> InHall(Congress congress, int year, Actor actor, SessionId? session, Func<Hall, CommandContext, Decision> decide) =>
        cycles.Apply(congress, year, actor, (work, id) => work.HallOf(id, session, Today(congress)), decide);

    private Task<Decision> AtTheCount(Congress congress, int year, Actor actor, int no, Func<Hall, Round, CountBook, Decision> decide) =>
        cycles.Apply(congress, year, actor, (work, id) => Load(work, id, congress, no),
            (loaded, _) => loaded.Round is null ? new Refusal(RefusalCode.NotFound) : decide(loaded.Hall, loaded.Round, loaded.Book!));

    private async Task<(Hall Hall, Round? Round, CountBook? Book)> Load(Work work, CycleId id, Congress congress, int no)
    {
        var hall = await work.HallOf(id, null, Today(congress));
        var round = hall.Round(no);
        return (hall, round, round is null ? null : await work.BookOf(id, round));
    }
}
