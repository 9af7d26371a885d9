using System.Diagnostics;
using System.Net;
using System.Text.RegularExpressions;
using VoteSystem.Documents.Signing;
using VoteSystem.Domain.Ballot;
using VoteSystem.Domain.Workflow;
using VoteSystem.Storage.Audit;
using VoteSystem.Web.Tests.Ballot;
using VoteSystem.Web.Tests.Support;

namespace VoteSystem.Web.Tests.Documents;

/// <summary>Papers over HTTP: made by the secretariat, read, signed in turn by people in browsers of their own, issued.</summary>
public sealed class IssuingPapers
{
    private const string Desk = "paperwork";

    internal static string TallyReport => $"{BallotTown.Year}/{Desk}/TallyReport/round-1";

    internal static string IssueReport => $"{BallotTown.Year}/{Desk}/IssueReport/round-1";

    [Test]
    public async Task A_count_report_is_made_read_signed_in_turn_and_issued()
    {
        await using var hall = await ACountedHall();
        var before = await hall.Secretary.Open($"{BallotTown.Year}/{Desk}");

        await hall.Secretary.Submit(TallyReport, [], "handler=Make");
        var draft = await hall.Secretary.Open(TallyReport);
        await hall.Secretary.SubmitOn(draft, [], "handler=Confirm");
        var tooEarly = await hall.Scrutineer.Open(TallyReport);
        foreach (var person in OfTheCount(hall))
        {
            var waiting = await person.Open($"{BallotTown.Year}/signing");
            Assert.That(waiting.Text, Does.Contain("计票结果报告单"));
            await person.SubmitOn(await person.Submit(TallyReport, [], "handler=Sign"), []);
        }

        var issued = await hall.Secretary.Open(TallyReport);
        var pdf = await FileOf(hall.Secretary, issued);
        var finding = new SignatureCheck(hall.Town.Get<SignerCertificates>().Roots(hall.Town.Clock.Now), hall.Town.Clock.Now).Check(pdf);
        Assert.Multiple(async () =>
        {
            Assert.That(before.Text, Does.Contain("计票结果报告单 · 第1轮").And.Contain("未制作"));
            Assert.That(draft.Text, Does.Contain("请打开草稿通读一遍").And.Contain("2026-D14-1-1"));
            Assert.That(tooEarly.Html, Does.Not.Contain("handler=Sign"));
            Assert.That(issued.Text, Does.Contain("已签发"));
            Assert.That(finding.IsValid, Is.True, finding.Detail);
            Assert.That(finding.Signatures.Select(one => (one.Place, one.Signer)), Is.EqualTo(new[]
            {
                ("ChiefTeller", "示例总计票人"), ("Teller", "示例计票人"), ("Scrutineer", "示例代表02"), ("ChiefScrutineer", "示例代表01"),
                ("SessionPresidium", "示例镇第十七届人民代表大会第五次会议主席团"),
            }));
            Assert.That(issued.Text, Does.Contain(finding.Sha256));
            Assert.That(ValidForPdfsig(pdf), Is.Null.Or.EqualTo(5));
            Assert.That(RoundRecordReader.Read(finding.Files.Single().Data), Is.InstanceOf<RecordReading.Read>());
            Assert.That(await hall.Town.Get<AuditQueries>().FirstBreak(hall.Town.Congress.Id), Is.Null);
        });
    }

    [Test]
    public async Task A_paper_that_is_not_due_says_what_is_missing_and_a_forged_request_is_refused()
    {
        await using var hall = await BallotTown.Start(new CycleRules { TargetCount = 1 }, deputies: 3, candidates: 2);
        await hall.CallTheRoll(present: 3);
        await hall.AdoptAndApprove(hands: 3);
        await hall.Secretary.Submit($"{BallotTown.Year}/secretariat/ballot", [], "handler=Prepare");

        var desk = await hall.Secretary.Open($"{BallotTown.Year}/{Desk}");
        var forged = await hall.Secretary.SubmitOn(desk, [("kind", "TallyReport"), ("matter", "round-1")], "value=\"BallotMethod\"");
        var unknown = await hall.Secretary.Open($"{BallotTown.Year}/{Desk}/TallyReport/round-9");

        Assert.Multiple(() =>
        {
            Assert.That(desk.Text, Does.Contain("还要等：计票得出结果"));
            Assert.That(forged.Status, Is.EqualTo(HttpStatusCode.Conflict));
            Assert.That(forged.Text, Does.Contain("还要等：计票得出结果"));
            Assert.That(unknown.Status, Is.EqualTo(HttpStatusCode.NotFound));
        });
    }

    [Test]
    public async Task The_announcement_waits_for_both_reports_and_bears_the_number_of_the_result()
    {
        await using var hall = await ACountedHall();
        var paper = $"{BallotTown.Year}/{Desk}/Announcement";
        var beforeTheResult = await hall.Secretary.Open(paper);
        await hall.Chair.Submit($"{BallotTown.Year}/presidium/ballot", [("AnnouncementNo", "3")], "handler=Announce");
        await Issue(hall, TallyReport, OfTheCount(hall));
        var beforeTheReports = await hall.Secretary.Open(paper);
        await Issue(hall, IssueReport, [hall.Scrutineer, hall.Scrutineer]);

        await Issue(hall, paper, [hall.Chair]);

        var issued = await hall.Secretary.Open(paper);
        Assert.Multiple(() =>
        {
            Assert.That(beforeTheResult.Text, Does.Contain("还要等：计票人员全部签字并由主席团宣布结果"));
            Assert.That(beforeTheReports.Text, Does.Contain("还要等：投票情况报告单和计票结果报告单全部签发"));
            Assert.That(issued.Text, Does.Contain("第五次会议公告（第3号）").And.Contain("已签发"));
        });
    }

    [Test]
    public async Task A_printed_copy_that_was_signed_by_hand_is_noted_after_a_question()
    {
        await using var hall = await ACountedHall();
        await hall.Secretary.Submit(IssueReport, [], "handler=Make");
        await hall.Secretary.Submit(IssueReport, [], "handler=Confirm");

        var question = await hall.Secretary.Submit(IssueReport, [], "handler=ByHand");
        var done = await hall.Secretary.SubmitOn(question, []);

        Assert.That(question.Text, Does.Contain("纸质件已经全部签字盖章"));
        Assert.That(done.Text, Does.Contain("已登记为纸质签署").And.Contain("已签发"));
    }

    [Test]
    public async Task A_wrong_draft_is_withdrawn_with_its_reason_and_made_again()
    {
        await using var hall = await ACountedHall();
        await hall.Secretary.Submit(IssueReport, [], "handler=Make");

        var without = await hall.Secretary.Submit(IssueReport, [], "handler=Withdraw");
        await hall.Secretary.Submit(IssueReport, [("WithdrawReason", "会场写错")], "handler=Withdraw");
        var again = await hall.Secretary.Submit(IssueReport, [], "handler=Make");

        Assert.That(without.Status, Is.EqualTo(HttpStatusCode.Conflict));
        Assert.That(again.Text, Does.Contain("第2版").And.Contain("会场写错"));
    }

    /// <summary>Signatures that a program of others calls valid; null where it is not installed.</summary>
    private static int? ValidForPdfsig(byte[] pdf)
    {
        var file = Path.GetTempFileName();
        try
        {
            File.WriteAllBytes(file, pdf);
            using var process = Process.Start(new ProcessStartInfo("pdfsig", ["-nocert", file]) { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true })!;
            var errors = process.StandardError.ReadToEndAsync();
            var output = process.StandardOutput.ReadToEnd();
            errors.Wait();
            process.WaitForExit();
            return Regex.Count(output, "Signature is Valid\\.");
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return null;
        }
        finally
        {
            File.Delete(file);
        }
    }

    /// <summary>A hall of three that has voted and counted: one project of two is chosen.</summary>
    internal static async Task<BallotTown> ACountedHall(PublishVoteCounts counts = PublishVoteCounts.Full)
    {
        var hall = await BallotTown.Start(new CycleRules { TargetCount = 1, PublishVoteCounts = counts }, deputies: 3, candidates: 2);
        await hall.CallTheRoll(present: 3);
        await hall.AdoptAndApprove(hands: 3);
        await hall.HoldTheRound("secretariat/ballot", issued: 3, collected: 3);
        foreach (var teller in new[] { hall.TellerA, hall.TellerB }) await BallotTown.Read(teller, ["10", "10", "01"]);
        await hall.CountAndSign();
        return hall;
    }

    /// <summary>Those who sign the report on the count, in their order.</summary>
    internal static Browser[] OfTheCount(BallotTown hall) => [hall.TellerA, hall.TellerB, hall.Scrutineer, hall.Scrutineer, hall.Chair];

    /// <summary>Makes a paper, confirms it and has it signed.</summary>
    internal static async Task Issue(BallotTown hall, string paper, IEnumerable<Browser> signers)
    {
        await hall.Secretary.Submit(paper, [], "handler=Make");
        await ConfirmAndSign(hall, paper, signers);
    }

    internal static async Task ConfirmAndSign(BallotTown hall, string paper, IEnumerable<Browser> signers)
    {
        await hall.Secretary.Submit(paper, [], "handler=Confirm");
        foreach (var person in signers)
            await person.SubmitOn(await person.Submit(paper, [], "handler=Sign"), []);
    }

    internal static async Task<byte[]> FileOf(Browser browser, Seen page)
    {
        var address = WebUtility.HtmlDecode(Regex.Match(page.Html, "href=\"([^\"]*handler=File[^\"]*)\"").Groups[1].Value);
        return await browser.Http.GetByteArrayAsync(new Uri(address, UriKind.Relative));
    }
}
