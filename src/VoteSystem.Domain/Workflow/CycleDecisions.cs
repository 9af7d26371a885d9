using VoteSystem.Domain.Common;

namespace VoteSystem.Domain.Workflow;

/// <summary>Decisions about the cycle as a whole, besides the moves between stages.</summary>
public static class CycleDecisions
{
    /// <summary>Opens a year's cycle. The window of collection is as long as the rules say.</summary>
    /// <returns>Refused: WrongRole, RulesAreWrong.</returns>
    public static Decision Open(int year, CycleRules rules, DateOnly collectFrom, Actor actor)
    {
        if (actor.MustBe(Role.Secretariat) is { } wrongRole) return wrongRole;
        if (FirstError(rules) is { } error) return error;
        return new CycleOpened(year, rules, collectFrom, collectFrom.AddDays(rules.CollectWindowDays - 1));
    }

    /// <summary>Changes the settings; only before the 票决办法 is adopted, by the secretariat, from the version that was shown.</summary>
    /// <returns>Refused: WrongRole, ChangedMeanwhile, RulesAreLocked, RulesAreWrong. The same settings again are accepted and change nothing.</returns>
    public static Decision ChangeRules(Cycle cycle, CycleRules rules, int seenVersion, Actor actor)
    {
        if (actor.MustBe(Role.Secretariat) is { } wrongRole) return wrongRole;
        if (cycle.RulesAreLocked) return new Refusal(RefusalCode.RulesAreLocked).Under(LegalSource.Method);
        if (cycle.Version != seenVersion) return new Refusal(RefusalCode.ChangedMeanwhile, nameof(CycleRules));
        if (FirstError(rules) is { } error) return error;
        return rules.Equals(cycle.Rules) ? Decision.Accept() : new RulesChanged(cycle.Id.Year, rules);
    }

    /// <summary>Moves the window of collection while collection is the present stage.</summary>
    /// <returns>Refused: WrongRole, WrongStage, OutOfRange (5 to 60 days).</returns>
    public static Decision RescheduleCollection(Cycle cycle, DateOnly from, DateOnly until, Actor actor)
    {
        if (actor.MustBe(Role.Secretariat) is { } wrongRole) return wrongRole;
        if (cycle.MustBeIn(Stage.Collect) is { } wrongStage) return wrongStage;
        var days = until.DayNumber - from.DayNumber + 1;
        if (days is < 5 or > 60) return new Refusal(RefusalCode.OutOfRange, nameof(CycleRules.CollectWindowDays), 5, 60);
        return new CollectionRescheduled(cycle.Id.Year, from, until);
    }

    /// <summary>The presidium fixes the list of candidates: from here on the ballot paper can be printed and nothing is amended or withdrawn.</summary>
    /// <returns>Refused: WrongRole, WrongStage, CandidatesAreFixed, ChangesArePending, OpinionsAreUnanswered, TooFewCandidates, EqualModeNotAllowed.</returns>
    public static Decision FixCandidates(Cycle cycle, CycleFacts facts, Actor actor)
    {
        if (actor.MustBe(Role.Presidium) is { } wrongRole) return wrongRole.Under(LegalSource.Motions);
        if (cycle.MustBeIn(Stage.Deliberate) is { } wrongStage) return wrongStage;
        if (cycle.CandidatesFixedAt is not null) return new Refusal(RefusalCode.CandidatesAreFixed);
        if (facts.CandidateChangesPending > 0) return new Refusal(RefusalCode.ChangesArePending, facts.CandidateChangesPending).Under(LegalSource.Motions);
        if (facts.OpinionsUnanswered > 0) return new Refusal(RefusalCode.OpinionsAreUnanswered, facts.OpinionsUnanswered);
        if (cycle.Rules.CandidateCountRefusal(facts.Candidates) is { } count) return count;
        return new CandidatesFixed(cycle.Id.Year, facts.Candidates);
    }

    private static Refusal? FirstError(CycleRules rules) =>
        CycleRulesCheck.Errors(rules) is [var first, ..]
            ? new Refusal(RefusalCode.RulesAreWrong, first.Setting, first.Code)
            : null;
}
