using System.Globalization;
using VoteSystem.Domain.Common;
using VoteSystem.Domain.Publishing;
using VoteSystem.Domain.Workflow;

namespace VoteSystem.Domain.Collect;

/// <summary>What the notice of collection (征集公告) says, besides the dates that the cycle gives it.</summary>
public sealed record CallText
{
    /// <summary>Heading.</summary>
    public required string Title { get; init; }

    /// <summary>目的.</summary>
    public required string Purpose { get; init; }

    /// <summary>征集内容、范围.</summary>
    public required string Scope { get; init; }

    /// <summary>征集要求.</summary>
    public required string Requirements { get; init; }

    /// <summary>征集方式: telephone, mailbox, address; the page adds the form itself.</summary>
    public required string Ways { get; init; }

    /// <summary>发文机关.</summary>
    public required string Issuer { get; init; }

    /// <summary>The sections in the order of the paper, by the key of their heading.</summary>
    public IReadOnlyList<(string Key, string Text)> Sections =>
        [("Purpose", Purpose), ("Scope", Scope), ("Requirements", Requirements), ("Ways", Ways), ("Issuer", Issuer)];

    /// <summary>Reads back what was published.</summary>
    public static CallText From(string title, PublishedContent content)
    {
        string Section(string key) => content.Rows.FirstOrDefault(row => row.Title == key)?["text"] ?? "";
        return new CallText
        {
            Title = title,
            Purpose = Section("Purpose"),
            Scope = Section("Scope"),
            Requirements = Section("Requirements"),
            Ways = Section("Ways"),
            Issuer = Section("Issuer"),
        };
    }
}

/// <summary>The two publications of the stage: the notice, and the ledger of what was received and what became of it.</summary>
public static class CollectPublishing
{
    private const int TitleMax = 200;
    private const int SectionMax = 2000;
    private const int NoteMax = 500;

    /// <summary>Publishes the notice with the cycle's window, or a further version of it.</summary>
    /// <param name="cycle">The cycle; its window goes into the notice.</param>
    /// <param name="text">What it says.</param>
    /// <param name="earlier">The newest version, or null.</param>
    /// <param name="note">Why a further version follows.</param>
    /// <param name="actor">Who publishes.</param>
    /// <returns>Refused: WrongRole, WrongStage, Missing, TooLong, NoteIsNeeded, NothingChanged.</returns>
    public static Decision PublishCall(Cycle cycle, CallText text, PublishedContent? earlier, string? note, Actor actor)
    {
        if (actor.MustBe(Role.Secretariat) is { } wrongRole) return wrongRole;
        if (cycle.MustBeIn(Stage.Collect) is { } wrongStage) return wrongStage;
        if (ProposalLimits.Length(nameof(CallText.Title), text.Title.Trim(), 1, TitleMax) is { } title) return title;
        foreach (var (key, section) in text.Sections)
            if (ProposalLimits.Length(key, section.Trim(), 1, SectionMax) is { } limit) return limit;
        var rows = text.Sections.Select((section, i) => new PublishedRow(i + 1, section.Key, [new("text", section.Text.Trim())]));
        var content = new PublishedContent([.. rows],
        [
            new("from", Iso(cycle.CollectFrom)), new("until", Iso(cycle.CollectUntil)), new("lead", cycle.Rules.CollectLead.ToString()),
        ]);
        return Publish(cycle, PublicationKind.Call, text.Title.Trim(), content, earlier, note);
    }

    /// <summary>Publishes the ledger as it stands, or a further version of it. It holds no contact data.</summary>
    /// <returns>Refused: WrongRole, WrongStage, NothingWasCollected, Missing, TooLong, NoteIsNeeded, NothingChanged.</returns>
    public static Decision PublishLedger(
        Cycle cycle, string title, IReadOnlyList<Proposal> proposals, PublishedContent? earlier, string? note, Actor actor)
    {
        if (actor.MustBe(Role.Secretariat) is { } wrongRole) return wrongRole;
        if (ProposalDecisions.OpenRefusal(cycle) is { } closed) return closed;
        if (proposals.Count == 0) return new Refusal(RefusalCode.NothingWasCollected);
        if (ProposalLimits.Length(nameof(CallText.Title), title.Trim(), 1, TitleMax) is { } wrong) return wrong;
        return Publish(cycle, PublicationKind.Ledger, title.Trim(), Ledger(proposals), earlier, note);
    }

    /// <summary>The ledger: one row a proposal, in the order of their numbers, and how many met which fate.</summary>
    public static PublishedContent Ledger(IEnumerable<Proposal> proposals)
    {
        var inOrder = proposals.OrderBy(proposal => proposal.No).ToList();
        var counts = Enum.GetValues<ProposalStatus>().Select(status =>
            new PublishedField($"count{status}", Number(inOrder.Count(proposal => proposal.Status == status))));
        return new PublishedContent([.. inOrder.Select(Row)], [new("count", Number(inOrder.Count)), .. counts]);
    }

    private static Decision Publish(Cycle cycle, PublicationKind kind, string title, PublishedContent content, PublishedContent? earlier, string? note)
    {
        var reason = string.IsNullOrWhiteSpace(note) ? null : note.Trim();
        if (ProposalLimits.Length(nameof(Published.Note), reason, 0, NoteMax) is { } tooLong) return tooLong;
        if (earlier is not null && earlier.Hash() == content.Hash()) return new Refusal(RefusalCode.NothingChanged);
        if (earlier is not null && reason is null) return new Refusal(RefusalCode.NoteIsNeeded);
        return new Published(cycle.Id.Year, kind, title, content, earlier is null ? null : reason, null);
    }

    private static PublishedRow Row(Proposal proposal)
    {
        var fields = new List<PublishedField>
        {
            new("content", proposal.Text.Content),
            new("category", proposal.Text.Category.ToString()),
            new("source", proposal.Source.ToString()),
            new("channel", proposal.Channel.ToString()),
            new("receivedOn", Iso(proposal.ReceivedOn)),
            new("status", proposal.Status.ToString()),
        };
        Add("place", proposal.Text.Place);
        Add("amount", proposal.Text.Amount?.ToString());
        Add("reason", proposal.StatusReason);
        Add("referredTo", proposal.ReferredTo);
        Add("duplicateOf", proposal.DuplicateOf is { } original ? Number(original) : null);
        Add("projectNo", proposal.ProjectNo is { } project ? Number(project) : null);
        Add("reply", proposal.Reply);
        return new PublishedRow(proposal.No, proposal.Text.Title, fields);

        void Add(string key, string? value)
        {
            if (value is not null) fields.Add(new PublishedField(key, value));
        }
    }

    private static string Iso(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
