using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Net.Http.Headers;

namespace VoteSystem.Web.Pages;

/// <summary>Sends papers.</summary>
internal static class PdfFile
{
    /// <summary>A PDF that the browser shows by itself and saves under this name.</summary>
    public static IActionResult ShowPdf(this PageModel page, byte[] pdf, string name)
    {
        var disposition = new ContentDispositionHeaderValue("inline");
        disposition.SetHttpFileName(name);
        page.Response.Headers.ContentDisposition = disposition.ToString();
        return page.File(pdf, "application/pdf");
    }
}
