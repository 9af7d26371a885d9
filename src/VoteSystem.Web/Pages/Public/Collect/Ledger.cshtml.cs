using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.OutputCaching;
using VoteSystem.Domain.Collect;
using VoteSystem.Domain.Common;
using VoteSystem.Domain.Publishing;
using VoteSystem.Storage.Publishing;
using VoteSystem.Web.Components;
using VoteSystem.Web.Setup;
using VoteSystem.Web.Sheets;

namespace VoteSystem.Web.Pages.Public.Collect;

/// <summary>The published ledger: what was received and what became of it, exactly as it was published.</summary>
[OutputCache(PolicyName = PublishedPages.Policy)]
public sealed class LedgerModel(PublicationQueries publications) : CyclePage
{
    [BindProperty(SupportsGet = true)]
    public ListQuery List { get; set; } = new();

    public IReadOnlyList<PublicationQueries.Row> Versions { get; private set; } = [];

    public PublicationQueries.Row? Newest => Versions is [var newest, ..] ? newest : null;

    /// <summary>What the newest version changed, when it replaced an earlier one.</summary>
    public IReadOnlyList<PublishedChange> Changes { get; private set; } = [];

    public PagedList<PublishedRow> Rows { get; private set; } = new([], 0, new());

    public IReadOnlyList<PublishedField> Sums { get; private set; } = [];

    public override async Task<IActionResult> OnGetAsync()
    {
        await Load();
        return !this.WantsFile() ? Page() : this.Export(Words["PublicationKind.Ledger"], Columns(), Newest?.Content.Rows.ToList() ?? []);
    }

    protected override async Task Load()
    {
        Frame.Title = Words["PublicationKind.Ledger"];
        Versions = await publications.Versions(Cycle.Id, PublicationKind.Ledger);
        if (Newest is not { } newest) return;
        Frame.Title = newest.Title;
        var content = newest.Content;
        Sums = [.. content.Facts.Where(fact => fact.Value != "0")];
        Rows = PagedList.Of([.. content.Rows.Where(IsFound)], List);
        if (Versions is [_, var before, ..]) Changes = PublishedChange.Between(before.Content, content);
    }

    /// <summary>The outcome of one row in words: why, where to, or which other one stands for it.</summary>
    public string OutcomeOf(PublishedRow row)
    {
        var parts = new[]
        {
            row["referredTo"], row["reason"],
            row["duplicateOf"] is { } original ? Words["Fate.DuplicateOf", original] : null,
            row["reply"],
        };
        return string.Join(" ", parts.Where(part => part is not null));
    }

    /// <summary>The words for a value of a row that is the name of an enum.</summary>
    public string Named<T>(PublishedRow row, string key)
        where T : struct, Enum => Enum.TryParse<T>(row[key], out var value) ? Words.Of(value) : "";

    private bool IsFound(PublishedRow row) =>
        List.Search is not { } search
        || row.Title.Contains(search, StringComparison.OrdinalIgnoreCase)
        || row.Fields.Any(field => field.Value.Contains(search, StringComparison.OrdinalIgnoreCase));

    private List<ExportColumn<PublishedRow>> Columns() =>
    [
        new(Words["Field.No"], row => row.No, 8),
        new(Words["Field.Title"], row => row.Title, 30),
        new(Words["Field.Content"], row => row["content"], 50),
        new(Words["Field.Category"], row => Named<Category>(row, "category")),
        new(Words["Field.Place"], row => row["place"]),
        new(Words["Field.Source"], row => Named<ProposalSource>(row, "source")),
        new(Words["Field.Channel"], row => Named<ProposalChannel>(row, "channel")),
        new(Words["Field.Amount"], row => row["amount"]),
        new(Words["Field.ReceivedOn"], row => row["receivedOn"]),
        new(Words["Field.Status"], row => Named<ProposalStatus>(row, "status")),
        new(Words["Field.StatusReason"], OutcomeOf, 40),
    ];
}
