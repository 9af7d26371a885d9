using System.Globalization;
using System.Text;
using VoteSystem.Documents.Signing;
using VoteSystem.Domain.Common;
using VoteSystem.Domain.Documents;
using VoteSystem.Domain.Publishing;
using VoteSystem.Storage.Documents;
using VoteSystem.Storage.Evaluate;
using VoteSystem.Storage.Publishing;
using VoteSystem.Storage.Workflow;
using VoteSystem.Web.Text;

namespace VoteSystem.Web.OpenData;

/// <summary>
/// Open lists that are no publications: the ratings of residents as the page of each project shows them, and what the deputies did as the issued
/// paper D26 (代表履职档案) tells it. Nothing stands here that is not public there.
/// </summary>
public sealed class LivingLists(CycleQueries cycles, EvaluationQueries evaluation, PublicationQueries publications, PaperQueries papers, Words words)
{
    /// <summary>Name of the file inside D26 that holds its rows; the list is read from there, so it says what was signed and nothing else.</summary>
    public static string DutyFile(int year) => $"duty-record-{year}.json";

    /// <summary>Those that have something in them, the newest year first.</summary>
    public async Task<IReadOnlyList<OpenHead>> Of(CongressId congress)
    {
        var found = new List<OpenHead>();
        foreach (var cycle in (await cycles.Of(congress)).OrderByDescending(cycle => cycle.Id.Year))
        {
            foreach (var list in OpenList.All.Where(list => list.Kind is null))
                if (await Find(cycle.Id, list) is { } version) found.Add(version.Head);
        }

        return found;
    }

    /// <summary>The list as it is now; null when it has no row.</summary>
    public async Task<OpenVersion?> Find(CycleId cycle, OpenList list) => list.Name switch
    {
        OpenList.Ratings => Grown(cycle, list, await Ratings(cycle)),
        OpenList.Comments => Grown(cycle, list, await Comments(cycle)),
        _ => await Duties(cycle, list),
    };

    private OpenVersion? Grown(CycleId cycle, OpenList list, IReadOnlyList<PublishedRow> rows)
    {
        if (rows.Count == 0) return null;
        var content = new PublishedContent(rows, [new("count", Number(rows.Count))]);
        return new OpenVersion(new OpenHead(list, cycle.Year, words["OpenList.OfYear", cycle.Year, words[list.TextKey]], null, null, content.Hash()), null, content);
    }

    private async Task<IReadOnlyList<PublishedRow>> Ratings(CycleId cycle)
    {
        var ratings = await evaluation.RatingsOf(cycle);
        return
        [
            .. from project in await Shown(cycle)
               let rating = ratings.GetValueOrDefault(project.No)
               where rating is not null
               select new PublishedRow(project.No, project.Title,
               [
                   new("ratings", Number(rating.Ratings)),
                   new("stars", Number(rating.Stars)),
                   new("average", ((decimal)rating.Stars / rating.Ratings).ToString("0.0", CultureInfo.InvariantCulture)),
               ]),
        ];
    }

    private async Task<IReadOnlyList<PublishedRow>> Comments(CycleId cycle)
    {
        var projects = (await Shown(cycle)).ToDictionary(row => row.No, row => row.Title);
        var released = (await evaluation.CommentsOf(cycle)).Where(comment => comment.Shown && projects.ContainsKey(comment.ProjectNo)).Reverse();
        return
        [
            .. released.Select((comment, i) => new PublishedRow(i + 1, projects[comment.ProjectNo],
            [
                new("projectNo", Number(comment.ProjectNo)),
                new("stars", Number(comment.Stars)),
                new("comment", comment.Comment),
                new("givenOn", comment.GivenOn.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
            ])),
        ];
    }

    /// <summary>The projects that have a page for the public.</summary>
    private async Task<IReadOnlyList<PublishedRow>> Shown(CycleId cycle)
    {
        var newest = await publications.Newest(cycle);
        return (newest.FirstOrDefault(row => row.Kind == PublicationKind.Progress) ?? newest.FirstOrDefault(row => row.Kind == PublicationKind.Plan))?.Content.Rows ?? [];
    }

    private async Task<OpenVersion?> Duties(CycleId cycle, OpenList list)
    {
        var issued = (await papers.OfYear(cycle)).LastOrDefault(paper => paper.Id.Kind == PaperKind.DeputyRecord && paper is { Status: PaperStatus.Issued, IsPublic: true });
        if (issued is null || await papers.File(cycle, issued.Id) is not { } pdf) return null;
        // Papers that were issued before they carried their rows have no such file.
        if (PaperFiles.In(pdf).FirstOrDefault(file => file.Name == DutyFile(cycle.Year)) is not { } file) return null;
        var content = PublishedContent.FromJson(Encoding.UTF8.GetString(file.Data));
        return new OpenVersion(new OpenHead(list, cycle.Year, issued.Title, issued.Id.Version, issued.IssuedAt, content.Hash()), issued.Reason, content);
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
