using System.Net;
using VoteSystem.Domain.Workflow;

namespace VoteSystem.Web.Tests.Ballot;

public sealed class TheRollAtTheDoor
{
    private BallotTown _hall = null!;

    private static string Roll => $"{BallotTown.Base}/secretariat/sessions/17/5";

    [SetUp]
    public async Task SetUp()
    {
        _hall = await BallotTown.Start(new CycleRules(), deputies: 6, candidates: 2);
        await _hall.CallTheRoll(present: 3);
    }

    [TearDown]
    public async Task TearDown() => await _hall.DisposeAsync();

    [Test]
    public async Task The_quorum_is_shown_with_its_arithmetic_and_what_is_missing()
    {
        var seen = await _hall.Secretary.Open(Roll);

        Assert.That(seen.Text, Does.Contain("3×3 = 9，2×6 = 12，9 < 12").And.Contain("还差 1 人"));
    }

    [Test]
    public async Task A_tap_is_undone_with_another()
    {
        var before = await _hall.Secretary.Open($"{Roll}?q=示例代表01");

        var after = await _hall.Secretary.SubmitOn(before, [("status", "")], "撤回");

        Assert.That(after.Text, Does.Contain("3×2 = 6"));
    }

    [Test]
    public async Task A_leave_without_reason_is_refused_in_words()
    {
        var page = await _hall.Secretary.Open($"{Roll}?q=示例代表06");

        var refused = await _hall.Secretary.SubmitOn(page, [("status", "LeaveSick")], "LeaveSick");

        Assert.That((refused.Status, refused.Text.Contains("请填写“请假事由”", StringComparison.Ordinal)), Is.EqualTo((HttpStatusCode.Conflict, true)));
    }

    [Test]
    public async Task Everybody_on_the_list_is_signed_in_at_once()
    {
        var page = await _hall.Secretary.Open(Roll);

        var after = await _hall.Secretary.SubmitOn(page, [("status", "Present")], "全部到会");

        Assert.That(after.Text, Does.Contain("3×6 = 18").And.Contain("已达法定人数"));
    }

    [Test]
    public async Task The_roll_is_exported_with_everybody_on_it()
    {
        var csv = await _hall.Secretary.Http.GetStringAsync(new Uri($"{Roll}?export=csv", UriKind.Relative));

        Assert.That(csv.Split('\n', StringSplitOptions.RemoveEmptyEntries), Has.Length.EqualTo(7));
    }

    [Test]
    public async Task A_colleague_who_changed_the_session_first_is_shown_and_what_was_typed_stays()
    {
        var mine = await _hall.Secretary.Open($"{BallotTown.Base}/secretariat/sessions?term=17&session=5");
        await _hall.Secretary.SubmitOn(mine, [("Input.SessionPlace", "示例会议室甲")]);

        var refused = await _hall.Secretary.SubmitOn(mine, [("Input.SessionPlace", "示例会议室乙")]);
        var onTop = await _hall.Secretary.SubmitOn(refused, []);

        Assert.Multiple(() =>
        {
            Assert.That(refused.Status, Is.EqualTo(HttpStatusCode.Conflict));
            Assert.That(refused.Text, Does.Contain("示例会议室甲"));
            Assert.That(refused.Html, Does.Contain("value=\"示例会议室乙\"").Or.Contain("value=\"&#x"));
            Assert.That(onTop.Text, Does.Contain("会议信息已保存").And.Contain("示例会议室乙"));
        });
    }

    [Test]
    public async Task A_session_that_was_never_called_is_not_found()
    {
        var seen = await _hall.Secretary.Open($"{BallotTown.Base}/secretariat/sessions/17/9");

        Assert.That(seen.Status, Is.EqualTo(HttpStatusCode.NotFound));
    }
}
