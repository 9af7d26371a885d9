using VoteSystem.Domain.Common;
using VoteSystem.Domain.Congresses;
using VoteSystem.Domain.Tests.Ballot.Conduct;

namespace VoteSystem.Domain.Tests.Congresses;

/// <summary>Which session is meant where none is named, and its plenary meetings.</summary>
public sealed class TheSessionAtHand
{
    private static readonly DateOnly March = new(2026, 3, 10);

    private static readonly DateOnly December = new(2026, 12, 10);

    // Newest first, as storage gives them.
    private static readonly Session[] Two = [ASession(6, December), ASession(5, March)];

    [TestCase("2026-03-10", 5, TestName = "The_one_that_sits_today")]
    [TestCase("2026-03-11", 5, TestName = "Also_on_its_last_day")]
    [TestCase("2026-03-12", 6, TestName = "Then_the_next_one_called")]
    [TestCase("2026-12-31", 6, TestName = "At_last_the_one_held_last")]
    public void Without_a_choice_the_calendar_decides(string today, int expected) =>
        Assert.That(SessionAtHand.Of(Two, Day(today))!.Id.No, Is.EqualTo(expected));

    [Test]
    public void Without_any_session_there_is_none() => Assert.That(SessionAtHand.Of([], March), Is.Null);

    [TestCase("2026-03-10", 6, TestName = "The_chosen_one_wins_over_the_one_that_sits")]
    [TestCase("2026-12-11", 6, TestName = "Until_its_last_day")]
    public void A_choice_wins_over_the_calendar(string today, int expected) =>
        Assert.That(SessionAtHand.Of([Two[0] with { ChosenOn = March }, Two[1]], Day(today))!.Id.No, Is.EqualTo(expected));

    [TestCase("2026-03-11", true, TestName = "The_choice_holds_on_the_last_day_of_the_session")]
    [TestCase("2026-03-12", false, TestName = "And_not_on_the_day_after")]
    public void A_forgotten_choice_does_not_catch_the_next_roll(string today, bool expected) =>
        Assert.That(SessionAtHand.IsChosen(Two[1] with { ChosenOn = March }, Day(today)), Is.EqualTo(expected));

    [Test]
    public void A_session_that_is_over_can_be_chosen_for_the_day() =>
        Assert.That(SessionAtHand.Of([Two[0], Two[1] with { ChosenOn = Day("2026-05-01") }], Day("2026-05-01"))!.Id.No, Is.EqualTo(5));

    [Test]
    public void The_secretariat_chooses_a_session_that_exists()
    {
        var chosen = SessionRules.Choose(Two, Two[0].Id, March, Halls.Secretary);
        var stranger = SessionRules.Choose(Two, new SessionId(Halls.Town, 17, 7), March, Halls.Secretary);
        var teller = SessionRules.Choose(Two, Two[0].Id, March, Halls.TellerA);
        var again = SessionRules.Choose([Two[0] with { ChosenOn = March }], Two[0].Id, March, Halls.Secretary);

        Assert.Multiple(() =>
        {
            Assert.That(Halls.EventsOf(chosen), Is.EqualTo(new[] { new SessionChosen(17, 6, March) }));
            Assert.That((Halls.CodeOf(stranger), Halls.CodeOf(teller)), Is.EqualTo((RefusalCode.NotFound, RefusalCode.WrongRole)));
            Assert.That(Halls.EventsOf(again), Is.Empty);
        });
    }

    [TestCase(1, 0, 45, null, TestName = "The_next_plenary_meeting_begins_when_the_last_one_is_over")]
    [TestCase(2, 0, 45, RefusalCode.ChangedMeanwhile, TestName = "A_second_clerk_does_not_begin_one_more")]
    [TestCase(1, 1, 45, RefusalCode.RoundIsOpen, TestName = "Not_while_a_round_rests_on_the_roll")]
    [TestCase(1, 0, 1, null, TestName = "One_who_signed_in_is_enough_to_have_met")]
    [TestCase(1, 0, 0, RefusalCode.PlenaryIsEmpty, TestName = "Not_when_nobody_has_signed_in")]
    public void Plenary_meetings_follow_each_other(int seen, int roundsOpen, int present, RefusalCode? expected) =>
        Assert.That(Halls.CodeOf(SessionRules.BeginPlenary(Two[0], Halls.Present(present, 50), roundsOpen, seen, Halls.Secretary)), Is.EqualTo(expected));

    [Test]
    public void The_numbers_of_the_last_meeting_stand_in_the_log() =>
        Assert.That(
            Halls.EventsOf(SessionRules.BeginPlenary(Two[0], Halls.Present(45, 50), 0, 1, Halls.Secretary)),
            Is.EqualTo(new[] { new PlenaryBegun(17, 6, 2, 50, 45) }));

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    private static Session ASession(int no, DateOnly opens) =>
        new() { Id = new SessionId(Halls.Town, 17, no), OpensOn = opens, ClosesOn = opens.AddDays(1), Place = "示例礼堂", Version = 1 };
}
