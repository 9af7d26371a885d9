using VoteSystem.Domain.Common;

namespace VoteSystem.Storage.Identity;

/// <summary>An account as stored. Its properties can be set because the sign-in machinery changes it step by step and saves it as a whole.</summary>
public sealed class AccountRow
{
    /// <summary>Id of the account.</summary>
    public required UserId Id { get; init; }

    /// <summary>Name used at sign-in and in the audit log.</summary>
    public required string UserName { get; set; }

    /// <summary>The same in upper case, for comparison.</summary>
    public required string NormalizedUserName { get; set; }

    /// <summary>The name that people see.</summary>
    public required string DisplayName { get; set; }

    /// <summary>Telephone number, digits only.</summary>
    public string? Phone { get; set; }

    /// <summary>E-mail address in lower case.</summary>
    public string? Email { get; set; }

    /// <summary>Salted hash of the password.</summary>
    public string? PasswordHash { get; set; }

    /// <summary>Changes when all sessions are to end.</summary>
    public required string SecurityStamp { get; set; }

    /// <summary>Changes with each change of the row; the optimistic lock.</summary>
    public required string ConcurrencyStamp { get; set; }

    /// <summary>No sign-in before this moment (UTC), or null.</summary>
    public DateTimeOffset? LockoutEnd { get; set; }

    /// <summary>True when wrong passwords lock the account for a while.</summary>
    public required bool LockoutEnabled { get; set; }

    /// <summary>Wrong passwords since the last right one.</summary>
    public required int AccessFailedCount { get; set; }

    /// <summary>True when a second factor is asked for.</summary>
    public required bool TwoFactorEnabled { get; set; }

    /// <summary>Secret of the second factor, or null.</summary>
    public string? AuthenticatorKey { get; set; }

    /// <summary>True while the password is a one-time one.</summary>
    public required bool MustChangePassword { get; set; }

    /// <summary>When it was made, UTC.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>When it was closed, UTC, or null.</summary>
    public DateTimeOffset? DisabledAt { get; set; }
}
