using VoteSystem.Domain.Common;
using VoteSystem.Domain.Documents;
using VoteSystem.Domain.Supervise;
using VoteSystem.Storage.Supervise;
using VoteSystem.Web.Text;

namespace VoteSystem.Web.Documents.Evaluate;

/// <summary>What deputies did for the chosen projects: groups and visits.</summary>
public sealed class SupervisionDuties(PlanQueries plans, GroupQueries groups, PaperSources sources, Words words)
{
    private static readonly char[] BetweenNames = ['、', '，', ',', ';', '；', ' '];

    /// <summary>The groups in which each deputy is.</summary>
    public async Task<ILookup<DeputyId, DutyEntry>> Groups(PaperYear year)
    {
        var titles = await Titles(year);
        var entries = new List<(DeputyId Deputy, DutyEntry Entry)>();
        foreach (var group in (await groups.Of(year.Cycle.Id)).GroupBy(member => member.ProjectNo))
        {
            var formed = await sources.LastDay(year, group.Key, nameof(GroupFormed)) ?? year.Today;
            entries.AddRange(group.Select(member => (member.DeputyId, new DutyEntry(formed, words[$"Paper.Duty.{member.Duty}", titles[group.Key]]))));
        }

        return entries.OrderBy(entry => entry.Entry.On).ToLookup(entry => entry.Deputy, entry => entry.Entry);
    }

    /// <summary>Visits, by the names of those who went.</summary>
    public async Task<ILookup<string, DutyEntry>> Visits(PaperYear year)
    {
        var entries = new List<(string Name, DutyEntry Entry)>();
        foreach (var (no, title) in await Titles(year))
        {
            foreach (var visit in await groups.VisitsOf(year.Cycle.Id, no))
            {
                var entry = new DutyEntry(visit.VisitedOn, words["Paper.Duty.Visit", visit.Kind, title, visit.Found]);
                entries.AddRange(visit.Deputies.Split(BetweenNames, StringSplitOptions.RemoveEmptyEntries).Distinct().Select(name => (name, entry)));
            }
        }

        return entries.OrderBy(entry => entry.Entry.On).ToLookup(entry => entry.Name, entry => entry.Entry);
    }

    private async Task<Dictionary<int, string>> Titles(PaperYear year) =>
        (await year.Once(() => plans.Chosen(year.Cycle.Id))).ToDictionary(one => one.Project.No, one => one.Project.Details.Title);
}
