using Microsoft.AspNetCore.Identity;
using VoteSystem.Domain.Common;
using VoteSystem.Domain.Identity;
using VoteSystem.Domain.Workflow;
using VoteSystem.Storage.Identity;

namespace VoteSystem.Web.Identity;

/// <summary>Passkeys between Identity and our stores.</summary>
internal static class Passkeys
{
    public static UserPasskeyInfo InfoOf(SignInQueries.PasskeyRow row) => new(
        row.CredentialId,
        row.PublicKey,
        row.CreatedAt,
        (uint)row.SignCount,
        row.Transports.Split(',', StringSplitOptions.RemoveEmptyEntries),
        row.IsUserVerified,
        row.IsBackupEligible,
        row.IsBackedUp,
        row.AttestationObject,
        row.ClientDataJson)
    {
        Name = row.Name,
    };

    public static PasskeyCredential CredentialOf(UserPasskeyInfo info) => new()
    {
        CredentialId = info.CredentialId,
        PublicKey = info.PublicKey,
        CreatedAt = info.CreatedAt,
        SignCount = info.SignCount,
        Transports = string.Join(',', info.Transports ?? []),
        IsUserVerified = info.IsUserVerified,
        IsBackupEligible = info.IsBackupEligible,
        IsBackedUp = info.IsBackedUp,
        AttestationObject = info.AttestationObject,
        ClientDataJson = info.ClientDataJson,
    };
}

/// <summary>The holder adds, names and removes passkeys, and signs in with them. What the authenticator says is checked by Identity.</summary>
public sealed class PasskeyDesk(AccountStore store, SignInManager<AccountRow> signIn)
{
    /// <summary>What the browser needs to make a passkey, as JSON.</summary>
    public Task<string> CreationOptions(AccountRow account) => signIn.MakePasskeyCreationOptionsAsync(new PasskeyUserEntity
    {
        Id = account.Id.Value.ToString("N"),
        Name = account.UserName,
        DisplayName = account.DisplayName,
    });

    /// <summary>What the browser needs to sign in with any passkey of this site, as JSON. No name is asked for, so none is given away.</summary>
    public Task<string> RequestOptions() => signIn.MakePasskeyRequestOptionsAsync(null);

    /// <summary>Adds what the browser made.</summary>
    /// <returns>The decision; null when the browser's answer is not a good one.</returns>
    public async Task<Decision?> Add(AccountRow account, string name, string credential)
    {
        var result = await signIn.PerformPasskeyAttestationAsync(credential);
        if (!result.Succeeded || result.UserEntity.Id != account.Id.Value.ToString("N")) return null;
        var made = Passkeys.CredentialOf(result.Passkey);
        return await store.ApplySignIn(account.Id, ActorOf(account), (known, facts) => SignInRules.AddPasskey(known, facts, name, made));
    }

    /// <summary>Gives a passkey another name.</summary>
    public Task<Decision> Rename(AccountRow account, string passkey, string name) =>
        store.ApplySignIn(account.Id, ActorOf(account), (known, facts) => SignInRules.RenamePasskey(known, facts, passkey, name));

    /// <summary>Takes a passkey away.</summary>
    public Task<Decision> Remove(AccountRow account, string passkey) =>
        store.ApplySignIn(account.Id, ActorOf(account), (known, facts) => SignInRules.RemovePasskey(known, facts, passkey));

    /// <summary>Signs in with what the browser answered.</summary>
    public async Task<SignInEnd> TrySignIn(string credential)
    {
        var result = await signIn.PerformPasskeyAssertionAsync(credential);
        if (!result.Succeeded) return SignInEnd.Wrong;
        var end = await ((AccountSignInManager)signIn).SignInBy(result.User, "passkey", isStrong: result.Passkey.IsUserVerified);
        if (end == SignInEnd.Done) await signIn.UserManager.AddOrUpdatePasskeyAsync(result.User, result.Passkey);
        return end;
    }

    private static Actor ActorOf(AccountRow account) => new(account.DisplayName, new HashSet<Role>());
}
