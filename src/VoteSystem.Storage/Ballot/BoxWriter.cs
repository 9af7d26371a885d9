using System.Data;
using System.Data.Common;
using System.Security.Cryptography;
using System.Text.Json;
using VoteSystem.Domain.Ballot;
using VoteSystem.Domain.Common;
using VoteSystem.Storage.Database;

namespace VoteSystem.Storage.Ballot;

/// <summary>What somebody handed in, and by which hash a repetition of it is recognised.</summary>
internal sealed record HandedIn(SlipKey Slip, string Marks, byte[] Reply);

/// <summary>
/// Writes papers into the electronic boxes over one connection, many in one transaction. Statements are prepared once, because a whole hall casts
/// at the same moment; they run without await, because a thread of their own waits for them.
/// </summary>
internal sealed class BoxWriter : IDisposable
{
    private const string FindByToken = """
        SELECT s.congress_id, s.year, s.round_no, s.state, s.reply_hash
        FROM slip s
        WHERE s.token_hash = @Hash
        """;

    private const string FindByCode = """
        SELECT s.congress_id, s.year, s.round_no, s.state, s.reply_hash
        FROM slip s
        WHERE s.code_hash = @Hash
        """;

    /// <summary>Holds the box's row until the commit, on both engines: it cannot be closed in between.</summary>
    private const string HoldBox = """
        UPDATE ballot_box
        SET state = state
        WHERE congress_id = @Congress AND year = @Year AND round_no = @No
        """;

    private const string RoundOfBox = """
        SELECT b.state, r.rules_json,
               (SELECT COUNT(*) FROM round_item i WHERE i.congress_id = r.congress_id AND i.year = r.year AND i.round_no = r.no) AS items
        FROM ballot_box b
        JOIN round r ON r.congress_id = b.congress_id AND r.year = b.year AND r.no = b.round_no
        WHERE b.congress_id = @Congress AND b.year = @Year AND b.round_no = @No
        """;

    private const string UseByToken = """
        UPDATE slip
        SET state = 'Used', reply_hash = @Reply
        WHERE token_hash = @Hash AND state = 'Unused'
        """;

    private const string UseByCode = """
        UPDATE slip
        SET state = 'Used', reply_hash = @Reply
        WHERE code_hash = @Hash AND state = 'Unused'
        """;

    private const string InsertPaper = """
        INSERT INTO sealed_paper (congress_id, year, round_no, id, sealed)
        VALUES (@Congress, @Year, @No, @Id, @Sealed)
        """;

    private const int NumberBytes = 16;

    private static readonly Comparer<byte[]> ByBytes = Comparer<byte[]>.Create((one, other) => one.AsSpan().SequenceCompareTo(other));

    private readonly DbConnection _connection;
    private readonly Dialect _dialect;
    private readonly BoxKeys _keys;
    private readonly BoxStatement _findByToken;
    private readonly BoxStatement _findByCode;
    private readonly BoxStatement _holdBox;
    private readonly BoxStatement _roundOfBox;
    private readonly BoxStatement _useByToken;
    private readonly BoxStatement _useByCode;
    private readonly BoxStatement _insertPaper;

    private BoxWriter(DbConnection connection, Dialect dialect, BoxKeys keys)
    {
        _connection = connection;
        _dialect = dialect;
        _keys = keys;
        (string, DbType)[] hash = [("@Hash", DbType.Binary)];
        (string, DbType)[] use = [("@Hash", DbType.Binary), ("@Reply", DbType.Binary)];
        (string, DbType)[] round = [("@Congress", DbType.Guid), ("@Year", DbType.Int32), ("@No", DbType.Int32)];
        _findByToken = new BoxStatement(connection, FindByToken, hash);
        _findByCode = new BoxStatement(connection, FindByCode, hash);
        _holdBox = new BoxStatement(connection, HoldBox, round);
        _roundOfBox = new BoxStatement(connection, RoundOfBox, round);
        _useByToken = new BoxStatement(connection, UseByToken, use);
        _useByCode = new BoxStatement(connection, UseByCode, use);
        _insertPaper = new BoxStatement(connection, InsertPaper, [.. round, ("@Id", DbType.Binary), ("@Sealed", DbType.Binary)]);
    }

    public static BoxWriter Over(Db database, BoxKeys keys) => new(database.Open().GetAwaiter().GetResult(), database.Dialect, keys);

    /// <summary>The connection was lost, maybe while nobody cast; a new writer is needed.</summary>
    public bool IsCutOff => _connection.State != ConnectionState.Open;

    /// <summary>Writes what can be written, in one transaction; the answers stand in the order of the papers, null for recorded.</summary>
    public Refusal?[] Write(HandedIn[] papers)
    {
        var answers = new Refusal?[papers.Length];
        using var transaction = _dialect.BeginWriting(_connection, CancellationToken.None).AsTask().GetAwaiter().GetResult();
        var found = new List<(int Place, Slip Slip)>(papers.Length);
        for (var place = 0; place < papers.Length; place++)
        {
            if (Find(transaction, papers[place].Slip) is { } slip) found.Add((place, slip));
            else answers[place] = new Refusal(RefusalCode.SlipIsUnknown);
        }

        // Always in the same order of rounds, so that two processes never wait for each other's boxes crosswise.
        foreach (var round in found.GroupBy(one => one.Slip.Round).OrderBy(group => group.Key.Congress).ThenBy(group => group.Key.Year).ThenBy(group => group.Key.No))
        {
            using var box = Hold(transaction, round.Key);
            var recorded = new List<byte[]>(papers.Length);
            foreach (var (place, slip) in round)
                answers[place] = Use(transaction, box, slip, papers[place], recorded);
            Put(transaction, round.Key, recorded);
        }

        transaction.Commit();
        return answers;
    }

    public void Dispose()
    {
        foreach (var statement in new[] { _findByToken, _findByCode, _holdBox, _roundOfBox, _useByToken, _useByCode, _insertPaper })
            statement.Dispose();
        _connection.Dispose();
    }

    /// <summary>Uses the slip, or says why not. The paper is only added to the list.</summary>
    private Refusal? Use(DbTransaction transaction, Box box, Slip slip, HandedIn paper, List<byte[]> recorded)
    {
        if (IsRepeated(slip, paper.Reply)) return null;
        if (CastingRules.SlipRefusal(box.State, slip.State) is { } notThisSlip) return notThisSlip;
        if (CastingRules.MarksRefusal(box.Rules, box.Items, paper.Marks) is { } faulty) return faulty;
        // Only this box is concerned, and only on this node: nothing is written, so the slip stays good for another try.
        if (box.Seal is null) return new Refusal(RefusalCode.BoxKeyIsMissing);
        if ((paper.Slip.IsCode ? _useByCode : _useByToken).Execute(transaction, paper.Slip.Hash, paper.Reply) == 1)
        {
            recorded.Add(box.Seal.Seal(paper.Marks, box.Items));
            return null;
        }

        var now = Find(transaction, paper.Slip);
        return now is not null && IsRepeated(now, paper.Reply) ? null : new Refusal(RefusalCode.SlipIsUsed);
    }

    /// <summary>Puts papers into the box under random numbers and in their order, so that it is not the order of the slips.</summary>
    private void Put(DbTransaction transaction, RoundOfSlip round, List<byte[]> papers)
    {
        // One call for all numbers, because each has a price of its own.
        var random = RandomNumberGenerator.GetBytes(NumberBytes * papers.Count);
        var numbers = new byte[papers.Count][];
        for (var place = 0; place < numbers.Length; place++) numbers[place] = random[(place * NumberBytes)..((place + 1) * NumberBytes)];
        var sealedPapers = papers.ToArray();
        Array.Sort(numbers, sealedPapers, ByBytes);
        object congress = round.Congress, year = round.Year, no = round.No;
        for (var place = 0; place < numbers.Length; place++)
            _insertPaper.Execute(transaction, congress, year, no, numbers[place], sealedPapers[place]);
    }

    private Slip? Find(DbTransaction transaction, SlipKey key)
    {
        using var reader = (key.IsCode ? _findByCode : _findByToken).Read(transaction, key.Hash);
        if (!reader.Read()) return null;
        var round = new RoundOfSlip(reader.GetGuid(0), reader.GetInt32(1), reader.GetInt32(2));
        return new Slip(round, Enum.Parse<SlipState>(reader.GetString(3)), reader.IsDBNull(4) ? null : (byte[])reader.GetValue(4));
    }

    private Box Hold(DbTransaction transaction, RoundOfSlip round)
    {
        _holdBox.Execute(transaction, round.Congress, round.Year, round.No);
        using var reader = _roundOfBox.Read(transaction, round.Congress, round.Year, round.No);
        reader.Read();
        var state = Enum.Parse<BoxState>(reader.GetString(0));
        return new Box(
            state,
            JsonSerializer.Deserialize<RoundRules>(reader.GetString(1), DomainJson.Options)!,
            reader.GetInt32(2),
            state == BoxState.Open ? _keys.FindSeal(new CycleId(new CongressId(round.Congress), round.Year), round.No) : null);
    }

    private static bool IsRepeated(Slip slip, byte[] reply) =>
        slip.Reply is not null && CryptographicOperations.FixedTimeEquals(slip.Reply, reply);

    private readonly record struct RoundOfSlip(Guid Congress, int Year, int No);

    private sealed record Slip(RoundOfSlip Round, SlipState State, byte[]? Reply);

    private sealed record Box(BoxState State, RoundRules Rules, int Items, BoxKeys.BoxSeal? Seal) : IDisposable
    {
        public void Dispose() => Seal?.Dispose();
    }
}
