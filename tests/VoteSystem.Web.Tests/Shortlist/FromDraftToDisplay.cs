using System.Net;
using VoteSystem.Domain.Projects;
using VoteSystem.Domain.Publishing;
using VoteSystem.Domain.Workflow;
using VoteSystem.Storage.Projects;
using VoteSystem.Storage.Publishing;
using VoteSystem.Web.Tests.Support;
using static VoteSystem.Web.Tests.Support.TownProjects;

namespace VoteSystem.Web.Tests.Shortlist;

/// <summary>The way of a list over HTTP: written down, screened, listed, agreed, displayed, objected to, sent to the deliberation.</summary>
public sealed class FromDraftToDisplay
{
    private TestTown _town = null!;

    [OneTimeSetUp]
    public async Task OneTimeSetUp()
    {
        _town = await TestTown.Start();
        await _town.OpenCycleIn(Stage.Shortlist);
    }

    [OneTimeTearDown]
    public async Task OneTimeTearDown() => await _town.DisposeAsync();

    [Test]
    public async Task A_list_is_made_agreed_displayed_answered_and_goes_to_the_deliberation()
    {
        using var government = _town.As(Role.Government);
        using var secretariat = _town.As(Role.Secretariat);
        using var presidium = _town.As(Role.Presidium);

        await WriteDown(government, "三桥及周边社区路灯安装工程", "约160余");
        await WriteDown(government, "“书香大陈”文化健身公园建设项目", "230");
        await WriteDown(secretariat, "普纳小学至北营道路硬化项目", "335.1545");
        for (var no = 1; no <= 3; no++)
        {
            await Screen(government, no);
            await List(government, no);
        }

        await Order(secretariat, [(1, 2), (2, 1), (3, 3)]);
        foreach (var (browser, desk) in new[] { (government, "government"), (presidium, "presidium"), (secretariat, "secretariat"), (presidium, "presidium") })
            await Agree(browser, desk);
        await Publish(government);
        await ObjectAndAnswer(secretariat);
        await Advance(presidium);

        var published = (await _town.Get<PublicationQueries>().Versions(_town.CycleOf(), PublicationKind.Candidates)).Single();
        using var visitor = _town.Visitor();
        var seen = await visitor.Open(Url("candidates"));
        Assert.Multiple(() =>
        {
            Assert.That(published.Content.Rows.Select(row => row.Title), Is.EqualTo(new[] { "“书香大陈”文化健身公园建设项目", "三桥及周边社区路灯安装工程", "普纳小学至北营道路硬化项目" }));
            Assert.That(published.Content.Rows[1]["amountQuality"], Is.EqualTo("约…余"));
            Assert.That(published.Content.Rows.Select(row => row.Title), Has.All.Matches<string>(title => seen.Text.Contains(title!, StringComparison.Ordinal)));
        });
    }

    private async Task WriteDown(Browser browser, string title, string amount)
    {
        var seen = await browser.Submit(Url("projects/new"),
            [("Input.Title", title), ("Input.Content", "按设计施工"), ("Input.Category", "Municipal"), ("Input.Unit", "村镇建设办"), ("Input.Amount", amount)], "Input.Title");
        Assert.That(seen.Status, Is.EqualTo(HttpStatusCode.OK), seen.Text);
        Assert.That(seen.Url, Does.Match("/projects/\\d+$"));
    }

    private static async Task Screen(Browser browser, int no)
    {
        var rows = ChecklistRow.Usual.Select((row, index) => ($"Rows[{index}].Answer", row.Kind == ChecklistKind.Eligible ? "Yes" : "No"));
        var seen = await browser.Submit(Url($"projects/{no}/checklist"), [.. rows, ("Signer", "示例审核人")], "Signer");
        Assert.That(seen.Text, Does.Contain("符合条件"), seen.Url);
    }

    private async Task List(Browser browser, int no)
    {
        await browser.Submit(Url($"projects/{no}"), [], "handler=List");
        Assert.That((await _town.Get<ProjectQueries>().Find(_town.CycleOf(), no))!.Status, Is.EqualTo(ProjectStatus.Shortlisted));
    }

    private static async Task Order(Browser browser, (int No, int Place)[] places)
    {
        var seen = await browser.Submit(Url("secretariat/shortlist"), [.. places.Select(p => ("no", $"{p.No}")), .. places.Select(p => ("place", $"{p.Place}"))], "id=\"order\"");
        Assert.That(seen.Status, Is.EqualTo(HttpStatusCode.OK));
    }

    private static async Task Agree(Browser browser, string desk)
    {
        var seen = await browser.Submit(Url($"{desk}/shortlist"), [("Approval.Agrees", "true"), ("Approval.DocumentNo", "〔2026〕1号")], "Approval.Position");
        Assert.That(seen.Text, Does.Contain("已记录同意"));
    }

    private static async Task Publish(Browser browser)
    {
        var seen = await browser.Submit(Url("government/shortlist"), [], "PublicTitle");
        Assert.That(seen.Text, Does.Contain("公示已发布"));
    }

    private async Task ObjectAndAnswer(Browser secretariat)
    {
        using var visitor = _town.Visitor();
        var page = await visitor.Open(Url("candidates/objection?no=1"));
        (string, string)[] typed = [("Text", "公园离学校太近"), ("Contact", "13900000000")];
        var program = await visitor.SubmitOn(page, [.. typed, ("Website", "a program fills in everything")], "FormToken");
        await visitor.SubmitOn(page, typed, "FormToken");
        var again = await visitor.SubmitOn(page, typed, "FormToken");
        var answered = await secretariat.Submit(Url("secretariat/objections"), [("answer", "已调整位置")], "seenVersion");

        Assert.That(program.Status, Is.EqualTo(System.Net.HttpStatusCode.BadRequest));
        Assert.That(again.Text, Does.Contain("意见已收到").And.Not.Contain("13900000000"));
        Assert.That(answered.Text, Does.Contain("13900000000").And.Contain("已答复").And.Not.Contain("待答复"), "Sent twice, recorded once, answered.");
    }

    private async Task Advance(Browser presidium)
    {
        var early = await presidium.Open(Url("stage"));
        _town.Clock.Now = _town.Clock.Now.AddDays(8);
        await presidium.Submit(Url("stage?to=Deliberate"), [], "confirmed");

        var cycle = await _town.Get<VoteSystem.Storage.Workflow.CycleQueries>().Find(_town.CycleOf());
        Assert.That(early.Text, Does.Contain("公示要到"));
        Assert.That(cycle!.Stage, Is.EqualTo(Stage.Deliberate));
    }
}
