using System.Text.Json.Serialization;
using VoteSystem.Domain.Common;

namespace VoteSystem.Domain.Identity;

/// <summary>Something that happened to an account. Secrets and contact data are written but never logged.</summary>
/// <param name="User">The account.</param>
/// <param name="UserName">Its user name, so that the log can be read after the account is gone.</param>
public abstract record AccountEvent([property: JsonIgnore] UserId User, string UserName) : DomainEvent
{
    /// <inheritdoc/>
    public override Subject Subject => new($"account/{User.Value:N}");

    /// <summary>The log that tells of it; the installation's unless it concerns one congress.</summary>
    [JsonIgnore]
    public virtual CongressId Log => CongressId.Installation;
}

/// <summary>A password as it is stored, and the stamp that ends the sessions made before.</summary>
/// <param name="Hash">Salted hash of the password.</param>
/// <param name="Stamp">New security stamp.</param>
/// <param name="IsOneTime">True when it must be changed at the next sign-in.</param>
public sealed record StoredPassword(string Hash, string Stamp, bool IsOneTime);

/// <summary>How a person can be reached; also names to sign in with. Stored as compared: digits only, lower case.</summary>
/// <param name="Phone">Telephone number, digits only, or null.</param>
/// <param name="Email">E-mail address in lower case, or null.</param>
public sealed record AccountContact(string? Phone, string? Email);

/// <summary>What of an account is edited by hand.</summary>
/// <param name="DisplayName">The name that people see.</param>
/// <param name="Contact">How the person can be reached.</param>
public sealed record AccountNames(string DisplayName, AccountContact Contact);

/// <summary>An account was made, as a rule with a one-time password that must be changed at the first sign-in.</summary>
public sealed record AccountCreated(UserId User, string UserName, string DisplayName, [property: JsonIgnore] AccountContact Contact, [property: JsonIgnore] StoredPassword Password)
    : AccountEvent(User, UserName)
{
    /// <summary>A link that does the same as the one-time password, or null.</summary>
    [JsonIgnore]
    public SignInLink? Link { get; init; }
}

/// <summary>Name or contact of an account was changed.</summary>
public sealed record AccountEdited(UserId User, string UserName, string DisplayName, bool ContactChanged, [property: JsonIgnore] AccountContact Contact)
    : AccountEvent(User, UserName);

/// <summary>An account received a role.</summary>
public sealed record RoleGranted(UserId User, string UserName, RoleGrant Grant) : AccountEvent(User, UserName)
{
    /// <inheritdoc/>
    public override CongressId Log => Grant.Log;
}

/// <summary>A role was taken from an account; its sessions end.</summary>
public sealed record RoleRevoked(UserId User, string UserName, RoleGrant Grant, [property: JsonIgnore] string Stamp) : AccountEvent(User, UserName)
{
    /// <inheritdoc/>
    public override CongressId Log => Grant.Log;
}

/// <summary>An account received a new one-time password; its sessions end.</summary>
public sealed record PasswordReset(UserId User, string UserName, [property: JsonIgnore] StoredPassword Password) : AccountEvent(User, UserName)
{
    /// <summary>A link that does the same as the one-time password, or null.</summary>
    [JsonIgnore]
    public SignInLink? Link { get; init; }
}

/// <summary>The holder of an account chose another password; the other sessions end.</summary>
public sealed record PasswordChanged(UserId User, string UserName, [property: JsonIgnore] StoredPassword Password) : AccountEvent(User, UserName);

/// <summary>Nobody can sign in with the account any more; its sessions end.</summary>
public sealed record AccountDisabled(UserId User, string UserName, [property: JsonIgnore] string Stamp) : AccountEvent(User, UserName);

/// <summary>The account can be used again.</summary>
public sealed record AccountEnabled(UserId User, string UserName) : AccountEvent(User, UserName);

/// <summary>The lock after wrong passwords was lifted before its time.</summary>
public sealed record LockoutLifted(UserId User, string UserName) : AccountEvent(User, UserName);

/// <summary>All sessions of the account were ended.</summary>
public sealed record SessionsEnded(UserId User, string UserName, [property: JsonIgnore] string Stamp) : AccountEvent(User, UserName);
