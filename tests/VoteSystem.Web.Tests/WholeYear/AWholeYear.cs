using System.Net;
using VoteSystem.Domain.Projects;
using VoteSystem.Domain.Publishing;
using VoteSystem.Domain.Workflow;
using VoteSystem.Storage.Audit;
using VoteSystem.Storage.Publishing;
using VoteSystem.Web.Tests.WholeYear.Steps;

namespace VoteSystem.Web.Tests.WholeYear;

/// <summary>One cycle over real HTTP with real sign-in, from an imported sheet of proposals to the closed appraisal: 12 candidates, 10 to choose, 58 deputies.</summary>
public sealed class AWholeYear
{
    [Test]
    public async Task A_town_carries_one_year_from_the_first_proposal_to_the_closed_appraisal()
    {
        await using var town = await YearTown.Start();

        town.OnDay(2026, 1, 8);
        await Collecting.OpenTheYear(town);
        await Collecting.TakeInTheRoll(town);
        await Collecting.TakeInProposals(town);
        await AMoveOutOfTurnIsRefusedWithItsReason(town);
        await Collecting.Decide(town);
        await Collecting.PublishTheLedger(town);

        town.OnDay(2026, 3, 12);
        await town.Enter(Stage.Shortlist, await town.Secretary);
        await Shortlisting.DraftFromProposals(town);
        await Shortlisting.DraftFromTheSheet(town);
        await Shortlisting.ScreenAndList(town);
        await Shortlisting.AgreeAndDisplay(town);

        town.OnDay(2026, 3, 20);
        await town.Enter(Stage.Deliberate, await town.Chair);
        await Deliberating.GiveAnswerAndFix(town);
        await town.Enter(Stage.Ballot, await town.Chair);
        await Balloting.CallTheRoll(town, session: 5, "2026-03-20", "2026-03-21");
        await Balloting.VoteByHands(town, "BallotMethod");
        await Balloting.NameOfficers(town);
        await Balloting.VoteByHands(town, "Scrutineers");
        await Balloting.ChooseTenOfTwelve(town);
        await Papering.IssueThePapersOfTheSession(town);
        await town.Enter(Stage.Supervise, await town.Chair);
        await Supervising.PlanAndPublish(town);

        town.OnDay(2026, 7, 2);
        await Supervising.ReportHalf(town);

        town.OnDay(2026, 12, 1);
        await Supervising.Complete(town);
        await town.Enter(Stage.Evaluate, await town.Secretary);
        await Balloting.CallTheRoll(town, session: 6, "2026-12-01", "2026-12-02");
        await Balloting.NameOfficers(town);
        await Balloting.VoteByHands(town, "Scrutineers");
        await Balloting.GradeTheTen(town);
        await town.Enter(Stage.Closed, await town.Secretary);

        await NothingWasLostOrLeaked(town);
        await Papering.EveryPaperIsGenuine(town);
    }

    private static async Task AMoveOutOfTurnIsRefusedWithItsReason(YearTown town)
    {
        var early = await YearTown.Forge(await town.Secretary, Stage.Shortlist);
        var skipped = await YearTown.Forge(await town.Secretary, Stage.Ballot);

        Assert.That((early.Status, skipped.Status), Is.EqualTo((HttpStatusCode.Conflict, HttpStatusCode.Conflict)));
        Assert.That(early.Text, Does.Contain("2026年2月6日").And.Contain("重庆"));
        Assert.That((await town.Now()).Stage, Is.EqualTo(Stage.Collect));
    }

    private static async Task NothingWasLostOrLeaked(YearTown town)
    {
        var log = await town.Log();
        var versions = new List<PublicationQueries.Row>();
        foreach (var kind in Enum.GetValues<PublicationKind>()) versions.AddRange(await town.Town.Get<PublicationQueries>().Versions(town.Cycle, kind));
        var graded = await Shortlisting.Statuses(town);

        Assert.Multiple(async () =>
        {
            Assert.That(await town.Town.Get<AuditQueries>().FirstBreak(town.Town.Congress.Id), Is.Null);
            Assert.That(log.Select(entry => entry.Payload), Has.None.Contains(YearTown.PhonePrefix).And.None.Contains(YearTown.ProposerPrefix));
            Assert.That(log.Count(entry => entry.Kind == nameof(Published)), Is.EqualTo(versions.Count));
            Assert.That(versions.Select(version => version.Content.Hash()), Is.EqualTo(versions.Select(version => version.Sha256)));
            Assert.That(versions.Select(version => version.Kind), Is.SupersetOf(new[]
                { PublicationKind.Ledger, PublicationKind.Candidates, PublicationKind.Result, PublicationKind.Plan, PublicationKind.Progress, PublicationKind.Appraisal }));
            Assert.That(graded.Take(10), Has.None.EqualTo(ProjectStatus.Rectifying));
        });
        foreach (var page in new[] { "candidates", "results", "proposals", "progress" })
            await town.Public(page);
    }
}
