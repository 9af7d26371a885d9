using VoteSystem.Domain.Common;
using VoteSystem.Domain.Congresses;
using VoteSystem.Domain.Identity;
using VoteSystem.Domain.Workflow;
using VoteSystem.Storage.Identity;
using VoteSystem.Web.Pages;
using VoteSystem.Web.Sheets;
using VoteSystem.Web.Text;

namespace VoteSystem.Web.Identity;

/// <summary>What became of a sheet, for the partial <c>_AccountImport</c>.</summary>
public sealed record AccountImportView
{
    /// <summary>The file, carried along while rows are wrong.</summary>
    public SheetUpload Upload { get; init; } = new();

    /// <summary>Why the file cannot be read, or null.</summary>
    public string? Problem { get; init; }

    /// <summary>What is wrong, row by row.</summary>
    public IReadOnlyList<RowFault> Faults { get; init; } = [];

    /// <summary>Rows of which accounts can be made.</summary>
    public int GoodRows { get; init; }

    /// <summary>Why a rule refused them, or null.</summary>
    public Refusal? Refusal { get; init; }

    /// <summary>Letters of the accounts that were made.</summary>
    public IReadOnlyList<AccessSlip> Slips { get; init; } = [];

    /// <summary>200 when accounts were made, otherwise why not.</summary>
    public int Status => Slips.Count > 0 ? StatusCodes.Status200OK : Refusal is null ? StatusCodes.Status400BadRequest : StatusCodes.Status409Conflict;
}

/// <summary>Turns the rows of a sheet into accounts of a congress, and names the rows of which none can be made.</summary>
public sealed class AccountImport(AccountQueries accounts, AccountDesk desk, Words words)
{
    /// <summary>Reads a sheet and, when all rows are good or only the good ones are wanted, makes their accounts, all or none.</summary>
    public async Task<AccountImportView> Take(SheetUpload upload, bool takeGood, Congress congress, Manager by)
    {
        if (await upload.Read(AccountSheet.Columns) is not { } sheet) return new AccountImportView { Upload = upload, Problem = words["Collect.NoFile"] };
        if (sheet.Problem is { } problem) return new AccountImportView { Upload = upload, Problem = words.Of(problem) };
        var (good, wrong) = await Sort(congress, [.. sheet.Good]);
        var broken = sheet.Errors.Select(error => new RowFault(error.Row, error.Column, error.Value, words.Reason(error)));
        var seen = new AccountImportView { Upload = upload, Faults = [.. broken.Concat(wrong).OrderBy(fault => fault.Row)], GoodRows = good.Count };
        if (good.Count == 0 || (seen.Faults.Count > 0 && !takeGood)) return seen;
        var answer = await desk.CreateAll(await WithNames(good, congress), by);
        return answer.Decision.Refusal is { } refusal ? seen with { Refusal = refusal } : seen with { Slips = answer.Slips };
    }

    /// <summary>The empty sheet to fill in.</summary>
    public static byte[] Template(Words words)
    {
        using var file = new MemoryStream();
        words.WriteTemplate(file, words["Nav.Accounts"], AccountSheet.Columns.Columns);
        return file.ToArray();
    }

    private async Task<IReadOnlyList<AccountOrder>> WithNames(IReadOnlyList<AccountOrder> orders, Congress congress)
    {
        var free = new Queue<string>(await desk.FreeNames(congress.Slug, orders.Count));
        return [.. orders.Select(order => order.Account.UserName.Length > 0 ? order : order with { Account = order.Account with { UserName = free.Dequeue() } })];
    }

    private async Task<(IReadOnlyList<AccountOrder> Good, IReadOnlyList<RowFault> Faults)> Sort(Congress congress, IReadOnlyList<AccountSheetRow> rows)
    {
        var deputies = await accounts.DeputiesWithoutAccount(congress.Id);
        var units = (await accounts.Units(congress.Id)).ToHashSet(StringComparer.Ordinal);
        var good = new List<AccountOrder>();
        var faults = new List<RowFault>();
        var seen = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        foreach (var row in rows)
        {
            var (grant, fault) = GrantOf(congress, row, deputies, units);
            fault ??= await NameFault(row, seen);
            if (fault is not null) faults.Add(fault);
            else good.Add(new AccountOrder(new NewAccount(row.UserName, row.Name, row.Phone, row.Email), grant!, row.Of));
        }

        return (good, faults);
    }

    private (RoleGrant? Grant, RowFault? Fault) GrantOf(
        Congress congress, AccountSheetRow row, IReadOnlyList<AccountQueries.DeputyRow> deputies, HashSet<string> units)
    {
        var body = congress.Id.Value;
        if (SheetWords.Find<Role>(row.Role) is not { } role || !AccountRules.RolesOfACongress.Contains(role))
            return (null, Fault(row, "Field.Role", row.Role, words["Accounts.Import.NoRole", words.Of(AccountRules.RolesOfACongress)]));
        if (role == Role.ResponsibleUnit)
        {
            return units.Contains(row.Of)
                ? (new RoleGrant(body, role, Unit: row.Of), null)
                : (null, Fault(row, "Accounts.Unit", row.Of, words["Accounts.Import.NoUnit"]));
        }

        if (role != Role.Deputy) return (new RoleGrant(body, role), null);
        var found = deputies.Where(deputy => deputy.Name == row.Name && (row.Of.Length == 0 || deputy.GroupName == row.Of)).ToList();
        return found switch
        {
            [var only] => (new RoleGrant(body, role, only.Id), null),
            [] => (null, Fault(row, "Field.Name", row.Name, words["Accounts.Import.NoDeputy"])),
            _ => (null, Fault(row, "Field.Name", row.Name, words["Accounts.Import.ManyDeputies"])),
        };
    }

    /// <summary>User name, number and address must be free, also among the rows before.</summary>
    private async Task<RowFault?> NameFault(AccountSheetRow row, Dictionary<string, int> seen)
    {
        if (row.UserName.Length > 0 && !AccountRules.IsUserName(row.UserName))
            return Fault(row, "Field.UserName", row.UserName, words["Accounts.Import.Malformed", row.UserName]);
        foreach (var (field, typed) in new[] { ("Field.UserName", row.UserName), ("Field.Phone", row.Phone), ("Field.Email", row.Email) })
        {
            if (typed.Length == 0) continue;
            var name = field == "Field.Phone" ? AccountRules.PhoneOf(typed)! : typed;
            if (await accounts.FindBySignInName(name) is not null) return Fault(row, field, typed, words["Accounts.Import.Taken", typed]);
            if (!seen.TryAdd(name, row.Row)) return Fault(row, field, typed, words["Accounts.Import.Twice", seen[name]]);
        }

        return null;
    }

    private RowFault Fault(AccountSheetRow row, string place, string value, string sentence) => new(row.Row, words[place], value, sentence);
}
