using System.Text.Json.Serialization;
using VoteSystem.Domain.Common;

namespace VoteSystem.Domain.Ballot;

/// <summary>Something that happened in the ballot stage or in an appraisal round.</summary>
/// <remarks>No event names a deputy together with a paper, and none carries the marks of a paper.</remarks>
public abstract record BallotEvent(int Year) : DomainEvent;

/// <summary>The congress voted by show of hands.</summary>
/// <param name="Year">Year of the cycle.</param>
/// <param name="No">Number inside the cycle.</param>
/// <param name="Session">In which session.</param>
/// <param name="Form">Matter, proposer and hands.</param>
/// <param name="Deputies">All deputies at that moment.</param>
/// <param name="Present">Present at that moment.</param>
/// <param name="Passed">More than half of all deputies approved.</param>
public sealed record OpenVoteRecorded(int Year, int No, SessionId Session, OpenVoteForm Form, int Deputies, int Present, bool Passed) : BallotEvent(Year)
{
    /// <inheritdoc/>
    public override Subject Subject => Subject.InCycle("open-vote", Year, No);
}

/// <summary>Somebody was put on the list of count officers.</summary>
public sealed record OfficerNamed(int Year, int No, SessionId Session, Office Office, string Name, DeputyId? Deputy) : BallotEvent(Year)
{
    /// <inheritdoc/>
    public override Subject Subject => Subject.InCycle("count-officer", Year, No);
}

/// <summary>Somebody was taken off the list of count officers.</summary>
public sealed record OfficerRemoved(int Year, int No, Office Office, string Name) : BallotEvent(Year)
{
    /// <inheritdoc/>
    public override Subject Subject => Subject.InCycle("count-officer", Year, No);
}

/// <summary>Something that happened to one round.</summary>
/// <param name="Year">Year of the cycle.</param>
/// <param name="No">Number of the round inside the cycle.</param>
public abstract record RoundEvent(int Year, int No) : BallotEvent(Year)
{
    /// <inheritdoc/>
    public override Subject Subject => Subject.InCycle("round", Year, No);
}

/// <summary>A round was prepared: items and rules are frozen.</summary>
public sealed record RoundPrepared(int Year, int No, SessionId Session, RoundRules Rules, IReadOnlyList<RoundItem> Items) : RoundEvent(Year, No);

/// <summary>A prepared round was taken back before any paper was issued.</summary>
public sealed record RoundCancelled(int Year, int No) : RoundEvent(Year, No);

/// <summary>The scrutineers checked the box, found it empty and sealed it in public.</summary>
public sealed record BoxSealed(int Year, int No) : RoundEvent(Year, No);

/// <summary>Papers were issued; the register of those who may vote is what it was at this moment.</summary>
/// <param name="Year">Year of the cycle.</param>
/// <param name="No">Number of the round.</param>
/// <param name="Deputies">All deputies.</param>
/// <param name="Present">Present now.</param>
/// <param name="Issued">Papers issued in all.</param>
/// <param name="Before">Papers issued before, when late arrivals got theirs afterwards.</param>
public sealed record PapersIssued(int Year, int No, int Deputies, int Present, int Issued, int Before) : RoundEvent(Year, No);

/// <summary>Slips were printed. Their secrets stand on the sheets only.</summary>
/// <param name="Year">Year of the cycle.</param>
/// <param name="No">Number of the round.</param>
/// <param name="Count">How many now.</param>
/// <param name="InUse">How many in all, without those taken out of use.</param>
/// <param name="IsOpen">Papers are issued already, so that casting is possible at once.</param>
/// <param name="Slips">Hashes of the new slips; kept with the round only.</param>
public sealed record SlipsPrinted(int Year, int No, int Count, int InUse, bool IsOpen, [property: JsonIgnore] IReadOnlyList<SlipHashes> Slips) : RoundEvent(Year, No);

/// <summary>All slips printed so far were taken out of use.</summary>
public sealed record SlipsVoided(int Year, int No, int Count) : RoundEvent(Year, No);

/// <summary>The electronic box was closed.</summary>
/// <param name="Year">Year of the cycle.</param>
/// <param name="No">Number of the round.</param>
/// <param name="Cast">Papers cast electronically.</param>
public sealed record CastingClosed(int Year, int No, int Cast) : RoundEvent(Year, No);

/// <summary>Voting by phone was given up for paper; what was cast stays cast.</summary>
/// <param name="Year">Year of the cycle.</param>
/// <param name="No">Number of the round.</param>
/// <param name="Cast">Papers cast electronically by then.</param>
/// <param name="Reason">Why.</param>
public sealed record CastingGivenUp(int Year, int No, int Cast, string Reason) : RoundEvent(Year, No);

/// <summary>The slips that were printed and not issued were counted.</summary>
/// <param name="Year">Year of the cycle.</param>
/// <param name="No">Number of the round.</param>
/// <param name="Printed">Slips printed, without those taken out of use.</param>
/// <param name="Issued">Papers issued.</param>
/// <param name="Spares">What became of the others.</param>
public sealed record SparesCounted(int Year, int No, int Printed, int Issued, SpareSlips Spares) : RoundEvent(Year, No);

/// <summary>The box was opened in public and the papers in it counted.</summary>
/// <param name="Year">Year of the cycle.</param>
/// <param name="No">Number of the round.</param>
/// <param name="Issued">Papers issued.</param>
/// <param name="Electronic">Papers collected electronically.</param>
/// <param name="Paper">Papers from the box.</param>
/// <param name="AuditHead">Head of the audit log just before.</param>
public sealed record BoxOpened(int Year, int No, int Issued, int Electronic, int Paper, string AuditHead) : RoundEvent(Year, No);

/// <summary>The presidium declared the round valid: not more papers than were issued.</summary>
public sealed record RoundDeclaredValid(int Year, int No, int Issued, long Collected) : RoundEvent(Year, No);

/// <summary>The presidium declared the round void: more papers than were issued. It is held again.</summary>
public sealed record RoundDeclaredVoid(int Year, int No, int Issued, long Collected) : RoundEvent(Year, No);

/// <summary>A teller began to read.</summary>
public sealed record ReadingBegun(int Year, int No, ReadingSlot Slot, ReadingForm Form, string Teller) : RoundEvent(Year, No);

/// <summary>A teller entered or corrected a sheet. What stands on it is kept with the reading and nowhere else.</summary>
public sealed record SheetRead(int Year, int No, ReadingSlot Slot, int Sheet, [property: JsonIgnore] string Marks) : RoundEvent(Year, No);

/// <summary>A teller entered the sums that were called out. The numbers are kept with the reading until both agree.</summary>
public sealed record TotalsRead(int Year, int No, ReadingSlot Slot, [property: JsonIgnore] VoteTotals Totals) : RoundEvent(Year, No);

/// <summary>A teller declared the reading finished.</summary>
public sealed record ReadingFinished(int Year, int No, ReadingSlot Slot, string Teller) : RoundEvent(Year, No);

/// <summary>A scrutineer read a sheet for the third time and decided what it says.</summary>
public sealed record SheetSettled(int Year, int No, int Sheet, string Scrutineer, [property: JsonIgnore] string Marks) : RoundEvent(Year, No);

/// <summary>A scrutineer decided which sums are right.</summary>
public sealed record TotalsSettled(int Year, int No, string Scrutineer, [property: JsonIgnore] VoteTotals Totals) : RoundEvent(Year, No);

/// <summary>Both readings agree and the result was computed.</summary>
/// <param name="Year">Year of the cycle.</param>
/// <param name="No">Number of the round.</param>
/// <param name="Valid">Valid papers.</param>
/// <param name="Invalid">Invalid papers.</param>
/// <param name="Outcome">What it led to.</param>
/// <param name="RecordSha256">Hash of the public record.</param>
/// <param name="SealedSha256">Hash of the sealed record.</param>
/// <param name="Record">The sealed record; it lists the patterns of papers and is kept with the round only.</param>
public sealed record RoundCounted(
    int Year, int No, int Valid, int Invalid, RecordOutcome Outcome, string RecordSha256, string SealedSha256, [property: JsonIgnore] RoundRecord Record)
    : RoundEvent(Year, No);

/// <summary>A count officer signed the count.</summary>
/// <param name="Year">Year of the cycle.</param>
/// <param name="No">Number of the round.</param>
/// <param name="Office">As what.</param>
/// <param name="Name">Who.</param>
/// <param name="IsLast">Everybody has signed now.</param>
public sealed record CountSigned(int Year, int No, Office Office, string Name, bool IsLast) : RoundEvent(Year, No);

/// <summary>The presidium confirmed the result and announced it.</summary>
/// <param name="Year">Year of the cycle.</param>
/// <param name="No">Number of the round.</param>
/// <param name="AnnouncementNo">公告第×号; null for a tie, which is read out and voted on again.</param>
/// <param name="Lot">Items chosen by lot; empty where none was drawn.</param>
public sealed record RoundAnnounced(int Year, int No, int? AnnouncementNo, IReadOnlyList<int> Lot) : RoundEvent(Year, No);

/// <summary>A chosen project and its rank.</summary>
/// <param name="ProjectNo">Number of the project.</param>
/// <param name="Rank">By votes, from 1.</param>
public sealed record ChosenProject(int ProjectNo, int Rank);

/// <summary>The congress has chosen: what was on the ballot is selected or not.</summary>
public sealed record ProjectsChosen(int Year, IReadOnlyList<ChosenProject> Chosen, IReadOnlyList<int> NotChosen) : BallotEvent(Year)
{
    /// <inheritdoc/>
    public override Subject Subject => Subject.Cycle(Year);
}

/// <summary>A project and the grade that the congress gave it.</summary>
public sealed record GradedProject(int ProjectNo, Grade Grade);

/// <summary>The congress has judged finished projects.</summary>
public sealed record ProjectsGraded(int Year, IReadOnlyList<GradedProject> Grades) : BallotEvent(Year)
{
    /// <inheritdoc/>
    public override Subject Subject => Subject.Cycle(Year);
}
