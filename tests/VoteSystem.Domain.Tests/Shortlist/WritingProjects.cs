using VoteSystem.Domain.Common;
using VoteSystem.Domain.Projects;
using VoteSystem.Domain.Shortlist;
using VoteSystem.Domain.Workflow;
using static VoteSystem.Domain.Tests.Shortlist.Sample;

namespace VoteSystem.Domain.Tests.Shortlist;

/// <summary>Projects are written down, edited and kept back.</summary>
public sealed class WritingProjects
{
    private static readonly Guid Token = new("00000000-0000-0000-0000-000000000001");

    private static readonly ProjectNumbers Fresh = new(7, new HashSet<Guid>());

    [Test]
    public void A_sheet_of_projects_is_numbered_in_its_order()
    {
        var second = new Guid("00000000-0000-0000-0000-000000000002");

        var decision = ProjectRules.Draft(InStage(Stage.Shortlist), [new(Paper, Token), new(Paper, second)], Fresh, Government);

        Assert.That(Events(decision).Cast<ProjectDrafted>().Select(drafted => drafted.No), Is.EqualTo(new[] { 7, 8 }));
    }

    [Test]
    public void One_bad_paper_refuses_the_whole_sheet()
    {
        var decision = ProjectRules.Draft(InStage(Stage.Shortlist), [new(Paper, Token), new(Paper with { Unit = " " }, Guid.Empty)], Fresh, Government);

        Assert.That(decision.Refusal, Is.EqualTo(new Refusal(RefusalCode.Missing, "Unit")));
    }

    [Test]
    public void A_form_sent_again_makes_no_second_project()
    {
        var known = new ProjectNumbers(8, new HashSet<Guid> { Token });

        var decision = ProjectRules.Draft(InStage(Stage.Shortlist), [new(Paper, Token)], known, Government);

        Assert.That(Events(decision), Is.Empty);
    }

    [TestCase(Stage.Collect, null)]
    [TestCase(Stage.Shortlist, null)]
    [TestCase(Stage.Deliberate, RefusalCode.WrongStage)]
    [TestCase(Stage.Closed, RefusalCode.WrongStage)]
    public void Projects_are_written_until_the_shortlist_is_done(Stage stage, RefusalCode? expected) =>
        Assert.That(ProjectRules.Draft(InStage(stage), [new(Paper, Token)], Fresh, Government).Refusal?.Code, Is.EqualTo(expected));

    [Test]
    public void A_deputy_writes_no_project() =>
        Assert.That(ProjectRules.Draft(InStage(Stage.Shortlist), [new(Paper, Token)], Fresh, Deputy).Refusal?.Code, Is.EqualTo(RefusalCode.WrongRole));

    [Test]
    public void An_edit_tells_what_changed_from_what_to_what()
    {
        var project = AProject();
        var wanted = project.Details with { Amount = new QualifiedAmount(Money.FromWan(120), "约"), Place = "三桥社区" };

        var edited = Only<ProjectEdited>(ProjectRules.Edit(InStage(Stage.Shortlist), Facts, project, wanted, project.Version, Secretary));

        Assert.That(edited.Changes, Is.EqualTo(new[] { new FieldChange("Place", null, "三桥社区"), new FieldChange("Amount", "100", "约120") }));
    }

    [Test]
    public void The_second_of_two_clerks_is_told_that_it_changed_meanwhile()
    {
        var project = AProject();

        var decision = ProjectRules.Edit(InStage(Stage.Shortlist), Facts, project, Paper, project.Version - 1, Secretary);

        Assert.That(decision.Refusal, Is.EqualTo(new Refusal(RefusalCode.ChangedMeanwhile, project.Details.Title)));
    }

    [Test]
    public void The_same_paper_again_changes_nothing()
    {
        var project = AProject() with { Details = Paper with { SubItems = [new("路灯", "200盏")] } };

        var decision = ProjectRules.Edit(InStage(Stage.Shortlist), Facts, project, project.Details with { SubItems = [new("路灯", "200盏")] }, project.Version, Secretary);

        Assert.That(Events(decision), Is.Empty);
    }

    [TestCase(4, null)]
    [TestCase(3, RefusalCode.ListIsUnderApproval)]
    public void A_candidate_is_edited_until_the_first_body_agrees(int stepsOpen, RefusalCode? expected)
    {
        var candidate = AProject(1, ProjectStatus.Shortlisted, 1);

        var decision = ProjectRules.Edit(InStage(Stage.Shortlist), Facts with { ApprovalStepsOpen = stepsOpen }, candidate, Paper, candidate.Version, Government);

        Assert.That(decision.Refusal?.Code, Is.EqualTo(expected));
    }

    public static IEnumerable<TestCaseData> BadPapers =>
    [
        new TestCaseData(Paper with { Title = "" }, RefusalCode.Missing).SetArgDisplayNames("no title"),
        new TestCaseData(Paper with { Title = new string('长', 101) }, RefusalCode.TooLong).SetArgDisplayNames("title of 101"),
        new TestCaseData(Paper with { Title = new string('长', 100) }, null).SetArgDisplayNames("title of 100"),
        new TestCaseData(Paper with { Content = new string('长', 4001) }, RefusalCode.TooLong).SetArgDisplayNames("content of 4001"),
        new TestCaseData(Paper with { ThisYear = Money.FromWan(100) }, null).SetArgDisplayNames("all of the money this year"),
        new TestCaseData(Paper with { ThisYear = Money.FromFen(100_000_001) }, RefusalCode.OutOfRange).SetArgDisplayNames("a fen more this year than in all"),
        new TestCaseData(Paper with { SubItems = [.. Enumerable.Repeat(new SubItem("子项", null), 31)] }, RefusalCode.OutOfRange).SetArgDisplayNames("31 sub-items"),
        new TestCaseData(Paper with { SubItems = [new SubItem(" ", null)] }, RefusalCode.Missing).SetArgDisplayNames("sub-item without title"),
    ];

    [TestCaseSource(nameof(BadPapers))]
    public void A_paper_is_checked_field_by_field(ProjectDetails paper, RefusalCode? expected) =>
        Assert.That(ProjectDetailsCheck.FirstError(paper, subItemsEnabled: true)?.Code, Is.EqualTo(expected));

    [Test]
    public void Sub_items_need_rules_that_provide_for_them() =>
        Assert.That(ProjectDetailsCheck.FirstError(Paper with { SubItems = [new("路灯", null)] }, subItemsEnabled: false)?.Code, Is.EqualTo(RefusalCode.SubItemsNotAllowed));

    [Test]
    public void A_project_is_kept_back_or_turned_down_only_with_a_reason()
    {
        var project = AProject();
        var cycle = InStage(Stage.Shortlist);

        Assert.Multiple(() =>
        {
            Assert.That(ProjectRules.Pool(cycle, project, " ", project.Version, Government).Refusal?.Code, Is.EqualTo(RefusalCode.Missing));
            Assert.That(ProjectRules.Reject(cycle, project, null, project.Version, Government).Refusal?.Code, Is.EqualTo(RefusalCode.Missing));
            Assert.That(Only<ProjectPooled>(ProjectRules.Pool(cycle, project, "用地未落实", project.Version, Government)).Reason, Is.EqualTo("用地未落实"));
        });
    }

    [TestCase(ProjectStatus.Shortlisted)]
    [TestCase(ProjectStatus.OnBallot)]
    [TestCase(ProjectStatus.Withdrawn)]
    [TestCase(ProjectStatus.Pool)]
    public void A_project_that_is_listed_or_already_kept_back_is_not_kept_back(ProjectStatus status)
    {
        var project = AProject(1, status, 1);

        Assert.That(ProjectRules.Pool(InStage(Stage.Shortlist), project, "原因", project.Version, Government).Refusal?.Code, Is.EqualTo(RefusalCode.ProjectStatusForbids));
    }

    [Test]
    public void A_project_taken_up_again_is_screened_when_its_verdicts_still_pass()
    {
        var pooled = AProject(1, ProjectStatus.Pool);
        var cycle = InStage(Stage.Shortlist);

        Assert.Multiple(() =>
        {
            Assert.That(Only<ProjectReopened>(ProjectRules.Reopen(cycle, pooled, AllPass(cycle.Rules), 3, Government)).Status, Is.EqualTo(ProjectStatus.Screened));
            Assert.That(Only<ProjectReopened>(ProjectRules.Reopen(cycle, pooled, [], 3, Government)).Status, Is.EqualTo(ProjectStatus.Draft));
        });
    }
}
