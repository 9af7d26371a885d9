using Microsoft.Playwright;
using VoteSystem.Domain.Identity;

namespace VoteSystem.Web.Tests.RealBrowser;

/// <summary>Signing in as people do it: by keyboard alone with a code, and by a passkey of the device.</summary>
public sealed class WaysToSignIn
{
    [Test]
    public async Task By_keyboard_alone_with_password_and_code()
    {
        await using var window = await DemoSite.Open(null, 1280);
        var page = window.Page;
        await GivePassword(window, "teller2");
        await page.GotoAsync("/account/second-step");
        var key = (await page.Locator("[data-key]").GetAttributeAsync("data-key"))!;

        await Type(window, "[name='Input.Code']", CodeOf(key));
        await Type(window, "[name='Input.Password']", await DemoSite.Password());
        await page.Keyboard.PressAsync("Enter");
        await page.Locator("[data-codes]").WaitForAsync();
        var codes = await page.Locator("[data-codes] code").AllInnerTextsAsync();
        await SignOut(window);
        DemoSite.Clock.Now += TimeSpan.FromSeconds(30);
        await GivePassword(window, "teller2");
        await Type(window, "[name='Code']", CodeOf(key));
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForURLAsync("**/t/shili/scrutiny");
        await SignOut(window);
        await GivePassword(window, "teller2");
        await Type(window, "[name='Code']", codes[0]);
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForURLAsync("**/t/shili/scrutiny");

        Assert.That(codes, Has.Count.EqualTo(10));
        Assert.That(window.Errors, Is.Empty);
    }

    [Test]
    public async Task By_a_passkey_that_was_added_named_and_removed()
    {
        await using var window = await DemoSite.OpenByName(390);
        var page = window.Page;
        await AddAuthenticator(page);
        await GivePassword(window, "teller1-xiang");

        await page.GotoAsync("/account/passkeys");
        await page.Locator("[data-passkey] [name='PasskeyName']").FillAsync("示例手机");
        await page.Locator("[data-passkey] [name='Password']").FillAsync(await DemoSite.Password());
        await page.Locator("[data-passkey] button").ClickAsync();
        await page.Locator("main .card strong", new PageLocatorOptions { HasTextString = "示例手机" }).WaitForAsync();
        await SignOut(window);
        await page.GotoAsync("/account/sign-in");
        await page.Locator("[data-passkey='use'] button").ClickAsync();
        await page.WaitForURLAsync("**/t/shili-xiang/scrutiny");
        await page.GotoAsync("/account/sessions");
        var sessions = await page.Locator("main table").InnerTextAsync();
        await page.GotoAsync("/account/passkeys");
        await page.Locator("main .card .button-danger").ClickAsync();
        await page.Locator("dialog .button-danger-final").ClickAsync();
        await page.Locator("main .card").WaitForAsync(new LocatorWaitForOptions { State = WaitForSelectorState.Detached });

        Assert.That(sessions, Does.Contain("通行密钥"));
        Assert.That(window.Errors, Is.Empty);
    }

    [Test]
    public async Task A_passkey_with_a_wrong_password_is_not_made_and_the_reason_is_said()
    {
        await using var window = await DemoSite.OpenByName(390);
        var page = window.Page;
        await AddAuthenticator(page);
        await GivePassword(window, "teller2-xiang");
        await page.GotoAsync("/account/passkeys");

        await page.Locator("[data-passkey] [name='PasskeyName']").FillAsync("示例手机");
        await page.Locator("[data-passkey] [name='Password']").FillAsync("not-the-password");
        await page.Locator("[data-passkey] button").ClickAsync();
        await page.Locator("[data-passkey-error]").WaitForAsync();

        Assert.That(await page.Locator("[data-passkey-error]").InnerTextAsync(), Is.EqualTo("现在的密码不对。"));
    }

    private static string CodeOf(string key) => TimeCode.Of(key, TimeCode.StepAt(DemoSite.Clock.Now));

    private static async Task GivePassword(Window window, string account)
    {
        await window.Page.GotoAsync("/account/sign-in");
        await Type(window, "[name='Input.SignInName']", account);
        await Type(window, "[name='Input.Password']", await DemoSite.Password());
        await window.Page.Keyboard.PressAsync("Enter");
        await window.Page.WaitForURLAsync(url => !url.EndsWith("/account/sign-in", StringComparison.Ordinal));
    }

    private static async Task SignOut(Window window)
    {
        await window.Page.GotoAsync("/account/sign-out");
        await window.Page.Locator("main .button-primary").ClickAsync();
        await window.Page.WaitForURLAsync("**/account/sign-in");
    }

    /// <summary>Goes to a field by the tabulator key, as people without a mouse do, and types.</summary>
    private static async Task Type(Window window, string selector, string text)
    {
        for (var presses = 0; presses < 80; presses++)
        {
            if (await window.Page.EvaluateAsync<bool>("selector => document.activeElement.matches(selector)", selector))
            {
                await window.Page.Keyboard.TypeAsync(text);
                return;
            }

            await window.Page.Keyboard.PressAsync("Tab");
        }

        throw new AssertionException($"The tabulator key does not lead to {selector}.");
    }

    private static async Task AddAuthenticator(IPage page)
    {
        var devices = await page.Context.NewCDPSessionAsync(page);
        await devices.SendAsync("WebAuthn.enable");
        await devices.SendAsync("WebAuthn.addVirtualAuthenticator", new Dictionary<string, object>
        {
            ["options"] = new Dictionary<string, object>
            {
                ["protocol"] = "ctap2",
                ["transport"] = "internal",
                ["hasResidentKey"] = true,
                ["hasUserVerification"] = true,
                ["isUserVerified"] = true,
                ["automaticPresenceSimulation"] = true,
            },
        });
    }
}
