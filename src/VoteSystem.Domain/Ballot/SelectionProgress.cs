using VoteSystem.Domain.Workflow;

namespace VoteSystem.Domain.Ballot;

/// <summary>What is to be voted on next in a selection: a closed set of cases. Projects are named by their number in the cycle.</summary>
public abstract record NextVote
{
    private NextVote()
    {
    }

    /// <summary>The selection is complete.</summary>
    public sealed record Nothing : NextVote;

    /// <summary>The first ballot on all candidates.</summary>
    public sealed record First(IReadOnlyList<int> Projects, int Seats) : NextVote;

    /// <summary>A re-vote on those that were equal at the last seat.</summary>
    public sealed record TieBreak(IReadOnlyList<int> Projects, int Seats) : NextVote;

    /// <summary>A second ballot on the rest, in the same session.</summary>
    public sealed record Second(IReadOnlyList<int> Projects, int Seats) : NextVote;

    /// <summary>A ballot on the rest in a later session.</summary>
    public sealed record LaterSession(IReadOnlyList<int> Projects, int Seats) : NextVote;
}

/// <summary>How far a selection has come over its rounds.</summary>
/// <param name="Chosen">Projects chosen so far, in the order in which they filled the seats.</param>
/// <param name="Next">What is to be voted on next.</param>
public sealed record SelectionProgress(IReadOnlyList<int> Chosen, NextVote Next)
{
    /// <summary>True when the result can be published: nothing is left, or the rest is left to a later session.</summary>
    public bool IsFinal => Next is NextVote.Nothing or NextVote.LaterSession;

    /// <summary>Adds up the announced rounds. Void and running rounds change nothing.</summary>
    /// <remarks>组织法第二十九条, borrowed from elections: a tie is voted on again among the tied; open seats follow the rules of the cycle.</remarks>
    public static SelectionProgress Of(IEnumerable<Round> rounds, IReadOnlyList<int> candidates, CycleRules rules)
    {
        var progress = new SelectionProgress([], new NextVote.First(candidates, rules.TargetCount));
        var ballots = 0;
        foreach (var round in rounds.Where(round => round.Status == RoundStatus.Announced && round.Rules.Kind != RoundKind.Appraisal).OrderBy(round => round.No))
        {
            if (round.Rules.Kind == RoundKind.Selection) ballots++;
            progress = progress.After(round, candidates, ballots);
        }

        return progress;
    }

    /// <summary>The progress when this round, too, is announced.</summary>
    public SelectionProgress After(Round round, IReadOnlyList<int> candidates, int ballots)
    {
        int[] Projects(IEnumerable<int> items) => [.. items.Select(round.ProjectOf)];
        switch (round.Result?.Outcome)
        {
            case Outcome.Decided decided:
                return new([.. Chosen, .. Projects(decided.Selected)], new NextVote.Nothing());
            case Outcome.TieAtTheLastSeat tie when round.Rules.Tie == TiePolicy.Lot:
                return new([.. Chosen, .. Projects(tie.Selected), .. Projects(round.Lot)], new NextVote.Nothing());
            case Outcome.TieAtTheLastSeat tie:
                return new([.. Chosen, .. Projects(tie.Selected)], new NextVote.TieBreak(Projects(tie.Tied), tie.SeatsLeft));
            case Outcome.Shortfall shortfall:
                int[] chosen = [.. Chosen, .. Projects(shortfall.Selected)];
                return new(chosen, AfterShortfall(round.Rules.Shortfall, [.. candidates.Except(chosen)], shortfall.SeatsLeft, ballots));
            default:
                return this;
        }
    }

    private static NextVote AfterShortfall(ShortfallPolicy policy, IReadOnlyList<int> rest, int seats, int ballots) => policy switch
    {
        _ when rest.Count == 0 => new NextVote.Nothing(),
        // One second ballot: what fails twice is not put to the congress a third time.
        ShortfallPolicy.SecondBallot when ballots == 1 => new NextVote.Second(rest, Math.Min(seats, rest.Count)),
        ShortfallPolicy.NextSession when ballots == 1 => new NextVote.LaterSession(rest, Math.Min(seats, rest.Count)),
        _ => new NextVote.Nothing(),
    };
}
