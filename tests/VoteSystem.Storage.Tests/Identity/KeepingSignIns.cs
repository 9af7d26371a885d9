using VoteSystem.Domain.Common;
using VoteSystem.Domain.Congresses;
using VoteSystem.Domain.Identity;
using VoteSystem.Domain.Workflow;
using VoteSystem.Storage.Audit;
using VoteSystem.Storage.Identity;
using VoteSystem.Storage.Tests.Support;

namespace VoteSystem.Storage.Tests.Identity;

[TestFixtureSource(typeof(Engine), nameof(Engine.AllAndBreaking))]
public sealed class KeepingSignIns(Engine engine)
{
    private static readonly DateTimeOffset Now = new(2026, 11, 21, 1, 0, 0, TimeSpan.Zero);

    private TestDatabase _database = null!;
    private AccountStore _accounts = null!;
    private SignInQueries _queries = null!;
    private DeviceStore _sessions = null!;
    private UserId _user;

    [SetUp]
    public async Task SetUp()
    {
        _database = await engine.NewDatabase();
        _accounts = new AccountStore(_database.Db, new StandingClock(Now));
        _queries = new SignInQueries(_database.Db);
        _sessions = new DeviceStore(_database.Db);
        Congress congress = await Given.ACongress(_database.Db);
        var created = new AccountCreated(new UserId(Guid.NewGuid()), "jipiao", "示例计票人", new AccountContact(null, null), new StoredPassword("hash", "stamp", IsOneTime: true))
        {
            Link = ALink("invitation"),
        };
        await _accounts.Create(created, new RoleGrant(congress.Id.Value, Role.Teller), Manager.System);
        _user = created.User;
    }

    [TearDown]
    public async Task TearDown()
    {
        if (_database is not null) await _database.DisposeAsync();
    }

    [Test]
    public async Task A_session_lives_twelve_hours_after_its_last_use()
    {
        var session = await ASession();

        Assert.Multiple(async () =>
        {
            Assert.That(await _sessions.IsAlive(session, _user, Now.AddHours(11)), Is.True);
            Assert.That(await _sessions.IsAlive(session, _user, Now.AddHours(23)), Is.True, "used in between");
            Assert.That(await _sessions.IsAlive(session, _user, Now.AddHours(36)), Is.False);
            Assert.That(await _sessions.IsAlive(session, new UserId(Guid.NewGuid()), Now), Is.False, "of somebody else");
        });
    }

    [Test]
    public async Task A_list_tells_device_way_and_last_use()
    {
        var session = await ASession();
        await _sessions.IsAlive(session, _user, Now.AddMinutes(7));

        var seen = (await _queries.SessionsOf(_user, Now.AddMinutes(8))).Single();

        Assert.That((seen.Id, seen.Device, seen.Method, seen.BeganAt, seen.SeenAt), Is.EqualTo((session, "Edge · Windows", "pwd", Now, Now.AddMinutes(7))));
    }

    [Test]
    public async Task One_session_is_ended_and_the_others_go_on()
    {
        var (ended, other) = (await ASession(), await ASession());

        await Do((account, facts) => SignInRules.EndSession(account, facts, ended, Manager.System));

        Assert.Multiple(async () =>
        {
            Assert.That(await _sessions.IsAlive(ended, _user, Now), Is.False);
            Assert.That(await _sessions.IsAlive(other, _user, Now), Is.True);
        });
    }

    [Test]
    public async Task A_new_password_ends_sessions_and_links()
    {
        var session = await ASession();

        await Do((account, facts) => SignInRules.UseLink(account, facts, SecretHash.Of("invitation"), new StoredPassword("new-hash", "new-stamp", IsOneTime: false), Now));

        var row = (await new AccountQueries(_database.Db).Find(_user))!;
        Assert.Multiple(async () =>
        {
            Assert.That((row.PasswordHash, row.MustChangePassword), Is.EqualTo(("new-hash", false)));
            Assert.That(await _sessions.IsAlive(session, _user, Now), Is.False);
            Assert.That(await _queries.FindLink("invitation"), Is.Null);
        });
    }

    [Test]
    public async Task A_new_link_takes_the_place_of_the_earlier_one()
    {
        await Do((account, _) => SignInRules.MakeLink(account, ALink("second"), Manager.System));

        Assert.Multiple(async () =>
        {
            Assert.That(await _queries.FindLink("invitation"), Is.Null);
            Assert.That((await _queries.FindLink("second"))?.Link, Is.EqualTo(ALink("second")));
        });
    }

    [Test]
    public async Task The_code_of_one_half_minute_serves_once()
    {
        var store = new SignInStore(_database.Db);

        Assert.Multiple(async () =>
        {
            Assert.That(await store.UseStep(_user, 100), Is.True);
            Assert.That(await store.UseStep(_user, 100), Is.False);
            Assert.That(await store.UseStep(_user, 99), Is.False);
            Assert.That(await store.UseStep(_user, 101), Is.True);
        });
    }

    [Test]
    public async Task The_second_step_is_kept_with_its_key_and_codes_and_taken_away_with_them()
    {
        var store = new SignInStore(_database.Db);
        var accounts = new AccountQueries(_database.Db);

        await Do((account, facts) => SignInRules.TurnOnSecondStep(account, facts, "KEY", [SecretHash.OfRecoveryCode("one"), SecretHash.OfRecoveryCode("two")]));
        var on = (await accounts.Find(_user))!;
        var codes = await store.CountRecoveryCodes(_user);
        await Do((account, facts) => SignInRules.TakeDevicesAway(account, facts, "new-stamp", Manager.System));
        var off = (await accounts.Find(_user))!;

        Assert.Multiple(async () =>
        {
            Assert.That((on.TwoFactorEnabled, on.AuthenticatorKey, codes), Is.EqualTo((true, "KEY", 2)));
            Assert.That((off.TwoFactorEnabled, off.AuthenticatorKey, off.SecurityStamp), Is.EqualTo((false, (string?)null, "new-stamp")));
            Assert.That(await store.CountRecoveryCodes(_user), Is.Zero);
        });
    }

    [Test]
    public async Task A_passkey_is_kept_found_by_its_id_used_and_removed()
    {
        await Do((account, facts) => SignInRules.AddPasskey(account, facts, "手机", Credential));
        await new SignInStore(_database.Db).UsePasskey(Credential with { SignCount = 7, IsBackedUp = true }, Now.AddDays(1));
        var found = (await _queries.FindPasskey(Credential.CredentialId))!;
        await Do((account, facts) => SignInRules.RemovePasskey(account, facts, Credential.Id));

        Assert.Multiple(async () =>
        {
            Assert.That((found.UserId, found.Name, found.SignCount, found.IsBackedUp, found.UsedAt), Is.EqualTo((_user, "手机", 7L, true, Now.AddDays(1))));
            Assert.That(found.PublicKey, Is.EqualTo(Credential.PublicKey));
            Assert.That(await _queries.FindPasskey(Credential.CredentialId), Is.Null);
        });
    }

    [Test]
    public async Task The_log_tells_of_every_change_and_holds_no_secret()
    {
        await Do((account, facts) => SignInRules.TurnOnSecondStep(account, facts, "SECRETKEY", ["secret-code"]));
        await Do((account, facts) => SignInRules.AddPasskey(account, facts, "手机", Credential));
        await Do((account, _) => SignInRules.MakeLink(account, ALink("secret-token"), Manager.System));

        var log = await new AuditQueries(_database.Db).After(CongressId.Installation, 0, 20);

        Assert.Multiple(() =>
        {
            Assert.That(log.Select(entry => entry.Kind).TakeLast(3), Is.EqualTo(new[] { nameof(SecondStepTurnedOn), nameof(PasskeyAdded), nameof(SignInLinkMade) }));
            Assert.That(
                log.Select(entry => entry.Payload),
                Has.None.Contains("SECRETKEY").And.None.Contains("secret-code").And.None.Contains(SecretHash.Of("secret-token")).And.None.Contains("credential"));
        });
    }

    private static PasskeyCredential Credential { get; } = new()
    {
        CredentialId = [1, 2, 3],
        PublicKey = [4, 5],
        CreatedAt = Now,
        SignCount = 0,
        Transports = "internal,hybrid",
        IsUserVerified = true,
        IsBackupEligible = true,
        IsBackedUp = false,
        AttestationObject = [6],
        ClientDataJson = [7],
    };

    private static SignInLink ALink(string token) => new(SecretHash.Of(token), SignInLinkKind.Invitation, Now, Now + SignInRules.InvitationServes);

    private async Task<Guid> ASession()
    {
        var session = Guid.NewGuid();
        await _sessions.Begin(session, _user, "Edge · Windows", "pwd", Now);
        return session;
    }

    private async Task Do(Func<Account, SignInFacts, Decision> decide) =>
        Assert.That((await _accounts.ApplySignIn(_user, Actor.System, decide)).Refusal, Is.Null);

    private sealed class StandingClock(DateTimeOffset now) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => now;
    }
}
