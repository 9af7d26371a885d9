using Microsoft.AspNetCore.Mvc;
using VoteSystem.Domain.Congresses;
using VoteSystem.Storage.Congresses;

namespace VoteSystem.Web.Pages.Secretariat.Deputies;

/// <summary>The units that can be responsible for projects.</summary>
public sealed class UnitsModel(RollStore store, DeputyQueries deputies) : TownPage
{
    [BindProperty]
    public string? UnitName { get; set; }

    public IReadOnlyList<string> Units { get; private set; } = [];

    public async Task<IActionResult> OnPostAsync() =>
        await Answer(
            await store.Apply(Congress, Actor, context => RollRules.AddUnit(context.Units, UnitName ?? "", Actor)),
            "Deputies.UnitAdded", TownUrl("secretariat/units"));

    public async Task<IActionResult> OnPostRemoveAsync(string unit) =>
        await Answer(await store.RemoveUnit(Congress, unit, Actor), "Deputies.UnitRemoved", TownUrl("secretariat/units"));

    protected override async Task Load()
    {
        Frame.Title = Words["Deputies.Units"];
        Units = await deputies.Units(Congress.Id);
    }
}
