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
    /// <summary>Where what a condition misses is done; paths below the year. What is missing here is done on the page of the stage.</summary>
    private static readonly Dictionary<RefusalCode, string> Places = new()
    {
        [RefusalCode.CollectionIsStillOpen] = "secretariat/collect",
        [RefusalCode.NothingWasCollected] = "secretariat/collect",
        [RefusalCode.ProposalsAreUndecided] = "secretariat/collect",
        [RefusalCode.ProposalsAreUnmerged] = "projects",
        [RefusalCode.TooFewCandidates] = "secretariat/shortlist",
        [RefusalCode.EqualModeNotAllowed] = "secretariat/shortlist",
        [RefusalCode.CandidatesAreUnscreened] = "projects",
        [RefusalCode.ApprovalIsIncomplete] = "secretariat/shortlist",
        [RefusalCode.CandidatesAreNotPublished] = "secretariat/shortlist",
        [RefusalCode.PublicityIsRunning] = "secretariat/objections",
        [RefusalCode.ObjectionsAreOpen] = "secretariat/objections",
        [RefusalCode.OpinionsAreUnanswered] = "secretariat/deliberate",
        [RefusalCode.CandidatesAreNotFixed] = "presidium/deliberate",
        [RefusalCode.RoundIsOpen] = "secretariat/ballot",
        [RefusalCode.ResultIsNotAnnounced] = "secretariat/ballot",
        [RefusalCode.PlanIsNotPublished] = "works",
        [RefusalCode.AdjustmentsArePending] = "works/adjustments",
        [RefusalCode.ProjectsAreUnreported] = "works",
        [RefusalCode.AppraisalIsNotAnnounced] = "secretariat/appraisal",
        [RefusalCode.RectificationsAreOpen] = "works/rectifications",
    };

    /// <summary>What the presidium has a page of its own for.</summary>
    private static readonly Dictionary<RefusalCode, string> PlacesOfPresidium = new()
    {
        [RefusalCode.ApprovalIsIncomplete] = "presidium/shortlist",
        [RefusalCode.RoundIsOpen] = "presidium/ballot",
        [RefusalCode.ResultIsNotAnnounced] = "presidium/ballot",
    };

    /// <summary>The next step of the secretariat or the presidium in a cycle.</summary>
    public static NextStep ForOffice(Cycle cycle, CycleFacts facts, DateOnly today, Role role, Words words, Func<string, string> url)
    {
        var forward = CycleWorkflow.Moves.FirstOrDefault(move => move.From == cycle.Stage && move.To > cycle.Stage);
        if (forward is null) return new NextStep(words["Next.Closed"], null, null, null);
        if (forward.Guard(cycle, facts, today) is { } missing)
        {
            var until = missing.Arguments is [DateOnly date, ..] ? date : (DateOnly?)null;
            var place = PlaceOf(missing.Code, role);
            return new NextStep(words.SentenceAlone(missing), until, place is null ? null : words["Next.Go"], place is null ? null : url(place));
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
            ? new NextStep(sentence, until, words[role == Role.Deputy ? $"Next.Deputy.{cycle.Stage}.Go" : "Next.Go"], url(place))
            : new NextStep(sentence, until, null, null);
    }

    /// <summary>The page for what is missing, unless it belongs to the other office.</summary>
    private static string? PlaceOf(RefusalCode missing, Role role)
    {
        if (role == Role.Presidium && PlacesOfPresidium.TryGetValue(missing, out var own)) return own;
        var place = Places.GetValueOrDefault(missing, "stage");
        var others = role == Role.Presidium ? "secretariat/" : "presidium/";
        return place.StartsWith(others, StringComparison.Ordinal) ? null : place;
    }

    private static string? PlaceOf(Role role, Stage stage) => (role, stage) switch
    {
        (Role.Deputy, Stage.Collect) => "propose",
        (Role.Deputy, Stage.Shortlist) => "candidates",
        (Role.Deputy, Stage.Deliberate or Stage.Ballot) => "deputy/candidates",
        (Role.Deputy, Stage.Supervise or Stage.Evaluate) => "deputy/supervise",
        (Role.Government, Stage.Collect or Stage.Shortlist or Stage.Deliberate) => "government/shortlist",
        (Role.Government, Stage.Supervise or Stage.Evaluate) => "works",
        (Role.ResponsibleUnit, Stage.Supervise or Stage.Evaluate) => "unit/supervise",
        (Role.Scrutineer or Role.Teller, Stage.Ballot or Stage.Evaluate) => "scrutiny",
        _ => null,
    };
}
