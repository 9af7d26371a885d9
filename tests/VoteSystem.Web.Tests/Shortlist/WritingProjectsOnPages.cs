using System.Net;
using System.Text;
using VoteSystem.Domain.Workflow;
using VoteSystem.Storage.Projects;
using VoteSystem.Web.Tests.Support;
using static VoteSystem.Web.Tests.Support.TownProjects;

namespace VoteSystem.Web.Tests.Shortlist;

/// <summary>What goes wrong while projects are written: nothing typed is lost, and everybody is told what happened.</summary>
public sealed class WritingProjectsOnPages
{
    private TestTown _town = null!;

    [SetUp]
    public async Task SetUp()
    {
        _town = await TestTown.Start();
        await _town.OpenCycleIn(Stage.Shortlist);
    }

    [TearDown]
    public async Task TearDown() => await _town.DisposeAsync();

    [Test]
    public async Task An_amount_that_cannot_be_read_is_told_beside_its_field_and_the_rest_stays()
    {
        using var browser = _town.As(Role.Government);

        var seen = await browser.Submit(Url("projects/new"), [("Input.Title", "路灯工程"), ("Input.Content", "安装路灯"), ("Input.Category", "Municipal"), ("Input.Unit", "村镇建设办"), ("Input.Amount", "面议")], "Input.Title");

        Assert.Multiple(() =>
        {
            Assert.That(seen.Status, Is.EqualTo(HttpStatusCode.BadRequest));
            Assert.That(seen.Html, Does.Contain("value=\"路灯工程\"").And.Contain("value=\"面议\""));
        });
    }

    [Test]
    public async Task The_second_of_two_clerks_sees_both_versions_and_may_save_over_it()
    {
        await _town.DraftProjects(1);
        using var first = _town.As(Role.Government);
        using var second = _town.As(Role.Secretariat);
        var open = await second.Open(Url("projects/1/edit"));
        await first.Submit(Url("projects/1/edit"), [("Input.Place", "北营村")], "Input.Title");

        var told = await second.SubmitOn(open, [("Input.Place", "南营村"), ("Input.Unit", "农业农村办")], "Input.Title");
        var saved = await second.SubmitOn(told, [], "Input.Title");

        var project = await _town.Get<ProjectQueries>().Find(_town.CycleOf(), 1);
        var history = await second.Open(Url("projects/1"));
        Assert.Multiple(() =>
        {
            Assert.That(history.Text, Does.Contain("北营村 → 南营村"), "The history tells what was overwritten.");
            Assert.That(told.Status, Is.EqualTo(HttpStatusCode.Conflict));
            Assert.That(told.Text, Does.Contain("南营村").And.Contain("北营村"));
            Assert.That(told.Html, Does.Contain("value=\"农业农村办\""));
            Assert.That(saved.Status, Is.EqualTo(HttpStatusCode.OK));
            Assert.That(project!.Details.Place, Is.EqualTo("南营村"));
        });
    }

    [Test]
    public async Task A_form_sent_twice_makes_one_project()
    {
        using var browser = _town.As(Role.Government);
        var form = await browser.Open(Url("projects/new"));
        (string, string)[] typed = [("Input.Title", "路灯工程"), ("Input.Content", "安装路灯"), ("Input.Category", "Municipal"), ("Input.Unit", "村镇建设办"), ("Input.Amount", "100")];

        await browser.SubmitOn(form, typed, "Input.Title");
        var again = await browser.SubmitOn(form, typed, "Input.Title");

        Assert.That(again.Url, Does.EndWith("/projects/1"));
        Assert.That(await _town.Get<ProjectQueries>().Count(_town.CycleOf(), new ProjectFilter()), Is.EqualTo(1));
    }

    [Test]
    public async Task A_project_made_from_proposals_counts_them_and_lets_one_go_again()
    {
        await _town.AddAcceptedProposal(1, "村口安装路灯");
        await _town.AddAcceptedProposal(2, "学校门前安装路灯");
        using var browser = _town.As(Role.Government);

        var made = await browser.Submit(Url("projects/new?proposal=1"),
            [("Input.Unit", "村镇建设办"), ("Input.Amount", "100"), ("proposal", "1"), ("proposal", "2")], "Input.Title");
        var merged = (await _town.Get<ProjectQueries>().Find(_town.CycleOf(), 1))!;
        await browser.Submit(Url("projects/1"), [("proposal", "2")], "handler=Unmerge");
        var left = (await _town.Get<ProjectQueries>().Find(_town.CycleOf(), 1))!;

        Assert.Multiple(() =>
        {
            Assert.That(made.Text, Does.Contain("学校门前安装路灯"));
            Assert.That(merged.Details.Title, Is.EqualTo("村口安装路灯"), "The form is filled from the first proposal.");
            Assert.That((merged.MergedProposals, left.MergedProposals), Is.EqualTo((2, 1)));
        });
    }

    [Test]
    public async Task A_sheet_with_one_bad_row_imports_nothing_and_names_the_cell()
    {
        using var browser = _town.As(Role.Secretariat);
        var sheet = Encoding.UTF8.GetBytes("项目名称,建设内容,责任单位,总投资(万元)\n路灯工程,安装路灯,村镇建设办,约160余\n道路硬化,硬化道路,公路站,面议\n");

        var seen = await browser.Upload(Url("projects/import"), "Sheet", "项目.csv", sheet, form: "Sheet");

        Assert.That(seen.Text, Does.Contain("D3").And.Contain("什么都没有导入"));
        Assert.That(await _town.Get<ProjectQueries>().Count(_town.CycleOf(), new ProjectFilter()), Is.Zero);
    }

    [Test]
    public async Task A_good_sheet_is_imported_as_a_whole()
    {
        using var browser = _town.As(Role.Secretariat);
        var sheet = Encoding.UTF8.GetBytes("项目名称,建设内容,类别,责任单位,总投资(万元)\n路灯工程,安装路灯,市政设施,村镇建设办,约160余\n道路硬化,硬化道路,交通出行,公路站,15\n");

        await browser.Upload(Url("projects/import"), "Sheet", "项目.csv", sheet, form: "Sheet");

        var projects = await _town.Get<ProjectQueries>().List(_town.CycleOf(), new ProjectFilter(), 0, 10);
        Assert.That(projects.Select(project => (project.Details.Title, project.Details.Amount.ToString(), project.Details.Category)), Is.EqualTo(new[]
        {
            ("路灯工程", "约160余", VoteSystem.Domain.Common.Category.Municipal),
            ("道路硬化", "15", VoteSystem.Domain.Common.Category.Transport),
        }));
    }

    [Test]
    public async Task A_candidate_list_that_is_under_approval_shows_no_button_to_change_it()
    {
        await _town.DisplayCandidates(3);
        using var browser = _town.As(Role.Secretariat);

        var seen = await browser.Open(Url("secretariat/shortlist"));

        Assert.That(seen.Html, Does.Not.Contain("handler=Unlist").And.Not.Contain("handler=Order"));
    }

    [TestCase("projects", Role.Deputy)]
    [TestCase("projects/import", Role.Presidium)]
    [TestCase("secretariat/shortlist", Role.Government)]
    [TestCase("secretariat/objections", Role.Presidium)]
    [TestCase("presidium/changes", Role.Government)]
    [TestCase("government/shortlist", Role.Secretariat)]
    [TestCase("deputy/candidates", Role.Secretariat)]
    public async Task Desks_are_closed_to_others(string path, Role role)
    {
        using var browser = _town.As(role);

        Assert.That((await browser.Open(Url(path))).Status, Is.EqualTo(HttpStatusCode.Forbidden));
    }

    [TestCase("projects", Role.Secretariat)]
    [TestCase("projects/1", Role.Government)]
    [TestCase("projects/1/edit", Role.Government)]
    [TestCase("projects/1/checklist", Role.Secretariat)]
    [TestCase("projects/1/put-aside", Role.Secretariat)]
    [TestCase("projects/new", Role.Secretariat)]
    [TestCase("projects/import", Role.Secretariat)]
    [TestCase("secretariat/shortlist", Role.Secretariat)]
    [TestCase("secretariat/objections", Role.Secretariat)]
    [TestCase("secretariat/deliberate", Role.Secretariat)]
    [TestCase("secretariat/deliberate/new", Role.Secretariat)]
    [TestCase("government/shortlist", Role.Government)]
    [TestCase("presidium/shortlist", Role.Presidium)]
    [TestCase("presidium/changes", Role.Presidium)]
    [TestCase("presidium/deliberate", Role.Presidium)]
    [TestCase("deputy/candidates", Role.Deputy)]
    [TestCase("deputy/compare?c=1", Role.Deputy)]
    [TestCase("deputy/opinions", Role.Deputy)]
    [TestCase("stage", Role.Presidium)]
    [TestCase("stage", Role.Secretariat)]
    [TestCase("candidates", Role.Deputy)]
    public async Task Every_page_opens_in_both_languages_before_anything_is_displayed(string path, Role role)
    {
        await _town.DraftProjects(1);
        using var browser = _town.As(role);

        var chinese = await browser.Open(Url(path));
        var english = await browser.Open(Url(path) + (path.Contains('?', StringComparison.Ordinal) ? "&" : "?") + "culture=en");

        Assert.Multiple(() =>
        {
            Assert.That(chinese.Status, Is.EqualTo(HttpStatusCode.OK));
            Assert.That(english.Status, Is.EqualTo(HttpStatusCode.OK));
        });
    }

    [TestCase("projects/99", Role.Secretariat)]
    [TestCase("projects/99/edit", Role.Secretariat)]
    [TestCase("deputy/candidates/1", Role.Deputy)]
    [TestCase("candidates/1", Role.Deputy)]
    [TestCase("candidates?v=7", Role.Deputy)]
    public async Task What_does_not_exist_or_is_not_displayed_is_not_found(string path, Role role)
    {
        await _town.ListProjects(1);
        using var browser = _town.As(role);

        Assert.That((await browser.Open(Url(path))).Status, Is.EqualTo(HttpStatusCode.NotFound));
    }

    [TestCase("xlsx")]
    [TestCase("csv")]
    public async Task An_export_holds_every_project(string kind)
    {
        await _town.DraftProjects(25);
        using var browser = _town.As(Role.Secretariat);

        var bytes = await browser.Http.GetByteArrayAsync(new Uri(Url($"projects?export={kind}"), UriKind.Relative));

        if (kind == "csv") Assert.That(Encoding.UTF8.GetString(bytes).Trim().Split('\n'), Has.Length.EqualTo(26));
        else Assert.That(bytes.Take(2), Is.EqualTo("PK"u8.ToArray()));
    }
}
