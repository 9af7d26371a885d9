using VoteSystem.Domain.Ballot;
using VoteSystem.Domain.Common;
using VoteSystem.Domain.Congresses;
using VoteSystem.Domain.Publishing;
using VoteSystem.Domain.Workflow;
using VoteSystem.Storage.Audit;
using VoteSystem.Storage.Ballot;
using VoteSystem.Storage.Publishing;
using VoteSystem.Storage.Tests.Support;
using VoteSystem.Storage.Workflow;

namespace VoteSystem.Storage.Tests.Ballot;

/// <summary>Whole rounds on a real database, from the preparation to the announcement.</summary>
[TestFixtureSource(typeof(Engine), nameof(Engine.AllAndBreaking))]
public sealed class HoldingARound(Engine engine)
{
    private const int Year = 2026;

    private TestDatabase _database = null!;
    private Congress _congress = null!;
    private BallotStore _ballots = null!;
    private BallotQueries _queries = null!;

    [SetUp]
    public async Task SetUp()
    {
        _database = await engine.NewDatabase();
        _congress = await Given.ACongress(_database.Db);
        _ballots = new BallotStore(new CycleStore(_database.Db, TimeProvider.System), TimeProvider.System);
        _queries = new BallotQueries(_database.Db);
    }

    [TearDown]
    public async Task TearDown()
    {
        if (_database is not null) await _database.DisposeAsync();
    }

    [Test]
    public async Task A_hall_of_58_chooses_10_of_12_with_a_tie_and_a_second_round()
    {
        await Given.AHallReadyToVote(_database.Db, _congress, new CycleRules { TargetCount = 10 }, candidates: 12, deputies: 58, present: 57);
        // Project 9 is marked on 40 papers, 10 and 11 on 37 each, all over half of 58: nine are chosen and one place is left for two.
        string[] first = [.. Enumerable.Repeat("AAAAAAAAAA--", 20), .. Enumerable.Repeat("AAAAAAAAA-A-", 20), .. Enumerable.Repeat("AAAAAAAA-AA-", 17)];
        Accepted(await _ballots.Prepare(_congress, Year, Given.Secretary, null, appraisal: false));

        await Play(1, issued: 57, first);
        Accepted(await _ballots.Announce(_congress, Year, Given.Presidium, 1, new AnnouncementForm(null, [], "", null)));
        var afterFirst = (await _queries.Rounds(Cycle))[0];
        Accepted(await _ballots.Prepare(_congress, Year, Given.Secretary, null, appraisal: false));
        var second = (await _queries.Rounds(Cycle))[1];
        await Play(2, issued: 56, TieBreakPapers(second));
        Accepted(await _ballots.Announce(_congress, Year, Given.Presidium, 2, new AnnouncementForm(1, [], "公告", null)));

        var published = (await new PublicationQueries(_database.Db).Versions(Cycle, PublicationKind.Result)).Single();
        Assert.Multiple(async () =>
        {
            Assert.That(afterFirst.Result!.Outcome, Is.InstanceOf<Outcome.TieAtTheLastSeat>());
            Assert.That(second.Rules.Kind, Is.EqualTo(RoundKind.TieBreak));
            Assert.That(published.Content.Rows, Has.Count.EqualTo(10));
            Assert.That(await StatusesOfProjects(), Is.EqualTo(new[] { "NotSelected:2", "Selected:10" }));
            Assert.That(await new AuditQueries(_database.Db).FirstBreak(_congress.Id), Is.Null);
        });
    }

    [Test]
    public async Task The_stored_record_is_sound_and_its_hash_is_the_one_that_was_signed()
    {
        await Given.AHallReadyToVote(_database.Db, _congress, new CycleRules { TargetCount = 1 }, candidates: 2, deputies: 3, present: 3);
        Accepted(await _ballots.Prepare(_congress, Year, Given.Secretary, null, appraisal: false));

        await Play(1, issued: 3, ["A-", "A-", "-A"]);

        var round = (await _queries.Rounds(Cycle))[0];
        var records = (await _queries.RecordsOf(Cycle, 1))!;
        var sealedRecord = ((RecordReading.Read)RoundRecordReader.Read(System.Text.Encoding.UTF8.GetBytes(records.SealedRecord!))).Record;
        var publicRecord = ((RecordReading.Read)RoundRecordReader.Read(System.Text.Encoding.UTF8.GetBytes(records.PublicRecord!))).Record;
        Assert.Multiple(() =>
        {
            Assert.That(RoundRecordCheck.Check(sealedRecord).Where(check => !check.IsOk), Is.Empty);
            Assert.That(publicRecord.Sha256(), Is.EqualTo(round.RecordSha256));
            Assert.That(publicRecord.Papers, Is.Null);
            Assert.That(sealedRecord.Heading.AuditHead, Is.EqualTo(round.AuditHead));
        });
    }

    [Test]
    public async Task T17_tellers_who_differ_are_stopped_and_the_scrutineer_decides()
    {
        await Given.AHallReadyToVote(_database.Db, _congress, new CycleRules { TargetCount = 1 }, candidates: 2, deputies: 3, present: 3);
        Accepted(await _ballots.Prepare(_congress, Year, Given.Secretary, null, appraisal: false));
        await OpenTheBox(1, issued: 3, collected: 3);
        await Read(1, Given.TellerA, ["A-", "A-", "-A"]);
        await Read(1, Given.TellerB, ["A-", "AO", "-A"]);

        var refused = await _ballots.Count(_congress, Year, Given.TellerA, 1);
        var book = await _queries.Book(Cycle, (await _queries.Rounds(Cycle))[0]);
        Accepted(await _ballots.SettleSheet(_congress, Year, Given.Scrutineer, 1, 2, "12"));
        var counted = await _ballots.Count(_congress, Year, Given.TellerA, 1);

        Assert.Multiple(() =>
        {
            Assert.That(refused.Refusal!.Code, Is.EqualTo(RefusalCode.ReadingsDiffer));
            Assert.That(book.OpenSheets.Select(sheet => (sheet.Sheet, sheet.First, sheet.Second)), Is.EqualTo(new[] { ("00002", "A-", "AO") }));
            Assert.That(counted.Refusal, Is.Null);
        });
    }

    [Test]
    public async Task A_third_reading_after_the_count_takes_the_result_back()
    {
        await Given.AHallReadyToVote(_database.Db, _congress, new CycleRules { TargetCount = 1 }, candidates: 2, deputies: 3, present: 3);
        Accepted(await _ballots.Prepare(_congress, Year, Given.Secretary, null, appraisal: false));
        await OpenTheBox(1, issued: 3, collected: 3);
        await Read(1, Given.TellerA, ["A-", "A-", "-A"]);
        await Read(1, Given.TellerB, ["A-", "A-", "-A"]);
        Accepted(await _ballots.Count(_congress, Year, Given.TellerA, 1));

        Accepted(await _ballots.SettleSheet(_congress, Year, Given.Scrutineer, 1, 1, "02"));
        var between = (await _queries.Rounds(Cycle))[0];
        Accepted(await _ballots.Count(_congress, Year, Given.TellerA, 1));
        var after = (await _queries.Rounds(Cycle))[0];

        Assert.Multiple(() =>
        {
            Assert.That((between.Status, between.Result), Is.EqualTo((RoundStatus.Counting, (TallyResult?)null)));
            Assert.That(((ItemTotals.Marked)after.Result!.Totals.Items[0]).Approve, Is.EqualTo(1));
        });
    }

    [Test]
    public async Task Sums_called_out_are_kept_and_counted()
    {
        await Given.AHallReadyToVote(_database.Db, _congress, new CycleRules { TargetCount = 1 }, candidates: 2, deputies: 3, present: 3);
        Accepted(await _ballots.Prepare(_congress, Year, Given.Secretary, null, appraisal: false));
        await OpenTheBox(1, issued: 3, collected: 3);
        var totals = new VoteTotals(2, 1, [new ItemTotals.Marked(1, 2, 0, 0), new ItemTotals.Marked(2, 0, 1, 1)]);
        foreach (var teller in new[] { Given.TellerA, Given.TellerB })
        {
            Accepted(await _ballots.BeginReading(_congress, Year, teller, 1, ReadingForm.Totals));
            Accepted(await _ballots.ReadTotals(_congress, Year, teller, 1, totals));
            Accepted(await _ballots.FinishReading(_congress, Year, teller, 1));
        }

        Accepted(await _ballots.Count(_congress, Year, Given.TellerA, 1));

        var round = (await _queries.Rounds(Cycle))[0];
        Assert.That(round.Result!.Outcome, Is.EqualTo(new Outcome.Decided([1])).Using<Outcome>((a, b) =>
            a is Outcome.Decided one && b is Outcome.Decided other && one.Selected.SequenceEqual(other.Selected)));
    }

    [Test]
    public async Task T5_more_papers_than_issued_void_the_round_and_it_is_held_again()
    {
        await Given.AHallReadyToVote(_database.Db, _congress, new CycleRules { TargetCount = 1 }, candidates: 2, deputies: 45, present: 45);
        Accepted(await _ballots.Prepare(_congress, Year, Given.Secretary, null, appraisal: false));
        Accepted(await _ballots.SealBox(_congress, Year, Given.Scrutineer, 1));
        Accepted(await _ballots.Issue(_congress, Year, Given.Secretary, 1, 45));
        Accepted(await _ballots.OpenBox(_congress, Year, Given.Scrutineer, 1, 46));

        var valid = await _ballots.Declare(_congress, Year, Given.Presidium, 1, valid: true);
        Accepted(await _ballots.Declare(_congress, Year, Given.Presidium, 1, valid: false));
        Accepted(await _ballots.Prepare(_congress, Year, Given.Secretary, null, appraisal: false));

        var rounds = await _queries.Rounds(Cycle);
        Assert.Multiple(() =>
        {
            Assert.That(valid.Refusal!.Code, Is.EqualTo(RefusalCode.MoreCollectedThanIssued));
            Assert.That(rounds.Select(round => round.Status), Is.EqualTo(new[] { RoundStatus.Void, RoundStatus.Prepared }));
        });
    }

    [Test]
    public async Task The_log_tells_every_step_and_no_mark_of_any_paper()
    {
        await Given.AHallReadyToVote(_database.Db, _congress, new CycleRules { TargetCount = 2 }, candidates: 5, deputies: 3, present: 3);
        Accepted(await _ballots.Prepare(_congress, Year, Given.Secretary, null, appraisal: false));
        await Play(1, issued: 3, ["AA-O?", "AA-O?", "O-A-A"]);

        var entries = await new AuditQueries(_database.Db).About(_congress.Id, Subject.InCycle("round", Year, 1));

        Assert.Multiple(() =>
        {
            Assert.That(entries.Select(entry => entry.Kind).Distinct(), Is.EqualTo(new[]
            {
                nameof(RoundPrepared), nameof(BoxSealed), nameof(PapersIssued), nameof(BoxOpened), nameof(RoundDeclaredValid),
                nameof(ReadingBegun), nameof(SheetRead), nameof(ReadingFinished), nameof(RoundCounted), nameof(CountSigned),
            }));
            Assert.That(entries.Where(entry => entry.Payload.Contains("AA-O?", StringComparison.Ordinal) || entry.Payload.Contains("O-A-A", StringComparison.Ordinal)), Is.Empty);
        });
    }

    [Test]
    public async Task Grades_reach_the_projects_and_a_poor_one_opens_its_rectification()
    {
        await Given.AHallReadyToVote(_database.Db, _congress, new CycleRules { TargetCount = 2, AllowEqualMode = true }, candidates: 2, deputies: 3, present: 3);
        Accepted(await _ballots.Prepare(_congress, Year, Given.Secretary, null, appraisal: false));
        await Play(1, issued: 3, ["AA", "AA", "AA"]);
        Accepted(await _ballots.Announce(_congress, Year, Given.Presidium, 1, new AnnouncementForm(1, [], "公告", null)));
        await Given.InStage(_database.Db, _congress, Stage.Evaluate);

        Accepted(await _ballots.Prepare(_congress, Year, Given.Secretary, null, appraisal: true));
        await Play(2, issued: 3, ["SD", "SD", "BB"]);
        Accepted(await _ballots.Announce(_congress, Year, Given.Presidium, 2, new AnnouncementForm(2, [], "测评结果", null)));

        var facts = await new CycleQueries(_database.Db).FactsOf((await new CycleQueries(_database.Db).Find(Cycle))!);
        Assert.Multiple(async () =>
        {
            Assert.That(await StatusesOfProjects(), Is.EqualTo(new[] { "Appraised:1", "Rectifying:1" }));
            Assert.That((facts.AppraisalIsAnnounced, facts.RectificationsOpen), Is.EqualTo((true, 1)));
        });
    }

    [Test]
    public async Task What_was_put_right_is_judged_again_alone_and_its_rectification_ends()
    {
        await Given.AHallReadyToVote(_database.Db, _congress, new CycleRules { TargetCount = 2, AllowEqualMode = true }, candidates: 2, deputies: 3, present: 3);
        Accepted(await _ballots.Prepare(_congress, Year, Given.Secretary, null, appraisal: false));
        await Play(1, issued: 3, ["AA", "AA", "AA"]);
        Accepted(await _ballots.Announce(_congress, Year, Given.Presidium, 1, new AnnouncementForm(1, [], "公告", null)));
        await Given.InStage(_database.Db, _congress, Stage.Evaluate);
        Accepted(await _ballots.Prepare(_congress, Year, Given.Secretary, null, appraisal: true));
        await Play(2, issued: 3, ["SD", "SD", "BD"]);
        Accepted(await _ballots.Announce(_congress, Year, Given.Presidium, 2, new AnnouncementForm(2, [], "测评结果", null)));

        var tooEarly = await _ballots.Prepare(_congress, Year, Given.Secretary, null, appraisal: true);
        await using (var work = await _database.Db.BeginWriting())
        {
            await work.Execute("UPDATE rectification SET status = 'ReappraisalAsked' WHERE year = @Year", new { Year });
            await work.Commit();
        }

        Accepted(await _ballots.Prepare(_congress, Year, Given.Secretary, null, appraisal: true));
        var again = (await _queries.Rounds(Cycle))[2];
        await Play(3, issued: 3, ["S", "S", "B"]);
        Accepted(await _ballots.Announce(_congress, Year, Given.Presidium, 3, new AnnouncementForm(3, [], "测评结果", "再次测评")));

        var published = (await new PublicationQueries(_database.Db).Versions(Cycle, PublicationKind.Appraisal))[0];
        Assert.Multiple(async () =>
        {
            Assert.That(tooEarly.Refusal!.Code, Is.EqualTo(RefusalCode.NothingToVoteOn));
            Assert.That(again.Items.Select(item => item.Title), Is.EqualTo(new[] { "示例项目2" }));
            Assert.That(published.Content.Rows.Select(row => row["grade"]), Is.EqualTo(new[] { "Satisfied", "Satisfied" }));
            Assert.That(await _database.Db.Many<string>("SELECT status FROM rectification ORDER BY status"), Is.EqualTo(new[] { "Closed" }));
        });
    }

    [Test]
    public async Task An_open_vote_sent_twice_is_recorded_once()
    {
        var session = await Given.AHallReadyToVote(_database.Db, _congress, new CycleRules { TargetCount = 1 }, candidates: 2, deputies: 3, present: 3);
        var form = new OpenVoteForm(Guid.NewGuid(), OpenVoteMatter.Other, "示例事项", "示例主席团", new Hands(3, 0, 0));

        Accepted(await _ballots.RecordOpenVote(_congress, Year, Given.Secretary, session, form));
        Accepted(await _ballots.RecordOpenVote(_congress, Year, Given.Secretary, session, form));

        var hall = await _queries.Hall(Cycle, session, new DateOnly(2026, 1, 17));
        Assert.That(hall.OpenVotes.Count(vote => vote.Matter == OpenVoteMatter.Other), Is.EqualTo(1));
    }

    private CycleId Cycle => new(_congress.Id, Year);

    private static void Accepted(Decision decision) => Assert.That(decision.Refusal, Is.Null);

    /// <summary>The first of the two wins by two papers.</summary>
    private static string[] TieBreakPapers(Round round)
    {
        Assert.That(round.Items, Has.Count.EqualTo(2));
        return [.. Enumerable.Repeat("A-", 29), .. Enumerable.Repeat("-A", 27)];
    }

    private async Task OpenTheBox(int no, int issued, int collected)
    {
        Accepted(await _ballots.SealBox(_congress, Year, Given.Scrutineer, no));
        Accepted(await _ballots.Issue(_congress, Year, Given.Secretary, no, issued));
        Accepted(await _ballots.OpenBox(_congress, Year, Given.Scrutineer, no, collected));
        Accepted(await _ballots.Declare(_congress, Year, Given.Presidium, no, valid: true));
    }

    private async Task Read(int no, Actor teller, string[] sheets)
    {
        Accepted(await _ballots.BeginReading(_congress, Year, teller, no, ReadingForm.Sheets));
        for (var sheet = 1; sheet <= sheets.Length; sheet++)
            Accepted(await _ballots.ReadSheet(_congress, Year, teller, no, sheet, sheets[sheet - 1]));
        Accepted(await _ballots.FinishReading(_congress, Year, teller, no));
    }

    private async Task Play(int no, int issued, string[] sheets)
    {
        await OpenTheBox(no, issued, sheets.Length);
        await Read(no, Given.TellerA, sheets);
        await Read(no, Given.TellerB, sheets);
        Accepted(await _ballots.Count(_congress, Year, Given.TellerA, no));
        foreach (var (officer, actor) in new[] { (3, Given.TellerA), (4, Given.TellerB), (2, Given.Scrutineer), (1, Given.Scrutineer) })
            Accepted(await _ballots.Sign(_congress, Year, actor, no, officer));
    }

    private async Task<IReadOnlyList<string>> StatusesOfProjects() =>
        await _database.Db.Many<string>("SELECT CONCAT(status, ':', COUNT(*)) FROM project GROUP BY status ORDER BY status");
}
