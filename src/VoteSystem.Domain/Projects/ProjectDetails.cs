using System.Globalization;
using VoteSystem.Domain.Common;

namespace VoteSystem.Domain.Projects;

/// <summary>A measurable part of a project (子项).</summary>
/// <param name="Title">What it is; at most 200 characters.</param>
/// <param name="Goal">Its yearly goal, at most 200 characters; null for none.</param>
public sealed record SubItem(string Title, string? Goal);

/// <summary>What the paper of a project says. Edited and amended as a whole.</summary>
public sealed record ProjectDetails
{
    /// <summary>名称, 1 to 100 characters.</summary>
    public required string Title { get; init; }

    /// <summary>主要建设内容, 1 to 4,000 characters.</summary>
    public required string Content { get; init; }

    /// <summary>目标任务, at most 1,000 characters.</summary>
    public string? Goal { get; init; }

    /// <summary>建设地点: villages, streets; at most 200 characters.</summary>
    public string? Place { get; init; }

    /// <summary>Field of life.</summary>
    public required Category Category { get; init; }

    /// <summary>责任单位, 1 to 100 characters.</summary>
    public required string Unit { get; init; }

    /// <summary>责任领导, at most 60 characters.</summary>
    public string? Leader { get; init; }

    /// <summary>联络员, at most 60 characters.</summary>
    public string? Liaison { get; init; }

    /// <summary>总投资 with its words (约160余).</summary>
    public required QualifiedAmount Amount { get; init; }

    /// <summary>当年计划投资; null when the paper does not state it. Never above <see cref="Amount"/>.</summary>
    public Money? ThisYear { get; init; }

    /// <summary>资金来源, at most 200 characters.</summary>
    public string? FundSource { get; init; }

    /// <summary>完成时限.</summary>
    public DateOnly? DueOn { get; init; }

    /// <summary>受益人群, at most 200 characters.</summary>
    public string? Beneficiaries { get; init; }

    /// <summary>Which fields are filler in demonstration data, at most 200 characters; null in a real town.</summary>
    public string? Synthetic { get; init; }

    /// <summary>子项, in their order; empty for a project without parts.</summary>
    public IReadOnlyList<SubItem> SubItems { get; init; } = [];

    /// <summary>The fields in which two papers differ, in the order of the paper; sub-items count as one field.</summary>
    public static IReadOnlyList<FieldChange> Changes(ProjectDetails before, ProjectDetails after) =>
        [.. before.Fields().Zip(after.Fields(), (b, a) => new FieldChange(b.Name, b.Value, a.Value)).Where(change => change.Before != change.After)];

    /// <summary>The paper as names and neutral values, in the order in which it is read.</summary>
    public IReadOnlyList<(string Name, string? Value)> Fields() =>
    [
        (nameof(Title), Title),
        (nameof(Content), Content),
        (nameof(Goal), Goal),
        (nameof(Place), Place),
        (nameof(Category), Category.ToString()),
        (nameof(Unit), Unit),
        (nameof(Leader), Leader),
        (nameof(Liaison), Liaison),
        (nameof(Amount), Amount.ToString()),
        (nameof(ThisYear), ThisYear?.Wan.ToString("0.######", CultureInfo.InvariantCulture)),
        (nameof(FundSource), FundSource),
        (nameof(DueOn), DueOn?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
        (nameof(Beneficiaries), Beneficiaries),
        (nameof(SubItems), SubItems.Count == 0 ? null : string.Join('\n', SubItems.Select(item => item.Goal is null ? item.Title : $"{item.Title}: {item.Goal}"))),
    ];

    /// <summary>True when both say the same, sub-items compared one by one.</summary>
    public bool Equals(ProjectDetails? other) =>
        other is not null && Synthetic == other.Synthetic && Amount == other.Amount && SubItems.SequenceEqual(other.SubItems)
        && Changes(this, other).Count == 0;

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Title, Content, Unit, Amount);
}
