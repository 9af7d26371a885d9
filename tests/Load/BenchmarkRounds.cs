using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using VoteSystem.Domain.Ballot;
using VoteSystem.Domain.Common;
using VoteSystem.Storage.Ballot;
using VoteSystem.Storage.Database;

namespace VoteSystem.Load;

/// <summary>Open rounds with a slip for each of many voters, written as rows.</summary>
/// <param name="db">The database.</param>
/// <param name="keyFolder">Where the keys of its boxes lie.</param>
internal sealed class BenchmarkRounds(Db db, string keyFolder)
{
    /// <summary>Voters of a round.</summary>
    public const int Seats = 3_376;

    private const int Items = 12;

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

    /// <summary>Makes a round and returns the requests of its voters, ready to be sent.</summary>
    public async Task<byte[][]> Fill(CycleId cycle, int no)
    {
        new BoxKeys(keyFolder).Create(cycle, no);
        var slips = Enumerable.Range(0, Seats).Select(_ => new SlipSecret(RandomNumberGenerator.GetBytes(SlipSecret.TokenBytes))).ToList();
        var round = new { cycle.Congress, cycle.Year, No = no };
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

    private static byte[] Request(string path, string body) => Encoding.ASCII.GetBytes(
        $"POST {path} HTTP/1.1\r\nHost: 127.0.0.1\r\nAccept: text/plain\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: {body.Length}\r\n\r\n{body}");

    private static string MarksOf(int paper) =>
        string.Concat(Enumerable.Range(0, Items).Select(item => item < 8 && (paper >> item & 1) == 1 ? 'A' : item % 3 == 0 ? 'O' : '-'));
}
