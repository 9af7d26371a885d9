using VoteSystem.Domain.Ballot;
using VoteSystem.Domain.Common;
using VoteSystem.Domain.Congresses;
using VoteSystem.Domain.Workflow;
using VoteSystem.Storage.Ballot;
using VoteSystem.Web.Components;

namespace VoteSystem.Web.Pages;

/// <summary>A staff page about voting in the hall: the session, the order of proceedings, the round at hand.</summary>
public abstract class HallPage(BallotQueries queries, BallotStore ballots) : CyclePage
{
    /// <summary>Everything about the hall.</summary>
    public Hall Hall { get; private set; } = null!;

    /// <summary>The open round, else the last one that was held.</summary>
    public Round? Round { get; private set; }

    /// <summary>Its readings.</summary>
    public CountBook Book { get; private set; } = new([]);

    /// <summary>Its slips, in numbers.</summary>
    public SlipCount Slips { get; private set; } = SlipCount.None;

    /// <summary>The order of proceedings.</summary>
    public IReadOnlyList<Proceeding> Steps { get; private set; } = [];

    /// <summary>What a round prepared now would be about.</summary>
    public DueRound? Due { get; private set; }

    /// <summary>True while the deputies grade finished projects; false while they choose.</summary>
    public bool IsAppraisal => Cycle.Stage is Stage.Evaluate or Stage.Closed;

    /// <summary>The step to be taken now.</summary>
    public ProceedingStep? NowStep => Proceedings.Now(Steps);

    /// <summary>Name of the session, or null when none was called.</summary>
    public string? SessionName => Hall.Session is { } session ? SessionTitle.Of(Congress, session.Id) : null;

    /// <summary>The commands.</summary>
    protected BallotStore Ballots => ballots;

    /// <summary>The reads.</summary>
    protected BallotQueries Queries => queries;

    /// <summary>True when a form of this step is shown: it is the step to be taken now.</summary>
    public bool IsNow(ProceedingStep step) => NowStep == step;

    /// <inheritdoc/>
    protected override async Task Load()
    {
        Hall = await queries.Hall(Cycle.Id, null, Today);
        var rounds = Hall.Rounds.Where(round => (round.Rules.Kind == RoundKind.Appraisal) == IsAppraisal).ToList();
        Round = Hall.OpenRound ?? (rounds.Count == 0 ? null : rounds[^1]);
        if (Round is not null) (Book, Slips) = (await queries.Book(Cycle.Id, Round), await queries.Slips(Cycle.Id, Round.No));
        Due = Hall.OpenRound is null ? RoundConduct.Due(Hall, Cycle, IsAppraisal) : null;
        Steps = Proceedings.Of(Hall, Cycle, Hall.OpenRound, Book, isOver: Hall.OpenRound is null && Due is null && Round?.Status == RoundStatus.Announced);
        Frame.Lead = SessionName is { } name ? Words["Ballot.In", name] : Words["Ballot.NoSession"];
    }

    /// <summary>The comparisons whose numbers are known by now.</summary>
    public IReadOnlyList<Inequality> Comparisons()
    {
        if (Round is null or { Status: RoundStatus.Prepared }) return [.. Reconciliation.OfTurnout(new Turnout(Hall.Attendance.Deputies, Hall.Attendance.Present, 0, 0, 0)).Take(2)];
        var slips = Reconciliation.OfSlips(Round, Slips);
        if (Round.Result is { } result) return [.. result.Comparisons.Where(pair => pair.Item is null), .. slips];
        return [.. Reconciliation.OfTurnout(Round.Turnout).Take(Round.Status == RoundStatus.Issued ? 3 : 4), .. slips];
    }

    /// <summary>The comparisons of single items: all of them where one is broken, so that it can be found.</summary>
    public IReadOnlyList<Inequality> ItemComparisons() => Round?.Result is { } result ? [.. result.Comparisons.Where(pair => pair.Item is not null)] : [];

    /// <summary>The result as bars, in the order of votes.</summary>
    public static ResultBars? BarsOf(Round? round, Text.Words words)
    {
        if (round?.Result is not { } result || result.Rules.Form == BallotForm.Appraise) return null;
        var chosen = RecordOutcome.Of(result);
        var rows = result.Totals.Items.Cast<ItemTotals.Marked>()
            .OrderByDescending(item => item.Approve).ThenBy(item => item.RankSum ?? 0).ThenBy(item => item.No)
            .Select(item => new ResultBar(
                round.Items[item.No - 1].Title, item.Approve, chosen.Selected.Contains(item.No) || round.Lot.Contains(item.No),
                chosen.Tied.Contains(item.No) ? words[round.Lot.Count > 0 ? "Ballot.ByLot" : "Ballot.IsTied"] : null));
        return new ResultBars(result.Turnout.Deputies, result.Majority?.Needed, [.. rows]);
    }

    /// <summary>A stored record as a file.</summary>
    protected async Task<Microsoft.AspNetCore.Mvc.IActionResult> RecordFile(int no, bool withPapers)
    {
        var records = await queries.RecordsOf(Cycle.Id, no);
        var text = withPapers ? records?.SealedRecord : records?.PublicRecord;
        return text is null ? NotFound() : File(System.Text.Encoding.UTF8.GetBytes(text), "application/json", $"round-{Year}-{no}{(withPapers ? "-sealed" : "")}.json");
    }
}
