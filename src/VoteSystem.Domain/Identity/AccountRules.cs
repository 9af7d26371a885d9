using VoteSystem.Domain.Common;
using VoteSystem.Domain.Workflow;

namespace VoteSystem.Domain.Identity;

/// <summary>Who may make, change and close accounts, and which roles fit together. Good practice; no text of law speaks of it.</summary>
public static class AccountRules
{
    private const int LongestName = 60;
    private const int LongestEmail = 200;

    private static readonly HashSet<Role> CongressRoles =
    [
        Role.Secretariat, Role.Presidium, Role.Deputy, Role.Scrutineer, Role.Teller, Role.Government, Role.ResponsibleUnit,
    ];

    /// <summary>Roles that are held in a congress.</summary>
    public static IReadOnlyList<Role> RolesOfACongress { get; } = [.. CongressRoles.Order()];

    /// <summary>Makes an account, with its first role where one is given.</summary>
    /// <param name="created">The account with its one-time password.</param>
    /// <param name="grant">The first role; the secretariat has to give one.</param>
    /// <param name="facts">Read in the same transaction.</param>
    /// <param name="by">Who gives the command.</param>
    /// <returns>Refused: WrongRole, Missing, TooLong, malformed or taken names, or what <see cref="Grant"/> says.</returns>
    public static Decision Create(AccountCreated created, RoleGrant? grant, AccountFacts facts, Manager by)
    {
        if (by.MustManage() is { } wrongRole) return wrongRole;
        if (!IsUserName(created.UserName)) return new Refusal(RefusalCode.UserNameIsMalformed, created.UserName);
        if (facts.UserNameIsTaken) return new Refusal(RefusalCode.UserNameIsTaken, created.UserName);
        if (NameOrContactRefusal(created.DisplayName, created.Contact, facts) is { } wrong) return wrong;
        if (grant is null)
            return by.Congress is null ? created : new Refusal(RefusalCode.Missing, "Role");

        var account = new Account { Id = created.User, UserName = created.UserName, DisplayName = created.DisplayName, IsDisabled = false, Roles = [] };
        return Grant(account, grant, facts, by) switch
        {
            Decision.Accepted { Events: var events } => Decision.Accept([created, .. events]),
            var refused => refused,
        };
    }

    /// <summary>Changes name and contact of an account.</summary>
    /// <param name="account">The account.</param>
    /// <param name="stored">Name and contact as they are stored now.</param>
    /// <param name="seen">Name and contact as the form showed them.</param>
    /// <param name="wanted">Name and contact as they shall be.</param>
    /// <param name="facts">Read in the same transaction.</param>
    /// <param name="by">Who gives the command.</param>
    /// <returns>Refused: WrongRole, AccountBelongsElsewhere, ChangedMeanwhile, Missing, TooLong, malformed or taken names.</returns>
    public static Decision Edit(Account account, AccountNames stored, AccountNames seen, AccountNames wanted, AccountFacts facts, Manager by)
    {
        if (ManageRefusal(account, by) is { } reason) return reason;
        if (stored != seen) return new Refusal(RefusalCode.ChangedMeanwhile, account.UserName);
        if (NameOrContactRefusal(wanted.DisplayName, wanted.Contact, facts) is { } wrong) return wrong;
        if (wanted == stored) return Decision.Accept();
        return new AccountEdited(account.Id, account.UserName, wanted.DisplayName, wanted.Contact != stored.Contact, wanted.Contact);
    }

    /// <summary>Gives a role. The same role again changes nothing.</summary>
    /// <returns>
    /// Refused: WrongRole, AccountBelongsElsewhere, OwnAccount, RoleDoesNotFit, AdministratorStandsAlone, DeputyIsMissing, DeputyHasAccount, UnitIsMissing.
    /// </returns>
    public static Decision Grant(Account account, RoleGrant grant, AccountFacts facts, Manager by)
    {
        if (ManageRefusal(account, by) is { } reason) return reason;
        if (account.Id == by.Own) return new Refusal(RefusalCode.OwnAccount);
        if (by.Congress is { } own && grant.Body != own.Value) return new Refusal(RefusalCode.RoleDoesNotFit, grant.Role);
        if (!Fits(grant.Role, facts.Body)) return new Refusal(RefusalCode.RoleDoesNotFit, grant.Role);
        if (account.Roles.Any(held => held.Role == Role.Administrator != (grant.Role == Role.Administrator)))
            return new Refusal(RefusalCode.AdministratorStandsAlone);
        if (account.Roles.Contains(grant)) return Decision.Accept();
        if (account.Roles.Any(held => held.Body == grant.Body && held.Role == grant.Role)) return new Refusal(RefusalCode.RoleDoesNotFit, grant.Role);
        return LinkRefusal(grant, facts) is { } missing ? missing : new RoleGranted(account.Id, account.UserName, grant);
    }

    /// <summary>Takes a role away. A role that is not held changes nothing.</summary>
    /// <returns>Refused: WrongRole, AccountBelongsElsewhere, OwnAccount, LastAdministrator.</returns>
    public static Decision Revoke(Account account, Guid body, Role role, AccountFacts facts, string stamp, Manager by)
    {
        if (ManageRefusal(account, by) is { } reason) return reason;
        if (account.Id == by.Own) return new Refusal(RefusalCode.OwnAccount);
        if (account.Roles.SingleOrDefault(grant => grant.Body == body && grant.Role == role) is not { } held) return Decision.Accept();
        if (role == Role.Administrator && !account.IsDisabled && facts.Administrators <= 1) return new Refusal(RefusalCode.LastAdministrator);
        return new RoleRevoked(account.Id, account.UserName, held, stamp);
    }

    /// <summary>Gives a new one-time password.</summary>
    /// <returns>Refused: WrongRole, AccountBelongsElsewhere.</returns>
    public static Decision ResetPassword(Account account, StoredPassword password, Manager by, SignInLink? link = null) =>
        ManageRefusal(account, by) is { } reason ? reason : new PasswordReset(account.Id, account.UserName, password) { Link = link };

    /// <summary>The holder chooses another password. Whether the old one was right is checked before.</summary>
    /// <returns>Refused: NotFound when the account is closed.</returns>
    public static Decision ChangePassword(Account account, StoredPassword password) =>
        account.IsDisabled ? new Refusal(RefusalCode.NotFound) : new PasswordChanged(account.Id, account.UserName, password);

    /// <summary>Closes an account. A second call changes nothing.</summary>
    /// <returns>Refused: WrongRole, AccountBelongsElsewhere, OwnAccount, LastAdministrator.</returns>
    public static Decision Disable(Account account, AccountFacts facts, string stamp, Manager by)
    {
        if (ManageRefusal(account, by) is { } reason) return reason;
        if (account.Id == by.Own) return new Refusal(RefusalCode.OwnAccount);
        if (account.IsDisabled) return Decision.Accept();
        if (account.IsAdministrator && facts.Administrators <= 1) return new Refusal(RefusalCode.LastAdministrator);
        return new AccountDisabled(account.Id, account.UserName, stamp);
    }

    /// <summary>Opens a closed account again. A second call changes nothing.</summary>
    /// <returns>Refused: WrongRole, AccountBelongsElsewhere.</returns>
    public static Decision Enable(Account account, Manager by)
    {
        if (ManageRefusal(account, by) is { } reason) return reason;
        return account.IsDisabled ? new AccountEnabled(account.Id, account.UserName) : Decision.Accept();
    }

    /// <summary>Lifts the lock after wrong passwords.</summary>
    /// <returns>Refused: WrongRole, AccountBelongsElsewhere.</returns>
    public static Decision Unlock(Account account, Manager by) =>
        ManageRefusal(account, by) is { } reason ? reason : new LockoutLifted(account.Id, account.UserName);

    /// <summary>Ends all sessions; the holder may end the own ones.</summary>
    /// <returns>Refused: WrongRole, AccountBelongsElsewhere.</returns>
    public static Decision EndSessions(Account account, string stamp, Manager by) =>
        account.Id != by.Own && ManageRefusal(account, by) is { } reason
            ? reason
            : new SessionsEnded(account.Id, account.UserName, stamp);

    /// <summary>2 to 40 letters (also Chinese), digits, dots, dashes or underscores; not a number alone, because numbers are telephone numbers.</summary>
    public static bool IsUserName(string name) =>
        name.Length is >= 2 and <= 40
        && name.All(c => char.IsLetterOrDigit(c) || c is '.' or '-' or '_')
        && !name.All(char.IsDigit);

    /// <summary>The number as it is stored and compared: its digits; null when nothing was typed.</summary>
    public static string? PhoneOf(string? typed)
    {
        if (string.IsNullOrWhiteSpace(typed)) return null;
        var kept = typed.Where(c => c is not (' ' or '-' or '+' or '(' or ')')).ToArray();
        return new string(kept);
    }

    /// <summary>The address as it is stored and compared; null when nothing was typed.</summary>
    public static string? EmailOf(string? typed) => string.IsNullOrWhiteSpace(typed) ? null : typed.Trim().ToLowerInvariant();

    internal static Refusal? ManageRefusal(Account account, Manager by)
    {
        if (by.MustManage() is { } wrongRole) return wrongRole;
        return by.Reaches(account) ? null : new Refusal(RefusalCode.AccountBelongsElsewhere);
    }

    private static bool Fits(Role role, BodyKind body) => body switch
    {
        BodyKind.Installation => role == Role.Administrator,
        BodyKind.County => role == Role.CountyOffice,
        BodyKind.Congress => CongressRoles.Contains(role),
        _ => false,
    };

    private static Refusal? LinkRefusal(RoleGrant grant, AccountFacts facts)
    {
        if (grant.Role == Role.Deputy != (grant.Deputy is not null) || (grant.Deputy is not null && !facts.DeputyIsKnown))
            return new Refusal(RefusalCode.DeputyIsMissing);
        if (grant.Deputy is not null && facts.DeputyHasAccount) return new Refusal(RefusalCode.DeputyHasAccount);
        if (grant.Role == Role.ResponsibleUnit != (grant.Unit is not null) || (grant.Unit is not null && !facts.UnitIsKnown))
            return new Refusal(RefusalCode.UnitIsMissing);
        return null;
    }

    private static Refusal? NameOrContactRefusal(string displayName, AccountContact contact, AccountFacts facts)
    {
        if (string.IsNullOrWhiteSpace(displayName)) return new Refusal(RefusalCode.Missing, "DisplayName");
        if (displayName.Length > LongestName) return new Refusal(RefusalCode.TooLong, "DisplayName", LongestName, displayName.Length);
        if (contact.Phone is { } phone && (phone.Length is < 5 or > 20 || !phone.All(char.IsAsciiDigit))) return new Refusal(RefusalCode.PhoneIsMalformed);
        if (facts.PhoneIsTaken) return new Refusal(RefusalCode.PhoneIsTaken);
        if (contact.Email is { } email && (email.Length > LongestEmail || !email.Contains('@'))) return new Refusal(RefusalCode.EmailIsMalformed);
        return facts.EmailIsTaken ? new Refusal(RefusalCode.EmailIsTaken) : null;
    }
}
