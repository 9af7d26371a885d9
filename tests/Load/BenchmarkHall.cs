using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using VoteSystem.Domain.Ballot;
using VoteSystem.Domain.Common;
using VoteSystem.Domain.Congresses;
using VoteSystem.Domain.Workflow;
using VoteSystem.Storage.Ballot;
using VoteSystem.Storage.Congresses;
using VoteSystem.Storage.Database;
using VoteSystem.Storage.Workflow;

namespace VoteSystem.Load;

/// <summary>
/// A database with open rounds of one town and a slip for each of many voters. The rounds are written as rows: no hall on earth is as large,
/// so the rules would not allow it.
/// </summary>
internal sealed class BenchmarkHall : IDisposable
{
    public const int Seats = 3_376;

    private const int Items = 12;
    private const int Year = 2026;

    private const string InsertRound = """
        INSERT INTO round (congress_id, year, no, kind, term_no, session_no, status, rules_json, deputies, present, issued, collected_electronic, collected_paper, version)
        VALUES (@Congress, @Year, @No, 'Selection', 17, 5, 'Issued', @Rules, @Seats, @Seats, @Seats, 0, 0, 1)
        """;

    private const string InsertItem = """
        INSERT INTO round_item (congress_id, year, round_no, item_no, project_no, title)
        VALUES (@Congress, @Year, @No, @Item, @Item, @Title)
        """;

    private const string InsertBox = """
        INSERT INTO ballot_box (congress_id, year, round_no, state)
        VALUES (@Congress, @Year, @No, 'Open')
        """;

    private const string InsertSlip = """
        INSERT INTO slip (token_hash, code_hash, congress_id, year, round_no, state)
        VALUES (@Token, @Code, @Congress, @Year, @No, 'Unused')
        """;

    private readonly string _folder = Directory.CreateTempSubdirectory("votesystem-bench-").FullName;

    private readonly Congress _congress = new()
    {
        Id = new CongressId(Guid.NewGuid()), Slug = "bench", Town = "示例镇", Name = "示例镇人民代表大会", County = new CountyId(Guid.NewGuid()), UtcOffsetMinutes = 480,
    };

    /// <summary>The SQLite file; the keys of its boxes lie beside it.</summary>
    public string Path => System.IO.Path.Combine(_folder, "bench.db");

    /// <summary>Makes the rounds.</summary>
    /// <returns>For each round the requests of its voters, ready to be sent.</returns>
    public async Task<List<byte[][]>> Fill(int rounds)
    {
        var db = new Db(new SqliteDialect(Path));
        await new SchemaMigrator(db, TimeProvider.System).Migrate();
        var congresses = new CongressStore(db, TimeProvider.System);
        await congresses.AddCounty(_congress.County, "bench-xian", "示例县");
        await congresses.Add(_congress, Actor.System);
        var secretary = new Actor("示例秘书", new HashSet<Role> { Role.Secretariat });
        await new CycleStore(db, TimeProvider.System).Open(_congress, Year, new CycleRules { TargetCount = 10 }, new DateOnly(Year - 1, 9, 1), secretary);
        var all = new List<byte[][]>();
        for (var no = 1; no <= rounds; no++) all.Add(await FillRound(db, no));
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        return all;
    }

    /// <summary>How many papers lie in the boxes; each must have been answered, and each answer must be one of them.</summary>
    public async Task<int> Papers() => await new Db(new SqliteDialect(Path)).One<int>("SELECT COUNT(*) FROM sealed_paper");

    public void Dispose()
    {
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
    }

    private async Task<byte[][]> FillRound(Db db, int no)
    {
        new BoxKeys($"{Path}.keys").Create(new CycleId(_congress.Id, Year), no);
        var slips = Enumerable.Range(0, Seats).Select(_ => new SlipSecret(RandomNumberGenerator.GetBytes(SlipSecret.TokenBytes))).ToList();
        var round = new { Congress = _congress.Id, Year, No = no };
        var rules = JsonSerializer.Serialize(new RoundRules { Form = BallotForm.SelectUpToK, Seats = 10 }, DomainJson.Options);
        await using var work = await db.BeginWriting();
        await work.Execute(InsertRound, new { round.Congress, round.Year, round.No, Rules = rules, Seats });
        await work.Execute(InsertItem, Enumerable.Range(1, Items).Select(item => new { round.Congress, round.Year, round.No, Item = item, Title = $"示例项目{item}" }));
        await work.Execute(InsertBox, round);
        await work.Execute(InsertSlip, slips.Select(slip => new
        {
            Token = SlipKey.Read(slip.Token)!.Hash,
            // Nobody types here, and the slow hash of 30,000 codes takes longer than the benchmark.
            Code = RandomNumberGenerator.GetBytes(32),
            round.Congress,
            round.Year,
            round.No,
        }));
        await work.Commit();
        return [.. slips.Select((slip, paper) => Request("/b/cast", $"Slip={slip.Token}&Nonce={Guid.NewGuid()}&Marks={MarksOf(paper)}"))];
    }

    /// <summary>The same request to another address.</summary>
    public static byte[] To(string path, byte[] request) => Encoding.ASCII.GetBytes(Encoding.ASCII.GetString(request).Replace("/b/cast", path, StringComparison.Ordinal));

    private static byte[] Request(string path, string body) => Encoding.ASCII.GetBytes(
        $"POST {path} HTTP/1.1\r\nHost: 127.0.0.1\r\nAccept: text/plain\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: {body.Length}\r\n\r\n{body}");

    private static string MarksOf(int paper) =>
        string.Concat(Enumerable.Range(0, Items).Select(item => item < 8 && (paper >> item & 1) == 1 ? 'A' : item % 3 == 0 ? 'O' : '-'));
}
