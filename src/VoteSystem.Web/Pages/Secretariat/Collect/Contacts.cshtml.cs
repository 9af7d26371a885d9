using Microsoft.AspNetCore.Mvc;
using VoteSystem.Domain.Workflow;
using VoteSystem.Storage.Collect;
using VoteSystem.Web.Components;

namespace VoteSystem.Web.Pages.Secretariat.Collect;

/// <summary>Delete names and telephone numbers of proposers once their retention time is over.</summary>
public sealed class ContactsModel(ProposalStore store, ProposalQueries proposals) : CyclePage
{
    [BindProperty]
    public bool Confirmed { get; set; }

    public int Kept { get; private set; }

    public ConfirmStep? Confirm { get; private set; }

    public async Task<IActionResult> OnPostAsync()
    {
        if (Confirmed)
            return await Answer(await store.DeleteContacts(Congress, Year, Actor), "Collect.Contacts.Deleted", CycleUrl("secretariat/collect/contacts"));
        await Load();
        Confirm = new ConfirmStep
        {
            Question = Words["Collect.Contacts.Question", Kept],
            Consequences = [Words["Collect.Contacts.Gone"], Words["Collect.Contacts.Stay"]],
            Button = Words["Collect.Contacts.Delete"],
            CancelHref = CycleUrl("secretariat/collect/contacts"),
        };
        return Page();
    }

    protected override async Task Load()
    {
        Frame.Title = Words["Collect.Contacts"];
        Frame.Lead = Words["Collect.Contacts.Lead", Cycle.Rules.ContactRetentionMonths];
        Frame.Breadcrumb = [new(Words["Collect.List"], CycleUrl("secretariat/collect"))];
        Kept = (await proposals.Contacts(Cycle.Id)).Count;
    }

    /// <summary>True when the cycle is over, so that the question of deleting arises.</summary>
    public bool IsOver => Cycle.Stage == Stage.Closed;
}
