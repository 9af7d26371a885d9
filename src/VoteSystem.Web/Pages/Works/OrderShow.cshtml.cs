using Microsoft.AspNetCore.Mvc;
using VoteSystem.Domain.Common;
using VoteSystem.Domain.Supervise;
using VoteSystem.Domain.Workflow;
using VoteSystem.Storage.Supervise;
using VoteSystem.Web.Identity;

namespace VoteSystem.Web.Pages.Works;

/// <summary>One supervise order and its next step.</summary>
public sealed class OrderShowModel(OrderQueries orders) : CyclePage
{
    [BindProperty(SupportsGet = true)]
    public int No { get; set; }

    [BindProperty]
    public int SeenVersion { get; set; }

    [BindProperty]
    public string? Text { get; set; }

    public OrderQueries.Row Row { get; private set; } = null!;

    /// <summary>The handler of the step that this person can take now, or null.</summary>
    public string? Step => Row.Status switch
    {
        OrderStatus.Issued or OrderStatus.Returned when OrderRules.Answer(Cycle, Row.ToOrder(), "-", Row.Version, Reporter).Refusal is null => "Answer",
        OrderStatus.Answered when IsOffice => "Review",
        OrderStatus.ClosedOut when IsOffice => "LookAgain",
        _ => null,
    };

    private bool IsOffice => Actor.MustBe(Role.Secretariat, Role.Presidium) is null;

    private Reporter Reporter => new(Actor, User.UnitIn(Congress.Id));

    public Task<IActionResult> OnPostAnswerAsync() =>
        Take((order, x) => OrderRules.Answer(x.Cycle, order, Text?.Trim(), SeenVersion, Reporter));

    public Task<IActionResult> OnPostReviewAsync(bool good) =>
        Take((order, x) => OrderRules.Review(x.Cycle, order, good, Text?.Trim(), SeenVersion, x.Actor, x.Today));

    public Task<IActionResult> OnPostLookAgainAsync(bool good) =>
        Take((order, x) => OrderRules.LookAgain(x.Cycle, order, good, Text?.Trim(), SeenVersion, x.Actor, x.Today));

    protected override async Task<bool> Prepare()
    {
        if (!await base.Prepare() || !int.TryParse(RouteData.Values["no"] as string, out var no)) return false;
        if (await orders.Find(Cycle.Id, no) is not { } row) return false;
        Row = row;
        return true;
    }

    protected override Task Load()
    {
        Frame.Title = Words["Works.Orders.No", Row.No];
        Frame.Breadcrumb = [new(Words["Works.Title", Year], CycleUrl("works")), new(Words["Works.Orders.Title"], CycleUrl("works/orders"))];
        SeenVersion = Row.Version;
        ModelState.Remove(nameof(SeenVersion));
        return Task.CompletedTask;
    }

    private async Task<IActionResult> Take(Func<SuperviseOrder?, Storage.Workflow.CommandContext, Decision> decide) =>
        await Answer(await Cycles.Apply(Congress, Year, Actor, (work, id) => OrderQueries.Load(work, id, No), decide), "Works.Orders.Saved", CycleUrl($"works/orders/{No}"));
}
