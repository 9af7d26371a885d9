using VoteSystem.Domain.Common;

namespace VoteSystem.Web.Components;

/// <summary>Colour of a status light. Three-colour schemes use red, yellow and green.</summary>
public enum LightColour
{
    /// <summary>No report is due yet.</summary>
    None,

    /// <summary>Far behind.</summary>
    Red,

    /// <summary>Behind.</summary>
    Orange,

    /// <summary>At risk.</summary>
    Yellow,

    /// <summary>On plan.</summary>
    Green,

    /// <summary>Accepted, finished.</summary>
    Blue,
}

/// <summary>A project as it is shown everywhere, for <c>&lt;partial name="_ProjectCard" model="card" /&gt;</c>. What a reader may not see stays null.</summary>
public sealed record ProjectCard
{
    /// <summary>Running number shown before the title, or null.</summary>
    public int? No { get; init; }

    /// <summary>Title.</summary>
    public required string Title { get; init; }

    /// <summary>Page of the project, or null.</summary>
    public string? Href { get; init; }

    /// <summary>One or two sentences about it.</summary>
    public string? Summary { get; init; }

    /// <summary>Where it is built.</summary>
    public string? Place { get; init; }

    /// <summary>What it costs.</summary>
    public Money? Money { get; init; }

    /// <summary>Who carries it out.</summary>
    public string? Unit { get; init; }

    /// <summary>Until when.</summary>
    public DateOnly? Deadline { get; init; }

    /// <summary>The light, or null where lights make no sense yet.</summary>
    public LightColour? Light { get; init; }

    /// <summary>What the light means here, in words.</summary>
    public string? LightText { get; init; }

    /// <summary>Done so far in percent, or null.</summary>
    public int? Percent { get; init; }

    /// <summary>The last news.</summary>
    public string? News { get; init; }

    /// <summary>When the last news came.</summary>
    public DateOnly? NewsOn { get; init; }

    /// <summary>Address of a picture on this site, or null.</summary>
    public string? Picture { get; init; }

    /// <summary>A short word such as the category.</summary>
    public string? Badge { get; init; }
}

/// <summary>Where a proposal went, for <c>&lt;partial name="_FateLine" model="line" /&gt;</c>.</summary>
/// <param name="Steps">From the receipt to the building, in order.</param>
public sealed record FateLine(IReadOnlyList<FateStep> Steps);

/// <summary>One step of a fate.</summary>
/// <param name="Name">Received, merged into …, candidate, chosen, built.</param>
/// <param name="State">Done, now or next.</param>
/// <param name="On">The day, or null while it is to come.</param>
/// <param name="Detail">One sentence: into what it was merged, why it was rejected.</param>
/// <param name="Href">The page that tells more, or null.</param>
public sealed record FateStep(string Name, StepState State, DateOnly? On = null, string? Detail = null, string? Href = null);

/// <summary>What happened, newest first, for <c>&lt;partial name="_Timeline" model="timeline" /&gt;</c>.</summary>
/// <param name="Entries">In the order shown.</param>
public sealed record Timeline(IReadOnlyList<TimelineEntry> Entries);

/// <summary>One thing that happened.</summary>
/// <param name="When">Day or moment in words.</param>
/// <param name="Title">What happened.</param>
/// <param name="Detail">More about it, or null.</param>
/// <param name="By">Who did it, or null.</param>
public sealed record TimelineEntry(string When, string Title, string? Detail = null, string? By = null);

/// <summary>What a colleague changed meanwhile, for <c>&lt;partial name="_DiffBox" model="diff" /&gt;</c>.</summary>
/// <param name="Changes">The fields that differ; nothing is drawn when there is none.</param>
/// <param name="Title">Heading where the change is something else than a colleague's, such as a request.</param>
public sealed record DiffBox(IReadOnlyList<FieldChange> Changes, string? Title = null);

/// <summary>One field before and after.</summary>
public sealed record FieldChange(string Field, string? Before, string? After);

/// <summary>Links that switch between views of the same matter, for <c>&lt;partial name="_Tabs" model="tabs" /&gt;</c>.</summary>
/// <param name="Label">What the tabs switch, for screen readers.</param>
/// <param name="Links">The views; the one with the present address is marked.</param>
/// <param name="Active">Address of the marked one where it is not the present path.</param>
public sealed record Tabs(string Label, IReadOnlyList<NavLink> Links, string? Active = null);

/// <summary>The page before a step that cannot be undone, for <c>&lt;partial name="_Confirm" model="confirm" /&gt;</c>.</summary>
public sealed record ConfirmStep
{
    /// <summary>The question, such as 作废第 1 轮票决？</summary>
    public required string Question { get; init; }

    /// <summary>What will happen, one sentence each.</summary>
    public IReadOnlyList<string> Consequences { get; init; } = [];

    /// <summary>Text of the button that does it: a verb, not "OK".</summary>
    public required string Button { get; init; }

    /// <summary>Where "back" leads.</summary>
    public required string CancelHref { get; init; }

    /// <summary>Name of the page handler that is posted to, or null for OnPost.</summary>
    public string? Handler { get; init; }

    /// <summary>Hidden fields that are posted along; <c>confirmed=true</c> is always among them.</summary>
    public IReadOnlyDictionary<string, string> Fields { get; init; } = new Dictionary<string, string>();

    /// <summary>True when the step destroys or voids something; the button is red then.</summary>
    public bool IsDestructive { get; init; } = true;
}
