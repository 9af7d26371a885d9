using VoteSystem.Domain.Projects;
using VoteSystem.Domain.Supervise;
using VoteSystem.Domain.Workflow;

namespace VoteSystem.Domain.Tests.Supervise;

public sealed class StatusLights
{
    [TestCase(50, 50, Light.Green)]
    [TestCase(50, 49, Light.Yellow)]
    [TestCase(50, 40, Light.Yellow)]
    [TestCase(50, 39, Light.Red)]
    [TestCase(100, 80, Light.Yellow)]
    [TestCase(100, 79, Light.Red)]
    [TestCase(33, 27, Light.Yellow)]
    [TestCase(33, 26, Light.Red)]
    [TestCase(0, 0, Light.Green)]
    public void Three_colours_compare_report_and_plan(int planned, int reported, Light expected) =>
        Assert.That(Lights.Of(LightScheme.ThreeColours, Input(planned, reported)), Is.EqualTo(expected));

    [TestCase(0, Light.Red)]
    [TestCase(29, Light.Red)]
    [TestCase(30, Light.Orange)]
    [TestCase(59, Light.Orange)]
    [TestCase(60, Light.Yellow)]
    [TestCase(89, Light.Yellow)]
    [TestCase(90, Light.Green)]
    [TestCase(100, Light.Green)]
    public void Five_colours_go_by_progress(int reported, Light expected) =>
        Assert.That(Lights.Of(LightScheme.FiveColours, Input(100, reported)), Is.EqualTo(expected));

    [Test]
    public void An_accepted_project_is_blue_in_five_colours_and_green_in_three()
    {
        var accepted = Input(100, 100) with { Status = ProjectStatus.Accepted };

        Assert.That(Lights.Of(LightScheme.FiveColours, accepted), Is.EqualTo(Light.Blue));
        Assert.That(Lights.Of(LightScheme.ThreeColours, accepted), Is.EqualTo(Light.Green));
    }

    [Test]
    public void An_overdue_report_is_red_whatever_the_last_one_said()
    {
        Assert.That(Lights.Of(LightScheme.ThreeColours, Input(50, 50) with { Reports = ReportState.Overdue }), Is.EqualTo(Light.Red));
        Assert.That(Lights.Of(LightScheme.FiveColours, Input(50, 95) with { Reports = ReportState.Overdue }), Is.EqualTo(Light.Red));
    }

    [TestCase(ReportState.NothingDue)]
    [TestCase(ReportState.Due)]
    public void Without_a_report_that_is_late_there_is_no_light(ReportState reports) =>
        Assert.That(Lights.Of(LightScheme.ThreeColours, new LightInput(ProjectStatus.Planned, 20, null, reports)), Is.EqualTo(Light.None));

    [TestCase(ProjectStatus.Suspended)]
    [TestCase(ProjectStatus.Terminated)]
    public void Stopped_work_has_no_light(ProjectStatus status) =>
        Assert.That(Lights.Of(LightScheme.ThreeColours, Input(50, 10) with { Status = status, Reports = ReportState.Overdue }), Is.EqualTo(Light.None));

    [TestCase("2026-03-30", 0)]
    [TestCase("2026-03-31", 20)]
    [TestCase("2026-06-29", 20)]
    [TestCase("2026-06-30", 50)]
    [TestCase("2027-01-01", 100)]
    public void The_plan_asks_for_the_percent_of_the_last_milestone_that_is_due(string day, int expected) =>
        Assert.That(Lights.PlannedAt(Works.Terms.Milestones, DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture)), Is.EqualTo(expected));

    private static LightInput Input(int planned, int reported) => new(ProjectStatus.InProgress, planned, reported, ReportState.Reported);
}
