using VoteSystem.Domain.Common;
using VoteSystem.Domain.Projects;
using VoteSystem.Domain.Publishing;
using VoteSystem.Domain.Workflow;

namespace VoteSystem.Domain.Shortlist;

/// <summary>One objection as the form of the public brings it.</summary>
/// <param name="FormToken">Token of the form.</param>
/// <param name="ListNo">The candidate it is about, by its number on the list; null for the list as a whole.</param>
/// <param name="Content">What is said, 1 to 2,000 characters.</param>
/// <param name="Contact">How to reach the person, at most 100 characters; null for an objection without a name.</param>
public sealed record NewObjection(Guid FormToken, int? ListNo, string? Content, string? Contact);

/// <summary>What storage knows when an objection comes in.</summary>
/// <param name="NextNo">The next free number.</param>
/// <param name="EarlierNo">The number that the same form was given before; null when it is new.</param>
/// <param name="Candidates">The candidates of the list.</param>
public sealed record ObjectionNumbers(int NextNo, int? EarlierNo, IReadOnlyList<Project> Candidates);

/// <summary>An objection of the public.</summary>
public sealed record Objection
{
    /// <summary>Number inside the cycle.</summary>
    public required int No { get; init; }

    /// <summary>Counts its changes.</summary>
    public required int Version { get; init; }
}

/// <summary>Rules of the display (公示) of the candidates and of the objections to them.</summary>
public static class PublicityRules
{
    /// <summary>Shows the agreed list to the public for the first time and freezes it.</summary>
    /// <param name="cycle">The cycle.</param>
    /// <param name="facts">Its facts.</param>
    /// <param name="projects">The projects on the list.</param>
    /// <param name="title">Heading, 1 to 200 characters.</param>
    /// <param name="actor">Government or secretariat.</param>
    /// <param name="today">The first day of the display; its last is as many days later as the rules say.</param>
    /// <returns>Refused: WrongRole, WrongStage, CandidatesArePublished, ApprovalIsIncomplete, CandidatesAreUnscreened, TooFewCandidates, EqualModeNotAllowed, Missing, TooLong.</returns>
    public static Decision Publish(Cycle cycle, CycleFacts facts, IReadOnlyList<Project> projects, string? title, Actor actor, DateOnly today)
    {
        if (actor.MustBe([.. ProjectRules.Authors]) is { } wrongRole) return wrongRole;
        if (cycle.MustBeIn(Stage.Shortlist) is { } wrongStage) return wrongStage;
        if (facts.PublicityEndsOn is not null) return new Refusal(RefusalCode.CandidatesArePublished);
        if (facts.ApprovalStepsOpen > 0) return new Refusal(RefusalCode.ApprovalIsIncomplete, facts.ApprovalStepsOpen);
        if (facts.CandidatesUnscreened > 0) return new Refusal(RefusalCode.CandidatesAreUnscreened, facts.CandidatesUnscreened);
        if (cycle.Rules.CandidateCountRefusal(facts.Candidates) is { } count) return count;
        if (ProjectDetailsCheck.Text("Title", title, 200, required: true) is { } noTitle) return noTitle;
        var content = CandidateList.ToContent(cycle.Rules, projects);
        return new Published(cycle.Id.Year, PublicationKind.Candidates, title!, content, null, today.AddDays(cycle.Rules.CandidatePublicityDays));
    }

    /// <summary>Takes an objection of anybody while the list is displayed. The same form again is accepted and changes nothing.</summary>
    /// <returns>Refused: CandidatesAreNotPublished, PublicityIsOver (the day after the last), NotFound (no such candidate), Missing, TooLong.</returns>
    public static Decision Object(Cycle cycle, CycleFacts facts, NewObjection objection, ObjectionNumbers numbers, DateOnly today)
    {
        if (facts.PublicityEndsOn is not { } end) return new Refusal(RefusalCode.CandidatesAreNotPublished);
        if (numbers.EarlierNo is not null) return Decision.Accept();
        if (today > end) return new Refusal(RefusalCode.PublicityIsOver, end);
        if (ProjectDetailsCheck.Text(nameof(objection.Content), objection.Content, 2000, required: true) is { } content) return content;
        if (ProjectDetailsCheck.Text(nameof(objection.Contact), objection.Contact, 100) is { } contact) return contact;
        var project = numbers.Candidates.FirstOrDefault(candidate => candidate.ListNo == objection.ListNo);
        if (objection.ListNo is not null && project is null) return new Refusal(RefusalCode.NotFound);
        return new ObjectionReceived(
            cycle.Id.Year, numbers.NextNo, objection.FormToken, objection.ListNo is null ? null : project!.No, objection.Content!.Trim(), objection.Contact);
    }

    /// <summary>Answers an objection, or corrects the answer.</summary>
    /// <returns>Refused: WrongRole, NotFound, ChangedMeanwhile, Missing, TooLong (2,000).</returns>
    public static Decision Answer(Cycle cycle, Objection? objection, string? answer, int seenVersion, Actor actor)
    {
        if (actor.MustBe(Role.Secretariat) is { } wrongRole) return wrongRole;
        if (objection is null) return new Refusal(RefusalCode.NotFound);
        if (objection.Version != seenVersion) return new Refusal(RefusalCode.ChangedMeanwhile, nameof(Objection));
        if (ProjectDetailsCheck.Text("Answer", answer, 2000, required: true) is { } wrong) return wrong;
        return new ObjectionAnswered(cycle.Id.Year, objection.No, answer!);
    }
}
