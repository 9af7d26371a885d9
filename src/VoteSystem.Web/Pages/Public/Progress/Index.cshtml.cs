using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.OutputCaching;
using VoteSystem.Domain.Publishing;
using VoteSystem.Storage.Publishing;
using VoteSystem.Web.Components;
using VoteSystem.Web.Photos;
using VoteSystem.Web.Setup;
using VoteSystem.Web.Sheets;

namespace VoteSystem.Web.Pages.Public.Progress;

/// <summary>What was promised and how far it is.</summary>
[OutputCache(PolicyName = PublishedPages.Policy)]
public sealed class IndexModel(PublicationQueries publications) : ProgressPage(publications)
{
    private static readonly string[] Exported = ["unit", "place", "status", "light", "percent", "asOf", "dueOn", "amountFen", "plannedFen", "allocatedFen", "paidFen", "done", "nextStep", "completion"];

    [BindProperty(SupportsGet = true)]
    public ListQuery List { get; set; } = new();

    public PagedList<PublishedRow> Rows { get; private set; } = null!;

    private IReadOnlyDictionary<int, string> _pictures = new Dictionary<int, string>();

    public override async Task<IActionResult> OnGetAsync()
    {
        await Load();
        return this.WantsFile() && Shown is { } shown ? this.Export(shown.Title, Columns(), shown.Content.Rows) : Page();
    }

    protected override async Task Load()
    {
        await base.Load();
        Frame.Title = Shown?.Title ?? Words["Progress.Title", Year];
        _pictures = await this.PicturesOfProjects();
        Rows = PagedList.Of([.. (Shown?.Content.Rows ?? []).Where(Matches)], List);
    }

    /// <summary>A project under its number in the announcement, which is its place in the list.</summary>
    public ProjectCard Card(PublishedRow row) =>
        PublishedCards.Of(row, CycleUrl($"progress/{row.No}")) with
        {
            No = Shown!.Content.Rows.TakeWhile(one => one.No != row.No).Count() + 1,
            Picture = _pictures.GetValueOrDefault(row.No),
        };

    private bool Matches(PublishedRow row) =>
        List.Search is not { } words || new[] { row.Title, row["place"], row["unit"], row["done"] }.Any(text => text?.Contains(words, StringComparison.OrdinalIgnoreCase) == true);

    private List<ExportColumn<PublishedRow>> Columns() =>
    [
        new(Words["Field.No"], row => row.No, 8),
        new(Words["Projects.Name"], row => row.Title, 30),
        .. Exported.Select(key => new ExportColumn<PublishedRow>(Words[$"Published.{key}"], row => Value(key, row[key]), 20)),
    ];
}
