using System.Security.Cryptography;
using VoteSystem.Domain.Common;
using VoteSystem.Domain.Congresses;
using VoteSystem.Storage.Audit;
using VoteSystem.Storage.Congresses;
using VoteSystem.Storage.Sessions;
using VoteSystem.Storage.Tests.Support;

namespace VoteSystem.Storage.Tests.Sessions;

/// <summary>The session at hand, its plenary meetings, cards at the door and guests.</summary>
[TestFixtureSource(typeof(Engine), nameof(Engine.AllAndBreaking))]
public sealed class AroundTheHall(Engine engine)
{
    private TestDatabase _database = null!;
    private Congress _congress = null!;
    private SessionStore _store = null!;
    private SessionQueries _sessions = null!;
    private AttendanceQueries _attendance = null!;
    private IReadOnlyList<DeputyId> _deputies = null!;
    private SessionId _session;

    [SetUp]
    public async Task SetUp()
    {
        _database = await engine.NewDatabase();
        _congress = await Given.ACongress(_database.Db);
        _store = new SessionStore(_database.Db, TimeProvider.System);
        _sessions = new SessionQueries(_database.Db);
        _attendance = new AttendanceQueries(_database.Db);
        _deputies = await Given.Deputies(_database.Db, _congress, 6);
        _session = await Given.ASession(_database.Db, _congress, _deputies, present: 4);
    }

    [TearDown]
    public async Task TearDown()
    {
        if (_database is not null) await _database.DisposeAsync();
    }

    [Test]
    public async Task The_chosen_session_is_the_one_at_hand_and_only_one_is_chosen()
    {
        var later = new SessionId(_congress.Id, 17, 6);
        await _store.Create(_congress, 17, 6, new SessionDetails(Today.AddDays(30), Today.AddDays(31), "示例礼堂"), Given.Secretary);
        var before = await _sessions.Current(_congress.Id, Today);

        await _store.Choose(later, Today, Given.Secretary);
        var chosen = await _sessions.Current(_congress.Id, Today);
        await _store.Choose(_session, Today, Given.Secretary);
        var back = await _sessions.Current(_congress.Id, Today);

        Assert.Multiple(async () =>
        {
            Assert.That((before!.Id, chosen!.Id, back!.Id), Is.EqualTo((_session, later, _session)));
            Assert.That((await _sessions.All(_congress.Id)).Count(session => session.ChosenOn is not null), Is.EqualTo(1));
        });
    }

    [Test]
    public async Task The_next_plenary_meeting_begins_with_an_empty_roll_and_the_last_roll_is_kept()
    {
        await _store.RecordAttendance(_session, [new AttendanceTap(_deputies[4], null)], AttendanceStatus.LeaveSick, "示例病因", Given.Secretary);

        var begun = await _store.BeginPlenary(_session, 1, Given.Secretary);
        var again = await _store.BeginPlenary(_session, 1, Given.Secretary);

        var count = await _attendance.Count(_session);
        var past = (await _sessions.PlenariesOf(_session)).Single();
        var kept = await _sessions.RollOfPlenary(_session, 1);
        Assert.Multiple(async () =>
        {
            Assert.That((begun.Refusal, again.Refusal?.Code), Is.EqualTo(((Refusal?)null, RefusalCode.ChangedMeanwhile)));
            Assert.That((await _sessions.Find(_session))!.Plenary, Is.EqualTo(2));
            Assert.That((count.Present, count.LeaveSick, count.Unrecorded), Is.EqualTo((0, 1, 5)));
            Assert.That((past.PlenaryNo, past.Deputies, past.Present), Is.EqualTo((1, 6, 4)));
            Assert.That(kept.Count(row => row.Status == AttendanceStatus.Present), Is.EqualTo(4));
            Assert.That(await new AuditQueries(_database.Db).FirstBreak(_congress.Id), Is.Null);
        });
    }

    [Test]
    public async Task A_card_signs_its_holder_in_once()
    {
        var card = await ACard(_deputies[5]);

        var first = await _store.SignIn(_session, $"https://hall.example/x#{card}", late: false, Given.Secretary);
        var second = await _store.SignIn(_session, card, late: true, Given.Secretary);

        Assert.Multiple(async () =>
        {
            Assert.That((first.Decision.Refusal, first.Deputy?.Name, first.Deputy?.Status), Is.EqualTo(((Refusal?)null, "示例代表06", (AttendanceStatus?)null)));
            Assert.That(second.Deputy?.Status, Is.EqualTo(AttendanceStatus.Present));
            Assert.That((await _attendance.Count(_session)).OnTime, Is.EqualTo(5));
        });
    }

    [Test]
    public async Task A_new_card_takes_the_place_of_the_old_one()
    {
        var old = await ACard(_deputies[5]);
        var now = await ACard(_deputies[5]);

        var byOld = await _store.SignIn(_session, old, late: false, Given.Secretary);
        var byNew = await _store.SignIn(_session, now, late: false, Given.Secretary);

        Assert.That((byOld.Decision.Refusal?.Code, byNew.Decision.Refusal), Is.EqualTo((RefusalCode.CardIsVoid, (Refusal?)null)));
    }

    [Test]
    public async Task A_slip_a_stranger_s_card_and_a_neighbour_s_card_sign_nobody_in()
    {
        var neighbour = await Given.ACongress(_database.Db, "neighbour");
        var theirs = await Given.Deputies(_database.Db, neighbour, 1);
        var card = (await new RollStore(_database.Db, TimeProvider.System).IssueCards(neighbour, theirs, Given.Secretary)).Cards.Single().Secret.Token;
        var slip = new Domain.Ballot.SlipSecret(RandomNumberGenerator.GetBytes(16)).Token;
        var stranger = new CardSecret(RandomNumberGenerator.GetBytes(16)).Token;

        var answers = new List<RefusalCode?>();
        foreach (var scanned in new[] { slip, stranger, card, "" })
            answers.Add((await _store.SignIn(_session, scanned, late: false, Given.Secretary)).Decision.Refusal?.Code);

        Assert.That(answers, Is.EqualTo(new RefusalCode?[] { RefusalCode.SlipIsNoCard, RefusalCode.CardIsUnknown, RefusalCode.CardIsUnknown, RefusalCode.CardIsUnknown }));
    }

    [Test]
    public async Task Who_has_a_card_and_since_when_is_listed()
    {
        await ACard(_deputies[0]);
        await ACard(_deputies[0]);

        var rows = await new CardQueries(_database.Db).Of(_congress.Id);

        Assert.That((rows.Count, rows.Count(row => row.IssuedAt is not null)), Is.EqualTo((6, 1)));
    }

    [Test]
    public async Task Guests_are_listed_and_count_for_no_quorum()
    {
        var before = await _attendance.Count(_session);

        await _store.ImportGuests(_session, "列席.xlsx", [new Guest("示例甲", "示例县财政局", "局长"), new Guest("示例乙", "示例村", null)], Given.Secretary);
        await _store.AddGuest(_session, new Guest("示例丙", "示例村", null), Given.Secretary);
        await _store.RemoveGuest(_session, 2, Given.Secretary);

        Assert.Multiple(async () =>
        {
            Assert.That((await new GuestQueries(_database.Db).Of(_session)).Select(guest => (guest.No, guest.Guest.Name)), Is.EqualTo(new[] { (1, "示例甲"), (3, "示例丙") }));
            Assert.That(await _attendance.Count(_session), Is.EqualTo(before));
        });
    }

    private DateOnly Today => _congress.Today(DateTimeOffset.UtcNow);

    private async Task<string> ACard(DeputyId deputy) =>
        (await new RollStore(_database.Db, TimeProvider.System).IssueCards(_congress, [deputy], Given.Secretary)).Cards.Single().Secret.Token;
}
