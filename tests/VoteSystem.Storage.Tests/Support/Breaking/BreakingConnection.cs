using System.Data;
using System.Data.Common;
using System.Diagnostics.CodeAnalysis;
using Microsoft.Data.SqlClient;

namespace VoteSystem.Storage.Tests.Support.Breaking;

/// <summary>A real connection that <see cref="Breaks"/> may close.</summary>
internal sealed class BreakingConnection(DbConnection real, Breaks breaks) : DbConnection
{
    public DbConnection Real => real;

    public Breaks Breaks => breaks;

    /// <summary>Places passed in the transaction at hand, and the one at which to break; 0 for none.</summary>
    public (int Passed, int BreakAt) Place { get; set; }

    /// <summary>The places passed in the transaction at hand, as a hash.</summary>
    public string Way { get; set; } = "";

    /// <summary>The command whose transaction is open, when it is known.</summary>
    public Breaks.Command? Command { get; set; }

    public bool IsWriting { get; set; }

    [AllowNull]
    public override string ConnectionString
    {
        get => real.ConnectionString;
        set => real.ConnectionString = value;
    }

    public override string Database => real.Database;

    public override string DataSource => real.DataSource;

    public override string ServerVersion => real.ServerVersion;

    public override ConnectionState State => real.State;

    public override void ChangeDatabase(string databaseName) => real.ChangeDatabase(databaseName);

    public override void Open() => real.Open();

    public override Task OpenAsync(CancellationToken cancellationToken) => real.OpenAsync(cancellationToken);

    public override void Close() => real.Close();

    /// <summary>Closes the line for good: the server undoes what was not committed, and no pool hands it out again.</summary>
    public void Break()
    {
        if (real is SqlConnection server) SqlConnection.ClearPool(server);
        real.Close();
    }

    protected override DbTransaction BeginDbTransaction(IsolationLevel isolationLevel) => throw new NotSupportedException("The dialect begins transactions.");

    protected override DbCommand CreateDbCommand() => new BreakingCommand(this, real.CreateCommand());

    protected override void Dispose(bool disposing)
    {
        if (disposing) real.Dispose();
        base.Dispose(disposing);
    }
}

/// <summary>A real transaction whose commit may be the last thing that arrives, or the first that does not.</summary>
internal sealed class BreakingTransaction(BreakingConnection connection, DbTransaction real) : DbTransaction
{
    public DbTransaction Real => real;

    public override IsolationLevel IsolationLevel => real.IsolationLevel;

    protected override DbConnection DbConnection => connection;

    public override void Commit()
    {
        connection.Breaks.Pass(connection, "before the commit", isCommitted: false);
        real.Commit();
        connection.IsWriting = false;
        connection.Breaks.Pass(connection, "after the commit", isCommitted: true);
    }

    public override void Rollback() => real.Rollback();

    protected override void Dispose(bool disposing)
    {
        connection.IsWriting = false;
        if (disposing) real.Dispose();
        base.Dispose(disposing);
    }
}

/// <summary>A real command, before and after which the connection may break.</summary>
internal sealed class BreakingCommand(BreakingConnection connection, DbCommand real) : DbCommand
{
    private DbTransaction? _transaction;

    [AllowNull]
    public override string CommandText
    {
        get => real.CommandText;
#pragma warning disable CA2100 // Passed on as it is.
        set => real.CommandText = value;
#pragma warning restore CA2100
    }

    public override int CommandTimeout
    {
        get => real.CommandTimeout;
        set => real.CommandTimeout = value;
    }

    public override CommandType CommandType
    {
        get => real.CommandType;
        set => real.CommandType = value;
    }

    public override bool DesignTimeVisible { get; set; }

    public override UpdateRowSource UpdatedRowSource
    {
        get => real.UpdatedRowSource;
        set => real.UpdatedRowSource = value;
    }

    protected override DbConnection? DbConnection
    {
        get => connection;
        set => throw new NotSupportedException("A command stays with its connection.");
    }

    protected override DbParameterCollection DbParameterCollection => real.Parameters;

    protected override DbTransaction? DbTransaction
    {
        get => _transaction;
        set
        {
            _transaction = value;
            real.Transaction = (value as BreakingTransaction)?.Real;
        }
    }

    public override void Cancel() => real.Cancel();

    public override void Prepare() => real.Prepare();

    public override int ExecuteNonQuery()
    {
        Before();
        var rows = real.ExecuteNonQuery();
        After();
        return rows;
    }

    public override async Task<int> ExecuteNonQueryAsync(CancellationToken cancellationToken)
    {
        Before();
        var rows = await real.ExecuteNonQueryAsync(cancellationToken);
        After();
        return rows;
    }

    public override object? ExecuteScalar()
    {
        Before();
        var value = real.ExecuteScalar();
        After();
        return value;
    }

    protected override DbParameter CreateDbParameter() => real.CreateParameter();

    protected override DbDataReader ExecuteDbDataReader(CommandBehavior behavior)
    {
        Before();
        var reader = real.ExecuteReader(behavior);
        return Checked(reader);
    }

    protected override async Task<DbDataReader> ExecuteDbDataReaderAsync(CommandBehavior behavior, CancellationToken cancellationToken)
    {
        Before();
        var reader = await real.ExecuteReaderAsync(behavior, cancellationToken);
        return Checked(reader);
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing) real.Dispose();
        base.Dispose(disposing);
    }

    private DbDataReader Checked(DbDataReader reader)
    {
        try
        {
            After();
            return reader;
        }
        catch
        {
            reader.Dispose();
            throw;
        }
    }

    private void Before()
    {
        if (!connection.IsWriting) return;
        connection.Breaks.Name(connection, this);
        connection.Breaks.Pass(connection, $"before {real.CommandText}", isCommitted: false);
    }

    private void After()
    {
        if (connection.IsWriting) connection.Breaks.Pass(connection, $"after {real.CommandText}", isCommitted: false);
    }
}
