using Microsoft.AspNetCore.Mvc;
using VoteSystem.Web.Sheets;

namespace VoteSystem.Web.Components;

/// <summary>Answers <c>export=xlsx</c> and <c>export=csv</c> of a list with a file.</summary>
public static class ExportFile
{
    /// <summary>The rows as a file; anything but <c>csv</c> is .xlsx.</summary>
    public static FileContentResult Of<TRow>(string kind, string title, IReadOnlyList<ExportColumn<TRow>> columns, IReadOnlyCollection<TRow> rows)
    {
        using var stream = new MemoryStream();
        if (kind == "csv")
        {
            SheetWriter.WriteCsv(stream, columns, rows);
            return new FileContentResult(stream.ToArray(), SheetWriter.CsvType) { FileDownloadName = $"{title}.csv" };
        }

        SheetWriter.WriteXlsx(stream, title, columns, rows);
        return new FileContentResult(stream.ToArray(), SheetWriter.XlsxType) { FileDownloadName = $"{title}.xlsx" };
    }
}
