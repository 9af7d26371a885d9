using VoteSystem.Domain.Ballot;
using VoteSystem.Domain.Documents;
using VoteSystem.Web.Ballot;
using VoteSystem.Web.Text;

namespace VoteSystem.Web.Documents.Ballot;

/// <summary>D12 表决票: the specimen without a code. The sheets that are voted on bear secrets and never enter the register; see <see cref="SlipPrinting"/>.</summary>
public sealed class BallotSheetsPaper(BallotPapers ballot, SlipPrinting printing, Words words) : PaperMaker
{
    /// <inheritdoc/>
    public override async Task<IReadOnlyList<DuePaper>> Due(PaperYear year) =>
        BallotPapers.OfRounds(await ballot.Hall(year), _ => null, PaperNeed.PreparedRound, words);

    /// <inheritdoc/>
    public override async Task<WrittenPaper> Write(PaperYear year, string matter, IReadOnlyList<string> passage)
    {
        var round = BallotPapers.RoundOf(await ballot.Hall(year), matter);
        return new WrittenPaper(await printing.Sheets(year.Congress, year.Cycle.Id, round, [], year.DayOf(round.OpenedAt ?? year.Now)));
    }
}
