using VoteSystem.Domain.Ballot;
using VoteSystem.Domain.Common;
using VoteSystem.Domain.Workflow;

namespace VoteSystem.Web.Demo;

/// <summary>
/// The story of a town: an agenda of what happened how many days ago, told in the order of time so that the audit log reads like a real one.
/// </summary>
public sealed class DemoStory(DemoTown town, DemoPress? press)
{
    /// <summary>Days from the end of the story of the ballot to the closing of the year under supervision.</summary>
    public const int DaysToTheEnd = 45;

    private const int LastSession = 4;
    private const int Away = 4;
    private const int MidYear = 125;
    private const int AppraisalAnnouncement = 3;

    private static readonly int[] Approvals = [51, 49, 46, 47, 44, 43, 52, 45, 41, 38, 30, 27, 15];

    private readonly List<(int DaysAgo, Func<Task> Happens)> _agenda = [];

    /// <summary>What happens at the end of each chapter, such as the making of papers; null for nothing.</summary>
    public Func<Task>? Afterwards { get; init; }

    /// <summary>The year of the projects that are chosen now: from July on the next one.</summary>
    public static int ThisYear(DateOnly today) => today.Month >= 7 ? today.Year + 1 : today.Year;

    private int Year => ThisYear(town.Today);

    /// <summary>A town in the middle of the ballot, with the year before under supervision.</summary>
    public async Task TellOfTheBallot()
    {
        var (last, now) = (Year - 1, Year);
        var projects = town.Data.Projects;
        On(480, town.TakeInTheRoll);
        Collection(last, town.Data.Proposals.Last, projects.Last, [], from: 470, project => EndOfMonth(town.Today.AddMonths(project.DueMonth)));
        Shortlisting(last, projects.Last, [], from: 430);
        Deliberation(last, projects.Last, town.Data.Deliberation.Last, from: 400);
        On(390, () => VoteLastYear(last));
        new SuperviseStory(town, last, Numbers(projects.Last)).PutOn(On);
        On(MidYear, () => MidYearSession(last));
        Collection(now, town.Data.Proposals.This, projects.This, projects.Kept, from: 110, project => new DateOnly(now, 11 + project.DueMonth, 1).AddMonths(1).AddDays(-1));
        Shortlisting(now, projects.This, projects.Kept, from: 72);
        On(47, () => Objections(now));
        Deliberation(now, projects.This, town.Data.Deliberation.This, from: 38);
        On(1, () => new BallotStory(town, now).Call(LastSession + 2, town.Today.AddDays(-1), town.Today.AddDays(2)));
        On(0, () => OpenBallot(now));
        await Tell();
    }

    /// <summary>Goes on after the story of the ballot until the year under supervision is closed, more than a month later.</summary>
    public async Task TellToTheEnd()
    {
        var end = new EvaluateStory(town, Year - 1, Numbers(town.Data.Projects.Last));
        var session = new SessionId(town.Congress.Id, town.Entry.Term, LastSession + 2);
        (int Day, Func<Task> Happens)[] agenda =
        [
            (1, end.EndTheWork), (1, () => end.Appraise(session, town.Roll.Count - Away, AppraisalAnnouncement)),
            (10, end.Plan), (35, end.Report), (40, end.Review), (DaysToTheEnd, end.Close),
        ];
        foreach (var (day, happens) in agenda)
        {
            town.OnDay(town.Today.AddDays(day), 15);
            await happens();
            if (Afterwards is not null) await Afterwards();
        }
    }

    /// <summary>A town in collection.</summary>
    public async Task TellOfTheCollection()
    {
        var proposals = town.Data.Proposals.Other;
        var collect = new CollectStory(town, Year);
        var from = town.Today.AddDays(-20);
        On(40, town.TakeInTheRoll);
        On(23, () => collect.Open(from));
        On(20, () => collect.Receive(proposals, from, 18));
        On(1, async () => await collect.Decide(proposals, await collect.Draft(town.Data.Projects.Other, _ => new DateOnly(Year, 9, 30))));
        await Tell();
    }

    private void Collection(
        int year, IReadOnlyList<DemoProposal> proposals, IReadOnlyList<DemoProject> candidates, IReadOnlyList<DemoProject> kept, int from, Func<DemoProject, DateOnly> dueOn)
    {
        var collect = new CollectStory(town, year);
        var first = town.Today.AddDays(-from);
        On(from + 3, () => collect.Open(first));
        On(from, () => collect.Receive(proposals, first, 29));
        On(from - 31, async () =>
        {
            await collect.Decide(proposals, await collect.Draft([.. candidates, .. kept], dueOn));
            await collect.PublishLedger();
            await town.Advance(year, Stage.Shortlist, town.Secretary);
        });
    }

    private void Shortlisting(int year, IReadOnlyList<DemoProject> candidates, IReadOnlyList<DemoProject> kept, int from)
    {
        var shortlist = new ShortlistStory(town, year);
        var numbers = Numbers([.. candidates, .. kept]);
        On(from, async () =>
        {
            foreach (var project in candidates.Concat(kept)) await shortlist.Screen(numbers[project.Key], project.Fails, project.Reject);
            foreach (var project in candidates) await shortlist.List(numbers[project.Key]);
            foreach (var project in kept) await shortlist.KeepBack(numbers[project.Key], project);
        });
        On(from - 3, () => shortlist.Agree(town.Today.AddDays(3 - from)));
        On(from - 20, shortlist.Display);
    }

    private void Deliberation(int year, IReadOnlyList<DemoProject> projects, IReadOnlyList<DemoOpinion> opinions, int from)
    {
        var shortlist = new ShortlistStory(town, year);
        var numbers = Numbers(projects);
        On(from, () => town.Advance(year, Stage.Deliberate, town.Presidium));
        On(from - 3, async () =>
        {
            foreach (var opinion in opinions) await shortlist.Give(opinion, opinion.Project is { } key ? numbers[key] : null);
        });
        On(from - 6, async () =>
        {
            for (var no = 1; no <= opinions.Count; no++) await shortlist.Handle(opinions[no - 1], no);
        });
        On(from - 8, async () =>
        {
            await shortlist.Fix();
            await town.Advance(year, Stage.Ballot, town.Presidium);
        });
    }

    private async Task Objections(int year)
    {
        var shortlist = new ShortlistStory(town, year);
        var numbers = Numbers(town.Data.Projects.This);
        var objections = town.Data.Deliberation.Objections;
        for (var no = 1; no <= objections.Count; no++)
            await shortlist.Object(objections[no - 1], objections[no - 1].Project is { } key ? numbers[key] : null, no);
    }

    private async Task VoteLastYear(int year)
    {
        var ballot = new BallotStory(town, year);
        var present = town.Roll.Count - Away;
        var session = await ballot.Call(LastSession, town.Today.AddDays(-390), town.Today.AddDays(-389));
        await ballot.CallTheRoll(session, Away);
        await ballot.AdoptMethodAndOfficers(session, present);
        await ballot.Prepare(session);
        await ballot.Hold(1, present, Totals(present - 1, invalid: 1), announcement: 1);
        await IssuePapers(year);
        await town.Advance(year, Stage.Supervise, town.Presidium);
    }

    private async Task MidYearSession(int year)
    {
        var ballot = new BallotStory(town, year);
        var session = await ballot.Call(LastSession + 1, town.Today.AddDays(-MidYear), town.Today.AddDays(-MidYear));
        await ballot.CallTheRoll(session, Away - 1);
    }

    private async Task OpenBallot(int year)
    {
        var ballot = new BallotStory(town, year);
        var session = new SessionId(town.Congress.Id, town.Entry.Term, LastSession + 2);
        await ballot.CallTheRoll(session, Away);
        await ballot.AdoptMethodAndOfficers(session, town.Roll.Count - Away);
        await ballot.Prepare(session);
        await IssuePapers(year);
    }

    private Task IssuePapers(int year) => press is null ? Task.CompletedTask : new PaperStory(town, year, press).IssueThePapersOfTheSession();

    private void On(int daysAgo, Func<Task> happens) => _agenda.Add((daysAgo, happens));

    private async Task Tell()
    {
        foreach (var (daysAgo, happens) in _agenda.OrderByDescending(item => item.DaysAgo))
        {
            if (daysAgo == 0) town.GoToTheLastMeeting();
            else town.DaysAgo(daysAgo);
            await happens();
            if (Afterwards is not null) await Afterwards();
        }
    }

    private static VoteTotals Totals(int valid, int invalid) =>
        new(valid, invalid, [.. Approvals.Select((approve, index) => new ItemTotals.Marked(index + 1, approve, (valid - approve) / 2, valid - approve - ((valid - approve) / 2)))]);

    private static Dictionary<string, int> Numbers(IReadOnlyList<DemoProject> projects) =>
        projects.Select((project, index) => (project.Key, No: index + 1)).ToDictionary(one => one.Key, one => one.No);

    private static DateOnly EndOfMonth(DateOnly day) => new DateOnly(day.Year, day.Month, 1).AddMonths(1).AddDays(-1);
}
