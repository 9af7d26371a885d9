using System.Globalization;
using VoteSystem.Domain.Ballot;
using VoteSystem.Domain.Documents;
using VoteSystem.Domain.Publishing;
using VoteSystem.Domain.Workflow;
using VoteSystem.Storage.Publishing;

namespace VoteSystem.Web.Documents.Ballot;

/// <summary>The announced result as papers need it; read from what was published, so that page and paper say the same.</summary>
/// <param name="Published">The version that stands, or null before the announcement.</param>
/// <param name="Last">The round that completed the selection.</param>
internal sealed record AnnouncedResult(PublicationQueries.Row? Published, Round? Last)
{
    public static Task<AnnouncedResult> Of(PaperYear year, BallotPapers ballot, PublicationQueries publications) => year.Once(async () =>
    {
        var versions = await publications.Versions(year.Cycle.Id, PublicationKind.Result);
        return new AnnouncedResult(
            versions is [var newest, ..] ? newest : null,
            BallotPapers.Selections(await ballot.Hall(year)).LastOrDefault(round => round.AnnouncementNo is not null));
    });
}

/// <summary>D16 关于确定民生实事项目的决定.</summary>
public sealed class ResolutionPaper(BallotPapers ballot, PublicationQueries publications) : PaperMaker
{
    /// <inheritdoc/>
    public override async Task<IReadOnlyList<DuePaper>> Due(PaperYear year) =>
        One((await AnnouncedResult.Of(year, ballot, publications)).Published is null ? PaperNeed.AnnouncedResult : null);

    /// <inheritdoc/>
    public override async Task<WrittenPaper> Write(PaperYear year, string matter, IReadOnlyList<string> passage)
    {
        var result = await AnnouncedResult.Of(year, ballot, publications);
        var voted = year.DayOf(result.Last!.ClosedAt!.Value);
        return new WrittenPaper(new Resolution
        {
            Town = year.Town,
            Year = year.Year,
            Date = voted,
            Meeting = year.MeetingOf(result.Last.Session),
            VotedOn = voted,
            Projects = [.. result.Published!.Content.Rows.Select(row => row.Title)],
        });
    }
}

/// <summary>D17 公告（第×号）: made when every report on issue and count of the selection is signed by all (domain.md 2.4.1).</summary>
public sealed class AnnouncementPaper(BallotPapers ballot, PublicationQueries publications) : PaperMaker
{
    /// <inheritdoc/>
    public override async Task<IReadOnlyList<DuePaper>> Due(PaperYear year)
    {
        if ((await AnnouncedResult.Of(year, ballot, publications)).Published is null) return One(PaperNeed.AnnouncedResult);
        var rounds = BallotPapers.Selections(await ballot.Hall(year)).Where(round => round.Status == RoundStatus.Announced);
        return One(rounds.All(round => AreSigned(year, round)) ? null : PaperNeed.SignedReports);
    }

    /// <inheritdoc/>
    public override async Task<WrittenPaper> Write(PaperYear year, string matter, IReadOnlyList<string> passage)
    {
        var result = await AnnouncedResult.Of(year, ballot, publications);
        var last = result.Last!;
        var rules = year.Cycle.Rules;
        var paper = new Announcement
        {
            Town = year.Town,
            Year = year.Year,
            Date = year.DayOf(last.AnnouncedAt!.Value),
            Meeting = year.MeetingOf(last.Session),
            No = last.AnnouncementNo!.Value,
            VotedOn = year.DayOf(last.ClosedAt!.Value),
            Projects = [.. result.Published!.Content.Rows.Select(row => new AnnouncedProject(row.Title, Number(row, "approve"), Number(row, "oppose"), Number(row, "abstain")))],
            IsOrderedByVotes = rules.PublishedOrder == PublishedOrder.ByVotes,
            Counts = rules.PublishVoteCounts,
        };
        return new WrittenPaper(paper, last.Session.Term);
    }

    private static bool AreSigned(PaperYear year, Round round)
    {
        var matter = BallotPapers.MatterOf(round);
        return year.InForce(PaperKind.IssueReport, matter) is not null && year.InForce(PaperKind.TallyReport, matter) is not null;
    }

    private static int Number(PublishedRow row, string key) => row[key] is { } text ? int.Parse(text, CultureInfo.InvariantCulture) : 0;
}
