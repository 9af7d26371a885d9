using VoteSystem.Domain.Common;
using VoteSystem.Domain.Identity;
using VoteSystem.Domain.Workflow;
using VoteSystem.Storage.Identity;
using VoteSystem.Web.Text;
using FieldChange = VoteSystem.Web.Components.FieldChange;

namespace VoteSystem.Web.Identity;

/// <summary>Name and contact of an account as they are typed.</summary>
public sealed class EditForm
{
    public string? DisplayName { get; set; }

    public string? Phone { get; set; }

    public string? Email { get; set; }

    /// <summary>What the form showed when it was opened, so that a colleague's change is noticed.</summary>
    public string? SeenDisplayName { get; set; }

    public string? SeenPhone { get; set; }

    public string? SeenEmail { get; set; }

    /// <summary>Name and contact as typed.</summary>
    public AccountNames Wanted => NamesOf(DisplayName, Phone, Email);

    /// <summary>Name and contact as the form showed them.</summary>
    public AccountNames Seen => NamesOf(SeenDisplayName, SeenPhone, SeenEmail);

    public static EditForm Of(AccountRow row)
    {
        var form = new EditForm { DisplayName = row.DisplayName, Phone = row.Phone, Email = row.Email };
        form.See(row);
        return form;
    }

    /// <summary>Takes over what is stored now as seen; what was typed stays.</summary>
    public void See(AccountRow row) => (SeenDisplayName, SeenPhone, SeenEmail) = (row.DisplayName, row.Phone, row.Email);

    /// <summary>What a colleague changed since the form was opened.</summary>
    public IReadOnlyList<FieldChange> ChangesIn(AccountRow row, Words words)
    {
        FieldChange[] all =
        [
            new(words["Field.DisplayName"], SeenDisplayName, row.DisplayName),
            new(words["Field.Phone"], SeenPhone, row.Phone),
            new(words["Field.Email"], SeenEmail, row.Email),
        ];
        return [.. all.Where(change => (change.Before ?? "") != (change.After ?? ""))];
    }

    private static AccountNames NamesOf(string? displayName, string? phone, string? email) =>
        new((displayName ?? "").Trim(), new AccountContact(AccountRules.PhoneOf(phone), AccountRules.EmailOf(email)));
}

/// <summary>A new account as it is typed.</summary>
public sealed class NewAccountForm
{
    public string? DisplayName { get; set; }

    public string? UserName { get; set; }

    public string? Phone { get; set; }

    public string? Email { get; set; }

    public NewAccount ToAccount() => new(UserName?.Trim() ?? "", DisplayName?.Trim() ?? "", Phone, Email);
}

/// <summary>A role as it is typed.</summary>
public sealed class GrantForm
{
    public Role? Role { get; set; }

    public Guid? Deputy { get; set; }

    public string? Unit { get; set; }

    /// <summary>The role in a body, or null while none is chosen.</summary>
    public RoleGrant? In(Guid body) => Role is { } role
        ? new RoleGrant(
            body,
            role,
            role == Domain.Workflow.Role.Deputy && Deputy is { } deputy ? new DeputyId(deputy) : null,
            role == Domain.Workflow.Role.ResponsibleUnit ? Unit : null)
        : null;
}
