using System.Text;
using System.Text.Json;
using VoteSystem.Domain.Ballot;
using VoteSystem.Domain.Common;
using VoteSystem.Storage.Database;
using VoteSystem.Storage.Workflow;

namespace VoteSystem.Storage.Ballot;

/// <summary>Writes the events of a round.</summary>
internal static class RoundWriter
{
    private const string InsertRound = """
        INSERT INTO round (congress_id, year, no, kind, term_no, session_no, status, rules_json, deputies, present, issued, collected_electronic, collected_paper, version)
        VALUES (@Congress, @Year, @No, @Kind, @Term, @SessionNo, 'Prepared', @RulesJson, 0, 0, 0, 0, 0, 1)
        """;

    private const string InsertItem = """
        INSERT INTO round_item (congress_id, year, round_no, item_no, project_no, title)
        VALUES (@Congress, @Year, @RoundNo, @ItemNo, @ProjectNo, @Title)
        """;

    private const string SetStatus = """
        UPDATE round
        SET status = @Status, version = version + 1
        WHERE congress_id = @Congress AND year = @Year AND no = @No
        """;

    private const string SetSealed = """
        UPDATE round
        SET box_sealed_at = @At, version = version + 1
        WHERE congress_id = @Congress AND year = @Year AND no = @No AND status = 'Prepared'
        """;

    private const string SetIssued = """
        UPDATE round
        SET status = 'Issued', deputies = @Deputies, present = @Present, issued = @Issued, opened_at = COALESCE(opened_at, @At), version = version + 1
        WHERE congress_id = @Congress AND year = @Year AND no = @No AND closed_at IS NULL
        """;

    private const string SetCollected = """
        UPDATE round
        SET status = 'Collected', collected_electronic = @Electronic, collected_paper = @Paper, closed_at = @At, audit_head = @AuditHead, version = version + 1
        WHERE congress_id = @Congress AND year = @Year AND no = @No AND status = 'Issued'
        """;

    private const string SetCounted = """
        UPDATE round
        SET status = 'Counted', sealed_record = @SealedRecord, public_record = @PublicRecord, record_sha256 = @Sha256, version = version + 1
        WHERE congress_id = @Congress AND year = @Year AND no = @No AND status = 'Counting'
        """;

    private const string SetAnnounced = """
        UPDATE round
        SET status = 'Announced', lot = @Lot, announced_at = @At, announcement_no = @AnnouncementNo, version = version + 1
        WHERE congress_id = @Congress AND year = @Year AND no = @No AND status = 'Signed'
        """;

    private const string InsertSignature = """
        INSERT INTO count_signature (congress_id, year, round_no, office, name, signed_at)
        VALUES (@Congress, @Year, @RoundNo, @Office, @Name, @At)
        """;

    /// <summary>A computed result that is looked at again is computed again: its record goes.</summary>
    private const string BackToCounting = """
        UPDATE round
        SET status = 'Counting', sealed_record = NULL, public_record = NULL, record_sha256 = NULL, version = version + 1
        WHERE congress_id = @Congress AND year = @Year AND no = @No AND status = 'Counted'
        """;

    public static async Task Save(Work work, CommandContext context, RoundEvent happened)
    {
        var congress = context.Cycle.Id.Congress;
        object Status(RoundStatus status) => new { Congress = congress, happened.Year, happened.No, Status = status.ToString() };
        var at = new { Congress = congress, happened.Year, happened.No, At = context.Now };
        switch (happened)
        {
            case RoundPrepared prepared:
                await Insert(work, congress, prepared);
                break;
            case RoundCancelled or RoundDeclaredVoid:
                await work.ExecuteOne(SetStatus, Status(RoundStatus.Void));
                await SlipWriter.CloseBox(work, congress, happened);
                break;
            case BoxSealed:
                await work.ExecuteOne(SetSealed, at);
                break;
            case PapersIssued issued:
                await work.ExecuteOne(SetIssued, new { at.Congress, at.Year, at.No, issued.Deputies, issued.Present, issued.Issued, at.At });
                await SlipWriter.OpenBox(work, congress, issued);
                break;
            case BoxOpened opened:
                await work.ExecuteOne(SetCollected, new { at.Congress, at.Year, at.No, opened.Electronic, opened.Paper, opened.AuditHead, at.At });
                break;
            case SlipsPrinted or SlipsVoided or CastingClosed or CastingGivenUp or SparesCounted:
                await SlipWriter.Save(work, context, happened);
                break;
            case RoundDeclaredValid:
                await work.ExecuteOne(SetStatus, Status(RoundStatus.Counting));
                break;
            case RoundCounted counted:
                await SaveRecord(work, congress, counted);
                break;
            case CountSigned signed:
                await work.ExecuteOne(InsertSignature, new { at.Congress, at.Year, RoundNo = at.No, Office = signed.Office.ToString(), signed.Name, at.At });
                if (signed.IsLast) await work.ExecuteOne(SetStatus, Status(RoundStatus.Signed));
                break;
            case RoundAnnounced announced:
                await work.ExecuteOne(SetAnnounced, new { at.Congress, at.Year, at.No, Lot = string.Join(',', announced.Lot), announced.AnnouncementNo, at.At });
                break;
            default:
                await ReadingWriter.Save(work, context, happened);
                if (happened is SheetSettled or TotalsSettled) await work.Execute(BackToCounting, at);
                break;
        }
    }

    private static async Task Insert(Work work, CongressId congress, RoundPrepared prepared)
    {
        await work.ExecuteOne(InsertRound, new
        {
            Congress = congress,
            prepared.Year,
            prepared.No,
            Kind = prepared.Rules.Kind.ToString(),
            prepared.Session.Term,
            SessionNo = prepared.Session.No,
            RulesJson = JsonSerializer.Serialize(prepared.Rules, DomainJson.Options),
        });
        await work.Execute(InsertItem, prepared.Items.Select(item => new
        {
            Congress = congress,
            prepared.Year,
            RoundNo = prepared.No,
            ItemNo = item.No,
            item.ProjectNo,
            item.Title,
        }));
    }

    private static Task SaveRecord(Work work, CongressId congress, RoundCounted counted) => work.ExecuteOne(SetCounted, new
    {
        Congress = congress,
        counted.Year,
        counted.No,
        SealedRecord = Encoding.UTF8.GetString(counted.Record.CanonicalBytes()),
        PublicRecord = Encoding.UTF8.GetString(counted.Record.ForThePublic().CanonicalBytes()),
        Sha256 = counted.RecordSha256,
    });
}
