using System.Globalization;
using VoteSystem.Domain.Common;
using VoteSystem.Domain.Projects;
using VoteSystem.Domain.Publishing;
using VoteSystem.Domain.Workflow;

namespace VoteSystem.Domain.Supervise;

/// <summary>What the progress list says of one project.</summary>
public sealed record ProgressLine
{
    /// <summary>The project with its plan.</summary>
    public required PlannedProject Planned { get; init; }

    /// <summary>The last report; null for none.</summary>
    public LastReport? Last { get; init; }

    /// <summary>What was done, from that report.</summary>
    public string? Done { get; init; }

    /// <summary>What comes next.</summary>
    public string? NextStep { get; init; }

    /// <summary>The light that is shown: set by hand or computed.</summary>
    public required Light Light { get; init; }
}

/// <summary>The lists of the stage for the public: the plan, each period's progress, the adjustments.</summary>
public static class SupervisionPublishing
{
    /// <summary>Publishes the implementation plans of all chosen projects, or a further version after adjustments.</summary>
    /// <returns>Refused: WrongRole, WrongStage, PlansAreMissing, NothingChanged, NoteIsNeeded, TooLong.</returns>
    public static Decision PublishPlan(Cycle cycle, IReadOnlyList<PlannedProject> projects, string title, PublishedContent? earlier, string? note, Actor actor)
    {
        if (actor.MustBe(Role.Government, Role.Secretariat) is { } wrongRole) return wrongRole.Under(LegalSource.Plan);
        if (cycle.MustBeIn(Stage.Supervise) is { } wrongStage) return wrongStage;
        var missing = projects.Count(one => one.Plan is null && one.Project.Status != ProjectStatus.Terminated);
        if (missing > 0 || projects.Count == 0) return new Refusal(RefusalCode.PlansAreMissing, missing).Under(LegalSource.Plan);
        return Publish(cycle, PublicationKind.Plan, title, Plan(projects), earlier, note);
    }

    /// <summary>Publishes how all chosen projects stand today; a click each period.</summary>
    /// <param name="cycle">The cycle.</param>
    /// <param name="lines">One line for each chosen project.</param>
    /// <param name="title">Heading.</param>
    /// <param name="earlier">The newest version, or null.</param>
    /// <param name="today">The day that the list tells of; it is the note of a further version.</param>
    /// <param name="actor">The secretariat.</param>
    /// <returns>Refused: WrongRole, WrongStage, PlanIsNotPublished, NothingChanged.</returns>
    public static Decision PublishProgress(Cycle cycle, IReadOnlyList<ProgressLine> lines, string title, PublishedContent? earlier, DateOnly today, Actor actor)
    {
        if (actor.MustBe(Role.Secretariat) is { } wrongRole) return wrongRole;
        if (cycle.MustBeIn(Stage.Supervise, Stage.Evaluate) is { } wrongStage) return wrongStage;
        if (lines.Count == 0 || lines.Any(line => line.Planned.Plan is null && line.Planned.Project.Status != ProjectStatus.Terminated))
            return new Refusal(RefusalCode.PlanIsNotPublished).Under(LegalSource.Plan);
        return Publish(cycle, PublicationKind.Progress, title, Progress(lines), earlier, Iso(today));
    }

    /// <summary>The plan as it is shown: one row a project under its number.</summary>
    public static PublishedContent Plan(IEnumerable<PlannedProject> projects)
    {
        var rows = projects.Where(one => one.Plan is not null).Select(PlanRow).ToList();
        return new PublishedContent(rows, [new("count", Number(rows.Count))]);
    }

    /// <summary>The progress as it is shown: one row a project under its number.</summary>
    public static PublishedContent Progress(IEnumerable<ProgressLine> lines)
    {
        var all = lines.ToList();
        var counts = Enum.GetValues<Light>().Select(light => new PublishedField($"count{light}", Number(all.Count(line => line.Light == light))));
        return new PublishedContent([.. all.Select(ProgressRow)], [new("count", Number(all.Count)), .. counts]);
    }

    /// <summary>The adjustments in force: one row each under its number, first and new values side by side.</summary>
    public static PublishedContent Adjustments(IEnumerable<Adjustment> adjustments, IReadOnlyDictionary<int, string> titles)
    {
        var rows = adjustments.OrderBy(one => one.No).Select(one => AdjustmentRow(one, titles[one.ProjectNo])).ToList();
        return new PublishedContent(rows, [new("count", Number(rows.Count))]);
    }

    private static Decision Publish(Cycle cycle, PublicationKind kind, string title, PublishedContent content, PublishedContent? earlier, string? note)
    {
        var reason = string.IsNullOrWhiteSpace(note) ? null : note.Trim();
        if (earlier is not null && earlier.Hash() == content.Hash()) return new Refusal(RefusalCode.NothingChanged);
        if (earlier is not null && reason is null) return new Refusal(RefusalCode.NoteIsNeeded);
        if (ProjectDetailsCheck.Text(nameof(Published.Note), reason, 500) is { } tooLong) return tooLong;
        return new Published(cycle.Id.Year, kind, title, content, earlier is null ? null : reason, null);
    }

    private static PublishedRow PlanRow(PlannedProject one)
    {
        var (project, plan) = (one.Project, one.Plan!);
        var fields = new List<PublishedField>
        {
            new("unit", project.Details.Unit),
            new("leader", plan.Leader),
            new("goal", plan.Terms.Goal),
            new("dueOn", Iso(plan.Terms.DueOn)),
            new("amountFen", Fen(plan.Terms.Amount)),
            new("measures", plan.Measures),
        };
        if (project.Details.Place is { } place) fields.Add(new("place", place));
        fields.AddRange(plan.Funds.Select(line => new PublishedField($"fund{line.Source}Fen", Fen(line.Planned))));
        if (plan.FundsNote is { } note) fields.Add(new("fundsNote", note));
        fields.AddRange(plan.Terms.Milestones.Select((point, i) => new PublishedField($"milestone{Number(i + 1)}", $"{Iso(point.DueOn)} {Number(point.PercentDue)}% {point.Title}")));
        return new PublishedRow(project.No, project.Details.Title, fields);
    }

    private static PublishedRow ProgressRow(ProgressLine line)
    {
        var (project, plan) = (line.Planned.Project, line.Planned.Plan);
        var fields = new List<PublishedField>
        {
            new("unit", project.Details.Unit),
            new("status", project.Status.ToString()),
            new("light", line.Light.ToString()),
            new("percent", Number(line.Last?.Percent ?? 0)),
        };
        if (project.Details.Place is { } place) fields.Add(new("place", place));
        if (plan is not null)
        {
            fields.Add(new("amountFen", Fen(plan.Terms.Amount)));
            fields.Add(new("dueOn", Iso(plan.Terms.DueOn)));
            fields.Add(new("plannedFen", Fen(plan.Planned)));
            fields.Add(new("allocatedFen", Fen(plan.Allocated)));
            fields.Add(new("paidFen", Fen(plan.Paid)));
        }

        if (line.Last is { } last) fields.Add(new("asOf", Iso(last.AsOf)));
        if (line.Done is { } done) fields.Add(new("done", done));
        if (line.NextStep is { } next) fields.Add(new("nextStep", next));
        if (project.Completion is { } completion) fields.Add(new("completion", completion.ToString()));
        return new PublishedRow(project.No, project.Details.Title, fields);
    }

    private static PublishedRow AdjustmentRow(Adjustment one, string title)
    {
        var fields = new List<PublishedField>
        {
            new("projectNo", Number(one.ProjectNo)),
            new("class", one.Class.ToString()),
            new("reason", one.Reason),
        };
        if (one.Vote is { } vote)
        {
            fields.Add(new("authority", one.Authority.ToString()));
            fields.Add(new("decisionNo", vote.DecisionNo));
            fields.Add(new("approve", Number(vote.Approve)));
            fields.Add(new("oppose", Number(vote.Oppose)));
            fields.Add(new("abstain", Number(vote.Abstain)));
        }

        foreach (var change in PlanTerms.Changes(one.Before, one.After))
        {
            fields.Add(new($"before{change.Field}", change.Before ?? ""));
            fields.Add(new($"after{change.Field}", change.After ?? ""));
        }

        return new PublishedRow(one.No, title, fields);
    }

    private static string Iso(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Fen(Money money) => money.Fen.ToString(CultureInfo.InvariantCulture);
}
