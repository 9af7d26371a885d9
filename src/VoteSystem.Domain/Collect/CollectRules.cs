using VoteSystem.Domain.Common;
using VoteSystem.Domain.Workflow;

namespace VoteSystem.Domain.Collect;

/// <summary>What somebody hands in, before it has a number.</summary>
public sealed record HandedIn
{
    /// <summary>The proposal itself.</summary>
    public required ProposalText Text { get; init; }

    /// <summary>Who it comes from.</summary>
    public required ProposalSource Source { get; init; }

    /// <summary>The way it came in.</summary>
    public required ProposalChannel Channel { get; init; }

    /// <summary>The day it was received.</summary>
    public required DateOnly ReceivedOn { get; init; }

    /// <summary>Whom to ask back, or null.</summary>
    public Contact? Contact { get; init; }

    /// <summary>Made with the form; the same form sent again is the same proposal.</summary>
    public required Guid FormToken { get; init; }
}

/// <summary>The number and the receipt that the next proposal gets.</summary>
public sealed record Slot(int No, Receipt Receipt);

/// <summary>Receiving and correcting proposals: pure decisions.</summary>
public static class CollectRules
{
    /// <summary>Channels that the public page itself may name; the others are entered by the secretariat.</summary>
    public static IReadOnlyList<ProposalChannel> PublicChannels { get; } = [ProposalChannel.Web, ProposalChannel.QrCode, ProposalChannel.Station];

    /// <summary>Null when the public can hand in today, otherwise the reason; pages ask it before they show the form.</summary>
    /// <returns>CollectionIsClosed with the window's first and last day.</returns>
    public static Refusal? WindowRefusal(Cycle cycle, DateOnly today)
    {
        var inWindow = cycle.Stage == Stage.Collect && today >= cycle.CollectFrom && today <= cycle.CollectUntil;
        var isOpen = inWindow || (cycle.Rules.CollectYearRound && cycle.Stage != Stage.Closed);
        return isOpen ? null : new Refusal(RefusalCode.CollectionIsClosed, cycle.CollectFrom, cycle.CollectUntil);
    }

    /// <summary>Null when a proposal can have been received for this cycle on that day.</summary>
    /// <returns>OutOfRange with the first and the last day that are possible.</returns>
    public static Refusal? DayRefusal(Cycle cycle, DateOnly today, DateOnly receivedOn)
    {
        // A year before the window is where the year-round channel of this cycle can have begun.
        var first = cycle.Rules.CollectYearRound ? cycle.CollectFrom.AddYears(-1) : cycle.CollectFrom;
        return receivedOn >= first && receivedOn <= today
            ? null
            : new Refusal(RefusalCode.OutOfRange, nameof(HandedIn.ReceivedOn), first, today);
    }

    /// <summary>Takes in one proposal from the public, a deputy or, on behalf of somebody, from the secretariat.</summary>
    /// <param name="cycle">The cycle.</param>
    /// <param name="today">The date at the congress.</param>
    /// <param name="paper">What is handed in.</param>
    /// <param name="slot">Number and receipt for it.</param>
    /// <param name="actor">Who hands it in; the public is <see cref="Actor.Public"/>.</param>
    /// <returns>
    /// Refused: CollectionIsClosed, WrongRole (a source or channel that only the secretariat may state), Missing, TooShort, TooLong,
    /// PhoneIsMalformed, OutOfRange (the day of receipt).
    /// </returns>
    public static Decision HandIn(Cycle cycle, DateOnly today, HandedIn paper, Slot slot, Actor actor)
    {
        var byStaff = actor.Roles.Contains(Role.Secretariat);
        if (StageRefusal(cycle, today, byStaff) is { } closed) return closed;
        if (!byStaff && OriginRefusal(paper, actor) is { } origin) return origin;
        if (DayRefusal(cycle, today, paper.ReceivedOn) is { } day) return day;

        var text = paper.Text.Tidy();
        if (ProposalLimits.Check(text) is { } limit) return limit;
        if (ContactRefusal(cycle, paper, byStaff) is { } contact) return contact;
        return new ProposalReceived(
            cycle.Id.Year, slot.No, text, paper.Source, paper.Channel, paper.ReceivedOn, slot.Receipt, paper.FormToken, paper.Contact);
    }

    /// <summary>Takes in the rows of a sheet, all of them or none.</summary>
    /// <param name="cycle">The cycle.</param>
    /// <param name="today">The date at the congress.</param>
    /// <param name="file">Name of the file, for the log.</param>
    /// <param name="papers">Rows that are new, each with its number and receipt.</param>
    /// <param name="known">How many rows were taken in before; nothing but these is no error and changes nothing.</param>
    /// <param name="actor">Who imports.</param>
    /// <returns>Refused: WrongRole, or what <see cref="HandIn"/> says of the first row that it refuses.</returns>
    public static Decision Import(Cycle cycle, DateOnly today, string file, IReadOnlyList<(HandedIn Paper, Slot Slot)> papers, int known, Actor actor)
    {
        if (actor.MustBe(Role.Secretariat) is { } wrongRole) return wrongRole;
        if (papers.Count == 0) return Decision.Accept();
        var events = new List<DomainEvent> { new ProposalsImported(cycle.Id.Year, file, papers.Count, known) };
        foreach (var (paper, slot) in papers)
        {
            var decision = HandIn(cycle, today, paper, slot, actor);
            if (decision is not Decision.Accepted received) return decision;
            events.AddRange(received.Events);
        }

        return Decision.Accept([.. events]);
    }

    /// <summary>Corrects wording, place, category, amount, source or channel; the audit log keeps what was before.</summary>
    /// <returns>Refused: WrongRole, WrongStage, ChangedMeanwhile, Missing, TooShort, TooLong. The same values again change nothing.</returns>
    public static Decision Edit(Cycle cycle, Proposal proposal, ProposalText text, ProposalSource source, ProposalChannel channel, int seenVersion, Actor actor)
    {
        if (actor.MustBe(Role.Secretariat) is { } wrongRole) return wrongRole;
        if (ProposalDecisions.OpenRefusal(cycle) is { } closed) return closed;
        if (proposal.Version != seenVersion) return new Refusal(RefusalCode.ChangedMeanwhile, nameof(Proposal));
        var tidy = text.Tidy();
        if (ProposalLimits.Check(tidy) is { } limit) return limit;
        var changes = Changes(proposal, proposal with { Text = tidy, Source = source, Channel = channel });
        return changes.Count == 0
            ? Decision.Accept()
            : new ProposalEdited(proposal.Year, proposal.No, changes, tidy, source, channel);
    }

    /// <summary>What differs between two states of a proposal, field by field.</summary>
    public static IReadOnlyList<FieldChange> Changes(Proposal before, Proposal after)
    {
        (string Field, string? Before, string? After)[] fields =
        [
            (nameof(ProposalText.Title), before.Text.Title, after.Text.Title),
            (nameof(ProposalText.Content), before.Text.Content, after.Text.Content),
            (nameof(ProposalText.Reason), before.Text.Reason, after.Text.Reason),
            (nameof(ProposalText.Place), before.Text.Place, after.Text.Place),
            (nameof(ProposalText.Category), before.Text.Category.ToString(), after.Text.Category.ToString()),
            (nameof(ProposalText.Amount), before.Text.Amount?.ToString(), after.Text.Amount?.ToString()),
            (nameof(Proposal.Source), before.Source.ToString(), after.Source.ToString()),
            (nameof(Proposal.Channel), before.Channel.ToString(), after.Channel.ToString()),
        ];
        return [.. fields.Where(field => field.Before != field.After).Select(field => new FieldChange(field.Field, field.Before, field.After))];
    }

    /// <summary>Deletes names and telephone numbers of proposers once their retention time is over.</summary>
    /// <param name="cycle">The cycle, which must be closed.</param>
    /// <param name="closedOn">The day it was closed, or null.</param>
    /// <param name="today">The date at the congress.</param>
    /// <param name="kept">How many contacts there are.</param>
    /// <param name="actor">Who deletes: a person, or the installation itself by its schedule (个人信息保护法第四十七条).</param>
    /// <returns>Refused: WrongRole, WrongStage, RetentionIsRunning with its last day. Nothing to delete changes nothing.</returns>
    public static Decision DeleteContacts(Cycle cycle, DateOnly? closedOn, DateOnly today, int kept, Actor actor)
    {
        if (!ReferenceEquals(actor, Actor.System) && actor.MustBe(Role.Secretariat, Role.Administrator) is { } wrongRole) return wrongRole;
        if (cycle.MustBeIn(Stage.Closed) is { } wrongStage) return wrongStage;
        if (closedOn is not { } end) return new Refusal(RefusalCode.WrongStage, cycle.Stage, Stage.Closed);
        var last = end.AddMonths(cycle.Rules.ContactRetentionMonths);
        if (today <= last) return new Refusal(RefusalCode.RetentionIsRunning, last);
        return kept == 0 ? Decision.Accept() : new ContactsDeleted(cycle.Id.Year, kept);
    }

    /// <summary>The secretariat also enters what came in by letter or telephone when the window had just closed.</summary>
    private static Refusal? StageRefusal(Cycle cycle, DateOnly today, bool byStaff) =>
        byStaff && cycle.Stage is Stage.Collect or Stage.Shortlist ? null : WindowRefusal(cycle, today);

    private static Refusal? OriginRefusal(HandedIn paper, Actor actor)
    {
        var mayNameSource = paper.Source == ProposalSource.Resident
            || (paper.Source == ProposalSource.Deputy && actor.Roles.Contains(Role.Deputy));
        return mayNameSource && PublicChannels.Contains(paper.Channel) ? null : actor.MustBe(Role.Secretariat);
    }

    private static Refusal? ContactRefusal(Cycle cycle, HandedIn paper, bool byStaff)
    {
        if (paper.Contact is { } contact) return ProposalLimits.Check(contact, phoneIsNeeded: !byStaff);
        var mayBeMissing = byStaff || cycle.Rules.AnonymousProposalAllowed || paper.Source == ProposalSource.Deputy;
        return mayBeMissing ? null : new Refusal(RefusalCode.ContactIsNeeded);
    }
}
