using VoteSystem.Domain.Common;
using VoteSystem.Domain.Identity;
using VoteSystem.Domain.Workflow;

namespace VoteSystem.Domain.Tests.Identity;

public sealed class ManagingAccounts
{
    private static readonly CongressId Town = new(Guid.Parse("11111111-1111-1111-1111-111111111111"));
    private static readonly CongressId OtherTown = new(Guid.Parse("22222222-2222-2222-2222-222222222222"));
    private static readonly UserId Somebody = new(Guid.Parse("33333333-3333-3333-3333-333333333333"));
    private static readonly UserId Clerk = new(Guid.Parse("44444444-4444-4444-4444-444444444444"));
    private static readonly DeputyId Deputy = new(Guid.Parse("55555555-5555-5555-5555-555555555555"));

    private static readonly Manager Administrator = new(new Actor("示例管理员", new HashSet<Role> { Role.Administrator }), null, Clerk);
    private static readonly Manager Secretary = new(new Actor("示例秘书", new HashSet<Role> { Role.Secretariat }), Town, Clerk);
    private static readonly AccountFacts Facts = new(2, false, false, false, true, false, true, BodyKind.Congress);

    [Test]
    public void The_secretariat_makes_an_account_with_a_role_in_its_own_congress()
    {
        var decision = AccountRules.Create(ACreated(), new RoleGrant(Town.Value, Role.Teller), Facts, Secretary);

        Assert.That(EventsOf(decision).Select(happened => happened.GetType()), Is.EqualTo(new[] { typeof(AccountCreated), typeof(RoleGranted) }));
    }

    [Test]
    public void The_secretariat_gives_no_role_in_another_congress()
    {
        var decision = AccountRules.Create(ACreated(), new RoleGrant(OtherTown.Value, Role.Teller), Facts, Secretary);

        Assert.That(decision.Refusal!.Code, Is.EqualTo(RefusalCode.RoleDoesNotFit));
    }

    [Test]
    public void The_secretariat_makes_no_account_without_a_role() =>
        Assert.That(AccountRules.Create(ACreated(), null, Facts, Secretary).Refusal!.Code, Is.EqualTo(RefusalCode.Missing));

    [TestCase(Role.Deputy)]
    [TestCase(Role.Presidium)]
    [TestCase(Role.Government)]
    [TestCase(Role.CountyOffice)]
    public void No_other_role_manages_accounts(Role role)
    {
        var by = new Manager(new Actor("示例", new HashSet<Role> { role }), Town, Clerk);

        Assert.That(AccountRules.Create(ACreated(), new RoleGrant(Town.Value, Role.Teller), Facts, by).Refusal!.Code, Is.EqualTo(RefusalCode.WrongRole));
    }

    [Test]
    public void The_secretariat_does_not_touch_an_account_that_has_a_role_elsewhere()
    {
        var account = AnAccount(new RoleGrant(Town.Value, Role.Teller), new RoleGrant(OtherTown.Value, Role.Secretariat));

        var decisions = new[]
        {
            AccountRules.ResetPassword(account, Password, Secretary),
            AccountRules.Disable(account, Facts, "stamp", Secretary),
            AccountRules.EndSessions(account, "stamp", Secretary),
            AccountRules.Unlock(account, Secretary),
            AccountRules.Edit(account, Names, Names, Names with { DisplayName = "示例" }, Facts, Secretary),
            AccountRules.Grant(account, new RoleGrant(Town.Value, Role.Scrutineer), Facts, Secretary),
        };

        Assert.That(decisions.Select(decision => decision.Refusal?.Code), Is.All.EqualTo(RefusalCode.AccountBelongsElsewhere));
    }

    [Test]
    public void Nobody_changes_roles_or_state_of_the_own_account()
    {
        var own = AnAccount(new RoleGrant(Town.Value, Role.Secretariat)) with { Id = Clerk };

        var decisions = new[]
        {
            AccountRules.Grant(own, new RoleGrant(Town.Value, Role.Presidium), Facts, Secretary),
            AccountRules.Revoke(own, Town.Value, Role.Secretariat, Facts, "stamp", Secretary),
            AccountRules.Disable(own, Facts, "stamp", Secretary),
        };

        Assert.That(decisions.Select(decision => decision.Refusal?.Code), Is.All.EqualTo(RefusalCode.OwnAccount));
    }

    [Test]
    public void An_administrator_holds_no_role_in_a_congress()
    {
        var administrator = AnAccount(RoleGrant.Administrator);
        var clerk = AnAccount(new RoleGrant(Town.Value, Role.Secretariat));

        var inCongress = AccountRules.Grant(administrator, new RoleGrant(Town.Value, Role.Teller), Facts, Administrator);
        var overAll = AccountRules.Grant(clerk, RoleGrant.Administrator, Facts with { Body = BodyKind.Installation }, Administrator);

        Assert.Multiple(() =>
        {
            Assert.That(inCongress.Refusal!.Code, Is.EqualTo(RefusalCode.AdministratorStandsAlone));
            Assert.That(overAll.Refusal!.Code, Is.EqualTo(RefusalCode.AdministratorStandsAlone));
        });
    }

    [TestCase(1, RefusalCode.LastAdministrator)]
    [TestCase(2, null)]
    public void The_last_administrator_stays(int administrators, RefusalCode? expected)
    {
        var account = AnAccount(RoleGrant.Administrator);
        var facts = Facts with { Administrators = administrators };

        var disabled = AccountRules.Disable(account, facts, "stamp", Administrator);
        var revoked = AccountRules.Revoke(account, Guid.Empty, Role.Administrator, facts, "stamp", Administrator);

        Assert.Multiple(() =>
        {
            Assert.That(disabled.Refusal?.Code, Is.EqualTo(expected));
            Assert.That(revoked.Refusal?.Code, Is.EqualTo(expected));
        });
    }

    public static IEnumerable<TestCaseData> EveryRoleInEveryBody() =>
        from role in Enum.GetValues<Role>()
        from body in Enum.GetValues<BodyKind>()
        let fits = body switch
        {
            BodyKind.Installation => role == Role.Administrator,
            BodyKind.County => role == Role.CountyOffice,
            BodyKind.Congress => role is not (Role.Administrator or Role.CountyOffice),
            _ => false,
        }
        select new TestCaseData(role, body, fits);

    [TestCaseSource(nameof(EveryRoleInEveryBody))]
    public void A_role_is_given_only_in_its_kind_of_body(Role role, BodyKind body, bool fits)
    {
        var grant = new RoleGrant(Town.Value, role, role == Role.Deputy ? Deputy : null, role == Role.ResponsibleUnit ? "示例办公室" : null);

        var decision = AccountRules.Grant(AnAccount(), grant, Facts with { Body = body }, Administrator);

        Assert.That(decision.Refusal?.Code, Is.EqualTo(fits ? null : RefusalCode.RoleDoesNotFit));
    }

    [Test]
    public void A_deputys_role_needs_a_deputy_of_the_roll_without_an_account()
    {
        var withoutDeputy = AccountRules.Grant(AnAccount(), new RoleGrant(Town.Value, Role.Deputy), Facts, Administrator);
        var grant = new RoleGrant(Town.Value, Role.Deputy, Deputy);
        var unknown = AccountRules.Grant(AnAccount(), grant, Facts with { DeputyIsKnown = false }, Administrator);
        var twice = AccountRules.Grant(AnAccount(), grant, Facts with { DeputyHasAccount = true }, Administrator);

        Assert.Multiple(() =>
        {
            Assert.That(withoutDeputy.Refusal!.Code, Is.EqualTo(RefusalCode.DeputyIsMissing));
            Assert.That(unknown.Refusal!.Code, Is.EqualTo(RefusalCode.DeputyIsMissing));
            Assert.That(twice.Refusal!.Code, Is.EqualTo(RefusalCode.DeputyHasAccount));
        });
    }

    [Test]
    public void The_same_role_again_changes_nothing()
    {
        var grant = new RoleGrant(Town.Value, Role.Teller);

        Assert.That(EventsOf(AccountRules.Grant(AnAccount(grant), grant, Facts, Administrator)), Is.Empty);
    }

    [TestCase("示例秘书01", true)]
    [TestCase("ab", true)]
    [TestCase("a", false)]
    [TestCase("13800000000", false)]
    [TestCase("a b", false)]
    [TestCase("a@b", false)]
    public void A_user_name_cannot_be_taken_for_a_number_or_an_address(string name, bool expected) =>
        Assert.That(AccountRules.IsUserName(name), Is.EqualTo(expected));

    [TestCase(40, true)]
    [TestCase(41, false)]
    public void A_user_name_has_at_most_40_characters(int length, bool expected) =>
        Assert.That(AccountRules.IsUserName(new string('a', length)), Is.EqualTo(expected));

    [TestCase("12345", null)]
    [TestCase("1234", RefusalCode.PhoneIsMalformed)]
    [TestCase("12345678901234567890", null)]
    [TestCase("123456789012345678901", RefusalCode.PhoneIsMalformed)]
    [TestCase("12345a", RefusalCode.PhoneIsMalformed)]
    public void A_telephone_number_has_5_to_20_digits(string phone, RefusalCode? expected)
    {
        var created = ACreated() with { Contact = new AccountContact(phone, null) };

        Assert.That(AccountRules.Create(created, null, Facts, Administrator).Refusal?.Code, Is.EqualTo(expected));
    }

    [Test]
    public void Names_that_a_colleague_changed_meanwhile_are_not_overwritten()
    {
        var stored = Names with { DisplayName = "示例改过的名字" };

        var late = AccountRules.Edit(AnAccount(), stored, Names, Names with { DisplayName = "示例另一个名字" }, Facts, Administrator);
        var onTop = AccountRules.Edit(AnAccount(), stored, stored, Names with { DisplayName = "示例另一个名字" }, Facts, Administrator);

        Assert.That(late.Refusal?.Code, Is.EqualTo(RefusalCode.ChangedMeanwhile));
        Assert.That(EventsOf(onTop).Single(), Is.InstanceOf<AccountEdited>());
    }

    [Test]
    public void No_secret_and_no_contact_enters_the_log()
    {
        var created = ACreated() with { Contact = new AccountContact("13800000000", "shili@example.org") };

        var entry = Domain.Audit.HashChain.Next(Domain.Audit.ChainHead.Empty, created, "示例", DateTimeOffset.UnixEpoch);

        Assert.That(entry.Payload, Does.Not.Contain("13800000000").And.Not.Contain("example.org").And.Not.Contain(Password.Hash).And.Not.Contain(Password.Stamp));
        Assert.That(entry.Payload, Does.Contain("示例计票人"));
    }

    private static StoredPassword Password { get; } = new("the-hash", "the-stamp", IsOneTime: true);

    private static AccountContact NoContact { get; } = new(null, null);

    private static AccountNames Names { get; } = new("示例计票人", NoContact);

    private static AccountCreated ACreated() => new(Somebody, "jipiao", "示例计票人", NoContact, Password);

    private static Account AnAccount(params RoleGrant[] roles) =>
        new() { Id = Somebody, UserName = "jipiao", DisplayName = "示例计票人", IsDisabled = false, Roles = roles };

    private static IReadOnlyList<DomainEvent> EventsOf(Decision decision) => ((Decision.Accepted)decision).Events;
}
