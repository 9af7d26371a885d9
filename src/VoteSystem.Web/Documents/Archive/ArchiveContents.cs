using System.Security.Cryptography;
using System.Text;
using VoteSystem.Domain.Ballot;
using VoteSystem.Domain.Documents;
using VoteSystem.Domain.Publishing;
using VoteSystem.Storage.Ballot;
using VoteSystem.Storage.Documents;
using VoteSystem.Storage.Publishing;
using VoteSystem.Web.Text;

namespace VoteSystem.Web.Documents.Archive;

/// <summary>
/// What a year's archive holds besides the audit log: papers that were issued, in every version; records of rounds; publications as they
/// were frozen. Nothing of it leads to a person who made a proposal or from a deputy to a ballot paper.
/// </summary>
public sealed class ArchiveContents(PaperQueries papers, BallotQueries ballots, PublicationQueries publications, Words words)
{
    /// <summary>The files in their order.</summary>
    /// <param name="year">The year.</param>
    /// <param name="withSealed">Adds the sealed records, which list how papers were marked; they go to the congress's own safe only.</param>
    public async Task<IReadOnlyList<ArchiveFile>> Of(PaperYear year, bool withSealed) =>
        [.. PapersOf(year), .. await RoundsOf(year, withSealed), .. await PublicationsOf(year)];

    private IEnumerable<ArchiveFile> PapersOf(PaperYear year) =>
        year.Register.Where(paper => paper.Status is PaperStatus.Issued or PaperStatus.Replaced).Select(paper => new ArchiveFile
        {
            Part = ArchivePart.Papers,
            Path = $"papers/{paper.Id.RegisterNo(year.Year)}.pdf",
            Title = paper.Title,
            Issuer = IssuerOf(paper, year),
            At = year.Local(paper.IssuedAt ?? paper.MadeAt),
            Version = paper.Id.Version,
            Pages = paper.Pages,
            Bytes = paper.Bytes,
            Sha256 = paper.Sha256,
            Load = async () => await papers.File(year.Cycle.Id, paper.Id) ?? throw new InvalidOperationException($"The register has no file for {paper.Id}."),
        });

    // The bodies that seal it; a text of the congress itself is sealed by nobody.
    private static string IssuerOf(RegisteredPaper paper, PaperYear year) =>
        paper.Places.Count == 0 ? year.Congress.Name : paper.Places[^1].Name;

    private async Task<IReadOnlyList<ArchiveFile>> RoundsOf(PaperYear year, bool withSealed)
    {
        var files = new List<ArchiveFile>();
        foreach (var round in (await ballots.Rounds(year.Cycle.Id)).Where(round => round.Result is not null))
        {
            var records = (await ballots.RecordsOf(year.Cycle.Id, round.No))!;
            files.Add(Text(year, ArchivePart.Rounds, $"rounds/round-{round.No}-public.json", words["Archive.Round.Public", round.No], round.ClosedAt!.Value, 1, records.PublicRecord!));
            if (withSealed && records.SealedRecord is { } sealedRecord && sealedRecord != records.PublicRecord)
                files.Add(Text(year, ArchivePart.Rounds, $"rounds/round-{round.No}-sealed.json", words["Archive.Round.Sealed", round.No], round.ClosedAt.Value, 1, sealedRecord));
        }

        return files;
    }

    private async Task<IReadOnlyList<ArchiveFile>> PublicationsOf(PaperYear year)
    {
        var files = new List<ArchiveFile>();
        foreach (var kind in Enum.GetValues<PublicationKind>())
        {
            foreach (var row in (await publications.Versions(year.Cycle.Id, kind)).OrderBy(row => row.VersionNo))
                files.Add(Text(year, ArchivePart.Publications, $"publications/{kind}-{row.VersionNo}.json", words["Archive.Publication", row.Title], row.PublishedAt, row.VersionNo, row.ContentJson));
        }

        return files;
    }

    private static ArchiveFile Text(PaperYear year, ArchivePart part, string path, string title, DateTimeOffset at, int version, string content)
    {
        var bytes = Encoding.UTF8.GetBytes(content);
        return new ArchiveFile
        {
            Part = part,
            Path = path,
            Title = title,
            Issuer = year.Congress.Name,
            At = year.Local(at),
            Version = version,
            Bytes = bytes.Length,
            Sha256 = Convert.ToHexStringLower(SHA256.HashData(bytes)),
            Load = () => Task.FromResult(bytes),
        };
    }
}
