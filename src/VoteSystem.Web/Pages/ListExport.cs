using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using VoteSystem.Web.Sheets;

namespace VoteSystem.Web.Pages;

/// <summary>Answers a list's export links: the same address with <c>export=xlsx</c> or <c>export=csv</c>.</summary>
public static class ListExport
{
    /// <summary>True when the address asks for a file; the page then loads all rows that match instead of one page of them.</summary>
    public static bool WantsFile(this PageModel page) => page.Request.Query["export"].FirstOrDefault() is "xlsx" or "csv";

    /// <summary>The file that the address asks for.</summary>
    /// <param name="page">The page.</param>
    /// <param name="title">Name of sheet and file, without an ending.</param>
    /// <param name="columns">What is written.</param>
    /// <param name="rows">All rows that match, not only those of one page.</param>
    public static FileContentResult Export<T>(this PageModel page, string title, IReadOnlyList<ExportColumn<T>> columns, IReadOnlyCollection<T> rows)
    {
        using var bytes = new MemoryStream();
        if (page.Request.Query["export"] == "csv")
        {
            SheetWriter.WriteCsv(bytes, columns, rows);
            return page.File(bytes.ToArray(), SheetWriter.CsvType, $"{title}.csv");
        }

        SheetWriter.WriteXlsx(bytes, title, columns, rows);
        return page.File(bytes.ToArray(), SheetWriter.XlsxType, $"{title}.xlsx");
    }
}
