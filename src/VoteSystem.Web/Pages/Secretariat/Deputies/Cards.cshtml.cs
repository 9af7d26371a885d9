using Microsoft.AspNetCore.Mvc;
using VoteSystem.Domain.Common;
using VoteSystem.Storage.Congresses;
using VoteSystem.Storage.Sessions;
using VoteSystem.Web.Components;
using VoteSystem.Web.Door;
using VoteSystem.Web.Sheets;

namespace VoteSystem.Web.Pages.Secretariat.Deputies;

/// <summary>Cards with which deputies sign in at the door. The file can be had once; printing a card again makes the earlier one void.</summary>
public sealed class CardsModel(CardQueries cards, RollStore store, CardPrinting printing) : TownPage
{
    private const string Missing = "missing";
    private const string Everybody = "all";

    /// <summary>All deputies and their cards.</summary>
    public IReadOnlyList<CardQueries.Row> All { get; private set; } = [];

    [BindProperty(SupportsGet = true)]
    public ListQuery List { get; set; } = new();

    /// <summary>The page of the list.</summary>
    public PagedList<CardQueries.Row> Rows { get; private set; } = null!;

    /// <summary>How many have a card.</summary>
    public int WithCard => All.Count(row => row.IssuedAt is not null);

    /// <summary>The question before cards in use become void, or null.</summary>
    public ConfirmStep? Confirm { get; private set; }

    /// <inheritdoc/>
    public override async Task<IActionResult> OnGetAsync()
    {
        await Load();
        return this.WantsFile() ? this.Export(Words["Cards.Title"], Columns(), Matching) : Page();
    }

    /// <summary>Makes the cards and answers with the file.</summary>
    /// <param name="which">Those without a card, all, or the id of one deputy.</param>
    /// <param name="confirmed">True when cards in use may become void.</param>
    public async Task<IActionResult> OnPostAsync(string? which, bool confirmed)
    {
        await Load();
        var chosen = All.Where(row => which == Everybody || (which == Missing ? row.IssuedAt is null : $"{row.Id.Value}" == which)).ToList();
        if (!confirmed && chosen.Count(row => row.IssuedAt is not null) is > 0 and var inUse)
        {
            Confirm = Question(which!, inUse);
            return Page();
        }

        var (decision, made) = await store.IssueCards(Congress, [.. chosen.Select(row => row.Id)], Actor);
        if (decision.Refusal is { } refusal) return await Again(refusal);
        Response.Headers.CacheControl = "no-store";
        return File(printing.Print(Congress, made, $"{HallAddress.Of(Request)}/t/{Congress.Slug}/secretariat/signin"), "application/pdf", $"{Words["Cards.Title"]}-{Congress.Town}.pdf");
    }

    /// <inheritdoc/>
    protected override async Task Load()
    {
        Frame.Title = Words["Cards.Title"];
        Frame.Lead = Words["Cards.Lead"];
        Frame.Breadcrumb = [new(Words["Deputies.Roll"], TownUrl("secretariat/deputies"))];
        All = await cards.Of(Congress.Id);
        List.Prefer(ListQuery.LargestSize);
        Rows = PagedList.Of(Matching, List);
    }

    private List<CardQueries.Row> Matching => [.. All.Where(row => List.Search is not { } words
        || row.Name.Contains(words, StringComparison.OrdinalIgnoreCase) || row.GroupName.Contains(words, StringComparison.OrdinalIgnoreCase))];

    private List<ExportColumn<CardQueries.Row>> Columns() =>
    [
        new(Words["Field.Deputy"], row => row.Name, 14),
        new(Words["Field.Group"], row => row.GroupName, 20),
        new(Words["Cards.Card"], row => row.IssuedAt is null ? Words["Cards.None"] : Words["Cards.Issued"], 12),
        new(Words["Cards.IssuedAt"], row => row.IssuedAt),
    ];

    private ConfirmStep Question(string which, int inUse) => new()
    {
        Question = Words["Cards.Again.Question", inUse],
        Consequences = [Words["Cards.Again.What"], Words["Cards.Again.Hand"]],
        Button = Words["Cards.Again.Button"],
        CancelHref = TownUrl("secretariat/cards"),
        Fields = new Dictionary<string, string> { ["which"] = which },
    };
}
