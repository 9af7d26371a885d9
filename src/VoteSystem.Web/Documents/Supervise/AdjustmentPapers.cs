using System.Globalization;
using VoteSystem.Domain.Common;
using VoteSystem.Domain.Congresses;
using VoteSystem.Domain.Documents;
using VoteSystem.Domain.Supervise;
using VoteSystem.Domain.Workflow;
using VoteSystem.Storage.Documents;
using VoteSystem.Storage.Projects;
using VoteSystem.Storage.Sessions;
using VoteSystem.Storage.Supervise;
using VoteSystem.Web.Text;

namespace VoteSystem.Web.Documents.Supervise;

/// <summary>What the two papers about an adjustment have in common. A minor one is recorded and published, without papers of its own.</summary>
public sealed class AdjustmentSources(AdjustmentQueries adjustments, ProjectQueries projects, SessionQueries sessions, PaperSources sources, Words words)
{
    /// <summary>The adjustments that somebody has to decide on.</summary>
    public async Task<IReadOnlyList<Adjustment>> Of(PaperYear year) =>
        [.. (await year.Once(() => adjustments.Of(year.Cycle.Id))).Where(one => one.Class != AdjustmentClass.Minor)];

    /// <summary>A paper for each of them.</summary>
    public async Task<IReadOnlyList<DuePaper>> Due(PaperYear year, string suffix, Func<Adjustment, PaperNeed?> missing, string? passage = null)
    {
        var called = await sessions.All(year.Congress.Id);
        var due = new List<DuePaper>();
        foreach (var one in await Of(year))
        {
            var need = called.Count == 0 ? PaperNeed.Session : missing(one);
            var detail = words[$"Paper.Adjustment.{suffix}", one.No, await TitleOf(year, one)];
            due.Add(new DuePaper($"{one.No}-{suffix}", detail, need is { } lacking ? new Refusal(RefusalCode.PaperNeeds, lacking) : null, passage));
        }

        return due;
    }

    /// <summary>The adjustment that a matter names.</summary>
    public async Task<Adjustment> Named(PaperYear year, string matter) =>
        (await Of(year)).Single(one => matter.StartsWith(string.Create(CultureInfo.InvariantCulture, $"{one.No}-"), StringComparison.Ordinal));

    /// <summary>Name of its project.</summary>
    public async Task<string> TitleOf(PaperYear year, Adjustment adjustment) =>
        (await projects.Listed(year.Cycle.Id)).Single(project => project.No == adjustment.ProjectNo).Details.Title;

    /// <summary>The day of such an event about its project, or today.</summary>
    public async Task<DateOnly> DayOf(PaperYear year, Adjustment adjustment, string kind) =>
        await sources.LastDay(year, adjustment.ProjectNo, kind) ?? year.Today;

    /// <summary>The session that sat on a day or before it, otherwise the next one.</summary>
    public async Task<SessionId> SessionAt(PaperYear year, DateOnly day)
    {
        var all = await sessions.All(year.Congress.Id);
        return (all.FirstOrDefault(session => session.OpensOn <= day) ?? all[^1]).Id;
    }

    /// <summary>What is different afterwards, in words.</summary>
    public IReadOnlyList<ChangedField> Changes(Adjustment adjustment) =>
    [
        .. PlanTerms.Changes(adjustment.Before, adjustment.After).Select(change => new ChangedField(
            words[$"Paper.Terms.{change.Field}"], Shown(change.Field, change.Before), Shown(change.Field, change.After))),
    ];

    /// <summary>How a paper calls it.</summary>
    public static AdjustmentForm FormOf(Adjustment adjustment) => adjustment.Class switch
    {
        AdjustmentClass.Suspend => AdjustmentForm.Suspension,
        AdjustmentClass.Terminate => AdjustmentForm.Termination,
        _ => AdjustmentForm.Change,
    };

    private string Shown(string field, string? value) => (field, value) switch
    {
        (_, null or "") => "—",
        (nameof(PlanTerms.DueOn), _) => words.Date(PaperSources.DayIn(value)!.Value),
        (nameof(PlanTerms.Milestones), _) => string.Join('\n', value.Split('\n').Select(Milestone)),
        _ => value,
    };

    private string Milestone(string line)
    {
        var parts = line.Split(' ', 3);
        return words["Paper.Progress.Milestone", PaperSources.DayIn(parts[0])!.Value, parts[2]];
    }
}

/// <summary>D22 调整报告: the government asks.</summary>
public sealed class AdjustmentReportPaper(AdjustmentSources adjustments) : PaperMaker
{
    /// <inheritdoc/>
    public override Task<IReadOnlyList<DuePaper>> Due(PaperYear year) => adjustments.Due(year, "report", _ => null, "Papers.Passage.Consequences");

    /// <inheritdoc/>
    public override async Task<WrittenPaper> Write(PaperYear year, string matter, IReadOnlyList<string> passage)
    {
        var asked = await adjustments.Named(year, matter);
        var day = await adjustments.DayOf(year, asked, nameof(AdjustmentRequested));
        return new WrittenPaper(new AdjustmentReport
        {
            Town = year.Town,
            Year = year.Year,
            Date = day,
            Meeting = year.MeetingOf(await adjustments.SessionAt(year, day)),
            Project = await adjustments.TitleOf(year, asked),
            Form = AdjustmentSources.FormOf(asked),
            Reason = asked.Reason,
            Changes = adjustments.Changes(asked),
            Consequences = string.Join('\n', passage),
            DecidedBy = asked.Authority,
        });
    }
}

/// <summary>D22 公告: the presidium announces a decided adjustment, in the term's series of announcements.</summary>
public sealed class AdjustmentNoticePaper(AdjustmentSources adjustments, PaperQueries papers) : PaperMaker
{
    /// <inheritdoc/>
    public override Task<IReadOnlyList<DuePaper>> Due(PaperYear year) => adjustments.Due(
        year, "notice", one => one.Status == AdjustmentStatus.Announced ? null : PaperNeed.AnnouncedAdjustment);

    /// <inheritdoc/>
    public override async Task<WrittenPaper> Write(PaperYear year, string matter, IReadOnlyList<string> passage)
    {
        var decided = await adjustments.Named(year, matter);
        var decidedOn = await adjustments.DayOf(year, decided, nameof(AdjustmentDecided));
        var session = await adjustments.SessionAt(year, decidedOn);
        var earlier = year.Register.LastOrDefault(paper => paper.Id.Kind == PaperKind.AdjustmentNotice && paper.Matter == matter)?.AnnouncementNo;
        return new WrittenPaper(
            new AdjustmentNotice
            {
                Town = year.Town,
                Year = year.Year,
                Date = await adjustments.DayOf(year, decided, nameof(AdjustmentAnnounced)),
                Meeting = year.MeetingOf(session),
                No = earlier ?? await papers.LastAnnouncementNo(year.Congress.Id, session.Term) + 1,
                Project = await adjustments.TitleOf(year, decided),
                Form = AdjustmentSources.FormOf(decided),
                Reason = decided.Reason,
                Changes = adjustments.Changes(decided),
                DecidedOn = decidedOn,
                DecidedBy = decided.Authority,
            },
            session.Term);
    }
}
