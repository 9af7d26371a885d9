using VoteSystem.Domain.Documents;
using VoteSystem.Storage.Congresses;
using VoteSystem.Web.Text;

namespace VoteSystem.Web.Documents.Evaluate;

/// <summary>
/// D26 代表履职档案: sessions, opinions, supervision and visits of every deputy. Opinions and visits are kept with the names that were read
/// out, so two deputies of one name would share them.
/// </summary>
public sealed class DeputyRecordPaper(DeputyQueries deputies, HallDuties hall, SupervisionDuties supervision, Words words) : PaperMaker
{
    /// <inheritdoc/>
    public override async Task<IReadOnlyList<DuePaper>> Due(PaperYear year) => One((await hall.Sessions(year)).Count == 0 ? PaperNeed.Session : null);

    /// <inheritdoc/>
    public override async Task<WrittenPaper> Write(PaperYear year, string matter, IReadOnlyList<string> passage)
    {
        var (attended, spoken) = (await hall.Attended(year), await hall.Spoken(year));
        var (groups, visits) = (await supervision.Groups(year), await supervision.Visits(year));
        return new WrittenPaper(new DeputyRecord
        {
            Town = year.Town,
            Year = year.Year,
            Date = year.Today,
            Files =
            [
                .. (await deputies.Seated(year.Congress.Id)).Select(deputy => new DutyFile(deputy.Entry.Name, deputy.Entry.Group, deputy.Entry.Position ?? "",
                [
                    new(words["Paper.Duty.Sessions"], [.. attended[deputy.Id]]),
                    new(words["Paper.Duty.Opinions"], [.. spoken[deputy.Entry.Name]]),
                    new(words["Paper.Duty.Groups"], [.. groups[deputy.Id]]),
                    new(words["Paper.Duty.Visits"], [.. visits[deputy.Entry.Name]]),
                ])),
            ],
        });
    }
}
