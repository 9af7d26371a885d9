using VoteSystem.Domain.Common;
using VoteSystem.Domain.Congresses;
using VoteSystem.Domain.Tests.Ballot.Conduct;

namespace VoteSystem.Domain.Tests.Congresses;

/// <summary>列席人员 stand on a list and count for nothing.</summary>
public sealed class GuestsOfASession
{
    private static readonly Session Fifth = Halls.AHall().Session!;

    private static readonly ListedGuest[] One = [new(3, new Guest("示例来宾", "示例县财政局", "局长"))];

    [Test]
    public void A_guest_goes_to_the_end_of_the_list() =>
        Assert.That(
            Halls.EventsOf(GuestRules.Add(Fifth, One, new Guest(" 示例甲 ", " 示例村 ", " "), Halls.Secretary)),
            Is.EqualTo(new[] { new GuestListed(17, 5, 4, new Guest("示例甲", "示例村", null)) }));

    [Test]
    public void The_same_guest_twice_stands_there_once() =>
        Assert.That(Halls.EventsOf(GuestRules.Add(Fifth, One, new Guest("示例来宾", "示例县财政局", "副局长"), Halls.Secretary)), Is.Empty);

    [TestCase("", "x", null, RefusalCode.Missing)]
    [TestCase("x", " ", null, RefusalCode.Missing)]
    [TestCase("50", "100", "100", null)]
    [TestCase("51", "x", null, RefusalCode.TooLong)]
    [TestCase("x", "101", null, RefusalCode.TooLong)]
    [TestCase("x", "x", "101", RefusalCode.TooLong)]
    public void Name_and_unit_are_needed_and_fit_on_the_sheet(string name, string unit, string? office, RefusalCode? expected) =>
        Assert.That(Halls.CodeOf(GuestRules.Add(Fifth, One, new Guest(Text(name)!, Text(unit)!, Text(office)), Halls.Secretary)), Is.EqualTo(expected));

    [TestCase(3, null)]
    [TestCase(1, RefusalCode.NotFound)]
    public void Whoever_stands_there_can_be_taken_off(int no, RefusalCode? expected) =>
        Assert.That(Halls.CodeOf(GuestRules.Remove(Fifth, One, no, Halls.Secretary)), Is.EqualTo(expected));

    [Test]
    public void A_sheet_adds_those_who_are_new()
    {
        var rows = new[] { One[0].Guest, new Guest("示例乙", "示例村", null), new Guest("示例乙", "示例村", "主任") };

        Assert.That(
            Halls.EventsOf(GuestRules.Import(Fifth, One, "列席.xlsx", rows, Halls.Secretary)),
            Is.EqualTo(new DomainEvent[] { new GuestsImported(17, 5, "列席.xlsx", 1), new GuestListed(17, 5, 4, new Guest("示例乙", "示例村", null)) }));
    }

    [TestCase(999, null)]
    [TestCase(1000, RefusalCode.OutOfRange)]
    public void A_thousand_guests_are_the_most(int rows, RefusalCode? expected) =>
        Assert.That(
            Halls.CodeOf(GuestRules.Import(Fifth, One, "x", [.. Enumerable.Range(0, rows).Select(no => new Guest($"示例{no}", "x", null))], Halls.Secretary)),
            Is.EqualTo(expected));

    [Test]
    public void Only_the_secretariat_keeps_the_list_and_only_of_a_session_that_exists() =>
        Assert.That(
            (Halls.CodeOf(GuestRules.Add(Fifth, One, One[0].Guest, Halls.Scrutineer)), Halls.CodeOf(GuestRules.Remove(null, One, 3, Halls.Secretary))),
            Is.EqualTo((RefusalCode.WrongRole, RefusalCode.NotFound)));

    /// <summary>A number stands for a text of that length.</summary>
    private static string? Text(string? text) => int.TryParse(text, out var length) ? new string('示', length) : text;
}
