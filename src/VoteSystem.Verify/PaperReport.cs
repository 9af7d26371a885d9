using System.Globalization;
using VoteSystem.Documents.Signing;
using VoteSystem.Domain.Ballot;

namespace VoteSystem.Verify;

/// <summary>Prints what was found about a signed paper: its signatures, its hash, and the record that it carries.</summary>
public sealed class PaperReport(Wording words, TextWriter output)
{
    /// <summary>Prints a finding and checks the attached record.</summary>
    /// <param name="finding">What the check of the file found.</param>
    /// <param name="expectedHash">Hash of the whole file or of the record inside, or null.</param>
    public Verdict Print(PaperFinding finding, string? expectedHash)
    {
        foreach (var signature in finding.Signatures) Signature(signature);
        if (finding.EmptyPlaces.Count > 0) Line("· " + words.EmptyPlaces(Report.Plain(string.Join(", ", finding.EmptyPlaces))));
        var isWholeFile = expectedHash == finding.Sha256;
        Line($"{(isWholeFile ? "✓ " : "")}SHA-256 {finding.Sha256}");
        if (finding.Fault is { } fault)
        {
            Line($"✗ {words.Fault(fault)}");
            return fault == FileFault.Unreadable ? Verdict.Unreadable : Verdict.Differs;
        }

        Line($"✓ {words.PaperIsGood(finding.Signatures.Count)}");
        return Record(finding, isWholeFile ? null : expectedHash);
    }

    private void Signature(SignatureFinding signature)
    {
        Line($"{(signature.Fault is null ? '✓' : '✗')} {words.SignedBy(Report.Plain(signature.Place), Report.Plain(signature.Signer), Report.Plain(signature.IssuedBy))}");
        if (signature.Fault is { } fault) Line($"    {words.Fault(fault)}");
        if (signature.ConfirmedAt is { } confirmed) Line("    " + Moment(confirmed) + " (RFC 3161)");
        else if (signature.At is { } stated) Line($"    {Moment(stated)} ({words.UnsignedTime})");
        if (signature.IsDemonstration) Line($"    {words.Demonstration}");
    }

    private Verdict Record(PaperFinding finding, string? expectedHash)
    {
        var file = finding.Files.FirstOrDefault(it => it.Name.StartsWith("round-record", StringComparison.Ordinal));
        if (file is null)
        {
            Line("· " + words.NoRecordInside);
            if (expectedHash is null) return Verdict.Agrees;
            Line($"✗ SHA-256{words.Values(expectedHash, finding.Sha256)}");
            return Verdict.Differs;
        }

        var report = new Report(words, output);
        return RoundRecordReader.Read(file.Data) switch
        {
            RecordReading.Read read => report.Record(read, expectedHash),
            RecordReading.Unreadable unreadable => report.Unreadable(unreadable.Error),
            _ => throw new InvalidOperationException("Unknown reading."),
        };
    }

    private static string Moment(DateTimeOffset at) => at.ToString("yyyy-MM-dd HH:mm:ss zzz", CultureInfo.InvariantCulture);

    private void Line(string text) => output.WriteLine($"  {text}");
}
