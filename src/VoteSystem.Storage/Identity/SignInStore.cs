using System.Security.Cryptography;
using System.Text;
using VoteSystem.Domain.Common;
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

    private const string DeleteCodes = """
        DELETE FROM app_user_recovery_code
        WHERE user_id = @User
        """;

    private const string InsertCode = """
        INSERT INTO app_user_recovery_code (user_id, code_hash)
        VALUES (@User, @CodeHash)
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
        await using var work = await database.BeginWriting();
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
        await work.Commit();
        row.ConcurrencyStamp = stamp;
        return true;
    }

    /// <summary>Replaces all recovery codes of an account; only their hashes are kept.</summary>
    public async Task ReplaceRecoveryCodes(UserId user, IEnumerable<string> codes)
    {
        await using var work = await database.BeginWriting();
        await work.Execute(DeleteCodes, new { User = user });
        foreach (var code in codes.Distinct(StringComparer.Ordinal))
            await work.ExecuteOne(InsertCode, new { User = user, CodeHash = HashOf(code) });
        await work.Commit();
    }

    /// <summary>Uses a recovery code up. False when it is none of the account's, or was used before.</summary>
    public async Task<bool> RedeemRecoveryCode(UserId user, string code)
    {
        await using var work = await database.BeginWriting();
        if (await work.Execute(UseCode, new { User = user, CodeHash = HashOf(code) }) == 0) return false;
        await work.Commit();
        return true;
    }

    /// <summary>Recovery codes that are left.</summary>
    public async Task<int> CountRecoveryCodes(UserId user) => (int)await database.One<long>(CountCodesOf, new { User = user });

    // A recovery code is random, so a plain hash of it is safe.
    private static string HashOf(string code) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(code)));
}
