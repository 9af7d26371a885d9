using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;
using VoteSystem.Domain.Common;
using VoteSystem.Domain.Identity;
using VoteSystem.Domain.Workflow;
using VoteSystem.Storage.Identity;

namespace VoteSystem.Web.Identity;

/// <summary>Which roles may not sign in by password alone. Setting: <c>SignIn:SecondStepRoles</c>, names of roles; empty by default.</summary>
public sealed class SecondStepSettings(IConfiguration configuration)
{
    /// <summary>The roles.</summary>
    public IReadOnlySet<Role> Roles { get; } = (configuration.GetSection("SignIn:SecondStepRoles").Get<Role[]>() ?? []).ToHashSet();

    /// <summary>True when one of the roles of an account demands it.</summary>
    public bool IsDemandedBy(IEnumerable<RoleGrant> grants) => grants.Any(grant => Roles.Contains(grant.Role));
}

/// <summary>Checks the code of an app. Each serves once, also when two requests bring it at the same moment.</summary>
public sealed class TimeCodeProvider(SignInStore store, TimeProvider clock) : IUserTwoFactorTokenProvider<AccountRow>
{
    public Task<string> GenerateAsync(string purpose, UserManager<AccountRow> manager, AccountRow user) => Task.FromResult("");

    public async Task<bool> ValidateAsync(string purpose, string token, UserManager<AccountRow> manager, AccountRow user) =>
        user.AuthenticatorKey is { } key && TimeCode.StepOf(key, token, clock.GetUtcNow()) is { } step && await store.UseStep(user.Id, step);

    public Task<bool> CanGenerateTwoFactorTokenAsync(UserManager<AccountRow> manager, AccountRow user) =>
        Task.FromResult(user.AuthenticatorKey is not null);
}

/// <summary>The holder turns the second step on and off. A key counts only after a code of the app was checked against it.</summary>
public sealed class SecondStepDesk(AccountStore store, AccountQueries accounts, SecondStepSettings settings, IDataProtectionProvider protection, TimeProvider clock)
{
    private const int Codes = 10;

    /// <summary>A new key, sealed so that the form can carry it: only we make keys, and each for one account.</summary>
    public string NewKey(UserId user) => Seal(user, "key").Protect(TimeCode.KeyOf(RandomNumberGenerator.GetBytes(TimeCode.KeyLength)));

    /// <summary>The key of the form, or null when it is not ours.</summary>
    public string? KeyOf(UserId user, string? sealedKey) => Open(user, "key", sealedKey);

    /// <summary>Turns the second step on when the typed code fits the key.</summary>
    /// <returns>The decision and the recovery codes, to be shown once; null when the code does not fit.</returns>
    public async Task<(Decision Decision, IReadOnlyList<string> Codes)?> TurnOn(AccountRow account, string key, string typed)
    {
        if (TimeCode.StepOf(key, typed, clock.GetUtcNow()) is null) return null;
        var codes = NewCodes();
        var decision = await store.ApplySignIn(account.Id, ActorOf(account), (known, facts) =>
            SignInRules.TurnOnSecondStep(known, facts, key, [.. codes.Select(SecretHash.OfRecoveryCode)]));
        return (decision, decision.Refusal is null ? codes : []);
    }

    /// <summary>Turns it off.</summary>
    public async Task<Decision> TurnOff(AccountRow account)
    {
        var isDemanded = settings.IsDemandedBy(await accounts.RolesOf(account.Id));
        return await store.ApplySignIn(account.Id, ActorOf(account), (known, facts) =>
            SignInRules.TurnOffSecondStep(known, facts, isDemanded, Guid.NewGuid().ToString("N")));
    }

    /// <summary>Makes new recovery codes, to be shown once.</summary>
    public async Task<(Decision Decision, IReadOnlyList<string> Codes)> RenewCodes(AccountRow account)
    {
        var codes = NewCodes();
        var decision = await store.ApplySignIn(account.Id, ActorOf(account), (known, facts) =>
            SignInRules.RenewRecoveryCodes(known, facts, [.. codes.Select(SecretHash.OfRecoveryCode)]));
        return (decision, decision.Refusal is null ? codes : []);
    }

    /// <summary>Codes sealed, so that the page that shows them can also offer them as a file without keeping them anywhere.</summary>
    public string SealCodes(UserId user, IEnumerable<string> codes) => Seal(user, "codes").Protect(string.Join('\n', codes));

    /// <summary>The codes of such a page, or null when it is too old or not ours.</summary>
    public string? OpenCodes(UserId user, string? sealedCodes) => Open(user, "codes", sealedCodes);

    /// <summary>What an app reads from the QR code; short, so that old cameras read it too. What is not said is as all apps have it: SHA-1, six digits, 30 seconds.</summary>
    public static string AddressOf(string key, string issuer, string userName) =>
        $"otpauth://totp/{Uri.EscapeDataString(userName)}?secret={key}&issuer={Uri.EscapeDataString(issuer)}";

    private string? Open(UserId user, string what, string? text)
    {
        try
        {
            return text is null ? null : Seal(user, what).Unprotect(text);
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    private IDataProtector Seal(UserId user, string what) => protection.CreateProtector("second-step", what, user.Value.ToString("N"));

    private static List<string> NewCodes() => [.. Enumerable.Range(0, Codes).Select(_ => Passwords.RecoveryCode())];

    private static Actor ActorOf(AccountRow account) => new(account.DisplayName, new HashSet<Role>());
}

/// <summary>Whoever holds a role that demands a second step sets one up before anything else.</summary>
public sealed class SecondStepGuard(RequestDelegate next)
{
    public const string Path = "/account/second-step";

    public Task InvokeAsync(HttpContext context)
    {
        if (!context.User.MustSetUpSecondStep() || FirstPasswordGuard.IsOpen(context.Request.Path)) return next(context);
        context.Response.Redirect(context.Request.PathBase + Path);
        return Task.CompletedTask;
    }
}
