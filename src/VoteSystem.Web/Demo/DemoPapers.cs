using System.Diagnostics;
using VoteSystem.Domain.Documents;
using VoteSystem.Domain.Workflow;
using VoteSystem.Storage.Workflow;
using VoteSystem.Web.Documents;

namespace VoteSystem.Web.Demo;

/// <summary>The clerk of the story: makes every paper of every year as soon as it can be made, and sees it through to the last signature.</summary>
/// <param name="press">The press.</param>
/// <param name="site">Address in check codes.</param>
public sealed class DemoPapers(DemoPress press, string site)
{
    // Made when the year is over, because they would be old the next day.
    private static readonly PaperKind[] AtTheEnd = [PaperKind.ArchiveIndex, PaperKind.DeputyRecord];

    /// <summary>How long each paper took, from making to the last signature.</summary>
    public Dictionary<(int Year, PaperId Paper), TimeSpan> Times { get; } = [];

    /// <summary>Called with each paper that came into force.</summary>
    public Action<int, RegisteredPaper> Issued { get; init; } = (_, _) => { };

    /// <summary>Makes what can be made by now.</summary>
    public async Task CatchUp(DemoTown town)
    {
        var cycles = await new CycleQueries(town.Database).Of(town.Congress.Id);
        foreach (var cycle in cycles.OrderBy(cycle => cycle.Id.Year))
        {
            var story = new PaperStory(town, cycle.Id.Year, press, site);
            while (await Next(story) is { } line) await Issue(town, story, cycle.Id.Year, line);
        }
    }

    private static async Task<PaperLine?> Next(PaperStory story)
    {
        var year = await story.Open();
        return (await story.Desk.Lines(year)).FirstOrDefault(line => line.Due.NotYet is null && IsTimeFor(year, line));
    }

    private static bool IsTimeFor(PaperYear year, PaperLine line)
    {
        var isLater = AtTheEnd.Contains(line.Row.Kind) || line.Due.Matter == "list";
        if (line.Newest is not { } newest) return !isLater || year.Cycle.Stage == Stage.Closed;
        return line.Row.Kind == PaperKind.BallotMethod && year.Cycle.MethodAdoptedAt > newest.MadeAt;
    }

    private async Task Issue(DemoTown town, PaperStory story, int year, PaperLine line)
    {
        var watch = Stopwatch.StartNew();
        var words = town.Data.Evaluation;
        var passage = line.Due.Passage is null ? null : words.Passages.GetValueOrDefault(line.Row.Kind.ToString());
        var paper = await story.Issue(line, passage is null ? null : DemoTown.Text(passage, year), line.Newest is null ? null : words.Adopted);
        Times[(year, paper.Id)] = watch.Elapsed;
        Issued(year, paper);
    }
}
