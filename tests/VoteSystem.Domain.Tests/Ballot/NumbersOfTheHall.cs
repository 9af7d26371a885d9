using VoteSystem.Domain.Ballot;

namespace VoteSystem.Domain.Tests.Ballot;

/// <summary>What a screen shows next when news arrive late, twice or from another node.</summary>
public sealed class NumbersOfTheHall
{
    private static readonly HallNumbers Shown = new()
    {
        Height = 20,
        Session = "17/5",
        Deputies = 98,
        Present = 90,
        Round = 1,
        Status = RoundStatus.Issued,
        Issued = 88,
        Cast = 40,
        Collected = 0,
    };

    [Test]
    public void The_first_news_are_shown_as_they_are() => Assert.That(Shown.After(null), Is.EqualTo(Shown));

    [Test]
    [Property("Incident", 1)]
    public void Counts_of_papers_of_one_round_never_fall()
    {
        var late = Shown with { Issued = 80, Cast = 39, Collected = 0 };

        var next = late.After(Shown);

        Assert.That((next.Issued, next.Cast, next.Collected), Is.EqualTo((88, 40, 0)));
    }

    [Test]
    [Property("Incident", 1)]
    public void News_of_a_node_that_is_behind_change_nothing_but_what_rose()
    {
        var behind = Shown with { Height = 19, Status = RoundStatus.Prepared, Present = 12, Issued = 0, Cast = 41 };

        Assert.That(behind.After(Shown), Is.EqualTo(Shown with { Cast = 41 }));
    }

    [Test]
    public void A_new_round_begins_at_nothing()
    {
        var second = Shown with { Height = 31, Round = 2, Status = RoundStatus.Prepared, Issued = 0, Cast = 0 };

        Assert.That(second.After(Shown), Is.EqualTo(second));
    }

    [Test]
    public void A_round_that_is_past_does_not_come_back()
    {
        var second = Shown with { Height = 31, Round = 2, Status = RoundStatus.Prepared, Issued = 0, Cast = 0 };

        Assert.That(Shown.After(second), Is.EqualTo(second));
    }

    [Test]
    public void Somebody_who_leaves_the_hall_is_missing_on_the_screen()
    {
        var left = Shown with { Height = 21, Present = 65 };

        var next = left.After(Shown);

        Assert.That(next.Present, Is.EqualTo(65));
        Assert.That(next.HasQuorum, Is.False);
    }

    [Test]
    public void The_number_cast_stays_when_the_news_do_not_know_it() =>
        Assert.That((Shown with { Cast = null }).After(Shown).Cast, Is.EqualTo(40));

    [Test]
    public void Papers_that_come_in_do_not_change_the_scene()
    {
        Assert.That((Shown with { Height = 22, Present = 89, Cast = 41, Collected = 3 }).Scene, Is.EqualTo(Shown.Scene));
        Assert.That((Shown with { Status = RoundStatus.Collected }).Scene, Is.Not.EqualTo(Shown.Scene));
    }
}
