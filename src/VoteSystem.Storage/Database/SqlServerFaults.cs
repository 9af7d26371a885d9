using Microsoft.Data.SqlClient;

namespace VoteSystem.Storage.Database;

/// <summary>Error numbers of SQL Server and Azure SQL that mean "try again". Only numbers: the words differ by language and version.</summary>
internal static class SqlServerFaults
{
    /// <summary>From this severity on the server has closed the connection.</summary>
    private const byte ConnectionIsGone = 20;

    private static readonly HashSet<int> Numbers =
    [
        // Others were in the way: victim of a deadlock, lock time-out, out of locks, snapshot conflict, memory or workers used up.
        1205, 1222, 1204, 3960, 8645, 8651, 10928, 10929, 40501, 49918, 49919, 49920,
        // No answer in time, no line, a line that broke. Windows and the drivers' own numbers.
        -2, 20, 53, 64, 121, 233, 258, 10053, 10054, 10060, 10061,
        // The database moves to another server or starts: cannot be opened, replica not ready, shutting down, session ended by the server.
        4060, 4221, 596, 617, 669, 921, 976, 983, 3980, 6005, 9001, 18401, 40143, 40197, 40540, 40613, 42108, 42109,
    ];

    /// <summary>True when a further try may succeed.</summary>
    public static bool IsTransient(SqlError error) => error.Class >= ConnectionIsGone || Numbers.Contains(error.Number);

    /// <summary>The numbers above.</summary>
    public static IReadOnlySet<int> All => Numbers;
}
