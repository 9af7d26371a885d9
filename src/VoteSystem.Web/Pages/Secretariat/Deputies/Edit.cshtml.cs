using Microsoft.AspNetCore.Mvc;
using VoteSystem.Domain.Common;
using VoteSystem.Domain.Congresses;
using VoteSystem.Storage.Audit;
using VoteSystem.Storage.Congresses;
using VoteSystem.Web.Components;
using RollDeputy = VoteSystem.Domain.Congresses.Deputy;

namespace VoteSystem.Web.Pages.Secretariat.Deputies;

/// <summary>Correct a deputy's entry, note that the seat was left, or that it is held again.</summary>
public sealed class EditModel(RollStore store, DeputyQueries deputies, AuditQueries audit) : TownPage, IDeputyForm
{
    [BindProperty]
    public DeputyInput Input { get; set; } = new();

    [BindProperty]
    public int Seen { get; set; }

    /// <summary>Why the seat is left.</summary>
    [BindProperty]
    public string? LeaveReason { get; set; }

    [BindProperty]
    public bool Confirmed { get; set; }

    public RollDeputy Deputy { get; private set; } = null!;

    public string? LeftBecause { get; private set; }

    public DiffBox? Diff { get; private set; }

    public ConfirmStep? Confirm { get; private set; }

    public Timeline Timeline { get; private set; } = new([]);

    private DeputyId Id => new(Guid.Parse((string)RouteData.Values["id"]!));

    private string Roll => TownUrl("secretariat/deputies");

    public override async Task<IActionResult> OnGetAsync()
    {
        await Load();
        if (NothingHere) return NotFound();
        (Input, Seen) = (DeputyInput.Of(Deputy.Entry), Deputy.Version);
        return Page();
    }

    public Task<IActionResult> OnPostAsync() =>
        Decide((roll, deputy) => RollRules.Edit(roll, deputy, Input.Entry(), Seen, Actor), "Collect.Saved");

    public async Task<IActionResult> OnPostLeaveAsync()
    {
        if (Confirmed || string.IsNullOrWhiteSpace(LeaveReason))
            return await Decide((_, deputy) => RollRules.Leave(deputy, LeaveReason ?? "", Seen, Actor), "Deputies.LeftSaid");
        await Load();
        if (NothingHere) return NotFound();
        Confirm = new ConfirmStep
        {
            Question = Words["Deputies.Leave.Question", Deputy.Entry.Name],
            Consequences = [Words["Deputies.Leave.Counts"], Words["Deputies.Leave.Stays"]],
            Button = Words["Deputies.Leave"],
            CancelHref = $"{Roll}/{Id.Value:N}",
            Handler = "Leave",
            Fields = new Dictionary<string, string> { [nameof(LeaveReason)] = LeaveReason, [nameof(Seen)] = $"{Seen}" },
        };
        return Page();
    }

    public Task<IActionResult> OnPostReturnAsync() =>
        Decide((roll, deputy) => RollRules.Return(roll, deputy, Seen, Actor), "Deputies.ReturnedSaid");

    protected override async Task Load()
    {
        Frame.Breadcrumb = [new(Words["Deputies.Roll"], Roll)];
        var found = await deputies.Find(Congress.Id, Id);
        NothingHere = found is null;
        if (found is null) return;
        Deputy = found;
        Frame.Title = found.Entry.Name;
        LeftBecause = await deputies.ReasonOfLeaving(Congress.Id, Id);
        Timeline = History.Of(await audit.About(Congress.Id, DeputyEvent.SubjectOf(Id)), Words);
    }

    private async Task<IActionResult> Decide(Func<IReadOnlyList<RollDeputy>, RollDeputy, Decision> decide, string doneKey)
    {
        if (await deputies.Find(Congress.Id, Id) is null) return NotFound();
        var decision = await store.Apply(Congress, Actor, context => decide(context.Roll, context.Roll.Single(deputy => deputy.Id == Id)));
        if (decision.Refusal?.Code == RefusalCode.ChangedMeanwhile)
        {
            var entries = await audit.About(Congress.Id, DeputyEvent.SubjectOf(Id));
            Diff = History.Since(entries, Seen, Words);
            Seen = entries.Count;
            ModelState.Remove(nameof(Seen));
        }

        return await Answer(decision, doneKey, Roll);
    }
}
