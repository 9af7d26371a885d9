using System.Globalization;
using VoteSystem.Domain.Common;

namespace VoteSystem.Web.Components;

/// <summary>The result of a round as bars with the line of the majority, for <c>&lt;partial name="_ResultBars" model="bars" /&gt;</c>.</summary>
/// <param name="Deputies">All deputies: the full width of a bar.</param>
/// <param name="Majority">How many make more than half of all, or null where most votes decide, as among tied items.</param>
/// <param name="Rows">The items in the order of the announcement.</param>
public sealed record ResultBars(int Deputies, int? Majority, IReadOnlyList<ResultBar> Rows)
{
    /// <summary>Where the line of the majority stands, or null when there is none.</summary>
    public string? MajorityAt => Majority is { } needed ? Share.Percent(needed, Deputies) : null;

    /// <summary>Width of a bar.</summary>
    public string Width(int approve) => Share.Percent(approve, Deputies);
}

/// <summary>One item of a result.</summary>
/// <param name="Label">Title of the project.</param>
/// <param name="Approve">Approvals.</param>
/// <param name="IsChosen">True when it is among the chosen.</param>
/// <param name="Note">Such as "tie, decided in round 2", or null.</param>
public sealed record ResultBar(string Label, int Approve, bool IsChosen, string? Note = null);

/// <summary>Money planned, allocated and paid per project, for <c>&lt;partial name="_MoneyBars" model="bars" /&gt;</c>.</summary>
/// <param name="Rows">One per project or source. Each bar is as long as its own money, so that a small project can be read beside a large one.</param>
public sealed record MoneyBars(IReadOnlyList<MoneyBar> Rows);

/// <summary>Money of one project, in layers: what was paid lies on what has arrived, and that on what was planned.</summary>
public sealed record MoneyBar(string Label, Money Planned, Money Allocated, Money Paid)
{
    /// <summary>Width of an amount; the largest of the three fills the bar.</summary>
    public string Width(Money amount) => Share.Percent(amount.Fen, Math.Max(Planned.Fen, Math.Max(Allocated.Fen, Paid.Fen)));

    /// <summary>The sum of several.</summary>
    public static MoneyBar Sum(string label, IReadOnlyCollection<MoneyBar> rows) => new(
        label,
        rows.Aggregate(Money.Zero, (sum, row) => sum + row.Planned),
        rows.Aggregate(Money.Zero, (sum, row) => sum + row.Allocated),
        rows.Aggregate(Money.Zero, (sum, row) => sum + row.Paid));
}

/// <summary>A whole cut into coloured parts, for <c>&lt;partial name="_StackedBar" model="bar" /&gt;</c>.</summary>
/// <param name="Label">What the whole is.</param>
/// <param name="Parts">The parts from left to right.</param>
public sealed record StackedBar(string Label, IReadOnlyList<BarPart> Parts)
{
    /// <summary>The sum of the parts.</summary>
    public long Total => Parts.Sum(part => part.Value);

    /// <summary>Left edge of a part.</summary>
    public string Start(int index) => Share.Percent(Parts.Take(index).Sum(part => part.Value), Total);

    /// <summary>Width of a part.</summary>
    public string Width(int index) => Share.Percent(Parts[index].Value, Total);
}

/// <summary>One part of a whole.</summary>
/// <param name="Label">Its name.</param>
/// <param name="Value">Its size, in the unit of the whole.</param>
/// <param name="Tone">Its colour.</param>
/// <param name="Shown">The size as people read it; the number itself when null.</param>
public sealed record BarPart(string Label, long Value, Tone Tone, string? Shown = null);

/// <summary>Meaning of a colour.</summary>
public enum Tone
{
    /// <summary>No judgement.</summary>
    Neutral,

    /// <summary>Well.</summary>
    Good,

    /// <summary>Take care.</summary>
    Warn,

    /// <summary>Badly.</summary>
    Bad,

    /// <summary>To know.</summary>
    Info,

    /// <summary>The house's red.</summary>
    Brand,

    /// <summary>The house's gold.</summary>
    Gold,
}

/// <summary>Shares for drawing only; no decision rests on them.</summary>
public static class Share
{
    /// <summary>"51.5%" or "50%": the part of the whole, cut to one decimal place, between 0% and 100%; "0%" when the whole is nothing.</summary>
    public static string Percent(long part, long whole)
    {
        if (whole <= 0)
            return "0%";
        var tenths = Math.Clamp((long)((Int128)part * 1000 / whole), 0, 1000);
        return string.Create(CultureInfo.InvariantCulture, $"{tenths / 10m:0.#}%");
    }
}
