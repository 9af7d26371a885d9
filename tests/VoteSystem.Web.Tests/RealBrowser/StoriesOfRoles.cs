using Microsoft.Playwright;

namespace VoteSystem.Web.Tests.RealBrowser;

/// <summary>
/// Each role from the sign-in to its main act, with the keyboard only: the desk says what is to do, its one main button leads there.
/// The hall's roles (scrutineer, tellers, presidium, voters) act in <see cref="AHallOfTwelvePhones"/>.
/// </summary>
public sealed class StoriesOfRoles
{
    [Test]
    public async Task The_secretary_goes_from_the_desk_to_a_proposal_and_accepts_it()
    {
        await using var window = await AtTheDesk("secretary-xiang", 1280);

        await window.TabToTheButton();
        await window.Enter("**/2027/secretariat/collect");
        await window.TabToLink("学生上学路口护栏");
        await window.Enter("**/secretariat/collect/40");
        await window.TabToTheButton();
        await window.Page.Keyboard.PressAsync("Enter");

        await Expect(window, "已采纳");
    }

    [Test]
    public async Task The_government_writes_a_project_from_a_proposal_and_is_asked_for_the_category_that_it_forgot()
    {
        await using var window = await AtTheDesk("government-xiang", 1280);

        await window.GoTo("/t/shili-xiang/2027/projects/new");
        foreach (var (field, text) in new[] { ("Title", "示例村道路硬化"), ("Content", "硬化通组道路1.2公里，宽3.5米"), ("Place", "示例村"), ("Unit", "村镇建设办"), ("Amount", "48.5"), ("Beneficiaries", "320") })
        {
            await window.TabTo($"Input.{field}");
            await window.Page.Keyboard.InsertTextAsync(text);
        }

        await window.TabTo("proposal");
        await window.Page.Keyboard.PressAsync("Space");
        await window.TabToTheButton();
        await window.Page.Keyboard.PressAsync("Enter");

        await Expect(window, "请填写“类别”");
        await window.TabTo("Input.Category");
        await window.Page.Keyboard.PressAsync("ArrowDown");
        await window.TabToTheButton();
        await window.Page.Keyboard.PressAsync("Enter");

        await Expect(window, "硬化通组道路1.2公里，宽3.5米");
        Assert.That(window.Page.Url, Does.Match(@"/projects/\d+$"));
    }

    [Test]
    public async Task A_deputy_records_a_visit_on_the_phone()
    {
        await using var window = await AtTheDesk("deputy01", 390);

        await window.GoTo("/t/shili/2026/deputy/supervise");
        await window.TabToLink("记录视察");
        await window.Enter("**/works/1/visit");
        await window.TabTo("Found");
        await window.Page.Keyboard.InsertTextAsync("步道已铺好，路灯还差两盏。");
        await window.TabToTheButton();
        await window.Page.Keyboard.PressAsync("Enter");

        await Expect(window, "路灯还差两盏");
    }

    [Test]
    public async Task A_unit_reports_progress_and_a_fall_without_a_reason_is_asked_about()
    {
        await using var window = await AtTheDesk("unit", 1280);

        await window.TabToTheButton();
        await window.Enter("**/2026/unit/supervise");
        await window.TabToLink("填报进展");
        await window.Enter("**/works/7/report");
        await window.TabTo("Input.Percent");
        await window.Page.Keyboard.PressAsync("Control+a");
        await window.Page.Keyboard.InsertTextAsync("1");
        await window.TabTo("Input.Done");
        await window.Page.Keyboard.InsertTextAsync("复核后按实际完成量更正");
        await window.TabToTheButton();
        await window.Page.Keyboard.PressAsync("Enter");
        await Expect(window, "更正");
        var kept = await window.Page.Locator("[name='Input.Done']").InputValueAsync();
        await window.TabTo("Input.FallReason");
        await window.Page.Keyboard.InsertTextAsync("原报数有误");
        await window.TabToTheButton();
        await window.Page.Keyboard.PressAsync("Enter");

        await Expect(window, "原报数有误");
        Assert.That(kept, Is.EqualTo("复核后按实际完成量更正"));
    }

    [Test]
    public async Task The_county_finds_the_towns_of_a_stage_and_opens_one()
    {
        await using var window = await AtTheDesk("county", 1280);

        await window.Page.Locator("select[name=stage]").SelectOptionAsync("Collect");
        await window.Page.Locator("main form button").First.FocusAsync();
        await window.Enter("**stage=Collect**");
        await window.Page.WaitForLoadStateAsync(LoadState.NetworkIdle);
        await Assertions.Expect(window.Page.Locator("main tbody tr")).ToHaveCountAsync(1);
        await window.TabToLink("示例乡");
        await window.Enter("**/t/shili-xiang");

        Assert.That(await window.Page.Locator("main .button-danger").CountAsync(), Is.Zero, "the county changes nothing in a town");
    }

    [Test]
    public async Task The_administrator_invites_a_clerk()
    {
        await using var window = await AtTheDesk("admin", 1280);

        await window.GoTo("/admin/accounts/new");
        await window.Page.Locator("main select").First.SelectOptionAsync(new SelectOptionValue { Label = "示例镇人民代表大会" });
        await window.Page.Locator("main form button").First.ClickAsync();
        await window.TabTo("Input.DisplayName");
        await window.Page.Keyboard.InsertTextAsync("示例新秘书");
        await window.TabTo("Input.UserName");
        await window.Page.Keyboard.InsertTextAsync("new-secretary");
        await window.Page.Locator("[name='Grant.Role']").SelectOptionAsync("Secretariat");
        await window.TabToTheButton();
        await window.Page.Keyboard.PressAsync("Enter");

        await Expect(window, "示例新秘书");
    }

    /// <summary>Signs in by the page and stands where it leads.</summary>
    private static async Task<Window> AtTheDesk(string account, int width)
    {
        var window = await DemoSite.Open(account, width);
        await window.GoTo("/account/start");
        await Assertions.Expect(window.Page.Locator("main h1, h1").First).ToBeVisibleAsync();
        return window;
    }

    private static Task Expect(Window window, string text) =>
        Assertions.Expect(window.Page.Locator("main")).ToContainTextAsync(text);
}
