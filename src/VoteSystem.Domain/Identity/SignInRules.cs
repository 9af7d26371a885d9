using VoteSystem.Domain.Common;
using VoteSystem.Domain.Workflow;

namespace VoteSystem.Domain.Identity;

/// <summary>How people sign in: second step, passkeys, sessions, links. Good practice; no text of law speaks of it.</summary>
public static class SignInRules
{
    /// <summary>Passkeys that an account may have.</summary>
    public const int MostPasskeys = 10;

    /// <summary>Longest name of a passkey.</summary>
    public const int LongestPasskeyName = 60;

    /// <summary>How long an invitation serves: letters are handed out when the group meets next.</summary>
    public static readonly TimeSpan InvitationServes = TimeSpan.FromDays(14);

    /// <summary>How long a link for a forgotten password serves.</summary>
    public static readonly TimeSpan ResetServes = TimeSpan.FromHours(1);

    /// <summary>Nobody gets a second mail for a forgotten password before this has passed.</summary>
    public static readonly TimeSpan BetweenResets = TimeSpan.FromMinutes(2);

    /// <summary>A session ends when nothing was asked for so long.</summary>
    public static readonly TimeSpan SessionLives = TimeSpan.FromHours(12);

    /// <summary>The holder turns the second step on; a code of the app was checked before.</summary>
    /// <returns>Refused: NotFound when the account is closed, SecondStepIsOn.</returns>
    public static Decision TurnOnSecondStep(Account account, SignInFacts facts, string key, IReadOnlyList<string> codeHashes)
    {
        if (account.IsDisabled) return new Refusal(RefusalCode.NotFound);
        if (facts.HasSecondStep) return new Refusal(RefusalCode.SecondStepIsOn);
        return new SecondStepTurnedOn(account.Id, account.UserName, key, codeHashes);
    }

    /// <summary>The holder turns the second step off; the password was checked before. Off already changes nothing.</summary>
    /// <param name="account">The account.</param>
    /// <param name="facts">Read in the same transaction.</param>
    /// <param name="isDemanded">True when a role of the account may not sign in without it.</param>
    /// <param name="stamp">New security stamp.</param>
    /// <returns>Refused: SecondStepIsDemanded.</returns>
    public static Decision TurnOffSecondStep(Account account, SignInFacts facts, bool isDemanded, string stamp)
    {
        if (!facts.HasSecondStep) return Decision.Accept();
        return isDemanded ? new Refusal(RefusalCode.SecondStepIsDemanded) : new SecondStepTurnedOff(account.Id, account.UserName, stamp);
    }

    /// <summary>New recovery codes; the old ones serve no more.</summary>
    /// <returns>Refused: SecondStepIsOff.</returns>
    public static Decision RenewRecoveryCodes(Account account, SignInFacts facts, IReadOnlyList<string> codeHashes) =>
        facts.HasSecondStep
            ? new RecoveryCodesRenewed(account.Id, account.UserName, codeHashes)
            : new Refusal(RefusalCode.SecondStepIsOff);

    /// <summary>Somebody lost the device: second step and passkeys go, the password stays. Nothing to take away changes nothing.</summary>
    /// <returns>Refused: WrongRole, AccountBelongsElsewhere, OwnAccount.</returns>
    public static Decision TakeDevicesAway(Account account, SignInFacts facts, string stamp, Manager by)
    {
        if (AccountRules.ManageRefusal(account, by) is { } reason) return reason;
        if (account.Id == by.Own) return new Refusal(RefusalCode.OwnAccount);
        if (!facts.HasSecondStep && facts.Passkeys.Count == 0) return Decision.Accept();
        return Decision.Accept(
        [
            .. facts.Passkeys.Select(passkey => new PasskeyRemoved(account.Id, account.UserName, passkey.Name, passkey.Id)),
            new SecondStepTurnedOff(account.Id, account.UserName, stamp),
        ]);
    }

    /// <summary>The holder adds a passkey that the browser made; its attestation was checked before.</summary>
    /// <returns>Refused: NotFound when the account is closed, Missing or TooLong (Name), TooManyPasskeys, PasskeyIsKnown.</returns>
    public static Decision AddPasskey(Account account, SignInFacts facts, string name, PasskeyCredential credential)
    {
        if (account.IsDisabled) return new Refusal(RefusalCode.NotFound);
        if (NameRefusal(name) is { } wrong) return wrong;
        if (facts.Passkeys.Count >= MostPasskeys) return new Refusal(RefusalCode.TooManyPasskeys, MostPasskeys);
        if (facts.Passkeys.Any(passkey => passkey.Id == credential.Id)) return new Refusal(RefusalCode.PasskeyIsKnown);
        return new PasskeyAdded(account.Id, account.UserName, name.Trim(), credential);
    }

    /// <summary>Gives a passkey another name.</summary>
    /// <returns>Refused: NotFound, Missing or TooLong (Name).</returns>
    public static Decision RenamePasskey(Account account, SignInFacts facts, string id, string name)
    {
        if (facts.Passkeys.FirstOrDefault(passkey => passkey.Id == id) is not { } known) return new Refusal(RefusalCode.NotFound);
        if (NameRefusal(name) is { } wrong) return wrong;
        return known.Name == name.Trim()
            ? Decision.Accept()
            : new PasskeyRenamed(account.Id, account.UserName, known.Name, name.Trim(), id);
    }

    /// <summary>The holder takes a passkey away. One that is gone changes nothing.</summary>
    public static Decision RemovePasskey(Account account, SignInFacts facts, string id) =>
        facts.Passkeys.FirstOrDefault(passkey => passkey.Id == id) is { } known
            ? new PasskeyRemoved(account.Id, account.UserName, known.Name, id)
            : Decision.Accept();

    /// <summary>Ends one session, the holder's own or, by who manages the account, another's. One that ended changes nothing.</summary>
    /// <returns>Refused: WrongRole, AccountBelongsElsewhere.</returns>
    public static Decision EndSession(Account account, SignInFacts facts, Guid session, Manager by)
    {
        if (account.Id != by.Own && AccountRules.ManageRefusal(account, by) is { } reason) return reason;
        return facts.Sessions.FirstOrDefault(known => known.Id == session) is { } found
            ? new SessionEnded(account.Id, account.UserName, found.Device, session)
            : Decision.Accept();
    }

    /// <summary>Makes a link by which the holder chooses a password, for who manages the account.</summary>
    /// <returns>Refused: WrongRole, AccountBelongsElsewhere, AccountIsDisabled.</returns>
    public static Decision MakeLink(Account account, SignInLink link, Manager by)
    {
        if (AccountRules.ManageRefusal(account, by) is { } reason) return reason;
        return account.IsDisabled
            ? new Refusal(RefusalCode.AccountIsDisabled)
            : new SignInLinkMade(account.Id, account.UserName, link.Kind, link);
    }

    /// <summary>Somebody says to have forgotten the password; who asks is told nothing of the answer.</summary>
    /// <returns>Refused: AccountIsDisabled, LinkIsFresh when one was made a moment ago.</returns>
    public static Decision AskForLink(Account account, SignInFacts facts, SignInLink link)
    {
        if (account.IsDisabled) return new Refusal(RefusalCode.AccountIsDisabled);
        return facts.Links.Any(earlier => earlier.Kind == SignInLinkKind.Reset && link.MadeAt - earlier.MadeAt < BetweenResets)
            ? new Refusal(RefusalCode.LinkIsFresh)
            : new SignInLinkMade(account.Id, account.UserName, link.Kind, link);
    }

    /// <summary>The holder chooses a password with a link.</summary>
    /// <returns>Refused: LinkIsSpent when it is unknown, used, ended or of a closed account; the answer does not tell which.</returns>
    public static Decision UseLink(Account account, SignInFacts facts, string tokenHash, StoredPassword password, DateTimeOffset now)
    {
        var link = facts.Links.FirstOrDefault(known => known.TokenHash == tokenHash);
        return link is null || link.ExpiresAt < now || account.IsDisabled
            ? new Refusal(RefusalCode.LinkIsSpent)
            : new SignInLinkUsed(account.Id, account.UserName, link.Kind, password);
    }

    private static Refusal? NameRefusal(string name)
    {
        if (string.IsNullOrWhiteSpace(name)) return new Refusal(RefusalCode.Missing, "PasskeyName");
        return name.Trim().Length > LongestPasskeyName
            ? new Refusal(RefusalCode.TooLong, "PasskeyName", LongestPasskeyName, name.Trim().Length)
            : null;
    }
}
