using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Identity;
using VoteSystem.Domain.Common;
using VoteSystem.Domain.Identity;
using VoteSystem.Domain.Workflow;
using VoteSystem.Storage.Identity;

namespace VoteSystem.Web.Demo;

/// <summary>Accounts of the demonstration, one for each role, all with one password that is made anew for every installation.</summary>
public sealed class DemoAccounts(AccountStore store, DemoData data)
{
    private const string Letters = "23456789abcdefghjkmnpqrstuvwxyz";

    private readonly List<(AccountCreated Created, RoleGrant? Grant)> _accounts = [];
    private readonly List<(string Role, string Names, string Home)> _table = [];

    /// <summary>The password of all of them.</summary>
    public string Password { get; } = $"shili-demo-{RandomNumberGenerator.GetString(Letters, 6)}";

    private StoredPassword? _stored;

    /// <summary>Accounts of the installation and the county.</summary>
    public void AddOffices(Guid county)
    {
        Add("admin", data.County.People["admin"], RoleGrant.Administrator, "/admin");
        Add("county", data.County.People["county"], new RoleGrant(county, Role.CountyOffice), $"/c/{data.County.Slug}");
    }

    /// <summary>Accounts of a town; the suffix tells towns apart.</summary>
    public void AddTown(DemoTown town, string suffix, int deputies)
    {
        var congress = town.Congress.Id.Value;
        var home = $"/t/{town.Congress.Slug}";
        _table.Add((RoleName(null), "", home));
        foreach (var (user, role, place) in new (string, Role, string)[]
                 {
                     ("secretary", Role.Secretariat, "secretariat"), ("presidium", Role.Presidium, "presidium"),
                     ("government", Role.Government, "government"), ("scrutineer", Role.Scrutineer, "scrutiny"),
                     ("teller1", Role.Teller, "scrutiny"), ("teller2", Role.Teller, "scrutiny"),
                 })
            Add(user + suffix, town.Name(user), new RoleGrant(congress, role), $"{home}/{place}");
        Add($"unit{suffix}", town.Name("unit"), new RoleGrant(congress, Role.ResponsibleUnit, Unit: data.County.Accounts.Unit), $"{home}/unit");
        for (var no = 1; no <= deputies; no++)
            Make($"deputy{no:00}{suffix}", town.DeputyName(no), new RoleGrant(congress, Role.Deputy, town.Roll[no - 1].Id));
        _table.Add((RoleName(Role.Deputy), $"deputy01{suffix} … deputy{deputies:00}{suffix}", $"{home}/deputy"));
    }

    /// <summary>Writes the accounts to the database and their table to a file.</summary>
    public async Task Save(string file)
    {
        DemoTown.Lawful(await store.CreateAll(_accounts, Manager.System));
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(file))!);
        await File.WriteAllTextAsync(file, Table(), new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
    }

    private string Table()
    {
        var texts = data.County.Accounts;
        (string, string, string)[] rows = [(texts.Columns[0], texts.Columns[1], texts.Columns[2]), .. _table];
        var (first, second) = (rows.Max(row => Width(row.Item1)), rows.Max(row => Width(row.Item2)));
        var text = new StringBuilder().Append(texts.Heading).Append('\n').Append(texts.Password).Append(": ").Append(Password).Append("\n\n");
        foreach (var (role, names, home) in rows)
            text.Append("  ").Append(Pad(role, first)).Append("  ").Append(Pad(names, second)).Append("  ").Append(home).Append('\n');
        return text.ToString();
    }

    private void Add(string user, string name, RoleGrant grant, string home)
    {
        Make(user, name, grant);
        _table.Add((RoleName(grant.Role), user, home));
    }

    private void Make(string user, string name, RoleGrant grant)
    {
        // One hash for all: hashing is slow on purpose, and the password is the same and public anyway.
        _stored ??= new StoredPassword(new PasswordHasher<AccountRow>().HashPassword(null!, Password), Guid.NewGuid().ToString("N"), IsOneTime: false);
        _accounts.Add((new AccountCreated(new UserId(Guid.NewGuid()), user, name, new AccountContact(null, null), _stored), grant));
    }

    private string RoleName(Role? role) => data.County.Accounts.Roles[role?.ToString() ?? "Public"];

    private static string Pad(string text, int width) => text + new string(' ', width - Width(text));

    // Chinese letters take two columns of a terminal.
    private static int Width(string text) => text.Sum(letter => letter >= '\u2E80' ? 2 : 1);
}
