using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using VoteSystem.Domain.Ballot;
using VoteSystem.Web.Tests.Casting;

namespace VoteSystem.Web.Tests.RealBrowser;

/// <summary>Every form of paper on a phone of 390 px, in each look: no barrier, nothing sticks out, one column of large signs.</summary>
/// <remarks><c>VOTESYSTEM_PICTURES</c> names a folder for pictures of each step.</remarks>
public sealed class ThePaperOnAPhone
{
    private static readonly string? Pictures = Environment.GetEnvironmentVariable("VOTESYSTEM_PICTURES");

    private static readonly (string Name, (string, string)[] Cookies)[] Looks =
    [
        ("light", [("theme", "light")]),
        ("dark", [("theme", "dark")]),
        ("elder", [("theme", "light"), ("size", "elder")]),
        ("english", [("theme", "light"), ("language", "c%3Dzh-CN%7Cuic%3Den")]),
    ];

    private static readonly object[] Papers =
    [
        new object[] { BallotForm.SelectUpToK, new[] { "A", "O", "", "A" } },
        new object[] { BallotForm.PerItem, new[] { "A", "A", "-", "O" } },
        new object[] { BallotForm.PerItemNoQuota, new[] { "A", "A", "A", "A" } },
        new object[] { BallotForm.Rank, new[] { "2", "", "1", "" } },
        new object[] { BallotForm.Appraise, new[] { "S", "B", "D", "" } },
    ];

    [TestCaseSource(nameof(Papers))]
    public async Task Every_step_is_sound_in_every_look(BallotForm form, string[] marks)
    {
        await using var hall = await CastingHall.Open(form, onPort: true);
        var faults = new List<string>();
        for (var look = 0; look < Looks.Length; look++)
        {
            await using var phone = await VotersPhone.Open(hall, true, Looks[look].Cookies);
            async Task Look(string step) => faults.AddRange(await FaultsOf(phone, $"{form}-{Looks[look].Name}-{step}"));

            await phone.Window.GoTo("/b");
            await Look("1-code");
            await phone.Scan(hall.Slips[look]);
            await phone.Mark(marks);
            await Look("2-paper");
            await phone.Press();
            await Assertions.Expect(phone.Review).ToBeVisibleAsync();
            await Look("3-review");
            await phone.Press();
            await Assertions.Expect(phone.Recorded).ToBeVisibleAsync();
            await Look("4-done");
            faults.AddRange(phone.Window.Errors);
        }

        Assert.That(faults, Is.Empty);
    }

    private static async Task<IEnumerable<string>> FaultsOf(VotersPhone phone, string name)
    {
        if (Pictures is not null) await phone.Page.ScreenshotAsync(new PageScreenshotOptions { Path = Path.Combine(Pictures, $"{name}.png") });
        var barriers = (await phone.Page.RunAxe()).Violations.SelectMany(rule => rule.Nodes.Select(node => $"{name}: {rule.Id}: {node.Html}"));
        var small = await phone.Page.EvaluateAsync<string[]>("""
            () => [...document.querySelectorAll("[data-cast] .sign, [data-cast] .button, [data-cast] .input")]
              .filter(e => e.getClientRects().length && e.getBoundingClientRect().height < 48).map(e => e.outerHTML.slice(0, 100))
            """);
        return [.. barriers, .. small.Select(html => $"{name}: too small: {html}"), .. (await phone.Window.SticksOut()).Select(html => $"{name}: sticks out: {html}")];
    }
}
