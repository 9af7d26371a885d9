using System.Globalization;

namespace VoteSystem.Domain.Ballot;

/// <summary>What one line of a check is about.</summary>
public enum CheckCode
{
    /// <summary>The ballot form may be used for the kind of round.</summary>
    Form,

    /// <summary>Items are numbered 1, 2, 3 …</summary>
    ItemNumbers,

    /// <summary>No two items have the same id.</summary>
    ItemIds,

    /// <summary>There is one row of totals per item, in the same order.</summary>
    TotalsNumbers,

    /// <summary>The head of the audit log is a SHA-256 hash.</summary>
    AuditHead,

    /// <summary>present ≤ deputies.</summary>
    PresentWithinDeputies,

    /// <summary>3·present ≥ 2·deputies, or the round is void.</summary>
    Quorum,

    /// <summary>issued ≤ present, or the round is void.</summary>
    IssuedWithinPresent,

    /// <summary>collected ≤ issued, or the round is void.</summary>
    CollectedWithinIssued,

    /// <summary>Papers are sorted by marks, each pattern once.</summary>
    PapersSorted,

    /// <summary>The papers listed are as many as were collected.</summary>
    PapersAreCollected,

    /// <summary>Valid papers, counted again.</summary>
    Valid,

    /// <summary>Invalid papers, counted again.</summary>
    Invalid,

    /// <summary>valid + invalid = collected.</summary>
    ValidAndInvalidAreCollected,

    /// <summary>The counts of an item, added up again.</summary>
    ItemTotals,

    /// <summary>The counts of an item add up to the valid papers.</summary>
    ItemSum,

    /// <summary>Approvals of all items ≤ valid · seats.</summary>
    ApprovalsWithinSeats,

    /// <summary>The sum of numbers is possible for that many approvals.</summary>
    RankSum,

    /// <summary>The word for the outcome.</summary>
    Result,

    /// <summary>The smallest count that passes.</summary>
    Needed,

    /// <summary>The selected items, in order.</summary>
    Selected,

    /// <summary>The tied items.</summary>
    Tied,

    /// <summary>Places left open.</summary>
    SeatsLeft,

    /// <summary>The grades.</summary>
    Grades,
}

/// <summary>One line of a check.</summary>
/// <param name="Code">What was checked.</param>
/// <param name="Item">Number of the item, where it concerns one.</param>
/// <param name="Expected">What follows from the rest of the record.</param>
/// <param name="Found">What the record says.</param>
/// <param name="IsOk">Both agree.</param>
public sealed record RecordCheck(CheckCode Code, int? Item, string Expected, string Found, bool IsOk);

/// <summary>
/// Counts a record again: totals and outcome from the papers, or, in a public record without papers, the arithmetic of the totals and the
/// outcome from them. What no number of the record determines (names, dates) is guarded by its hash alone.
/// </summary>
public sealed class RoundRecordCheck
{
    private readonly RoundRecord _record;
    private readonly List<RecordCheck> _lines = [];

    private RoundRecordCheck(RoundRecord record) => _record = record;

    /// <summary>Every check with what was expected and found; the record is sound when all are ok.</summary>
    public static IReadOnlyList<RecordCheck> Check(RoundRecord record)
    {
        var check = new RoundRecordCheck(record);
        check.Shape();
        check.Turnout();
        var totals = record.Papers is null ? check.TotalsAlone() : check.Papers(record.Papers);
        check.Outcome(RecordOutcome.Of(Tally.Of(record.Rules, record.Turnout, totals)));
        return check._lines;
    }

    private void Shape()
    {
        var numbers = Joined(Enumerable.Range(1, _record.Items.Count));
        Truth(CheckCode.Form, _record.Rules.KindFitsForm, $"{_record.Rules.Kind}/{_record.Rules.Form}");
        Same(CheckCode.ItemNumbers, null, numbers, Joined(_record.Items.Select(item => item.No)));
        Same(CheckCode.ItemIds, null, Number(_record.Items.Count), Number(_record.Items.DistinctBy(item => item.Id).Count()));
        Same(CheckCode.TotalsNumbers, null, numbers, Joined(_record.Totals.Items.Select(item => item.No)));
        var head = _record.Heading.AuditHead;
        Truth(CheckCode.AuditHead, head.Length == 64 && head.All(char.IsAsciiHexDigitLower), head);
    }

    private void Turnout()
    {
        foreach (var pair in Reconciliation.OfTurnout(_record.Turnout))
            Compare(Enum.Parse<CheckCode>(pair.Code.ToString()), pair);
    }

    private VoteTotals Papers(IReadOnlyList<BallotPaper> papers)
    {
        var sorted = Enumerable.Range(1, Math.Max(0, papers.Count - 1))
            .All(place => string.CompareOrdinal(papers[place - 1].Marks, papers[place].Marks) < 0);
        Truth(CheckCode.PapersSorted, sorted, Number(papers.Count));
        Same(CheckCode.PapersAreCollected, null, Number(_record.Turnout.Collected), Number(papers.Sum(paper => (long)paper.Count)));

        var again = Tally.Count(_record.Rules, _record.Turnout, _record.Items.Count, papers).Totals;
        Same(CheckCode.Valid, null, Number(again.Valid), Number(_record.Totals.Valid));
        Same(CheckCode.Invalid, null, Number(again.Invalid), Number(_record.Totals.Invalid));
        foreach (var (counted, written) in again.Items.Zip(_record.Totals.Items))
            Same(CheckCode.ItemTotals, counted.No, Describe(counted), Describe(written));
        return again;
    }

    private VoteTotals TotalsAlone()
    {
        foreach (var pair in Reconciliation.OfTotals(_record.Rules, _record.Turnout, _record.Totals))
        {
            var code = pair.Code switch
            {
                InequalityCode.ValidAndInvalidAreCollected => CheckCode.ValidAndInvalidAreCollected,
                InequalityCode.ItemSumIsValid => CheckCode.ItemSum,
                InequalityCode.ApprovalsWithinSeats => CheckCode.ApprovalsWithinSeats,
                _ => CheckCode.RankSum,
            };
            Compare(code, pair);
        }

        return _record.Totals;
    }

    private void Outcome(RecordOutcome again)
    {
        var written = _record.Outcome;
        Same(CheckCode.Result, null, again.Result.ToString(), written.Result.ToString());
        Same(CheckCode.Needed, null, Number(again.Needed), Number(written.Needed));
        Same(CheckCode.Selected, null, Joined(again.Selected), Joined(written.Selected));
        Same(CheckCode.Tied, null, Joined(again.Tied), Joined(written.Tied));
        Same(CheckCode.SeatsLeft, null, Number(again.SeatsLeft), Number(written.SeatsLeft));
        if (again.Grades is not null)
            Same(CheckCode.Grades, null, string.Join(',', again.Grades), string.Join(',', written.Grades ?? []));
    }

    /// <remarks>A broken comparison that voids the round is no error as long as the outcome says so; that is the line "Result".</remarks>
    private void Compare(CheckCode code, Inequality pair)
    {
        var sign = pair.Relation switch
        {
            Relation.AtMost => "≤ ",
            Relation.AtLeast => "≥ ",
            _ => "",
        };
        var isVoid = !pair.Holds && pair.VoidsTheRound && _record.Outcome.Result == RecordResult.Void;
        var found = isVoid ? $"{Number(pair.Left)} → {nameof(RecordResult.Void)}" : Number(pair.Left);
        _lines.Add(new(code, pair.Item, $"{sign}{Number(pair.Right)}", found, pair.Holds || isVoid));
    }

    private void Same(CheckCode code, int? item, string expected, string found) =>
        _lines.Add(new(code, item, expected, found, expected == found));

    private void Truth(CheckCode code, bool isTrue, string found) => _lines.Add(new(code, null, "", found, isTrue));

    private static string Describe(ItemTotals totals) => totals switch
    {
        ItemTotals.Graded graded => $"{graded.Satisfied}/{graded.BasicallySatisfied}/{graded.Dissatisfied}/{graded.Abstain}",
        ItemTotals.Marked { RankSum: { } sum } marked => $"{marked.Approve}/{marked.Oppose}/{marked.Abstain} Σ{sum}",
        ItemTotals.Marked marked => $"{marked.Approve}/{marked.Oppose}/{marked.Abstain}",
        _ => "",
    };

    private static string Joined(IEnumerable<int> numbers) => string.Join(',', numbers);

    private static string Number(long number) => number.ToString(CultureInfo.InvariantCulture);
}
