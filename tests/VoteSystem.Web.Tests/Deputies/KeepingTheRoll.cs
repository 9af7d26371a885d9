using System.Net;
using System.Text;
using VoteSystem.Domain.Congresses;
using VoteSystem.Domain.Workflow;
using VoteSystem.Storage.Congresses;
using VoteSystem.Web.Tests.Support;

namespace VoteSystem.Web.Tests.Deputies;

public sealed class KeepingTheRoll
{
    private const string Roll = $"/t/{TestTown.Slug}/secretariat/deputies";

    private TestTown _town = null!;
    private Browser _clerk = null!;

    [SetUp]
    public async Task SetUp()
    {
        _town = await TestTown.Start();
        _clerk = _town.As(Role.Secretariat);
    }

    [TearDown]
    public async Task TearDown()
    {
        _clerk.Dispose();
        await _town.DisposeAsync();
    }

    [Test]
    public async Task A_sheet_fills_the_roll()
    {
        var seen = await Import("示例甲,女,第一代表小组,教师,13812345678", "示例乙,男,第二代表小组,村主任,");

        Assert.Multiple(async () =>
        {
            Assert.That(seen.Text, Does.Contain("新增 2 人").And.Contain("示例甲").And.Contain("第二代表小组"));
            Assert.That(await Seated(), Has.Count.EqualTo(2));
        });
    }

    [Test]
    public async Task A_deputy_twice_in_the_sheet_is_named_by_row_and_nothing_is_imported()
    {
        var seen = await Import("示例甲,女,第一代表小组,,", "示例乙,男,第一代表小组,,", "示例甲,女,第一代表小组,,");

        Assert.Multiple(async () =>
        {
            Assert.That(seen.Text, Does.Contain("有 1 行需要修改，2 行没有问题").And.Contain("第 2 行"));
            Assert.That(await Seated(), Is.Empty);
        });
    }

    [Test]
    public async Task A_deputy_on_the_roll_is_named_by_row_and_corrected_on_request()
    {
        await Import("示例甲,女,第一代表小组,教师,13812345678");

        var named = await Import("示例甲,女,第一代表小组,校长,", "示例乙,男,第一代表小组,,");
        var updated = await _clerk.Upload($"{Roll}/import", "Upload.File", "名册.csv", Sheet("示例甲,女,第一代表小组,校长,", "示例乙,男,第一代表小组,,"), [("Update", "true")]);

        var deputy = (await Seated()).Single(deputy => deputy.Entry.Name == "示例甲");
        Assert.Multiple(() =>
        {
            Assert.That(named.Text, Does.Contain("已在“第一代表小组”的名册上"));
            Assert.That(updated.Text, Does.Contain("新增 1 人，更新 1 人"));
            Assert.That((deputy.Entry.Position, deputy.Entry.Phone), Is.EqualTo(("校长", "13812345678")));
        });
    }

    [Test]
    public async Task A_sheet_without_the_column_of_names_is_told_so()
    {
        var seen = await _clerk.Upload($"{Roll}/import", "Upload.File", "名册.csv", "性别,代表团/小组\r\n女,第一代表小组"u8.ToArray());

        Assert.That(seen.Text, Does.Contain("姓名"));
    }

    [Test]
    public async Task The_exported_roll_can_be_imported_into_another_town()
    {
        await Import("示例甲,女,第一代表小组,教师,13812345678", "示例乙,男,第二代表小组,,");
        var file = await (await _clerk.Http.GetAsync($"{Roll}?export=xlsx")).Content.ReadAsByteArrayAsync();
        await using var other = await TestTown.Start();
        using var clerk = other.As(Role.Secretariat);

        await clerk.Upload($"{Roll}/import", "Upload.File", "名册.xlsx", file);

        var there = await other.Get<DeputyQueries>().Seated(other.Congress.Id);
        Assert.That(there.Select(deputy => deputy.Entry), Is.EqualTo((await Seated()).Select(deputy => deputy.Entry)));
    }

    [Test]
    public async Task A_deputy_is_added_by_hand_once()
    {
        (string, string)[] form = [("Input.Name", "示例甲"), ("Input.Group", "第一代表小组")];
        await _clerk.Submit($"{Roll}/new", form);

        var again = await _clerk.Submit($"{Roll}/new", form);

        Assert.Multiple(async () =>
        {
            Assert.That(again.Status, Is.EqualTo(HttpStatusCode.Conflict));
            Assert.That(again.Text, Does.Contain("已在“第一代表小组”的名册上"));
            Assert.That(await Seated(), Has.Count.EqualTo(1));
        });
    }

    [Test]
    public async Task The_second_of_two_clerks_is_told_what_changed()
    {
        var page = await PageOf("示例甲");
        var mine = await _clerk.Open(page);
        await _clerk.Submit(page, [("Input.Position", "校长")], form: "Input.Position");

        var told = await _clerk.SubmitOn(mine, [("Input.Position", "书记")], form: "Input.Position");

        Assert.Multiple(() =>
        {
            Assert.That(told.Status, Is.EqualTo(HttpStatusCode.Conflict));
            Assert.That(told.Text, Does.Contain("同事刚刚改动了这些内容").And.Contain("校长"));
            Assert.That(told.Html, Does.Contain("书记"));
        });
    }

    [Test]
    public async Task A_seat_is_left_with_a_reason_after_the_question()
    {
        var page = await PageOf("示例甲");

        var noReason = await _clerk.Submit(page, [], form: "handler=Leave");
        var question = await _clerk.Submit(page, [("LeaveReason", "调离本行政区域")], form: "handler=Leave");
        var stillSeated = (await Seated()).Count;
        await _clerk.SubmitOn(question, []);

        var left = await _clerk.Open($"{Roll}?Left=true");
        Assert.Multiple(async () =>
        {
            Assert.That(noReason.Status, Is.EqualTo(HttpStatusCode.Conflict));
            Assert.That(question.Text, Does.Contain("确认“示例甲”离任？"));
            Assert.That(stillSeated, Is.EqualTo(1));
            Assert.That(await Seated(), Is.Empty);
            Assert.That(left.Text, Does.Contain("示例甲"));
        });
    }

    [Test]
    public async Task Who_left_by_mistake_returns()
    {
        var page = await PageOf("示例甲");
        await _clerk.SubmitOn(await _clerk.Submit(page, [("LeaveReason", "误操作")], form: "handler=Leave"), []);

        await _clerk.Submit(page, [], form: "handler=Return");

        Assert.That(await Seated(), Has.Count.EqualTo(1));
    }

    [Test]
    public async Task Units_are_listed_and_taken_off()
    {
        var units = $"/t/{TestTown.Slug}/secretariat/units";
        await _clerk.Submit(units, [("UnitName", "村镇建设办")]);

        var twice = await _clerk.Submit(units, [("UnitName", "村镇建设办")], form: "UnitName");
        var removed = await _clerk.Submit(units, [], form: "handler=Remove");

        Assert.Multiple(() =>
        {
            Assert.That(twice.Text, Does.Contain("“村镇建设办”已在名录中"));
            Assert.That(removed.Text, Does.Contain("名录还是空的"));
        });
    }

    [TestCase("")]
    [TestCase("/new")]
    [TestCase("/import")]
    public async Task The_roll_is_closed_to_others(string path)
    {
        using var presidium = _town.As(Role.Presidium);

        Assert.That((await presidium.Open(Roll + path)).Status, Is.EqualTo(HttpStatusCode.Forbidden));
    }

    [Test]
    public async Task A_deputy_of_no_roll_is_not_found()
    {
        Assert.That((await _clerk.Open($"{Roll}/{Guid.NewGuid():N}")).Status, Is.EqualTo(HttpStatusCode.NotFound));
    }

    private async Task<string> PageOf(string name)
    {
        await Import($"{name},女,第一代表小组,教师,");
        return $"{Roll}/{(await Seated()).Single().Id.Value:N}";
    }

    private Task<Seen> Import(params string[] rows) => _clerk.Upload($"{Roll}/import", "Upload.File", "名册.csv", Sheet(rows));

    private Task<IReadOnlyList<Deputy>> Seated() => _town.Get<DeputyQueries>().Seated(_town.Congress.Id);

    private static byte[] Sheet(params string[] rows) => Encoding.UTF8.GetBytes(string.Join("\r\n", rows.Prepend("姓名,性别,代表团/小组,职务/单位,电话")));
}
