using Microsoft.AspNetCore.Identity;
using VoteSystem.Domain.Common;
using VoteSystem.Domain.Congresses;
using VoteSystem.Domain.Identity;
using VoteSystem.Domain.Workflow;
using VoteSystem.Storage.Identity;

namespace VoteSystem.Web.Identity;

/// <summary>What is typed to make an account.</summary>
/// <param name="UserName">Name to sign in with.</param>
/// <param name="DisplayName">Name that people see.</param>
/// <param name="Phone">Telephone number as typed, or null.</param>
/// <param name="Email">E-mail address as typed, or null.</param>
public sealed record NewAccount(string UserName, string DisplayName, string? Phone = null, string? Email = null);

/// <summary>What a person is handed to sign in for the first time. Shown once, never stored.</summary>
/// <param name="DisplayName">Whose it is.</param>
/// <param name="UserName">Name to sign in with.</param>
/// <param name="Password">The one-time password.</param>
/// <param name="Token">Secret of a link that does the same; the slip shows it as a QR code.</param>
/// <param name="Group">Group of deputies, for sorting the slips, or null.</param>
public sealed record AccessSlip(string DisplayName, string UserName, string Password, string Token, string? Group = null);

/// <summary>One account of several that are made together.</summary>
/// <param name="Account">What is typed.</param>
/// <param name="Grant">The first role.</param>
/// <param name="Group">Group of deputies or unit, for sorting the slips, or null.</param>
public sealed record AccountOrder(NewAccount Account, RoleGrant Grant, string? Group = null);

/// <summary>What a command about an account came to.</summary>
/// <param name="Decision">Accepted or refused.</param>
/// <param name="Slips">New one-time passwords, to be shown once.</param>
public sealed record AccountAnswer(Decision Decision, IReadOnlyList<AccessSlip> Slips)
{
    public static implicit operator AccountAnswer(Decision decision) => new(decision, []);
}

/// <summary>What can be done with an account by one press of a button.</summary>
public enum AccountAct
{
    /// <summary>A new one-time password.</summary>
    ResetPassword,

    /// <summary>Nobody signs in with it any more.</summary>
    Disable,

    /// <summary>It can be used again.</summary>
    Enable,

    /// <summary>The lock after wrong passwords is lifted.</summary>
    Unlock,

    /// <summary>Signed out everywhere.</summary>
    EndSessions,

    /// <summary>A link to choose a password goes to the account's mail address.</summary>
    SendLink,

    /// <summary>The device is lost: second step and passkeys are taken away.</summary>
    TakeDevicesAway,
}

/// <summary>Makes and changes accounts: makes passwords and their hashes, everything else is decided by <see cref="AccountRules"/>.</summary>
public sealed class AccountDesk(AccountStore store, AccountQueries accounts, IPasswordHasher<AccountRow> hasher, LinkMails mails, TimeProvider clock)
{
    /// <summary>Makes an account with a one-time password.</summary>
    public async Task<AccountAnswer> Create(NewAccount wanted, RoleGrant? grant, Manager by)
    {
        var (slip, created) = Prepare(wanted, null);
        var decision = await store.Create(created, grant, by);
        return decision.Refusal is null ? new AccountAnswer(decision, [slip]) : decision;
    }

    /// <summary>Makes an account whose password is known, for demonstrations.</summary>
    public Task<Decision> CreateWithPassword(NewAccount wanted, RoleGrant grant, string password) =>
        store.Create(EventOf(wanted, hasher.Stored(password, isOneTime: false), null), grant, Manager.System);

    /// <summary>Makes several accounts, all or none.</summary>
    public async Task<AccountAnswer> CreateAll(IReadOnlyList<AccountOrder> orders, Manager by)
    {
        if (by.MustManage() is { } wrongRole) return (Decision)wrongRole;
        if (orders.Count == 0) return Decision.Accept();

        // Hashing is slow on purpose; it is done before the transaction, on all processors.
        var prepared = orders.AsParallel().AsOrdered().Select(order => Prepare(order.Account, order.Group)).ToList();
        var decision = await store.CreateAll([.. prepared.Zip(orders, (one, order) => (one.Created, (RoleGrant?)order.Grant))], by);
        return decision.Refusal is null ? new AccountAnswer(decision, [.. prepared.Select(one => one.Slip)]) : decision;
    }

    /// <summary>Makes an account for each deputy of the roll who has none. A second call finds nobody left.</summary>
    public async Task<AccountAnswer> CreateForDeputies(Congress congress, Manager by)
    {
        var deputies = await accounts.DeputiesWithoutAccount(congress.Id);
        var names = await FreeNames(congress.Slug, deputies.Count);
        return await CreateAll(
            [.. deputies.Zip(names, (deputy, name) => new AccountOrder(new NewAccount(name, deputy.Name), new RoleGrant(congress.Id.Value, Role.Deputy, deputy.Id), deputy.GroupName))],
            by);
    }

    /// <summary>shili001, shili002 … without those that are taken.</summary>
    public async Task<IReadOnlyList<string>> FreeNames(string slug, int count)
    {
        var start = slug.Length > 36 ? slug[..36] : slug;
        var taken = await accounts.NumberedNames(start);
        return [.. Enumerable.Range(1, 9999).Select(no => $"{start}{no:000}").Where(name => !taken.Contains(name.ToUpperInvariant())).Take(count)];
    }

    /// <summary>Does what a button asks for.</summary>
    public async Task<AccountAnswer> Do(AccountAct act, UserId user, Manager by)
    {
        if (act == AccountAct.ResetPassword) return await ResetPassword(user, by);
        if (act == AccountAct.SendLink) return await mails.Send(user, by);
        if (act == AccountAct.TakeDevicesAway)
            return await store.ApplySignIn(user, by.Actor, (account, facts) => SignInRules.TakeDevicesAway(account, facts, NewStamp(), by));
        return await store.Apply(user, new AccountWish(), by.Actor, (account, _, facts) => act switch
        {
            AccountAct.Disable => AccountRules.Disable(account, facts, NewStamp(), by),
            AccountAct.Enable => AccountRules.Enable(account, by),
            AccountAct.Unlock => AccountRules.Unlock(account, by),
            _ => AccountRules.EndSessions(account, NewStamp(), by),
        });
    }

    /// <summary>Ends one session, the own one or that of an account within reach.</summary>
    public Task<Decision> EndSession(UserId user, Guid session, Manager by) =>
        store.ApplySignIn(user, by.Actor, (account, facts) => SignInRules.EndSession(account, facts, session, by));

    /// <summary>Gives a role.</summary>
    public Task<Decision> Grant(UserId user, RoleGrant grant, Manager by) =>
        store.Apply(user, new AccountWish(Grant: grant), by.Actor, (account, _, facts) => AccountRules.Grant(account, grant, facts, by));

    /// <summary>Takes a role away.</summary>
    public Task<Decision> Revoke(UserId user, Guid body, Role role, Manager by) =>
        store.Apply(user, new AccountWish(), by.Actor, (account, _, facts) => AccountRules.Revoke(account, body, role, facts, NewStamp(), by));

    /// <summary>Changes name and contact.</summary>
    /// <param name="user">The account.</param>
    /// <param name="seen">Name and contact as the form showed them.</param>
    /// <param name="wanted">Name and contact as typed.</param>
    /// <param name="by">Who gives the command.</param>
    public Task<Decision> Edit(UserId user, AccountNames seen, AccountNames wanted, Manager by) =>
        store.Apply(user, new AccountWish(Contact: wanted.Contact), by.Actor, (account, contact, facts) =>
            AccountRules.Edit(account, new AccountNames(account.DisplayName, contact), seen, wanted, facts, by));

    /// <summary>The holder chooses another password; the old one was checked before.</summary>
    public Task<Decision> ChangePassword(UserId user, string password, Actor actor)
    {
        var stored = hasher.Stored(password, isOneTime: false);
        return store.Apply(user, new AccountWish(), actor, (account, _, _) => AccountRules.ChangePassword(account, stored));
    }

    private async Task<AccountAnswer> ResetPassword(UserId user, Manager by)
    {
        var password = Passwords.OneTime();
        var stored = hasher.Stored(password, isOneTime: true);
        var (token, link) = LinkDesk.New(SignInLinkKind.Invitation, clock.GetUtcNow());
        var decision = await store.Apply(user, new AccountWish(), by.Actor, (account, _, _) => AccountRules.ResetPassword(account, stored, by, link));
        if (decision.Refusal is not null) return decision;
        var row = (await accounts.Find(user))!;
        return new AccountAnswer(decision, [new AccessSlip(row.DisplayName, row.UserName, password, token)]);
    }

    private (AccessSlip Slip, AccountCreated Created) Prepare(NewAccount wanted, string? group)
    {
        var password = Passwords.OneTime();
        var (token, link) = LinkDesk.New(SignInLinkKind.Invitation, clock.GetUtcNow());
        var created = EventOf(wanted, hasher.Stored(password, isOneTime: true), link);
        return (new AccessSlip(created.DisplayName, created.UserName, password, token, group), created);
    }

    private static AccountCreated EventOf(NewAccount wanted, StoredPassword password, SignInLink? link) => new(
        new UserId(Guid.NewGuid()),
        wanted.UserName.Trim(),
        wanted.DisplayName.Trim(),
        new AccountContact(AccountRules.PhoneOf(wanted.Phone), AccountRules.EmailOf(wanted.Email)),
        password)
    {
        Link = link,
    };

    private static string NewStamp() => Guid.NewGuid().ToString("N");
}
