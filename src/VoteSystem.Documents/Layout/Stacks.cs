namespace VoteSystem.Documents.Layout;

/// <summary>Elements one below the other.</summary>
internal sealed class ColumnElement : Element
{
    private int _next;

    public List<Element> Items { get; } = [];

    public double Gap { get; set; }

    public override SpacePlan Measure(PageContext context, double width, double height)
    {
        if (_next >= Items.Count)
            return SpacePlan.Empty;
        double usedWidth = 0, usedHeight = 0;
        var isFirst = true;
        foreach (var (_, top, plan) in Plan(context, width, height))
        {
            if (plan.Fit == Fit.Wrap)
                return isFirst ? plan : new SpacePlan(Fit.Partial, usedWidth, usedHeight);
            isFirst = false;
            usedWidth = Math.Max(usedWidth, plan.Width);
            usedHeight = Math.Max(usedHeight, top + plan.Height);
            if (plan.Fit == Fit.Partial)
                return new SpacePlan(Fit.Partial, usedWidth, usedHeight);
        }

        return new SpacePlan(Fit.Full, usedWidth, usedHeight);
    }

    public override void Draw(PageContext context, double x, double y, double width, double height)
    {
        foreach (var (item, top, plan) in Plan(context, width, height))
        {
            if (plan.Fit == Fit.Wrap)
                return;
            if (plan.Fit != Fit.Empty)
                item.Draw(context, x, y + top, width, plan.Height);
            if (plan.Fit == Fit.Partial)
                return;
            _next++;
        }
    }

    public override void Reset()
    {
        _next = 0;
        Items.ForEach(item => item.Reset());
    }

    // Lazy on purpose: an element is measured when its turn comes, after those above it were drawn.
    private IEnumerable<(Element Item, double Top, SpacePlan Plan)> Plan(PageContext context, double width, double height)
    {
        double top = 0;
        for (var i = _next; i < Items.Count; i++)
        {
            var plan = Items[i].Measure(context, width, height - top);
            yield return (Items[i], top, plan);
            if (plan.Fit is Fit.Wrap or Fit.Partial)
                yield break;
            top += plan.Fit == Fit.Empty ? 0 : plan.Height + Gap;
        }
    }
}

/// <summary>Width of a column or of an item in a row: fixed in points, a share of the rest, or as its content.</summary>
internal readonly record struct TrackWidth(double? Fixed, double Share, bool IsAuto = false)
{
    /// <summary>The widths in points.</summary>
    public static double[] Resolve(IReadOnlyList<TrackWidth> measures, double width, double gap, Func<int, double> natural)
    {
        var result = new double[measures.Count];
        var rest = width - gap * (measures.Count - 1);
        for (var i = 0; i < result.Length; i++)
        {
            result[i] = measures[i].IsAuto ? natural(i) : measures[i].Fixed ?? 0;
            rest -= result[i];
        }

        var shares = measures.Sum(m => m.Share);
        if (rest < -0.5)
            throw new LayoutException($"Columns need {-rest:0.#} points more than the {width:0.#} points there are.");
        for (var i = 0; i < result.Length; i++)
        {
            if (measures[i].Share > 0)
                result[i] = Math.Max(rest, 0) * measures[i].Share / shares;
        }

        return result;
    }
}

/// <summary>Elements side by side.</summary>
internal sealed class RowElement : Element
{
    private readonly HashSet<int> _done = [];

    public List<(Element Item, TrackWidth Width)> Items { get; } = [];

    public double Gap { get; set; }

    public override SpacePlan Measure(PageContext context, double width, double height)
    {
        var widths = Widths(context, width, height);
        double used = 0;
        var fit = Fit.Full;
        for (var i = 0; i < Items.Count; i++)
        {
            if (_done.Contains(i))
                continue;
            var plan = Items[i].Item.Measure(context, widths[i], height);
            if (plan.Fit == Fit.Wrap)
                return plan;
            if (plan.Fit == Fit.Partial)
                fit = Fit.Partial;
            used = Math.Max(used, plan.Height);
        }

        var isAllFixed = Items.TrueForAll(i => i.Width.Share == 0);
        return new SpacePlan(fit, isAllFixed ? widths.Sum() + Gap * (Items.Count - 1) : width, used);
    }

    public override void Draw(PageContext context, double x, double y, double width, double height)
    {
        var widths = Widths(context, width, height);
        for (var i = 0; i < Items.Count; i++)
        {
            if (!_done.Contains(i))
            {
                var plan = Items[i].Item.Measure(context, widths[i], height);
                Items[i].Item.Draw(context, x, y, widths[i], height);
                if (plan.Fit is Fit.Full or Fit.Empty)
                    _done.Add(i);
            }

            x += widths[i] + Gap;
        }
    }

    public override void Reset()
    {
        _done.Clear();
        Items.ForEach(item => item.Item.Reset());
    }

    private double[] Widths(PageContext context, double width, double height) =>
        TrackWidth.Resolve([.. Items.Select(i => i.Width)], width, Gap, i => Items[i].Item.Measure(context, width, height).Width);
}
