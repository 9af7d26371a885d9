using System.Text;
using VoteSystem.Documents.Pdf;
using VoteSystem.Domain.Ballot;
using VoteSystem.Domain.Documents;
using VoteSystem.Web.Documents.Ballot;
using VoteSystem.Web.Text;
using TallyResult = VoteSystem.Domain.Ballot.TallyResult;

namespace VoteSystem.Web.Documents.Evaluate;

/// <summary>D23 满意度测评票: the specimen of each appraisal.</summary>
public sealed class AppraisalSheetsPaper(BallotPapers ballot, Words words) : PaperMaker
{
    private const string Prefix = "specimen-";

    /// <summary>The rounds in which projects are judged, in order.</summary>
    internal static IReadOnlyList<Round> Appraisals(Hall hall) => [.. hall.Rounds.Where(round => round.Rules.Kind == RoundKind.Appraisal && !BallotPapers.IsCancelled(round))];

    /// <inheritdoc/>
    public override async Task<IReadOnlyList<DuePaper>> Due(PaperYear year)
    {
        var rounds = Appraisals(await ballot.Hall(year));
        return rounds.Count == 0
            ? One(PaperNeed.PreparedAppraisal)
            : [.. rounds.Select(round => new DuePaper($"{Prefix}{round.No}", words["Paper.Appraisal.Specimen", round.No], null))];
    }

    /// <inheritdoc/>
    public override async Task<WrittenPaper> Write(PaperYear year, string matter, IReadOnlyList<string> passage)
    {
        var hall = await ballot.Hall(year);
        var round = Appraisals(hall).Single(one => matter == $"{Prefix}{one.No}");
        return new WrittenPaper(new AppraisalSheets
        {
            Town = year.Town,
            Year = year.Year,
            Date = round.BoxSealedAt is { } at ? year.DayOf(at) : year.Today,
            Meeting = year.MeetingOf(round.Session),
            Projects = [.. round.Items.Select(item => item.Title)],
            Scale = year.Cycle.Rules.AppraisalScale,
            Codes = [],
        });
    }
}

/// <summary>D23 测评结果表: one for each appraisal that was counted, with its public record inside.</summary>
public sealed class AppraisalResultPaper(BallotPapers ballot, Words words) : PaperMaker
{
    /// <inheritdoc/>
    public override async Task<IReadOnlyList<DuePaper>> Due(PaperYear year) =>
    [
        .. AppraisalSheetsPaper.Appraisals(await ballot.Hall(year)).Select(round => new DuePaper(
            BallotPapers.MatterOf(round), words["Paper.Appraisal.Result", round.No], round.Result is null ? Missing(PaperNeed.CountedRound) : null)),
    ];

    /// <inheritdoc/>
    public override async Task<WrittenPaper> Write(PaperYear year, string matter, IReadOnlyList<string> passage)
    {
        var round = BallotPapers.RoundOf(await ballot.Hall(year), matter);
        var hall = await ballot.Ballots.Hall(year.Cycle.Id, round.Session, year.Today);
        var (result, meeting) = (round.Result!, year.MeetingOf(round.Session));
        var paper = new AppraisalResult
        {
            Town = year.Town,
            Year = year.Year,
            Date = year.DayOf(round.ClosedAt!.Value),
            Meeting = meeting,
            HeldAt = year.LocalTime(round.ClosedAt.Value),
            Flow = BallotPapers.FlowOf(round),
            Valid = result.Totals.Valid,
            Invalid = result.Totals.Invalid,
            Base = round.Rules.ThresholdBase,
            Needed = result.Majority?.Needed ?? 0,
            HalfInclusive = round.Rules.HalfInclusive,
            Lines = LinesOf(round, result),
            RecordHash = round.RecordSha256,
            SignedBy = [.. BallotPapers.SignersOf(hall, round), BallotPapers.PresidiumOf(meeting)],
        };
        var record = (await ballot.Ballots.RecordsOf(year.Cycle.Id, round.No))!.PublicRecord!;
        return new WrittenPaper(paper, Files: [new Attachment($"round-record-{year.Year}-{round.No}.json", "application/json", Encoding.UTF8.GetBytes(record), words["Papers.Record"])]);
    }

    private static List<AppraisalLine> LinesOf(Round round, TallyResult result)
    {
        var grades = (result.Outcome as Outcome.Appraised)?.Grades ?? [];
        return
        [
            .. result.Totals.Items.Cast<ItemTotals.Graded>().Select((item, index) => new AppraisalLine(
                item.No, round.Items[index].Title, item.Satisfied, item.BasicallySatisfied, item.Dissatisfied, item.Abstain, Enum.Parse<GradeShown>(grades[index].ToString()))),
        ];
    }
}
