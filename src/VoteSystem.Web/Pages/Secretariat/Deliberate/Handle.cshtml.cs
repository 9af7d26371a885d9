using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using VoteSystem.Domain.Common;
using VoteSystem.Domain.Deliberate;
using VoteSystem.Storage.Deliberate;
using VoteSystem.Web.Components;

namespace VoteSystem.Web.Pages.Secretariat.Deliberate;

/// <summary>Notes what became of an opinion.</summary>
public sealed class HandleModel(OpinionQueries opinions) : CyclePage
{
    [BindProperty(SupportsGet = true)]
    public int No { get; set; }

    [BindProperty]
    public int SeenVersion { get; set; }

    [BindProperty]
    public OpinionOutcome? Outcome { get; set; }

    [BindProperty]
    public string? Handling { get; set; }

    public OpinionQueries.Row Opinion { get; private set; } = null!;

    public DiffBox Diff { get; private set; } = new([]);

    public IEnumerable<SelectListItem> Outcomes => Enum.GetValues<OpinionOutcome>().Select(value => new SelectListItem(Words.Of(value), value.ToString()));

    public async Task<IActionResult> OnPostAsync()
    {
        if (Outcome is not { } outcome) return await Again(new Refusal(RefusalCode.Missing, nameof(Outcome)));
        var decision = await Cycles.Apply(Congress, Year, Actor, (work, id) => OpinionQueries.Load(work, id, No),
            (opinion, x) => DeliberateRules.Handle(x.Cycle, opinion, outcome, Handling?.Trim(), SeenVersion, x.Actor));
        return await Answer(decision, "Deliberate.Handled", CycleUrl("secretariat/deliberate"));
    }

    protected override async Task Load()
    {
        Frame.Title = Words["Deliberate.Handle"];
        Frame.Breadcrumb = [new(Words["Deliberate.Title", Year], CycleUrl("secretariat/deliberate"))];
        if (await opinions.Find(Cycle.Id, No) is not { } opinion)
        {
            NothingHere = true;
            return;
        }

        Opinion = opinion;
        if (Refusal?.Code == RefusalCode.ChangedMeanwhile) ShowBoth(opinion);
        else if (HttpMethods.IsGet(Request.Method)) (Outcome, Handling, SeenVersion) = (opinion.Outcome, opinion.Handling, opinion.Version);
    }

    private void ShowBoth(OpinionQueries.Row stored)
    {
        Diff = new DiffBox([
            new(Words["Field.Outcome"], Outcome is { } mine ? Words.Of(mine) : null, stored.Outcome is { } theirs ? Words.Of(theirs) : null),
            new(Words["Field.Handling"], Handling, stored.Handling),
        ]);
        SeenVersion = stored.Version;
        ModelState.Remove(nameof(SeenVersion));
    }
}
