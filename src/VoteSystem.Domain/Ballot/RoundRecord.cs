using System.Security.Cryptography;

namespace VoteSystem.Domain.Ballot;

/// <summary>An item of a round as it stood on the paper.</summary>
/// <param name="No">Number on the paper, from 1 without gaps.</param>
/// <param name="Id">Names the project across rounds and years.</param>
/// <param name="Title">Its title on the paper.</param>
public sealed record RecordItem(int No, string Id, string Title);

/// <summary>Where and when a round was held.</summary>
/// <param name="Congress">Full name of the congress with its term.</param>
/// <param name="Session">Name of the session.</param>
/// <param name="Cycle">Year of the cycle.</param>
/// <param name="Round">Number of the round within the cycle, from 1.</param>
/// <param name="AuditHead">Hash of the audit log's head when the round closed, 64 lower-case hex digits.</param>
public sealed record RecordHeading(string Congress, string Session, int Cycle, int Round, string AuditHead);

/// <summary>Word for the outcome in the record.</summary>
public enum RecordResult
{
    /// <summary>Seats filled, items decided on their own, or grades given.</summary>
    Decided,

    /// <summary>Equal items at the last seat.</summary>
    Tie,

    /// <summary>Fewer passed than there are seats.</summary>
    Shortfall,

    /// <summary>The round does not count.</summary>
    Void,
}

/// <summary>The outcome as the record writes it.</summary>
public sealed record RecordOutcome
{
    /// <summary>Which case.</summary>
    public required RecordResult Result { get; init; }

    /// <summary>Smallest count that passes; 0 in a tie-break.</summary>
    public required int Needed { get; init; }

    /// <summary>Item numbers in the order in which they fill the seats.</summary>
    public IReadOnlyList<int> Selected { get; init; } = [];

    /// <summary>Equal items at the last seat, by number.</summary>
    public IReadOnlyList<int> Tied { get; init; } = [];

    /// <summary>Places to fill after a tie or a shortfall, otherwise 0.</summary>
    public int SeatsLeft { get; init; }

    /// <summary>Grades in item order; null unless the round is an appraisal, empty when it is void.</summary>
    public IReadOnlyList<Grade>? Grades { get; init; }

    /// <summary>The outcome of a count in the words of the record.</summary>
    public static RecordOutcome Of(TallyResult tally)
    {
        var needed = tally.Majority?.Needed ?? 0;
        var outcome = tally.Outcome switch
        {
            Outcome.Decided decided => new RecordOutcome { Result = RecordResult.Decided, Needed = needed, Selected = decided.Selected },
            Outcome.TieAtTheLastSeat tie => new RecordOutcome
            {
                Result = RecordResult.Tie,
                Needed = needed,
                Selected = tie.Selected,
                Tied = tie.Tied,
                SeatsLeft = tie.SeatsLeft,
            },
            Outcome.Shortfall shortfall => new RecordOutcome
            {
                Result = RecordResult.Shortfall,
                Needed = needed,
                Selected = shortfall.Selected,
                SeatsLeft = shortfall.SeatsLeft,
            },
            Outcome.Appraised => new RecordOutcome { Result = RecordResult.Decided, Needed = needed },
            _ => new RecordOutcome { Result = RecordResult.Void, Needed = needed },
        };
        if (tally.Rules.Form != BallotForm.Appraise) return outcome;
        return outcome with { Grades = tally.Outcome is Outcome.Appraised appraised ? appraised.Grades : [] };
    }
}

/// <summary>The machine-readable truth about one round (format <see cref="Format"/>): attached to the signed count report, readable by anyone.</summary>
public sealed record RoundRecord
{
    /// <summary>The first value of every record; a change of meaning needs another number.</summary>
    public const string Format = "votesystem/round-record/1";

    /// <summary>Where and when.</summary>
    public required RecordHeading Heading { get; init; }

    /// <summary>How it was counted.</summary>
    public required RoundRules Rules { get; init; }

    /// <summary>Deputies, present, issued, collected.</summary>
    public required Turnout Turnout { get; init; }

    /// <summary>The items, in order.</summary>
    public required IReadOnlyList<RecordItem> Items { get; init; }

    /// <summary>Equal papers with their number, sorted by marks; null in the public form.</summary>
    public IReadOnlyList<BallotPaper>? Papers { get; init; }

    /// <summary>The counts.</summary>
    public required VoteTotals Totals { get; init; }

    /// <summary>What they led to.</summary>
    public required RecordOutcome Outcome { get; init; }

    /// <summary>The sealed record of a count, for the scrutineers.</summary>
    /// <param name="heading">Where and when.</param>
    /// <param name="items">The items on the paper.</param>
    /// <param name="tally">The finished count.</param>
    /// <param name="papers">The papers that were counted, or null when only totals were entered (唱票).</param>
    public static RoundRecord Of(RecordHeading heading, IReadOnlyList<RecordItem> items, TallyResult tally, IEnumerable<BallotPaper>? papers) => new()
    {
        Heading = heading,
        Rules = tally.Rules,
        Turnout = tally.Turnout,
        Items = items,
        Papers = papers is null ? null : BallotPaper.Group(papers),
        Totals = tally.Totals,
        Outcome = RecordOutcome.Of(tally),
    };

    /// <summary>The same without the papers: in a small assembly a rare pattern can tell who cast it.</summary>
    public RoundRecord ForThePublic() => this with { Papers = null };

    /// <summary>The one canonical form: UTF-8, fixed order of keys, no white space, one line feed at the end.</summary>
    public byte[] CanonicalBytes() => RoundRecordWriter.Write(this);

    /// <summary>SHA-256 over <see cref="CanonicalBytes"/>, 64 lower-case hex digits: the hash printed in documents.</summary>
    public string Sha256() => Convert.ToHexStringLower(SHA256.HashData(CanonicalBytes()));
}
