using System.Security.Cryptography;
using VoteSystem.Domain.Ballot;
using VoteSystem.Domain.Common;
using VoteSystem.Domain.Congresses;
using VoteSystem.Domain.Workflow;
using VoteSystem.Storage.Ballot;
using VoteSystem.Storage.Database;
using VoteSystem.Storage.Workflow;

namespace VoteSystem.Storage.Tests.Support;

/// <summary>A round with slips whose electronic box is open, on a database and a key folder of its own.</summary>
public sealed class BallotHall : IAsyncDisposable
{
    public const int Year = 2026;
    public const int Items = 12;

    private const string InsertSlip = """
        INSERT INTO slip (token_hash, code_hash, congress_id, year, round_no, state)
        VALUES (@Token, @Code, @Congress, @Year, 1, 'Unused')
        """;

    private const string CastPapersOfRound = """
        SELECT marks, papers
        FROM ballot_paper
        ORDER BY group_no
        """;

    private readonly TestDatabase _database;
    private readonly string _folder;
    private readonly Lock _oneBox = new();

    private BallotBox? _box;

    private BallotHall(TestDatabase database, Congress congress)
    {
        _database = database;
        _folder = Path.Combine(Path.GetTempPath(), $"votesystem-keys-{Guid.NewGuid():N}");
        Congress = congress;
        Keys = new BoxKeys(_folder);
        var cycles = new CycleStore(Db, TimeProvider.System);
        Ballots = new BallotStore(cycles, TimeProvider.System);
        Slips = new SlipStore(Db, cycles, Keys, TimeProvider.System);
        Emptying = new BoxEmptying(Db, Keys);
    }

    public Db Db => _database.Db;

    public Congress Congress { get; }

    public CycleId Cycle => new(Congress.Id, Year);

    public BoxKeys Keys { get; }

    public string KeyFolder => _folder;

    public BallotStore Ballots { get; }

    public SlipStore Slips { get; }

    public BoxEmptying Emptying { get; }

    public SlipQueries Queries => new(Db);

    public BallotBox Box
    {
        get
        {
            // Voters who come at once must find one box: a second one would stay open.
            lock (_oneBox) return _box ??= new BallotBox(Db, Keys);
        }
    }

    /// <summary>A prepared round for so many deputies.</summary>
    public static async Task<BallotHall> Prepared(Engine engine, int deputies = 3, CycleRules? rules = null)
    {
        var database = await engine.NewDatabase();
        var hall = new BallotHall(database, await Given.ACongress(database.Db));
        await Given.AHallReadyToVote(hall.Db, hall.Congress, rules ?? new CycleRules { TargetCount = 10 }, Items, deputies, present: deputies);
        Accepted(await hall.Ballots.Prepare(hall.Congress, Year, Given.Secretary, null, appraisal: false));
        return hall;
    }

    /// <summary>The same with its box open, and so many slips as the town hall would print.</summary>
    public static async Task<(BallotHall Hall, IReadOnlyList<SlipSecret> Slips)> Open(Engine engine, int deputies = 3, CycleRules? rules = null)
    {
        var hall = await Prepared(engine, deputies, rules);
        var printed = await hall.Slips.Print(hall.Congress, Year, Given.Secretary, 1, deputies);
        Accepted(printed.Decision);
        await hall.Issue(deputies);
        return (hall, printed.Slips);
    }

    public async Task Issue(int issued)
    {
        Accepted(await Ballots.SealBox(Congress, Year, Given.Scrutineer, 1));
        Accepted(await Ballots.Issue(Congress, Year, Given.Secretary, 1, issued));
    }

    /// <summary>Many more slips than any rule allows, without the slow hash of their codes: for tests of speed and crowds.</summary>
    public async Task<IReadOnlyList<SlipSecret>> ManySlips(int count)
    {
        var slips = Enumerable.Range(0, count).Select(_ => new SlipSecret(RandomNumberGenerator.GetBytes(SlipSecret.TokenBytes))).ToList();
        await using var work = await Db.BeginWriting();
        await work.Execute(InsertSlip, slips.Select(slip => new
        {
            Token = KeyOf(slip).Hash,
            Code = RandomNumberGenerator.GetBytes(32),
            Congress = Congress.Id,
            Year,
        }));
        await work.Commit();
        return slips;
    }

    public Task<Refusal?> Cast(SlipSecret slip, string marks, Guid? nonce = null) =>
        Box.Cast(new CastRequest(KeyOf(slip), marks, nonce ?? Guid.NewGuid()));

    public async Task Close() => Accepted(await Slips.CloseCasting(Congress, Year, Given.Scrutineer, 1));

    /// <summary>Declares the round valid, and two tellers read the same sheets.</summary>
    public async Task ReadTwice(params string[] sheets)
    {
        Accepted(await Ballots.Declare(Congress, Year, Given.Presidium, 1, valid: true));
        foreach (var teller in new[] { Given.TellerA, Given.TellerB })
        {
            Accepted(await Ballots.BeginReading(Congress, Year, teller, 1, ReadingForm.Sheets));
            for (var sheet = 1; sheet <= sheets.Length; sheet++)
                Accepted(await Ballots.ReadSheet(Congress, Year, teller, 1, sheet, sheets[sheet - 1]));
            Accepted(await Ballots.FinishReading(Congress, Year, teller, 1));
        }
    }

    /// <summary>The papers after close and emptying.</summary>
    public async Task<IReadOnlyList<BallotPaper>> CastPapers()
    {
        await Emptying.EmptyClosedBoxes();
        return [.. (await Db.Many<PaperRow>(CastPapersOfRound)).Select(row => new BallotPaper(row.Marks, row.Papers))];
    }

    /// <summary>Stops the box, as a shutdown of the program does; the next use starts it again.</summary>
    public async Task StopBox()
    {
        if (_box is not null) await _box.DisposeAsync();
        _box = null;
    }

    public static SlipKey KeyOf(SlipSecret slip) => SlipKey.Read(slip.Token)!;

    /// <summary>Marks with at most ten approvals that differ from paper to paper.</summary>
    public static string MarksOf(int paper) =>
        string.Concat(Enumerable.Range(0, Items).Select(item => item < 8 && (paper >> item & 1) == 1 ? 'A' : item % 3 == 0 ? 'O' : '-'));

    public static void Accepted(Decision decision) => Assert.That(decision.Refusal, Is.Null);

    public async ValueTask DisposeAsync()
    {
        await StopBox();
        await _database.DisposeAsync();
        if (Directory.Exists(_folder)) Directory.Delete(_folder, recursive: true);
    }

    private sealed record PaperRow
    {
        public required string Marks { get; init; }

        public required int Papers { get; init; }
    }
}
