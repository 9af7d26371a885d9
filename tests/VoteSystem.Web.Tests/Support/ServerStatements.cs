using System.Collections.Concurrent;
using System.Data.Common;
using System.Diagnostics;

namespace VoteSystem.Web.Tests.Support;

/// <summary>What is sent to databases of a SQL Server, as the driver tells it to whoever listens in this process.</summary>
internal sealed class ServerStatements : IObserver<DiagnosticListener>, IObserver<KeyValuePair<string, object?>>
{
    private const string Driver = "SqlClientDiagnosticListener";
    private const string Sent = "Microsoft.Data.SqlClient.WriteCommandBefore";

    private static readonly ConcurrentDictionary<string, Action<string>> Listeners = [];
    private static readonly Lazy<IDisposable> Listening = new(() => DiagnosticListener.AllListeners.Subscribe(new ServerStatements()));

    /// <summary>Tells every statement for a database, in the flow of whoever sends it.</summary>
    public static void Tell(string database, Action<string> note)
    {
        _ = Listening.Value;
        Listeners[database] = note;
    }

    public void OnNext(DiagnosticListener value)
    {
        if (value.Name == Driver) value.Subscribe(this, name => name == Sent);
    }

    public void OnNext(KeyValuePair<string, object?> value)
    {
        var parts = value.Value as IEnumerable<KeyValuePair<string, object>> ?? [];
        if (parts.FirstOrDefault(part => part.Key == "Command").Value is not DbCommand { Connection: { } connection } command) return;
        if (!Listeners.TryGetValue(connection.Database, out var note)) return;
        // With the values, as SQLite tells it: the same statement for two things is not the same reading.
        note($"{command.CommandText}\n-- {string.Join(", ", command.Parameters.Cast<DbParameter>().Select(one => $"{one.ParameterName} = {one.Value}"))}");
    }

    public void OnCompleted()
    {
        // The driver is there as long as the process.
    }

    public void OnError(Exception error)
    {
        // Nobody sends any.
    }
}
