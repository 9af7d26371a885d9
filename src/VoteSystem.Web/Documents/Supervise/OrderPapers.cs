using System.Globalization;
using VoteSystem.Domain.Documents;
using VoteSystem.Domain.Supervise;
using VoteSystem.Storage.Projects;
using VoteSystem.Storage.Supervise;
using VoteSystem.Web.Text;

namespace VoteSystem.Web.Documents.Supervise;

/// <summary>D21 督办单: one for each order of the presidium.</summary>
public sealed class SupervisionOrderPaper(OrderQueries orders, Words words) : PaperMaker
{
    private const string Prefix = "order-";

    /// <inheritdoc/>
    public override async Task<IReadOnlyList<DuePaper>> Due(PaperYear year)
    {
        var all = await IssueListPaper.Orders(year, orders);
        return all.Count == 0
            ? One(PaperNeed.SupervisionOrders)
            : [.. all.Select(order => new DuePaper($"{Prefix}{order.No}", words["Paper.Order.Detail", order.No, order.Title], null))];
    }

    /// <inheritdoc/>
    public override async Task<WrittenPaper> Write(PaperYear year, string matter, IReadOnlyList<string> passage)
    {
        var no = int.Parse(matter[Prefix.Length..], CultureInfo.InvariantCulture);
        var order = (await IssueListPaper.Orders(year, orders)).Single(one => one.No == no);
        return new WrittenPaper(new SupervisionOrder
        {
            Town = year.Town,
            Year = year.Year,
            Date = year.DayOf(order.IssuedAt),
            No = order.No,
            Project = order.Title,
            Unit = order.UnitName,
            Source = order.Source,
            Issue = order.Content,
            Demand = words["Paper.Order.Demand"],
            Deadline = order.DueOn,
        });
    }
}

/// <summary>D21 问题清单: all orders of the year and which of them are closed out.</summary>
public sealed class IssueListPaper(OrderQueries orders, ProjectQueries projects, Words words) : PaperMaker
{
    /// <summary>The matter; orders have their own.</summary>
    private const string List = "list";

    /// <inheritdoc/>
    public override async Task<IReadOnlyList<DuePaper>> Due(PaperYear year) =>
        [new DuePaper(List, words["Paper.Order.List"], (await Orders(year, orders)).Count == 0 ? Missing(PaperNeed.SupervisionOrders) : null)];

    /// <inheritdoc/>
    public override async Task<WrittenPaper> Write(PaperYear year, string matter, IReadOnlyList<string> passage)
    {
        var categories = (await projects.Listed(year.Cycle.Id)).ToDictionary(project => project.No, project => project.Details.Category);
        return new WrittenPaper(new IssueList
        {
            Town = year.Town,
            Year = year.Year,
            Date = year.Today,
            Lines = [.. (await Orders(year, orders)).Select(order => LineOf(order, words.Of(categories[order.ProjectNo])))],
        });
    }

    /// <summary>The orders of a year, by number.</summary>
    internal static async Task<IReadOnlyList<OrderQueries.Row>> Orders(PaperYear year, OrderQueries orders) =>
        [.. (await year.Once(() => orders.List(year.Cycle.Id, new OrderFilter(), 0, int.MaxValue))).OrderBy(order => order.No)];

    private IssueLine LineOf(OrderQueries.Row order, string category) => new(
        order.Source,
        order.Title,
        order.Content,
        category,
        order.UnitName,
        order.DueOn,
        order.Answer ?? words["Paper.Order.Open"],
        string.Join('\n', new[] { order.Review, order.LookAgain }.OfType<string>()),
        order.Status is OrderStatus.ClosedOut or OrderStatus.LookedAgain);
}
