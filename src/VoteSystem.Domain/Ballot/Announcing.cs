using VoteSystem.Domain.Common;
using VoteSystem.Domain.Congresses;
using VoteSystem.Domain.Projects;
using VoteSystem.Domain.Publishing;
using VoteSystem.Domain.Workflow;

namespace VoteSystem.Domain.Ballot;

/// <summary>What the presidium adds to a signed count when it announces it.</summary>
/// <param name="AnnouncementNo">公告第×号; needed whenever something is published.</param>
/// <param name="Lot">Items chosen by lot; needed where the rules decide a tie by lot, otherwise empty.</param>
/// <param name="Title">Heading of the publication.</param>
/// <param name="Note">Why a further version replaces the one before; null for the first.</param>
public sealed record AnnouncementForm(int? AnnouncementNo, IReadOnlyList<int> Lot, string Title, string? Note);

/// <summary>The presidium confirms a signed count and announces it (选举法第四十六条, borrowed from elections).</summary>
public static class Announcing
{
    /// <summary>Confirms and announces. A tie that is voted on again is only read out; everything else is published.</summary>
    /// <param name="hall">Session, rounds and projects.</param>
    /// <param name="congress">The congress; its name stands in the publication.</param>
    /// <param name="cycle">The cycle.</param>
    /// <param name="no">Number of the round.</param>
    /// <param name="form">What the presidium adds.</param>
    /// <param name="actor">Who announces.</param>
    /// <param name="today">The date at the congress.</param>
    /// <returns>Refused: WrongRole, NotFound, RoundIsElsewhere, LotIsWrong, Missing.</returns>
    public static Decision Announce(Hall hall, Congress congress, Cycle cycle, int no, AnnouncementForm form, Actor actor, DateOnly today)
    {
        if (actor.MustBe(Role.Presidium) is { } wrongRole) return wrongRole.Under(LegalSource.Method);
        if (hall.Round(no) is not { } round) return new Refusal(RefusalCode.NotFound);
        if (round.MustBe(RoundStatus.Signed) is { } elsewhere) return elsewhere;
        if (WrongLot(round, form.Lot) is { } wrongLot) return wrongLot;

        var isAppraisal = round.Rules.Kind == RoundKind.Appraisal;
        var progress = isAppraisal ? null : ProgressWith(hall, cycle, round with { Lot = form.Lot });
        if (progress is { IsFinal: false }) return new RoundAnnounced(cycle.Id.Year, no, null, form.Lot);

        if (form.AnnouncementNo is not >= 1) return new Refusal(RefusalCode.Missing, "AnnouncementNo");
        if (string.IsNullOrWhiteSpace(form.Title)) return new Refusal(RefusalCode.Missing, "Title");
        var announced = new RoundAnnounced(cycle.Id.Year, no, form.AnnouncementNo, form.Lot);
        return isAppraisal
            ? Appraisal(hall, congress, cycle, round, form, announced, today)
            : Selection(hall, congress, cycle, round with { Lot = form.Lot }, form, announced, progress!);
    }

    /// <summary>How far the selection is when this signed round is announced too.</summary>
    public static SelectionProgress ProgressWith(Hall hall, Cycle cycle, Round round) =>
        RoundConduct.ProgressOf(hall with { Rounds = [.. hall.Rounds.Select(one => one.No == round.No ? round with { Status = RoundStatus.Announced } : one)] }, cycle);

    private static Refusal? WrongLot(Round round, IReadOnlyList<int> lot)
    {
        if (round.Result?.Outcome is not Outcome.TieAtTheLastSeat tie || round.Rules.Tie != TiePolicy.Lot)
            return lot.Count == 0 ? null : new Refusal(RefusalCode.LotIsWrong, 0);
        return lot.Count == tie.SeatsLeft && lot.Distinct().Count() == lot.Count && lot.All(tie.Tied.Contains)
            ? null
            : new Refusal(RefusalCode.LotIsWrong, tie.SeatsLeft);
    }

    private static Decision Selection(
        Hall hall, Congress congress, Cycle cycle, Round round, AnnouncementForm form, RoundAnnounced announced, SelectionProgress progress)
    {
        var year = cycle.Id.Year;
        var chosen = progress.Chosen.Select((project, index) => new ChosenProject(project, index + 1)).ToList();
        var rest = hall.Projects.Where(project => project.IsOnBallot && !progress.Chosen.Contains(project.ProjectNo)).Select(project => project.ProjectNo);
        IReadOnlyList<Round> rounds = [.. hall.Rounds.Where(one => one.Status == RoundStatus.Announced && one.Rules.Kind != RoundKind.Appraisal), round];
        var rows = chosen.Select(one => ResultRow(hall, cycle.Rules, rounds, one));
        IReadOnlyList<PublishedRow> ordered = [.. cycle.Rules.PublishedOrder == PublishedOrder.ByVotes ? rows : rows.OrderBy(row => row.No)];
        var content = new PublishedContent(ordered, Facts(congress, round, form, [new("candidates", $"{hall.Projects.Count(p => p.IsOnBallot)}"), new("seats", $"{cycle.Rules.TargetCount}")]));
        return Decision.Accept(
            announced,
            new ProjectsChosen(year, chosen, [.. rest]),
            new Published(year, PublicationKind.Result, form.Title.Trim(), content, form.Note, null));
    }

    private static PublishedRow ResultRow(Hall hall, CycleRules rules, IReadOnlyList<Round> rounds, ChosenProject chosen)
    {
        var project = hall.Projects.Single(one => one.ProjectNo == chosen.ProjectNo);
        var fields = new List<PublishedField> { new("projectNo", $"{chosen.ProjectNo}") };
        if (rules.PublishVoteCounts != PublishVoteCounts.None) fields.Add(new("rank", $"{chosen.Rank}"));
        if (CountsOf(rounds, chosen.ProjectNo) is { } counts && rules.PublishVoteCounts is PublishVoteCounts.Approvals or PublishVoteCounts.Full)
        {
            fields.Add(new("approve", $"{counts.Totals.Approve}"));
            if (rules.PublishVoteCounts == PublishVoteCounts.Full)
                fields.AddRange([new("oppose", $"{counts.Totals.Oppose}"), new("abstain", $"{counts.Totals.Abstain}")]);
            fields.Add(new("round", $"{counts.Round}"));
        }

        return new PublishedRow(project.ListNo, project.Title, fields);
    }

    /// <summary>The counts of the round that decided about a project: the last one in which it stood on the paper.</summary>
    private static (int Round, ItemTotals.Marked Totals)? CountsOf(IEnumerable<Round> rounds, int projectNo)
    {
        foreach (var round in rounds.Reverse())
        {
            if (round.Items.FirstOrDefault(item => item.ProjectNo == projectNo) is not { } item) continue;
            return (round.No, (ItemTotals.Marked)round.Result!.Totals.Items[item.No - 1]);
        }

        return null;
    }

    private static Decision Appraisal(
        Hall hall, Congress congress, Cycle cycle, Round round, AnnouncementForm form, RoundAnnounced announced, DateOnly today)
    {
        var grades = ((Outcome.Appraised)round.Result!.Outcome).Grades;
        var graded = round.Items.Select((item, index) => new GradedProject(item.ProjectNo, grades[index])).ToList();
        var rows = hall.Projects.Where(project => project.Rank is not null).OrderBy(project => project.Rank)
            .Select(project => GradeRow(project, round, cycle.Rules, graded.FirstOrDefault(one => one.ProjectNo == project.ProjectNo)?.Grade))
            .OfType<PublishedRow>();
        var content = new PublishedContent([.. rows], Facts(congress, round, form, []));
        return Decision.Accept(
        [
            announced,
            new ProjectsGraded(cycle.Id.Year, graded),
            new Published(cycle.Id.Year, PublicationKind.Appraisal, form.Title.Trim(), content, form.Note, null),
            .. graded.Where(one => one.Grade == Grade.Dissatisfied).Select(one => RectificationOpened.For(cycle, one.ProjectNo, today)),
        ]);
    }

    private static PublishedRow? GradeRow(BallotProject project, Round round, CycleRules rules, Grade? grade)
    {
        if ((grade ?? project.Grade) is not { } shown) return null;
        var fields = new List<PublishedField> { new("projectNo", $"{project.ProjectNo}"), new("grade", $"{shown}") };
        if (round.Items.FirstOrDefault(item => item.ProjectNo == project.ProjectNo) is { } item
            && rules.PublishVoteCounts is PublishVoteCounts.Approvals or PublishVoteCounts.Full)
        {
            var totals = (ItemTotals.Graded)round.Result!.Totals.Items[item.No - 1];
            fields.AddRange(
            [
                new("satisfied", $"{totals.Satisfied}"), new("basicallySatisfied", $"{totals.BasicallySatisfied}"),
                new("dissatisfied", $"{totals.Dissatisfied}"), new("abstain", $"{totals.Abstain}"),
            ]);
        }

        return new PublishedRow(project.ListNo, project.Title, fields);
    }

    private static List<PublishedField> Facts(Congress congress, Round round, AnnouncementForm form, IReadOnlyList<PublishedField> more)
    {
        var turnout = round.Turnout;
        return
        [
            new("congress", SessionTitle.OfTerm(congress, round.Session.Term)),
            new("session", SessionTitle.OfSession(round.Session.No)),
            new("announcementNo", $"{form.AnnouncementNo}"),
            .. more,
            new("round", $"{round.No}"),
            new("deputies", $"{turnout.Deputies}"),
            new("present", $"{turnout.Present}"),
            new("issued", $"{turnout.Issued}"),
            new("collected", $"{turnout.Collected}"),
            new("valid", $"{round.Result!.Totals.Valid}"),
            new("invalid", $"{round.Result.Totals.Invalid}"),
            new("needed", $"{round.Result.Majority?.Needed ?? 0}"),
            new("recordSha256", round.RecordSha256 ?? ""),
        ];
    }
}
