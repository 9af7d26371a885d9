using VoteSystem.Domain.Common;
using VoteSystem.Domain.Documents;
using VoteSystem.Domain.Workflow;

namespace VoteSystem.Domain.Tests.Documents;

/// <summary>Draft → signing → issued → replaced, and every step beyond.</summary>
public sealed class RegisteringPapers
{
    private const int Year = 2027;

    private static readonly IReadOnlyList<Role> Makers = [Role.Secretariat];

    private static readonly Actor Secretary = Somebody(Role.Secretariat);

    private static readonly Actor Teller = Somebody(Role.Teller);

    private static readonly Actor Scrutineer = Somebody(Role.Scrutineer);

    private static readonly Signer[] Three =
        [new(SignerRole.ChiefTeller, "示例甲"), new(SignerRole.Scrutineer, "示例乙"), new(SignerRole.Scrutineer, "示例丙")];

    private static readonly PaperShelf Empty = new([], 0, []);

    [Test]
    public void The_first_paper_of_a_kind_is_number_1_and_another_matter_is_number_2()
    {
        Assert.That(PaperRules.NextId(PaperKind.TallyReport, Empty), Is.EqualTo(new PaperId(PaperKind.TallyReport, 1, 1)));
        Assert.That(PaperRules.NextId(PaperKind.TallyReport, Empty with { LastNo = 1 }), Is.EqualTo(new PaperId(PaperKind.TallyReport, 2, 1)));
    }

    [TestCase(PaperStatus.Draft, 1)]
    [TestCase(PaperStatus.Issued, 2)]
    [TestCase(PaperStatus.Withdrawn, 2)]
    public void A_draft_is_printed_again_under_its_name_and_anything_else_gets_a_further_version(PaperStatus status, int version) =>
        Assert.That(PaperRules.NextId(PaperKind.TallyReport, On(Paper(status))).Version, Is.EqualTo(version));

    [Test]
    public void A_print_under_a_name_that_was_taken_meanwhile_is_refused()
    {
        var decision = PaperRules.Make(Year, On(Paper(PaperStatus.Withdrawn)), Print(version: 1), null, Makers, Secretary);

        Assert.That(decision.Refusal!.Code, Is.EqualTo(RefusalCode.ChangedMeanwhile));
    }

    [Test]
    public void An_issued_paper_is_replaced_only_with_a_reason_and_the_new_version_names_it()
    {
        var shelf = On(Paper(PaperStatus.Issued));

        var without = PaperRules.Make(Year, shelf, Print(version: 2), " ", Makers, Secretary);
        var with = PaperRules.Make(Year, shelf, Print(version: 2), " 更正日期 ", Makers, Secretary);

        Assert.That(without.Refusal, Is.EqualTo(new Refusal(RefusalCode.Missing, "Reason")));
        Assert.That(Only<PaperMade>(with), Has.Property("Replaces").EqualTo(1).And.Property("Reason").EqualTo("更正日期"));
    }

    [TestCase(500, null)]
    [TestCase(501, RefusalCode.TooLong)]
    public void A_reason_has_500_characters_at_most(int length, RefusalCode? refused)
    {
        var decision = PaperRules.Make(Year, On(Paper(PaperStatus.Issued)), Print(version: 2), new string('因', length), Makers, Secretary);

        Assert.That(decision.Refusal?.Code, Is.EqualTo(refused));
    }

    [TestCase(4000, null)]
    [TestCase(4001, RefusalCode.TooLong)]
    public void A_passage_has_4000_characters_at_most(int length, RefusalCode? refused)
    {
        var decision = PaperRules.Make(Year, Empty, Print(version: 1) with { OwnWords = new string('文', length) }, null, Makers, Secretary);

        Assert.That(decision.Refusal?.Code, Is.EqualTo(refused));
    }

    [Test]
    public void Nothing_is_printed_while_a_version_is_being_signed()
    {
        var decision = PaperRules.Make(Year, On(Paper(PaperStatus.Signing)), Print(version: 2), "理由", Makers, Secretary);

        Assert.That(decision.Refusal, Is.EqualTo(new Refusal(RefusalCode.PaperIsInSigning, 1)));
    }

    [Test]
    public void Only_those_of_the_table_make_a_paper() =>
        Assert.That(PaperRules.Make(Year, Empty, Print(version: 1), null, Makers, Teller).Refusal!.Code, Is.EqualTo(RefusalCode.WrongRole));

    [TestCase(1, RefusalCode.AnnouncementNoTaken)]
    [TestCase(2, null)]
    public void An_announcement_has_a_number_of_its_own_in_the_term(int no, RefusalCode? refused)
    {
        var decision = PaperRules.Make(Year, Empty with { TakenAnnouncementNos = [1] }, Print(version: 1) with { AnnouncementNo = no }, null, Makers, Secretary);

        Assert.That(decision.Refusal?.Code, Is.EqualTo(refused));
    }

    [Test]
    public void A_draft_that_somebody_signs_goes_round_and_one_that_nobody_signs_is_issued_at_once()
    {
        var toSign = PaperRules.Confirm(Year, On(Paper(PaperStatus.Draft, Three)), 1, "sha", Makers, Secretary);
        var plain = PaperRules.Confirm(Year, On(Paper(PaperStatus.Draft)), 1, "sha", Makers, Secretary);

        Only<PaperConfirmed>(toSign);
        Assert.That(Only<PaperIssued>(plain).ByHand, Is.False);
    }

    [Test]
    public void A_draft_that_was_printed_again_meanwhile_is_not_confirmed_unread() =>
        Assert.That(PaperRules.Confirm(Year, On(Paper(PaperStatus.Draft)), 1, "earlier", Makers, Secretary).Refusal!.Code, Is.EqualTo(RefusalCode.ChangedMeanwhile));

    [TestCase(PaperStatus.Signing)]
    [TestCase(PaperStatus.Issued)]
    [TestCase(PaperStatus.Replaced)]
    [TestCase(PaperStatus.Withdrawn)]
    public void Only_a_draft_is_confirmed(PaperStatus status) =>
        Assert.That(PaperRules.Confirm(Year, On(Paper(status)), 1, "sha", Makers, Secretary).Refusal, Is.EqualTo(new Refusal(RefusalCode.PaperIsElsewhere, status, PaperStatus.Draft)));

    [Test]
    public void Signatures_follow_their_order_and_people_in_one_capacity_sign_as_they_come()
    {
        var fresh = Paper(PaperStatus.Signing, Three);
        var afterTheTeller = Signed(fresh, 1);

        Assert.Multiple(() =>
        {
            Assert.That(PaperRules.SignRefusal(fresh, "Scrutineer", Scrutineer), Is.EqualTo(new Refusal(RefusalCode.PaperIsSignedInTurn, SignerRole.ChiefTeller, "示例甲")));
            Assert.That(PaperRules.SignRefusal(fresh, "ChiefTeller", Teller), Is.Null);
            Assert.That(PaperRules.SignRefusal(fresh, "ChiefTeller", Scrutineer)!.Code, Is.EqualTo(RefusalCode.WrongRole));
            Assert.That(PaperRules.SignRefusal(afterTheTeller, "ChiefTeller", Teller), Is.EqualTo(new Refusal(RefusalCode.PlaceIsSigned, "示例甲")));
            Assert.That(PaperRules.SignRefusal(afterTheTeller, "Scrutineer", Scrutineer), Is.Null);
            Assert.That(PaperRules.SignRefusal(afterTheTeller, "Scrutineer-2", Scrutineer), Is.Null);
            Assert.That(PaperRules.SignRefusal(afterTheTeller, "Presidium", Scrutineer)!.Code, Is.EqualTo(RefusalCode.NotFound));
        });
    }

    [Test]
    public void The_last_signature_issues_the_paper_and_replaces_the_version_in_force()
    {
        var before = Paper(PaperStatus.Issued, Three);
        var next = Signed(Signed(Paper(PaperStatus.Signing, Three) with { Id = before.Id with { Version = 2 } }, 1), 2);
        var shelf = new PaperShelf([before, next], 1, []);

        var decision = PaperRules.Sign(Year, shelf, 2, Set("Scrutineer-2"), Scrutineer);

        var events = ((Decision.Accepted)decision).Events;
        Assert.That(events.Select(one => one.GetType()), Is.EqualTo(new[] { typeof(PaperSigned), typeof(PaperIssued), typeof(PaperReplaced) }));
        Assert.That(((PaperIssued)events[1]).Sha256, Is.EqualTo("signed"));
        Assert.That(((PaperReplaced)events[2]).Id.Version, Is.EqualTo(1));
        Assert.That(((PaperReplaced)events[2]).By, Is.EqualTo(2));
    }

    [Test]
    public void A_signature_before_the_last_one_issues_nothing() =>
        Only<PaperSigned>(PaperRules.Sign(Year, On(Signed(Paper(PaperStatus.Signing, Three), 1)), 1, Set("Scrutineer"), Scrutineer));

    [Test]
    public void A_signature_under_a_file_that_got_another_one_meanwhile_is_refused() =>
        Assert.That(
            PaperRules.Sign(Year, On(Paper(PaperStatus.Signing, Three)), 1, Set("ChiefTeller") with { Seen = "earlier" }, Teller).Refusal!.Code,
            Is.EqualTo(RefusalCode.ChangedMeanwhile));

    [Test]
    public void A_printed_copy_is_noted_as_signed_by_hand_unless_somebody_signed_the_file()
    {
        var fresh = PaperRules.IssueByHand(Year, On(Paper(PaperStatus.Signing, Three)), 1, "sha", Secretary);
        var begun = PaperRules.IssueByHand(Year, On(Signed(Paper(PaperStatus.Signing, Three), 1)), 1, "sha", Secretary);
        var byTeller = PaperRules.IssueByHand(Year, On(Paper(PaperStatus.Signing, Three)), 1, "sha", Teller);

        Assert.That(Only<PaperIssued>(fresh).ByHand, Is.True);
        Assert.That(begun.Refusal!.Code, Is.EqualTo(RefusalCode.PlaceIsSigned));
        Assert.That(byTeller.Refusal!.Code, Is.EqualTo(RefusalCode.WrongRole));
    }

    [TestCase(PaperStatus.Draft, null)]
    [TestCase(PaperStatus.Signing, null)]
    [TestCase(PaperStatus.Issued, RefusalCode.PaperIsElsewhere)]
    [TestCase(PaperStatus.Replaced, RefusalCode.PaperIsElsewhere)]
    [TestCase(PaperStatus.Withdrawn, RefusalCode.PaperIsElsewhere)]
    public void Only_what_is_not_issued_is_withdrawn(PaperStatus status, RefusalCode? refused) =>
        Assert.That(PaperRules.Withdraw(Year, On(Paper(status)), 1, "有误", Makers, Secretary).Refusal?.Code, Is.EqualTo(refused));

    [Test]
    public void A_withdrawal_has_a_reason() =>
        Assert.That(PaperRules.Withdraw(Year, On(Paper(PaperStatus.Draft)), 1, "", Makers, Secretary).Refusal, Is.EqualTo(new Refusal(RefusalCode.Missing, "Reason")));

    [TestCase("2027-D14-1-2", 2027, PaperKind.TallyReport, 1, 2)]
    [TestCase("2027-D01-3-10", 2027, PaperKind.CollectNotice, 3, 10)]
    public void A_register_number_is_read_as_it_is_written(string text, int year, PaperKind kind, int no, int version)
    {
        Assert.That(PaperId.Parse(text), Is.EqualTo((year, new PaperId(kind, no, version))));
        Assert.That(new PaperId(kind, no, version).RegisterNo(year), Is.EqualTo(text));
    }

    [TestCase("")]
    [TestCase("2027-D14-1")]
    [TestCase("2027-D99-1-1")]
    [TestCase("2027-D14-0-1")]
    [TestCase("2027-D14-1--1")]
    [TestCase("2027-14-1-1")]
    [TestCase("2027-D14-1-99999999999")]
    public void Anything_else_is_no_register_number(string text) => Assert.That(PaperId.Parse(text), Is.Null);

    private static Actor Somebody(Role role) => new("示例", new HashSet<Role> { role });

    private static PaperShelf On(RegisteredPaper paper) => new([paper], 1, []);

    private static T Only<T>(Decision decision)
    {
        Assert.That(decision.Refusal, Is.Null);
        var events = ((Decision.Accepted)decision).Events;
        Assert.That(events, Has.Count.EqualTo(1));
        Assert.That(events[0], Is.TypeOf<T>());
        return (T)(object)events[0];
    }

    private static SetSignature Set(string place) => new(place, "sha", "certificate", "signed", [1]);

    private static RegisteredPaper Signed(RegisteredPaper paper, int order) => paper with
    {
        Places = [.. paper.Places.Select(place => place.Order == order ? place with { Signature = new PlaceSignature(DateTimeOffset.UnixEpoch, "示例", "c", "sha") } : place)],
    };

    private static RegisteredPaper Paper(PaperStatus status, params Signer[] signers) => new()
    {
        Id = new PaperId(PaperKind.TallyReport, 1, 1),
        Matter = "round-1",
        Title = "计票结果报告单",
        Status = status,
        IsPublic = true,
        Sha256 = "sha",
        Bytes = 1,
        Pages = 1,
        MadeAt = DateTimeOffset.UnixEpoch,
        MadeBy = "示例",
        Places = [.. signers.Select((signer, i) => new SigningPlace(i + 1, SignaturePlaces.NameOf(signers, i), signer.Role, signer.Name, null))],
    };

    private static NewPaper Print(int version) => new()
    {
        Id = new PaperId(PaperKind.TallyReport, 1, version),
        Matter = "round-1",
        Title = "计票结果报告单",
        IsPublic = true,
        Signers = Three,
        Pages = 1,
        Renderer = "test",
        Fonts = [],
        Sha256 = "sha",
        Pdf = [1],
    };
}
