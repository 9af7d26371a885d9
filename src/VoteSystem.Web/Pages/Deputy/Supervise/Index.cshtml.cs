using VoteSystem.Domain.Workflow;
using VoteSystem.Storage.Supervise;
using VoteSystem.Web.Identity;
using VoteSystem.Web.Pages.Works;

namespace VoteSystem.Web.Pages.Deputy.Supervise;

/// <summary>The projects whose supervision group a deputy belongs to, then all others.</summary>
public sealed class IndexModel(WorkQueries works, GroupQueries groups) : CyclePage
{
    public IReadOnlyList<WorkState> Mine { get; private set; } = [];

    public IReadOnlyList<WorkState> Others { get; private set; } = [];

    public bool MayVisit => Cycle.MustBeIn(Stage.Supervise, Stage.Evaluate) is null;

    protected override async Task Load()
    {
        Frame.Title = Words["Works.Follow"];
        var deputy = User.DeputyIn(Congress.Id);
        var mine = (await groups.Of(Cycle.Id)).Where(member => member.DeputyId == deputy).Select(member => member.ProjectNo).ToHashSet();
        var all = (await works.Of(Cycle.Id)).On(Cycle.Rules, Congress.Today, Today).OrderBy(WorkLook.Urgency).ThenBy(state => state.Planned.Project.RankNo).ToList();
        Mine = [.. all.Where(state => mine.Contains(state.Planned.Project.No))];
        Others = [.. all.Where(state => !mine.Contains(state.Planned.Project.No))];
    }
}
