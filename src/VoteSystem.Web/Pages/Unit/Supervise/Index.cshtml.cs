using VoteSystem.Domain.Workflow;
using VoteSystem.Storage.Supervise;
using VoteSystem.Web.Identity;
using VoteSystem.Web.Pages.Works;

namespace VoteSystem.Web.Pages.Unit.Supervise;

/// <summary>A unit's own projects, late ones first; the government sees all.</summary>
public sealed class IndexModel(WorkQueries works) : CyclePage
{
    public IReadOnlyList<WorkState> Own { get; private set; } = [];

    protected override async Task Load()
    {
        Frame.Title = Words["Works.Own"];
        var unit = User.UnitIn(Congress.Id);
        var seesAll = Actor.MustBe(Role.Government) is null;
        Own = [.. (await works.Of(Cycle.Id)).On(Cycle.Rules, Congress.Today, Today)
            .Where(state => seesAll || state.Planned.Project.Details.Unit == unit)
            .OrderBy(WorkLook.Urgency).ThenBy(state => state.Planned.Project.RankNo)];
    }
}
