using VoteSystem.Domain.Common;
using VoteSystem.Domain.Congresses;
using VoteSystem.Domain.Identity;
using VoteSystem.Domain.Workflow;
using VoteSystem.Storage.Identity;
using VoteSystem.Web.Pages;
using VoteSystem.Web.Sheets;
using VoteSystem.Web.Text;

namespace VoteSystem.Web.Identity;

/// <summary>Turns the rows of a sheet into accounts of a congress, and names the rows of which none can be made.</summary>
public sealed class AccountImport(AccountQueries accounts, Words words)
{
    /// <summary>What a sheet comes to.</summary>
    /// <param name="Good">Accounts that can be made; those without a user name have an empty one.</param>
    /// <param name="Faults">What is wrong, row by row.</param>
    public sealed record Result(IReadOnlyList<AccountOrder> Good, IReadOnlyList<RowFault> Faults);

    /// <summary>Judges every row.</summary>
    public async Task<Result> Sort(Congress congress, IReadOnlyList<AccountSheetRow> rows)
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

        return new Result(good, faults);
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
