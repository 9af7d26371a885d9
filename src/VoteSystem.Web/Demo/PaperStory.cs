using VoteSystem.Domain.Common;
using VoteSystem.Domain.Documents;
using VoteSystem.Domain.Workflow;
using VoteSystem.Storage.Documents;
using VoteSystem.Storage.Workflow;
using VoteSystem.Web.Documents;

namespace VoteSystem.Web.Demo;

/// <summary>The press of the demonstration: the same makers and rules as on the pages, with commands on the clock of the story.</summary>
/// <param name="Table">The table of papers.</param>
/// <param name="Printing">Prints.</param>
/// <param name="Signing">Signs with certificates that say 演示.</param>
public sealed record DemoPress(PaperTable Table, PaperPrinting Printing, PaperSigning Signing);

/// <summary>Tells how the papers of a year were made, confirmed and signed in turn.</summary>
/// <param name="town">The town.</param>
/// <param name="year">Which year's papers.</param>
/// <param name="press">The press.</param>
/// <param name="site">Address in check codes. The story is told before anybody opened the site; without <c>Documents:Address</c> its papers bear none.</param>
public sealed class PaperStory(DemoTown town, int year, DemoPress press, string site = "")
{
    private readonly CycleQueries _cycles = new(town.Database);

    /// <summary>The desk, with commands on the clock of the story.</summary>
    public PaperDesk Desk { get; } = new(press.Table, press.Printing, press.Signing, new PaperStore(town.Cycles), new PaperQueries(town.Database));

    /// <summary>The papers of the session that are due by now, in their order; after the vote all up to the announcement.</summary>
    public async Task IssueThePapersOfTheSession()
    {
        foreach (var kind in new[]
                 {
                     PaperKind.CandidateReport, PaperKind.CompletionReport, PaperKind.BallotMethod, PaperKind.ScrutineerList, PaperKind.AttendanceSheet, PaperKind.BallotSheets,
                     PaperKind.IssueReport, PaperKind.TallyReport, PaperKind.Resolution, PaperKind.Announcement,
                 })
            await Issue(kind);
    }

    /// <summary>Makes every paper of a kind that is due and brings it to its end.</summary>
    public async Task Issue(PaperKind kind)
    {
        foreach (var line in (await Desk.Lines(await Open())).Where(line => line.Row.Kind == kind && line.Due.NotYet is null && line.Versions.Count == 0))
            await Issue(line, null, null);
    }

    /// <summary>Makes a paper, or a further version of it, and brings it to its end.</summary>
    /// <param name="line">Which paper.</param>
    /// <param name="passage">What the clerk writes into it.</param>
    /// <param name="reason">Why it replaces the version in force.</param>
    public async Task<RegisteredPaper> Issue(PaperLine line, string? passage, string? reason)
    {
        var (desk, now) = (Desk, await Open());
        DemoTown.Lawful(await desk.Make(now, new PaperOrder(line.Row.Kind, line.Due.Matter, passage, reason, site), town.Secretary));
        var draft = await Newest(desk, line);
        DemoTown.Lawful(await desk.Confirm(now, draft, draft.Sha256, town.Secretary));
        for (var paper = await Newest(desk, line); paper.Status == PaperStatus.Signing; paper = await Newest(desk, line))
        {
            var place = paper.Unsigned.First();
            DemoTown.Lawful(await desk.Sign(now, paper, place.Place, paper.Sha256, town.Of(PaperRules.RoleOf(place.Role))));
        }

        return await Newest(desk, line);
    }

    /// <summary>The year as it stands now.</summary>
    public async Task<PaperYear> Open()
    {
        var cycle = (await _cycles.Find(new CycleId(town.Congress.Id, year)))!;
        return await Desk.Open(town.Congress, cycle, await _cycles.FactsOf(cycle), town.Clock.GetUtcNow());
    }

    private async Task<RegisteredPaper> Newest(PaperDesk desk, PaperLine line) =>
        (await desk.Line(await Open(), line.Row.Kind, line.Due.Matter))!.Newest!;
}
