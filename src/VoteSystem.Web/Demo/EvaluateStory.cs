using VoteSystem.Domain.Ballot;
using VoteSystem.Domain.Common;
using VoteSystem.Domain.Congresses;
using VoteSystem.Domain.Evaluate;
using VoteSystem.Domain.Supervise;
using VoteSystem.Domain.Workflow;
using VoteSystem.Storage.Ballot;
using VoteSystem.Storage.Evaluate;
using VoteSystem.Storage.Projects;
using VoteSystem.Storage.Supervise;

namespace VoteSystem.Web.Demo;

/// <summary>Tells how a year ends: the last reports, the appraisal, the rectification of what was judged poorly.</summary>
public sealed class EvaluateStory(DemoTown town, int year, IReadOnlyDictionary<string, int> numbers)
{
    private readonly DemoEvaluation _data = town.Data.Evaluation;

    /// <summary>Units report for the last time and the government grades what was done.</summary>
    public async Task EndTheWork()
    {
        var supervision = new SuperviseStory(town, year, numbers);
        foreach (var last in _data.Reports)
            await supervision.Report(last.Project, new DemoReport(0, last.Percent, last.PaidPercent, last.Done, last.Problem, last.NextStep));
        foreach (var completion in _data.Completions) await Grade(completion);
        await supervision.PublishProgress();
        await town.Advance(year, Stage.Evaluate, town.Secretary);
    }

    /// <summary>The deputies judge the projects by secret ballot.</summary>
    public async Task Appraise(SessionId session, int present, int announcement)
    {
        var ballot = new BallotStory(town, year);
        await ballot.ApproveOfficers(session, present);
        await ballot.Prepare(session, appraisal: true);
        var round = (await new BallotQueries(town.Database).Rounds(new CycleId(town.Congress.Id, year)))[^1];
        var judged = _data.Grades.ToDictionary(grade => numbers[grade.Project]);
        var totals = round.Items.Select(item => TotalsOf(item, judged[item.ProjectNo], present));
        await ballot.Hold(round.No, present, new VoteTotals(present, 0, [.. totals]), announcement, DemoTown.Text(_data.AppraisalTitle, year));
    }

    /// <summary>The government hands in its plans.</summary>
    public Task Plan() => OfEach((one, stored, x) => RectificationRules.Plan(x.Cycle, stored, one.Measures, stored!.Version, x.Actor), town.Government);

    /// <summary>The government reports.</summary>
    public Task Report() => OfEach((one, stored, x) => RectificationRules.Report(x.Cycle, stored, one.Report, stored!.Version, x.Actor), town.Government);

    /// <summary>The presidium looks again.</summary>
    public Task Review() => OfEach((one, stored, x) => RectificationRules.Review(x.Cycle, stored, ReviewOutcome.Settled, one.Review, stored!.Version, x.Actor), town.Presidium);

    /// <summary>The year is closed.</summary>
    public Task Close() => town.Advance(year, Stage.Closed, town.Secretary);

    private static ItemTotals.Graded TotalsOf(RoundItem item, DemoGrade grade, int present) => new ItemTotals.Graded(
        item.No, grade.Satisfied, grade.BasicallySatisfied, grade.Dissatisfied, present - grade.Satisfied - grade.BasicallySatisfied - grade.Dissatisfied);

    private Task Grade(DemoCompletion completion)
    {
        var no = numbers[completion.Project];
        return town.Do(year, town.Government, async (work, id) => (Planned: await PlanQueries.Load(work, id, no), Last: await ReportQueries.LoadLastOf(work, id, no)), (stored, x) =>
        {
            var report = new CompletionReport
            {
                Grade = completion.Grade,
                Text = completion.Text,
                FinalMoney = Money.FromFen(stored.Planned!.Plan!.Terms.Amount.Fen * completion.PaidPercent / 100),
                NextTarget = completion.Next,
            };
            return CompletionRules.Grade(x.Cycle, stored.Planned.Project, stored.Last, report, stored.Planned.Project.Version, x.Actor);
        });
    }

    private async Task OfEach(Func<DemoRectification, Rectification?, Storage.Workflow.CommandContext, Decision> decide, Actor actor)
    {
        foreach (var one in _data.Rectifications)
            await town.Do(year, actor, (work, id) => EvaluationQueries.Load(work, id, numbers[one.Project]), (stored, x) => decide(one, stored, x));
    }
}
