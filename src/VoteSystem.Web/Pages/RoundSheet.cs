using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using VoteSystem.Domain.Ballot;
using VoteSystem.Web.Sheets;
using VoteSystem.Web.Text;

namespace VoteSystem.Web.Pages;

/// <summary>The counts of a round as a sheet: one line for each item, made from the same result as the page and the record.</summary>
public static class RoundSheet
{
    /// <summary>The sheet in the form that the address asks for (<c>export=xlsx</c> or <c>export=csv</c>).</summary>
    public static FileContentResult Of(PageModel page, Round round, int year, Words words)
    {
        var result = round.Result ?? throw new ArgumentException("A round without a result has no sheet.", nameof(round));
        return page.Export($"{words["Results.Sheet"]}-{year}-{round.No}", Columns(round, result, words), result.Totals.Items);
    }

    private static List<ExportColumn<ItemTotals>> Columns(Round round, TallyResult result, Words words)
    {
        var outcome = RecordOutcome.Of(result);
        List<ExportColumn<ItemTotals>> columns =
        [
            new(words["Results.Sheet.No"], item => item.No, 8),
            new(words["Field.Title"], item => round.Items[item.No - 1].Title, 40),
        ];
        columns.AddRange(round.Rules.Form == BallotForm.Appraise
            ?
            [
                Graded(words.Of(Mark.Satisfied), item => item.Satisfied), Graded(words.Of(Mark.BasicallySatisfied), item => item.BasicallySatisfied),
                Graded(words.Of(Mark.Dissatisfied), item => item.Dissatisfied), Graded(words.Of(Mark.Abstain), item => item.Abstain),
            ]
            : [Marked(words.Of(Mark.Approve), item => item.Approve), Marked(words.Of(Mark.Oppose), item => item.Oppose), Marked(words.Of(Mark.Abstain), item => item.Abstain)]);
        if (round.Rules.Form == BallotForm.Rank) columns.Add(Marked(words["Results.Sheet.RankSum"], item => item.RankSum));
        columns.Add(new(words["Results.Sheet.Outcome"], item => OutcomeOf(item.No, round, outcome, words)));
        columns.Add(new(words["Ballot.Issued"], _ => result.Turnout.Issued));
        columns.Add(new(words["Ballot.Collected"], _ => result.Turnout.Collected));
        columns.Add(new(words["TotalsField.Valid"], _ => result.Totals.Valid));
        columns.Add(new(words["TotalsField.Invalid"], _ => result.Totals.Invalid));
        columns.Add(new(words["Results.Sheet.Needed"], _ => outcome.Needed));
        return columns;
    }

    private static ExportColumn<ItemTotals> Marked(string header, Func<ItemTotals.Marked, object?> value) => new(header, item => value((ItemTotals.Marked)item));

    private static ExportColumn<ItemTotals> Graded(string header, Func<ItemTotals.Graded, object?> value) => new(header, item => value((ItemTotals.Graded)item));

    private static string OutcomeOf(int item, Round round, RecordOutcome outcome, Words words)
    {
        if (outcome.Grades is { } grades) return grades.Count == 0 ? "" : words.Of(grades[item - 1]);
        if (outcome.Selected.Contains(item) || round.Lot.Contains(item)) return words["Bars.Chosen"];
        return words[outcome.Tied.Contains(item) ? "Ballot.IsTied" : "Bars.NotChosen"];
    }
}
