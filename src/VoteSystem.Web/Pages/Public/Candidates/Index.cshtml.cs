using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.OutputCaching;
using VoteSystem.Domain.Publishing;
using VoteSystem.Storage.Publishing;
using VoteSystem.Web.Components;
using VoteSystem.Web.Setup;
using VoteSystem.Web.Sheets;

namespace VoteSystem.Web.Pages.Public.Candidates;

/// <summary>候选项目公示.</summary>
[OutputCache(PolicyName = PublishedPages.Policy)]
public sealed class IndexModel(PublicationQueries publications) : CandidatesPage(publications)
{
    private static readonly string[] Exported = ["content", "goal", "place", "category", "unit", "amountFen", "thisYearFen", "fundSource", "dueOn", "beneficiaries", "subItems", "proposals"];

    [BindProperty(SupportsGet = true)]
    public ListQuery List { get; set; } = new();

    public PagedList<PublishedRow> Rows { get; private set; } = null!;

    public override async Task<IActionResult> OnGetAsync()
    {
        if (!this.WantsFile()) return await base.OnGetAsync();
        await Load();
        return Frozen is null ? NotFound() : this.Export(Shown!.Title, Columns(), Frozen.Rows);
    }

    protected override async Task Load()
    {
        await base.Load();
        Frame.Title = Shown?.Title ?? Words["Candidates.Title", Year];
        Rows = PagedList.Of([.. (Frozen?.Rows ?? []).Where(Matches)], List);
    }

    private bool Matches(PublishedRow row) =>
        List.Search is not { } words || new[] { row.Title, row["content"], row["place"], row["unit"] }.Any(text => text?.Contains(words, StringComparison.OrdinalIgnoreCase) == true);

    private List<ExportColumn<PublishedRow>> Columns() =>
    [
        new(Words["Field.ListNo"], row => row.No, 8),
        new(Words["Projects.Name"], row => row.Title, 30),
        .. Exported.Select(key => new ExportColumn<PublishedRow>(Words[$"Published.{key}"], row => Value(row, key), 24)),
    ];
}
