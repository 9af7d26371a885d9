using VoteSystem.Domain.Common;
using VoteSystem.Domain.Workflow;
using VoteSystem.Storage.Identity;
using VoteSystem.Web.Components;
using VoteSystem.Web.Text;

namespace VoteSystem.Web.Identity;

/// <summary>Where an account is signed in, for the partial <c>_Sessions</c>.</summary>
/// <param name="Sessions">The sessions.</param>
/// <param name="Here">The one in which the page is open, or null.</param>
/// <param name="Handler">Handler of the page that ends one.</param>
public sealed record SessionList(IReadOnlyList<SignInQueries.SessionRow> Sessions, Guid? Here, string Handler);

/// <summary>How an account signs in, and what can be done about it.</summary>
/// <param name="HasSecondStep">True when a code follows the password.</param>
/// <param name="Passkeys">How many passkeys it has.</param>
/// <param name="Sessions">Where it is signed in.</param>
/// <param name="Acts">Buttons that make sense now.</param>
public sealed record AccountSafety(bool HasSecondStep, int Passkeys, SessionList Sessions, IReadOnlyList<AccountAct> Acts);

/// <summary>Gathers what the page of one account shows about its sign-in, and asks before steps that hurt.</summary>
public sealed class AccountCards(SignInQueries queries, LinkMails mails, TimeProvider clock, Words words)
{
    /// <summary>How an account signs in.</summary>
    public async Task<AccountSafety> SafetyOf(AccountView account)
    {
        var row = account.Row;
        var passkeys = await queries.CountPasskeys(row.Id);
        var acts = account.Acts.ToList();
        if (mails.IsOn && row.Email is not null && account.State != AccountState.Disabled) acts.Insert(0, AccountAct.SendLink);
        if (row.TwoFactorEnabled || passkeys > 0) acts.Insert(acts.Count - 1, AccountAct.TakeDevicesAway);
        var sessions = new SessionList(await queries.SessionsOf(row.Id, clock.GetUtcNow()), null, "EndSession");
        return new AccountSafety(row.TwoFactorEnabled, passkeys, sessions, acts);
    }

    /// <summary>The question before a step that takes something away; null when the step is harmless or was confirmed.</summary>
    public ConfirmStep? Question(AccountAct act, bool isConfirmed, AccountRow row, string here)
    {
        if (isConfirmed || act is not (AccountAct.Disable or AccountAct.TakeDevicesAway)) return null;
        return new ConfirmStep
        {
            Question = words["Accounts.Sure", words.Of(act), row.DisplayName],
            Consequences = [words[$"AccountAct.{act}.Help"]],
            Button = words.Of(act),
            CancelHref = here,
            Handler = "Act",
            Fields = new Dictionary<string, string> { ["act"] = act.ToString() },
        };
    }

    /// <summary>The question before a role is taken away.</summary>
    public ConfirmStep RevokeQuestion(Guid body, Role role, AccountRow row, string here) => new()
    {
        Question = words["Accounts.Revoke.Sure", row.DisplayName, words.Of(role)],
        Consequences = [words["Accounts.Revoke.What"]],
        Button = words["Accounts.Revoke"],
        CancelHref = here,
        Handler = "Revoke",
        Fields = new Dictionary<string, string> { ["body"] = body.ToString(), ["role"] = role.ToString() },
    };
}
