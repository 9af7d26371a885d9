using System.Globalization;
using System.Text;
using VoteSystem.Documents.Pdf;
using VoteSystem.Domain.Documents;
using VoteSystem.Domain.Publishing;
using VoteSystem.Storage.Congresses;
using VoteSystem.Web.OpenData;
using VoteSystem.Web.Text;

namespace VoteSystem.Web.Documents.Evaluate;

/// <summary>
/// D26 代表履职档案: sessions, opinions, supervision and visits of every deputy. Opinions and visits are kept with the names that were read
/// out, so two deputies of one name would share them.
/// </summary>
public sealed class DeputyRecordPaper(DeputyQueries deputies, HallDuties hall, SupervisionDuties supervision, Words words) : PaperMaker
{
    // Of the open data, in the order of the parts below.
    private static readonly string[] Sections = ["Session", "Opinion", "Group", "Visit"];

    /// <inheritdoc/>
    public override async Task<IReadOnlyList<DuePaper>> Due(PaperYear year) => One((await hall.Sessions(year)).Count == 0 ? PaperNeed.Session : null);

    /// <inheritdoc/>
    public override async Task<WrittenPaper> Write(PaperYear year, string matter, IReadOnlyList<string> passage)
    {
        var (attended, spoken) = (await hall.Attended(year), await hall.Spoken(year));
        var (groups, visits) = (await supervision.Groups(year), await supervision.Visits(year));
        IReadOnlyList<DutyFile> files =
            [
                .. (await deputies.Seated(year.Congress.Id)).Select(deputy => new DutyFile(deputy.Entry.Name, deputy.Entry.Group, deputy.Entry.Position ?? "",
                [
                    new(words["Paper.Duty.Sessions"], [.. attended[deputy.Id]]),
                    new(words["Paper.Duty.Opinions"], [.. spoken[deputy.Entry.Name]]),
                    new(words["Paper.Duty.Groups"], [.. groups[deputy.Id]]),
                    new(words["Paper.Duty.Visits"], [.. visits[deputy.Entry.Name]]),
                ])),
            ];
        var paper = new DeputyRecord { Town = year.Town, Year = year.Year, Date = year.Today, Files = files };
        return new WrittenPaper(paper, Files: [new Attachment(LivingLists.DutyFile(year.Year), "application/json", Encoding.UTF8.GetBytes(RowsOf(files).ToJson()), words["Papers.Rows"])]);
    }

    /// <summary>The same as a list, a row for each entry; it travels inside the paper and becomes open data when the paper is issued.</summary>
    private static PublishedContent RowsOf(IReadOnlyList<DutyFile> files)
    {
        var entries = from file in files
                      from section in file.Sections.Zip(Sections)
                      from entry in section.First.Entries
                      select (File: file, Duty: section.Second, Entry: entry);
        var rows = entries.Select((one, i) => new PublishedRow(i + 1, one.File.Name,
        [
            new("group", one.File.Delegation),
            .. one.File.Position.Length > 0 ? new PublishedField[] { new("position", one.File.Position) } : [],
            new("duty", one.Duty),
            new("on", one.Entry.On.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
            new("what", one.Entry.What),
        ]));
        return new PublishedContent([.. rows], [new("deputies", files.Count.ToString(CultureInfo.InvariantCulture))]);
    }
}
