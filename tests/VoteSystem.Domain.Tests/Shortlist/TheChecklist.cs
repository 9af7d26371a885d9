using VoteSystem.Domain.Common;
using VoteSystem.Domain.Projects;
using VoteSystem.Domain.Shortlist;
using VoteSystem.Domain.Workflow;
using static VoteSystem.Domain.Tests.Shortlist.Sample;

namespace VoteSystem.Domain.Tests.Shortlist;

/// <summary>正面清单 and 负面清单.</summary>
public sealed class TheChecklist
{
    private static readonly CycleRules Rules = new();

    public static IEnumerable<TestCaseData> AnswersAgainst => Rules.Checklist.Select(row =>
        new TestCaseData(row, row.Kind == ChecklistKind.Eligible ? VerdictAnswer.No : VerdictAnswer.Yes).SetArgDisplayNames(row.Key));

    [TestCaseSource(nameof(AnswersAgainst))]
    public void One_row_against_it_makes_a_project_not_eligible(ChecklistRow row, VerdictAnswer against)
    {
        var verdicts = AllPass(Rules).Select(verdict => verdict.RowKey == row.Key ? verdict with { Answer = against } : verdict);

        var checklist = Checklist.Conclude(Rules, verdicts);

        Assert.That(checklist.Conclusion, Is.EqualTo(ChecklistConclusion.NotEligible));
        Assert.That(checklist.Failing, Is.EqualTo(new[] { row.Key }));
    }

    [Test]
    public void One_row_without_a_verdict_leaves_it_incomplete_even_when_another_fails()
    {
        var verdicts = AllPass(Rules).Skip(1).Select((verdict, index) => index == 0 ? verdict with { Answer = VerdictAnswer.No } : verdict);

        var checklist = Checklist.Conclude(Rules, verdicts);

        Assert.That(checklist.Conclusion, Is.EqualTo(ChecklistConclusion.Incomplete));
        Assert.That(checklist.Open, Is.EqualTo(new[] { Rules.Checklist[0].Key }));
    }

    [Test]
    public void Rows_that_do_not_apply_do_not_fail() =>
        Assert.That(Checklist.Conclude(Rules, Rules.Checklist.Select(row => new Verdict(row.Key, VerdictAnswer.NotApplicable, "不涉及"))).Conclusion, Is.EqualTo(ChecklistConclusion.Eligible));

    [TestCase(false, ChecklistConclusion.NotEligible)]
    [TestCase(true, ChecklistConclusion.Eligible)]
    public void Private_capital_fails_unless_the_rules_allow_it(bool allowed, ChecklistConclusion expected)
    {
        var rules = Rules with { AllowSocialCapital = allowed };
        var verdicts = AllPass(rules).Select(verdict => verdict.RowKey == Checklist.PrivateCapital ? verdict with { Answer = VerdictAnswer.Yes } : verdict);

        Assert.That(Checklist.Conclude(rules, verdicts).Conclusion, Is.EqualTo(expected));
    }

    [Test]
    public void A_verdict_on_a_row_that_the_rules_no_longer_have_does_not_count() =>
        Assert.That(Checklist.Conclude(Rules, AllPass(Rules).Append(new Verdict("old-row", VerdictAnswer.Yes, "旧"))).Conclusion, Is.EqualTo(ChecklistConclusion.Eligible));

    [TestCase("public-money", VerdictAnswer.Yes, null)]
    [TestCase("public-money", VerdictAnswer.No, RefusalCode.VerdictNeedsReason)]
    [TestCase("private-capital", VerdictAnswer.No, null)]
    [TestCase("private-capital", VerdictAnswer.Yes, RefusalCode.VerdictNeedsReason)]
    [TestCase("public-money", VerdictAnswer.NotApplicable, RefusalCode.VerdictNeedsReason)]
    [TestCase("no-such-row", VerdictAnswer.Yes, RefusalCode.NotFound)]
    public void A_verdict_against_the_project_needs_a_written_reason(string row, VerdictAnswer answer, RefusalCode? expected) =>
        Assert.That(Fill(AProject(), [], [new Verdict(row, answer, " ")]).Refusal?.Code, Is.EqualTo(expected));

    [Test]
    public void A_full_checklist_makes_a_draft_screened()
    {
        var filled = Only<ChecklistFilled>(Fill(AProject(), AllPass(Rules).Skip(1).ToList(), AllPass(Rules).Take(1).ToList()));

        Assert.That(filled.Status, Is.EqualTo(ProjectStatus.Screened));
        Assert.That(filled.Verdicts, Has.Count.EqualTo(1));
    }

    [Test]
    public void A_screened_project_falls_back_to_draft_when_a_row_turns_against_it()
    {
        var filled = Only<ChecklistFilled>(Fill(AProject(1, ProjectStatus.Screened), AllPass(Rules), [new Verdict("public-money", VerdictAnswer.No, "社会资金为主")]));

        Assert.That(filled.Status, Is.EqualTo(ProjectStatus.Draft));
        Assert.That(filled.Conclusion, Is.EqualTo(ChecklistConclusion.NotEligible));
    }

    [Test]
    public void A_candidate_on_the_list_stays_eligible()
    {
        var decision = Fill(AProject(1, ProjectStatus.Shortlisted, 1), AllPass(Rules), [new Verdict("public-money", VerdictAnswer.No, "社会资金为主")]);

        Assert.That(decision.Refusal, Is.EqualTo(new Refusal(RefusalCode.ProjectIsNotEligible, 1)));
    }

    [Test]
    public void Nobody_signs_with_an_empty_name() =>
        Assert.That(ProjectRules.FillChecklist(InStage(Stage.Shortlist), AProject(), [], AllPass(Rules), " ", 3, Government).Refusal, Is.EqualTo(new Refusal(RefusalCode.Missing, "Signer")));

    private static Decision Fill(Project project, IReadOnlyList<Verdict> stored, IReadOnlyList<Verdict> given) =>
        ProjectRules.FillChecklist(InStage(Stage.Shortlist), project, stored, given, "示例审核人", project.Version, Government);
}
