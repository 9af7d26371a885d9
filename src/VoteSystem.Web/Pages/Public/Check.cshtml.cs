using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using VoteSystem.Web.Components;
using VoteSystem.Web.Documents;
using VoteSystem.Web.Setup;
using VoteSystem.Web.Text;

namespace VoteSystem.Web.Pages.Public;

/// <summary>Anybody checks a paper: hands in the file, or asks by the hash that is printed on a list.</summary>
[EnableRateLimiting(PublicForms.Policy)]
[RequestSizeLimit(Body)]
[RequestFormLimits(MultipartBodyLengthLimit = Body)]
public sealed class CheckModel(PaperChecking checking, PageFrame frame, Words words) : PageModel
{
    private const int HashLength = 64;
    private const int Body = PaperChecking.LargestFile + 100_000;

    [BindProperty]
    public IFormFile? Paper { get; set; }

    /// <summary>The result, or null before anything was asked.</summary>
    public CheckResult? Result { get; private set; }

    /// <summary>For the hint beside the file.</summary>
    public int LargestMegabytes => PaperChecking.LargestFile >> 20;

    public async Task<IActionResult> OnGetAsync(string? sha256)
    {
        Head();
        if (sha256 is null) return Page();
        if (sha256.Length != HashLength || !sha256.All(char.IsAsciiHexDigit)) return NotFound();
        Result = await checking.Ask(sha256.ToLowerInvariant());
        return Page();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        Head();
        if (Paper is not { Length: > 0 } file) return Wrong(words["Check.NoFile"]);
        if (file.Length > PaperChecking.LargestFile) return Wrong(words["Check.TooLarge", LargestMegabytes]);
        using var bytes = new MemoryStream();
        await file.CopyToAsync(bytes);
        Result = await checking.Check(bytes.ToArray());
        return Page();
    }

    private PageResult Wrong(string sentence)
    {
        ModelState.AddModelError(nameof(Paper), sentence);
        Response.StatusCode = StatusCodes.Status400BadRequest;
        return Page();
    }

    private void Head()
    {
        frame.Title = words["Check.Title"];
        frame.Lead = words["Check.Lead"];
    }
}
