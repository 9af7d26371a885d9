using VoteSystem.Domain.Workflow;

namespace VoteSystem.Domain.Ballot;

/// <summary>Adds up papers one after another. The order makes no difference, and no paper costs memory.</summary>
public sealed class PaperCounter
{
    private const int Columns = 4;
    private const int AbstainColumn = 0;
    private const int ApproveColumn = 1;

    private static readonly byte[] ColumnOfMark = ColumnsOf(withApprovals: true);
    private static readonly byte[] ColumnOfMarkWithoutApprovals = ColumnsOf(withApprovals: false);

    private readonly RoundRules _rules;
    private readonly int _items;
    private readonly int[] _counts;
    private readonly long[] _rankSums;
    private int _valid;
    private int _invalid;

    /// <summary>An empty count.</summary>
    /// <param name="rules">Form, seats and what an over-marked paper becomes.</param>
    /// <param name="items">Number of items, 1 to <see cref="RoundRules.MaxItems"/>.</param>
    public PaperCounter(RoundRules rules, int items)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(items, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(items, RoundRules.MaxItems);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(rules.Seats, RoundRules.MaxItems);
        _rules = rules;
        _items = items;
        _counts = new int[items * Columns];
        _rankSums = new long[items];
    }

    /// <summary>Adds papers with the same marks.</summary>
    /// <param name="marks">See <see cref="Marks"/>.</param>
    /// <param name="count">How many, at least 1.</param>
    /// <exception cref="ArgumentException">A character means nothing in this form: the caller did not check what it read.</exception>
    public void Add(ReadOnlySpan<char> marks, int count = 1)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 1);
        if (Marks.FirstUnknown(_rules.Form, marks) is { } unknown)
            throw new ArgumentException($"Character {unknown} is no mark of {_rules.Form}.", nameof(marks));
        if (_rules.Form == BallotForm.Rank) AddRanks(marks, count);
        else AddMarks(marks, count);
    }

    /// <summary>What was added so far.</summary>
    public VoteTotals Totals() => new(_valid, _invalid, [.. Enumerable.Range(0, _items).Select(TotalsOf)]);

    private void AddMarks(ReadOnlySpan<char> marks, int count)
    {
        var fault = PaperCheck.FaultOf(_rules, _items, marks);
        var approvalsAreVoid = fault == PaperFault.TooManyApprovals && _rules.OverVote == OverVotePolicy.ItemVoid;
        if (fault != PaperFault.None && !approvalsAreVoid)
        {
            _invalid += count;
            return;
        }

        _valid += count;
        var columnOf = approvalsAreVoid ? ColumnOfMarkWithoutApprovals : ColumnOfMark;
        for (var item = 0; item < marks.Length; item++)
            _counts[(item * Columns) + columnOf[marks[item]]] += count;
    }

    private void AddRanks(ReadOnlySpan<char> marks, int count)
    {
        Span<int> ranks = stackalloc int[_items];
        if (!Marks.ReadRanks(marks, ranks) || PaperCheck.FaultOfRanks(_rules.Seats, ranks) != PaperFault.None)
        {
            _invalid += count;
            return;
        }

        _valid += count;
        for (var item = 0; item < ranks.Length; item++)
        {
            var isRanked = ranks[item] > 0;
            _counts[(item * Columns) + (isRanked ? ApproveColumn : AbstainColumn)] += count;
            if (isRanked) _rankSums[item] += (long)ranks[item] * count;
        }
    }

    private ItemTotals TotalsOf(int item)
    {
        var row = _counts.AsSpan(item * Columns, Columns);
        return _rules.Form == BallotForm.Appraise
            ? new ItemTotals.Graded(item + 1, row[1], row[2], row[3], row[AbstainColumn])
            : new ItemTotals.Marked(item + 1, row[ApproveColumn], row[2], row[AbstainColumn])
            {
                RankSum = _rules.Form == BallotForm.Rank ? _rankSums[item] : null,
            };
    }

    /// <summary>The column of every character below 128, for speed; what is no mark was refused before.</summary>
    private static byte[] ColumnsOf(bool withApprovals)
    {
        var columns = new byte[128];
        columns[(char)Mark.Approve] = withApprovals ? (byte)ApproveColumn : (byte)AbstainColumn;
        columns[(char)Mark.Oppose] = 2;
        columns[(char)Mark.Satisfied] = ApproveColumn;
        columns[(char)Mark.BasicallySatisfied] = 2;
        columns[(char)Mark.Dissatisfied] = 3;
        return columns;
    }
}
