using System.Net;
using VoteSystem.Domain.Ballot;

namespace VoteSystem.Web.Tests.Casting;

/// <summary>Every form of ballot paper from the slip into the box, page by page and by the script's short way.</summary>
public sealed class VotingInEachForm
{
    private static readonly object[] Forms =
    [
        new object[] { BallotForm.SelectUpToK, new[] { "A", "O", "", "A" }, "AO-A", "1 示例项目1 ○ 赞成 2 示例项目2 × 反对 3 示例项目3 弃权" },
        new object[] { BallotForm.PerItem, new[] { "A", "A", "A", "O" }, "AAAO", "3 示例项目3 ○ 赞成 4 示例项目4 × 反对" },
        new object[] { BallotForm.PerItemNoQuota, new[] { "A", "A", "A", "A" }, "AAAA", "4 示例项目4 ○ 赞成" },
        new object[] { BallotForm.Rank, new[] { "2", "", "1", "" }, "2,-,1,-", "1 示例项目1 第 2 名 2 示例项目2 弃权 3 示例项目3 第 1 名" },
        new object[] { BallotForm.Appraise, new[] { "S", "B", "D", "" }, "SBD-", "1 示例项目1 满意 2 示例项目2 基本满意 3 示例项目3 不满意 4 示例项目4 弃权" },
    ];

    [TestCaseSource(nameof(Forms))]
    public async Task A_paper_is_marked_reviewed_and_cast(BallotForm form, string[] marked, string marks, string reviewed)
    {
        await using var hall = await CastingHall.Open(form);
        using var phone = hall.Town.Visitor();

        var review = await CastingHall.UpToReview(phone, hall.Slips[0].Code, marked);
        var done = await phone.SubmitOn(review, []);
        var quick = await hall.Cast(hall.Slips[1].Token, marks);

        var papers = await hall.PapersInTheBox();
        Assert.Multiple(() =>
        {
            Assert.That(review.Text, Does.Contain(reviewed));
            Assert.That(done.Text, Does.Contain("您的投票已经记录"));
            Assert.That(quick, Is.EqualTo(new QuickAnswer(HttpStatusCode.OK, "text/plain", "no-store", "recorded")));
            Assert.That(papers, Is.EqualTo(new[] { marks }), "Both papers are alike, so they are one group.");
        });
    }

    [TestCaseSource(nameof(Forms))]
    public async Task Going_back_from_the_review_keeps_every_mark(BallotForm form, string[] marked, string marks, string reviewed)
    {
        await using var hall = await CastingHall.Open(form);
        using var phone = hall.Town.Visitor();
        var review = await CastingHall.UpToReview(phone, hall.Slips[0].Token, marked);

        var paper = await phone.SubmitOn(review with { Html = review.Html.Replace("/b/cast", "/b/paper", StringComparison.Ordinal) }, []);
        var again = await phone.SubmitOn(paper, []);

        Assert.Multiple(() =>
        {
            Assert.That(again.Text, Does.Contain(reviewed));
            Assert.That(again.Html, Does.Contain($"name=\"Marks\" value=\"{marks}\""));
        });
    }
}
