using System.Text;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using VoteSystem.Domain.Collect;
using VoteSystem.Domain.Common;
using VoteSystem.Web.Text;

namespace VoteSystem.Web.Pages.Public.Collect;

/// <summary>The form of a proposal, for the public, for deputies and for the secretariat. The limits are the domain's own.</summary>
public sealed class ProposalInput
{
    public string? Title { get; set; }

    public string? Content { get; set; }

    public string? Reason { get; set; }

    public string? Place { get; set; }

    public Category? Category { get; set; }

    public string? Amount { get; set; }

    public ProposalSource Source { get; set; }

    public ProposalChannel Channel { get; set; }

    public DateOnly? ReceivedOn { get; set; }

    public string? Name { get; set; }

    public string? Phone { get; set; }

    /// <summary>Made with the form, so that a form sent twice is one proposal.</summary>
    public Guid FormToken { get; set; }

    /// <summary>A field that people do not see; only programs fill it in.</summary>
    public string? Website { get; set; }

    /// <summary>The form for changing a proposal.</summary>
    public static ProposalInput Of(Proposal proposal) => new()
    {
        Title = proposal.Text.Title,
        Content = proposal.Text.Content,
        Reason = proposal.Text.Reason,
        Place = proposal.Text.Place,
        Category = proposal.Text.Category,
        Amount = proposal.Text.Amount?.ToString(),
        Source = proposal.Source,
        Channel = proposal.Channel,
        ReceivedOn = proposal.ReceivedOn,
    };

    /// <summary>What is proposed.</summary>
    public ProposalText Text() => new ProposalText
    {
        Title = Title ?? "",
        Content = Content ?? "",
        Reason = Reason,
        Place = Place,
        Category = Category ?? Domain.Common.Category.Other,
        Amount = QualifiedAmount.TryParse(Amount, out var amount) ? amount : null,
    }.Tidy();

    /// <summary>Whom to ask back; null when nothing was given.</summary>
    public Contact? Contact() => string.IsNullOrWhiteSpace(Name) && string.IsNullOrWhiteSpace(Phone)
        ? null
        // Telephone numbers are typed in full-width digits by some keyboards.
        : new Contact((Name ?? "").Trim(), (Phone ?? "").Normalize(NormalizationForm.FormKC).Trim());

    /// <summary>The whole as the rule takes it.</summary>
    public HandedIn Paper(DateOnly today) => new()
    {
        Text = Text(),
        Source = Source,
        Channel = Channel,
        ReceivedOn = ReceivedOn ?? today,
        Contact = Contact(),
        FormToken = FormToken,
    };

    /// <summary>Says beside each field what is wrong with it, all at once; the rule itself would name the first only.</summary>
    /// <returns>True when nothing is.</returns>
    public bool Check(ModelStateDictionary state, Words words, bool contactIsNeeded, bool phoneIsNeeded, bool categoryIsNeeded = true)
    {
        var text = Text();
        Say(nameof(Title), ProposalLimits.Length(nameof(Title), text.Title, ProposalLimits.TitleMin, ProposalLimits.TitleMax));
        Say(nameof(Content), ProposalLimits.Length(nameof(Content), text.Content, ProposalLimits.ContentMin, ProposalLimits.ContentMax));
        Say(nameof(Reason), ProposalLimits.Length(nameof(Reason), text.Reason, 0, ProposalLimits.ReasonMax));
        Say(nameof(Place), ProposalLimits.Length(nameof(Place), text.Place, 0, ProposalLimits.PlaceMax));
        if (categoryIsNeeded && Category is null) Say(nameof(Category), new Refusal(RefusalCode.Missing, nameof(Category)));
        if (!string.IsNullOrWhiteSpace(Amount) && text.Amount is null) Say(nameof(Amount), new Refusal(RefusalCode.AmountIsUnreadable, Amount));
        if (Contact() is { } contact) SayOfContact(contact);
        else if (contactIsNeeded) Say(nameof(Name), new Refusal(RefusalCode.ContactIsNeeded));
        return state.IsValid;

        void SayOfContact(Contact given)
        {
            if (ProposalLimits.Check(given, phoneIsNeeded) is not { } wrong) return;
            var isPhone = wrong.Code == RefusalCode.PhoneIsMalformed || wrong.Arguments.Contains(nameof(Domain.Collect.Contact.Phone));
            Say(isPhone ? nameof(Phone) : nameof(Name), wrong);
        }

        void Say(string field, Refusal? refusal)
        {
            if (refusal is not null) state.AddModelError($"Input.{field}", words.SentenceAlone(refusal));
        }
    }
}

/// <summary>A page with the form of a proposal.</summary>
public interface IProposalForm
{
    ProposalInput Input { get; }
}
