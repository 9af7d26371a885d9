using Microsoft.AspNetCore.Mvc;
using VoteSystem.Web.Sheets;

namespace VoteSystem.Web.Pages;

/// <summary>Answers <c>?export=xlsx</c> and <c>?export=csv</c> on the address of a list with the whole list as a file.</summary>
public static class Exports
{
    /// <summary>The kind of file that the address asks for: <c>xlsx</c>, <c>csv</c>, or null when it asks for the page.</summary>
    public static string? ExportKind(this TownPage page) =>
        page.Request.Query["export"].ToString() is "xlsx" or "csv" ? page.Request.Query["export"].ToString() : null;

    /// <summary>The list as a file.</summary>
    /// <param name="page">The page.</param>
    /// <param name="title">Name of the list; also of the file, with the town's name before it.</param>
    /// <param name="columns">The columns.</param>
    /// <param name="rows">All rows, not only those of one page.</param>
    public static FileContentResult Export<TRow>(
        this TownPage page, string title, IReadOnlyList<ExportColumn<TRow>> columns, IReadOnlyCollection<TRow> rows)
    {
        using var file = new MemoryStream();
        var isXlsx = page.ExportKind() == "xlsx";
        if (isXlsx) SheetWriter.WriteXlsx(file, title, columns, rows);
        else SheetWriter.WriteCsv(file, columns, rows);
        return new FileContentResult(file.ToArray(), isXlsx ? SheetWriter.XlsxType : SheetWriter.CsvType)
        {
            FileDownloadName = $"{page.Congress.Town}-{title}.{(isXlsx ? "xlsx" : "csv")}",
        };
    }
}
