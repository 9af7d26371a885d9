using VoteSystem.Domain.Common;
using VoteSystem.Domain.Congresses;
using VoteSystem.Storage.Audit;
using VoteSystem.Storage.Sessions;
using VoteSystem.Storage.Tests.Support;

namespace VoteSystem.Storage.Tests.Sessions;

[TestFixtureSource(typeof(Engine), nameof(Engine.AllAndBreaking))]
public sealed class KeepingTheRoll(Engine engine)
{
    private TestDatabase _database = null!;
    private Congress _congress = null!;
    private SessionStore _sessions = null!;
    private AttendanceQueries _attendance = null!;
    private IReadOnlyList<DeputyId> _deputies = null!;
    private SessionId _session;

    [SetUp]
    public async Task SetUp()
    {
        _database = await engine.NewDatabase();
        _congress = await Given.ACongress(_database.Db);
        _sessions = new SessionStore(_database.Db, TimeProvider.System);
        _attendance = new AttendanceQueries(_database.Db);
        _deputies = await Given.Deputies(_database.Db, _congress, 45);
        _session = await Given.ASession(_database.Db, _congress, _deputies, present: 29);
    }

    [TearDown]
    public async Task TearDown()
    {
        if (_database is not null) await _database.DisposeAsync();
    }

    [Test]
    public async Task T2_the_thirtieth_of_45_makes_the_quorum()
    {
        var before = await _attendance.Count(_session);

        await Tap(29, null, AttendanceStatus.Late);

        var after = await _attendance.Count(_session);
        Assert.That((before.HasQuorum, after.Present, after.HasQuorum, after.Late), Is.EqualTo((false, 30, true, 1)));
    }

    [Test]
    public async Task T18_the_roll_and_the_log_show_when_somebody_came()
    {
        await Tap(29, null, AttendanceStatus.Late);

        var row = (await _attendance.Roll(_session, status: "Late")).Single();
        var entry = (await new AuditQueries(_database.Db).About(_congress.Id, new Subject("session/17/5")))[^1];
        Assert.Multiple(() =>
        {
            Assert.That(row.Since, Is.EqualTo(DateTimeOffset.UtcNow).Within(TimeSpan.FromMinutes(1)));
            Assert.That(entry.Payload, Does.Contain("示例代表30").And.Contain("Late"));
        });
    }

    [Test]
    public async Task An_undo_leaves_no_record_on_the_roll_and_both_in_the_log()
    {
        await Tap(0, AttendanceStatus.Present, null);

        var count = await _attendance.Count(_session);
        var entries = await new AuditQueries(_database.Db).About(_congress.Id, new Subject("session/17/5"));
        Assert.That((count.Present, count.Unrecorded, entries.Count), Is.EqualTo((28, 17, 3)));
    }

    [Test]
    public async Task The_reason_of_a_leave_stands_on_the_roll_and_not_in_the_log()
    {
        await _sessions.RecordAttendance(_session, [new AttendanceTap(_deputies[40], null)], AttendanceStatus.LeaveSick, "示例病因", Given.Secretary);

        var row = (await _attendance.Roll(_session, status: "LeaveSick")).Single();
        var log = await new AuditQueries(_database.Db).After(_congress.Id, 0, 100);
        Assert.Multiple(() =>
        {
            Assert.That(row.Reason, Is.EqualTo("示例病因"));
            Assert.That(log.Where(entry => entry.Payload.Contains("示例病因", StringComparison.Ordinal)), Is.Empty);
        });
    }

    [Test]
    public async Task The_roll_is_searched_by_name_group_and_status()
    {
        Assert.Multiple(async () =>
        {
            Assert.That(await _attendance.Roll(_session, text: "代表07"), Has.Count.EqualTo(1));
            Assert.That(await _attendance.Roll(_session, group: "第1代表团"), Has.Count.EqualTo(15));
            Assert.That(await _attendance.Roll(_session, status: "None"), Has.Count.EqualTo(16));
            Assert.That(await _attendance.Roll(_session, text: "%"), Is.Empty);
        });
    }

    [Test]
    public async Task Dates_are_changed_from_the_version_that_was_seen_and_once_only()
    {
        var session = (await new SessionQueries(_database.Db).Find(_session))!;
        var details = new SessionDetails(session.OpensOn, session.ClosesOn, "示例会议室");

        var first = await _sessions.Change(_session, details, session.Version, Given.Secretary);
        var second = await _sessions.Change(_session, details with { Place = "示例另一处" }, session.Version, Given.Secretary);

        Assert.That((first.Refusal, second.Refusal!.Code), Is.EqualTo(((Refusal?)null, RefusalCode.ChangedMeanwhile)));
    }

    private Task<Decision> Tap(int deputy, AttendanceStatus? seen, AttendanceStatus? status) =>
        _sessions.RecordAttendance(_session, [new AttendanceTap(_deputies[deputy], seen)], status, null, Given.Secretary);
}
