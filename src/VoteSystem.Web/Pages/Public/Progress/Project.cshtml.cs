using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.OutputCaching;
using VoteSystem.Domain.Common;
using VoteSystem.Domain.Evaluate;
using VoteSystem.Domain.Publishing;
using VoteSystem.Storage.Evaluate;
using VoteSystem.Storage.Projects;
using VoteSystem.Storage.Publishing;
using VoteSystem.Web.Components;
using VoteSystem.Web.Photos;
using VoteSystem.Web.Setup;

namespace VoteSystem.Web.Pages.Public.Progress;

/// <summary>One project for everybody: promise, progress, money, adjustments, ratings.</summary>
[OutputCache(PolicyName = PublishedPages.Policy)]
public sealed class ProjectModel(PublicationQueries publications, EvaluationQueries evaluation, ProjectQueries projects) : ProgressPage(publications)
{
    [BindProperty(SupportsGet = true)]
    public int No { get; set; }

    public PublishedRow Row { get; private set; } = null!;

    public PublishedRow? PlanRow { get; private set; }

    /// <summary>The plan as it was published first; differences stay visible.</summary>
    public PublishedRow? FirstPlanRow { get; private set; }

    public MoneyBars? Money { get; private set; }

    public PhotoStrip Photos { get; private set; } = new([]);

    /// <summary>The milestones of the plan, those that are reached first.</summary>
    public FateLine Milestones { get; private set; } = new([]);

    public Timeline Course { get; private set; } = new([]);

    public EvaluationQueries.RatingSummary? Rating { get; private set; }

    public IReadOnlyList<EvaluationQueries.CommentRow> Comments { get; private set; } = [];

    public bool MayRate { get; private set; }

    public IEnumerable<PublishedRow> OwnAdjustments => Adjustments.Where(row => row["projectNo"] == No.ToString(CultureInfo.InvariantCulture));

    /// <summary>The mean to one decimal place, for reading only.</summary>
    public string Average(EvaluationQueries.RatingSummary rating) => ((decimal)rating.Stars / rating.Ratings).ToString("0.0", CultureInfo.InvariantCulture);

    /// <summary>Stars as signs with their number in words.</summary>
    public string Stars(int stars) => Words["Rating.Stars", stars];

    protected override async Task Load()
    {
        await base.Load();
        if (RowIn(Shown) is not { } row)
        {
            NothingHere = true;
            return;
        }

        Row = row;
        Frame.Title = row.Title;
        Frame.Breadcrumb = [new(Shown!.Title, CycleUrl("progress"))];
        PlanRow = Plans.Count > 0 ? RowIn(Plans[0]) : null;
        FirstPlanRow = Plans.Count > 0 ? RowIn(Plans[^1]) : null;
        Money = row["plannedFen"] is null ? null : new([new(row.Title, Fen("plannedFen"), Fen("allocatedFen"), Fen("paidFen"))]);
        Course = new([.. Progress.Select(version => (version, row: RowIn(version))).Where(one => one.row is not null).Select(one =>
            new TimelineEntry(Words.Moment(one.version.PublishedAt), $"{one.row!["percent"]}% · {Value("light", one.row["light"])}", one.row["done"]))]);
        Milestones = new([.. (PlanRow?.Fields ?? []).Where(field => IsMilestone(field.Key)).Select(Step)]);
        Photos = await this.PhotosOfProject(No);
        Rating = (await evaluation.RatingsOf(Cycle.Id)).GetValueOrDefault(No);
        Comments = [.. (await evaluation.CommentsOf(Cycle.Id)).Where(comment => comment.ProjectNo == No && comment.Shown)];
        MayRate = await projects.Find(Cycle.Id, No) is { } project && RatingRules.IsOpen(Cycle, project);
    }

    // "2026-03-29 20% title", as SupervisionPublishing writes it.
    private FateStep Step(PublishedField milestone)
    {
        var parts = milestone.Value.Split(' ', 3);
        var percent = int.Parse(parts[1].TrimEnd('%'), CultureInfo.InvariantCulture);
        var isReached = int.TryParse(Row["percent"], CultureInfo.InvariantCulture, out var reported) && reported >= percent;
        var first = FirstPlanRow?[milestone.Key] is { } earlier && earlier != milestone.Value ? Words["Progress.First", Value(milestone.Key, earlier)] : null;
        return new FateStep($"{parts[2]} {parts[1]}", isReached ? StepState.Done : StepState.Next, DateOnly.Parse(parts[0], CultureInfo.InvariantCulture), first);
    }

    private PublishedRow? RowIn(PublicationQueries.Row? version) => version?.Content.Rows.FirstOrDefault(row => row.No == No);

    private Money Fen(string key) => Domain.Common.Money.FromFen(long.Parse(Row[key]!, CultureInfo.InvariantCulture));
}
