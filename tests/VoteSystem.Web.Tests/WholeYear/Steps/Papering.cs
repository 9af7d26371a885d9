using VoteSystem.Documents.Signing;
using VoteSystem.Domain.Documents;
using VoteSystem.Storage.Documents;
using VoteSystem.Web.Tests.Support;

namespace VoteSystem.Web.Tests.WholeYear.Steps;

/// <summary>文书: the papers of deliberation and ballot are made, read, signed in turn and issued on the pages.</summary>
internal static class Papering
{
    /// <summary>Everything from the method to the announcement, in the order in which the law asks for it.</summary>
    public static async Task IssueThePapersOfTheSession(YearTown town)
    {
        var (scrutineer, chair) = (await town.Scrutineer, await town.Chair);
        await Issue(town, "CandidateReport", [await town.Government]);
        await Issue(town, "BallotMethod", []);
        await Issue(town, "ScrutineerList", []);
        await Issue(town, "AttendanceSheet/session-17-5", []);
        await Issue(town, "BallotSheets/round-1", []);
        await Issue(town, "IssueReport/round-1", [scrutineer, scrutineer]);
        await Issue(town, "TallyReport/round-1", [await town.TellerA, await town.TellerB, scrutineer, scrutineer, chair]);
        await Issue(town, "Resolution", []);
        await Issue(town, "Announcement", [chair]);

        var list = await town.Public("papers");
        Assert.That(list, Does.Contain("公告（第1号）").And.Contain("关于确定2026年度民生实事项目的决定").And.Contain("票决办法"));
        Assert.That(list, Does.Contain("计票结果报告单"), "all counts are public in this town");
    }

    /// <summary>Every issued paper is what its hash says, its signatures are good, and nothing in it tells who proposed.</summary>
    public static async Task EveryPaperIsGenuine(YearTown town)
    {
        var papers = town.Town.Get<PaperQueries>();
        var check = new SignatureCheck(town.Town.Get<SignerCertificates>().Roots(town.Town.Clock.Now), town.Town.Clock.Now);
        var register = await papers.OfYear(town.Cycle);

        Assert.That(register, Has.Count.EqualTo(9).And.All.Property("Status").EqualTo(PaperStatus.Issued));
        foreach (var paper in register)
        {
            var finding = check.Check((await papers.File(town.Cycle, paper.Id))!);
            Assert.That(finding.Sha256, Is.EqualTo(paper.Sha256), paper.Title);
            Assert.That(finding.Signatures, Has.Count.EqualTo(paper.Places.Count), paper.Title);
            Assert.That(finding.Fault, Is.EqualTo(paper.Places.Count > 0 ? null : FileFault.NotSigned), paper.Title);
        }
    }

    private static async Task Issue(YearTown town, string paper, IEnumerable<Browser> signers)
    {
        var secretary = await town.Secretary;
        var page = $"paperwork/{paper}";
        await YearTown.Send(secretary, page, [], "handler=Make");
        await YearTown.Send(secretary, page, [], "handler=Confirm");
        foreach (var person in signers)
            await person.SubmitOn(await YearTown.Send(person, page, [], "handler=Sign"), []);
        Assert.That((await secretary.Open($"{YearTown.YearBase}/{page}")).Text, Does.Contain("已签发"), paper);
    }
}
