using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using VoteSystem.Domain.Supervise;
using VoteSystem.Domain.Workflow;
using VoteSystem.Storage.Supervise;
using VoteSystem.Web.Components;
using VoteSystem.Web.Identity;
using VoteSystem.Web.Sheets;

namespace VoteSystem.Web.Pages.Works;

/// <summary>督办清单: all supervise orders, what is owed first. A unit sees its own.</summary>
public sealed class OrdersModel(OrderQueries orders) : CyclePage
{
    [BindProperty(SupportsGet = true)]
    public ListQuery List { get; set; } = new();

    [BindProperty(SupportsGet = true, Name = "status")]
    public OrderStatus? Status { get; set; }

    public PagedList<OrderQueries.Row> Rows { get; private set; } = null!;

    public IEnumerable<SelectListItem> Statuses => Enum.GetValues<OrderStatus>().Select(value => new SelectListItem(Words.Of(value), value.ToString(), value == Status));

    private bool SeesAll => Actor.MustBe(Role.Secretariat, Role.Presidium, Role.Government, Role.Deputy) is null;

    private OrderFilter Filter => new(List.Search, Status, SeesAll ? null : User.UnitIn(Congress.Id) ?? "-");

    public override async Task<IActionResult> OnGetAsync() => this.WantsFile()
        ? this.Export(Words["Works.Orders.Title"], Columns(), await orders.List(Cycle.Id, Filter, 0, int.MaxValue))
        : await base.OnGetAsync();

    protected override async Task Load()
    {
        Frame.Title = Words["Works.Orders.Title"];
        Frame.Breadcrumb = [new(Words["Works.Title", Year], CycleUrl("works"))];
        Rows = new(await orders.List(Cycle.Id, Filter, List.Skip, List.Size), await orders.Count(Cycle.Id, Filter), List);
    }

    private List<ExportColumn<OrderQueries.Row>> Columns() =>
    [
        new(Words["Field.No"], row => row.No, 8),
        new(Words["Field.Source"], row => row.Source),
        new(Words["Projects.Name"], row => row.Title, 30),
        new(Words["Field.Content"], row => row.Content, 40),
        new(Words["Field.Unit"], row => row.UnitName, 20),
        new(Words["Works.Orders.DueOn"], row => row.DueOn),
        new(Words["Works.Orders.Status"], row => Words.Of(row.Status)),
        new(Words["Field.Answer"], row => row.Answer, 40),
        new(Words["Field.Review"], row => row.Review, 40),
        new(Words["Works.Orders.LookAgain"], row => row.LookAgain, 40),
    ];
}
