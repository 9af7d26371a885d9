using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using VoteSystem.Domain.Common;
using VoteSystem.Domain.Workflow;
using VoteSystem.Storage.Workflow;

namespace VoteSystem.Web.Pages.Secretariat.Settings;

/// <summary>Opens a year: which year, when collection begins, with whose rules. Everything can still be changed afterwards.</summary>
public sealed class NewYearModel(CycleQueries queries) : TownPage
{
    [BindProperty]
    public Form Input { get; set; } = new();

    /// <summary>Rules to begin with: those of an earlier year, or the standard ones (0).</summary>
    public IReadOnlyList<SelectListItem> Sources { get; private set; } = [];

    public async Task<IActionResult> OnPostAsync()
    {
        if (Input is not { Year: >= 2000 and <= 2100, CollectFrom: { } from }) return await Again(new Refusal(RefusalCode.OutOfRange, "Year", 2000, 2100));
        var earlier = await queries.Find(new CycleId(Congress.Id, Input.RulesOf));
        var cycles = HttpContext.RequestServices.GetRequiredService<CycleStore>();
        var decision = await cycles.Open(Congress, Input.Year.Value, earlier?.Rules ?? new CycleRules(), from, Actor);
        return await Answer(decision, "Rule.Opened", TownUrl($"{Input.Year}/secretariat/settings"));
    }

    protected override async Task Load()
    {
        Frame.Title = Words["Desk.OpenYear"];
        Frame.Lead = Words["Rule.NewLead"];
        var earlier = await queries.Of(Congress.Id);
        Sources = [.. earlier.Select(cycle => new SelectListItem(Words["Rule.From", cycle.Id.Year], cycle.Id.Year.ToString())), new(Words["Rule.FromStandard"], "0")];
        if (Input.Year is not null) return;
        // Collection runs in the autumn before the year of the projects.
        Input.Year = earlier is [var newest, ..] ? newest.Id.Year + 1 : Today.Year + (Today.Month >= 7 ? 1 : 0);
        Input.RulesOf = earlier is [var last, ..] ? last.Id.Year : 0;
        Input.CollectFrom = Today;
    }

    public sealed class Form
    {
        public int? Year { get; set; }

        public DateOnly? CollectFrom { get; set; }

        public int RulesOf { get; set; }
    }
}
