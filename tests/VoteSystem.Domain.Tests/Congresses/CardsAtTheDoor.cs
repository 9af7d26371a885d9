using VoteSystem.Domain.Ballot;
using VoteSystem.Domain.Common;
using VoteSystem.Domain.Congresses;
using VoteSystem.Domain.Tests.Ballot.Conduct;

namespace VoteSystem.Domain.Tests.Congresses;

/// <summary>Cards sign deputies in and do nothing else.</summary>
public sealed class CardsAtTheDoor
{
    private static readonly CardSecret Secret = new([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16]);

    private static readonly DeputyId Id = new(new Guid("44444444-4444-4444-4444-444444444444"));

    private static readonly Session Fifth = Halls.AHall().Session!;

    [Test]
    public void A_scanner_reads_the_secret_alone_or_behind_an_address()
    {
        Assert.Multiple(() =>
        {
            Assert.That(CardKey.Read(Secret.Token), Is.EqualTo(Secret.Hash()));
            Assert.That(CardKey.Read($" https://hall.example/t/shili/secretariat/signin#{Secret.Token}\r\n"), Is.EqualTo(Secret.Hash()));
        });
    }

    [Test]
    public void A_card_is_no_slip_and_a_slip_is_no_card()
    {
        var slip = new SlipSecret(new byte[SlipSecret.TokenBytes]);

        Assert.Multiple(() =>
        {
            Assert.That(SlipKey.Read(Secret.Token), Is.Null);
            Assert.That(CardKey.Read(slip.Token), Is.Null);
            Assert.That(CardKey.IsSlip($"https://hall.example/b#{slip.Token}"), Is.True);
            Assert.That(CardKey.IsSlip(Secret.Token), Is.False);
        });
    }

    [TestCase(null)]
    [TestCase("")]
    [TestCase("D")]
    [TestCase("#")]
    [TestCase("DAQIDBAUGBwgJCgsMDQ4PE")]
    [TestCase("DAQIDBAUGBwgJCgsMDQ4PEA=")]
    [TestCase("XAQIDBAUGBwgJCgsMDQ4PEA")]
    [TestCase("13800000000")]
    public void Anything_else_is_no_card(string? scanned) => Assert.That((CardKey.Read(scanned), CardKey.IsSlip(scanned)), Is.EqualTo(((byte[]?)null, false)));

    [TestCase(null, false, AttendanceStatus.Present)]
    [TestCase(null, true, AttendanceStatus.Late)]
    [TestCase(AttendanceStatus.LeaveSick, false, AttendanceStatus.Present)]
    [TestCase(AttendanceStatus.Absent, true, AttendanceStatus.Late)]
    [TestCase(AttendanceStatus.Left, false, AttendanceStatus.Late)]
    public void A_card_makes_its_holder_present(AttendanceStatus? before, bool late, AttendanceStatus expected)
    {
        var decision = CardRules.SignIn(Fifth, ACard(before), late, Halls.Secretary);

        var recorded = (AttendanceRecorded)Halls.EventsOf(decision)[0];
        Assert.That((recorded.Status, recorded.Entries.Single()), Is.EqualTo((expected, new AttendanceEntry(Id, "示例代表", before))));
    }

    [TestCase(AttendanceStatus.Present)]
    [TestCase(AttendanceStatus.Late)]
    public void A_second_scan_changes_nothing(AttendanceStatus before) =>
        Assert.That(Halls.EventsOf(CardRules.SignIn(Fifth, ACard(before), late: true, Halls.Secretary)), Is.Empty);

    [Test]
    public void An_older_card_is_told_apart_from_a_stranger_s()
    {
        Assert.Multiple(() =>
        {
            Assert.That(CardRules.SignIn(Fifth, ACard(null) with { IsVoid = true }, false, Halls.Secretary).Refusal, Is.EqualTo(new Refusal(RefusalCode.CardIsVoid, "示例代表")));
            Assert.That(Halls.CodeOf(CardRules.SignIn(Fifth, null, false, Halls.Secretary)), Is.EqualTo(RefusalCode.CardIsUnknown));
            Assert.That(Halls.CodeOf(CardRules.SignIn(null, ACard(null), false, Halls.Secretary)), Is.EqualTo(RefusalCode.NotFound));
            Assert.That(Halls.CodeOf(CardRules.SignIn(Fifth, ACard(null), false, Halls.TellerA)), Is.EqualTo(RefusalCode.WrongRole));
        });
    }

    [Test]
    public void Whoever_left_the_seat_is_not_signed_in()
    {
        var gone = new FoundCard(new Attendee { Id = Id, Name = "示例代表", HoldsSeat = false }, IsVoid: false);

        Assert.That(Halls.CodeOf(CardRules.SignIn(Fifth, gone, false, Halls.Secretary)), Is.EqualTo(RefusalCode.DeputyHoldsNoSeat));
    }

    [Test]
    public void Cards_are_made_for_deputies_who_hold_a_seat()
    {
        var roll = new[] { ADeputy(Id, holdsSeat: true), ADeputy(new DeputyId(Guid.Empty), holdsSeat: false) };

        var issued = CardRules.Issue(roll, [new NewCard(Id, Secret.Hash())], Halls.Secretary);
        var gone = CardRules.Issue(roll, [new NewCard(new DeputyId(Guid.Empty), [1])], Halls.Secretary);
        var nobody = CardRules.Issue(roll, [], Halls.Secretary);
        var stranger = CardRules.Issue([], [new NewCard(Id, [1])], Halls.Secretary);
        var teller = CardRules.Issue(roll, [new NewCard(Id, [1])], Halls.TellerA);

        Assert.Multiple(() =>
        {
            Assert.That(((CardsIssued)Halls.EventsOf(issued)[0]).Holders, Is.EqualTo(new[] { new CardHolder(Id, "示例代表") }));
            Assert.That(
                new[] { gone, nobody, stranger, teller }.Select(Halls.CodeOf),
                Is.EqualTo(new RefusalCode?[] { RefusalCode.DeputyHoldsNoSeat, RefusalCode.Missing, RefusalCode.NotFound, RefusalCode.WrongRole }));
        });
    }

    [Test]
    public void The_log_keeps_no_hash_of_a_card()
    {
        var json = System.Text.Json.JsonSerializer.Serialize(new CardsIssued(1, [new CardHolder(Id, "示例代表")], [new NewCard(Id, Secret.Hash())]), DomainJson.Options);

        Assert.That(json, Does.Contain("示例代表").And.Not.Contain(Convert.ToBase64String(Secret.Hash())).And.Not.Contain("hash"));
    }

    private static FoundCard ACard(AttendanceStatus? status) => new(new Attendee { Id = Id, Name = "示例代表", HoldsSeat = true, Status = status }, IsVoid: false);

    private static Deputy ADeputy(DeputyId id, bool holdsSeat) =>
        new() { Id = id, Entry = new DeputyEntry { Name = "示例代表", Group = "第一代表团" }, HoldsSeat = holdsSeat, Version = 1 };
}
