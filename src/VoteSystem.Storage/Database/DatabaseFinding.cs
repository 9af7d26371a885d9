namespace VoteSystem.Storage.Database;

/// <summary>What can be wrong with a database or the way to it. Those up to <see cref="Unknown"/> keep the program from working, the others are told once.</summary>
public enum DatabaseProblem
{
    /// <summary>No answer: server stopped, name or port wrong, network closed, file cannot be opened.</summary>
    NotReachable,

    /// <summary>The server refuses the account or its password.</summary>
    LoginRefused,

    /// <summary>The server has no such database, or the account may not open it.</summary>
    DatabaseMissing,

    /// <summary>The account lacks a right that the program needs; on SQLite the file cannot be written.</summary>
    NoRights,

    /// <summary>The file is no database, or is damaged.</summary>
    Damaged,

    /// <summary>The engine is older than SQL Server 2019 or SQLite 3.35.</summary>
    TooOld,

    /// <summary>The database is set to behave like an engine older than SQL Server 2019.</summary>
    CompatibilityTooLow,

    /// <summary>The collation takes different common Chinese characters for the same.</summary>
    CollationConfuses,

    /// <summary>The database was migrated by a newer program.</summary>
    SchemaIsNewer,

    /// <summary>A migration that was applied differs from the one in this program.</summary>
    SchemaWasChanged,

    /// <summary>Migrations are missing, and this program may not apply them.</summary>
    SchemaIsOlder,

    /// <summary>An installation was being moved into this database and did not arrive as a whole.</summary>
    MoveIsUnfinished,

    /// <summary>Something else; the log has it.</summary>
    Unknown,

    /// <summary>READ_COMMITTED_SNAPSHOT is off: pages wait for commands.</summary>
    ReadersWait,

    /// <summary>The collation tells capital from small letters: searching does too.</summary>
    CollationTellsCase,

    /// <summary>The collation takes rare characters (𠮷, 𠮶) for the same.</summary>
    RareCharactersAreEqual,

    /// <summary>The way to another machine is not encrypted, or its certificate is not checked.</summary>
    LineIsNotProtected,

    /// <summary>The engine is not Microsoft's.</summary>
    OtherEngine,

    /// <summary>Something could not be checked.</summary>
    NotChecked,
}

/// <summary>One thing that was found.</summary>
/// <param name="Problem">What.</param>
/// <param name="Detail">For the operator: numbers, names of files and settings; never a password.</param>
public sealed record DatabaseFinding(DatabaseProblem Problem, string Detail)
{
    /// <summary>True when the program cannot work like this.</summary>
    public bool Stops => Problem <= DatabaseProblem.Unknown;
}

/// <summary>The database is there but is not the one for this program.</summary>
/// <param name="finding">What is wrong.</param>
public sealed class DatabaseFault(DatabaseFinding finding) : InvalidOperationException(finding.Detail)
{
    /// <summary>What is wrong.</summary>
    public DatabaseFinding Finding => finding;
}
