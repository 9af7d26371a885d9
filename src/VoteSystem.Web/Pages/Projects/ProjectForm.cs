using FluentValidation;
using VoteSystem.Domain.Common;
using VoteSystem.Domain.Projects;

namespace VoteSystem.Web.Pages.Projects;

/// <summary>The paper of a project as a form holds it: everything as it was typed.</summary>
public sealed class ProjectForm
{
    public string? Title { get; set; }

    public string? Content { get; set; }

    public string? Goal { get; set; }

    public string? Place { get; set; }

    public Category? Category { get; set; }

    public string? Unit { get; set; }

    public string? Leader { get; set; }

    public string? Liaison { get; set; }

    /// <summary>In 万元, with the words that soften it: 约160余.</summary>
    public string? Amount { get; set; }

    /// <summary>In 万元.</summary>
    public string? ThisYear { get; set; }

    public string? FundSource { get; set; }

    public DateOnly? DueOn { get; set; }

    public string? Beneficiaries { get; set; }

    /// <summary>One sub-item on a line, its goal behind a vertical bar.</summary>
    public string? SubItems { get; set; }

    /// <summary>The form filled from a stored paper.</summary>
    public static ProjectForm Of(ProjectDetails paper) => new()
    {
        Title = paper.Title,
        Content = paper.Content,
        Goal = paper.Goal,
        Place = paper.Place,
        Category = paper.Category,
        Unit = paper.Unit,
        Leader = paper.Leader,
        Liaison = paper.Liaison,
        Amount = paper.Amount.ToString(),
        ThisYear = paper.ThisYear is { } money ? new QualifiedAmount(money).ToString() : null,
        FundSource = paper.FundSource,
        DueOn = paper.DueOn,
        Beneficiaries = paper.Beneficiaries,
        SubItems = string.Join('\n', paper.SubItems.Select(item => item.Goal is null ? item.Title : $"{item.Title} | {item.Goal}")),
    };

    /// <summary>The paper that the form means; call it only when the form's shape is right.</summary>
    /// <param name="synthetic">Mark of demonstration data, which no form changes.</param>
    public ProjectDetails ToDetails(string? synthetic = null) => new()
    {
        Title = Title?.Trim() ?? "",
        Content = Content?.Trim() ?? "",
        Goal = Tidy(Goal),
        Place = Tidy(Place),
        Category = Category ?? default,
        Unit = Unit?.Trim() ?? "",
        Leader = Tidy(Leader),
        Liaison = Tidy(Liaison),
        Amount = QualifiedAmount.TryParse(Amount, out var amount) ? amount : new QualifiedAmount(Money.Zero),
        ThisYear = QualifiedAmount.TryParse(ThisYear, out var thisYear) ? thisYear.Amount : null,
        FundSource = Tidy(FundSource),
        DueOn = DueOn,
        Beneficiaries = Tidy(Beneficiaries),
        SubItems = [.. Lines(SubItems).Select(ToSubItem)],
        Synthetic = synthetic,
    };

    private static string[] Lines(string? text) =>
        (text ?? "").Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    private static SubItem ToSubItem(string line)
    {
        var parts = line.Split(['|', '｜'], 2, StringSplitOptions.TrimEntries);
        return new SubItem(parts[0], parts.Length > 1 ? Tidy(parts[1]) : null);
    }

    private static string? Tidy(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}

/// <summary>The shape of the form; error messages are names of refusals, so that they are worded once.</summary>
public sealed class ProjectFormShape : AbstractValidator<ProjectForm>
{
    public ProjectFormShape()
    {
        RuleFor(form => form.Title).NotEmpty().WithErrorCode(nameof(RefusalCode.Missing));
        RuleFor(form => form.Content).NotEmpty().WithErrorCode(nameof(RefusalCode.Missing));
        RuleFor(form => form.Category).NotNull().WithErrorCode(nameof(RefusalCode.Missing));
        RuleFor(form => form.Unit).NotEmpty().WithErrorCode(nameof(RefusalCode.Missing));
        RuleFor(form => form.Amount).NotEmpty().WithErrorCode(nameof(RefusalCode.Missing));
        RuleFor(form => form.Amount).Must(IsAmount).WithErrorCode(nameof(RefusalCode.AmountIsUnreadable)).Unless(form => string.IsNullOrWhiteSpace(form.Amount));
        RuleFor(form => form.ThisYear).Must(IsAmount).WithErrorCode(nameof(RefusalCode.AmountIsUnreadable)).Unless(form => string.IsNullOrWhiteSpace(form.ThisYear));
    }

    private static bool IsAmount(string? text) => QualifiedAmount.TryParse(text, out _);
}
