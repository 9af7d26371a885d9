using System.Text.Json.Serialization;
using VoteSystem.Domain.Common;

namespace VoteSystem.Domain.Identity;

/// <summary>From now on a code of an app is asked for after the password.</summary>
public sealed record SecondStepTurnedOn(UserId User, string UserName, [property: JsonIgnore] string Key, [property: JsonIgnore] IReadOnlyList<string> CodeHashes)
    : AccountEvent(User, UserName);

/// <summary>The password alone is enough again; the sessions end.</summary>
public sealed record SecondStepTurnedOff(UserId User, string UserName, [property: JsonIgnore] string Stamp) : AccountEvent(User, UserName);

/// <summary>New recovery codes took the place of the old ones.</summary>
public sealed record RecoveryCodesRenewed(UserId User, string UserName, [property: JsonIgnore] IReadOnlyList<string> CodeHashes) : AccountEvent(User, UserName);

/// <summary>A passkey signs in to the account from now on.</summary>
public sealed record PasskeyAdded(UserId User, string UserName, string Name, [property: JsonIgnore] PasskeyCredential Credential) : AccountEvent(User, UserName);

/// <summary>A passkey has another name.</summary>
public sealed record PasskeyRenamed(UserId User, string UserName, string Before, string Name, [property: JsonIgnore] string Passkey) : AccountEvent(User, UserName);

/// <summary>A passkey signs in no more.</summary>
public sealed record PasskeyRemoved(UserId User, string UserName, string Name, [property: JsonIgnore] string Passkey) : AccountEvent(User, UserName);

/// <summary>One session was ended.</summary>
public sealed record SessionEnded(UserId User, string UserName, string Device, [property: JsonIgnore] Guid Session) : AccountEvent(User, UserName);

/// <summary>A link was made with which the holder chooses a password; earlier links end.</summary>
public sealed record SignInLinkMade(UserId User, string UserName, SignInLinkKind Kind, [property: JsonIgnore] SignInLink Link) : AccountEvent(User, UserName);

/// <summary>The holder chose a password with a link; the link and all sessions end.</summary>
public sealed record SignInLinkUsed(UserId User, string UserName, SignInLinkKind Kind, [property: JsonIgnore] StoredPassword Password) : AccountEvent(User, UserName);
