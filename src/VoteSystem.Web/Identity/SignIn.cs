using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Caching.Memory;
using Microsoft.Extensions.Options;
using VoteSystem.Storage.Identity;

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
}

/// <summary>Identity's sign-in, for accounts that may be closed.</summary>
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
    public override async Task<bool> CanSignInAsync(AccountRow user) => user.DisabledAt is null && await base.CanSignInAsync(user);

    // A closed account loses its sessions even when its stamp were the same.
    public override async Task<AccountRow?> ValidateSecurityStampAsync(System.Security.Claims.ClaimsPrincipal? principal) =>
        await base.ValidateSecurityStampAsync(principal) is { DisabledAt: null } user ? user : null;
}

/// <summary>Signs people in by user name, telephone number or e-mail address.</summary>
public sealed class SignInDesk(
    AccountQueries accounts, SignInManager<AccountRow> signIn, IPasswordHasher<AccountRow> hasher, UnknownNames unknown)
{
    // Checked when nobody can sign in with the name, so that the answer takes as long as for a known one.
    private static string? _nobodysHash;

    public async Task<SignInEnd> TrySignIn(string name, string password)
    {
        if (await accounts.FindBySignInName(name) is not { PasswordHash: not null, DisabledAt: null } account)
        {
            _nobodysHash ??= hasher.HashPassword(null!, Guid.NewGuid().ToString());
            hasher.VerifyHashedPassword(null!, _nobodysHash, password);
            return unknown.IsLockedAfterOneMore(name) ? SignInEnd.Locked : SignInEnd.Wrong;
        }

        var result = await signIn.PasswordSignInAsync(account, password, isPersistent: false, lockoutOnFailure: true);
        if (result.IsLockedOut) return SignInEnd.Locked;
        return result.Succeeded ? SignInEnd.Done : SignInEnd.Wrong;
    }
}

/// <summary>Counts tries with names that no account has, so that they are locked like known ones and nobody learns which names exist.</summary>
public sealed class UnknownNames(IOptions<IdentityOptions> options) : IDisposable
{
    private const int MostNames = 10_000;

    private readonly MemoryCache _tries = new(new MemoryCacheOptions { SizeLimit = MostNames });

    public bool IsLockedAfterOneMore(string name)
    {
        var lockout = options.Value.Lockout;
        var tries = _tries.GetOrCreate(name.Trim().ToUpperInvariant(), entry =>
        {
            entry.Size = 1;
            entry.AbsoluteExpirationRelativeToNow = lockout.DefaultLockoutTimeSpan;
            return new Counter();
        })!;
        return Interlocked.Increment(ref tries.Value) >= lockout.MaxFailedAccessAttempts;
    }

    public void Dispose() => _tries.Dispose();

    private sealed class Counter
    {
        public int Value;
    }
}
