using VoteSystem.Domain.Common;
using VoteSystem.Domain.Projects;
using VoteSystem.Domain.Publishing;
using VoteSystem.Domain.Supervise;
using VoteSystem.Domain.Workflow;
using static VoteSystem.Domain.Tests.Supervise.Works;

namespace VoteSystem.Domain.Tests.Supervise;

public sealed class Adjusting
{
    private const string Heading = "项目调整公告";

    private static readonly Dictionary<int, string> Titles = new() { [3] = "三桥及周边社区路灯安装工程" };

    private static readonly PlanTerms LaterInTheYear = Terms with { DueOn = new DateOnly(2026, 12, 31) };

    private static readonly PlanTerms Dearer = Terms with { Amount = Money.FromWan(189) };

    [Test]
    public void A_minor_adjustment_is_recorded_in_force_and_made_known_at_once()
    {
        var decision = Request(AdjustmentClass.Minor, LaterInTheYear);

        Assert.Multiple(() =>
        {
            Assert.That(First<AdjustmentRequested>(decision).Adjustment.Status, Is.EqualTo(AdjustmentStatus.Recorded));
            Assert.That(First<AdjustmentTookEffect>(decision).Terms, Is.EqualTo(LaterInTheYear));
            Assert.That(First<Published>(decision).Content.Rows[0]["beforeDueOn"], Is.EqualTo("2026-11-30"));
            Assert.That(First<Published>(decision).Content.Rows[0]["afterDueOn"], Is.EqualTo("2026-12-31"));
        });
    }

    [TestCase("goal")]
    [TestCase("amount")]
    [TestCase("next year")]
    public void What_the_congress_decided_on_is_no_minor_matter(string what)
    {
        var after = what switch
        {
            "goal" => Terms with { Goal = "安装路灯150盏" },
            "amount" => Dearer,
            _ => Terms with { DueOn = new DateOnly(2027, 1, 1) },
        };

        Assert.That(Request(AdjustmentClass.Minor, after).Refusal, Is.EqualTo(new Refusal(RefusalCode.AdjustmentIsMajor).Under(LegalSource.Adjustment)));
        Assert.That(Request(AdjustmentClass.Major, after).Refusal, Is.Null);
    }

    [Test]
    public void A_major_adjustment_waits_and_changes_nothing_yet()
    {
        var events = ((Decision.Accepted)Request(AdjustmentClass.Major, Dearer)).Events;

        Assert.That(events.Single(), Is.TypeOf<AdjustmentRequested>());
        Assert.That(((AdjustmentRequested)events[0]).Adjustment.Before.Amount, Is.EqualTo(Money.FromWan(100)));
    }

    [Test]
    public void A_second_adjustment_of_a_project_waits_for_the_first()
    {
        var decision = AdjustmentRules.Request(In(Stage.Supervise), Context(Waiting()), new(AdjustmentClass.Suspend, "汛期", Terms), 2, Heading, Government);

        Assert.That(decision.Refusal, Is.EqualTo(new Refusal(RefusalCode.AdjustmentIsPending, 1)));
    }

    [TestCase(51, 0, 52, AdjustmentStatus.Refused)]
    [TestCase(52, 51, 0, AdjustmentStatus.Decided)]
    [TestCase(52, 17, 0, AdjustmentStatus.Decided)]
    public void The_congress_needs_more_than_half_of_all_103_deputies(int approve, int oppose, int abstain, AdjustmentStatus expected)
    {
        var decided = First<AdjustmentDecided>(Decide(Waiting(), new AdjustmentVote("〔2026〕3号", approve, oppose, abstain)));

        Assert.That(decided.Status, Is.EqualTo(expected));
    }

    [TestCase(68, RefusalCode.QuorumNotMet)]
    [TestCase(69, null)]
    [TestCase(103, null)]
    [TestCase(104, RefusalCode.OutOfRange)]
    public void Two_thirds_of_the_deputies_take_part_and_never_more_than_all(int cast, RefusalCode? refused) =>
        Assert.That(Decide(Waiting(), new AdjustmentVote("〔2026〕3号", cast, 0, 0)).Refusal?.Code, Is.EqualTo(refused));

    [TestCase(5, 4, AdjustmentStatus.Decided, TestName = "Five_of_nine_members_are_more_than_half")]
    [TestCase(4, 0, AdjustmentStatus.Refused, TestName = "Four_of_nine_are_not_however_many_are_absent")]
    public void Where_the_presidium_decides_more_than_half_of_all_its_members_must_agree(int approve, int oppose, AdjustmentStatus expected)
    {
        var waiting = Waiting() with { Authority = AdjustmentAuthority.PresidiumThenReport };

        Assert.That(First<AdjustmentDecided>(Decide(waiting, new AdjustmentVote("主席团纪要2号", approve, oppose, 0) { Members = 9 })).Status, Is.EqualTo(expected));
    }

    [TestCase(null, 5, RefusalCode.Missing)]
    [TestCase(0, 5, RefusalCode.OutOfRange)]
    [TestCase(9, 9, null)]
    [TestCase(9, 10, RefusalCode.OutOfRange)]
    [TestCase(103, 5, null)]
    [TestCase(104, 5, RefusalCode.OutOfRange)]
    public void The_presidium_has_members_and_no_more_votes_than_members(int? members, int approve, RefusalCode? refused)
    {
        var waiting = Waiting() with { Authority = AdjustmentAuthority.PresidiumThenReport };

        Assert.That(Decide(waiting, new AdjustmentVote("主席团纪要2号", approve, 0, 0) { Members = members }).Refusal?.Code, Is.EqualTo(refused));
    }

    [Test]
    public void A_decision_needs_its_document()
    {
        Assert.That(Decide(Waiting(), new AdjustmentVote("", 60, 20, 0)).Refusal, Is.EqualTo(new Refusal(RefusalCode.Missing, "DecisionNo")));
    }

    [Test]
    public void Only_the_presidium_announces_and_only_what_is_decided()
    {
        var decided = Waiting() with { Status = AdjustmentStatus.Decided, Vote = new("〔2026〕3号", 60, 20, 0) };

        Assert.Multiple(() =>
        {
            Assert.That(AdjustmentRules.Announce(In(Stage.Supervise), Context(decided), 1, Heading, Secretary).Refusal!.Code, Is.EqualTo(RefusalCode.WrongRole));
            Assert.That(AdjustmentRules.Announce(In(Stage.Supervise), Context(Waiting()), 1, Heading, Presidium).Refusal!.Code, Is.EqualTo(RefusalCode.AdjustmentIsUndecided));
            Assert.That(First<AdjustmentTookEffect>(AdjustmentRules.Announce(In(Stage.Supervise), Context(decided), 1, Heading, Presidium)).Terms!.Amount, Is.EqualTo(Money.FromWan(189)));
        });
    }

    [TestCase(AdjustmentClass.Suspend, ProjectStatus.Suspended)]
    [TestCase(AdjustmentClass.Terminate, ProjectStatus.Terminated)]
    public void An_announced_stop_stops_the_work(AdjustmentClass asked, ProjectStatus expected)
    {
        var decided = Waiting() with { Class = asked, After = Terms, Status = AdjustmentStatus.Decided };

        var effect = First<AdjustmentTookEffect>(AdjustmentRules.Announce(In(Stage.Supervise), Context(decided), 1, Heading, Presidium));

        Assert.That((effect.Status, effect.Terms), Is.EqualTo(((ProjectStatus?)expected, (PlanTerms?)null)));
    }

    [Test]
    public void Suspended_work_goes_on_by_a_major_adjustment()
    {
        var decided = Waiting() with { Status = AdjustmentStatus.Decided };
        var context = Context(decided) with { Stored = Planned(ProjectStatus.Suspended) };

        Assert.That(First<AdjustmentTookEffect>(AdjustmentRules.Announce(In(Stage.Supervise), context, 1, Heading, Presidium)).Status, Is.EqualTo(ProjectStatus.InProgress));
    }

    [Test]
    public void Asking_for_nothing_is_refused()
    {
        Assert.That(Request(AdjustmentClass.Major, Terms).Refusal, Is.EqualTo(new Refusal(RefusalCode.NothingToChange)));
    }

    private static Adjustment Waiting() => new()
    {
        No = 1,
        ProjectNo = 3,
        Class = AdjustmentClass.Major,
        Reason = "材料涨价",
        Before = Terms,
        After = Dearer,
        Authority = AdjustmentAuthority.TownCongress,
        Status = AdjustmentStatus.Requested,
    };

    private static AdjustmentContext Context(params Adjustment[] all) => new(Planned(), all, Titles);

    private static Decision Request(AdjustmentClass asked, PlanTerms after) =>
        AdjustmentRules.Request(In(Stage.Supervise), Context(), new(asked, "连续降雨", after), 2, Heading, Government);

    private static Decision Decide(Adjustment adjustment, AdjustmentVote vote) => AdjustmentRules.Decide(In(Stage.Supervise), Facts, adjustment, vote, 1, Presidium);
}
