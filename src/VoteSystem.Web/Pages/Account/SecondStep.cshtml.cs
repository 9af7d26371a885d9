using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using VoteSystem.Storage.Identity;
using VoteSystem.Web.Components;
using VoteSystem.Web.Identity;

namespace VoteSystem.Web.Pages.Account;

/// <summary>A code of an app after the password: set it up, see how many recovery codes are left, make new ones, turn it off.</summary>
public sealed class SecondStepModel(SecondStepDesk desk, SignInQueries queries, SignInStore store, SignInManager<AccountRow> signIn) : OwnAccountPage
{
    [BindProperty]
    public Form Input { get; set; } = new();

    /// <summary>The key as an app takes it, and as a QR code.</summary>
    public string Key { get; private set; } = "";

    public IHtmlContent Code { get; private set; } = HtmlString.Empty;

    /// <summary>The key as people type it: four letters at a time.</summary>
    public string KeyInGroups => string.Join(' ', Key.Chunk(4).Select(letters => new string(letters)));

    /// <summary>Opens an app on the same phone, which cannot scan its own screen.</summary>
    public string AppAddress { get; private set; } = "";

    /// <summary>New recovery codes; shown once.</summary>
    public IReadOnlyList<string> Codes { get; private set; } = [];

    public string SealedCodes { get; private set; } = "";

    public int CodesLeft { get; private set; }

    /// <summary>True when a role demands the second step.</summary>
    public bool IsDemanded => User.HasClaim(VoteClaims.NoSecondStep, VoteClaims.Demanded);

    /// <summary>True when the account has a passkey but was opened by the password alone: whoever knows only that sets up nothing.</summary>
    public bool PasskeyFirst { get; private set; }

    public async Task<IActionResult> OnPostTurnOnAsync()
    {
        await Load();
        if (PasskeyFirst || desk.KeyOf(Account.Id, Input.SealedKey) is not { } key) return await Again("Input.Code", Words["SecondStep.Stale"]);
        if (await PasswordProblem(Input.Password) is { } problem) return await Again("Input.Password", problem);
        if (await desk.TurnOn(Account, key, Input.Code ?? "") is not { } done) return await Again("Input.Code", Words["SecondStep.WrongCode"]);
        if (done.Decision.Refusal is { } refusal) return await Again(refusal);
        return await ShowCodes(done.Codes);
    }

    public async Task<IActionResult> OnPostTurnOffAsync()
    {
        if (await PasswordProblem(Input.Password) is { } problem) return await Again("Input.Password", problem);
        var decision = await desk.TurnOff(Account);
        if (decision.Refusal is null) await signIn.SignInAsync((await signIn.UserManager.FindByIdAsync(Account.Id.Value.ToString("N")))!, isPersistent: false);
        return await Answer(decision, "SecondStep.TurnedOff", $"{Request.PathBase}/account");
    }

    public async Task<IActionResult> OnPostRenewAsync()
    {
        if (await PasswordProblem(Input.Password) is { } problem) return await Again("Input.Password", problem);
        var (decision, codes) = await desk.RenewCodes(Account);
        return decision.Refusal is { } refusal ? await Again(refusal) : await ShowCodes(codes);
    }

    public IActionResult OnPostFile(string? sealedCodes)
    {
        if (desk.OpenCodes(Account.Id, sealedCodes) is not { } codes) return BadRequest();
        var text = $"{Words["SecondStep.FileHead", Words["Site.Name"], Account.UserName]}\r\n\r\n{codes.ReplaceLineEndings("\r\n")}\r\n";
        return File(System.Text.Encoding.UTF8.GetPreamble().Concat(System.Text.Encoding.UTF8.GetBytes(text)).ToArray(), "text/plain; charset=utf-8", $"{Words["SecondStep.FileName"]}.txt");
    }

    protected override async Task Load()
    {
        Frame.Title = Words["SecondStep.Title"];
        Frame.Lead = Words["SecondStep.Lead"];
        PasskeyFirst = User.MustSetUpSecondStep() && await queries.CountPasskeys(Account.Id) > 0;
        if (Account.TwoFactorEnabled)
        {
            CodesLeft = await store.CountRecoveryCodes(Account.Id);
            return;
        }

        // After a wrong code the key stays the same, because the app has it already.
        Input.SealedKey = desk.KeyOf(Account.Id, Input.SealedKey) is null ? desk.NewKey(Account.Id) : Input.SealedKey;
        Key = desk.KeyOf(Account.Id, Input.SealedKey)!;
        AppAddress = SecondStepDesk.AddressOf(Key, Words["SecondStep.Issuer"], Account.UserName);
        Code = QrPicture.Of(AppAddress);
    }

    private async Task<IActionResult> ShowCodes(IReadOnlyList<string> codes)
    {
        Account.TwoFactorEnabled = true;
        await signIn.RefreshSignInAsync(Account);
        await Load();
        (Codes, SealedCodes) = (codes, desk.SealCodes(Account.Id, codes));
        return Page();
    }

    public sealed class Form
    {
        public string? SealedKey { get; set; }

        public string? Code { get; set; }

        public string? Password { get; set; }
    }
}
