using VoteSystem.Domain.Ballot;
using VoteSystem.Domain.Common;
using VoteSystem.Domain.Congresses;
using VoteSystem.Domain.Workflow;

namespace VoteSystem.Domain.Tests.Ballot.Conduct;

/// <summary>Halls, cycles and people that the tests of a round start from.</summary>
internal static class Halls
{
    public static readonly DateTimeOffset Nine = new(2026, 1, 17, 1, 0, 0, TimeSpan.Zero);

    public static readonly CongressId Town = new(new Guid("11111111-1111-1111-1111-111111111111"));

    public static readonly SessionId Fifth = new(Town, 17, 5);

    public static readonly Congress Congress = new()
    {
        Id = Town,
        Slug = "shili",
        Town = "示例镇",
        Name = "示例镇人民代表大会",
        County = new CountyId(new Guid("22222222-2222-2222-2222-222222222222")),
        UtcOffsetMinutes = 480,
    };

    public static Actor Secretary { get; } = Somebody("示例秘书", Role.Secretariat);

    public static Actor Chair { get; } = Somebody("示例主席团", Role.Presidium);

    public static Actor Scrutineer { get; } = Somebody("示例监票人", Role.Scrutineer);

    public static Actor TellerA { get; } = Somebody("示例计票人甲", Role.Teller);

    public static Actor TellerB { get; } = Somebody("示例计票人乙", Role.Teller);

    public static Actor TellerC { get; } = Somebody("示例计票人丙", Role.Teller);

    public static Actor Somebody(string name, params Role[] roles) => new(name, new HashSet<Role>(roles));

    public static Cycle ACycle(CycleRules? rules = null, Stage stage = Stage.Ballot) => new()
    {
        Id = new CycleId(Town, 2026),
        Stage = stage,
        Version = 7,
        Rules = rules ?? new CycleRules { TargetCount = 2 },
        CollectFrom = new DateOnly(2025, 9, 1),
        CollectUntil = new DateOnly(2025, 9, 30),
        CandidatesFixedAt = Nine.AddDays(-3),
        MethodAdoptedAt = Nine,
        ScrutineersApprovedAt = Nine,
    };

    public static AttendanceCount Present(int present, int deputies, int late = 0) => new()
    {
        Deputies = deputies,
        OnTime = present - late,
        Late = late,
        Left = 0,
        LeaveBusiness = 0,
        LeaveSick = 0,
        Absent = deputies - present,
    };

    public static Hall AHall(int present = 45, int deputies = 50, int projects = 4) => new()
    {
        Session = new Session { Id = Fifth, OpensOn = new DateOnly(2026, 1, 17), ClosesOn = new DateOnly(2026, 1, 18), Place = "示例礼堂", Version = 1 },
        Attendance = Present(present, deputies),
        Officers =
        [
            new CountOfficer { No = 1, Session = Fifth, Office = Office.ChiefScrutineer, Name = "示例总监票", Deputy = new DeputyId(Guid.Empty) },
            new CountOfficer { No = 2, Session = Fifth, Office = Office.Scrutineer, Name = "示例监票", Deputy = new DeputyId(Guid.Empty) },
            new CountOfficer { No = 3, Session = Fifth, Office = Office.ChiefTeller, Name = "示例总计票" },
            new CountOfficer { No = 4, Session = Fifth, Office = Office.Teller, Name = "示例计票" },
        ],
        LastOfficerNo = 4,
        OpenVotes = [Passed(OpenVoteMatter.BallotMethod), Passed(OpenVoteMatter.Scrutineers)],
        Rounds = [],
        Projects = [.. Enumerable.Range(1, projects).Select(no => new BallotProject(no + 100, no, $"示例项目{no}", null, IsOnBallot: true, AwaitsGrade: false, null))],
        AuditHead = new string('a', 64),
    };

    public static OpenVote Passed(OpenVoteMatter matter) => new()
    {
        No = matter == OpenVoteMatter.BallotMethod ? 1 : 2,
        Matter = matter,
        Session = Fifth,
        Proposer = "示例主席团",
        Deputies = 50,
        Present = 45,
        Hands = new Hands(45, 0, 0),
        Passed = true,
        At = Nine,
    };

    /// <summary>A round at some step; what the step needs stands in it.</summary>
    public static Round ARound(RoundStatus status, int issued = 45, int paper = 45, RoundRules? rules = null, int items = 4, int present = 45, int deputies = 50, int no = 1) => new()
    {
        No = no,
        Session = Fifth,
        Status = status,
        Rules = rules ?? new RoundRules { Form = BallotForm.SelectUpToK, Seats = 2 },
        Items = [.. Enumerable.Range(1, items).Select(item => new RoundItem(item, item + 100, $"示例项目{item}"))],
        Turnout = status == RoundStatus.Prepared
            ? new Turnout(0, 0, 0, 0, 0)
            : new Turnout(deputies, present, issued, 0, status == RoundStatus.Issued ? 0 : paper),
        BoxSealedAt = Nine,
        OpenedAt = status == RoundStatus.Prepared ? null : Nine,
        ClosedAt = status is RoundStatus.Prepared or RoundStatus.Issued ? null : Nine.AddMinutes(10),
        AuditHead = status is RoundStatus.Prepared or RoundStatus.Issued ? null : new string('a', 64),
    };

    /// <summary>A round that was counted with these papers.</summary>
    public static Round Counted(RoundStatus status, IReadOnlyList<BallotPaper> papers, RoundRules? rules = null, int items = 4, int no = 1, int deputies = 50)
    {
        var paper = papers.Sum(one => one.Count);
        var round = ARound(status, issued: paper, paper: paper, rules: rules, items: items, present: paper, deputies: deputies, no: no);
        return round with { Result = Tally.Count(round.Rules, round.Turnout, items, papers), RecordSha256 = new string('b', 64) };
    }

    public static Hall With(this Hall hall, params Round[] rounds) => hall with { Rounds = rounds };

    public static IReadOnlyList<DomainEvent> EventsOf(Decision decision) =>
        decision is Decision.Accepted accepted ? accepted.Events : throw new AssertionException($"Refused: {decision.Refusal}");

    public static RefusalCode? CodeOf(Decision decision) => decision.Refusal?.Code;
}
