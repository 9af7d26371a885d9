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
public sealed class PaperStory(DemoTown town, int year, DemoPress press)
{
    // The story is told before anybody opened the site; without Documents:Address its papers bear no check code.
    private const string Site = "";

    private readonly PaperQueries _papers = new(town.Database);
    private readonly CycleQueries _cycles = new(town.Database);

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
        var desk = new PaperDesk(press.Table, press.Printing, press.Signing, new PaperStore(town.Cycles), _papers);
        foreach (var line in (await desk.Lines(await Open(desk))).Where(line => line.Row.Kind == kind && line.Due.NotYet is null && line.Versions.Count == 0))
            await Issue(desk, line);
    }

    private async Task Issue(PaperDesk desk, PaperLine line)
    {
        var now = await Open(desk);
        DemoTown.Lawful(await desk.Make(now, new PaperOrder(line.Row.Kind, line.Due.Matter, null, null, Site), town.Secretary));
        var draft = await Newest(desk, line);
        DemoTown.Lawful(await desk.Confirm(now, draft, draft.Sha256, town.Secretary));
        for (var paper = await Newest(desk, line); paper.Status == PaperStatus.Signing; paper = await Newest(desk, line))
        {
            var place = paper.Unsigned.First();
            DemoTown.Lawful(await desk.Sign(now, paper, place.Place, paper.Sha256, SignerOf(place)));
        }
    }

    private async Task<RegisteredPaper> Newest(PaperDesk desk, PaperLine line) =>
        (await desk.Line(await Open(desk), line.Row.Kind, line.Due.Matter))!.Newest!;

    private async Task<PaperYear> Open(PaperDesk desk)
    {
        var cycle = (await _cycles.Find(new CycleId(town.Congress.Id, year)))!;
        return await desk.Open(town.Congress, cycle, await _cycles.FactsOf(cycle), town.Clock.GetUtcNow());
    }

    private Actor SignerOf(SigningPlace place) => PaperRules.RoleOf(place.Role) switch
    {
        Role.Teller => town.Teller(1),
        Role.Scrutineer => town.Scrutineer,
        Role.Presidium => town.Presidium,
        Role.Secretariat => town.Secretary,
        _ => town.Government,
    };
}
