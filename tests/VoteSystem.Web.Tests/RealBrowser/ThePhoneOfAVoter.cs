using Microsoft.Playwright;
using VoteSystem.Domain.Ballot;
using VoteSystem.Domain.Workflow;
using VoteSystem.Storage.Ballot;
using VoteSystem.Web.Tests.Casting;

namespace VoteSystem.Web.Tests.RealBrowser;

/// <summary>What may happen to a telephone between the slip and the confirmation.</summary>
public sealed class ThePhoneOfAVoter
{
    private CastingHall _hall = null!;
    private int _next;

    [OneTimeSetUp]
    public async Task OpenTheHall() => _hall = await CastingHall.Open(new CycleRules { TargetCount = 2 }, deputies: 16, onPort: true);

    [OneTimeTearDown]
    public async Task CloseTheHall() => await _hall.DisposeAsync();

    [Test]
    public async Task The_secret_of_the_slip_leaves_the_phone_only_inside_a_form()
    {
        var slip = NextSlip();
        await using var phone = await VotersPhone.Open(_hall);
        var seen = new List<string>();
        phone.Page.Request += (_, request) => seen.Add($"{request.Method} {request.Url} {string.Join(' ', request.Headers.Where(header => header.Key is "referer" or "cookie").Select(header => header.Value))}");

        await phone.Scan(slip);
        await phone.MarkAndReview("A", "O");
        await phone.Press();
        await Assertions.Expect(phone.Recorded).ToBeVisibleAsync();
        var known = await phone.Page.EvaluateAsync<string>("() => [location.href, document.referrer, JSON.stringify(sessionStorage), JSON.stringify(localStorage), document.cookie, document.documentElement.outerHTML].join(' ')");
        await phone.Page.GoBackAsync();
        var before = phone.Page.Url;

        Assert.Multiple(() =>
        {
            Assert.That(seen, Has.Some.StartsWith("POST"));
            Assert.That(seen.Append(known).Append(before).Where(text => text.Contains(slip.Token, StringComparison.Ordinal)), Is.Empty);
            Assert.That(phone.Window.Errors, Is.Empty);
            Assert.That(phone.Window.Elsewhere, Is.Empty);
        });
    }

    [Test]
    [Property("Incident", 2)]
    public async Task Another_deputys_vote_neither_redraws_nor_empties_a_half_filled_paper()
    {
        await using var phone = await VotersPhone.Open(_hall);
        await phone.Scan(NextSlip());
        await phone.Mark("A", "", "O");
        await phone.Page.EvaluateAsync("() => { document.querySelector('form[data-paper]').isMine = true; }");

        await _hall.Cast(NextSlip().Token, "OOOO");
        await phone.Page.WaitForTimeoutAsync(1_500);

        Assert.Multiple(async () =>
        {
            Assert.That(await phone.Page.EvaluateAsync<bool>("() => document.querySelector('form[data-paper]').isMine === true"), Is.True);
            Assert.That(await phone.Marks(), Is.EqualTo(new[] { "A", "", "O", "" }));
        });
    }

    [Test]
    public async Task A_half_filled_paper_and_a_review_survive_a_reload_and_are_forgotten_after_the_cast()
    {
        await using var phone = await VotersPhone.Open(_hall);
        await phone.Scan(NextSlip());
        await phone.Mark("A", "", "O");

        await phone.Page.ReloadAsync();
        await Assertions.Expect(phone.Paper).ToBeVisibleAsync();
        var marks = await phone.Marks();
        await phone.Press();
        await Assertions.Expect(phone.Review).ToBeVisibleAsync();
        await phone.Page.ReloadAsync();
        await Assertions.Expect(phone.Review).ToBeVisibleAsync();
        var review = await phone.Text();
        await phone.Press();
        await Assertions.Expect(phone.Recorded).ToBeVisibleAsync();
        var kept = await phone.Page.EvaluateAsync<int>("() => sessionStorage.length + localStorage.length");
        await phone.Page.ReloadAsync();

        Assert.Multiple(async () =>
        {
            Assert.That(marks, Is.EqualTo(new[] { "A", "", "O", "" }));
            Assert.That(review, Does.Contain("○ 赞成").And.Contain("× 反对"));
            Assert.That(kept, Is.Zero);
            Assert.That(await phone.Page.Locator("form[data-slip]").CountAsync(), Is.EqualTo(1), "The next voter begins with a code.");
        });
    }

    [Test]
    public async Task A_cast_without_network_says_so_and_goes_on_by_itself_when_the_network_is_back()
    {
        var used = await Used();
        await using var phone = await VotersPhone.Open(_hall);
        await phone.Scan(NextSlip());
        await phone.MarkAndReview("A");

        await phone.Page.Context.SetOfflineAsync(true);
        await phone.Press();
        await Assertions.Expect(phone.Trouble).ToBeVisibleAsync();
        var said = await phone.Trouble.InnerTextAsync();
        await phone.Page.Context.SetOfflineAsync(false);
        await Assertions.Expect(phone.Recorded).ToBeVisibleAsync();

        Assert.That(said, Does.Contain("没有连上服务器").And.Contain("只计一次"));
        Assert.That(await Used(), Is.EqualTo(used + 1));
    }

    [TestCase(false)]
    [TestCase(true)]
    public async Task A_lost_answer_is_asked_for_again_and_the_vote_counts_once(bool byReloading)
    {
        var used = await Used();
        await using var phone = await VotersPhone.Open(_hall);
        await phone.Scan(NextSlip());
        await phone.MarkAndReview("O", "A");
        await phone.Page.RouteAsync("**/b/cast", async route =>
        {
            await route.FetchAsync();
            await route.AbortAsync();
        });

        await phone.Press();
        await Assertions.Expect(phone.Trouble).ToBeVisibleAsync();
        var whenLost = await Used();
        await phone.Page.UnrouteAsync("**/b/cast");
        if (byReloading) await phone.Page.ReloadAsync();
        else await phone.Page.Locator("[data-again]").ClickAsync();
        await Assertions.Expect(phone.Recorded).ToBeVisibleAsync();

        Assert.That((whenLost, await Used()), Is.EqualTo((used + 1, used + 1)));
    }

    [Test]
    public async Task The_page_of_a_portal_in_between_is_not_taken_for_an_answer()
    {
        await using var phone = await VotersPhone.Open(_hall);
        await phone.Scan(NextSlip());
        await phone.MarkAndReview("A");
        await phone.Page.RouteAsync("**/b/cast", route => route.FulfillAsync(new RouteFulfillOptions { Status = 200, ContentType = "text/html", Body = "<html>please sign in: recorded</html>" }));

        await phone.Press();

        await Assertions.Expect(phone.Trouble).ToBeVisibleAsync();
        await Assertions.Expect(phone.Recorded).ToHaveCountAsync(0);
    }

    [Test]
    public async Task Without_script_the_code_is_typed_and_every_step_is_a_page()
    {
        var slip = NextSlip();
        await using var phone = await VotersPhone.Open(_hall, withScript: false);

        await phone.Window.GoTo($"/b#{slip.Token}");
        await phone.Page.Locator("#Slip").FillAsync(TypedCode.Grouped(slip.Code).ToLowerInvariant());
        await phone.Press();
        await phone.Mark("A", "O");
        await phone.Press();
        await phone.Press();

        await Assertions.Expect(phone.Recorded).ToBeVisibleAsync();
        Assert.That(phone.Page.Url, Does.Not.Contain(slip.Token).And.Not.Contain(slip.Code));
    }

    [Test]
    public async Task A_refusal_at_the_cast_is_shown_in_place_and_a_second_scan_begins_anew()
    {
        var (first, second) = (NextSlip(), NextSlip());
        await using var phone = await VotersPhone.Open(_hall);
        await phone.Scan(first);
        await phone.MarkAndReview("A");
        await _hall.Cast(first.Token, "OOOO");

        await phone.Press();
        await Assertions.Expect(phone.Page.Locator("main [role=alert]").First).ToContainTextAsync("已经投过票");
        await phone.Page.EvaluateAsync("token => { location.hash = token; }", second.Token);
        await Assertions.Expect(phone.Paper).ToBeVisibleAsync();

        Assert.That(await phone.Marks(), Is.All.Empty, "The marks of the first slip are not carried over.");
    }

    [Test]
    public async Task The_count_of_approvals_runs_along_and_warns()
    {
        await using var phone = await VotersPhone.Open(_hall);
        await phone.Scan(NextSlip());
        var count = phone.Page.Locator(".cast-count");

        await Assertions.Expect(count).ToHaveTextAsync("已选 0 / 最多 2");
        await phone.Mark("A", "A", "A");
        await Assertions.Expect(count).ToHaveTextAsync("已选 3 / 最多 2");
        await Assertions.Expect(count).ToHaveClassAsync("cast-count cast-count-over");
        await Assertions.Expect(count).ToBeInViewportAsync();
        await phone.Press();
        await Assertions.Expect(phone.Page.Locator("main [role=alert]").First).ToContainTextAsync("最多只能赞成 2 个");

        Assert.That(await phone.Marks(), Is.EqualTo(new[] { "A", "A", "A", "" }));
    }

    private SlipSecret NextSlip() => _hall.Slips[_next++];

    private async Task<int> Used() => (await _hall.Town.Get<SlipQueries>().CountOf(new(_hall.Town.Congress.Id, 2026), 1)).Used;
}
