using System.Globalization;
using VoteSystem.Domain.Audit;
using VoteSystem.Domain.Common;
using VoteSystem.Domain.Publishing;
using VoteSystem.Storage.Moving;

namespace VoteSystem.Load.Province;

/// <summary>One congress of a province: the rows of the demonstration town under other ids, in other years, with as many proposals as are wanted and a chain of its own.</summary>
/// <remarks>Papers are replaced by small files, and the round of the newest year is held on paper: the keys of electronic boxes are nothing that could be made up.</remarks>
internal sealed class TownCopy(TemplateTown template, ProvincePlan plan, Numbers numbers, int no)
{
    // What exists in the hall while a round is open, and what is made from other rows below.
    private static readonly HashSet<string> NotInTheNewestYear = ["ballot_box", "slip", "sealed_paper", "ballot_paper"];

    private static readonly HashSet<string> MadeApart = ["congress", "county", "audit_entry", "audit_head", "app_user_session", "app_user_passkey", "app_user_link", "app_user_recovery_code", "data_protection_key"];

    private static readonly HashSet<string> OfSessions = ["congress_session", "attendance", "plenary", "plenary_attendance", "session_guest"];

    private readonly int _first = template.Newest - plan.Years + 1;
    private readonly string _name = ProvincePlan.SlugOf(no);

    private Guid Congress => numbers.Id($"congress/{no}");

    /// <summary>All rows of a table that belong to this congress.</summary>
    public IEnumerable<object?[]> Rows(TableShape table)
    {
        if (table.Name == "congress") return [[Congress, _name, $"示例镇{no:0000}", $"示例镇{no:0000}人民代表大会", numbers.Id($"county/{(no - 1) / plan.Towns + 1}"), 480L]];
        if (table.Name == "audit_entry") return Log().Select(RowOf);
        if (table.Name == "audit_head") return [[Congress, Log() is [.., var last] ? last.Height : 0, Log() is [.., var end] ? end.Hash : ChainHead.Empty.Hash]];
        if (MadeApart.Contains(table.Name)) return [];
        if (table.Name is "proposal" or "proposal_contact") return Years().SelectMany(year => Proposals(table, year));
        if (table.Has("year")) return Years().SelectMany(year => OfYear(table, year));
        if (OfSessions.Contains(table.Name)) return Years().SelectMany(year => OfSessionsOf(table, year));
        return template.Of(table.Name).Select(row => Changed(table, row, null));
    }

    private IEnumerable<int> Years() => Enumerable.Range(_first, plan.Years);

    private int PatternOf(int year) => year == template.Newest ? template.Newest : template.Earlier;

    private IEnumerable<object?[]> OfYear(TableShape table, int year)
    {
        if (year == template.Newest && NotInTheNewestYear.Contains(table.Name)) return [];
        var place = table.PlaceOf("year");
        return template.Of(table.Name).Where(row => (long)row[place]! == PatternOf(year)).Select(row => Changed(table, row, year));
    }

    private IEnumerable<object?[]> OfSessionsOf(TableShape table, int year)
    {
        var place = table.PlaceOf("session_no");
        return template.Of(table.Name)
            .Where(row => (long)row[place]! == template.NewestSession == (year == template.Newest))
            .Select(row => Changed(table, row, year));
    }

    private IEnumerable<object?[]> Proposals(TableShape table, int year)
    {
        var (years, nos) = (table.PlaceOf("year"), table.PlaceOf("no"));
        var pattern = template.Of(table.Name).Where(row => (long)row[years]! == PatternOf(year)).ToDictionary(row => (long)row[nos]!);
        var last = PatternProposals(year);
        for (var proposal = 1; proposal <= plan.Proposals && last > 0; proposal++)
        {
            if (!pattern.TryGetValue((proposal - 1) % last + 1, out var row)) continue;
            var copy = Changed(table, row, year, proposal);
            copy[nos] = (long)proposal;
            yield return copy;
        }
    }

    private long PatternProposals(int year)
    {
        var table = template.Shape("proposal");
        return template.Of("proposal").Where(row => (long)row[table.PlaceOf("year")]! == PatternOf(year)).Max(row => (long?)row[table.PlaceOf("no")]) ?? 0;
    }

    private object?[] Changed(TableShape table, object?[] row, int? year, int copy = 0)
    {
        var shift = year is { } wanted ? wanted - PatternOf(wanted) : 0;
        var changed = new object?[row.Length];
        for (var place = 0; place < row.Length; place++)
            changed[place] = row[place] is { } value ? Value(table, table.Columns[place], value, new Where(year, shift, copy)) : null;
        if (table.Name == "paper") Shrink(table, changed);
        if (table.Name == "publication") changed[table.PlaceOf("sha256")] = Published(changed[table.PlaceOf("content_json")]).Hash();
        if (table.Name == "cycle" && year != template.Newest) changed[table.PlaceOf("stage")] = "Closed";
        if (table.Name == "congress_session" && year != template.Newest) changed[table.PlaceOf("chosen_on")] = null;
        return changed;
    }

    private sealed record Where(int? Year, int Shift, int Copy);

    private object Value(TableShape table, TableColumn column, object value, Where where) => (column.Name, column.Kind, value) switch
    {
        ("congress_id" or "body_id", _, _) => Congress,
        ("year", _, _) => (long)where.Year!.Value,
        ("session_no", _, long session) => SessionOf(session, where.Year),
        ("receipt", _, _) => numbers.ReceiptOf($"{no}/{where.Year}/{where.Copy}"),
        ("doc_id", _, long id) => numbers.Number($"{no}/{where.Year}/{id}"),
        ("terms", _, string terms) => terms.Replace($"t{template.Congress:N}", $"t{Congress:N}", StringComparison.Ordinal),
        ("user_name" or "normalized_user_name", _, string name) => column.Name == "user_name" ? $"{_name}-{name}" : $"{_name}-{name}".ToUpperInvariant(),
        ("form_token", _, Guid form) => numbers.Id($"{no}/{where.Year}/{form}/{where.Copy}"),
        (_, ColumnKind.Id, Guid id) => numbers.Id($"{no}/{(table.Name == "photo" ? where.Year : 0)}/{id}"),
        ("token_hash" or "code_hash" or "reply_hash", ColumnKind.Bytes, byte[] hash) => numbers.Bytes($"{no}/{where.Year}/{Convert.ToHexString(hash)}"),
        (_, ColumnKind.Day or ColumnKind.Moment, DateTime time) => time.AddYears(where.Shift),
        ("title" or "content_json", ColumnKind.Text, string text) when table.Name is "publication" or "paper" or "public_text" => InYear(text, where),
        _ => value,
    };

    private string InYear(string text, Where where) => where.Year is { } year
        ? text.Replace(PatternOf(year).ToString(CultureInfo.InvariantCulture), year.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal)
        : text;

    // Two sessions a year, one in the newest.
    private long SessionOf(long session, int? year)
    {
        var index = (year ?? template.Newest) - _first;
        return 2 * index + (session == template.NewestSession ? 1 : Math.Max(1, session - template.NewestSession + 3));
    }

    private void Shrink(TableShape table, object?[] paper)
    {
        var name = string.Join('/', table.Key.Select(key => paper[table.PlaceOf(key)]));
        var pdf = System.Text.Encoding.ASCII.GetBytes($"%PDF-1.7\n% {numbers.Hex(name)}\n%%EOF\n");
        paper[table.PlaceOf("pdf")] = pdf;
        paper[table.PlaceOf("bytes")] = (long)pdf.Length;
        paper[table.PlaceOf("pages")] = 1L;
        paper[table.PlaceOf("sha256")] = Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(pdf));
    }

    private static PublishedContent Published(object? json) => PublishedContent.FromJson((string)json!);

    private IReadOnlyList<AuditEntry>? _log;

    private IReadOnlyList<AuditEntry> Log()
    {
        if (_log is not null) return _log;
        var head = ChainHead.Empty;
        var log = new List<AuditEntry>();
        foreach (var entry in Entries().OrderBy(entry => entry.At))
        {
            log.Add(HashChain.Behind(head, entry));
            head = new ChainHead(log[^1].Height, log[^1].Hash);
        }

        return _log = log;
    }

    private IEnumerable<AuditEntry> Entries()
    {
        var table = template.Shape("audit_entry");
        var all = template.Of("audit_entry").Select(row => new AuditEntry
        {
            Height = 0,
            PreviousHash = "",
            At = new DateTimeOffset(DateTime.SpecifyKind((DateTime)row[table.PlaceOf("at")]!, DateTimeKind.Utc)),
            Actor = (string)row[table.PlaceOf("actor")]!,
            Kind = (string)row[table.PlaceOf("kind")]!,
            Subject = new Subject((string)row[table.PlaceOf("subject")]!),
            Payload = (string)row[table.PlaceOf("payload")]!,
            Hash = "",
        }).ToList();
        foreach (var entry in all.Where(entry => TemplateTown.YearOf(entry.Subject.Path) is null)) yield return entry with { At = entry.At.AddYears(1 - plan.Years) };
        foreach (var year in Years())
        {
            foreach (var entry in all.Where(entry => TemplateTown.YearOf(entry.Subject.Path) == PatternOf(year)).SelectMany(entry => Copies(entry, year))) yield return entry;
        }
    }

    // An entry about a proposal is told of each of its copies.
    private IEnumerable<AuditEntry> Copies(AuditEntry entry, int year)
    {
        var (pattern, parts) = (PatternOf(year), entry.Subject.Path.Split('/'));
        var payload = entry.Payload.Replace($"\"year\":{pattern}", $"\"year\":{year}", StringComparison.Ordinal);
        var moved = entry with { At = entry.At.AddYears(year - pattern), Payload = payload, Subject = new Subject(string.Join('/', [parts[0], $"{year}", .. parts[2..]])) };
        if (parts[0] != "proposal") return [moved];
        var proposal = int.Parse(parts[2], CultureInfo.InvariantCulture);
        var step = (int)Math.Max(1, PatternProposals(year));
        return Enumerable.Range(0, Math.Max(0, (plan.Proposals - proposal) / step + 1))
            .Select(copy => moved with
            {
                Subject = new Subject($"proposal/{year}/{proposal + copy * step}"),
                Payload = payload.Replace($"\"no\":{proposal},", $"\"no\":{proposal + copy * step},", StringComparison.Ordinal),
            });
    }

    private object?[] RowOf(AuditEntry entry) =>
        [Congress, entry.Height, entry.PreviousHash, entry.At.UtcDateTime, entry.Actor, entry.Kind, entry.Subject.Path, entry.Payload, entry.Hash];
}
