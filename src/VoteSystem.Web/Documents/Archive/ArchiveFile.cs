namespace VoteSystem.Web.Documents.Archive;

/// <summary>Where a file lies in the archive and what it is.</summary>
public enum ArchivePart
{
    /// <summary>Issued papers, every version.</summary>
    Papers,

    /// <summary>Records of rounds.</summary>
    Rounds,

    /// <summary>Lists as they were published.</summary>
    Publications,

    /// <summary>The audit log.</summary>
    Audit,
}

/// <summary>One file of a year's archive.</summary>
public sealed record ArchiveFile
{
    /// <summary>What it is.</summary>
    public required ArchivePart Part { get; init; }

    /// <summary>Where it lies, with slashes.</summary>
    public required string Path { get; init; }

    /// <summary>文件名称.</summary>
    public required string Title { get; init; }

    /// <summary>责任者.</summary>
    public required string Issuer { get; init; }

    /// <summary>When it came into being, on the clock of the hall.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>版本, from 1.</summary>
    public int Version { get; init; } = 1;

    /// <summary>页数, or null for a file without pages.</summary>
    public int? Pages { get; init; }

    /// <summary>Size in bytes.</summary>
    public required long Bytes { get; init; }

    /// <summary>SHA-256, hex.</summary>
    public required string Sha256 { get; init; }

    /// <summary>Loads the file when its turn comes; an archive is never held in memory as a whole.</summary>
    public required Func<Task<byte[]>> Load { get; init; }
}
