using VoteSystem.Domain.Common;
using VoteSystem.Domain.Identity;
using VoteSystem.Domain.Workflow;
using VoteSystem.Storage.Audit;
using VoteSystem.Storage.Database;

namespace VoteSystem.Storage.Identity;

/// <summary>What a command about an account wants, so that the facts it needs can be read with it.</summary>
/// <param name="UserName">A new user name.</param>
/// <param name="Contact">A new telephone number and e-mail address.</param>
/// <param name="Grant">A role to be given.</param>
public sealed record AccountWish(string? UserName = null, AccountContact? Contact = null, RoleGrant? Grant = null);

/// <summary>The shell of all commands about accounts: load, decide, save and log, in one transaction.</summary>
public sealed class AccountStore(Db database, TimeProvider clock)
{
    private const string Facts = """
        SELECT
            (SELECT COUNT(*) FROM app_user_role r JOIN app_user u ON u.id = r.user_id WHERE r.body_id = @Installation AND r.role = 'Administrator' AND u.disabled_at IS NULL) AS administrators,
            (SELECT COUNT(*) FROM app_user WHERE normalized_user_name = @UserName AND id <> @User) AS user_names,
            (SELECT COUNT(*) FROM app_user WHERE phone = @Phone AND id <> @User) AS phones,
            (SELECT COUNT(*) FROM app_user WHERE email = @Email AND id <> @User) AS emails,
            (SELECT COUNT(*) FROM deputy WHERE congress_id = @Body AND id = @Deputy AND holds_seat = 1) AS deputies,
            (SELECT COUNT(*) FROM app_user_role WHERE body_id = @Body AND deputy_id = @Deputy AND user_id <> @User) AS deputy_accounts,
            (SELECT COUNT(*) FROM responsible_unit WHERE congress_id = @Body AND name = @Unit) AS units,
            (SELECT COUNT(*) FROM congress WHERE id = @Body) AS congresses,
            (SELECT COUNT(*) FROM county WHERE id = @Body) AS counties
        """;

    /// <summary>Applies a decision about one account that exists.</summary>
    /// <returns>The decision; accepted means committed. Refused: NotFound, otherwise what the rule says.</returns>
    /// <exception cref="System.Data.Common.DbException">The database could not be reached or broke off; nothing was stored.</exception>
    public Task<Decision> Apply(UserId user, AccountWish wish, Actor actor, Func<Account, AccountContact, AccountFacts, Decision> decide) => database.Write(async work =>
    {
        await work.TakeWritingLock(CongressId.Installation);
        if (await work.One<AccountRow>(AccountQueries.ById, new { Id = user }) is not { } row) return new Refusal(RefusalCode.NotFound);
        var decision = decide(await AccountOf(work, row), new AccountContact(row.Phone, row.Email), await LoadFacts(work, user, wish));
        await Save(work, actor, decision);
        return decision;
    });

    /// <summary>Applies a decision about how the holder of one account signs in.</summary>
    /// <returns>The decision; accepted means committed. Refused: NotFound, otherwise what the rule says.</returns>
    /// <exception cref="System.Data.Common.DbException">The database could not be reached or broke off; nothing was stored.</exception>
    public Task<Decision> ApplySignIn(UserId user, Actor actor, Func<Account, SignInFacts, Decision> decide) => database.Write(async work =>
    {
        await work.TakeWritingLock(CongressId.Installation);
        if (await work.One<AccountRow>(AccountQueries.ById, new { Id = user }) is not { } row) return new Refusal(RefusalCode.NotFound);
        var decision = decide(await AccountOf(work, row), await SignInQueries.LoadFacts(work, row, clock.GetUtcNow()));
        await Save(work, actor, decision);
        return decision;
    });

    /// <summary>Makes one account.</summary>
    /// <returns>What <see cref="AccountRules.Create"/> says; accepted means committed.</returns>
    public Task<Decision> Create(AccountCreated created, RoleGrant? grant, Manager by) => CreateAll([(created, grant)], by);

    /// <summary>Makes several accounts, all or none.</summary>
    /// <returns>The first refusal, or all events; accepted means committed.</returns>
    public Task<Decision> CreateAll(IReadOnlyList<(AccountCreated Created, RoleGrant? Grant)> accounts, Manager by) => database.Write(async work =>
    {
        await work.TakeWritingLock(CongressId.Installation);
        var events = new List<DomainEvent>();
        foreach (var (created, grant) in accounts)
        {
            var facts = await LoadFacts(work, created.User, new AccountWish(created.UserName, created.Contact, grant));
            var decision = AccountRules.Create(created, grant, facts, by);
            if (decision is not Decision.Accepted accepted) return decision;
            await Write(work, by.Actor, accepted.Events);
            events.AddRange(accepted.Events);
        }

        work.Keep();
        return new Decision.Accepted(events);
    });

    private async Task Save(Work work, Actor actor, Decision decision)
    {
        if (decision is not Decision.Accepted { Events.Count: > 0 } accepted) return;
        await Write(work, actor, accepted.Events);
        work.Keep();
    }

    /// <summary>Writes events and logs each in its own chain; the installation's lock is held, so the order of locks is always the same.</summary>
    private async Task Write(Work work, Actor actor, IReadOnlyList<DomainEvent> events)
    {
        var now = clock.GetUtcNow();
        foreach (var happened in events.Cast<AccountEvent>())
        {
            await AccountWriter.Save(work, happened, now);
            await work.TakeWritingLock(happened.Log);
            await work.AppendToAuditLog(happened.Log, actor, now, [happened]);
        }
    }

    private static async Task<Account> AccountOf(Work work, AccountRow row)
    {
        var roles = await work.Many<AccountQueries.RoleRow>(AccountQueries.RolesOfOne, new { User = row.Id });
        return new Account
        {
            Id = row.Id,
            UserName = row.UserName,
            DisplayName = row.DisplayName,
            IsDisabled = row.DisabledAt is not null,
            Roles = [.. roles.Select(role => role.ToGrant())],
        };
    }

    private static async Task<AccountFacts> LoadFacts(Work work, UserId user, AccountWish wish)
    {
        var body = wish.Grant?.Body ?? Guid.Empty;
        var row = await work.One<FactsRow>(Facts, new
        {
            User = user,
            CongressId.Installation,
            UserName = wish.UserName?.ToUpperInvariant(),
            wish.Contact?.Phone,
            wish.Contact?.Email,
            Body = body,
            Deputy = wish.Grant?.Deputy?.Value ?? Guid.Empty,
            wish.Grant?.Unit,
        });
        return row!.ToFacts(body);
    }

    private sealed record FactsRow
    {
        public required int Administrators { get; init; }

        public required int UserNames { get; init; }

        public required int Phones { get; init; }

        public required int Emails { get; init; }

        public required int Deputies { get; init; }

        public required int DeputyAccounts { get; init; }

        public required int Units { get; init; }

        public required int Congresses { get; init; }

        public required int Counties { get; init; }

        public AccountFacts ToFacts(Guid body) => new(
            Administrators, UserNames > 0, Phones > 0, Emails > 0, Deputies > 0, DeputyAccounts > 0, Units > 0, KindOf(body));

        private BodyKind KindOf(Guid body)
        {
            if (body == CongressId.Installation.Value) return BodyKind.Installation;
            if (Congresses > 0) return BodyKind.Congress;
            return Counties > 0 ? BodyKind.County : BodyKind.Unknown;
        }
    }
}
