using System.Data;
using System.Data.Common;

namespace VoteSystem.Storage.Ballot;

/// <summary>A statement with typed parameters that is prepared once and run often.</summary>
internal sealed class BoxStatement : IDisposable
{
    private readonly DbCommand _command;
    private bool _isPrepared;

    public BoxStatement(DbConnection connection, string sql, params (string Name, DbType Type)[] parameters)
    {
        _command = connection.CreateCommand();
#pragma warning disable CA2100 // Always one of the constants of BoxWriter.
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

    public int Execute(DbTransaction transaction, params ReadOnlySpan<object> values)
    {
        Fill(transaction, values);
        return _command.ExecuteNonQuery();
    }

    public DbDataReader Read(DbTransaction transaction, params ReadOnlySpan<object> values)
    {
        Fill(transaction, values);
        return _command.ExecuteReader();
    }

    public void Dispose() => _command.Dispose();

    private void Fill(DbTransaction transaction, ReadOnlySpan<object> values)
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
