namespace VoteSystem.Domain.Identity;

/// <summary>What a link by mail or letter is for.</summary>
public enum SignInLinkKind
{
    /// <summary>A new account: its holder chooses the first password.</summary>
    Invitation,

    /// <summary>A forgotten password.</summary>
    Reset,
}

/// <summary>A link with which the holder of an account chooses a password. It serves once.</summary>
/// <param name="TokenHash">Hash of the secret in the link, see <see cref="SecretHash"/>.</param>
/// <param name="Kind">What it is for.</param>
/// <param name="MadeAt">When it was made, UTC.</param>
/// <param name="ExpiresAt">When it ends, UTC; at this very moment it still serves.</param>
public sealed record SignInLink(string TokenHash, SignInLinkKind Kind, DateTimeOffset MadeAt, DateTimeOffset ExpiresAt);

/// <summary>A passkey as rules see it.</summary>
/// <param name="Id">Hash of the credential's id.</param>
/// <param name="Name">How its holder calls it.</param>
public sealed record Passkey(string Id, string Name);

/// <summary>What a passkey's check needs; never logged.</summary>
public sealed record PasskeyCredential
{
    /// <summary>Id that the authenticator gave.</summary>
    public required byte[] CredentialId { get; init; }

    /// <summary>Public key, COSE.</summary>
    public required byte[] PublicKey { get; init; }

    /// <summary>When it was made, UTC.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>Counter of the authenticator; 0 where it has none.</summary>
    public required long SignCount { get; init; }

    /// <summary>Ways to reach the authenticator, separated by commas.</summary>
    public required string Transports { get; init; }

    /// <summary>True when the authenticator checked the person (finger, PIN).</summary>
    public required bool IsUserVerified { get; init; }

    /// <summary>True when it may be copied to other devices of the person.</summary>
    public required bool IsBackupEligible { get; init; }

    /// <summary>True when it was copied.</summary>
    public required bool IsBackedUp { get; init; }

    /// <summary>What the authenticator stated when it was made.</summary>
    public required byte[] AttestationObject { get; init; }

    /// <summary>What the browser stated when it was made.</summary>
    public required byte[] ClientDataJson { get; init; }

    /// <summary>Hash of the id, under which it is stored.</summary>
    public string Id => SecretHash.Of(CredentialId);
}

/// <summary>A place where somebody is signed in.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Device">Browser and system in words, such as "Chrome · Windows".</param>
public sealed record SignInSession(Guid Id, string Device);

/// <summary>What rules about sign-in look at besides the account; read in the same transaction.</summary>
/// <param name="HasSecondStep">True when a code is asked for after the password.</param>
/// <param name="Passkeys">The account's passkeys.</param>
/// <param name="Sessions">Where it is signed in.</param>
/// <param name="Links">Links that were not used yet, also those that ended.</param>
public sealed record SignInFacts(
    bool HasSecondStep, IReadOnlyList<Passkey> Passkeys, IReadOnlyList<SignInSession> Sessions, IReadOnlyList<SignInLink> Links);
