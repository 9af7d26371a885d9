using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using VoteSystem.Domain.Identity;
using VoteSystem.Storage.Identity;
using VoteSystem.Storage.Nodes;

namespace VoteSystem.Web.Identity;

/// <summary>How a try to sign in ended.</summary>
public enum SignInEnd
{
    /// <summary>Signed in.</summary>
    Done,

    /// <summary>Unknown name, wrong password or closed account: the answer does not tell which.</summary>
    Wrong,

    /// <summary>Too many wrong passwords for this name; known or not, the answer is the same.</summary>
    Locked,

    /// <summary>The password was right; now a code is asked for.</summary>
    CodeNeeded,
}

/// <summary>Identity's sign-in, for accounts that may be closed and sessions that can be ended one by one.</summary>
public sealed class AccountSignInManager(
    UserManager<AccountRow> users,
    IHttpContextAccessor context,
    IUserClaimsPrincipalFactory<AccountRow> claims,
    IOptions<IdentityOptions> options,
    IServiceProvider services) : SignInManager<AccountRow>(
        users,
        context,
        claims,
        options,
        services.GetRequiredService<ILogger<SignInManager<AccountRow>>>(),
        services.GetRequiredService<IAuthenticationSchemeProvider>(),
        services.GetRequiredService<IUserConfirmation<AccountRow>>())
{
    private DeviceStore Sessions => services.GetRequiredService<DeviceStore>();

    private DateTimeOffset Now => services.GetRequiredService<TimeProvider>().GetUtcNow();

    public override async Task<bool> CanSignInAsync(AccountRow user) => user.DisabledAt is null && await base.CanSignInAsync(user);

    // A closed account or an ended session is out even when the stamp were the same.
    public override async Task<AccountRow?> ValidateSecurityStampAsync(ClaimsPrincipal? principal)
    {
        if (await base.ValidateSecurityStampAsync(principal) is not { DisabledAt: null } user) return null;
        return principal!.SessionOf() is { } session && await Sessions.IsAlive(session, user.Id, Now) ? user : null;
    }

    /// <summary>Every way to sign in ends here: a session begins, and the cookie carries its id.</summary>
    public override async Task SignInWithClaimsAsync(AccountRow user, AuthenticationProperties? authenticationProperties, IEnumerable<Claim> additionalClaims)
    {
        var session = Guid.NewGuid();
        var extra = additionalClaims.ToList();
        var method = extra.Find(claim => claim.Type == VoteClaims.Method)?.Value ?? "pwd";
        await Sessions.Begin(session, user.Id, Devices.NameOf(Context.Request.Headers.UserAgent.ToString()), method, Now);
        extra.Add(new Claim(VoteClaims.Session, session.ToString("N")));
        await base.SignInWithClaimsAsync(user, authenticationProperties, extra);
    }

    /// <summary>Writes the cookie anew, after something about the account changed; the session stays the same.</summary>
    public override async Task RefreshSignInAsync(AccountRow user)
    {
        var principal = await CreateUserPrincipalAsync(user);
        principal.KeepSessionOf(Context.User);
        await Context.SignInAsync(AuthenticationScheme, principal, new AuthenticationProperties());
    }

    public override async Task SignOutAsync()
    {
        if (Context.User.SessionOf() is { } session) await Sessions.End(session);
        await base.SignOutAsync();
    }

    /// <summary>Signs in by a way that needs no password: a passkey, a link, the county's portal.</summary>
    /// <param name="user">Who was recognised.</param>
    /// <param name="method">passkey, link or portal.</param>
    /// <param name="isStrong">True when the way itself is two steps; otherwise a code is asked for where the account has a second step.</param>
    public async Task<SignInEnd> SignInBy(AccountRow user, string method, bool isStrong)
    {
        if (!await CanSignInAsync(user)) return SignInEnd.Wrong;
        if (await IsLockedOut(user)) return SignInEnd.Locked;
        if (!isStrong && user.TwoFactorEnabled)
        {
            await SignInOrTwoFactorAsync(user, isPersistent: false, loginProvider: method);
            return SignInEnd.CodeNeeded;
        }

        await SignInWithClaimsAsync(user, isPersistent: false, [new Claim(VoteClaims.Method, method)]);
        return SignInEnd.Done;
    }
}

/// <summary>Signs people in by user name, telephone number or e-mail address.</summary>
public sealed class SignInDesk(
    AccountQueries accounts, SignInManager<AccountRow> signIn, UserManager<AccountRow> users, IPasswordHasher<AccountRow> hasher, UnknownNames unknown)
{
    // Checked when nobody can sign in with the name, so that the answer takes as long as for a known one.
    private static string? _nobodysHash;

    /// <summary>The first step: name and password.</summary>
    public async Task<SignInEnd> TrySignIn(string name, string password)
    {
        if (await accounts.FindBySignInName(name) is not { PasswordHash: not null, DisabledAt: null } account)
        {
            _nobodysHash ??= hasher.HashPassword(null!, Guid.NewGuid().ToString());
            hasher.VerifyHashedPassword(null!, _nobodysHash, password);
            return await unknown.IsLockedAfterOneMore(name) ? SignInEnd.Locked : SignInEnd.Wrong;
        }

        return EndOf(await signIn.PasswordSignInAsync(account, password, isPersistent: false, lockoutOnFailure: true));
    }

    /// <summary>The second step: a code of the app, or a recovery code. Wrong ones count like wrong passwords.</summary>
    /// <returns>Null when nobody gave the password in the last minutes.</returns>
    public async Task<SignInEnd?> TryCode(string typed)
    {
        if (await signIn.GetTwoFactorAuthenticationUserAsync() is not { } account) return null;
        if (await users.IsLockedOutAsync(account)) return SignInEnd.Locked;
        if (!await signIn.CanSignInAsync(account)) return SignInEnd.Wrong;
        if (TimeCode.LooksLikeOne(typed)) return EndOf(await signIn.TwoFactorAuthenticatorSignInAsync(typed, isPersistent: false, rememberClient: false));
        if ((await signIn.TwoFactorRecoveryCodeSignInAsync(typed)).Succeeded) return SignInEnd.Done;
        await users.AccessFailedAsync(account);
        return SignInEnd.Wrong;
    }

    private static SignInEnd EndOf(SignInResult result)
    {
        if (result.IsLockedOut) return SignInEnd.Locked;
        if (result.RequiresTwoFactor) return SignInEnd.CodeNeeded;
        return result.Succeeded ? SignInEnd.Done : SignInEnd.Wrong;
    }
}

/// <summary>Counts tries with names that no account has, for all nodes together, so that they are locked like known ones and nobody learns which names exist.</summary>
public sealed class UnknownNames(TryStore tries, IOptions<IdentityOptions> options, TimeProvider clock)
{
    public Task<bool> IsLockedAfterOneMore(string name)
    {
        var lockout = options.Value.Lockout;
        return tries.IsLockedAfterOneMore(name.Trim().ToUpperInvariant(), lockout.MaxFailedAccessAttempts, lockout.DefaultLockoutTimeSpan, clock.GetUtcNow());
    }
}
