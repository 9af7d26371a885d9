using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using VoteSystem.Domain.Projects;
using VoteSystem.Domain.Supervise;
using VoteSystem.Storage.Supervise;
using VoteSystem.Web.Components;
using VoteSystem.Web.Identity;

namespace VoteSystem.Web.Pages.Works;

/// <summary>A page about one chosen project, addressed as <c>…/works/{no}/…</c>. A project that was not chosen is answered with 404.</summary>
public abstract class WorkPage(WorkQueries works) : CyclePage
{
    /// <summary>Number of the project.</summary>
    [BindProperty(SupportsGet = true)]
    public int No { get; set; }

    /// <summary>Tells a form that is sent twice from two forms.</summary>
    [BindProperty]
    public Guid FormToken { get; set; }

    /// <summary>The version that a form was made from.</summary>
    [BindProperty]
    public int SeenVersion { get; set; }

    /// <summary>How the project stands.</summary>
    public WorkState State { get; private set; } = null!;

    public Project Project => State.Planned.Project;

    public ImplementationPlan? Plan => State.Planned.Plan;

    /// <summary>Who reports, with the unit that the account stands for.</summary>
    public Reporter Reporter => new(Actor, User.UnitIn(Congress.Id));

    /// <summary>The page of the project.</summary>
    public string WorkUrl => CycleUrl($"works/{No}");

    protected override async Task<bool> Prepare()
    {
        if (!await base.Prepare()) return false;
        if (!int.TryParse(RouteData.Values["no"] as string, out var no)) return false;
        var states = (await works.Of(Cycle.Id)).On(Cycle.Rules, Congress.Today, Today);
        if (states.FirstOrDefault(state => state.Planned.Project.No == no) is not { } state) return false;
        State = state;
        return true;
    }

    protected override Task Load()
    {
        Frame.Title = Project.Details.Title;
        Frame.Breadcrumb = [new(Words["Works.Title", Year], CycleUrl("works")), new(Project.Details.Title, WorkUrl)];
        if (FormToken == Guid.Empty) FormToken = Guid.NewGuid();
        return Task.CompletedTask;
    }

    /// <summary>The values of an enum with their words.</summary>
    protected IReadOnlyList<SelectListItem> Choices<T>()
        where T : struct, Enum => [.. Enum.GetValues<T>().Select(value => new SelectListItem(Words.Of(value), value.ToString()))];
}
