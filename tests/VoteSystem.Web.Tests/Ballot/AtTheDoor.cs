using System.Net;
using System.Text;
using VoteSystem.Domain.Common;
using VoteSystem.Domain.Congresses;
using VoteSystem.Domain.Workflow;
using VoteSystem.Storage.Audit;
using VoteSystem.Storage.Congresses;
using VoteSystem.Web.Tests.Support;

namespace VoteSystem.Web.Tests.Ballot;

/// <summary>Cards, the scanner, the kiosk, guests, plenary meetings and the session at hand, over real HTTP.</summary>
public sealed class AtTheDoor
{
    private BallotTown _hall = null!;

    private static string Session => $"{BallotTown.Base}/secretariat/sessions/17/5";

    private static string Scanner => $"{BallotTown.Base}/secretariat/signin";

    private static string Kiosk => $"{BallotTown.Base}/kiosk/signin";

    [SetUp]
    public async Task SetUp()
    {
        _hall = await BallotTown.Start(new CycleRules(), deputies: 6, candidates: 2);
        await _hall.CallTheRoll(present: 3);
    }

    [TearDown]
    public async Task TearDown() => await _hall.DisposeAsync();

    [Test]
    public async Task Cards_are_a_file_that_can_be_had_once()
    {
        var cards = $"{BallotTown.Base}/secretariat/cards";
        var before = await _hall.Secretary.Open(cards);

        var file = await _hall.Secretary.SubmitOn(before, [("which", "missing")]);
        var after = await _hall.Secretary.Open(cards);
        var question = await _hall.Secretary.SubmitOn(after, [("which", "all")]);
        var again = await _hall.Secretary.SubmitOn(question, []);

        Assert.Multiple(() =>
        {
            Assert.That(before.Text, Does.Contain("未制证 6 人").And.Contain("不能登录系统，与投票、票码没有任何联系"));
            Assert.That((file.Status, file.Html[..5], again.Html[..5]), Is.EqualTo((HttpStatusCode.OK, "%PDF-", "%PDF-")));
            Assert.That(after.Text, Does.Contain("未制证 0 人"));
            Assert.That(question.Text, Does.Contain("补发 6 张代表证？").And.Contain("原来的代表证立即作废"));
        });
    }

    [Test]
    public async Task A_scan_signs_in_and_says_who_and_shows_the_quorum()
    {
        var card = await ACardOf("示例代表06");

        var done = await _hall.Secretary.Submit(Scanner, [("Card", $"http://hall.example/x#{card}")], "data-signin-form");
        var again = await _hall.Secretary.Submit(Scanner, [("Card", card)], "data-signin-form");

        Assert.Multiple(() =>
        {
            Assert.That(done.Text, Does.Contain("示例代表06").And.Contain("已签到").And.Contain("3×4＝12，2×6＝12，达到法定人数"));
            Assert.That(again.Text, Does.Contain("此前已经签到"));
        });
    }

    [TestCase("", "没有认出这张代表证", TestName = "Nothing_was_scanned")]
    [TestCase("https://elsewhere.example/", "没有认出这张代表证", TestName = "Some_other_code")]
    [TestCase("DAAAAAAAAAAAAAAAAAAAAAA", "没有认出这张代表证", TestName = "A_card_of_nobody")]
    [TestCase("http://hall.example/b#AAAAAAAAAAAAAAAAAAAAAA", "这是投票用的票码，不能签到", TestName = "A_voting_slip")]
    public async Task What_is_no_card_signs_nobody_in(string scanned, string sentence)
    {
        var refused = await _hall.Secretary.Submit(Scanner, [("Card", scanned)], "data-signin-form");

        Assert.That((refused.Status, refused.Text.Contains(sentence, StringComparison.Ordinal), refused.Text.Contains("3×3＝9", StringComparison.Ordinal)), Is.EqualTo((HttpStatusCode.Conflict, true, true)));
    }

    [Test]
    public async Task Whoever_comes_after_the_opening_is_late()
    {
        var late = await _hall.Secretary.Submit(Scanner, [("Card", await ACardOf("示例代表06")), ("Late", "true")], "data-signin-form");

        Assert.That(late.Text, Does.Contain("已签到（迟到）"));
    }

    [Test]
    public async Task An_unlocked_device_signs_in_by_card_and_by_name_and_forgets_it_when_locked()
    {
        using var device = _hall.Person("示例秘书", Role.Secretariat);
        await device.Submit($"{BallotTown.Base}/secretariat/kiosk", [("ByName", "true")], "ByName");

        var byCard = await device.Submit(Kiosk, [("Card", await ACardOf("示例代表05"))], "data-signin-form");
        var names = await device.Open($"{Kiosk}?group={Uri.EscapeDataString("第1代表团")}");
        var asked = await device.Open($"{Kiosk}?id={(await IdOf("示例代表06")).Value}");
        var byName = await device.SubmitOn(asked, [], "handler=Name");
        var locked = await device.Submit(Kiosk, [], "handler=Lock");
        var log = await _hall.Town.Get<AuditQueries>().About(_hall.Town.Congress.Id, new Subject("session/17/5"));

        Assert.Multiple(() =>
        {
            Assert.That(byCard.Text, Does.Contain("示例代表05").And.Contain("已签到"));
            Assert.That(names.Text, Does.Contain("示例代表06").And.Not.Contain("示例代表03"));
            Assert.That((asked.Text.Contains("是您本人吗", StringComparison.Ordinal), byName.Text.Contains("已签到", StringComparison.Ordinal)), Is.EqualTo((true, true)));
            Assert.That(locked.Text, Does.Contain("这台设备还没有启用"));
            Assert.That(log.Select(entry => entry.Kind), Does.Contain(nameof(KioskOpened)));
            Assert.That(log.Count(entry => entry.Actor == "签到机（示例秘书启用）"), Is.EqualTo(2));
        });
    }

    [Test]
    public async Task A_device_that_is_not_unlocked_signs_nobody_in()
    {
        using var stranger = _hall.Town.Visitor();
        var locked = await stranger.Open(Kiosk);
        stranger.Http.DefaultRequestHeaders.Add("Cookie", "kiosk=CfDJ8forged");
        var forged = await stranger.Open(Kiosk);

        Assert.That((locked.Text.Contains("还没有启用", StringComparison.Ordinal), forged.Text.Contains("还没有启用", StringComparison.Ordinal), forged.Status), Is.EqualTo((true, true, HttpStatusCode.OK)));
    }

    [Test]
    public async Task Without_leave_to_tap_names_a_device_shows_none()
    {
        using var device = _hall.Person("示例秘书", Role.Secretariat);
        await device.Submit($"{BallotTown.Base}/secretariat/kiosk", [], "ByName");

        var seen = await device.Open($"{Kiosk}?group={Uri.EscapeDataString("第1代表团")}&id={(await IdOf("示例代表06")).Value}");

        Assert.That(seen.Text, Does.Not.Contain("示例代表06").And.Contain("请出示代表证"));
    }

    [Test]
    public async Task Guests_stand_on_the_list_and_count_for_no_quorum()
    {
        var added = await _hall.Secretary.Submit($"{Session}/guests", [("Input.Name", "示例来宾"), ("Input.GuestUnit", "示例县财政局"), ("Input.GuestOffice", "局长")], "Input.GuestUnit");
        var sheet = Encoding.UTF8.GetBytes("姓名,单位,职务\r\n示例甲,示例村,主任\r\n示例来宾,示例县财政局,局长\r\n");
        var imported = await _hall.Secretary.Upload($"{Session}/guests", "Upload.File", "列席.csv", sheet, form: "handler=Import");
        var roll = await _hall.Secretary.Open(Session);

        Assert.Multiple(() =>
        {
            Assert.That(added.Text, Does.Contain("示例来宾").And.Contain("局长"));
            Assert.That(imported.Text, Does.Contain("示例甲"));
            Assert.That(imported.Text.Split("示例县财政局").Length, Is.EqualTo(added.Text.Split("示例县财政局").Length));
            Assert.That(roll.Text, Does.Contain("3×3 = 9，2×6 = 12"));
        });
    }

    [Test]
    public async Task A_guest_without_unit_is_refused_and_what_was_typed_stays()
    {
        var refused = await _hall.Secretary.Submit($"{Session}/guests", [("Input.Name", "示例来宾"), ("Input.GuestUnit", "")], "Input.GuestUnit");

        Assert.That((refused.Status, refused.Html.Contains("value=\"示例来宾\"", StringComparison.Ordinal)), Is.EqualTo((HttpStatusCode.Conflict, true)));
    }

    [Test]
    public async Task The_next_plenary_meeting_starts_with_an_empty_roll()
    {
        var question = await _hall.Secretary.Submit(Session, [], "handler=Plenary");
        var begun = await _hall.Secretary.SubmitOn(question, [], "handler=Plenary");
        var empty = await _hall.Secretary.Submit(Session, [], "handler=Plenary");
        var refused = await _hall.Secretary.SubmitOn(empty, [], "handler=Plenary");

        Assert.Multiple(() =>
        {
            Assert.That(question.Text, Does.Contain("实到 3 人").And.Contain("所有代表重新签到"));
            Assert.That(begun.Text, Does.Contain("第 2 次全体会议").And.Contain("3×0 = 0").And.Contain("应到 6 人，实到 3 人"));
            Assert.That((refused.Status, refused.Text.Contains("还没有人签到", StringComparison.Ordinal)), Is.EqualTo((HttpStatusCode.Conflict, true)));
        });
    }

    [Test]
    public async Task The_chosen_session_is_the_one_of_the_desk()
    {
        await _hall.Secretary.Submit(
            $"{BallotTown.Base}/secretariat/sessions",
            [("Input.Term", "17"), ("Input.SessionNo", "6"), ("Input.OpensOn", "2026-12-08"), ("Input.ClosesOn", "2026-12-09"), ("Input.SessionPlace", "示例礼堂")],
            "Input.SessionPlace");
        var before = await _hall.Secretary.Open($"{BallotTown.Year}/secretariat/ballot");

        await _hall.Secretary.Submit($"{BallotTown.Base}/secretariat/sessions", [], "handler=Choose");
        var after = await _hall.Secretary.Open($"{BallotTown.Year}/secretariat/ballot");
        var screen = await _hall.Secretary.Open($"{BallotTown.Year}/screen");

        Assert.Multiple(() =>
        {
            Assert.That(before.Text, Does.Contain("第五次会议"));
            Assert.That(after.Text, Does.Contain("第六次会议").And.Not.Contain("第五次会议"));
            Assert.That(screen.Text, Does.Contain("第六次会议"));
        });
    }

    private async Task<DeputyId> IdOf(string name) =>
        (await _hall.Town.Get<DeputyQueries>().Seated(_hall.Town.Congress.Id)).Single(deputy => deputy.Entry.Name == name).Id;

    private async Task<string> ACardOf(string name)
    {
        var clerk = new Actor("示例秘书", new HashSet<Role> { Role.Secretariat });
        return (await _hall.Town.Get<RollStore>().IssueCards(_hall.Town.Congress, [await IdOf(name)], clerk)).Cards.Single().Secret.Token;
    }
}
