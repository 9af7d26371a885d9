using VoteSystem.Domain.Common;
using VoteSystem.Domain.Identity;
using VoteSystem.Storage.Database;

namespace VoteSystem.Storage.Identity;

/// <summary>Reads passkeys, sessions and links.</summary>
public sealed class SignInQueries(Db database)
{
    /// <summary>A passkey with its holder.</summary>
    public sealed record PasskeyRow
    {
        /// <summary>Hash of the credential's id.</summary>
        public required string Id { get; init; }

        /// <summary>Whose it is.</summary>
        public required UserId UserId { get; init; }

        /// <summary>How its holder calls it.</summary>
        public required string Name { get; init; }

        /// <summary>Id that the authenticator gave.</summary>
        public required byte[] CredentialId { get; init; }

        /// <summary>Public key, COSE.</summary>
        public required byte[] PublicKey { get; init; }

        /// <summary>When it was made, UTC.</summary>
        public required DateTimeOffset CreatedAt { get; init; }

        /// <summary>When it last signed in, UTC, or null.</summary>
        public DateTimeOffset? UsedAt { get; init; }

        /// <summary>Counter of the authenticator.</summary>
        public required long SignCount { get; init; }

        /// <summary>Ways to reach the authenticator, separated by commas.</summary>
        public required string Transports { get; init; }

        /// <summary>True when the authenticator checked the person.</summary>
        public required bool IsUserVerified { get; init; }

        /// <summary>True when it may be copied to other devices.</summary>
        public required bool IsBackupEligible { get; init; }

        /// <summary>True when it was copied.</summary>
        public required bool IsBackedUp { get; init; }

        /// <summary>What the authenticator stated when it was made.</summary>
        public required byte[] AttestationObject { get; init; }

        /// <summary>What the browser stated when it was made.</summary>
        public required byte[] ClientDataJson { get; init; }
    }

    /// <summary>A place where somebody is signed in.</summary>
    public sealed record SessionRow
    {
        /// <summary>Id, as the cookie carries it.</summary>
        public required Guid Id { get; init; }

        /// <summary>Browser and system.</summary>
        public required string Device { get; init; }

        /// <summary>How it began: pwd, mfa, passkey, portal, link.</summary>
        public required string Method { get; init; }

        /// <summary>When it began, UTC.</summary>
        public required DateTimeOffset BeganAt { get; init; }

        /// <summary>When something was last asked for, UTC, to five minutes.</summary>
        public required DateTimeOffset SeenAt { get; init; }
    }

    internal sealed record LinkRow
    {
        public required UserId UserId { get; init; }

        public required string TokenHash { get; init; }

        public required SignInLinkKind Kind { get; init; }

        public required DateTimeOffset MadeAt { get; init; }

        public required DateTimeOffset ExpiresAt { get; init; }
    }

    private const string PasskeysOfOne = """
        SELECT id, user_id, name,
               credential_id,
               public_key,
               created_at,
               used_at,
               sign_count,
               transports,
               is_user_verified,
               is_backup_eligible,
               is_backed_up,
               attestation_object,
               client_data_json
        FROM app_user_passkey
        WHERE user_id = @User
        ORDER BY created_at, id
        """;

    private const string PasskeyById = """
        SELECT id, user_id, name,
               credential_id,
               public_key,
               created_at,
               used_at,
               sign_count,
               transports,
               is_user_verified,
               is_backup_eligible,
               is_backed_up,
               attestation_object,
               client_data_json
        FROM app_user_passkey
        WHERE id = @Id
        """;

    private const string SessionsOfOne = """
        SELECT id, device, method,
               began_at,
               seen_at
        FROM app_user_session
        WHERE user_id = @User AND seen_at >= @Since
        ORDER BY seen_at DESC, id
        """;

    private const string LinksOfOne = """
        SELECT user_id, token_hash, kind,
               made_at,
               expires_at
        FROM app_user_link
        WHERE user_id = @User
        ORDER BY made_at, token_hash
        """;

    private const string LinkByToken = """
        SELECT user_id, token_hash, kind,
               made_at,
               expires_at
        FROM app_user_link
        WHERE token_hash = @TokenHash
        """;

    private const string CountPasskeysOf = """
        SELECT COUNT(*)
        FROM app_user_passkey
        WHERE user_id = @User
        """;

    /// <summary>The passkeys of an account, the oldest first.</summary>
    public Task<IReadOnlyList<PasskeyRow>> PasskeysOf(UserId user) => database.Many<PasskeyRow>(PasskeysOfOne, new { User = user });

    /// <summary>How many passkeys an account has.</summary>
    public async Task<int> CountPasskeys(UserId user) => (int)await database.One<long>(CountPasskeysOf, new { User = user });

    /// <summary>The passkey with a credential's id, or null.</summary>
    public Task<PasskeyRow?> FindPasskey(ReadOnlySpan<byte> credentialId) =>
        database.One<PasskeyRow>(PasskeyById, new { Id = SecretHash.Of(credentialId) });

    /// <summary>Where an account is signed in, the last used first.</summary>
    public Task<IReadOnlyList<SessionRow>> SessionsOf(UserId user, DateTimeOffset now) =>
        database.Many<SessionRow>(SessionsOfOne, new { User = user, Since = now - SignInRules.SessionLives });

    /// <summary>The account for which a link was made and the link, or null when there is none with that secret.</summary>
    public async Task<(UserId User, SignInLink Link)?> FindLink(string token) =>
        await database.One<LinkRow>(LinkByToken, new { TokenHash = SecretHash.Of(token) }) is { } row ? (row.UserId, LinkOf(row)) : null;

    /// <summary>What rules about sign-in need of an account, in the transaction of a command.</summary>
    internal static async Task<SignInFacts> LoadFacts(Work work, AccountRow account, DateTimeOffset now)
    {
        var user = new { User = account.Id };
        var passkeys = await work.Many<PasskeyRow>(PasskeysOfOne, user);
        var sessions = await work.Many<SessionRow>(SessionsOfOne, new { User = account.Id, Since = now - SignInRules.SessionLives });
        var links = await work.Many<LinkRow>(LinksOfOne, user);
        return new SignInFacts(
            account.TwoFactorEnabled,
            [.. passkeys.Select(row => new Passkey(row.Id, row.Name))],
            [.. sessions.Select(row => new SignInSession(row.Id, row.Device))],
            [.. links.Select(LinkOf)]);
    }

    private static SignInLink LinkOf(LinkRow row) => new(row.TokenHash, row.Kind, row.MadeAt, row.ExpiresAt);
}
