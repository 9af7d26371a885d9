using VoteSystem.Domain.Common;
using VoteSystem.Domain.Publishing;
using VoteSystem.Domain.Supervise;
using VoteSystem.Domain.Workflow;
using VoteSystem.Storage.Supervise;
using VoteSystem.Storage.Workflow;

namespace VoteSystem.Web.Demo;

/// <summary>Tells how the chosen projects of a year are carried out and supervised.</summary>
public sealed class SuperviseStory(DemoTown town, int year, IReadOnlyDictionary<string, int> numbers)
{
    private const int PlannedDaysAgo = 340;
    private const int WorkBeganDaysAgo = 300;

    private readonly DemoSupervision _data = town.Data.Supervision;

    /// <summary>Puts the chapters on the agenda.</summary>
    public void PutOn(Action<int, Func<Task>> agenda)
    {
        agenda(PlannedDaysAgo, Plan);
        agenda(PlannedDaysAgo - 5, FormGroups);
        foreach (var project in _data.Projects)
        {
            foreach (var report in project.Reports) agenda(report.DaysAgo, () => Report(project.Project, report));
            if (project.AcceptedDaysAgo is { } days) agenda(days, () => Accept(project, days));
        }

        foreach (var visit in _data.Visits) agenda(visit.DaysAgo, () => Visit(visit));
        for (var no = 1; no <= _data.Orders.Count; no++) PutOn(agenda, _data.Orders[no - 1], no);
        agenda(_data.Adjustment.RequestDaysAgo, AskForAdjustment);
        agenda(_data.Adjustment.DecideDaysAgo, DecideAdjustment);
        agenda(_data.Adjustment.AnnounceDaysAgo, AnnounceAdjustment);
        foreach (var days in _data.ProgressDaysAgo) agenda(days, PublishProgress);
    }

    private void PutOn(Action<int, Func<Task>> agenda, DemoOrder order, int no)
    {
        agenda(order.DaysAgo, () => Issue(order));
        if (order.AnswerDaysAgo is { } answered) agenda(answered, () => OfOrder(no, town.Government, (stored, x) => OrderRules.Answer(x.Cycle, stored, order.Answer, stored!.Version, new Reporter(x.Actor, null))));
        if (order.ReviewDaysAgo is { } reviewed) agenda(reviewed, () => OfOrder(no, town.Secretary, (stored, x) => OrderRules.Review(x.Cycle, stored, isSettled: true, order.Review, stored!.Version, x.Actor, x.Today)));
    }

    private async Task Plan()
    {
        foreach (var project in town.Data.Projects.Last.Where(project => _data.Projects.Any(one => one.Project == project.Key)))
        {
            var plan = PlanOf(project);
            await town.Do(year, town.Government, (work, id) => PlanQueries.Load(work, id, numbers[project.Key]), (stored, x) =>
                PlanRules.Save(x.Cycle, x.Facts, stored, plan, stored?.Plan?.Version ?? 0, x.Actor));
        }

        await town.Do(year, town.Government, PlanQueries.LoadChosen, (chosen, x) =>
            SupervisionPublishing.PublishPlan(x.Cycle, chosen, Title(town.Data.County.Texts.PlanTitle), null, null, x.Actor));
    }

    private ImplementationPlan PlanOf(DemoProject project)
    {
        var begin = town.Today.AddDays(-WorkBeganDaysAgo);
        var month = town.Today.AddMonths(project.DueMonth);
        var due = new DateOnly(month.Year, month.Month, 1).AddMonths(1).AddDays(-1);
        int[] share = [30, 55, 80, 100];
        int[] percent = [20, 50, 80, 100];
        var days = due.DayNumber - begin.DayNumber;
        return new ImplementationPlan
        {
            Terms = new PlanTerms
            {
                Goal = project.Goal!,
                Amount = Money.FromWan(project.Amount),
                DueOn = due,
                Milestones = [.. _data.Milestones.Select((title, i) => new Milestone(title, begin.AddDays(days * share[i] / 100), percent[i]))],
            },
            Leader = town.Name("leader"),
            Liaison = town.Name("liaison"),
            Measures = _data.Measures,
            Funds = [.. project.Funds.Select(fund => new FundLine(Enum.Parse<FundSource>(fund.Source), Money.FromWan(fund.Wan), Money.Zero, Money.Zero))],
        };
    }

    private async Task FormGroups()
    {
        for (var i = 0; i < _data.Projects.Count; i++)
        {
            var members = Enumerable.Range(0, 3).Select(place => town.Roll[(i * 4) + place])
                .Select((deputy, place) => new GroupMember(deputy.Id, deputy.Entry.Name, place == 0 ? GroupDuty.Lead : GroupDuty.Contact)).ToList();
            await town.Do(year, town.Secretary, (work, id) => GroupQueries.LoadContext(work, id, numbers[_data.Projects[i].Project]), (group, x) =>
                GroupRules.Form(x.Cycle, group, members, group.Version, x.Actor));
        }
    }

    /// <summary>A unit reports on a project.</summary>
    public Task Report(string project, DemoReport report)
    {
        var token = Guid.NewGuid();
        return town.Do(year, town.Government, (work, id) => ReportQueries.LoadContext(work, id, numbers[project], token), (context, x) =>
        {
            var funds = context.Stored!.Plan!.Funds.Select(line => new FundState(line.Source, Share(line.Planned, Math.Min(100, report.PaidPercent + 10)), Share(line.Planned, report.PaidPercent)));
            var form = new NewReport
            {
                FormToken = token,
                AsOf = x.Today,
                Percent = report.Percent,
                Done = report.Done,
                Problem = report.Problem,
                NextStep = report.NextStep,
                Funds = [.. funds],
            };
            return ReportRules.Report(x.Cycle, context, form, new Reporter(x.Actor, null), x.Today);
        });
    }

    private Task Accept(DemoProgress project, int days) =>
        town.Do(year, town.Government, (work, id) => PlanQueries.Load(work, id, numbers[project.Project]), (stored, x) =>
            ReportRules.Accept(x.Cycle, stored?.Project, town.Today.AddDays(-days), project.AcceptanceNote, x.Actor, x.Today));

    private async Task Visit(DemoVisit visit)
    {
        var form = new NewVisit
        {
            FormToken = Guid.NewGuid(),
            VisitedOn = town.Today.AddDays(-visit.DaysAgo),
            Kind = Enum.Parse<VisitKind>(visit.Kind),
            Deputies = string.Join('、', visit.Deputies.Select(town.DeputyName)),
            Found = visit.Found,
        };
        await town.Do(year, town.Secretary, (work, id) => GroupQueries.LoadVisit(work, id, numbers[visit.Project], form.FormToken), (context, x) =>
            VisitRules.Record(x.Cycle, context, form, x.Actor, x.Today));
    }

    private Task Issue(DemoOrder order)
    {
        var form = new NewOrder { FormToken = Guid.NewGuid(), Source = order.Source, Content = order.Content, DueOn = town.Today.AddDays(order.DueInDays - order.DaysAgo) };
        return town.Do(year, town.Presidium, (work, id) => OrderQueries.LoadContext(work, id, numbers[order.Project], form.FormToken), (context, x) =>
            OrderRules.Issue(x.Cycle, context, form, x.Actor, x.Today));
    }

    private Task OfOrder(int no, Actor actor, Func<SuperviseOrder?, CommandContext, Decision> decide) =>
        town.Do(year, actor, (work, id) => OrderQueries.Load(work, id, no), decide);

    private Task AskForAdjustment()
    {
        var asked = _data.Adjustment;
        return town.Do(year, town.Government, (work, id) => AdjustmentQueries.LoadContext(work, id, numbers[asked.Project]), (context, x) =>
        {
            var plan = context.Stored!.Plan!;
            var after = plan.Terms with { Amount = Money.FromWan(asked.Wan) };
            return AdjustmentRules.Request(
                x.Cycle, context, new NewAdjustment(AdjustmentClass.Major, asked.Reason, after), plan.Version, Title(town.Data.County.Texts.AdjustmentTitle), x.Actor);
        });
    }

    private Task DecideAdjustment()
    {
        var vote = new AdjustmentVote(_data.Adjustment.DecisionNo, _data.Adjustment.Approve, _data.Adjustment.Oppose, _data.Adjustment.Abstain);
        return town.Do(year, town.Presidium, (work, id) => AdjustmentQueries.Load(work, id, 1), (stored, x) =>
            AdjustmentRules.Decide(x.Cycle, x.Facts, stored, vote, stored!.Version, x.Actor));
    }

    private Task AnnounceAdjustment() =>
        town.Do(year, town.Presidium, (work, id) => AdjustmentQueries.LoadContext(work, id, numbers[_data.Adjustment.Project]), (context, x) =>
            AdjustmentRules.Announce(x.Cycle, context, 1, Title(town.Data.County.Texts.AdjustmentTitle), x.Actor));

    /// <summary>Publishes how the projects stand.</summary>
    public async Task PublishProgress()
    {
        var earlier = await town.Newest(year, PublicationKind.Progress);
        await town.Do(year, town.Secretary, async (work, id) =>
            (Chosen: await PlanQueries.LoadChosen(work, id), Last: await ReportQueries.LoadLast(work, id)), (stored, x) =>
        {
            var lines = stored.Chosen.Select(one => Line(one, stored.Last.GetValueOrDefault(one.Project.No), x)).ToList();
            return SupervisionPublishing.PublishProgress(x.Cycle, lines, Title(town.Data.County.Texts.ProgressTitle), earlier, x.Today, x.Actor);
        });
    }

    private ProgressLine Line(PlannedProject planned, ReportQueries.Row? last, CommandContext x)
    {
        var state = ReportCalendar.StateOf(x.Cycle.Rules.ReportPeriod, town.Today.AddDays(-WorkBeganDaysAgo), last?.AsOf, x.Today);
        var due = Lights.PlannedAt(planned.Plan!.Terms.Milestones, last?.AsOf ?? x.Today);
        return new ProgressLine
        {
            Planned = planned,
            Last = last?.ToLast(),
            Done = last?.Done,
            NextStep = last?.NextStep,
            Light = Lights.Of(x.Cycle.Rules.LightScheme, new LightInput(planned.Project.Status, due, last?.PercentDone, state)),
        };
    }

    private string Title(string pattern) => DemoTown.Text(pattern, year);

    private static Money Share(Money planned, int percent) => Money.FromFen(planned.Fen * percent / 100);
}
