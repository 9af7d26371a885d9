using VoteSystem.Domain.Collect;
using VoteSystem.Domain.Documents;
using VoteSystem.Domain.Publishing;
using VoteSystem.Storage.Projects;
using VoteSystem.Web.Text;

namespace VoteSystem.Web.Documents.Collect;

/// <summary>D03 征集情况汇总: the ledger as it was published, with the projects that proposals became part of.</summary>
public sealed class ProposalLedgerPaper(PaperSources sources, ProjectQueries projects, Words words) : PaperMaker
{
    /// <inheritdoc/>
    public override async Task<IReadOnlyList<DuePaper>> Due(PaperYear year) =>
        One(await sources.Newest(year, PublicationKind.Ledger) is null ? PaperNeed.PublishedLedger : null);

    /// <inheritdoc/>
    public override async Task<WrittenPaper> Write(PaperYear year, string matter, IReadOnlyList<string> passage)
    {
        var published = (await sources.Newest(year, PublicationKind.Ledger))!;
        var rows = published.Content.Rows;
        var titles = (await projects.List(year.Cycle.Id, new ProjectFilter(), 0, int.MaxValue)).ToDictionary(project => $"{project.No}", project => project.Details.Title);
        return new WrittenPaper(new ProposalLedger
        {
            Town = year.Town,
            Year = year.Year,
            Date = year.DayOf(published.PublishedAt),
            From = year.Cycle.CollectFrom,
            Until = year.Cycle.CollectUntil,
            Lines = [.. rows.Select(row => LineOf(row, titles))],
            BySource = Counted(rows, "source", nameof(ProposalSource)),
            ByCategory = Counted(rows, "category", nameof(Domain.Common.Category)),
        });
    }

    private LedgerLine LineOf(PublishedRow row, Dictionary<string, string> titles) => new(
        row.No,
        PaperSources.DayIn(row["receivedOn"])!.Value,
        words[$"ProposalSource.{row["source"]}"],
        words[$"ProposalChannel.{row["channel"]}"],
        row.Title,
        words[$"Category.{row["category"]}"],
        row["place"] ?? "—",
        FateOf(row),
        row["projectNo"] is { } project ? titles.GetValueOrDefault(project) : null);

    private string FateOf(PublishedRow row) => Enum.Parse<ProposalStatus>(row["status"]!) switch
    {
        ProposalStatus.Rejected => words["Paper.Ledger.Rejected", row["reason"] ?? ""],
        ProposalStatus.Referred => words["Fate.ReferredTo", row["referredTo"] ?? "", row["reason"] ?? ""],
        ProposalStatus.Withdrawn => words["Fate.DuplicateOf", row["duplicateOf"] ?? ""],
        var status => words.Of(status),
    };

    private List<NamedCount> Counted(IEnumerable<PublishedRow> rows, string key, string type) =>
    [
        .. rows.GroupBy(row => row[key]!).Select(group => new NamedCount(words[$"{type}.{group.Key}"], group.Count()))
            .OrderByDescending(count => count.Count).ThenBy(count => count.Name, StringComparer.Ordinal),
    ];
}
