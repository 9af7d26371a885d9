using Dapper;
using VoteSystem.Domain.Collect;
using VoteSystem.Domain.Common;
using VoteSystem.Domain.Congresses;
using VoteSystem.Domain.Workflow;
using VoteSystem.Storage.Audit;
using VoteSystem.Storage.Collect;
using VoteSystem.Storage.Tests.Support;
using VoteSystem.Storage.Workflow;

namespace VoteSystem.Storage.Tests.Collect;

[TestFixtureSource(typeof(Engine), nameof(Engine.AllAndBreaking))]
public sealed class KeepingProposals(Engine engine)
{
    private TestDatabase _database = null!;
    private CycleStore _cycles = null!;
    private ProposalStore _store = null!;
    private ProposalQueries _proposals = null!;
    private Congress _congress = null!;
    private CycleId _id;

    [SetUp]
    public async Task SetUp()
    {
        _database = await engine.NewDatabase();
        _cycles = new CycleStore(_database.Db, TimeProvider.System);
        _store = new ProposalStore(_cycles);
        _proposals = new ProposalQueries(_database.Db);
        _congress = await Given.ACongress(_database.Db);
        _id = await Given.ACycleInCollection(_cycles, _congress);
    }

    [TearDown]
    public async Task TearDown()
    {
        if (_database is not null) await _database.DisposeAsync();
    }

    [Test]
    public async Task What_was_handed_in_is_found_by_number_receipt_and_form()
    {
        var paper = Given.APaper();

        var proposal = await Given.AProposal(_cycles, _proposals, _congress, paper);

        Assert.Multiple(async () =>
        {
            Assert.That(proposal.No, Is.EqualTo(1));
            Assert.That(proposal.Text, Is.EqualTo(paper.Text));
            Assert.That(proposal.Status, Is.EqualTo(ProposalStatus.Received));
            Assert.That(await _proposals.Find(_id, 1), Is.EqualTo(proposal));
            Assert.That(await _proposals.Find(_congress.Id, proposal.Receipt), Is.EqualTo(proposal));
            Assert.That(await _proposals.ContactOf(_id, 1), Is.EqualTo(paper.Contact));
        });
    }

    [Test]
    public async Task The_same_form_sent_again_is_the_same_proposal_with_the_same_receipt()
    {
        var paper = Given.APaper();
        var first = await Given.AProposal(_cycles, _proposals, _congress, paper);

        var second = await Given.AProposal(_cycles, _proposals, _congress, paper);

        Assert.Multiple(async () =>
        {
            Assert.That(second.Receipt, Is.EqualTo(first.Receipt));
            Assert.That(await _proposals.CountOf(_id, new ProposalFilter()), Is.EqualTo(1));
        });
    }

    [Test]
    public async Task The_same_form_sent_by_20_impatient_fingers_at_once_is_one_proposal()
    {
        var paper = Given.APaper();

        await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => _store.HandIn(_congress, Given.Year, Actor.Public, paper)));

        Assert.That(await _proposals.CountOf(_id, new ProposalFilter()), Is.EqualTo(1));
    }

    [Test]
    public async Task Proposals_that_come_at_once_get_numbers_without_gaps()
    {
        await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => _store.HandIn(_congress, Given.Year, Actor.Public, Given.APaper())));

        Assert.That((await _proposals.All(_id)).Select(proposal => proposal.No).Order(), Is.EqualTo(Enumerable.Range(1, 20)));
    }

    [Test]
    public async Task No_refused_proposal_leaves_anything_behind()
    {
        var decision = await _store.HandIn(_congress, Given.Year, Actor.Public, Given.APaper(title: "短"));

        Assert.Multiple(async () =>
        {
            Assert.That(decision.Refusal!.Code, Is.EqualTo(RefusalCode.TooShort));
            Assert.That(await _proposals.CountOf(_id, new ProposalFilter()), Is.Zero);
            Assert.That(await _proposals.Contacts(_id), Is.Empty);
        });
    }

    [Test]
    public async Task Every_decision_is_kept_with_its_words()
    {
        for (var i = 0; i < 4; i++) await Given.AProposal(_cycles, _proposals, _congress);

        await Decide(1, (cycle, proposal) => ProposalDecisions.Accept(cycle, proposal, 1, Given.Secretary));
        await Decide(1, (cycle, proposal) => ProposalDecisions.Merge(cycle, proposal, 7, Given.Government));
        await Decide(2, (cycle, proposal) => ProposalDecisions.Reject(cycle, proposal, "已列入上级计划", 1, Given.Secretary));
        await Decide(3, (cycle, proposal) => ProposalDecisions.Refer(cycle, proposal, "县交通运输局", "属上级事权", 1, Given.Secretary));
        Assert.That((await _store.Withdraw(_congress, Given.Year, Given.Secretary, 4, 1, 1)).Refusal, Is.Null);
        await Decide(2, (cycle, proposal) => ProposalDecisions.Reply(cycle, proposal, "感谢您的建议。", 2, Given.Secretary));

        var all = (await _proposals.All(_id)).OrderBy(proposal => proposal.No).ToList();
        Assert.Multiple(() =>
        {
            Assert.That(all.Select(proposal => proposal.Status),
                Is.EqualTo(new[] { ProposalStatus.Merged, ProposalStatus.Rejected, ProposalStatus.Referred, ProposalStatus.Withdrawn }));
            Assert.That(all[0].ProjectNo, Is.EqualTo(7));
            Assert.That(all[1].StatusReason, Is.EqualTo("已列入上级计划"));
            Assert.That(all[1].Reply, Is.EqualTo("感谢您的建议。"));
            Assert.That(all[1].RepliedAt, Is.Not.Null);
            Assert.That(all[2].ReferredTo, Is.EqualTo("县交通运输局"));
            Assert.That(all[3].DuplicateOf, Is.EqualTo(1));
            Assert.That(all[0].Version, Is.EqualTo(3));
        });
    }

    [Test]
    public async Task Taken_out_of_its_project_a_proposal_waits_again_for_one()
    {
        await Given.AProposal(_cycles, _proposals, _congress);
        await Decide(1, (cycle, proposal) => ProposalDecisions.Accept(cycle, proposal, 1, Given.Secretary));
        await Decide(1, (cycle, proposal) => ProposalDecisions.Merge(cycle, proposal, 7, Given.Secretary));

        await Decide(1, (cycle, proposal) => ProposalDecisions.Unmerge(cycle, proposal, Given.Secretary));

        var cycle = await new CycleQueries(_database.Db).Find(_id);
        var facts = await new CycleQueries(_database.Db).FactsOf(cycle!);
        Assert.That(facts.ProposalsUnmerged, Is.EqualTo(1));
    }

    [Test]
    public async Task Two_clerks_edit_and_the_second_is_told()
    {
        var proposal = await Given.AProposal(_cycles, _proposals, _congress);
        var text = proposal.Text with { Place = "示例一村" };
        await Decide(1, (cycle, now) => CollectRules.Edit(cycle, now, text, now.Source, now.Channel, 1, Given.Secretary));

        var second = await _store.Decide(_congress, Given.Year, Given.Secretary, 1,
            (cycle, now) => CollectRules.Edit(cycle, now, proposal.Text with { Place = "示例二村" }, now.Source, now.Channel, 1, Given.Secretary));

        Assert.Multiple(async () =>
        {
            Assert.That(second.Refusal!.Code, Is.EqualTo(RefusalCode.ChangedMeanwhile));
            Assert.That((await _proposals.Find(_id, 1))!.Text.Place, Is.EqualTo("示例一村"));
        });
    }

    [Test]
    public async Task A_list_is_narrowed_by_words_and_by_each_filter()
    {
        await Given.AProposal(_cycles, _proposals, _congress, Given.APaper("修缮100%的农村桥梁"));
        await Given.AProposal(_cycles, _proposals, _congress, Given.APaper("新建村级公厕四座"));
        await Decide(2, (cycle, proposal) => ProposalDecisions.Accept(cycle, proposal, 1, Given.Secretary));

        async Task<int[]> Numbers(ProposalFilter filter) => [.. (await _proposals.Page(_id, filter, 0, 10)).Select(proposal => proposal.No)];
        Assert.Multiple(async () =>
        {
            Assert.That(await Numbers(new()), Is.EqualTo(new[] { 2, 1 }));
            Assert.That(await Numbers(new() { Text = "公厕" }), Is.EqualTo(new[] { 2 }));
            Assert.That(await Numbers(new() { Text = "100%" }), Is.EqualTo(new[] { 1 }));
            Assert.That(await Numbers(new() { Status = ProposalStatus.Accepted }), Is.EqualTo(new[] { 2 }));
            Assert.That(await Numbers(new() { Category = Category.Health }), Is.Empty);
            Assert.That(await Numbers(new() { Channel = ProposalChannel.QrCode, Source = ProposalSource.Resident }), Has.Length.EqualTo(2));
            Assert.That(await _proposals.CountOf(_id, new() { Text = "公厕" }), Is.EqualTo(1));
        });
    }

    [Test]
    public async Task The_statistics_add_up_to_all_proposals()
    {
        for (var i = 0; i < 3; i++) await Given.AProposal(_cycles, _proposals, _congress);
        await Decide(1, (cycle, proposal) => ProposalDecisions.Accept(cycle, proposal, 1, Given.Secretary));

        var counts = await _proposals.Counts(_id);

        Assert.Multiple(() =>
        {
            Assert.That(counts.Sum(count => count.Proposals), Is.EqualTo(3));
            Assert.That(counts.Where(count => count.Status == ProposalStatus.Accepted).Sum(count => count.Proposals), Is.EqualTo(1));
            Assert.That(counts.Select(count => count.Place).Distinct(), Is.EqualTo(new[] { "示例村" }));
        });
    }

    [Test]
    public async Task A_sheet_sent_again_is_recognised_row_by_row()
    {
        var papers = Enumerable.Range(1, 60).Select(Row).ToList();
        await _store.Import(_congress, Given.Year, Given.Secretary, "征集台账.xlsx", papers);

        var again = await _store.Import(_congress, Given.Year, Given.Secretary, "征集台账.xlsx", papers);
        var longer = await _store.Import(_congress, Given.Year, Given.Secretary, "征集台账二.xlsx", [.. papers, Row(61)]);

        Assert.Multiple(async () =>
        {
            Assert.That(((Decision.Accepted)again).Events, Is.Empty);
            Assert.That(((Decision.Accepted)longer).Events[0], Is.EqualTo(new ProposalsImported(Given.Year, "征集台账二.xlsx", 1, 60)));
            Assert.That(await _proposals.CountOf(_id, new ProposalFilter()), Is.EqualTo(61));
        });
    }

    [Test]
    public async Task A_sheet_with_one_wrong_row_leaves_nothing_behind()
    {
        var wrong = Row(3) with { Text = Row(3).Text with { Content = "短" } };

        var decision = await _store.Import(_congress, Given.Year, Given.Secretary, "征集台账.xlsx", [Row(1), Row(2), wrong]);

        Assert.Multiple(async () =>
        {
            Assert.That(decision.Refusal!.Code, Is.EqualTo(RefusalCode.TooShort));
            Assert.That(await _proposals.CountOf(_id, new ProposalFilter()), Is.Zero);
        });
    }

    [Test]
    public async Task The_audit_log_knows_no_proposer_no_number_and_no_receipt()
    {
        var proposal = await Given.AProposal(_cycles, _proposals, _congress);
        await _store.Import(_congress, Given.Year, Given.Secretary, "征集台账.xlsx", [Row(1)]);

        await using var connection = await _database.Db.Open();
        var rows = await connection.QueryAsync("SELECT congress_id, height, previous_hash, at, actor, kind, subject, payload, hash FROM audit_entry");
        var log = string.Join('\n', rows.SelectMany(row => ((IDictionary<string, object>)row).Values));

        Assert.Multiple(async () =>
        {
            Assert.That(log, Does.Contain("村口至小学安装路灯"));
            Assert.That(log, Does.Not.Contain("示例群众甲"));
            Assert.That(log, Does.Not.Contain("13812345678"));
            Assert.That(log, Does.Not.Contain(proposal.Receipt.Code));
            Assert.That(await new AuditQueries(_database.Db).FirstBreak(_congress.Id), Is.Null);
        });
    }

    [Test]
    public async Task The_history_of_a_proposal_stands_in_the_log()
    {
        await Given.AProposal(_cycles, _proposals, _congress);
        await Decide(1, (cycle, proposal) => ProposalDecisions.Accept(cycle, proposal, 1, Given.Secretary));

        var history = await new AuditQueries(_database.Db).About(_congress.Id, ProposalEvent.SubjectOf(Given.Year, 1));

        Assert.That(history.Select(entry => entry.Kind), Is.EqualTo(new[] { nameof(ProposalReceived), nameof(ProposalAccepted) }));
    }

    private async Task Decide(int no, Func<Cycle, Proposal, Decision> decide)
    {
        var decision = await _store.Decide(_congress, Given.Year, Given.Secretary, no, decide);
        Assert.That(decision.Refusal, Is.Null);
    }

    private HandedIn Row(int number)
    {
        var paper = Given.APaper($"第{number}村民小组道路硬化");
        return paper with { FormToken = ProposalLoading.TokenOfRow(_id, paper.Text, paper.Contact, paper.ReceivedOn) };
    }
}
