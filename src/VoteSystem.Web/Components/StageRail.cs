using VoteSystem.Domain.Workflow;
using VoteSystem.Web.Text;

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
    /// <summary>What tells this rail from others on the same page, or null.</summary>
    public string? About { get; init; }

    /// <summary>The six stages of a cycle that is in the given one; after the last all are done.</summary>
    /// <param name="present">Where the cycle is.</param>
    /// <param name="words">For the names of the stages.</param>
    /// <param name="about">First day, last day and page of each stage, as far as they are known.</param>
    public static StageRail Of(Stage present, Words words, Func<Stage, (DateOnly? From, DateOnly? Until, string? Href)> about) => new(
    [
        .. Enum.GetValues<Stage>().Where(stage => stage < Stage.Closed).Select(stage =>
        {
            var (from, until, href) = about(stage);
            return new StageStep(words.Of(stage), StateOf(stage, present), from, until, href);
        }),
    ]);

    /// <summary>Whether a stage is behind, at hand or ahead when the cycle is in the present one.</summary>
    public static StepState StateOf(Stage stage, Stage present) =>
        stage < present ? StepState.Done : stage == present ? StepState.Now : StepState.Next;

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
