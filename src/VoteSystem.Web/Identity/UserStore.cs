using Microsoft.AspNetCore.Identity;
using VoteSystem.Domain.Common;
using VoteSystem.Storage.Identity;

namespace VoteSystem.Web.Identity;

/// <summary>
/// What ASP.NET Core Identity reads and writes while somebody signs in. Accounts are made and changed by <see cref="AccountDesk"/>,
/// whose commands enter the audit log; roles are ours, one per body, and no part of Identity.
/// </summary>
public sealed class UserStore(AccountQueries accounts, SignInQueries signIns, SignInStore store, TimeProvider clock) :
    IUserPasswordStore<AccountRow>,
    IUserSecurityStampStore<AccountRow>,
    IUserLockoutStore<AccountRow>,
    IUserTwoFactorStore<AccountRow>,
    IUserAuthenticatorKeyStore<AccountRow>,
    IUserTwoFactorRecoveryCodeStore<AccountRow>,
    IUserPhoneNumberStore<AccountRow>,
    IUserEmailStore<AccountRow>,
    IUserPasskeyStore<AccountRow>
{
    public Task<AccountRow?> FindByIdAsync(string userId, CancellationToken cancellationToken) => accounts.Find(new UserId(Guid.Parse(userId)));

    public Task<AccountRow?> FindByNameAsync(string normalizedUserName, CancellationToken cancellationToken) => accounts.FindByName(normalizedUserName);

    public Task<AccountRow?> FindByEmailAsync(string normalizedEmail, CancellationToken cancellationToken) => accounts.FindBySignInName(normalizedEmail);

    public async Task<IdentityResult> UpdateAsync(AccountRow user, CancellationToken cancellationToken) =>
        await store.Update(user) ? IdentityResult.Success : IdentityResult.Failed(new IdentityErrorDescriber().ConcurrencyFailure());

    public Task<IdentityResult> CreateAsync(AccountRow user, CancellationToken cancellationToken) => throw NotHere();

    public Task<IdentityResult> DeleteAsync(AccountRow user, CancellationToken cancellationToken) => throw NotHere();

    public Task<string> GetUserIdAsync(AccountRow user, CancellationToken cancellationToken) => Task.FromResult(user.Id.Value.ToString("N"));

    public Task<string?> GetUserNameAsync(AccountRow user, CancellationToken cancellationToken) => Task.FromResult<string?>(user.UserName);

    public Task SetUserNameAsync(AccountRow user, string? userName, CancellationToken cancellationToken) => throw NotHere();

    public Task<string?> GetNormalizedUserNameAsync(AccountRow user, CancellationToken cancellationToken) => Task.FromResult<string?>(user.NormalizedUserName);

    // Identity sets the normalised names before each update; ours were set when the account was made and do not change.
    public Task SetNormalizedUserNameAsync(AccountRow user, string? normalizedName, CancellationToken cancellationToken) => Task.CompletedTask;

    public Task<string?> GetPasswordHashAsync(AccountRow user, CancellationToken cancellationToken) => Task.FromResult(user.PasswordHash);

    public Task<bool> HasPasswordAsync(AccountRow user, CancellationToken cancellationToken) => Task.FromResult(user.PasswordHash is not null);

    public Task SetPasswordHashAsync(AccountRow user, string? passwordHash, CancellationToken cancellationToken) => Set(() => user.PasswordHash = passwordHash);

    public Task<string?> GetSecurityStampAsync(AccountRow user, CancellationToken cancellationToken) => Task.FromResult<string?>(user.SecurityStamp);

    public Task SetSecurityStampAsync(AccountRow user, string stamp, CancellationToken cancellationToken) => Set(() => user.SecurityStamp = stamp);

    public Task<DateTimeOffset?> GetLockoutEndDateAsync(AccountRow user, CancellationToken cancellationToken) => Task.FromResult(user.LockoutEnd);

    public Task SetLockoutEndDateAsync(AccountRow user, DateTimeOffset? lockoutEnd, CancellationToken cancellationToken) => Set(() => user.LockoutEnd = lockoutEnd);

    public Task<int> IncrementAccessFailedCountAsync(AccountRow user, CancellationToken cancellationToken) => Task.FromResult(++user.AccessFailedCount);

    public Task ResetAccessFailedCountAsync(AccountRow user, CancellationToken cancellationToken) => Set(() => user.AccessFailedCount = 0);

    public Task<int> GetAccessFailedCountAsync(AccountRow user, CancellationToken cancellationToken) => Task.FromResult(user.AccessFailedCount);

    public Task<bool> GetLockoutEnabledAsync(AccountRow user, CancellationToken cancellationToken) => Task.FromResult(user.LockoutEnabled);

    public Task SetLockoutEnabledAsync(AccountRow user, bool enabled, CancellationToken cancellationToken) => Set(() => user.LockoutEnabled = enabled);

    public Task<bool> GetTwoFactorEnabledAsync(AccountRow user, CancellationToken cancellationToken) => Task.FromResult(user.TwoFactorEnabled);

    public Task SetTwoFactorEnabledAsync(AccountRow user, bool enabled, CancellationToken cancellationToken) => Set(() => user.TwoFactorEnabled = enabled);

    public Task<string?> GetAuthenticatorKeyAsync(AccountRow user, CancellationToken cancellationToken) => Task.FromResult(user.AuthenticatorKey);

    public Task SetAuthenticatorKeyAsync(AccountRow user, string key, CancellationToken cancellationToken) => Set(() => user.AuthenticatorKey = key);

    public Task ReplaceCodesAsync(AccountRow user, IEnumerable<string> recoveryCodes, CancellationToken cancellationToken) =>
        store.ReplaceRecoveryCodes(user.Id, [.. recoveryCodes]);

    public Task<bool> RedeemCodeAsync(AccountRow user, string code, CancellationToken cancellationToken) => store.RedeemRecoveryCode(user.Id, code);

    public Task<int> CountCodesAsync(AccountRow user, CancellationToken cancellationToken) => store.CountRecoveryCodes(user.Id);

    public Task<string?> GetPhoneNumberAsync(AccountRow user, CancellationToken cancellationToken) => Task.FromResult(user.Phone);

    public Task SetPhoneNumberAsync(AccountRow user, string? phoneNumber, CancellationToken cancellationToken) => throw NotHere();

    // Numbers and addresses are typed in by the office that knows the person, which is their confirmation.
    public Task<bool> GetPhoneNumberConfirmedAsync(AccountRow user, CancellationToken cancellationToken) => Task.FromResult(user.Phone is not null);

    public Task SetPhoneNumberConfirmedAsync(AccountRow user, bool confirmed, CancellationToken cancellationToken) => throw NotHere();

    public Task<string?> GetEmailAsync(AccountRow user, CancellationToken cancellationToken) => Task.FromResult(user.Email);

    public Task SetEmailAsync(AccountRow user, string? email, CancellationToken cancellationToken) => throw NotHere();

    public Task<bool> GetEmailConfirmedAsync(AccountRow user, CancellationToken cancellationToken) => Task.FromResult(user.Email is not null);

    public Task SetEmailConfirmedAsync(AccountRow user, bool confirmed, CancellationToken cancellationToken) => throw NotHere();

    public Task<string?> GetNormalizedEmailAsync(AccountRow user, CancellationToken cancellationToken) => Task.FromResult(user.Email);

    public Task SetNormalizedEmailAsync(AccountRow user, string? normalizedEmail, CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>Notes what a passkey said when it signed in; new ones are added by <see cref="PasskeyDesk"/>.</summary>
    public Task AddOrUpdatePasskeyAsync(AccountRow user, UserPasskeyInfo passkey, CancellationToken cancellationToken) =>
        store.UsePasskey(Passkeys.CredentialOf(passkey), clock.GetUtcNow());

    public async Task<IList<UserPasskeyInfo>> GetPasskeysAsync(AccountRow user, CancellationToken cancellationToken) =>
        [.. (await signIns.PasskeysOf(user.Id)).Select(Passkeys.InfoOf)];

    public async Task<AccountRow?> FindByPasskeyIdAsync(byte[] credentialId, CancellationToken cancellationToken) =>
        await signIns.FindPasskey(credentialId) is { } row ? await accounts.Find(row.UserId) : null;

    public async Task<UserPasskeyInfo?> FindPasskeyAsync(AccountRow user, byte[] credentialId, CancellationToken cancellationToken) =>
        await signIns.FindPasskey(credentialId) is { } row && row.UserId == user.Id ? Passkeys.InfoOf(row) : null;

    public Task RemovePasskeyAsync(AccountRow user, byte[] credentialId, CancellationToken cancellationToken) => throw NotHere();

    public void Dispose()
    {
        // Nothing is held: each call uses a connection of its own.
    }

    private static Task Set(Action set)
    {
        set();
        return Task.CompletedTask;
    }

    private static NotSupportedException NotHere() => new("Accounts are made and changed by AccountDesk, so that the audit log tells of it.");
}
