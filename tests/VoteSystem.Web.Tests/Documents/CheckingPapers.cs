using System.Net;
using System.Text.RegularExpressions;
using VoteSystem.Domain.Workflow;
using VoteSystem.Web.Tests.Ballot;
using VoteSystem.Web.Tests.Support;

namespace VoteSystem.Web.Tests.Documents;

/// <summary>What a visitor learns about a paper: from its page, from its hash, from the file.</summary>
public sealed class CheckingPapers
{
    private const string Good = "真实有效";

    private const string Registered = "登记在册，现行有效";

    [Test]
    public async Task An_issued_report_is_listed_downloaded_and_found_genuine_and_one_changed_byte_is_told()
    {
        await using var hall = await IssuingPapers.ACountedHall();
        await IssuingPapers.Issue(hall, IssuingPapers.TallyReport, IssuingPapers.OfTheCount(hall));
        using var visitor = hall.Town.Visitor();

        var list = await visitor.Open($"{BallotTown.Year}/papers");
        var page = await visitor.Open($"{BallotTown.Base}/papers/2026-D14-1-1");
        var pdf = await IssuingPapers.FileOf(visitor, page);
        var genuine = await visitor.Upload("/check", "Paper", "report.pdf", pdf);
        var byHash = await visitor.Open($"/check/{Regex.Match(page.Html, "[0-9a-f]{64}").Value}");
        var changed = await visitor.Upload("/check", "Paper", "report.pdf", Changed(pdf));
        var cut = await visitor.Upload("/check", "Paper", "report.pdf", pdf[..^2000]);
        var record = await visitor.Http.GetByteArrayAsync(new Uri($"{BallotTown.Year}/results?handler=Record&no=1", UriKind.Relative)).ContinueWith(
            task => task.IsCompletedSuccessfully ? task.Result : null, TaskScheduler.Default);

        Assert.Multiple(() =>
        {
            Assert.That(list.Text, Does.Contain("计票结果报告单").And.Contain("示例总计票人").And.Contain("主席团签"));
            Assert.That(page.Text, Does.Contain(Registered));
            Assert.That(genuine.Text, Does.Contain(Good).And.Contain("演示证书").And.Contain("示例代表01").And.Contain("全部相符"));
            Assert.That(byHash.Text, Does.Contain(Registered));
            Assert.That(changed.Text, Does.Not.Contain(Good));
            Assert.That(changed.Text, Does.Contain("签名不成立").Or.Contain("签名以后被改动").Or.Contain("不是本系统的文书"));
            Assert.That(cut.Text, Does.Not.Contain(Good));
            Assert.That(record, Is.Null, "the result is not announced yet");
        });
    }

    [Test]
    public async Task A_report_with_counts_stays_internal_where_the_method_publishes_none()
    {
        await using var hall = await IssuingPapers.ACountedHall(PublishVoteCounts.Order);
        await IssuingPapers.Issue(hall, IssuingPapers.TallyReport, IssuingPapers.OfTheCount(hall));
        using var visitor = hall.Town.Visitor();

        var list = await visitor.Open($"{BallotTown.Year}/papers");
        var page = await visitor.Open($"{BallotTown.Base}/papers/2026-D14-1-1");
        var file = await visitor.Open($"{BallotTown.Base}/papers/2026-D14-1-1?handler=File");

        Assert.Multiple(() =>
        {
            Assert.That(list.Text, Does.Not.Contain("计票结果报告单"));
            Assert.That(page.Text, Does.Contain(Registered));
            Assert.That(page.Html, Does.Not.Contain("handler=File"));
            Assert.That(file.Status, Is.EqualTo(HttpStatusCode.NotFound));
        });
    }

    [Test]
    public async Task A_replaced_version_is_told_apart_from_the_one_in_force()
    {
        await using var hall = await IssuingPapers.ACountedHall();
        await IssuingPapers.Issue(hall, IssuingPapers.IssueReport, [hall.Scrutineer, hall.Scrutineer]);
        await hall.Secretary.Submit(IssuingPapers.IssueReport, [("Reason", "更正会场名称")], "handler=Make");
        var meanwhile = await hall.Secretary.Open($"{BallotTown.Base}/papers/2026-D13-1-1");
        await IssuingPapers.ConfirmAndSign(hall, IssuingPapers.IssueReport, [hall.Scrutineer, hall.Scrutineer]);
        using var visitor = hall.Town.Visitor();

        var first = await visitor.Open($"{BallotTown.Base}/papers/2026-D13-1-1");
        var second = await visitor.Open($"{BallotTown.Base}/papers/2026-D13-1-2");

        Assert.Multiple(() =>
        {
            Assert.That(meanwhile.Text, Does.Contain(Registered));
            Assert.That(first.Text, Does.Contain("登记在册，已被新版本替换").And.Contain("已被第2版替换"));
            Assert.That(second.Text, Does.Contain(Registered).And.Contain("更正会场名称"));
        });
    }

    [Test]
    public async Task Rubbish_of_every_kind_gets_an_answer()
    {
        await using var town = await TestTown.Start();
        using var visitor = town.Visitor();
        byte[][] rubbish =
        [
            [0], "%PDF-1.7\n"u8.ToArray(), "{\"format\":\"votesystem/round-record/1\"}"u8.ToArray(), "{"u8.ToArray(), new byte[1 << 20],
            "%PDF-1.7\n1 0 obj\n<</Type/Catalog/AcroForm<</Fields[1 0 R 1 0 R]>>>>\nendobj\nstartxref\n9\n%%EOF"u8.ToArray(),
            [.. Enumerable.Repeat((byte)'[', 500_000)],
        ];

        foreach (var bytes in rubbish)
        {
            var seen = await visitor.Upload("/check", "Paper", "x.pdf", bytes);
            Assert.That(seen.Status, Is.EqualTo(HttpStatusCode.OK));
            Assert.That(seen.Text, Does.Contain("不是本系统的文书").Or.Contain("没有签名，也没有登记"));
        }

        var nothing = await visitor.Submit("/check", []);
        var noHash = await visitor.Open("/check/zz");
        var unknown = await visitor.Open($"/check/{new string('a', 64)}");
        Assert.That(nothing.Status, Is.EqualTo(HttpStatusCode.BadRequest));
        Assert.That(nothing.Text, Does.Contain("请选择一个文件"));
        Assert.That(noHash.Status, Is.EqualTo(HttpStatusCode.NotFound));
        Assert.That(unknown.Text, Does.Contain("登记里没有这个校验值"));
    }

    [Test]
    public async Task A_file_that_is_too_large_is_refused()
    {
        await using var town = await TestTown.Start();
        using var visitor = town.Visitor();

        var seen = await visitor.Upload("/check", "Paper", "x.pdf", new byte[(20 << 20) + 1]);

        Assert.That(seen.Status, Is.EqualTo(HttpStatusCode.BadRequest));
        Assert.That(seen.Text, Does.Contain("超过20MB"));
    }

    // In the middle of the page content, which every signature covers.
    private static byte[] Changed(byte[] pdf)
    {
        var changed = pdf.ToArray();
        changed[pdf.Length / 3] ^= 1;
        return changed;
    }
}
