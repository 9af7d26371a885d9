using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using VoteSystem.Domain.Common;
using VoteSystem.Domain.Identity;
using VoteSystem.Domain.Workflow;
using VoteSystem.Storage.Identity;
using VoteSystem.Web.Components;
using VoteSystem.Web.Identity;
using VoteSystem.Web.Text;

namespace VoteSystem.Web.Pages.Account;

/// <summary>A page about the own account. Whoever has none is asked to sign in before any handler runs.</summary>
[Authorize]
[ResponseCache(NoStore = true)]
public abstract class OwnAccountPage : PageModel
{
    /// <summary>The own account.</summary>
    public AccountRow Account { get; private set; } = null!;

    /// <summary>Why the last command was refused.</summary>
    public Refusal? Refusal { get; private set; }

    /// <summary>The texts, for handlers.</summary>
    protected Words Words => HttpContext.RequestServices.GetRequiredService<Words>();

    /// <summary>What stands around the page.</summary>
    protected PageFrame Frame => HttpContext.RequestServices.GetRequiredService<PageFrame>();

    /// <summary>The holder as manager of the own account.</summary>
    protected Manager Own => new(new Actor(Account.DisplayName, new HashSet<Role>()), null, Account.Id);

    /// <summary>Loads what the page shows.</summary>
    protected virtual Task Load() => Task.CompletedTask;

    public virtual async Task<IActionResult> OnGetAsync()
    {
        await Load();
        return Page();
    }

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        if (await FindAccount() is { } account)
        {
            Account = account;
            Frame.UserName = account.DisplayName;
            Frame.Breadcrumb = [new(Words["Account.Title"], $"{Request.PathBase}/account")];
            await next();
        }
        else
        {
            context.Result = Challenge();
        }
    }

    /// <summary>Answers a command: accepted → message and redirect; refused → the page again with the reason.</summary>
    protected async Task<IActionResult> Answer(Decision decision, string doneKey, string nextUrl)
    {
        if (decision.Refusal is { } refusal) return await Again(refusal);
        this.Say(Words[doneKey]);
        return LocalRedirect(nextUrl);
    }

    /// <summary>The page again, with a refusal above it.</summary>
    protected async Task<IActionResult> Again(Refusal refusal)
    {
        Refusal = refusal;
        Response.StatusCode = StatusCodes.Status409Conflict;
        await Load();
        return Page();
    }

    /// <summary>The page again, with an error beside a field.</summary>
    protected async Task<IActionResult> Again(string field, string text)
    {
        ModelState.AddModelError(field, text);
        Response.StatusCode = StatusCodes.Status400BadRequest;
        await Load();
        return Page();
    }

    /// <summary>Checks the present password before a step that weakens the account; wrong ones count and lock. Null when it is right, otherwise the sentence.</summary>
    protected async Task<string?> PasswordProblem(string? typed)
    {
        var users = HttpContext.RequestServices.GetRequiredService<UserManager<AccountRow>>();
        if (await users.IsLockedOutAsync(Account)) return Words["Account.Password.Locked"];
        if (await users.CheckPasswordAsync(Account, typed ?? "")) return null;
        await users.AccessFailedAsync(Account);
        return Words["Account.Password.Wrong"];
    }

    private async Task<AccountRow?> FindAccount() => User.IdOf() is { } id
        ? await HttpContext.RequestServices.GetRequiredService<AccountQueries>().Find(id)
        : null;
}
