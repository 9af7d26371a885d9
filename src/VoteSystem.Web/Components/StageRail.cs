namespace VoteSystem.Web.Components;

/// <summary>Whether a step is behind us, at hand or ahead.</summary>
public enum StepState
{
    /// <summary>Finished.</summary>
    Done,

    /// <summary>Going on.</summary>
    Now,

    /// <summary>To come.</summary>
    Next,
}

/// <summary>The stages of a cycle as a line, for <c>&lt;partial name="_StageRail" model="rail" /&gt;</c>.</summary>
/// <param name="Steps">The stages in their order.</param>
public sealed record StageRail(IReadOnlyList<StageStep> Steps)
{
    /// <summary>The step at hand: the one that is going on, otherwise the last one that is finished, otherwise the first.</summary>
    public StageStep Current =>
        Steps.FirstOrDefault(step => step.State == StepState.Now) ?? Steps.LastOrDefault(step => step.State == StepState.Done) ?? Steps[0];

    /// <summary>Number of the step at hand, from 1.</summary>
    public int CurrentNo => Steps.ToList().IndexOf(Current) + 1;
}

/// <summary>One stage on the rail.</summary>
/// <param name="Name">Its name.</param>
/// <param name="State">Done, now or next.</param>
/// <param name="From">First day, or null when it is not yet fixed.</param>
/// <param name="Until">Last day, or null when it is not yet fixed.</param>
/// <param name="Href">The page of the stage, or null.</param>
public sealed record StageStep(string Name, StepState State, DateOnly? From = null, DateOnly? Until = null, string? Href = null);
