using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace VoteSystem.Web.Tests.RealBrowser;

/// <summary>The form that a farmer fills in on a phone.</summary>
public sealed class TheProposalForm
{
    private const string Form = "/t/shili-xiang/2027/propose";

    [Test]
    public async Task The_keyboard_goes_from_the_first_field_to_the_button_and_hands_in()
    {
        await using var window = await DemoSite.Open(null, 1280);
        var keyboard = window.Page.Keyboard;
        await window.GoTo(Form);

        await window.TabTo("Input.Title");
        await keyboard.InsertTextAsync("村口至小学安装路灯");
        await window.TabTo("Input.Content");
        await keyboard.InsertTextAsync("村口至小学道路两侧安装路灯20盏");
        await window.TabTo("Input.Name");
        await keyboard.InsertTextAsync("示例群众甲");
        await window.TabTo("Input.Phone");
        await keyboard.InsertTextAsync("13812345678");
        await keyboard.PressAsync("Tab");
        await keyboard.PressAsync("Enter");
        await window.TabTo("Input.Category");
        await keyboard.PressAsync("ArrowDown");
        await window.TabToTheButton();
        await keyboard.PressAsync("Enter");

        await window.Page.WaitForURLAsync("**/propose/done?form=*");
        var barriers = (await window.Page.RunAxe()).Violations.Select(rule => rule.Id);
        Assert.That(barriers, Is.Empty);
        Assert.That(window.Errors, Is.Empty);
    }

    [TestCase(true)]
    [TestCase(false)]
    public async Task What_was_typed_survives_an_error(bool withScript)
    {
        await using var window = await DemoSite.Open(null, 390, withScript);
        await window.GoTo(Form);
        await Field(window, "Title").FillAsync("村口至小学安装路灯");
        await Field(window, "Content").FillAsync("道路两侧“<20>盏”");
        await Field(window, "Place").FillAsync("示例村");
        await Field(window, "Phone").FillAsync("不是电话");

        await window.Page.Locator("main .button-primary").ClickAsync();

        await Assertions.Expect(window.Page.Locator("main .field-error, main [aria-invalid=true]").First).ToBeVisibleAsync();
        Assert.Multiple(async () =>
        {
            Assert.That(await Field(window, "Title").InputValueAsync(), Is.EqualTo("村口至小学安装路灯"));
            Assert.That(await Field(window, "Content").InputValueAsync(), Is.EqualTo("道路两侧“<20>盏”"));
            Assert.That(await Field(window, "Place").InputValueAsync(), Is.EqualTo("示例村"));
            Assert.That(await Field(window, "Phone").InputValueAsync(), Is.EqualTo("不是电话"));
        });
    }

    /// <summary>Straight from a good camera, 33 MB together: read and named, not cut off with all that was typed.</summary>
    [Test]
    public async Task Three_photos_that_are_too_large_are_named_and_nothing_typed_is_lost()
    {
        await using var window = await DemoSite.Open(null, 390, withScript: false);
        await window.GoTo(Form);
        await Field(window, "Title").FillAsync("村口至小学安装路灯");
        var photo = Path.Combine(Path.GetTempPath(), $"{Guid.NewGuid():N}.jpg");
        await File.WriteAllBytesAsync(photo, new byte[11 << 20]);
        await window.Page.Locator("[name='Photos']").SetInputFilesAsync([photo, photo, photo]);

        await window.Page.Locator("main .button-primary").ClickAsync();

        await Assertions.Expect(window.Page.Locator("main .field-error").Filter(new LocatorFilterOptions { HasText = "每张照片不超过8MB" }).First).ToBeVisibleAsync();
        Assert.That(await Field(window, "Title").InputValueAsync(), Is.EqualTo("村口至小学安装路灯"));
        File.Delete(photo);
    }

    private static ILocator Field(Window window, string name) => window.Page.Locator($"[name='Input.{name}']");
}
