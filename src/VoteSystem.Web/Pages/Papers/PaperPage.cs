using Microsoft.AspNetCore.Mvc;
using VoteSystem.Domain.Documents;
using VoteSystem.Domain.Workflow;
using VoteSystem.Storage.Documents;
using VoteSystem.Web.Documents;

namespace VoteSystem.Web.Pages.Papers;

/// <summary>A staff page about the papers of a year.</summary>
public abstract class PaperPage(PaperDesk desk, PaperQueries papers) : CyclePage
{
    /// <summary>The year's papers.</summary>
    public PaperYear Papers { get; private set; } = null!;

    /// <summary>Makes and signs.</summary>
    protected PaperDesk Desk => desk;

    /// <summary>Address of the site in check codes.</summary>
    protected string Site => $"{Request.Scheme}://{Request.Host}{Request.PathBase}";

    /// <summary>The page of a paper.</summary>
    public string UrlOf(PaperKind kind, string matter) => CycleUrl(matter.Length > 0 ? $"paperwork/{kind}/{matter}" : $"paperwork/{kind}");

    /// <summary>True when this person may read it: those who hold the vote read all, others what is issued to all and what they sign.</summary>
    public bool Sees(RegisteredPaper paper) =>
        Actor.MustBe(Role.Secretariat, Role.Presidium, Role.Scrutineer, Role.Teller) is null
        || paper.IsShownToAll
        || paper.Places.Any(place => Actor.Roles.Contains(PaperRules.RoleOf(place.Role)));

    /// <summary>The file of a version, shown in the browser.</summary>
    public async Task<IActionResult> OnGetFileAsync(string id)
    {
        if (PaperId.Parse(id) is not var (year, paper) || year != Year) return NotFound();
        var registered = Papers.Register.FirstOrDefault(one => one.Id == paper);
        if (registered is null || !Sees(registered) || await papers.File(Cycle.Id, paper) is not { } pdf) return NotFound();
        return this.ShowPdf(pdf, $"{id}-{registered.Title}.pdf");
    }

    /// <inheritdoc/>
    protected override async Task<bool> Prepare()
    {
        if (!await base.Prepare()) return false;
        Papers = await desk.Open(Congress, Cycle, Facts, Now);
        return true;
    }
}
