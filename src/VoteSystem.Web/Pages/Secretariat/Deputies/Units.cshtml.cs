using Microsoft.AspNetCore.Mvc;
using VoteSystem.Domain.Congresses;
using VoteSystem.Storage.Congresses;
using VoteSystem.Web.Components;
using VoteSystem.Web.Sheets;

namespace VoteSystem.Web.Pages.Secretariat.Deputies;

/// <summary>The units that can be responsible for projects.</summary>
public sealed class UnitsModel(RollStore store, DeputyQueries deputies) : TownPage
{
    [BindProperty]
    public string? UnitName { get; set; }

    [BindProperty(SupportsGet = true)]
    public ListQuery List { get; set; } = new();

    public PagedList<string> Rows { get; private set; } = null!;

    private List<string> Matching { get; set; } = [];

    /// <inheritdoc/>
    public override async Task<IActionResult> OnGetAsync()
    {
        await Load();
        return this.WantsFile() ? this.Export(Words["Deputies.Units"], [new ExportColumn<string>(Words["Field.UnitName"], unit => unit, 30)], Matching) : Page();
    }

    public async Task<IActionResult> OnPostAsync() =>
        await Answer(
            await store.Apply(Congress, Actor, context => RollRules.AddUnit(context.Units, UnitName ?? "", Actor)),
            "Deputies.UnitAdded", TownUrl("secretariat/units"));

    public async Task<IActionResult> OnPostRemoveAsync(string unit) =>
        await Answer(await store.RemoveUnit(Congress, unit, Actor), "Deputies.UnitRemoved", TownUrl("secretariat/units"));

    protected override async Task Load()
    {
        Frame.Title = Words["Deputies.Units"];
        Matching = [.. (await deputies.Units(Congress.Id)).Where(unit => List.Search is not { } words || unit.Contains(words, StringComparison.OrdinalIgnoreCase))];
        Rows = PagedList.Of(Matching, List);
    }
}
