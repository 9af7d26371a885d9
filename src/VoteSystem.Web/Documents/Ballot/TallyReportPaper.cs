using System.Text;
using VoteSystem.Documents.Pdf;
using VoteSystem.Domain.Ballot;
using VoteSystem.Domain.Documents;
using VoteSystem.Web.Ballot;
using VoteSystem.Web.Text;
using TallyResult = VoteSystem.Domain.Documents.TallyResult;

namespace VoteSystem.Web.Documents.Ballot;

/// <summary>D14 计票结果报告单: one for each round that was counted, with its public record inside.</summary>
public sealed class TallyReportPaper(BallotPapers ballot, Words words) : PaperMaker
{
    /// <inheritdoc/>
    public override async Task<IReadOnlyList<DuePaper>> Due(PaperYear year) =>
        BallotPapers.OfRounds(await ballot.Hall(year), round => round.Result is null ? PaperNeed.CountedRound : null, PaperNeed.CountedRound, words);

    /// <inheritdoc/>
    public override async Task<WrittenPaper> Write(PaperYear year, string matter, IReadOnlyList<string> passage)
    {
        var hall = await ballot.Hall(year);
        var round = BallotPapers.RoundOf(hall, matter);
        var records = (await ballot.Ballots.RecordsOf(year.Cycle.Id, round.No))!;
        var settled = (await ballot.Ballots.Book(year.Cycle.Id, round)).Of(ReadingSlot.C)?.Sheets.Count ?? 0;
        var meeting = year.MeetingOf(round.Session);
        var outcome = RecordOutcome.Of(round.Result!);
        var paper = new TallyReport
        {
            Town = year.Town,
            Year = year.Year,
            Date = year.DayOf(round.ClosedAt!.Value),
            Meeting = meeting,
            Round = round.No,
            HeldAt = year.LocalTime(round.ClosedAt.Value),
            Place = BallotPapers.PlaceOf(hall),
            Mode = SlipPrinting.ModeOf(round.Rules.Form),
            Flow = BallotPapers.FlowOf(round),
            Valid = round.Result!.Totals.Valid,
            Invalid = round.Result.Totals.Invalid,
            Blank = BlankIn(records.SealedRecord),
            DisputedMarks = settled > 0 ? words["Papers.Settled", settled] : null,
            Base = round.Rules.ThresholdBase,
            Needed = outcome.Needed,
            Seats = round.Rules.Form == BallotForm.PerItemNoQuota ? null : round.Rules.Seats,
            Lines = LinesOf(round, outcome),
            Result = ResultOf(outcome.Result),
            SeatsLeft = outcome.SeatsLeft,
            Shortfall = round.Rules.Shortfall,
            Tie = round.Rules.Tie,
            RecordHash = round.RecordSha256,
            AuditHead = round.AuditHead,
            SignedBy = [.. BallotPapers.SignersOf(hall, round), BallotPapers.PresidiumOf(meeting)],
        };
        var record = new Attachment($"round-record-{year.Year}-{round.No}.json", "application/json", Encoding.UTF8.GetBytes(records.PublicRecord!), words["Papers.Record"]);
        return new WrittenPaper(paper, Files: [record]);
    }

    private static List<TallyLine> LinesOf(Round round, RecordOutcome outcome)
    {
        var counts = round.Result!.Totals.Items.Cast<ItemTotals.Marked>().ToList();
        return
        [
            .. counts.Select(item => new TallyLine(
                item.No, round.Items[item.No - 1].Title, item.Approve, item.Oppose, item.Abstain,
                Passes: outcome.Needed > 0 && item.Approve >= outcome.Needed,
                Rank: round.Rules.Form == BallotForm.PerItemNoQuota ? null : 1 + counts.Count(other => IsBefore(other, item)),
                IsSelected: outcome.Selected.Contains(item.No) || round.Lot.Contains(item.No),
                IsTied: outcome.Tied.Contains(item.No))),
        ];
    }

    private static bool IsBefore(ItemTotals.Marked one, ItemTotals.Marked other) =>
        one.Approve > other.Approve || (one.Approve == other.Approve && one.RankSum < other.RankSum);

    // Only the record with the papers tells how many of them were blank.
    private static int? BlankIn(string? sealedRecord) =>
        sealedRecord is not null && RoundRecordReader.Read(Encoding.UTF8.GetBytes(sealedRecord)) is RecordReading.Read { Record.Papers: { } papers }
            ? papers.Where(paper => paper.Marks.All(mark => mark is '-' or ',')).Sum(paper => paper.Count)
            : null;

    private static TallyResult ResultOf(RecordResult result) => result switch
    {
        RecordResult.Decided => TallyResult.Decided,
        RecordResult.Tie => TallyResult.Tie,
        RecordResult.Shortfall => TallyResult.Shortfall,
        _ => TallyResult.Void,
    };
}
