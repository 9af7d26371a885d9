using Microsoft.AspNetCore.Mvc.ModelBinding;
using VoteSystem.Domain.Common;
using VoteSystem.Domain.Supervise;
using VoteSystem.Web.Text;

namespace VoteSystem.Web.Pages.Works;

/// <summary>Amounts as forms hold them, in 万元.</summary>
public static class Wan
{
    private const decimal Most = 10_000_000m;

    /// <summary>The amount; an empty field is nothing. What is no amount stands as an error beside the field.</summary>
    public static Money Read(decimal? wan, string field, ModelStateDictionary state, Words words)
    {
        if (wan is null) return Money.Zero;
        if (wan is >= 0 and <= Most && decimal.Round(wan.Value, 6) == wan) return Money.FromWan(wan.Value);
        state.AddModelError(field, words.SentenceAlone(new Refusal(RefusalCode.OutOfRange, words["Field.Amount"], 0, Most)));
        return Money.Zero;
    }
}

/// <summary>One milestone as a form holds it; an empty line is left out.</summary>
public sealed class MilestoneForm
{
    public string? MilestoneTitle { get; set; }

    public DateOnly? MilestoneDueOn { get; set; }

    public int? PercentDue { get; set; }

    public bool IsEmpty => string.IsNullOrWhiteSpace(MilestoneTitle) && MilestoneDueOn is null && PercentDue is null;
}

/// <summary>The terms of a plan as a form holds them.</summary>
public sealed class TermsForm
{
    private const int FewestLines = 4;

    public string? Goal { get; set; }

    public decimal? Amount { get; set; }

    public DateOnly? DueOn { get; set; }

    public List<MilestoneForm> Milestones { get; set; } = [];

    public static TermsForm Of(PlanTerms terms) => new()
    {
        Goal = terms.Goal,
        Amount = terms.Amount.Wan,
        DueOn = terms.DueOn,
        Milestones = [.. terms.Milestones.Select(point => new MilestoneForm { MilestoneTitle = point.Title, MilestoneDueOn = point.DueOn, PercentDue = point.PercentDue })],
    };

    /// <summary>Two empty lines more than there are milestones, so that one can be added without script.</summary>
    public void FillUp()
    {
        var lines = Math.Clamp(Milestones.Count(line => !line.IsEmpty) + 2, FewestLines, PlanRules.MaxMilestones);
        while (Milestones.Count < lines) Milestones.Add(new MilestoneForm());
    }

    public PlanTerms ToTerms(string prefix, ModelStateDictionary state, Words words) => new()
    {
        Goal = Goal?.Trim() ?? "",
        Amount = Wan.Read(Amount, $"{prefix}.{nameof(Amount)}", state, words),
        DueOn = DueOn ?? default,
        Milestones = [.. Milestones.Where(line => !line.IsEmpty).Select(line => new Milestone(line.MilestoneTitle?.Trim() ?? "", line.MilestoneDueOn ?? default, line.PercentDue ?? 0))],
    };
}

/// <summary>Money of one source as a form holds it.</summary>
public sealed class FundForm
{
    public FundSource Source { get; set; }

    public decimal? PlannedMoney { get; set; }

    public decimal? AllocatedMoney { get; set; }

    public decimal? PaidMoney { get; set; }
}

/// <summary>The plan as a form holds it.</summary>
public sealed class PlanForm
{
    public TermsForm Terms { get; set; } = new();

    public string? Leader { get; set; }

    public string? Liaison { get; set; }

    public string? Measures { get; set; }

    public string? FundsNote { get; set; }

    public List<FundForm> Funds { get; set; } = [];

    /// <summary>The form filled from a stored plan, or from the project's paper for the first one.</summary>
    public static PlanForm Of(PlannedProject one)
    {
        var paper = one.Project.Details;
        if (one.Plan is not { } plan)
        {
            return new PlanForm
            {
                Terms = new TermsForm { Goal = paper.Goal ?? paper.Content, Amount = paper.Amount.Amount.Wan, DueOn = paper.DueOn },
                Leader = paper.Leader,
                Liaison = paper.Liaison,
            };
        }

        return new PlanForm
        {
            Terms = TermsForm.Of(plan.Terms),
            Leader = plan.Leader,
            Liaison = plan.Liaison,
            Measures = plan.Measures,
            FundsNote = plan.FundsNote,
            Funds = [.. plan.Funds.Select(line => new FundForm { Source = line.Source, PlannedMoney = line.Planned.Wan })],
        };
    }

    /// <summary>A line for every source and two lines for more milestones.</summary>
    public void FillUp()
    {
        Terms.FillUp();
        Funds = [.. Enum.GetValues<FundSource>().Select(source => Funds.FirstOrDefault(line => line.Source == source) ?? new FundForm { Source = source })];
    }

    public ImplementationPlan ToPlan(ModelStateDictionary state, Words words) => new()
    {
        Terms = Terms.ToTerms("Input.Terms", state, words),
        Leader = Leader?.Trim() ?? "",
        Liaison = string.IsNullOrWhiteSpace(Liaison) ? null : Liaison.Trim(),
        Measures = Measures?.Trim() ?? "",
        FundsNote = string.IsNullOrWhiteSpace(FundsNote) ? null : FundsNote.Trim(),
        Funds = [.. Funds.Select((line, i) => (line, i)).Where(one => one.line.PlannedMoney > 0).Select(one =>
            new FundLine(one.line.Source, Wan.Read(one.line.PlannedMoney, $"Input.Funds[{one.i}].PlannedMoney", state, words), Money.Zero, Money.Zero))],
    };
}
