using System.Net;
using VoteSystem.Domain.Common;
using VoteSystem.Domain.Workflow;
using VoteSystem.Storage.Workflow;
using VoteSystem.Web.Pages.Secretariat.Settings;
using VoteSystem.Web.Tests.Support;

namespace VoteSystem.Web.Tests.Settings;

public sealed class ChangingTheRules
{
    private const string Page = "/t/shili/2026/secretariat/settings";

    private TestTown _town = null!;

    [SetUp]
    public async Task Start()
    {
        _town = await TestTown.Start();
        using var clerk = _town.As(Role.Secretariat);
        var opened = await clerk.Submit("/t/shili/secretariat/years/new", [("Input.Year", "2026"), ("Input.CollectFrom", "2026-01-08")]);
        Assert.That(opened.Url, Is.EqualTo(Page), opened.Text);
    }

    [TearDown]
    public async Task Stop() => await _town.DisposeAsync();

    [Test]
    public void Every_setting_stands_once_in_the_form()
    {
        var settings = typeof(CycleRules).GetProperties().Select(property => property.Name);

        Assert.That(RuleCatalog.All.Select(setting => setting.Name), Is.EquivalentTo(settings));
    }

    [Test]
    public async Task The_form_as_it_stands_changes_nothing()
    {
        using var clerk = _town.As(Role.Secretariat);

        await clerk.Submit(Page, [], "Rules.Values");

        var cycle = await Stored();
        Assert.That(cycle.Version, Is.EqualTo(1));
        Assert.That(cycle.Rules, Is.EqualTo(new CycleRules()));
    }

    [Test]
    public async Task A_departure_from_the_law_is_saved_with_a_warning_beside_the_setting()
    {
        using var clerk = _town.As(Role.Secretariat);

        var seen = await clerk.Submit(Page,
            [("Rules.Values[ThresholdBase]", "Present"), ("Rules.Values[TargetCount]", "8"), ("Rules.Checklist[10].Text", "示例：本镇自定标准")], "Rules.Values");

        var rules = (await Stored()).Rules;
        Assert.Multiple(() =>
        {
            Assert.That(seen.Text, Does.Contain("法律要求以全体代表的过半数通过").And.Contain("第二十五条"));
            Assert.That(rules.ThresholdBase, Is.EqualTo(ThresholdBase.Present));
            Assert.That(rules.TargetCount, Is.EqualTo(8));
            Assert.That(rules.Checklist[^1], Is.EqualTo(new ChecklistRow("own-1", ChecklistKind.Eligible, "示例：本镇自定标准")));
        });
    }

    [TestCase("Rules.Values[TargetCount]", "51")]
    [TestCase("Rules.Values[CollectWindowDays]", "abc")]
    public async Task A_wrong_value_is_told_beside_the_field_and_everything_typed_is_kept(string field, string typed)
    {
        using var clerk = _town.As(Role.Secretariat);

        var seen = await clerk.Submit(Page, [(field, typed), ("Rules.Values[ReappraisalMonths]", "7")], "Rules.Values");

        Assert.Multiple(async () =>
        {
            Assert.That(seen.Status, Is.EqualTo(HttpStatusCode.BadRequest));
            Assert.That(seen.Html, Does.Contain($"value=\"{typed}\"").And.Contain("field-error"));
            Assert.That(seen.Html, Does.Match("name=\"Rules.Values\\[ReappraisalMonths\\]\"[^>]*value=\"7\"|value=\"7\"[^>]*name=\"Rules.Values\\[ReappraisalMonths\\]\""));
            Assert.That((await Stored()).Version, Is.EqualTo(1));
        });
    }

    [Test]
    public async Task The_second_of_two_clerks_is_told_what_changed_and_can_save_on_top()
    {
        using var clerk = _town.As(Role.Secretariat);
        var mine = await clerk.Open(Page);
        await clerk.Submit(Page, [("Rules.Values[TargetCount]", "8")], "Rules.Values");

        var refused = await clerk.SubmitOn(mine, [("Rules.Values[ReappraisalMonths]", "7")], "Rules.Values");
        var stored = (await Stored()).Rules;
        var onTop = await clerk.SubmitOn(refused, [], "Rules.Values");

        Assert.Multiple(async () =>
        {
            Assert.That(refused.Status, Is.EqualTo(HttpStatusCode.Conflict));
            Assert.That(refused.Text, Does.Contain("应选项目数").And.Contain("10 个").And.Contain("8 个"));
            Assert.That(stored.ReappraisalMonths, Is.EqualTo(6));
            Assert.That(onTop.Status, Is.EqualTo(HttpStatusCode.OK));
            Assert.That((await Stored()).Rules.ReappraisalMonths, Is.EqualTo(7));
        });
    }

    [Test]
    public async Task A_new_year_begins_with_the_rules_of_the_last_one()
    {
        using var clerk = _town.As(Role.Secretariat);
        await clerk.Submit(Page, [("Rules.Values[TargetCount]", "8")], "Rules.Values");

        await clerk.Submit("/t/shili/secretariat/years/new", [("Input.CollectFrom", "2026-09-01")]);

        var next = await _town.Get<CycleQueries>().Find(new CycleId(_town.Congress.Id, 2027));
        Assert.That(next!.Rules.TargetCount, Is.EqualTo(8));
    }

    [TestCase(2027, false)]
    [TestCase(2028, true)]
    public async Task A_year_far_from_now_is_asked_about_before_it_is_opened(int year, bool isAsked)
    {
        using var clerk = _town.As(Role.Secretariat);

        var answer = await clerk.Submit("/t/shili/secretariat/years/new", [("Input.Year", $"{year}"), ("Input.CollectFrom", "2026-09-01")]);

        Assert.That(answer.Text.Contains($"开启 {year} 年度？", StringComparison.Ordinal), Is.EqualTo(isAsked));
        if (isAsked) await clerk.SubmitOn(answer, []);
        Assert.That(await _town.Get<CycleQueries>().Find(new CycleId(_town.Congress.Id, year)), Is.Not.Null);
    }

    [Test]
    public async Task A_year_without_the_day_on_which_collection_begins_is_told_so()
    {
        using var clerk = _town.As(Role.Secretariat);

        var answer = await clerk.Submit("/t/shili/secretariat/years/new", [("Input.Year", "2027"), ("Input.CollectFrom", "")]);

        Assert.That(answer.Text, Does.Contain("请填写“征集开始日”"));
    }

    private async Task<Cycle> Stored() => (await _town.Get<CycleQueries>().Find(new CycleId(_town.Congress.Id, 2026)))!;
}
