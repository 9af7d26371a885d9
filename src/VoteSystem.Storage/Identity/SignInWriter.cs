using VoteSystem.Domain.Common;
using VoteSystem.Domain.Identity;
using VoteSystem.Storage.Database;

namespace VoteSystem.Storage.Identity;

/// <summary>Writes the events about how people sign in.</summary>
internal static class SignInWriter
{
    private const string TurnOn = """
        UPDATE app_user
        SET two_factor_enabled = 1, authenticator_key = @Key, authenticator_step = NULL, concurrency_stamp = @Concurrency
        WHERE id = @User
        """;

    private const string TurnOff = """
        UPDATE app_user
        SET two_factor_enabled = 0, authenticator_key = NULL, authenticator_step = NULL, security_stamp = @Stamp, concurrency_stamp = @Concurrency
        WHERE id = @User
        """;

    private const string DeleteCodes = """
        DELETE FROM app_user_recovery_code
        WHERE user_id = @User
        """;

    private const string InsertCode = """
        INSERT INTO app_user_recovery_code (user_id, code_hash)
        VALUES (@User, @CodeHash)
        """;

    private const string InsertPasskey = """
        INSERT INTO app_user_passkey (id, user_id, name, credential_id, public_key, created_at, used_at, sign_count, transports,
                                      is_user_verified, is_backup_eligible, is_backed_up, attestation_object, client_data_json)
        VALUES (@Id, @User, @Name, @CredentialId, @PublicKey, @CreatedAt, NULL, @SignCount, @Transports,
                @IsUserVerified, @IsBackupEligible, @IsBackedUp, @AttestationObject, @ClientDataJson)
        """;

    private const string RenamePasskey = """
        UPDATE app_user_passkey
        SET name = @Name
        WHERE id = @Passkey AND user_id = @User
        """;

    private const string DeletePasskey = """
        DELETE FROM app_user_passkey
        WHERE id = @Passkey AND user_id = @User
        """;

    private const string DeleteSession = """
        DELETE FROM app_user_session
        WHERE id = @Session AND user_id = @User
        """;

    private const string DeleteSessions = """
        DELETE FROM app_user_session
        WHERE user_id = @User
        """;

    private const string DeleteLinks = """
        DELETE FROM app_user_link
        WHERE user_id = @User
        """;

    private const string InsertLink = """
        INSERT INTO app_user_link (token_hash, user_id, kind, made_at, expires_at)
        VALUES (@TokenHash, @User, @Kind, @MadeAt, @ExpiresAt)
        """;

    public static Task Save(Work work, AccountEvent happened, string concurrency)
    {
        var user = happened.User;
        return happened switch
        {
            SecondStepTurnedOn on => On(work, on, concurrency),
            SecondStepTurnedOff off => Off(work, off, concurrency),
            RecoveryCodesRenewed renewed => ReplaceCodes(work, user, renewed.CodeHashes),
            PasskeyAdded added => Add(work, added),
            PasskeyRenamed renamed => work.ExecuteOne(RenamePasskey, new { renamed.Name, renamed.Passkey, User = user }),
            PasskeyRemoved removed => work.ExecuteOne(DeletePasskey, new { removed.Passkey, User = user }),
            SessionEnded ended => work.ExecuteOne(DeleteSession, new { ended.Session, User = user }),
            SignInLinkMade made => ReplaceLink(work, user, made.Link),
            _ => throw new NotSupportedException($"No writer for {happened.GetType().Name}."),
        };
    }

    /// <summary>Nobody stays signed in; links stay.</summary>
    public static Task EndSessions(Work work, UserId user) => work.Execute(DeleteSessions, new { User = user });

    /// <summary>Puts a link in the place of earlier ones; null takes them away.</summary>
    public static async Task ReplaceLink(Work work, UserId user, SignInLink? link)
    {
        await work.Execute(DeleteLinks, new { User = user });
        if (link is not null)
            await work.ExecuteOne(InsertLink, new { link.TokenHash, User = user, Kind = link.Kind.ToString(), link.MadeAt, link.ExpiresAt });
    }

    /// <summary>Puts recovery codes in the place of earlier ones.</summary>
    public static async Task ReplaceCodes(Work work, UserId user, IEnumerable<string> hashes)
    {
        await work.Execute(DeleteCodes, new { User = user });
        foreach (var hash in hashes.Distinct(StringComparer.Ordinal))
            await work.ExecuteOne(InsertCode, new { User = user, CodeHash = hash });
    }

    private static async Task On(Work work, SecondStepTurnedOn on, string concurrency)
    {
        await work.ExecuteOne(TurnOn, new { on.User, on.Key, Concurrency = concurrency });
        await ReplaceCodes(work, on.User, on.CodeHashes);
    }

    private static async Task Off(Work work, SecondStepTurnedOff off, string concurrency)
    {
        await work.ExecuteOne(TurnOff, new { off.User, off.Stamp, Concurrency = concurrency });
        await work.Execute(DeleteCodes, new { off.User });
        await EndSessions(work, off.User);
    }

    private static Task Add(Work work, PasskeyAdded added) => work.ExecuteOne(InsertPasskey, new
    {
        added.Credential.Id,
        added.User,
        added.Name,
        added.Credential.CredentialId,
        added.Credential.PublicKey,
        added.Credential.CreatedAt,
        added.Credential.SignCount,
        added.Credential.Transports,
        added.Credential.IsUserVerified,
        added.Credential.IsBackupEligible,
        added.Credential.IsBackedUp,
        added.Credential.AttestationObject,
        added.Credential.ClientDataJson,
    });
}
