using Microsoft.AspNetCore.Mvc;
using VoteSystem.Domain.Common;
using VoteSystem.Domain.Documents;
using VoteSystem.Storage.Documents;
using VoteSystem.Web.Documents;

namespace VoteSystem.Web.Pages.Public.Papers;

/// <summary>One paper of the register: where the code printed on it leads. Of an internal or unfinished one only that it exists and how it stands.</summary>
public sealed class OneModel(PaperQueries papers, PaperChecking checking) : TownPage
{
    /// <summary>The version that the address names.</summary>
    public RegisteredPaper Paper { get; private set; } = null!;

    /// <summary>Its year.</summary>
    public int PaperYear { get; private set; }

    /// <summary>What the register says about it.</summary>
    public CheckResult Result { get; private set; } = null!;

    /// <summary>Its file.</summary>
    public string FileUrl => TownUrl($"papers/{Paper.Id.RegisterNo(PaperYear)}?handler=File");

    public async Task<IActionResult> OnGetFileAsync()
    {
        if (!Paper.IsShownToAll || await papers.File(new CycleId(Congress.Id, PaperYear), Paper.Id) is not { } pdf) return NotFound();
        return this.ShowPdf(pdf, $"{Paper.Id.RegisterNo(PaperYear)}-{Paper.Title}.pdf");
    }

    /// <inheritdoc/>
    protected override async Task<bool> Prepare()
    {
        if (!await base.Prepare() || PaperId.Parse(RouteData.Values["no"] as string ?? "") is not var (year, id)) return false;
        if (await papers.Find(new CycleId(Congress.Id, year), id) is not { } paper) return false;
        (Paper, PaperYear) = (paper, year);
        return true;
    }

    /// <inheritdoc/>
    protected override async Task Load()
    {
        Frame.Title = Paper.IsShownToAll ? Paper.Title : Words.Of(Paper.Id.Kind);
        Frame.Breadcrumb = [new(Words["Papers.Public.Title", PaperYear], TownUrl($"{PaperYear}/papers"))];
        Result = await checking.Ask(Paper.Sha256);
    }
}
