using VoteSystem.Domain.Workflow;

namespace VoteSystem.Web.Pages.Deputy;

/// <summary>The desk: what is to do now in each running year, and the way to what is the deputy's own.</summary>
public sealed class HomeModel() : DeskPage(Role.Deputy)
{
    /// <summary>Pages of a deputy, as far as a year has reached them.</summary>
    public IReadOnlyList<(string Href, string Text)> Mine { get; private set; } = [];

    protected override async Task Load()
    {
        await base.Load();
        Mine = [.. Places()];
    }

    private IEnumerable<(string Href, string Text)> Places()
    {
        foreach (var cycle in Running.Select(desk => desk.Cycle))
        {
            var year = cycle.Id.Year;
            if (cycle.Stage == Stage.Collect) yield return (TownUrl($"{year}/propose"), Words["Next.Deputy.Collect.Go"]);
            if (cycle.Stage is Stage.Deliberate or Stage.Ballot)
            {
                yield return (TownUrl($"{year}/deputy/candidates"), Words["Deputy.Mine.Compare", year]);
                yield return (TownUrl($"{year}/deputy/opinions"), Words["Deputy.Mine.Opinions", year]);
            }

            if (cycle.Stage is Stage.Supervise or Stage.Evaluate) yield return (TownUrl($"{year}/deputy/supervise"), Words["Deputy.Mine.Projects", year]);
        }

        yield return (TownUrl("fate"), Words["Public.Quick.Fate"]);
        yield return (TownUrl("deputy/record"), Words["Duty.Title"]);
    }
}
