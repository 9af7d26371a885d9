using VoteSystem.Domain.Common;
using VoteSystem.Domain.Documents;
using VoteSystem.Storage.Database;
using VoteSystem.Storage.Workflow;

namespace VoteSystem.Storage.Documents;

/// <summary>Writes the register of papers. The triggers of 0014_papers_fixed refuse every change of what is issued.</summary>
internal static class PaperWriter
{
    private const string Insert = """
        INSERT INTO paper (congress_id, year, kind, no, version_no, matter, title, status, is_public, term_no, announcement_no, made_at, made_by, reason, own_words, signed_by_hand, pages, bytes, sha256, pdf)
        VALUES (@Congress, @Year, @Kind, @No, @Version, @Matter, @Title, 'Draft', @IsPublic, @Term, @AnnouncementNo, @At, @By, @Reason, @OwnWords, 0, @Pages, @Bytes, @Sha256, @Pdf)
        """;

    private const string PrintAgain = """
        UPDATE paper
        SET title = @Title, is_public = @IsPublic, term_no = @Term, announcement_no = @AnnouncementNo, made_at = @At, made_by = @By, reason = @Reason,
            own_words = @OwnWords, pages = @Pages, bytes = @Bytes, sha256 = @Sha256, pdf = @Pdf
        WHERE congress_id = @Congress AND year = @Year AND kind = @Kind AND no = @No AND version_no = @Version AND status = 'Draft'
        """;

    private const string DeletePlaces = """
        DELETE FROM paper_signature
        WHERE congress_id = @Congress AND year = @Year AND kind = @Kind AND no = @No AND version_no = @Version
        """;

    private const string InsertPlace = """
        INSERT INTO paper_signature (congress_id, year, kind, no, version_no, place_no, place, role, name)
        VALUES (@Congress, @Year, @Kind, @No, @Version, @Order, @Place, @Role, @Name)
        """;

    private const string SetConfirmed = """
        UPDATE paper
        SET status = 'Signing'
        WHERE congress_id = @Congress AND year = @Year AND kind = @Kind AND no = @No AND version_no = @Version AND status = 'Draft'
        """;

    private const string SetFile = """
        UPDATE paper
        SET sha256 = @Sha256, bytes = @Bytes, pdf = @Pdf
        WHERE congress_id = @Congress AND year = @Year AND kind = @Kind AND no = @No AND version_no = @Version AND status = 'Signing'
        """;

    private const string SetSignature = """
        UPDATE paper_signature
        SET signed_at = @At, signed_by = @By, certificate = @Certificate, sha256 = @Sha256
        WHERE congress_id = @Congress AND year = @Year AND kind = @Kind AND no = @No AND version_no = @Version AND place = @Place AND signed_at IS NULL
        """;

    private const string SetIssued = """
        UPDATE paper
        SET status = 'Issued', issued_at = @At, signed_by_hand = @ByHand
        WHERE congress_id = @Congress AND year = @Year AND kind = @Kind AND no = @No AND version_no = @Version AND status IN ('Draft', 'Signing')
        """;

    private const string SetReplaced = """
        UPDATE paper
        SET status = 'Replaced', replaced_by = @ReplacedBy
        WHERE congress_id = @Congress AND year = @Year AND kind = @Kind AND no = @No AND version_no = @Version AND status = 'Issued'
        """;

    private const string SetWithdrawn = """
        UPDATE paper
        SET status = 'Withdrawn', reason = @Reason
        WHERE congress_id = @Congress AND year = @Year AND kind = @Kind AND no = @No AND version_no = @Version AND status IN ('Draft', 'Signing')
        """;

    public static async Task Save(Work work, CommandContext context, PaperEvent happened)
    {
        var key = new Key(context.Cycle.Id.Congress, happened.Year, happened.Id.Kind.ToString(), happened.Id.No, happened.Id.Version);
        switch (happened)
        {
            case PaperMade made:
                await Make(work, context, key, made);
                break;
            case PaperConfirmed:
                await work.ExecuteOne(SetConfirmed, key);
                break;
            case PaperSigned signed:
                await work.ExecuteOne(SetFile, new { key.Congress, key.Year, key.Kind, key.No, key.Version, signed.Sha256, Bytes = signed.Pdf.Length, signed.Pdf });
                await work.ExecuteOne(SetSignature, new
                {
                    key.Congress, key.Year, key.Kind, key.No, key.Version, signed.Place, At = context.Now, By = context.Actor.Name, signed.Certificate, signed.Sha256,
                });
                break;
            case PaperIssued issued:
                await work.ExecuteOne(SetIssued, new { key.Congress, key.Year, key.Kind, key.No, key.Version, At = context.Now, issued.ByHand });
                break;
            case PaperReplaced replaced:
                await work.ExecuteOne(SetReplaced, new { key.Congress, key.Year, key.Kind, key.No, key.Version, ReplacedBy = replaced.By });
                break;
            case PaperWithdrawn withdrawn:
                await work.ExecuteOne(SetWithdrawn, new { key.Congress, key.Year, key.Kind, key.No, key.Version, withdrawn.Reason });
                break;
            default:
                throw new NotSupportedException($"No writer for {happened.GetType().Name}.");
        }
    }

    private static async Task Make(Work work, CommandContext context, Key key, PaperMade made)
    {
        var paper = made.Paper;
        var row = new
        {
            key.Congress, key.Year, key.Kind, key.No, key.Version,
            paper.Matter, paper.Title, paper.IsPublic, paper.Term, paper.AnnouncementNo,
            At = context.Now, By = context.Actor.Name, made.Reason, paper.OwnWords,
            paper.Pages, Bytes = paper.Pdf.Length, paper.Sha256, paper.Pdf,
        };
        if (await work.Execute(PrintAgain, row) == 0) await work.ExecuteOne(Insert, row);
        else await work.Execute(DeletePlaces, key);
        await work.Execute(InsertPlace, paper.Places.Select(place => new
        {
            key.Congress, key.Year, key.Kind, key.No, key.Version, place.Order, place.Place, Role = place.Role.ToString(), place.Name,
        }));
    }

    private sealed record Key(CongressId Congress, int Year, string Kind, int No, int Version);
}
