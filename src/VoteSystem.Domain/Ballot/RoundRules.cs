using System.Text.Json.Serialization;
using VoteSystem.Domain.Workflow;

namespace VoteSystem.Domain.Ballot;

/// <summary>Everything about one round that the count depends on; frozen when the round is prepared.</summary>
public sealed record RoundRules
{
    /// <summary>Most items on one paper.</summary>
    public const int MaxItems = 200;

    /// <summary>What the round is for.</summary>
    public RoundKind Kind { get; init; } = RoundKind.Selection;

    /// <summary>How papers are marked.</summary>
    public required BallotForm Form { get; init; }

    /// <summary>Places to fill; without meaning for <see cref="BallotForm.PerItemNoQuota"/> and <see cref="BallotForm.Appraise"/>.</summary>
    public required int Seats { get; init; }

    /// <summary>Whose majority an item needs.</summary>
    public ThresholdBase ThresholdBase { get; init; } = ThresholdBase.AllDeputies;

    /// <summary>What becomes of a paper that approves more items than there are seats (<see cref="BallotForm.SelectUpToK"/> only).</summary>
    public OverVotePolicy OverVote { get; init; } = OverVotePolicy.PaperVoid;

    /// <summary>What decides between equal items at the last seat.</summary>
    public TiePolicy Tie { get; init; } = TiePolicy.ReVote;

    /// <summary>What follows when fewer items pass than there are seats; the count reports the shortfall under each of them.</summary>
    public ShortfallPolicy Shortfall { get; init; } = ShortfallPolicy.AcceptFewer;

    /// <summary>Exactly half of the base is enough.</summary>
    public bool HalfInclusive { get; init; }

    /// <summary>True when the form may be used for this kind of round.</summary>
    [JsonIgnore]
    public bool KindFitsForm => Kind switch
    {
        RoundKind.Appraisal => Form == BallotForm.Appraise,
        RoundKind.TieBreak => Form == BallotForm.SelectUpToK,
        _ => Form != BallotForm.Appraise,
    };

    /// <summary>The round in which projects are chosen.</summary>
    public static RoundRules ForSelection(CycleRules rules) => FromCycle(rules) with
    {
        Form = FormOf(rules.BallotMode),
        Seats = rules.TargetCount,
        ThresholdBase = rules.ThresholdBase,
    };

    /// <summary>The re-vote on the items that were equal at the last seat.</summary>
    /// <param name="rules">The settings of the cycle.</param>
    /// <param name="seatsLeft">Places that the tie left open, at least 1.</param>
    public static RoundRules ForTieBreak(CycleRules rules, int seatsLeft) => FromCycle(rules) with
    {
        Kind = RoundKind.TieBreak,
        Seats = seatsLeft,
        ThresholdBase = rules.ThresholdBase,
    };

    /// <summary>The round in which finished projects are graded.</summary>
    public static RoundRules ForAppraisal(CycleRules rules) => FromCycle(rules) with
    {
        Kind = RoundKind.Appraisal,
        Form = BallotForm.Appraise,
        ThresholdBase = rules.AppraisalBase,
        HalfInclusive = rules.HalfInclusive,
    };

    private static RoundRules FromCycle(CycleRules rules) => new()
    {
        Form = BallotForm.SelectUpToK,
        Seats = 0,
        OverVote = rules.OverVotePolicy,
        Tie = rules.TiePolicy,
        Shortfall = rules.ShortfallPolicy,
    };

    private static BallotForm FormOf(BallotMode mode) => mode switch
    {
        BallotMode.SelectUpToK => BallotForm.SelectUpToK,
        BallotMode.PerItem => BallotForm.PerItem,
        BallotMode.PerItemNoQuota => BallotForm.PerItemNoQuota,
        BallotMode.Rank => BallotForm.Rank,
        _ => throw new ArgumentOutOfRangeException(nameof(mode), mode, "Unknown ballot mode."),
    };
}
