using Microsoft.AspNetCore.Mvc;
using VoteSystem.Domain.Common;
using VoteSystem.Storage.Congresses;
using VoteSystem.Web.Components;
using VoteSystem.Web.Sheets;

namespace VoteSystem.Web.Pages.Admin;

/// <summary>The counties of the installation: list, file, add.</summary>
public sealed class CountiesModel(CongressQueries congresses, CongressStore store, PageFrame frame) : AdminPage
{
    [BindProperty(SupportsGet = true)]
    public ListQuery List { get; set; } = new();

    [BindProperty]
    public Form Input { get; set; } = new();

    public PagedList<CongressQueries.County> Rows { get; private set; } = null!;

    public override async Task<IActionResult> OnGetAsync()
    {
        if (!this.WantsFile()) return await base.OnGetAsync();
        return this.Export(Words["Nav.Admin.counties"],
            [new(Words["Field.Slug"], county => county.Slug), new(Words["Field.CountyName"], county => county.Name, 30)], await Found());
    }

    public async Task<IActionResult> OnPostAsync() => await Answer(
        await store.AddCounty(new CountyId(Guid.NewGuid()), Input.Slug?.Trim() ?? "", Input.CountyName?.Trim() ?? "", Actor),
        "Admin.CountyAdded", "~/admin/counties");

    protected override async Task Load()
    {
        frame.Title = Words["Nav.Admin.counties"];
        Rows = PagedList.Of(await Found(), List);
    }

    private async Task<List<CongressQueries.County>> Found() =>
        [.. (await congresses.Counties()).Where(county => List.Search is not { } text || county.Slug.Contains(text) || county.Name.Contains(text))];

    public sealed class Form
    {
        public string? Slug { get; set; }

        public string? CountyName { get; set; }
    }
}
