using System.Globalization;
using VoteSystem.Domain.Ballot;

namespace VoteSystem.Verify;

/// <summary>Prints what was found about one file, one line per check.</summary>
public sealed class Report(Wording words, TextWriter output)
{
    /// <summary>The heading.</summary>
    public void File(string path) => output.WriteLine(Plain(path));

    /// <summary>Checks a record and prints it all.</summary>
    /// <param name="reading">The record.</param>
    /// <param name="expectedHash">The hash printed in a document, or null.</param>
    public Verdict Record(RecordReading.Read reading, string? expectedHash)
    {
        var record = reading.Record;
        var heading = record.Heading;
        Line(words.Heading(Plain(heading.Congress), Plain(heading.Session), heading.Cycle, heading.Round, words.Kind(record.Rules.Kind)));
        if (record.Papers is null) Line(words.PublicForm);

        var lines = RoundRecordCheck.Check(record);
        foreach (var line in lines) Check(line.IsOk, words.Item(line.Item) + What(line.Code, record.Rules.Form), Translated(line.Expected), Translated(line.Found));

        var hash = record.Sha256();
        var hashAgrees = expectedHash is null || hash == expectedHash;
        if (expectedHash is not null) Check(hashAgrees, "SHA-256", expectedHash, hash);
        else Line($"SHA-256 {hash}");
        if (!reading.IsCanonical) Line(words.NotCanonical);

        var checks = lines.Count + (expectedHash is null ? 0 : 1);
        var differences = lines.Count(line => !line.IsOk) + (hashAgrees ? 0 : 1);
        Line(differences == 0 ? words.AllAgree(checks) : words.SomeDiffer(checks, differences));
        return differences == 0 ? Verdict.Agrees : Verdict.Differs;
    }

    /// <summary>Says where and why the bytes are no record.</summary>
    public Verdict Unreadable(RecordError error)
    {
        var place = error.Path.Length == 0 ? "" : $" ({Plain(error.Path)})";
        Line($"✗ {words.Place(error.Line, error.Column)}{words.Fault(error.Fault)}{place}");
        return Verdict.Unreadable;
    }

    /// <summary>Says why there are no bytes.</summary>
    public Verdict Unopened(OpenFault why)
    {
        Line($"✗ {words.Fault(why)}");
        return Verdict.Unreadable;
    }

    private string What(CheckCode code, BallotForm form) => code == CheckCode.ItemTotals ? words.Columns(form) : words.Check(code);

    private string Translated(string values) => string.Join(',', values.Split(',').Select(value => string.Join(' ', value.Split(' ').Select(words.Word))));

    private void Check(bool isOk, string what, string expected, string found) =>
        Line($"{(isOk ? '✓' : '✗')} {what}{words.Values(Plain(expected), Plain(found))}");

    private void Line(string text) => output.WriteLine($"  {text}");

    /// <remarks>A record may come from a stranger: its names must not move the cursor or turn the direction of writing.</remarks>
    internal static string Plain(string text) => string.Concat(text.Select(sign =>
        char.IsControl(sign) || CharUnicodeInfo.GetUnicodeCategory(sign) is UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator
            ? '\uFFFD'
            : sign));
}
