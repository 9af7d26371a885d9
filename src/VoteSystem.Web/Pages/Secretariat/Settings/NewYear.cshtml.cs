using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using VoteSystem.Domain.Common;
using VoteSystem.Domain.Workflow;
using VoteSystem.Storage.Workflow;
using VoteSystem.Web.Components;

namespace VoteSystem.Web.Pages.Secretariat.Settings;

/// <summary>Opens a year: which year, when collection begins, with whose rules. Everything can still be changed afterwards.</summary>
public sealed class NewYearModel(CycleQueries queries) : TownPage
{
    [BindProperty]
    public Form Input { get; set; } = new();

    /// <summary>Rules to begin with: those of an earlier year, or the standard ones (0).</summary>
    public IReadOnlyList<SelectListItem> Sources { get; private set; } = [];

    /// <summary>The question before a year far from now is opened, or null: a year stays for ever.</summary>
    public ConfirmStep? Confirm { get; private set; }

    public async Task<IActionResult> OnPostAsync(bool confirmed)
    {
        if (Input.Year is not (>= 2000 and <= 2100)) return await Again(new Refusal(RefusalCode.OutOfRange, "Year", 2000, 2100));
        if (Input.CollectFrom is not { } from) return await Again(new Refusal(RefusalCode.Missing, "CollectFrom"));
        if (!confirmed && Math.Abs(Input.Year.Value - Today.Year) > 1)
        {
            await Load();
            Confirm = FarAway(Input.Year.Value, from);
            return Page();
        }

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

    private ConfirmStep FarAway(int year, DateOnly from) => new()
    {
        Question = Words["Rule.Far.Question", year],
        Consequences = [Words["Rule.Far.Stays"], Words["Rule.Far.Shown"]],
        Button = Words["Rule.Open"],
        CancelHref = TownUrl("secretariat/years/new"),
        Fields = new Dictionary<string, string>
        {
            ["Input.Year"] = $"{year}", ["Input.CollectFrom"] = from.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), ["Input.RulesOf"] = $"{Input.RulesOf}",
        },
    };

    public sealed class Form
    {
        public int? Year { get; set; }

        public DateOnly? CollectFrom { get; set; }

        public int RulesOf { get; set; }
    }
}
