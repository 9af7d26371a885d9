using VoteSystem.Domain.Common;
using VoteSystem.Domain.Identity;
using VoteSystem.Storage.Database;

namespace VoteSystem.Storage.Identity;

/// <summary>What sign-in itself changes in an account: counters, locks, the second factor. Nothing of it enters the audit log.</summary>
public sealed class SignInStore(Db database)
{
    private const string UpdateRow = """
        UPDATE app_user
        SET password_hash = @PasswordHash, security_stamp = @SecurityStamp, concurrency_stamp = @NewConcurrencyStamp,
            lockout_end = @LockoutEnd, lockout_enabled = @LockoutEnabled, access_failed_count = @AccessFailedCount,
            two_factor_enabled = @TwoFactorEnabled, authenticator_key = @AuthenticatorKey
        WHERE id = @Id AND concurrency_stamp = @ConcurrencyStamp
        """;

    private const string SetStep = """
        UPDATE app_user
        SET authenticator_step = @Step
        WHERE id = @User AND (authenticator_step IS NULL OR authenticator_step < @Step)
        """;

    private const string SetUsed = """
        UPDATE app_user_passkey
        SET sign_count = @SignCount, is_backed_up = @IsBackedUp, is_user_verified = @IsUserVerified, used_at = @Now
        WHERE id = @Id
        """;

    private const string UseCode = """
        DELETE FROM app_user_recovery_code
        WHERE user_id = @User AND code_hash = @CodeHash
        """;

    private const string CountCodesOf = """
        SELECT COUNT(*)
        FROM app_user_recovery_code
        WHERE user_id = @User
        """;

    /// <summary>Saves the row when nobody changed it since it was read.</summary>
    /// <returns>False when somebody did; the row keeps its old concurrency stamp then.</returns>
    public async Task<bool> Update(AccountRow row)
    {
        var stamp = Guid.NewGuid().ToString("N");
        var isSaved = await database.Write(async work =>
        {
            var changed = await work.Execute(UpdateRow, new
            {
                row.Id,
                row.PasswordHash,
                row.SecurityStamp,
                row.ConcurrencyStamp,
                NewConcurrencyStamp = stamp,
                row.LockoutEnd,
                row.LockoutEnabled,
                row.AccessFailedCount,
                row.TwoFactorEnabled,
                row.AuthenticatorKey,
            });
            if (changed == 0) return false;
            work.Keep();
            return true;
        });
        if (isSaved) row.ConcurrencyStamp = stamp;
        return isSaved;
    }

    /// <summary>Replaces all recovery codes of an account; only their hashes are kept.</summary>
    public Task ReplaceRecoveryCodes(UserId user, IReadOnlyCollection<string> codes) => database.Write(async work =>
    {
        await SignInWriter.ReplaceCodes(work, user, codes.Select(SecretHash.OfRecoveryCode));
        work.Keep();
    });

    /// <summary>Uses a recovery code up. False when it is none of the account's, or was used before.</summary>
    public Task<bool> RedeemRecoveryCode(UserId user, string code) => database.Write(async work =>
    {
        if (await work.Execute(UseCode, new { User = user, CodeHash = SecretHash.OfRecoveryCode(code) }) == 0) return false;
        work.Keep();
        return true;
    });

    /// <summary>Recovery codes that are left.</summary>
    public async Task<int> CountRecoveryCodes(UserId user) => (int)await database.One<long>(CountCodesOf, new { User = user });

    /// <summary>Notes that the code of one half minute was used. False when it, or a later one, was used before: a code serves once.</summary>
    public Task<bool> UseStep(UserId user, long step) => database.Write(async work =>
    {
        if (await work.Execute(SetStep, new { User = user, Step = step }) == 0) return false;
        work.Keep();
        return true;
    });

    /// <summary>Notes that a passkey signed in.</summary>
    public Task UsePasskey(PasskeyCredential credential, DateTimeOffset now) => database.Write(async work =>
    {
        await work.ExecuteOne(SetUsed, new { credential.Id, credential.SignCount, credential.IsBackedUp, credential.IsUserVerified, Now = now });
        work.Keep();
    });
}
