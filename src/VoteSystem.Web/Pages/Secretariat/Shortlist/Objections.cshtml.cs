using Microsoft.AspNetCore.Mvc;
using VoteSystem.Domain.Shortlist;
using VoteSystem.Storage.Shortlist;
using VoteSystem.Web.Components;
using VoteSystem.Web.Sheets;

namespace VoteSystem.Web.Pages.Secretariat.Shortlist;

/// <summary>Objections to the displayed candidates and the answers to them. Contact data is shown here and nowhere else.</summary>
public sealed class ObjectionsModel(ObjectionQueries objections) : CyclePage
{
    [BindProperty(SupportsGet = true)]
    public ListQuery List { get; set; } = new();

    public PagedList<ObjectionQueries.Row> Rows { get; private set; } = null!;

    private List<ObjectionQueries.Row> Matching { get; set; } = [];

    /// <summary>What was typed into the form that was refused, and for which objection.</summary>
    public (int No, string? Text) Typed { get; private set; }

    /// <inheritdoc/>
    public override async Task<IActionResult> OnGetAsync()
    {
        await Load();
        return this.WantsFile() ? this.Export(Words["Objections.Title"], Columns(), Matching) : Page();
    }

    public async Task<IActionResult> OnPostAsync(int no, int seenVersion, string? answer)
    {
        Typed = (no, answer);
        var decision = await Cycles.Apply(Congress, Year, Actor, (work, id) => ObjectionQueries.Load(work, id, no),
            (objection, x) => PublicityRules.Answer(x.Cycle, objection, answer, seenVersion, x.Actor));
        return await Answer(decision, "Objections.Answered", Request.Path);
    }

    protected override async Task Load()
    {
        Frame.Title = Words["Objections.Title"];
        Frame.Breadcrumb = [new(Words["Shortlist.Title", Year], CycleUrl("secretariat/shortlist"))];
        Matching = [.. (await objections.Of(Cycle.Id)).Where(row => List.Search is not { } words
            || new[] { row.Content, row.Title, row.Answer }.Any(text => text?.Contains(words, StringComparison.OrdinalIgnoreCase) == true))];
        Rows = PagedList.Of(Matching, List);
    }

    // Contact data stays out of files.
    private List<ExportColumn<ObjectionQueries.Row>> Columns() =>
    [
        new(Words["Field.No"], row => row.No, 8),
        new(Words["Projects.Name"], row => row.Title, 30),
        new(Words["Field.Content"], row => row.Content, 50),
        new(Words["Field.ReceivedOn"], row => row.ReceivedAt),
        new(Words["Field.Answer"], row => row.Answer, 50),
    ];
}
