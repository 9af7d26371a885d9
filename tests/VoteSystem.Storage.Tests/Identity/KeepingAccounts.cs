using VoteSystem.Domain.Common;
using VoteSystem.Domain.Congresses;
using VoteSystem.Domain.Identity;
using VoteSystem.Domain.Workflow;
using VoteSystem.Storage.Audit;
using VoteSystem.Storage.Congresses;
using VoteSystem.Storage.Identity;
using VoteSystem.Storage.Tests.Support;

namespace VoteSystem.Storage.Tests.Identity;

[TestFixtureSource(typeof(Engine), nameof(Engine.AllAndBreaking))]
public sealed class KeepingAccounts(Engine engine)
{
    private TestDatabase _database = null!;
    private AccountStore _accounts = null!;
    private AccountQueries _queries = null!;
    private AccountListQueries _lists = null!;
    private Congress _congress = null!;

    [SetUp]
    public async Task SetUp()
    {
        _database = await engine.NewDatabase();
        _accounts = new AccountStore(_database.Db, TimeProvider.System);
        _queries = new AccountQueries(_database.Db);
        _lists = new AccountListQueries(_database.Db);
        _congress = await Given.ACongress(_database.Db);
    }

    [TearDown]
    public async Task TearDown()
    {
        if (_database is not null) await _database.DisposeAsync();
    }

    [TestCase("jipiao")]
    [TestCase("JiPiao")]
    [TestCase("138 0000 0000")]
    [TestCase("SHILI@example.org")]
    public async Task An_account_is_found_by_name_number_or_address(string typed)
    {
        await Create("jipiao", new AccountContact("13800000000", "shili@example.org"));

        Assert.That((await _queries.FindBySignInName(typed))?.UserName, Is.EqualTo("jipiao"));
    }

    [Test]
    public async Task Names_numbers_and_addresses_are_taken_once()
    {
        await Create("jipiao", new AccountContact("13800000000", "shili@example.org"));

        var sameName = await Create("JIPIAO", new AccountContact(null, null));
        var samePhone = await Create("other", new AccountContact("13800000000", null));
        var sameEmail = await Create("other", new AccountContact(null, "shili@example.org"));

        Assert.That(
            new[] { sameName, samePhone, sameEmail }.Select(decision => decision.Refusal?.Code),
            Is.EqualTo(new[] { RefusalCode.UserNameIsTaken, RefusalCode.PhoneIsTaken, RefusalCode.EmailIsTaken }));
    }

    [Test]
    public async Task Several_accounts_are_made_all_or_none()
    {
        var grant = new RoleGrant(_congress.Id.Value, Role.Teller);

        var decision = await _accounts.CreateAll([(ACreated("yi"), grant), (ACreated("yi"), grant)], Manager.System);

        Assert.That(decision.Refusal?.Code, Is.EqualTo(RefusalCode.UserNameIsTaken));
        Assert.That(await _lists.Count(null, ""), Is.Zero);
    }

    [Test]
    public async Task A_role_stands_in_the_log_of_its_congress_and_the_account_in_that_of_the_installation()
    {
        await Create("jipiao", new AccountContact("13800000000", "shili@example.org"));

        var audit = new AuditQueries(_database.Db);
        var town = await audit.After(_congress.Id, 0, 10);
        var installation = await audit.After(CongressId.Installation, 0, 10);

        Assert.Multiple(async () =>
        {
            Assert.That(town.Select(entry => entry.Kind), Is.EqualTo(new[] { nameof(CongressAdded), nameof(RoleGranted) }));
            Assert.That(installation.Select(entry => entry.Kind), Is.EqualTo(new[] { nameof(CountyAdded), nameof(CongressAdded), nameof(AccountCreated) }));
            Assert.That(town.Concat(installation).Select(entry => entry.Payload), Has.None.Contains("13800000000").And.None.Contains("secret-hash"));
            Assert.That(await audit.FirstBreak(_congress.Id), Is.Null);
            Assert.That(await audit.FirstBreak(CongressId.Installation), Is.Null);
        });
    }

    [Test]
    public async Task A_revoked_role_is_gone_and_ends_the_sessions()
    {
        await Create("jipiao", new AccountContact(null, null));
        var before = (await _queries.FindByName("jipiao"))!;

        await _accounts.Apply(before.Id, new AccountWish(), Actor.System,
            (account, _, facts) => AccountRules.Revoke(account, _congress.Id.Value, Role.Teller, facts, "new-stamp", Manager.System));

        Assert.Multiple(async () =>
        {
            Assert.That(await _queries.RolesOf(before.Id), Is.Empty);
            Assert.That((await _queries.Find(before.Id))!.SecurityStamp, Is.EqualTo("new-stamp"));
        });
    }

    [Test]
    public async Task A_sign_in_going_on_does_not_overwrite_a_new_password()
    {
        await Create("jipiao", new AccountContact(null, null));
        var signingIn = (await _queries.FindByName("jipiao"))!;
        await _accounts.Apply(signingIn.Id, new AccountWish(), Actor.System,
            (account, _, _) => AccountRules.ResetPassword(account, new StoredPassword("new-hash", "new-stamp", IsOneTime: true), Manager.System));

        signingIn.AccessFailedCount = 1;
        var saved = await new SignInStore(_database.Db).Update(signingIn);

        Assert.That(saved, Is.False);
        Assert.That((await _queries.Find(signingIn.Id))!.PasswordHash, Is.EqualTo("new-hash"));
    }

    [Test]
    public async Task A_list_of_one_body_holds_only_its_accounts()
    {
        await Create("jipiao", new AccountContact(null, null));
        var other = await Given.ACongress(_database.Db, "lingzhen");
        await _accounts.Create(ACreated("waizhen"), new RoleGrant(other.Id.Value, Role.Teller), Manager.System);

        var page = await _lists.Page(_congress.Id.Value, "", 0, 10);

        Assert.Multiple(async () =>
        {
            Assert.That(page.Select(listed => listed.Row.UserName), Is.EqualTo(new[] { "jipiao" }));
            Assert.That(page[0].Roles, Is.EqualTo(new[] { new RoleGrant(_congress.Id.Value, Role.Teller) }));
            Assert.That(await _lists.Count(null, ""), Is.EqualTo(2));
            Assert.That(await _lists.Count(null, "WAI".ToLowerInvariant()), Is.EqualTo(1));
        });
    }

    [Test]
    public async Task A_recovery_code_serves_once()
    {
        await Create("jipiao", new AccountContact(null, null));
        var user = (await _queries.FindByName("jipiao"))!.Id;
        var store = new SignInStore(_database.Db);
        await store.ReplaceRecoveryCodes(user, ["one", "two"]);

        var first = await store.RedeemRecoveryCode(user, "one");
        var again = await store.RedeemRecoveryCode(user, "one");

        Assert.Multiple(async () =>
        {
            Assert.That(first, Is.True);
            Assert.That(again, Is.False);
            Assert.That(await store.CountRecoveryCodes(user), Is.EqualTo(1));
        });
    }

    [Test]
    public async Task A_short_name_is_taken_once()
    {
        var again = await new CongressStore(_database.Db, TimeProvider.System).Add(_congress with { Id = new CongressId(Guid.NewGuid()) }, Actor.System);

        Assert.That(again.Refusal, Is.EqualTo(new Refusal(RefusalCode.SlugIsTaken, "shili")));
    }

    private static AccountCreated ACreated(string userName, AccountContact? contact = null) =>
        new(new UserId(Guid.NewGuid()), userName, "示例计票人", contact ?? new AccountContact(null, null),
            new StoredPassword("secret-hash", "stamp", IsOneTime: true));

    private Task<Decision> Create(string userName, AccountContact contact) =>
        _accounts.Create(ACreated(userName, contact), new RoleGrant(_congress.Id.Value, Role.Teller), Manager.System);
}
