using VoteSystem.Domain.Collect;
using VoteSystem.Domain.Common;
using VoteSystem.Domain.Workflow;
using static VoteSystem.Domain.Tests.Collect.Papers;

namespace VoteSystem.Domain.Tests.Collect;

public sealed class HandingIn
{
    private static readonly CycleRules OnlyInTheWindow = new() { CollectYearRound = false };

    [Test]
    public void A_proposal_of_the_public_is_received_with_number_and_receipt()
    {
        var received = Only<ProposalReceived>(CollectRules.HandIn(Cycle(), FirstDay, Paper(), FirstSlot, Actor.Public));

        Assert.Multiple(() =>
        {
            Assert.That(received.No, Is.EqualTo(1));
            Assert.That(received.Receipt, Is.EqualTo(FirstSlot.Receipt));
            Assert.That(received.Contact!.Name, Is.EqualTo("示例甲"));
        });
    }

    [TestCase(-1, false)]
    [TestCase(0, true)]
    [TestCase(29, true)]
    [TestCase(30, false)]
    public void The_window_includes_its_first_and_its_last_day(int daysAfterTheFirst, bool isOpen)
    {
        var refusal = CollectRules.WindowRefusal(Cycle(rules: OnlyInTheWindow), FirstDay.AddDays(daysAfterTheFirst));

        Assert.That(refusal, Is.EqualTo(isOpen ? null : new Refusal(RefusalCode.CollectionIsClosed, FirstDay, LastDay)));
    }

    [TestCase(Stage.Collect, true)]
    [TestCase(Stage.Evaluate, true)]
    [TestCase(Stage.Closed, false)]
    public void All_year_round_means_until_the_cycle_is_closed(Stage stage, bool isOpen)
    {
        var cycle = Cycle(stage, new CycleRules { CollectYearRound = true });

        Assert.That(CollectRules.WindowRefusal(cycle, LastDay.AddDays(100)) is null, Is.EqualTo(isOpen));
    }

    [Test]
    public void A_letter_that_came_in_the_window_is_entered_by_the_secretariat_while_the_list_is_made()
    {
        var cycle = Cycle(Stage.Shortlist, OnlyInTheWindow);
        var letter = Paper() with { Channel = ProposalChannel.Letter, Contact = null };

        var bySecretary = CollectRules.HandIn(cycle, LastDay.AddDays(3), letter, FirstSlot, Secretary);
        var byPublic = CollectRules.HandIn(cycle, LastDay.AddDays(3), Paper(), FirstSlot, Actor.Public);

        Assert.Multiple(() =>
        {
            Assert.That(bySecretary.Refusal, Is.Null);
            Assert.That(byPublic.Refusal!.Code, Is.EqualTo(RefusalCode.CollectionIsClosed));
        });
    }

    [Test]
    public void A_proposal_of_20000_characters_is_refused_with_the_numbers()
    {
        var decision = CollectRules.HandIn(Cycle(), FirstDay, Paper(Text(content: new string('路', 20_000))), FirstSlot, Actor.Public);

        Assert.That(decision.Refusal, Is.EqualTo(new Refusal(RefusalCode.TooLong, "Content", 2000, 20_000)));
    }

    [TestCase(3, 20, RefusalCode.TooShort)]
    [TestCase(4, 20, null)]
    [TestCase(60, 20, null)]
    [TestCase(61, 20, RefusalCode.TooLong)]
    [TestCase(10, 9, RefusalCode.TooShort)]
    [TestCase(10, 10, null)]
    [TestCase(10, 2000, null)]
    [TestCase(10, 2001, RefusalCode.TooLong)]
    [TestCase(0, 20, RefusalCode.Missing)]
    public void Title_and_content_have_their_limits(int title, int content, RefusalCode? expected)
    {
        var text = Text(new string('路', title), new string('灯', content));

        var decision = CollectRules.HandIn(Cycle(), FirstDay, Paper(text), FirstSlot, Actor.Public);

        Assert.That(decision.Refusal?.Code, Is.EqualTo(expected));
    }

    [Test]
    public void Blanks_are_no_content()
    {
        var decision = CollectRules.HandIn(Cycle(), FirstDay, Paper(Text(content: new string(' ', 50))), FirstSlot, Actor.Public);

        Assert.That(decision.Refusal, Is.EqualTo(new Refusal(RefusalCode.Missing, "Content")));
    }

    [TestCase(false, RefusalCode.ContactIsNeeded)]
    [TestCase(true, null)]
    public void Name_and_number_are_needed_unless_the_rules_allow_anonymous_proposals(bool anonymousAllowed, RefusalCode? expected)
    {
        var cycle = Cycle(rules: new CycleRules { AnonymousProposalAllowed = anonymousAllowed });

        var decision = CollectRules.HandIn(cycle, FirstDay, Paper() with { Contact = null }, FirstSlot, Actor.Public);

        Assert.That(decision.Refusal?.Code, Is.EqualTo(expected));
    }

    [TestCase("示例甲", "13800000000", null)]
    [TestCase("示例甲", "0511-88001234", null)]
    [TestCase("示例甲", "+86 138 0000 0000", null)]
    [TestCase("示例甲", "1234", RefusalCode.PhoneIsMalformed)]
    [TestCase("示例甲", "not a number", RefusalCode.PhoneIsMalformed)]
    [TestCase("示例甲", "123456789012345678901", RefusalCode.PhoneIsMalformed)]
    [TestCase("示例甲", "", RefusalCode.Missing)]
    [TestCase("甲", "13800000000", RefusalCode.TooShort)]
    [TestCase("", "13800000000", RefusalCode.Missing)]
    public void A_contact_can_be_reached(string name, string phone, RefusalCode? expected)
    {
        var decision = CollectRules.HandIn(Cycle(), FirstDay, Paper() with { Contact = new Contact(name, phone) }, FirstSlot, Actor.Public);

        Assert.That(decision.Refusal?.Code, Is.EqualTo(expected));
    }

    [Test]
    public void The_secretariat_enters_also_for_somebody_who_left_no_number()
    {
        var decision = CollectRules.HandIn(Cycle(), FirstDay, Paper() with { Contact = new Contact("示例甲", "") }, FirstSlot, Secretary);

        Assert.That(decision.Refusal, Is.Null);
    }

    [TestCase(ProposalSource.Resident, ProposalChannel.Station, true)]
    [TestCase(ProposalSource.Resident, ProposalChannel.Phone, false)]
    [TestCase(ProposalSource.Deputy, ProposalChannel.Web, false)]
    [TestCase(ProposalSource.Department, ProposalChannel.Web, false)]
    public void The_public_states_no_source_or_channel_that_only_the_secretariat_knows(ProposalSource source, ProposalChannel channel, bool isAccepted)
    {
        var decision = CollectRules.HandIn(Cycle(), FirstDay, Paper() with { Source = source, Channel = channel }, FirstSlot, Actor.Public);

        Assert.That(decision.Refusal?.Code, Is.EqualTo(isAccepted ? null : RefusalCode.WrongRole));
    }

    [Test]
    public void A_deputy_hands_in_as_a_deputy_without_leaving_a_number()
    {
        var paper = Paper() with { Source = ProposalSource.Deputy, Contact = null };

        Assert.That(CollectRules.HandIn(Cycle(), FirstDay, paper, FirstSlot, Deputy).Refusal, Is.Null);
    }

    [TestCase(-1, RefusalCode.OutOfRange)]
    [TestCase(0, null)]
    [TestCase(10, null)]
    [TestCase(11, RefusalCode.OutOfRange)]
    public void The_day_of_receipt_lies_in_the_window_and_not_after_today(int daysAfterTheFirst, RefusalCode? expected)
    {
        var today = FirstDay.AddDays(10);
        var paper = Paper() with { ReceivedOn = FirstDay.AddDays(daysAfterTheFirst) };

        Assert.That(CollectRules.HandIn(Cycle(rules: OnlyInTheWindow), today, paper, FirstSlot, Secretary).Refusal?.Code, Is.EqualTo(expected));
    }

    [Test]
    public void The_entry_in_the_log_names_nobody_and_gives_no_receipt_away()
    {
        var received = Only<ProposalReceived>(CollectRules.HandIn(Cycle(), FirstDay, Paper(), FirstSlot, Actor.Public));

        var payload = VoteSystem.Domain.Audit.HashChain.Next(VoteSystem.Domain.Audit.ChainHead.Empty, received, "public", DateTimeOffset.UnixEpoch).Payload;

        Assert.Multiple(() =>
        {
            Assert.That(payload, Does.Contain("村口至小学"));
            Assert.That(payload, Does.Not.Contain("示例甲"));
            Assert.That(payload, Does.Not.Contain("13800000000"));
            Assert.That(payload, Does.Not.Contain(FirstSlot.Receipt.Code));
        });
    }

    [Test]
    public void A_sheet_is_taken_in_as_a_whole_or_not_at_all()
    {
        var second = new Slot(2, Receipt.FromRandom([5, 4, 3, 2, 1]));
        var good = CollectRules.Import(Cycle(), FirstDay, "a.xlsx", [(Paper(), FirstSlot), (Paper(), second)], 0, Secretary);
        var bad = CollectRules.Import(Cycle(), FirstDay, "a.xlsx", [(Paper(), FirstSlot), (Paper(Text("短")), second)], 0, Secretary);

        Assert.Multiple(() =>
        {
            Assert.That(((Decision.Accepted)good).Events, Has.Count.EqualTo(3));
            Assert.That(bad.Refusal, Is.EqualTo(new Refusal(RefusalCode.TooShort, "Title", 4, 1)));
        });
    }

    [Test]
    public void Only_the_secretariat_takes_in_sheets()
    {
        var decision = CollectRules.Import(Cycle(), FirstDay, "a.xlsx", [(Paper(), FirstSlot)], 0, Government);

        Assert.That(decision.Refusal!.Code, Is.EqualTo(RefusalCode.WrongRole));
    }

    [Test]
    public void A_sheet_whose_rows_are_all_known_changes_nothing()
    {
        var decision = CollectRules.Import(Cycle(), FirstDay, "a.xlsx", [], known: 12, Secretary);

        Assert.That(((Decision.Accepted)decision).Events, Is.Empty);
    }
}
