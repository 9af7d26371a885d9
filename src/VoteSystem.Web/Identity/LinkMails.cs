using System.Globalization;
using System.Threading.Channels;
using VoteSystem.Domain.Common;
using VoteSystem.Domain.Identity;
using VoteSystem.Storage.Identity;
using VoteSystem.Web.Mail;
using VoteSystem.Web.Text;

namespace VoteSystem.Web.Identity;

/// <summary>Sends links to choose a password.</summary>
public sealed class LinkMails(LinkDesk links, AccountQueries accounts, SiteAddress site, Postman postman, Words words)
{
    /// <summary>True when mail leaves this installation.</summary>
    public bool IsOn => postman.IsOn;

    /// <summary>Sends a link on the wish of who manages the account.</summary>
    /// <returns>Refused: MailIsOff, NotFound, Missing (Email), MailFailed, otherwise what <see cref="SignInRules.MakeLink"/> says.</returns>
    public async Task<Decision> Send(UserId user, Manager by)
    {
        if (!IsOn) return new Refusal(RefusalCode.MailIsOff);
        if (await accounts.Find(user) is not { } account) return new Refusal(RefusalCode.NotFound);
        if (account.Email is null) return new Refusal(RefusalCode.Missing, "Email");
        var (decision, token, link) = await links.Make(account, by);
        if (decision.Refusal is not null) return decision;
        return await Post(account, link, site.OfLink(token)) ? decision : new Refusal(RefusalCode.MailFailed);
    }

    /// <summary>Sends a link to the holder of a name, when there is one with an address and none was sent a moment ago. Nobody learns which was the case.</summary>
    public async Task Answer(ForgottenPassword asked)
    {
        CultureInfo.CurrentUICulture = asked.Language;
        if (await accounts.FindBySignInName(asked.SignInName) is not { Email: not null } account) return;
        var (decision, token, link) = await links.Ask(account);
        if (decision.Refusal is null) await Post(account, link, $"{asked.SiteRoot}/account/link/{token}");
    }

    private Task<bool> Post(AccountRow account, SignInLink link, string address) => postman.Send(
        account.Email!,
        words[$"Mail.{link.Kind}.Subject"],
        words[$"Mail.{link.Kind}.Text", account.DisplayName, account.UserName, address, link.ExpiresAt]);
}

/// <summary>Somebody says to have forgotten the password.</summary>
/// <param name="SignInName">What was typed.</param>
/// <param name="SiteRoot">Address of the site.</param>
/// <param name="Language">Language of the page.</param>
public sealed record ForgottenPassword(string SignInName, string SiteRoot, CultureInfo Language);

/// <summary>
/// Answers forgotten passwords one after the other, apart from the request, so that neither the answer nor its time tells whether there is such an account.
/// What waits here is lost when the server stops; people then ask again.
/// </summary>
public sealed class ForgottenPasswords(IServiceScopeFactory scopes, ILogger<ForgottenPasswords> log) : BackgroundService
{
    private const int MostWaiting = 1000;

    private readonly Channel<ForgottenPassword> _waiting = Channel.CreateBounded<ForgottenPassword>(
        new BoundedChannelOptions(MostWaiting) { FullMode = BoundedChannelFullMode.DropWrite });

    /// <summary>Takes a wish; when too many wait it is dropped.</summary>
    public void Add(ForgottenPassword asked) => _waiting.Writer.TryWrite(asked);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await foreach (var asked in _waiting.Reader.ReadAllAsync(stoppingToken))
        {
            try
            {
                await using var scope = scopes.CreateAsyncScope();
                await scope.ServiceProvider.GetRequiredService<LinkMails>().Answer(asked);
            }
            catch (System.Data.Common.DbException error)
            {
                log.LogError(error, "A forgotten password could not be answered");
            }
        }
    }
}
