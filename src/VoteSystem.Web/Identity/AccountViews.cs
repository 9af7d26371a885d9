using Microsoft.AspNetCore.Mvc.Rendering;
using VoteSystem.Domain.Common;
using VoteSystem.Domain.Identity;
using VoteSystem.Domain.Workflow;
using VoteSystem.Storage.Congresses;
using VoteSystem.Storage.Identity;
using VoteSystem.Web.Components;
using VoteSystem.Web.Sheets;
using VoteSystem.Web.Text;
using FieldChange = VoteSystem.Web.Components.FieldChange;

namespace VoteSystem.Web.Identity;

/// <summary>Whether somebody can sign in with an account.</summary>
public enum AccountState
{
    /// <summary>In use.</summary>
    Active,

    /// <summary>The one-time password was not changed yet.</summary>
    Waiting,

    /// <summary>Locked for a while after wrong passwords.</summary>
    Locked,

    /// <summary>Closed.</summary>
    Disabled,
}

/// <summary>A role as a page shows it.</summary>
public sealed record RoleView(RoleGrant Grant, string Text);

/// <summary>An account as a page shows it.</summary>
public sealed record AccountView(AccountRow Row, AccountState State, IReadOnlyList<RoleView> Roles)
{
    /// <summary>The roles as one text.</summary>
    public string RolesText => Words.Join(Roles.Select(role => role.Text));

    /// <summary>What can be done with it in its state.</summary>
    public IReadOnlyList<AccountAct> Acts => State switch
    {
        AccountState.Disabled => [AccountAct.Enable],
        AccountState.Locked => [AccountAct.Unlock, AccountAct.ResetPassword, AccountAct.EndSessions, AccountAct.Disable],
        _ => [AccountAct.ResetPassword, AccountAct.EndSessions, AccountAct.Disable],
    };
}

/// <summary>A list of accounts, for the partial <c>_AccountList</c>.</summary>
/// <param name="Rows">The page of the list.</param>
/// <param name="BaseHref">Address of the list, below which each account has its own.</param>
public sealed record AccountListView(PagedList<AccountView> Rows, string BaseHref)
{
    /// <summary>Towns and counties to choose from; empty where the list is that of one.</summary>
    public IReadOnlyList<SelectListItem> Bodies { get; init; } = [];
}

/// <summary>One account with everything that can be done to it, for the partial <c>_AccountCard</c>.</summary>
public sealed record AccountCardView
{
    /// <summary>The account.</summary>
    public required AccountView Account { get; init; }

    /// <summary>True when it is the reader's own: roles and state are then out of reach.</summary>
    public required bool IsOwn { get; init; }

    /// <summary>False when only the administrator may change it.</summary>
    public required bool IsInReach { get; init; }

    /// <summary>How it signs in.</summary>
    public required AccountSafety Safety { get; init; }

    /// <summary>Name and contact as they are typed.</summary>
    public required EditForm Edit { get; init; }

    /// <summary>What a colleague changed since the form was opened.</summary>
    public required DiffBox Colleague { get; init; }

    /// <summary>What is typed for a new role.</summary>
    public required GrantForm Grant { get; init; }

    /// <summary>What can be chosen for it.</summary>
    public required GrantOptions Options { get; init; }

    /// <summary>The body in which the new role is given, where there are several to choose from.</summary>
    public Guid In { get; init; }

    /// <summary>Those bodies; empty for a secretariat, which gives roles in its own congress only.</summary>
    public IReadOnlyList<SelectListItem> Bodies { get; init; } = [];
}

/// <summary>What can be chosen for a role in one body.</summary>
public sealed record GrantOptions(IReadOnlyList<SelectListItem> Roles, IReadOnlyList<SelectListItem> Deputies, IReadOnlyList<SelectListItem> Units);

/// <summary>Turns accounts into what pages show.</summary>
public sealed class AccountViews(AccountQueries accounts, AccountListQueries lists, CongressQueries congresses, TimeProvider clock, Words words)
{
    private Dictionary<Guid, string>? _bodies;

    /// <summary>One page of the accounts of a body, or of all.</summary>
    public async Task<PagedList<AccountView>> List(Guid? body, ListQuery query)
    {
        var rows = await lists.Page(body, query.Search ?? "", query.Skip, query.Size);
        return new PagedList<AccountView>(await ViewsOf(rows, body), await lists.Count(body, query.Search ?? ""), query);
    }

    /// <summary>All accounts that the search finds, for a file. Without telephone numbers and addresses.</summary>
    public async Task<IReadOnlyList<AccountView>> All(Guid? body, ListQuery query) =>
        await ViewsOf(await lists.Page(body, query.Search ?? "", 0, int.MaxValue), body);

    /// <summary>Columns of that file.</summary>
    public IReadOnlyList<ExportColumn<AccountView>> Columns =>
    [
        new(words["Field.UserName"], view => view.Row.UserName, 20),
        new(words["Field.DisplayName"], view => view.Row.DisplayName, 20),
        new(words["Field.Roles"], view => view.RolesText, 50),
        new(words["Field.State"], view => words.Of(view.State), 12),
        new(words["Field.CreatedAt"], view => view.Row.CreatedAt, 18),
    ];

    /// <summary>One account; null when there is none, or none with a role in the body.</summary>
    public async Task<AccountView?> One(UserId id, Guid? body)
    {
        if (await accounts.Find(id) is not { } row) return null;
        var roles = await accounts.RolesOf(id);
        return body is { } wanted && roles.All(grant => grant.Body != wanted) ? null : await ViewOf(row, roles, body);
    }

    /// <summary>What can be chosen for a role in a body.</summary>
    public async Task<GrantOptions> OptionsIn(Guid body)
    {
        var roles = body == Guid.Empty ? [Role.Administrator]
            : (await congresses.Counties()).Any(county => county.Id.Value == body) ? [Role.CountyOffice]
            : AccountRules.RolesOfACongress;
        var deputies = await accounts.DeputiesWithoutAccount(new CongressId(body));
        return new GrantOptions(
            [.. roles.Select(role => new SelectListItem(words.Of(role), role.ToString()))],
            [.. deputies.Select(deputy => new SelectListItem($"{deputy.Name} {deputy.GroupName}", deputy.Id.Value.ToString()))],
            [.. (await accounts.Units(new CongressId(body))).Select(unit => new SelectListItem(unit, unit))]);
    }

    /// <summary>Every body in which a role can be held; zeros stand for the installation.</summary>
    public async Task<IReadOnlyList<SelectListItem>> BodyOptions()
    {
        _bodies ??= await Bodies();
        return [new SelectListItem(words["Accounts.Installation"], Guid.Empty.ToString()), .. _bodies.Select(body => new SelectListItem(body.Value, body.Key.ToString()))];
    }

    private async Task<IReadOnlyList<AccountView>> ViewsOf(IReadOnlyList<AccountListQueries.Listed> rows, Guid? body)
    {
        var views = new List<AccountView>();
        foreach (var (row, roles) in rows)
            views.Add(await ViewOf(row, roles, body));
        return views;
    }

    private async Task<AccountView> ViewOf(AccountRow row, IReadOnlyList<RoleGrant> roles, Guid? body)
    {
        // Names are needed only where somebody holds a role elsewhere too.
        if (roles.Any(grant => IsElsewhere(grant, body))) _bodies ??= await Bodies();
        return new AccountView(row, StateOf(row), [.. roles.Select(grant => new RoleView(grant, TextOf(grant, body)))]);
    }

    private async Task<Dictionary<Guid, string>> Bodies()
    {
        var names = (await congresses.All()).ToDictionary(town => town.Id.Value, town => town.Name);
        foreach (var county in await congresses.Counties()) names[county.Id.Value] = county.Name;
        return names;
    }

    private string TextOf(RoleGrant grant, Guid? body)
    {
        var role = grant.Unit is { } unit ? $"{words.Of(grant.Role)} {unit}" : words.Of(grant.Role);
        return IsElsewhere(grant, body) ? $"{_bodies!.GetValueOrDefault(grant.Body)} {role}" : role;
    }

    private static bool IsElsewhere(RoleGrant grant, Guid? body) => grant.Body != body && grant.Role != Role.Administrator;

    private AccountState StateOf(AccountRow row)
    {
        if (row.DisabledAt is not null) return AccountState.Disabled;
        if (row.LockoutEnd > clock.GetUtcNow()) return AccountState.Locked;
        return row.MustChangePassword ? AccountState.Waiting : AccountState.Active;
    }
}
