using Microsoft.AspNetCore.Mvc;
using VoteSystem.Domain.Collect;
using VoteSystem.Domain.Common;
using VoteSystem.Storage.Collect;
using VoteSystem.Web.Components;
using VoteSystem.Web.Sheets;

namespace VoteSystem.Web.Pages.Secretariat.Collect;

/// <summary>All proposals of the year: find, filter, accept several at once, export.</summary>
public sealed class IndexModel(ProposalStore store, ProposalQueries proposals) : CyclePage
{
    [BindProperty(SupportsGet = true)]
    public ListQuery List { get; set; } = new();

    [BindProperty(SupportsGet = true)]
    public ProposalStatus? Status { get; set; }

    [BindProperty(SupportsGet = true)]
    public Category? Category { get; set; }

    [BindProperty(SupportsGet = true)]
    public ProposalSource? Source { get; set; }

    [BindProperty(SupportsGet = true)]
    public ProposalChannel? Channel { get; set; }

    [BindProperty]
    public List<int> Chosen { get; set; } = [];

    public PagedList<Proposal> Rows { get; private set; } = null!;

    public override async Task<IActionResult> OnGetAsync()
    {
        if (!this.WantsFile()) return await base.OnGetAsync();
        return this.Export(Words["Collect.List"], Columns(), await proposals.Page(Cycle.Id, Filter(), 0, int.MaxValue));
    }

    public async Task<IActionResult> OnPostAcceptAsync() =>
        await Answer(await store.AcceptAll(Congress, Year, Actor, Chosen), "Collect.Accepted", CycleUrl("secretariat/collect"));

    protected override async Task Load()
    {
        Frame.Title = Words["Collect.List"];
        Frame.Lead = Words["Collect.Window", Cycle.CollectFrom, Cycle.CollectUntil];
        Rows = new(await proposals.Page(Cycle.Id, Filter(), List.Skip, List.Size), await proposals.CountOf(Cycle.Id, Filter()), List);
    }

    private ProposalFilter Filter() => new()
    {
        Text = List.Search ?? "",
        Status = Status,
        Category = Category,
        Source = Source,
        Channel = Channel,
    };

    /// <summary>Contact data stays out of files, which travel.</summary>
    private List<ExportColumn<Proposal>> Columns() =>
    [
        new(Words["Field.No"], proposal => proposal.No, 8),
        new(Words["Field.Title"], proposal => proposal.Text.Title, 30),
        new(Words["Field.Content"], proposal => proposal.Text.Content, 50),
        new(Words["Field.Reason"], proposal => proposal.Text.Reason, 40),
        new(Words["Field.Place"], proposal => proposal.Text.Place),
        new(Words["Field.Category"], proposal => Words.Of(proposal.Text.Category)),
        new(Words["Field.Source"], proposal => Words.Of(proposal.Source)),
        new(Words["Field.Channel"], proposal => Words.Of(proposal.Channel)),
        new(Words["Field.Amount"], proposal => proposal.Text.Amount),
        new(Words["Field.ReceivedOn"], proposal => proposal.ReceivedOn),
        new(Words["Field.Status"], proposal => Words.Of(proposal.Status)),
        new(Words["Field.StatusReason"], proposal => proposal.StatusReason, 30),
        new(Words["Field.ReferredTo"], proposal => proposal.ReferredTo),
        new(Words["Field.DuplicateOf"], proposal => proposal.DuplicateOf),
        new(Words["Field.ProjectNo"], proposal => proposal.ProjectNo),
        new(Words["Field.Reply"], proposal => proposal.Reply, 40),
    ];
}
