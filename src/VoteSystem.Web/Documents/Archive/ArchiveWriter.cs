using System.Globalization;
using System.IO.Compression;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using VoteSystem.Domain.Audit;
using VoteSystem.Domain.Workflow;
using VoteSystem.Storage.Audit;
using VoteSystem.Web.Sheets;
using VoteSystem.Web.Text;

namespace VoteSystem.Web.Documents.Archive;

/// <summary>
/// Writes a year's archive as one ZIP file, entry by entry into the response. The same state of the year gives the same bytes: the order is
/// fixed, and an entry carries the moment at which its matter came into being.
/// </summary>
public sealed class ArchiveWriter(ArchiveContents contents, AuditQueries audit, Words words)
{
    private const string LogPath = "audit/log.jsonl";

    /// <summary>Name of the file; that of a year that is still running says up to when.</summary>
    public static string NameOf(PaperYear year) => year.Cycle.Stage == Stage.Closed
        ? $"{year.Congress.Slug}-{year.Year}-archive.zip"
        : string.Create(CultureInfo.InvariantCulture, $"{year.Congress.Slug}-{year.Year}-running-{year.Today:yyyyMMdd}.zip");

    /// <summary>Writes the archive.</summary>
    /// <param name="year">The year.</param>
    /// <param name="withSealed">See <see cref="ArchiveContents.Of"/>.</param>
    /// <param name="target">Where to; need not be seekable and stays open.</param>
    public async Task Write(PaperYear year, bool withSealed, Stream target)
    {
        var before = CultureInfo.CurrentUICulture;
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("zh-CN");
        try
        {
            await using var zip = await ZipArchive.CreateAsync(target, ZipArchiveMode.Create, leaveOpen: true, entryNameEncoding: null);
            var files = new List<ArchiveFile>();
            foreach (var file in await contents.Of(year, withSealed))
            {
                await Put(zip, file.Path, file.At, await file.Load());
                files.Add(file);
            }

            files.Add(await PutLog(zip, year));
            var last = files.Max(file => file.At);
            await Put(zip, "index.csv", last, Csv(files));
            await Put(zip, "index.html", last, Encoding.UTF8.GetBytes(Html(year, files, withSealed)));
        }
        finally
        {
            CultureInfo.CurrentUICulture = before;
        }
    }

    private static async Task Put(ZipArchive zip, string path, DateTimeOffset at, byte[] bytes)
    {
        await using var to = await EntryOf(zip, path, at).OpenAsync();
        await to.WriteAsync(bytes);
    }

    private static ZipArchiveEntry EntryOf(ZipArchive zip, string path, DateTimeOffset at)
    {
        var entry = zip.CreateEntry(path, CompressionLevel.Optimal);
        entry.LastWriteTime = at;
        return entry;
    }

    // The whole log of the congress, because a chain can only be checked from its first entry on.
    private async Task<ArchiveFile> PutLog(ZipArchive zip, PaperYear year)
    {
        const int Batch = 1000;
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        long height = 0, bytes = 0;
        var at = year.Local(year.Now);
        await using (var to = await EntryOf(zip, LogPath, await LastMoment(year)).OpenAsync())
        {
            while (await audit.After(year.Congress.Id, height, Batch) is { Count: > 0 } rows)
            {
                foreach (var row in rows)
                {
                    var line = Encoding.UTF8.GetBytes(AuditLines.Write(row.ToEntry()) + "\n");
                    await to.WriteAsync(line);
                    hash.AppendData(line);
                    bytes += line.Length;
                }

                (height, at) = (rows[^1].Height, year.Local(rows[^1].At));
            }
        }

        return new ArchiveFile
        {
            Part = ArchivePart.Audit,
            Path = LogPath,
            Title = words["Archive.Log", height],
            Issuer = year.Congress.Name,
            At = at,
            Bytes = bytes,
            Sha256 = Convert.ToHexStringLower(hash.GetHashAndReset()),
            Load = () => throw new NotSupportedException("The log is streamed."),
        };
    }

    private async Task<DateTimeOffset> LastMoment(PaperYear year) =>
        await audit.Newest(year.Congress.Id, "", 0, 1) is [var newest] ? year.Local(newest.At) : year.Local(year.Now);

    private byte[] Csv(IReadOnlyList<ArchiveFile> files)
    {
        var to = new MemoryStream();
        SheetWriter.WriteCsv(to, Columns(), files);
        return to.ToArray();
    }

    private ExportColumn<ArchiveFile>[] Columns() =>
    [
        new(words["Archive.Path"], file => file.Path),
        new(words["Archive.Title"], file => file.Title),
        new(words["Archive.Issuer"], file => file.Issuer),
        new(words["Archive.Day"], file => DateOnly.FromDateTime(file.At.DateTime)),
        new(words["Archive.Version"], file => file.Version),
        new(words["Archive.Pages"], file => file.Pages),
        new(words["Archive.Bytes"], file => file.Bytes),
        new("SHA-256", file => file.Sha256),
    ];

    private string Html(PaperYear year, IReadOnlyList<ArchiveFile> files, bool withSealed)
    {
        var columns = Columns();
        var state = year.Cycle.Stage == Stage.Closed ? words["Archive.Closed"] : words["Archive.Running", year.Cycle.Stage, files.Max(file => file.At)];
        var html = new StringBuilder("<!doctype html>\n<html lang=\"zh-CN\">\n<meta charset=\"utf-8\">\n");
        var title = Text(words["Archive.Heading", year.Congress.Name, year.Year]);
        html.Append($"<title>{title}</title>\n<h1>{title}</h1>\n<p>{Text(state)}</p>\n<p>{Text(words[withSealed ? "Archive.WithSealed" : "Archive.WithoutSealed"])}</p>\n");
        html.Append($"<p>{Text(words["Archive.HowToCheck"])}</p>\n<table border=\"1\" cellspacing=\"0\" cellpadding=\"4\">\n<tr>");
        foreach (var column in columns)
            html.Append($"<th>{Text(column.Header)}</th>");
        html.Append("</tr>\n");
        foreach (var file in files)
        {
            html.Append("<tr>");
            foreach (var (column, index) in columns.Select((column, index) => (column, index)))
                html.Append(index == 0 ? $"<td><a href=\"{Text(file.Path)}\">{Text(file.Path)}</a></td>" : $"<td>{Text(Shown(column.Value(file)))}</td>");
            html.Append("</tr>\n");
        }

        return html.Append("</table>\n</html>\n").ToString();
    }

    private static string Shown(object? value) => value switch
    {
        null => "",
        DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        _ => Convert.ToString(value, CultureInfo.InvariantCulture)!,
    };

    private static string Text(string text) => WebUtility.HtmlEncode(text);
}
