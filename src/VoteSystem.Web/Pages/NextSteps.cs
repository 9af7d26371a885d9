using VoteSystem.Domain.Common;
using VoteSystem.Domain.Workflow;
using VoteSystem.Web.Text;

namespace VoteSystem.Web.Pages;

/// <summary>What somebody is to do now, in one sentence with one button.</summary>
/// <param name="Sentence">What is to do, or that there is nothing.</param>
/// <param name="Until">Until when, or null.</param>
/// <param name="Button">Text of the button, or null when there is nothing to press.</param>
/// <param name="Href">Where it leads.</param>
public sealed record NextStep(string Sentence, DateOnly? Until, string? Button, string? Href);

/// <summary>
/// Finds the next step from the table of moves: what the condition of the way forward still misses is what is to be done,
/// so that the desk never says anything else than the rule.
/// </summary>
public static class NextSteps
{
    /// <summary>Where the secretariat does what a condition misses; paths below the year.</summary>
    private static readonly Dictionary<RefusalCode, string> Places = new()
    {
        [RefusalCode.CollectionIsStillOpen] = "secretariat/collect",
        [RefusalCode.NothingWasCollected] = "secretariat/collect",
        [RefusalCode.ProposalsAreUndecided] = "secretariat/collect",
        [RefusalCode.ProposalsAreUnmerged] = "secretariat/collect",
        [RefusalCode.TooFewCandidates] = "secretariat/shortlist",
        [RefusalCode.EqualModeNotAllowed] = "secretariat/shortlist",
        [RefusalCode.CandidatesAreUnscreened] = "secretariat/shortlist",
        [RefusalCode.ApprovalIsIncomplete] = "secretariat/shortlist",
        [RefusalCode.CandidatesAreNotPublished] = "secretariat/shortlist",
        [RefusalCode.PublicityIsRunning] = "secretariat/shortlist",
        [RefusalCode.ObjectionsAreOpen] = "secretariat/shortlist",
        [RefusalCode.OpinionsAreUnanswered] = "secretariat/deliberate",
        [RefusalCode.CandidatesAreNotFixed] = "presidium/deliberate",
        [RefusalCode.RoundIsOpen] = "secretariat/ballot",
        [RefusalCode.ResultIsNotAnnounced] = "secretariat/ballot",
        [RefusalCode.PlanIsNotPublished] = "works",
        [RefusalCode.AdjustmentsArePending] = "works",
        [RefusalCode.ProjectsAreUnreported] = "works",
        [RefusalCode.AppraisalIsNotAnnounced] = "secretariat/evaluate",
        [RefusalCode.RectificationsAreOpen] = "works/rectifications",
    };

    /// <summary>The next step of the secretariat or the presidium in a cycle.</summary>
    public static NextStep ForOffice(Cycle cycle, CycleFacts facts, DateOnly today, Role role, Words words, Func<string, string> url)
    {
        var forward = CycleWorkflow.Moves.FirstOrDefault(move => move.From == cycle.Stage && move.To > cycle.Stage);
        if (forward is null) return new NextStep(words["Next.Closed"], null, null, null);
        if (forward.Guard(cycle, facts, today) is { } missing)
        {
            var until = missing.Arguments is [DateOnly date, ..] ? date : (DateOnly?)null;
            var place = Places.GetValueOrDefault(missing.Code, "stage");
            var own = place.StartsWith("works", StringComparison.Ordinal) || place.StartsWith(role == Role.Presidium ? "presidium" : "secretariat", StringComparison.Ordinal);
            return new NextStep(words.SentenceAlone(missing), until, own ? words["Next.Go"] : null, own ? url(place) : null);
        }

        return forward.By == role
            ? new NextStep(words["Next.Move", words.Of(forward.To)], null, words["Next.Move.Button", words.Of(forward.To)], url("stage"))
            : new NextStep(words["Next.MoveBy", words.Of(forward.To), words.Of(forward.By)], null, null, null);
    }

    /// <summary>The next step of everybody else: what the stage asks of the role.</summary>
    public static NextStep ForRole(Cycle cycle, Role role, Words words, Func<string, string> url)
    {
        var until = cycle.Stage == Stage.Collect ? cycle.CollectUntil : (DateOnly?)null;
        var sentence = words[$"Next.{role}.{cycle.Stage}"];
        return PlaceOf(role, cycle.Stage) is { } place
            ? new NextStep(sentence, until, words["Next.Go"], url(place))
            : new NextStep(sentence, until, null, null);
    }

    private static string? PlaceOf(Role role, Stage stage) => (role, stage) switch
    {
        (Role.Deputy, Stage.Collect) => "propose",
        (Role.Deputy, Stage.Shortlist) => "candidates",
        (Role.Deputy, Stage.Deliberate or Stage.Ballot) => "deputy/candidates",
        (Role.Deputy, Stage.Supervise or Stage.Evaluate) => "deputy/supervise",
        (Role.Government, Stage.Collect or Stage.Shortlist or Stage.Deliberate) => "government/shortlist",
        (Role.Government, Stage.Supervise or Stage.Evaluate) => "unit/supervise",
        (Role.ResponsibleUnit, Stage.Supervise or Stage.Evaluate) => "unit/supervise",
        (Role.Scrutineer or Role.Teller, Stage.Ballot or Stage.Evaluate) => "scrutiny",
        _ => null,
    };
}
