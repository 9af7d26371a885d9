using System.Globalization;
using System.Text;
using System.Text.Json;
using VoteSystem.Domain.Ballot;
using VoteSystem.Domain.Common;
using VoteSystem.Domain.Projects;

namespace VoteSystem.Storage.Ballot;

internal sealed record RoundRow
{
    public required int No { get; init; }

    public required int TermNo { get; init; }

    public required int SessionNo { get; init; }

    public required RoundStatus Status { get; init; }

    public required string RulesJson { get; init; }

    public required int Deputies { get; init; }

    public required int Present { get; init; }

    public required int Issued { get; init; }

    public required int CollectedElectronic { get; init; }

    public required int CollectedPaper { get; init; }

    public DateTimeOffset? BoxSealedAt { get; init; }

    public DateTimeOffset? OpenedAt { get; init; }

    public DateTimeOffset? ClosedAt { get; init; }

    public string? AuditHead { get; init; }

    public string? PublicRecord { get; init; }

    public string? RecordSha256 { get; init; }

    public string? Lot { get; init; }

    public DateTimeOffset? AnnouncedAt { get; init; }

    public int? AnnouncementNo { get; init; }

    public int? SparesKept { get; init; }

    public int? SparesDestroyed { get; init; }

    public int? SparesMissing { get; init; }

    public string? SparesNote { get; init; }

    public DateTimeOffset? OnPaperAt { get; init; }

    public string? OnPaperReason { get; init; }

    public int? OnPaperCast { get; init; }

    public const string OfCycle = """
        SELECT no, term_no, session_no,
               status,
               rules_json,
               deputies,
               present,
               issued,
               collected_electronic,
               collected_paper,
               box_sealed_at,
               opened_at,
               closed_at,
               audit_head,
               public_record,
               record_sha256,
               lot,
               announced_at,
               announcement_no,
               spares_kept,
               spares_destroyed,
               spares_missing,
               spares_note,
               on_paper_at,
               on_paper_reason,
               on_paper_cast
        FROM round
        WHERE congress_id = @Congress AND year = @Year
        ORDER BY no
        """;

    public Round ToRound(CongressId congress, IEnumerable<RoundItemRow> items, IEnumerable<SignatureRow> signatures) => new()
    {
        No = No,
        Session = new SessionId(congress, TermNo, SessionNo),
        Status = Status,
        Rules = JsonSerializer.Deserialize<RoundRules>(RulesJson, DomainJson.Options)!,
        Items = [.. items.Select(item => new RoundItem(item.ItemNo, item.ProjectNo, item.Title))],
        Turnout = new Turnout(Deputies, Present, Issued, CollectedElectronic, CollectedPaper),
        BoxSealedAt = BoxSealedAt,
        OpenedAt = OpenedAt,
        ClosedAt = ClosedAt,
        AuditHead = AuditHead,
        Result = PublicRecord is null ? null : ResultOf(PublicRecord),
        RecordSha256 = RecordSha256,
        Signatures = [.. signatures.Select(one => new CountSignature(one.Office, one.Name, one.SignedAt))],
        Lot = string.IsNullOrEmpty(Lot) ? [] : [.. Lot.Split(',').Select(no => int.Parse(no, CultureInfo.InvariantCulture))],
        AnnouncedAt = AnnouncedAt,
        AnnouncementNo = AnnouncementNo,
        Spares = SparesKept is { } kept ? new SpareSlips(kept, SparesDestroyed ?? 0, SparesMissing ?? 0, SparesNote) : null,
        OnPaper = OnPaperAt is { } at ? new PaperInstead(at, OnPaperReason ?? "", OnPaperCast ?? 0) : null,
    };

    /// <summary>The stored record is the truth; the result is computed from it again.</summary>
    private static TallyResult ResultOf(string record) =>
        RoundRecordReader.Read(Encoding.UTF8.GetBytes(record)) is RecordReading.Read read
            ? Tally.Of(read.Record.Rules, read.Record.Turnout, read.Record.Totals)
            : throw new InvalidOperationException("A stored round record cannot be read.");
}

internal sealed record RoundItemRow
{
    public required int RoundNo { get; init; }

    public required int ItemNo { get; init; }

    public required int ProjectNo { get; init; }

    public required string Title { get; init; }

    public const string OfCycle = """
        SELECT round_no, item_no, project_no,
               title
        FROM round_item
        WHERE congress_id = @Congress AND year = @Year
        ORDER BY round_no, item_no
        """;
}

internal sealed record SignatureRow
{
    public required int RoundNo { get; init; }

    public required Office Office { get; init; }

    public required string Name { get; init; }

    public required DateTimeOffset SignedAt { get; init; }

    public const string OfCycle = """
        SELECT round_no, office, name,
               signed_at
        FROM count_signature
        WHERE congress_id = @Congress AND year = @Year
        ORDER BY round_no, signed_at, office, name
        """;
}

internal sealed record ReadingRow
{
    public required ReadingSlot Reading { get; init; }

    public required ReadingForm Form { get; init; }

    public required string Reader { get; init; }

    public string? TotalsJson { get; init; }

    public DateTimeOffset? FinishedAt { get; init; }

    public const string OfRound = """
        SELECT reading, form, reader,
               totals_json,
               finished_at
        FROM teller_reading
        WHERE congress_id = @Congress AND year = @Year AND round_no = @RoundNo
        ORDER BY reading
        """;
}

internal sealed record SheetRow
{
    public required ReadingSlot Reading { get; init; }

    public required int SheetNo { get; init; }

    public required string Marks { get; init; }

    public const string OfRound = """
        SELECT reading, sheet_no, marks
        FROM teller_sheet
        WHERE congress_id = @Congress AND year = @Year AND round_no = @RoundNo
        ORDER BY reading, sheet_no
        """;
}
