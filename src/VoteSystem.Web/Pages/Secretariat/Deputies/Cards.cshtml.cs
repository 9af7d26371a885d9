using Microsoft.AspNetCore.Mvc;
using VoteSystem.Domain.Common;
using VoteSystem.Storage.Congresses;
using VoteSystem.Storage.Sessions;
using VoteSystem.Web.Components;
using VoteSystem.Web.Door;

namespace VoteSystem.Web.Pages.Secretariat.Deputies;

/// <summary>Cards with which deputies sign in at the door. The file can be had once; printing a card again makes the earlier one void.</summary>
public sealed class CardsModel(CardQueries cards, RollStore store, CardPrinting printing) : TownPage
{
    private const string Missing = "missing";
    private const string All = "all";

    /// <summary>All deputies and their cards.</summary>
    public IReadOnlyList<CardQueries.Row> Rows { get; private set; } = [];

    /// <summary>How many have a card.</summary>
    public int WithCard => Rows.Count(row => row.IssuedAt is not null);

    /// <summary>The question before cards in use become void, or null.</summary>
    public ConfirmStep? Confirm { get; private set; }

    /// <summary>Makes the cards and answers with the file.</summary>
    /// <param name="which">Those without a card, all, or the id of one deputy.</param>
    /// <param name="confirmed">True when cards in use may become void.</param>
    public async Task<IActionResult> OnPostAsync(string? which, bool confirmed)
    {
        await Load();
        var chosen = Rows.Where(row => which == All || (which == Missing ? row.IssuedAt is null : $"{row.Id.Value}" == which)).ToList();
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
        Rows = await cards.Of(Congress.Id);
    }

    private ConfirmStep Question(string which, int inUse) => new()
    {
        Question = Words["Cards.Again.Question", inUse],
        Consequences = [Words["Cards.Again.What"], Words["Cards.Again.Hand"]],
        Button = Words["Cards.Again.Button"],
        CancelHref = TownUrl("secretariat/cards"),
        Fields = new Dictionary<string, string> { ["which"] = which },
    };
}
