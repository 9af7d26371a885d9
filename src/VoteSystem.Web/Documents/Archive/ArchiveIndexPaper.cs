using VoteSystem.Domain.Documents;
using VoteSystem.Storage.Audit;
using VoteSystem.Web.Text;

namespace VoteSystem.Web.Documents.Archive;

/// <summary>D25 归档目录: the archive line by line, besides itself; the last line names the end of the audit log at that moment.</summary>
public sealed class ArchiveIndexPaper(ArchiveContents contents, AuditQueries audit, Words words) : PaperMaker
{
    /// <inheritdoc/>
    public override Task<IReadOnlyList<DuePaper>> Due(PaperYear year) =>
        Task.FromResult(One(year.Register.Any(paper => paper.Status == PaperStatus.Issued && paper.Id.Kind != PaperKind.ArchiveIndex) ? null : PaperNeed.IssuedPapers));

    /// <inheritdoc/>
    public override async Task<WrittenPaper> Write(PaperYear year, string matter, IReadOnlyList<string> passage)
    {
        var own = $"-D{(int)PaperKind.ArchiveIndex}-";
        var files = (await contents.Of(year, withSealed: false)).Where(file => !file.Path.Contains(own, StringComparison.Ordinal));
        var lines = files.Select((file, index) => new ArchiveLine(
            index + 1, file.Title, file.Issuer, DateOnly.FromDateTime(file.At.DateTime), file.Version, file.Pages, file.Sha256)).ToList();
        if (await audit.Newest(year.Congress.Id, "", 0, 1) is [var head])
            lines.Add(new ArchiveLine(lines.Count + 1, words["Archive.LogHead", head.Height], year.Congress.Name, year.DayOf(head.At), 1, null, head.Hash));
        return new WrittenPaper(new ArchiveIndex { Town = year.Town, Year = year.Year, Date = year.Today, Lines = lines });
    }
}
