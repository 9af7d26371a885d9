using Microsoft.AspNetCore.Identity;
using VoteSystem.Domain.Common;
using VoteSystem.Domain.Identity;
using VoteSystem.Domain.Workflow;
using VoteSystem.Storage.Identity;

namespace VoteSystem.Web.Identity;

/// <summary>Under which address people reach the site.</summary>
/// <remarks>
/// Setting <c>Site:Address</c>, such as <c>https://vote.example.gov.cn</c>. Without it the address of the request is taken, which whoever
/// sends the request can choose; links in mails therefore need the setting where mails go to a real server.
/// </remarks>
public sealed class SiteAddress(IConfiguration configuration, IHttpContextAccessor context)
{
    /// <summary>Address of the site without a slash at its end.</summary>
    public string Root => configuration["Site:Address"]?.TrimEnd('/')
        ?? (context.HttpContext?.Request is { } request ? $"{request.Scheme}://{request.Host}{request.PathBase}" : "");

    /// <summary>True when the address means the reader's own machine: a QR code with it leads a phone nowhere.</summary>
    public bool IsOnlyHere => Uri.TryCreate(Root, UriKind.Absolute, out var address) && address.IsLoopback;

    /// <summary>Where the holder of an account chooses a password.</summary>
    public string OfLink(string token) => $"{Root}/account/link/{token}";
}

/// <summary>Links with which the holder of an account chooses a password: made here, told once, stored as a hash.</summary>
public sealed class LinkDesk(
    AccountStore store, AccountQueries accounts, SignInQueries signIns, IPasswordHasher<AccountRow> hasher, TimeProvider clock)
{
    /// <summary>A new link and its secret.</summary>
    public static (string Token, SignInLink Link) New(SignInLinkKind kind, DateTimeOffset now)
    {
        var token = Passwords.LinkToken();
        var serves = kind == SignInLinkKind.Invitation ? SignInRules.InvitationServes : SignInRules.ResetServes;
        return (token, new SignInLink(SecretHash.Of(token), kind, now, now + serves));
    }

    /// <summary>Makes a link for somebody else.</summary>
    public async Task<(Decision Decision, string Token, SignInLink Link)> Make(AccountRow account, Manager by)
    {
        var (token, link) = New(account.MustChangePassword ? SignInLinkKind.Invitation : SignInLinkKind.Reset, clock.GetUtcNow());
        var decision = await store.ApplySignIn(account.Id, by.Actor, (known, _) => SignInRules.MakeLink(known, link, by));
        return (decision, token, link);
    }

    /// <summary>Makes a link for somebody who says to have forgotten the password.</summary>
    public async Task<(Decision Decision, string Token, SignInLink Link)> Ask(AccountRow account)
    {
        var (token, link) = New(SignInLinkKind.Reset, clock.GetUtcNow());
        var decision = await store.ApplySignIn(account.Id, Actor.Public, (known, facts) => SignInRules.AskForLink(known, facts, link));
        return (decision, token, link);
    }

    /// <summary>The account for which a link serves now, or null when it does not.</summary>
    public async Task<AccountRow?> HolderOf(string token)
    {
        if (await signIns.FindLink(token) is not { } found || found.Link.ExpiresAt < clock.GetUtcNow()) return null;
        return await accounts.Find(found.User) is { DisabledAt: null } account ? account : null;
    }

    /// <summary>The holder chooses a password.</summary>
    public Task<Decision> Use(AccountRow account, string token, string password)
    {
        var stored = hasher.Stored(password, isOneTime: false);
        var actor = new Actor(account.DisplayName, new HashSet<Role>());
        return store.ApplySignIn(account.Id, actor, (known, facts) => SignInRules.UseLink(known, facts, SecretHash.Of(token), stored, clock.GetUtcNow()));
    }
}

/// <summary>Passwords as they are stored.</summary>
internal static class PasswordHashing
{
    /// <summary>The hash of a password with a new security stamp.</summary>
    public static StoredPassword Stored(this IPasswordHasher<AccountRow> hasher, string password, bool isOneTime) =>
        new(hasher.HashPassword(null!, password), Guid.NewGuid().ToString("N"), isOneTime);
}
