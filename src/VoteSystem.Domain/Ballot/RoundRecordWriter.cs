using System.Globalization;
using System.Text;

namespace VoteSystem.Domain.Ballot;

/// <summary>Writes the canonical form of a record, byte by byte the same everywhere.</summary>
/// <remarks>
/// Written by hand because the escaping rules of JSON libraries differ between versions: here only the quotation mark, the backslash and
/// control characters are escaped, everything else (also 𠮷 and the like in the names of villages) stands as it is.
/// </remarks>
internal sealed class RoundRecordWriter
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private readonly StringBuilder _text = new();

    /// <exception cref="ArgumentException">A text holds half of a surrogate pair.</exception>
    public static byte[] Write(RoundRecord record)
    {
        var writer = new RoundRecordWriter();
        writer.Record(record);
        return Strict.GetBytes(writer._text.Append('\n').ToString());
    }

    private void Record(RoundRecord record)
    {
        Open('{');
        Text("format", RoundRecord.Format);
        Text("congress", record.Heading.Congress);
        Text("session", record.Heading.Session);
        Number("cycle", record.Heading.Cycle);
        Number("round", record.Heading.Round);
        Text("kind", record.Rules.Kind.ToString());
        Rules(record.Rules);
        Group("register", ("deputies", record.Turnout.Deputies), ("present", record.Turnout.Present));
        Number("issued", record.Turnout.Issued);
        Group("collected", ("electronic", record.Turnout.Electronic), ("paper", record.Turnout.Paper));
        List("items", record.Items, Item);
        if (record.Papers is not null) List("papers", record.Papers, Paper);
        Number("valid", record.Totals.Valid);
        Number("invalid", record.Totals.Invalid);
        List("totals", record.Totals.Items, Totals);
        Outcome(record.Outcome);
        Text("auditHead", record.Heading.AuditHead);
        Close('}');
    }

    private void Rules(RoundRules rules)
    {
        Key("rules");
        Open('{');
        Text("ballotMode", rules.Form.ToString());
        Number("seats", rules.Seats);
        Text("thresholdBase", rules.ThresholdBase.ToString());
        Text("overVote", rules.OverVote.ToString());
        Text("tie", rules.Tie.ToString());
        Text("shortfall", rules.Shortfall.ToString());
        Key("halfInclusive");
        Raw(rules.HalfInclusive ? "true" : "false");
        Close('}');
    }

    private void Item(RecordItem item)
    {
        Number("no", item.No);
        Text("id", item.Id);
        Text("title", item.Title);
    }

    private void Paper(BallotPaper paper)
    {
        Text("marks", paper.Marks);
        Number("count", paper.Count);
    }

    private void Totals(ItemTotals totals)
    {
        Number("no", totals.No);
        if (totals is ItemTotals.Graded graded)
        {
            Number("satisfied", graded.Satisfied);
            Number("basicallySatisfied", graded.BasicallySatisfied);
            Number("dissatisfied", graded.Dissatisfied);
            Number("abstain", graded.Abstain);
        }
        else if (totals is ItemTotals.Marked marked)
        {
            Number("approve", marked.Approve);
            Number("oppose", marked.Oppose);
            Number("abstain", marked.Abstain);
            if (marked.RankSum is { } sum) Number("rankSum", sum);
        }
    }

    private void Outcome(RecordOutcome outcome)
    {
        Key("outcome");
        Open('{');
        Text("result", outcome.Result.ToString());
        Number("needed", outcome.Needed);
        Values("selected", outcome.Selected.Select(no => no.ToString(CultureInfo.InvariantCulture)));
        Values("tied", outcome.Tied.Select(no => no.ToString(CultureInfo.InvariantCulture)));
        Number("seatsLeft", outcome.SeatsLeft);
        if (outcome.Grades is not null) Values("grades", outcome.Grades.Select(grade => $"\"{grade}\""));
        Close('}');
    }

    private void Group(string name, params ReadOnlySpan<(string Name, int Value)> numbers)
    {
        Key(name);
        Open('{');
        foreach (var (inner, value) in numbers) Number(inner, value);
        Close('}');
    }

    private void List<T>(string name, IReadOnlyList<T> rows, Action<T> write)
    {
        Key(name);
        Open('[');
        foreach (var row in rows)
        {
            Separate();
            Open('{');
            write(row);
            Close('}');
        }

        Close(']');
    }

    private void Values(string name, IEnumerable<string> values)
    {
        Key(name);
        _text.Append('[').AppendJoin(',', values).Append(']');
    }

    private void Number(string name, long value)
    {
        Key(name);
        _text.Append(CultureInfo.InvariantCulture, $"{value}");
    }

    private void Text(string name, string value)
    {
        Key(name);
        Quote(value);
    }

    private void Key(string name)
    {
        Separate();
        Quote(name);
        _text.Append(':');
    }

    private void Raw(string value) => _text.Append(value);

    private void Open(char bracket) => _text.Append(bracket);

    private void Close(char bracket) => _text.Append(bracket);

    private void Separate()
    {
        if (_text.Length > 0 && _text[^1] is not ('{' or '[')) _text.Append(',');
    }

    private void Quote(string value)
    {
        _text.Append('"');
        foreach (var sign in value)
        {
            _ = sign switch
            {
                '"' or '\\' => _text.Append('\\').Append(sign),
                '\n' => _text.Append("\\n"),
                '\r' => _text.Append("\\r"),
                '\t' => _text.Append("\\t"),
                '\b' => _text.Append("\\b"),
                '\f' => _text.Append("\\f"),
                < ' ' => _text.Append(CultureInfo.InvariantCulture, $"\\u{(int)sign:x4}"),
                _ => _text.Append(sign),
            };
        }

        _text.Append('"');
    }
}
