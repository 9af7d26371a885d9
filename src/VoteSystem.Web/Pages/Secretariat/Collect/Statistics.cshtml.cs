using Microsoft.AspNetCore.Mvc;
using VoteSystem.Storage.Collect;
using VoteSystem.Web.Sheets;

namespace VoteSystem.Web.Pages.Secretariat.Collect;

/// <summary>How many proposals came by which channel, from where, about what, and what became of them.</summary>
public sealed class StatisticsModel(ProposalQueries proposals) : CyclePage
{
    /// <summary>One table of the page.</summary>
    /// <param name="Key">Key of its heading.</param>
    /// <param name="Rows">Its rows, the largest first.</param>
    public sealed record Table(string Key, IReadOnlyList<Row> Rows);

    /// <summary>One row.</summary>
    public sealed record Row(string Table, string Name, int Proposals, int Accepted);

    public IReadOnlyList<Table> Tables { get; private set; } = [];

    public int Total { get; private set; }

    public override async Task<IActionResult> OnGetAsync()
    {
        await Load();
        return !this.WantsFile() ? Page() : this.Export(Words["Collect.Statistics"],
        [
            new(Words["Collect.Statistics.By"], row => Words[row.Table], 16),
            new(Words["Field.Content"], row => row.Name, 24),
            new(Words["Collect.All"], row => row.Proposals, 12),
            new(Words["Collect.TakenUp"], row => row.Accepted, 12),
        ], (IReadOnlyCollection<Row>)[.. Tables.SelectMany(table => table.Rows)]);
    }

    protected override async Task Load()
    {
        Frame.Title = Words["Collect.Statistics"];
        Frame.Breadcrumb = [new(Words["Collect.List"], CycleUrl("secretariat/collect"))];
        var counts = await proposals.Counts(Cycle.Id);
        Total = counts.Sum(count => count.Proposals);
        Tables =
        [
            TableOf("Field.Status", count => Words.Of(count.Status)),
            TableOf("Field.Channel", count => Words.Of(count.Channel)),
            TableOf("Field.Source", count => Words.Of(count.Source)),
            TableOf("Field.Category", count => Words.Of(count.Category)),
            TableOf("Field.Place", count => count.Place.Length == 0 ? Words["Diff.Empty"] : count.Place),
        ];

        Table TableOf(string key, Func<ProposalQueries.Count, string> name) => new(key,
        [
            .. counts.GroupBy(name)
                .Select(group => new Row(key, group.Key, group.Sum(count => count.Proposals), group.Where(IsTakenUp).Sum(count => count.Proposals)))
                .OrderByDescending(row => row.Proposals).ThenBy(row => row.Name, StringComparer.Ordinal),
        ]);
    }

    private static bool IsTakenUp(ProposalQueries.Count count) =>
        count.Status is Domain.Collect.ProposalStatus.Accepted or Domain.Collect.ProposalStatus.Merged;
}
