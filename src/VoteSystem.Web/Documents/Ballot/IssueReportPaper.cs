using VoteSystem.Domain.Ballot;
using VoteSystem.Domain.Documents;
using VoteSystem.Storage.Ballot;
using VoteSystem.Web.Text;

namespace VoteSystem.Web.Documents.Ballot;

/// <summary>D13 投票情况报告单: one for each round whose box was opened, a void one too.</summary>
public sealed class IssueReportPaper(BallotPapers ballot, BallotQueries queries, Words words) : PaperMaker
{
    /// <inheritdoc/>
    public override async Task<IReadOnlyList<DuePaper>> Due(PaperYear year) =>
        BallotPapers.OfRounds(await ballot.Hall(year), round => round.ClosedAt is null ? PaperNeed.OpenedBox : null, PaperNeed.OpenedBox, words);

    /// <inheritdoc/>
    public override async Task<WrittenPaper> Write(PaperYear year, string matter, IReadOnlyList<string> passage)
    {
        var hall = await ballot.Hall(year);
        var round = BallotPapers.RoundOf(hall, matter);
        var closed = round.ClosedAt!.Value;
        return new WrittenPaper(new IssueReport
        {
            Town = year.Town,
            Year = year.Year,
            Date = year.DayOf(closed),
            Meeting = year.MeetingOf(round.Session),
            Round = round.No,
            HeldAt = year.LocalTime(closed),
            Place = BallotPapers.PlaceOf(hall),
            Flow = BallotPapers.FlowOf(round),
            Spares = round.Spares is { } spares
                ? new SparesReport(round.Turnout.Issued + spares.Kept + spares.Destroyed + spares.Missing, spares.Kept, spares.Destroyed, spares.Missing, spares.Note)
                : null,
            OnPaper = round.OnPaper is { } instead ? new PaperInsteadReport(year.LocalTime(instead.At), instead.Cast, instead.Reason) : null,
            BothWays = (await queries.Slips(year.Cycle.Id, round.No)).BothWays,
            SignedBy = [.. BallotPapers.SignersOf(hall, round).Where(signer => signer.Role is SignerRole.Scrutineer or SignerRole.ChiefScrutineer)],
        });
    }
}
