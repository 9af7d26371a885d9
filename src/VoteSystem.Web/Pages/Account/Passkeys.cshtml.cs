using Microsoft.AspNetCore.Mvc;
using VoteSystem.Domain.Identity;
using VoteSystem.Storage.Identity;
using VoteSystem.Web.Components;
using VoteSystem.Web.Identity;

namespace VoteSystem.Web.Pages.Account;

/// <summary>The own passkeys: see, add, name, remove.</summary>
public sealed class PasskeysModel(PasskeyDesk desk, SignInQueries queries) : OwnAccountPage
{
    public IReadOnlyList<SignInQueries.PasskeyRow> Passkeys { get; private set; } = [];

    /// <summary>The removal that waits for a yes.</summary>
    public ConfirmStep? Confirm { get; private set; }

    [BindProperty]
    public string? PasskeyName { get; set; }

    [BindProperty]
    public string? Password { get; set; }

    [BindProperty]
    public string? Credential { get; set; }

    private string Here => $"{Request.PathBase}/account/passkeys";

    /// <summary>What the browser needs to make a passkey; the answer for script, in words when it is no.</summary>
    public async Task<IActionResult> OnPostOptionsAsync()
    {
        var problem = string.IsNullOrWhiteSpace(PasskeyName) ? Words["Passkeys.NoName"] : await PasswordProblem(Password);
        if (problem is null) return Content(await desk.CreationOptions(Account), "application/json");
        Response.StatusCode = StatusCodes.Status400BadRequest;
        return Content(problem, "text/plain; charset=utf-8");
    }

    public async Task<IActionResult> OnPostAddAsync()
    {
        if (await desk.Add(Account, PasskeyName ?? "", Credential ?? "") is { } decision) return await Answer(decision, "Passkeys.Added", Here);
        return await Again("PasskeyName", Words["Passkeys.NotMade"]);
    }

    public async Task<IActionResult> OnPostRenameAsync(string passkey) =>
        await Answer(await desk.Rename(Account, passkey, PasskeyName ?? ""), "Passkeys.Renamed", Here);

    public async Task<IActionResult> OnPostRemoveAsync(string passkey, bool confirmed)
    {
        if (confirmed) return await Answer(await desk.Remove(Account, passkey), "Passkeys.Removed", Here);
        await Load();
        if (Passkeys.FirstOrDefault(known => known.Id == passkey) is not { } known) return LocalRedirect(Here);
        Confirm = new ConfirmStep
        {
            Question = Words["Passkeys.Sure", known.Name],
            Consequences = [Words["Passkeys.Sure.What"]],
            Button = Words["Passkeys.Remove"],
            CancelHref = Here,
            Handler = "Remove",
            Fields = new Dictionary<string, string> { ["passkey"] = passkey },
        };
        return Page();
    }

    /// <summary>Longest name.</summary>
    public static int LongestName => SignInRules.LongestPasskeyName;

    protected override async Task Load()
    {
        Frame.Title = Words["Passkeys.Title"];
        Frame.Lead = Words["Passkeys.Lead"];
        Passkeys = await queries.PasskeysOf(Account.Id);
    }
}
