using VoteSystem.Domain.Audit;

namespace VoteSystem.Verify;

/// <summary>Computes the chain of an audit log again, line by line; a log of any length needs the memory of two entries.</summary>
public sealed class LogReport(Wording words, TextWriter output)
{
    /// <summary>Checks the log and prints what was found.</summary>
    /// <param name="path">The file.</param>
    /// <param name="head">Hash of the last entry as a document names it, or null.</param>
    public Verdict Print(string path, string? head)
    {
        AuditEntry? last = null;
        long line = 0;
        try
        {
            foreach (var text in File.ReadLines(path))
            {
                line++;
                if (AuditLines.Read(text) is not { } entry) return Say(Verdict.Unreadable, words.NoLogEntry(line));
                if (!Follows(last, entry)) return Say(Verdict.Differs, words.LogBreaks(entry.Height));
                last = entry;
            }
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return Say(Verdict.Unreadable, words.Fault(OpenFault.NoAccess));
        }

        if (last is null) return Say(Verdict.Unreadable, words.NoLogEntry(1));
        if (head is not null && head != last.Hash) return Say(Verdict.Differs, words.LogEndsElsewhere(last.Height, last.Hash));
        return Say(Verdict.Agrees, words.LogIsSound(last.Height, last.Hash));
    }

    // A log is whole only from its first entry on.
    private static bool Follows(AuditEntry? last, AuditEntry entry) =>
        last is null ? entry.Height == 1 && HashChain.FirstBreak([entry]) is null : HashChain.FirstBreak([last, entry]) is null;

    private Verdict Say(Verdict verdict, string sentence)
    {
        output.WriteLine($"  {(verdict == Verdict.Agrees ? '✓' : '✗')} {sentence}");
        return verdict;
    }
}
