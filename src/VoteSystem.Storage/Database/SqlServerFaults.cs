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

    /// <summary>What an error means for whoever runs the server.</summary>
    public static DatabaseProblem ProblemOf(SqlError error) => error.Number switch
    {
        18456 or 18452 or 18450 or 18470 or 18486 or 18487 or 18488 => DatabaseProblem.LoginRefused,
        4060 or 911 or 916 => DatabaseProblem.DatabaseMissing,
        229 or 230 or 262 or 297 or 300 or 2760 or 15247 => DatabaseProblem.NoRights,
        20 or 53 or 64 or 121 or 233 or 258 or 10053 or 10054 or 10060 or 10061 or 6005 or 18401 or 40197 or 40540 or 40613 or 42108 or 42109 => DatabaseProblem.NotReachable,
        _ => error.Class >= ConnectionIsGone ? DatabaseProblem.NotReachable : DatabaseProblem.Unknown,
    };
}
