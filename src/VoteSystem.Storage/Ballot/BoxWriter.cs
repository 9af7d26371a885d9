using System.Data;
using System.Data.Common;
using System.Security.Cryptography;
using System.Text.Json;
using VoteSystem.Domain.Ballot;
using VoteSystem.Domain.Common;
using VoteSystem.Storage.Database;

namespace VoteSystem.Storage.Ballot;

/// <summary>Writes papers into the electronic boxes over one connection, many in one transaction. Statements are prepared once, because a whole hall casts at the same moment.</summary>
internal sealed class BoxWriter : IAsyncDisposable
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

    private const string UseSlip = """
        UPDATE slip
        SET state = 'Used', reply_hash = @Reply
        WHERE (token_hash = @Hash OR code_hash = @Hash) AND state = 'Unused'
        """;

    private const string InsertPaper = """
        INSERT INTO sealed_paper (congress_id, year, round_no, id, sealed)
        VALUES (@Congress, @Year, @No, @Id, @Sealed)
        """;

    private readonly DbConnection _connection;
    private readonly Dialect _dialect;
    private readonly BoxKeys _keys;
    private readonly PreparedStatement _findByToken;
    private readonly PreparedStatement _findByCode;
    private readonly PreparedStatement _holdBox;
    private readonly PreparedStatement _roundOfBox;
    private readonly PreparedStatement _useSlip;
    private readonly PreparedStatement _insertPaper;

    private BoxWriter(DbConnection connection, Dialect dialect, BoxKeys keys)
    {
        _connection = connection;
        _dialect = dialect;
        _keys = keys;
        (string, DbType)[] round = [("@Congress", DbType.Guid), ("@Year", DbType.Int32), ("@No", DbType.Int32)];
        _findByToken = new PreparedStatement(connection, FindByToken, ("@Hash", DbType.Binary));
        _findByCode = new PreparedStatement(connection, FindByCode, ("@Hash", DbType.Binary));
        _holdBox = new PreparedStatement(connection, HoldBox, round);
        _roundOfBox = new PreparedStatement(connection, RoundOfBox, round);
        _useSlip = new PreparedStatement(connection, UseSlip, ("@Hash", DbType.Binary), ("@Reply", DbType.Binary));
        _insertPaper = new PreparedStatement(connection, InsertPaper, [.. round, ("@Id", DbType.Binary), ("@Sealed", DbType.Binary)]);
    }

    public static async Task<BoxWriter> Over(Db database, BoxKeys keys) => new(await database.Open(), database.Dialect, keys);

    /// <summary>Writes what can be written, in one transaction; the answers stand in the order of the requests, null for recorded.</summary>
    public async Task<Refusal?[]> Write(CastRequest[] requests)
    {
        var answers = new Refusal?[requests.Length];
        await using var transaction = await _dialect.BeginWriting(_connection, CancellationToken.None);
        var found = new List<(int Place, Slip Slip)>(requests.Length);
        for (var place = 0; place < requests.Length; place++)
        {
            if (await Find(transaction, requests[place].Slip) is { } slip) found.Add((place, slip));
            else answers[place] = new Refusal(RefusalCode.SlipIsUnknown);
        }

        // Always in the same order of rounds, so that two processes never wait for each other's boxes crosswise.
        foreach (var round in found.GroupBy(one => one.Slip.Round).OrderBy(group => group.Key.Congress).ThenBy(group => group.Key.Year).ThenBy(group => group.Key.No))
        {
            using var box = await Hold(transaction, round.Key);
            var papers = new List<byte[]>();
            foreach (var (place, slip) in round)
                answers[place] = await Use(transaction, box, slip, requests[place], papers);
            await Put(transaction, round.Key, papers);
        }

        await transaction.CommitAsync();
        return answers;
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var statement in new[] { _findByToken, _findByCode, _holdBox, _roundOfBox, _useSlip, _insertPaper })
            await statement.DisposeAsync();
        await _connection.DisposeAsync();
    }

    /// <summary>Uses the slip, or says why not. The paper is only added to the list.</summary>
    private async Task<Refusal?> Use(DbTransaction transaction, Box box, Slip slip, CastRequest request, List<byte[]> papers)
    {
        var reply = request.ReplyHash();
        if (IsRepeated(slip, reply)) return null;
        if (CastingRules.SlipRefusal(box.State, slip.State) is { } notThisSlip) return notThisSlip;
        if (CastingRules.MarksRefusal(box.Rules, box.Items, request.Marks) is { } faulty) return faulty;
        if (await _useSlip.Execute(transaction, request.Slip.Hash, reply) == 1)
        {
            papers.Add(box.Seal!.Seal(request.Marks, box.Items));
            return null;
        }

        var now = await Find(transaction, request.Slip);
        return now is not null && IsRepeated(now, reply) ? null : new Refusal(RefusalCode.SlipIsUsed);
    }

    /// <summary>Puts papers into the box under random numbers and in their order, so that it is not the order of the slips.</summary>
    private async Task Put(DbTransaction transaction, RoundOfSlip round, List<byte[]> papers)
    {
        var numbered = papers.Select(paper => (Id: RandomNumberGenerator.GetBytes(16), Paper: paper));
        foreach (var (id, paper) in numbered.OrderBy(one => Convert.ToHexString(one.Id), StringComparer.Ordinal))
            await _insertPaper.Execute(transaction, round.Congress, round.Year, round.No, id, paper);
    }

    private async Task<Slip?> Find(DbTransaction transaction, SlipKey key)
    {
        await using var reader = await (key.IsCode ? _findByCode : _findByToken).Read(transaction, key.Hash);
        if (!await reader.ReadAsync()) return null;
        var round = new RoundOfSlip(reader.GetGuid(0), reader.GetInt32(1), reader.GetInt32(2));
        return new Slip(round, Enum.Parse<SlipState>(reader.GetString(3)), await reader.IsDBNullAsync(4) ? null : (byte[])reader.GetValue(4));
    }

    private async Task<Box> Hold(DbTransaction transaction, RoundOfSlip round)
    {
        await _holdBox.Execute(transaction, round.Congress, round.Year, round.No);
        await using var reader = await _roundOfBox.Read(transaction, round.Congress, round.Year, round.No);
        await reader.ReadAsync();
        var state = Enum.Parse<BoxState>(reader.GetString(0));
        return new Box(
            state,
            JsonSerializer.Deserialize<RoundRules>(reader.GetString(1), DomainJson.Options)!,
            reader.GetInt32(2),
            state == BoxState.Open ? _keys.SealOf(new CycleId(new CongressId(round.Congress), round.Year), round.No) : null);
    }

    private static bool IsRepeated(Slip slip, byte[] reply) =>
        slip.Reply is not null && CryptographicOperations.FixedTimeEquals(slip.Reply, reply);

    private readonly record struct RoundOfSlip(Guid Congress, int Year, int No);

    private sealed record Slip(RoundOfSlip Round, SlipState State, byte[]? Reply);

    private sealed record Box(BoxState State, RoundRules Rules, int Items, BoxKeys.BoxSeal? Seal) : IDisposable
    {
        public void Dispose() => Seal?.Dispose();
    }

    /// <summary>A statement with typed parameters that is prepared once and run often.</summary>
    private sealed class PreparedStatement : IAsyncDisposable
    {
        private readonly DbCommand _command;
        private bool _isPrepared;

        public PreparedStatement(DbConnection connection, string sql, params (string Name, DbType Type)[] parameters)
        {
            _command = connection.CreateCommand();
#pragma warning disable CA2100 // Always one of the constants above.
            _command.CommandText = sql;
#pragma warning restore CA2100
            foreach (var (name, type) in parameters)
            {
                var parameter = _command.CreateParameter();
                parameter.ParameterName = name;
                parameter.DbType = type;
                _command.Parameters.Add(parameter);
            }
        }

        public Task<int> Execute(DbTransaction transaction, params object[] values)
        {
            Fill(transaction, values);
            return _command.ExecuteNonQueryAsync();
        }

        public Task<DbDataReader> Read(DbTransaction transaction, params object[] values)
        {
            Fill(transaction, values);
            return _command.ExecuteReaderAsync();
        }

        public ValueTask DisposeAsync() => _command.DisposeAsync();

        private void Fill(DbTransaction transaction, object[] values)
        {
            _command.Transaction = transaction;
            for (var place = 0; place < values.Length; place++)
            {
                _command.Parameters[place].Value = values[place];
                // SQL Server prepares with fixed lengths of binary parameters.
                if (values[place] is byte[] bytes) _command.Parameters[place].Size = bytes.Length;
            }

            if (_isPrepared) return;
            _command.Prepare();
            _isPrepared = true;
        }
    }
}
