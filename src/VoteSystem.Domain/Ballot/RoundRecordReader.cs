using System.Text.Json;
using VoteSystem.Domain.Workflow;

namespace VoteSystem.Domain.Ballot;

/// <summary>What came of reading bytes as a round record.</summary>
public abstract record RecordReading
{
    private RecordReading()
    {
    }

    /// <summary>The bytes are a record.</summary>
    /// <param name="Record">The record; whether its numbers agree is for <see cref="RoundRecordCheck"/> to say.</param>
    /// <param name="IsCanonical">The bytes are the canonical form; otherwise their own hash is not the one printed in documents.</param>
    public sealed record Read(RoundRecord Record, bool IsCanonical) : RecordReading;

    /// <summary>The bytes are no record.</summary>
    public sealed record Unreadable(RecordError Error) : RecordReading;
}

/// <summary>
/// Reads a record, strictly: every key once, none missing, none unknown, whole numbers within limits, known words. White space and the
/// order of keys are free, because the hash is over the canonical form and not over the bytes read.
/// </summary>
public sealed class RoundRecordReader
{
    /// <summary>Most bytes that are read.</summary>
    public const int MaxBytes = 64 * 1024 * 1024;

    /// <summary>The largest number of deputies, papers or votes in a record.</summary>
    public const int MaxCount = 10_000_000;

    private readonly RecordJson _root;

    private RoundRecordReader(RecordJson root) => _root = root;

    /// <summary>Reads a record, sealed or public.</summary>
    public static RecordReading Read(ReadOnlySpan<byte> utf8)
    {
        try
        {
            if (utf8.Length > MaxBytes) throw new RecordFaultException(RecordFault.TooLarge, 0, "");
            var record = new RoundRecordReader(RecordJson.Parse(utf8)).Record();
            return new RecordReading.Read(record, utf8.SequenceEqual(record.CanonicalBytes()));
        }
        catch (RecordFaultException error)
        {
            var before = utf8[..(int)Math.Min(error.Position, utf8.Length)];
            var column = before.Length - (before.LastIndexOf((byte)'\n') + 1) + 1;
            return new RecordReading.Unreadable(new(before.Count((byte)'\n') + 1, column, error.Fault, error.Path));
        }
    }

    private RoundRecord Record()
    {
        if (_root.Type != JsonTokenType.StartObject) throw _root.Wrong(RecordFault.WrongType);
        var format = _root.Members.GetValueOrDefault("format") ?? throw _root.Wrong(RecordFault.OtherFormat);
        if (format.Type != JsonTokenType.String || format.Text != RoundRecord.Format) throw format.Wrong(RecordFault.OtherFormat);
        string[] keys =
        [
            "format", "congress", "session", "cycle", "round", "kind", "rules", "register", "issued", "collected", "items",
            "valid", "invalid", "totals", "outcome", "auditHead",
        ];
        Keys(_root, keys, "papers");
        var rules = Rules(_root.Members["rules"]) with { Kind = Word<RoundKind>(_root, "kind") };
        return new RoundRecord
        {
            Heading = new(
                Text(_root, "congress"), Text(_root, "session"), (int)Number(_root, "cycle"), (int)Number(_root, "round"), Text(_root, "auditHead")),
            Rules = rules,
            Turnout = Turnout(),
            Items = [.. List(_root, "items", 1, RoundRules.MaxItems).Select(Item)],
            Papers = _root.Members.ContainsKey("papers") ? Papers(rules.Form) : null,
            Totals = new(Count(_root, "valid"), Count(_root, "invalid"), [.. List(_root, "totals", 1, RoundRules.MaxItems).Select(row => Totals(row, rules.Form))]),
            Outcome = Outcome(_root.Members["outcome"], rules.Form),
        };
    }

    private static RoundRules Rules(RecordJson rules)
    {
        Keys(rules, ["ballotMode", "seats", "thresholdBase", "overVote", "tie", "shortfall", "halfInclusive"]);
        var half = rules.Members["halfInclusive"];
        if (half.Type is not (JsonTokenType.True or JsonTokenType.False)) throw half.Wrong(RecordFault.WrongType);
        return new RoundRules
        {
            Form = Word<BallotForm>(rules, "ballotMode"),
            Seats = (int)Number(rules, "seats", RoundRules.MaxItems),
            ThresholdBase = Word<ThresholdBase>(rules, "thresholdBase"),
            OverVote = Word<OverVotePolicy>(rules, "overVote"),
            Tie = Word<TiePolicy>(rules, "tie"),
            Shortfall = Word<ShortfallPolicy>(rules, "shortfall"),
            HalfInclusive = half.Type == JsonTokenType.True,
        };
    }

    private Turnout Turnout()
    {
        var register = _root.Members["register"];
        var collected = _root.Members["collected"];
        Keys(register, ["deputies", "present"]);
        Keys(collected, ["electronic", "paper"]);
        return new Turnout(
            Count(register, "deputies"), Count(register, "present"), Count(_root, "issued"), Count(collected, "electronic"), Count(collected, "paper"));
    }

    private static RecordItem Item(RecordJson item)
    {
        Keys(item, ["no", "id", "title"]);
        return new RecordItem(Count(item, "no"), Text(item, "id"), Text(item, "title"));
    }

    private List<BallotPaper> Papers(BallotForm form)
    {
        var papers = new List<BallotPaper>();
        long together = 0;
        foreach (var row in List(_root, "papers", 0, MaxCount))
        {
            Keys(row, ["marks", "count"]);
            var paper = new BallotPaper(Text(row, "marks"), Count(row, "count"));
            if (Marks.FirstUnknown(form, paper.Marks) is not null) throw row.Members["marks"].Wrong(RecordFault.UnknownMark);
            together += paper.Count;
            if (paper.Count == 0 || together > MaxCount) throw row.Members["count"].Wrong(RecordFault.BadNumber);
            papers.Add(paper);
        }

        return papers;
    }

    private static ItemTotals Totals(RecordJson totals, BallotForm form)
    {
        if (form == BallotForm.Appraise)
        {
            Keys(totals, ["no", "satisfied", "basicallySatisfied", "dissatisfied", "abstain"]);
            return new ItemTotals.Graded(
                Count(totals, "no"), Count(totals, "satisfied"), Count(totals, "basicallySatisfied"), Count(totals, "dissatisfied"), Count(totals, "abstain"));
        }

        string[] rank = form == BallotForm.Rank ? ["rankSum"] : [];
        Keys(totals, ["no", "approve", "oppose", "abstain", .. rank]);
        return new ItemTotals.Marked(Count(totals, "no"), Count(totals, "approve"), Count(totals, "oppose"), Count(totals, "abstain"))
        {
            RankSum = form == BallotForm.Rank ? Number(totals, "rankSum", (long)MaxCount * RoundRules.MaxItems) : null,
        };
    }

    private static RecordOutcome Outcome(RecordJson outcome, BallotForm form)
    {
        var isAppraisal = form == BallotForm.Appraise;
        string[] grades = isAppraisal ? ["grades"] : [];
        Keys(outcome, ["result", "needed", "selected", "tied", "seatsLeft", .. grades]);
        return new RecordOutcome
        {
            Result = Word<RecordResult>(outcome, "result"),
            Needed = Count(outcome, "needed"),
            Selected = [.. List(outcome, "selected", 0, RoundRules.MaxItems).Select(no => (int)Number(no, MaxCount))],
            Tied = [.. List(outcome, "tied", 0, RoundRules.MaxItems).Select(no => (int)Number(no, MaxCount))],
            SeatsLeft = Count(outcome, "seatsLeft"),
            Grades = isAppraisal ? [.. List(outcome, "grades", 0, RoundRules.MaxItems).Select(Word<Grade>)] : null,
        };
    }

    private static void Keys(RecordJson json, ReadOnlySpan<string> required, string? optional = null)
    {
        if (json.Type != JsonTokenType.StartObject) throw json.Wrong(RecordFault.WrongType);
        foreach (var (key, member) in json.Members)
        {
            if (!required.Contains(key) && key != optional) throw member.Wrong(RecordFault.UnknownKey);
        }

        foreach (var key in required)
        {
            if (!json.Members.ContainsKey(key))
                throw new RecordFaultException(RecordFault.MissingKey, json.Position, json.Path.Length == 0 ? key : $"{json.Path}.{key}");
        }
    }

    private static List<RecordJson> List(RecordJson json, string key, int fewest, int most)
    {
        var list = json.Members[key];
        if (list.Type != JsonTokenType.StartArray) throw list.Wrong(RecordFault.WrongType);
        if (list.Elements.Count < fewest || list.Elements.Count > most) throw list.Wrong(RecordFault.BadLength);
        return list.Elements;
    }

    private static string Text(RecordJson json, string key)
    {
        var text = json.Members[key];
        return text.Type == JsonTokenType.String ? text.Text : throw text.Wrong(RecordFault.WrongType);
    }

    private static T Word<T>(RecordJson json, string key)
        where T : struct, Enum => Word<T>(json.Members[key]);

    private static T Word<T>(RecordJson word)
        where T : struct, Enum
    {
        if (word.Type != JsonTokenType.String) throw word.Wrong(RecordFault.WrongType);
        var place = Array.IndexOf(Enum.GetNames<T>(), word.Text);
        return place >= 0 ? Enum.GetValues<T>()[place] : throw word.Wrong(RecordFault.UnknownWord);
    }

    private static int Count(RecordJson json, string key) => (int)Number(json, key, MaxCount);

    private static long Number(RecordJson json, string key, long most = MaxCount) => Number(json.Members[key], most);

    private static long Number(RecordJson number, long most)
    {
        if (number.Type != JsonTokenType.Number) throw number.Wrong(RecordFault.WrongType);
        return number.Number is { } value && value >= 0 && value <= most ? value : throw number.Wrong(RecordFault.BadNumber);
    }
}
