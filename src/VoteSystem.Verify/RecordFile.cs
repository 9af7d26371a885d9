using VoteSystem.Domain.Ballot;

namespace VoteSystem.Verify;

/// <summary>Why a file gave no record to read.</summary>
public enum OpenFault
{
    /// <summary>There is no such file.</summary>
    NotFound,

    /// <summary>It cannot be read: a folder, no permission, a broken disk.</summary>
    NoAccess,

    /// <summary>It is larger than any record.</summary>
    TooLarge,
}

/// <summary>A file named on the command line, opened. Every kind of file that can carry a record is told apart here.</summary>
public abstract record RecordFile
{
    private RecordFile()
    {
    }

    /// <summary>Bytes that should be a record.</summary>
    public sealed record Content(byte[] Utf8) : RecordFile;

    /// <summary>A paper that may carry signatures and a record.</summary>
    public sealed record Paper(byte[] Pdf) : RecordFile;

    /// <summary>An audit log, one entry a line.</summary>
    public sealed record Log(string Path) : RecordFile;

    /// <summary>No bytes.</summary>
    public sealed record Unopened(OpenFault Why) : RecordFile;

    private const int LargestPaper = 100 << 20;

    /// <summary>How the archive names an audit log.</summary>
    private const string LogEnding = ".jsonl";

    /// <summary>Opens a file.</summary>
    public static RecordFile Open(string path)
    {
        try
        {
            var file = new FileInfo(path);
            if (Directory.Exists(path)) return new Unopened(OpenFault.NoAccess);
            if (!file.Exists) return new Unopened(OpenFault.NotFound);
            if (path.EndsWith(LogEnding, StringComparison.OrdinalIgnoreCase)) return new Log(path);
            if (file.Length > LargestPaper) return new Unopened(OpenFault.TooLarge);
            var bytes = File.ReadAllBytes(path);
            if (IsPdf(path, bytes)) return new Paper(bytes);
            return bytes.Length > RoundRecordReader.MaxBytes ? new Unopened(OpenFault.TooLarge) : new Content(bytes);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            return new Unopened(OpenFault.NoAccess);
        }
    }

    private static bool IsPdf(string path, ReadOnlySpan<byte> bytes) =>
        bytes.StartsWith("%PDF-"u8) || path.EndsWith(".pdf", StringComparison.OrdinalIgnoreCase);
}
