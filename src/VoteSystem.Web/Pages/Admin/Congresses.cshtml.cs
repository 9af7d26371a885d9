using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using VoteSystem.Domain.Common;
using VoteSystem.Domain.Congresses;
using VoteSystem.Storage.Congresses;
using VoteSystem.Web.Components;
using VoteSystem.Web.Sheets;

namespace VoteSystem.Web.Pages.Admin;

/// <summary>The congresses of the installation: list, file, add.</summary>
public sealed class CongressesModel(CongressQueries congresses, CongressStore store, PageFrame frame) : AdminPage
{
    private const int ChinaOffset = 480;

    [BindProperty(SupportsGet = true)]
    public ListQuery List { get; set; } = new();

    [BindProperty]
    public Form Input { get; set; } = new();

    public PagedList<Row> Rows { get; private set; } = null!;

    public IReadOnlyList<SelectListItem> Counties { get; private set; } = [];

    /// <summary>A congress with the name of its county.</summary>
    public sealed record Row(Congress Congress, string County);

    public override async Task<IActionResult> OnGetAsync()
    {
        if (!this.WantsFile()) return await base.OnGetAsync();
        return this.Export(Words["Nav.Admin.congresses"], Columns(), await Found());
    }

    public async Task<IActionResult> OnPostAsync() => await Answer(
        Input.County is { } county ? await store.Add(CongressOf(new CountyId(county)), Actor) : new Refusal(RefusalCode.Missing, "County"),
        "Admin.CongressAdded", "~/admin/congresses");

    protected override async Task Load()
    {
        frame.Title = Words["Nav.Admin.congresses"];
        Rows = PagedList.Of(await Found(), List);
        Counties = [.. (await congresses.Counties()).Select(county => new SelectListItem(county.Name, county.Id.Value.ToString()))];
    }

    private Congress CongressOf(CountyId county) => new()
    {
        Id = new CongressId(Guid.NewGuid()),
        Slug = Input.Slug?.Trim() ?? "",
        Town = Input.Town?.Trim() ?? "",
        Name = Input.CongressName?.Trim() ?? "",
        County = county,
        UtcOffsetMinutes = ChinaOffset,
    };

    private async Task<List<Row>> Found()
    {
        var counties = (await congresses.Counties()).ToDictionary(county => county.Id, county => county.Name);
        return [.. (await congresses.All())
            .Select(congress => new Row(congress, counties[congress.County]))
            .Where(row => List.Search is not { } text || $"{row.Congress.Slug} {row.Congress.Name} {row.County}".Contains(text))];
    }

    private List<ExportColumn<Row>> Columns() =>
    [
        new(Words["Field.Slug"], row => row.Congress.Slug),
        new(Words["Field.CongressName"], row => row.Congress.Name, 30),
        new(Words["Field.Town"], row => row.Congress.Town, 20),
        new(Words["Field.County"], row => row.County, 20),
    ];

    public sealed class Form
    {
        public string? CongressName { get; set; }

        public string? Town { get; set; }

        public string? Slug { get; set; }

        public Guid? County { get; set; }
    }
}
