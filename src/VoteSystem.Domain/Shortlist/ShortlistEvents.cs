using System.Text.Json.Serialization;
using VoteSystem.Domain.Common;
using VoteSystem.Domain.Projects;
using VoteSystem.Domain.Workflow;

namespace VoteSystem.Domain.Shortlist;

/// <summary>Something that happened while projects were drafted, screened, listed, agreed and displayed.</summary>
public abstract record ShortlistEvent(int Year) : DomainEvent
{
    /// <inheritdoc/>
    public override Subject Subject => Subject.Cycle(Year);
}

/// <summary>Something that happened to one project.</summary>
/// <param name="Year">Year of the cycle.</param>
/// <param name="No">Number of the project.</param>
public abstract record ProjectEvent(int Year, int No) : ShortlistEvent(Year)
{
    /// <inheritdoc/>
    public override Subject Subject => Project.SubjectOf(Year, No);
}

/// <summary>A project was written down.</summary>
/// <param name="Year">Year of the cycle.</param>
/// <param name="No">Its number.</param>
/// <param name="Details">Its paper.</param>
/// <param name="FormToken">Token of the form; the same form sent again makes no second project.</param>
public sealed record ProjectDrafted(int Year, int No, ProjectDetails Details, Guid FormToken) : ProjectEvent(Year, No);

/// <summary>The paper of a project was edited before the list was agreed.</summary>
public sealed record ProjectEdited(int Year, int No, [property: JsonIgnore] ProjectDetails Details, IReadOnlyList<FieldChange> Changes) : ProjectEvent(Year, No);

/// <summary>Rows of the checklist were judged; rows not named keep their verdict.</summary>
public sealed record ChecklistFilled(int Year, int No, IReadOnlyList<Verdict> Verdicts, string Signer, ChecklistConclusion Conclusion, ProjectStatus Status) : ProjectEvent(Year, No);

/// <summary>A project was kept for a later year (储备库).</summary>
public sealed record ProjectPooled(int Year, int No, string Reason) : ProjectEvent(Year, No);

/// <summary>A project was turned down.</summary>
public sealed record ProjectRejected(int Year, int No, string Reason) : ProjectEvent(Year, No);

/// <summary>A project that was pooled or turned down was taken up again.</summary>
public sealed record ProjectReopened(int Year, int No, ProjectStatus Status) : ProjectEvent(Year, No);

/// <summary>A project was put at the end of the list of candidates.</summary>
public sealed record CandidateListed(int Year, int No, int ListNo) : ProjectEvent(Year, No);

/// <summary>A project was taken off the list before the list was agreed; the others close up.</summary>
/// <param name="Year">Year of the cycle.</param>
/// <param name="No">Number of the project.</param>
/// <param name="Order">Numbers of the projects that stay, in the order of the list.</param>
public sealed record CandidateUnlisted(int Year, int No, IReadOnlyList<int> Order) : ProjectEvent(Year, No);

/// <summary>The list of candidates was put into another order.</summary>
/// <param name="Year">Year of the cycle.</param>
/// <param name="Order">Numbers of the projects in the order of the list.</param>
public sealed record CandidatesReordered(int Year, IReadOnlyList<int> Order) : ShortlistEvent(Year);

/// <summary>A body of the approval chain agreed to the list.</summary>
public sealed record ListAgreed(int Year, int Position, ApprovalBody Body, DateOnly HeldOn, string? DocumentNo, string? Note) : ShortlistEvent(Year);

/// <summary>A body of the approval chain sent the list back: every step has to be taken again.</summary>
public sealed record ListSentBack(int Year, int Position, ApprovalBody Body, DateOnly HeldOn, string? DocumentNo, string Note) : ShortlistEvent(Year);

/// <summary>Somebody objected to the displayed candidates.</summary>
/// <param name="Year">Year of the cycle.</param>
/// <param name="No">Number of the objection.</param>
/// <param name="FormToken">Token of the form.</param>
/// <param name="ProjectNo">The candidate it is about; null for the list as a whole.</param>
/// <param name="Content">What was said.</param>
/// <param name="Contact">How to reach the person; never logged, never published.</param>
public sealed record ObjectionReceived(int Year, int No, Guid FormToken, int? ProjectNo, string Content, [property: JsonIgnore] string? Contact) : ShortlistEvent(Year)
{
    /// <inheritdoc/>
    public override Subject Subject => Subject.InCycle("objection", Year, No);
}

/// <summary>An objection was answered.</summary>
public sealed record ObjectionAnswered(int Year, int No, string Answer) : ShortlistEvent(Year)
{
    /// <inheritdoc/>
    public override Subject Subject => Subject.InCycle("objection", Year, No);
}

/// <summary>The government asks to change or withdraw a candidate.</summary>
/// <param name="Year">Year of the cycle.</param>
/// <param name="RequestNo">Number of the request.</param>
/// <param name="No">Number of the project.</param>
/// <param name="Kind">What is asked.</param>
/// <param name="Reason">Why.</param>
/// <param name="Details">The paper as it should read; null for a withdrawal.</param>
/// <param name="Changes">What differs; empty for a withdrawal.</param>
public sealed record CandidateChangeRequested(int Year, int RequestNo, int No, CandidateChangeKind Kind, string Reason, ProjectDetails? Details, IReadOnlyList<FieldChange> Changes) : ProjectEvent(Year, No);

/// <summary>The presidium decided about a request.</summary>
public sealed record CandidateChangeDecided(int Year, int RequestNo, int No, CandidateChangeOutcome Outcome, string? Note) : ProjectEvent(Year, No);

/// <summary>A candidate was changed with the presidium's consent.</summary>
public sealed record CandidateAmended(int Year, int No, [property: JsonIgnore] ProjectDetails Details, IReadOnlyList<FieldChange> Changes) : ProjectEvent(Year, No);

/// <summary>A candidate was withdrawn with the presidium's consent; deliberation of it stops.</summary>
public sealed record CandidateWithdrawn(int Year, int No, string Reason) : ProjectEvent(Year, No);
