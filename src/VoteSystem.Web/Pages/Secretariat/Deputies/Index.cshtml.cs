using Microsoft.AspNetCore.Mvc;
using VoteSystem.Domain.Congresses;
using VoteSystem.Storage.Congresses;
using VoteSystem.Web.Components;
using VoteSystem.Web.Sheets;
using RollDeputy = VoteSystem.Domain.Congresses.Deputy;

namespace VoteSystem.Web.Pages.Secretariat.Deputies;

/// <summary>The roll of deputies in the order of their names' pinyin.</summary>
public sealed class IndexModel(DeputyQueries deputies) : TownPage
{
    [BindProperty(SupportsGet = true)]
    public ListQuery List { get; set; } = new();

    [BindProperty(SupportsGet = true)]
    public string? Group { get; set; }

    /// <summary>True for those who left.</summary>
    [BindProperty(SupportsGet = true)]
    public bool Left { get; set; }

    public PagedList<RollDeputy> Rows { get; private set; } = null!;

    public IReadOnlyList<DeputyQueries.Group> Groups { get; private set; } = [];

    public int Seats => Groups.Sum(group => group.Deputies);

    public override async Task<IActionResult> OnGetAsync()
    {
        if (!this.WantsFile()) return await base.OnGetAsync();
        var all = await deputies.Page(Congress.Id, !Left, Group ?? "", List.Search ?? "", 0, int.MaxValue);
        return this.Export(Words["Deputies.Roll"], Columns(), all);
    }

    protected override async Task Load()
    {
        Frame.Title = Words["Deputies.Roll"];
        Groups = await deputies.Groups(Congress.Id);
        List.Prefer(100);
        var (group, text) = (Group ?? "", List.Search ?? "");
        Rows = new(
            await deputies.Page(Congress.Id, !Left, group, text, List.Skip, List.Size), await deputies.Count(Congress.Id, !Left, group, text), List);
    }

    /// <summary>The columns of the import, so that the file can be corrected and sent back.</summary>
    private List<ExportColumn<RollDeputy>> Columns() =>
    [
        new(Words["Field.Name"], deputy => deputy.Entry.Name, 14),
        new(Words["Field.Gender"], deputy => deputy.Entry.Gender is { } gender ? Words.Of(gender) : null, 8),
        new(Words["Deputies.Column.Group"], deputy => deputy.Entry.Group, 20),
        new(Words["Deputies.Column.Position"], deputy => deputy.Entry.Position, 30),
        new(Words["Deputies.Column.Phone"], deputy => deputy.Entry.Phone, 16),
        new(Words["Deputies.Column.Note"], deputy => deputy.Entry.Note, 24),
    ];
}
