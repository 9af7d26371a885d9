using System.Data.Common;
using VoteSystem.Storage.Database;

namespace VoteSystem.Storage.Tests.Support.Breaking;

/// <summary>A real engine whose connections are really closed at a chosen place of a transaction.</summary>
public sealed class BreakingDialect(Dialect engine, Breaks breaks) : Dialect
{
    public override string Name => engine.Name;

    public override string FindPublicText => engine.FindPublicText;

    public override string CountPublicText => engine.CountPublicText;

    public override string CountTables => engine.CountTables;

    public override IReadOnlyDictionary<string, string> DdlTokens => engine.DdlTokens;

    public override string Page(string orderedSelect) => engine.Page(orderedSelect);

    public override DbConnection Connect() => new BreakingConnection(engine.Connect(), breaks);

    public override Task Prepare(DbConnection open, CancellationToken cancel) => engine.Prepare(Real(open), cancel);

    public override async ValueTask<DbTransaction> BeginWriting(DbConnection open, CancellationToken cancel)
    {
        var connection = (BreakingConnection)open;
        var transaction = new BreakingTransaction(connection, await engine.BeginWriting(connection.Real, cancel));
        breaks.Begin(connection);
        return transaction;
    }

    public override bool IsDuplicateKey(DbException error) => engine.IsDuplicateKey(error);

    public override bool IsTransient(Exception error) => error is ConnectionBroken || engine.IsTransient(error);

    public override Task EraseTraces(DbConnection open) => engine.EraseTraces(Real(open));

    private static DbConnection Real(DbConnection connection) => ((BreakingConnection)connection).Real;
}

/// <summary>What a program sees of a lost connection.</summary>
public sealed class ConnectionBroken(string place) : DbException($"The connection broke {place}.");
