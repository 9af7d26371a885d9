using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Net.Http.Headers;
using VoteSystem.Domain.Documents;
using VoteSystem.Domain.Workflow;
using VoteSystem.Storage.Audit;
using VoteSystem.Web.Documents;
using VoteSystem.Web.Documents.Archive;

namespace VoteSystem.Web.Pages.Secretariat;

/// <summary>归档: what the year's archive holds, and the archive itself as one ZIP file.</summary>
public sealed class ArchiveModel(PaperDesk desk, ArchiveContents contents, ArchiveWriter writer, AuditQueries audit) : CyclePage
{
    /// <summary>The files, without the audit log.</summary>
    public IReadOnlyList<ArchiveFile> Files { get; private set; } = [];

    /// <summary>Entries of the audit log.</summary>
    public long LogHeight { get; private set; }

    /// <summary>The archive list (D25) in force, or null.</summary>
    public RegisteredPaper? List { get; private set; }

    /// <summary>True when papers were issued after the list.</summary>
    public bool ListIsOld { get; private set; }

    /// <summary>True for a year that is over.</summary>
    public bool IsClosed => Cycle.Stage == Stage.Closed;

    /// <summary>The archive, streamed.</summary>
    public async Task<IActionResult> OnGetFileAsync(bool withSealed)
    {
        var year = await desk.Open(Congress, Cycle, Facts, Now);
        var disposition = new ContentDispositionHeaderValue("attachment");
        disposition.SetHttpFileName(ArchiveWriter.NameOf(year));
        Response.Headers.ContentDisposition = disposition.ToString();
        Response.ContentType = "application/zip";
        // ZipArchive writes the end of each entry in one piece and not asynchronously.
        HttpContext.Features.Get<IHttpBodyControlFeature>()!.AllowSynchronousIO = true;
        await writer.Write(year, withSealed, Response.Body);
        return new EmptyResult();
    }

    /// <inheritdoc/>
    protected override async Task Load()
    {
        Frame.Title = Words["Archive.Page.Title", Year];
        Frame.Lead = Words["Archive.Page.Lead"];
        var year = await desk.Open(Congress, Cycle, Facts, Now);
        Files = await contents.Of(year, withSealed: false);
        LogHeight = await audit.Count(Congress.Id, "");
        List = year.InForce(PaperKind.ArchiveIndex);
        ListIsOld = List is { } list && year.Register.Any(paper => paper.IssuedAt > list.MadeAt && paper.Id.Kind != PaperKind.ArchiveIndex);
    }
}
