using System.Text.Json.Serialization;
using VoteSystem.Domain.Common;

namespace VoteSystem.Domain.Collect;

/// <summary>Something that happened in the collection of proposals.</summary>
public abstract record CollectEvent(int Year) : DomainEvent;

/// <summary>Something that happened to one proposal.</summary>
public abstract record ProposalEvent(int Year, int No) : CollectEvent(Year)
{
    /// <inheritdoc/>
    public override Subject Subject => SubjectOf(Year, No);

    /// <summary>How the audit log names a proposal.</summary>
    public static Subject SubjectOf(int year, int no) => Subject.InCycle("proposal", year, no);
}

/// <summary>A proposal was handed in or entered.</summary>
/// <param name="Year">Year of the cycle.</param>
/// <param name="No">Its number.</param>
/// <param name="Text">What was proposed.</param>
/// <param name="Source">Who it comes from.</param>
/// <param name="Channel">The way it came in.</param>
/// <param name="ReceivedOn">The day it was received.</param>
/// <param name="Receipt">The code for the proposer; who knows it reads the proposal's fate, so it stays out of the log.</param>
/// <param name="FormToken">The form it was made from; the same form again is the same proposal.</param>
/// <param name="Contact">Contact data, never in the log.</param>
public sealed record ProposalReceived(
    int Year, int No, ProposalText Text, ProposalSource Source, ProposalChannel Channel, DateOnly ReceivedOn,
    [property: JsonIgnore] Receipt Receipt, [property: JsonIgnore] Guid FormToken, [property: JsonIgnore] Contact? Contact)
    : ProposalEvent(Year, No);

/// <summary>Wording, place, category, amount, source or channel were corrected.</summary>
/// <param name="Year">Year of the cycle.</param>
/// <param name="No">Number of the proposal.</param>
/// <param name="Changes">What was before and what is now, for the log.</param>
/// <param name="Text">The text as it is now.</param>
/// <param name="Source">The source as it is now.</param>
/// <param name="Channel">The channel as it is now.</param>
public sealed record ProposalEdited(
    int Year, int No, IReadOnlyList<FieldChange> Changes,
    [property: JsonIgnore] ProposalText Text, [property: JsonIgnore] ProposalSource Source, [property: JsonIgnore] ProposalChannel Channel)
    : ProposalEvent(Year, No);

/// <summary>The proposal goes on to the shortlist.</summary>
public sealed record ProposalAccepted(int Year, int No) : ProposalEvent(Year, No);

/// <summary>The proposal is not taken up.</summary>
public sealed record ProposalRejected(int Year, int No, string Reason) : ProposalEvent(Year, No);

/// <summary>The proposal was passed on to another office.</summary>
public sealed record ProposalReferred(int Year, int No, string To, string Reason) : ProposalEvent(Year, No);

/// <summary>The proposal says the same as another one, which stands for both.</summary>
public sealed record ProposalWithdrawn(int Year, int No, int DuplicateOf) : ProposalEvent(Year, No);

/// <summary>The proposal became part of a draft project.</summary>
public sealed record ProposalMerged(int Year, int No, int ProjectNo) : ProposalEvent(Year, No);

/// <summary>The proposal was taken out of a draft project and is accepted, no more.</summary>
public sealed record ProposalUnmerged(int Year, int No, int ProjectNo) : ProposalEvent(Year, No);

/// <summary>The proposer was answered.</summary>
public sealed record ProposalReplied(int Year, int No, string Reply) : ProposalEvent(Year, No);

/// <summary>A sheet of proposals was taken in; the proposals themselves follow as entries of their own.</summary>
/// <param name="Year">Year of the cycle.</param>
/// <param name="File">Name of the file.</param>
/// <param name="Count">How many proposals were new.</param>
/// <param name="Known">How many rows of the file had been taken in before.</param>
public sealed record ProposalsImported(int Year, string File, int Count, int Known) : CollectEvent(Year)
{
    /// <inheritdoc/>
    public override Subject Subject => Subject.Cycle(Year);
}

/// <summary>Names and telephone numbers of proposers were deleted because their retention time is over.</summary>
public sealed record ContactsDeleted(int Year, int Count) : CollectEvent(Year)
{
    /// <inheritdoc/>
    public override Subject Subject => Subject.Cycle(Year);
}
