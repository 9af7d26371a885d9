using VoteSystem.Domain.Common;
using VoteSystem.Domain.Identity;
using VoteSystem.Domain.Workflow;

namespace VoteSystem.Domain.Tests.Identity;

public sealed class WaysToSignIn
{
    private static readonly CongressId Town = new(Guid.Parse("11111111-1111-1111-1111-111111111111"));
    private static readonly UserId Holder = new(Guid.Parse("33333333-3333-3333-3333-333333333333"));
    private static readonly UserId Clerk = new(Guid.Parse("44444444-4444-4444-4444-444444444444"));
    private static readonly Guid Session = Guid.Parse("55555555-5555-5555-5555-555555555555");
    private static readonly DateTimeOffset Now = new(2026, 11, 21, 1, 0, 0, TimeSpan.Zero);

    private static readonly Account Account = new()
    {
        Id = Holder, UserName = "jipiao", DisplayName = "示例计票人", IsDisabled = false, Roles = [new RoleGrant(Town.Value, Role.Teller)],
    };

    private static readonly Manager Own = new(new Actor("示例计票人", new HashSet<Role>()), null, Holder);
    private static readonly Manager Secretary = new(new Actor("示例秘书", new HashSet<Role> { Role.Secretariat }), Town, Clerk);
    private static readonly Manager OtherSecretary = Secretary with { Congress = new CongressId(Guid.NewGuid()) };
    private static readonly Manager Colleague = new(new Actor("示例代表", new HashSet<Role> { Role.Deputy }), Town, Clerk);
    private static readonly SignInFacts Nothing = new(HasSecondStep: false, [], [], []);
    private static readonly SignInFacts Everything = new(HasSecondStep: true, [new Passkey("a", "办公室电脑")], [new SignInSession(Session, "Edge · Windows")], []);
    private static readonly StoredPassword Password = new("hash", "stamp", IsOneTime: false);

    [Test]
    public void The_second_step_is_turned_on_once()
    {
        Assert.That(Event<SecondStepTurnedOn>(SignInRules.TurnOnSecondStep(Account, Nothing, "KEY", ["a"])).Key, Is.EqualTo("KEY"));
        Assert.That(Code(SignInRules.TurnOnSecondStep(Account, Everything, "KEY", ["a"])), Is.EqualTo(RefusalCode.SecondStepIsOn));
        Assert.That(Code(SignInRules.TurnOnSecondStep(Account with { IsDisabled = true }, Nothing, "KEY", ["a"])), Is.EqualTo(RefusalCode.NotFound));
    }

    [Test]
    public void Whoever_holds_a_role_that_demands_it_cannot_turn_it_off()
    {
        Assert.That(Code(SignInRules.TurnOffSecondStep(Account, Everything, isDemanded: true, "stamp")), Is.EqualTo(RefusalCode.SecondStepIsDemanded));
        Assert.That(Event<SecondStepTurnedOff>(SignInRules.TurnOffSecondStep(Account, Everything, isDemanded: false, "stamp")).Stamp, Is.EqualTo("stamp"));
        Assert.That(Events(SignInRules.TurnOffSecondStep(Account, Nothing, isDemanded: true, "stamp")), Is.Empty);
    }

    [Test]
    public void Recovery_codes_belong_to_the_second_step()
    {
        Assert.That(Code(SignInRules.RenewRecoveryCodes(Account, Nothing, ["a"])), Is.EqualTo(RefusalCode.SecondStepIsOff));
        Assert.That(Event<RecoveryCodesRenewed>(SignInRules.RenewRecoveryCodes(Account, Everything, ["a"])).CodeHashes, Is.EqualTo(new[] { "a" }));
    }

    [Test]
    public void A_lost_device_is_taken_away_by_who_manages_the_account_and_by_nobody_else()
    {
        Assert.That(
            Events(SignInRules.TakeDevicesAway(Account, Everything, "stamp", Secretary)).Select(happened => happened.GetType()),
            Is.EqualTo(new[] { typeof(PasskeyRemoved), typeof(SecondStepTurnedOff) }));
        Assert.That(Events(SignInRules.TakeDevicesAway(Account, Nothing, "stamp", Secretary)), Is.Empty);
        Assert.That(Code(SignInRules.TakeDevicesAway(Account, Everything, "stamp", Colleague)), Is.EqualTo(RefusalCode.WrongRole));
        Assert.That(Code(SignInRules.TakeDevicesAway(Account, Everything, "stamp", OtherSecretary)), Is.EqualTo(RefusalCode.AccountBelongsElsewhere));
        Assert.That(Code(SignInRules.TakeDevicesAway(Account, Everything, "stamp", Secretary with { Own = Holder })), Is.EqualTo(RefusalCode.OwnAccount));
    }

    [TestCase(9, null)]
    [TestCase(10, RefusalCode.TooManyPasskeys)]
    public void An_account_has_ten_passkeys_at_most(int before, RefusalCode? code)
    {
        var facts = Nothing with { Passkeys = [.. Enumerable.Range(1, before).Select(no => new Passkey($"{no}", $"{no}"))] };

        Assert.That(SignInRules.AddPasskey(Account, facts, "手机", ACredential()).Refusal?.Code, Is.EqualTo(code));
    }

    [TestCase("", RefusalCode.Missing)]
    [TestCase("   ", RefusalCode.Missing)]
    [TestCase("手机", null)]
    public void A_passkey_has_a_name(string name, RefusalCode? code) =>
        Assert.That(SignInRules.AddPasskey(Account, Nothing, name, ACredential()).Refusal?.Code, Is.EqualTo(code));

    [TestCase(60, null)]
    [TestCase(61, RefusalCode.TooLong)]
    public void Its_name_has_sixty_characters_at_most(int length, RefusalCode? code) =>
        Assert.That(SignInRules.AddPasskey(Account, Nothing, new string('钥', length), ACredential()).Refusal?.Code, Is.EqualTo(code));

    [Test]
    public void A_passkey_is_added_once_renamed_and_removed()
    {
        var known = Nothing with { Passkeys = [new Passkey(ACredential().Id, "手机")] };

        Assert.That(Code(SignInRules.AddPasskey(Account, known, "手机", ACredential())), Is.EqualTo(RefusalCode.PasskeyIsKnown));
        Assert.That(Event<PasskeyRenamed>(SignInRules.RenamePasskey(Account, known, ACredential().Id, "新手机")).Before, Is.EqualTo("手机"));
        Assert.That(Events(SignInRules.RenamePasskey(Account, known, ACredential().Id, " 手机 ")), Is.Empty);
        Assert.That(Code(SignInRules.RenamePasskey(Account, known, "other", "新手机")), Is.EqualTo(RefusalCode.NotFound));
        Assert.That(Event<PasskeyRemoved>(SignInRules.RemovePasskey(Account, known, ACredential().Id)).Name, Is.EqualTo("手机"));
        Assert.That(Events(SignInRules.RemovePasskey(Account, known, "other")), Is.Empty);
    }

    [Test]
    public void A_session_is_ended_by_its_holder_or_by_who_manages_the_account()
    {
        Assert.That(Event<SessionEnded>(SignInRules.EndSession(Account, Everything, Session, Own)).Device, Is.EqualTo("Edge · Windows"));
        Assert.That(Event<SessionEnded>(SignInRules.EndSession(Account, Everything, Session, Secretary)).Session, Is.EqualTo(Session));
        Assert.That(Code(SignInRules.EndSession(Account, Everything, Session, Colleague)), Is.EqualTo(RefusalCode.WrongRole));
        Assert.That(Code(SignInRules.EndSession(Account, Everything, Session, OtherSecretary)), Is.EqualTo(RefusalCode.AccountBelongsElsewhere));
        Assert.That(Events(SignInRules.EndSession(Account, Nothing, Session, Own)), Is.Empty);
    }

    [Test]
    public void A_link_is_made_by_who_manages_an_open_account()
    {
        Assert.That(Event<SignInLinkMade>(SignInRules.MakeLink(Account, ALink(Now), Secretary)).Kind, Is.EqualTo(SignInLinkKind.Reset));
        Assert.That(Code(SignInRules.MakeLink(Account, ALink(Now), Colleague)), Is.EqualTo(RefusalCode.WrongRole));
        Assert.That(Code(SignInRules.MakeLink(Account with { IsDisabled = true }, ALink(Now), Secretary)), Is.EqualTo(RefusalCode.AccountIsDisabled));
    }

    [TestCase(119, RefusalCode.LinkIsFresh)]
    [TestCase(120, null)]
    public void A_second_mail_for_a_forgotten_password_goes_out_after_two_minutes(int seconds, RefusalCode? code)
    {
        var facts = Nothing with { Links = [ALink(Now)] };

        Assert.That(SignInRules.AskForLink(Account, facts, ALink(Now.AddSeconds(seconds))).Refusal?.Code, Is.EqualTo(code));
    }

    [TestCase(0, null)]
    [TestCase(1, RefusalCode.LinkIsSpent)]
    public void A_link_serves_until_its_hour_is_over(int secondsAfter, RefusalCode? code)
    {
        var facts = Nothing with { Links = [ALink(Now)] };

        var decision = SignInRules.UseLink(Account, facts, "hash", Password, Now + SignInRules.ResetServes + TimeSpan.FromSeconds(secondsAfter));

        Assert.That(decision.Refusal?.Code, Is.EqualTo(code));
    }

    [Test]
    public void An_unknown_link_and_one_of_a_closed_account_are_answered_alike()
    {
        var facts = Nothing with { Links = [ALink(Now)] };

        Assert.That(Code(SignInRules.UseLink(Account, facts, "other", Password, Now)), Is.EqualTo(RefusalCode.LinkIsSpent));
        Assert.That(Code(SignInRules.UseLink(Account with { IsDisabled = true }, facts, "hash", Password, Now)), Is.EqualTo(RefusalCode.LinkIsSpent));
    }

    private static SignInLink ALink(DateTimeOffset madeAt) => new("hash", SignInLinkKind.Reset, madeAt, madeAt + SignInRules.ResetServes);

    private static PasskeyCredential ACredential() => new()
    {
        CredentialId = [1, 2, 3],
        PublicKey = [4],
        CreatedAt = Now,
        SignCount = 0,
        Transports = "internal",
        IsUserVerified = true,
        IsBackupEligible = false,
        IsBackedUp = false,
        AttestationObject = [5],
        ClientDataJson = [6],
    };

    private static IReadOnlyList<DomainEvent> Events(Decision decision) => ((Decision.Accepted)decision).Events;

    private static T Event<T>(Decision decision) where T : DomainEvent => (T)Events(decision).Single();

    private static RefusalCode? Code(Decision decision) => decision.Refusal?.Code;
}
