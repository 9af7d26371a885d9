using System.Text.Json.Serialization;
using VoteSystem.Domain.Common;
using VoteSystem.Domain.Workflow;

namespace VoteSystem.Domain.Identity;

/// <summary>A role that an account holds in one body.</summary>
/// <param name="Body">The congress, the county (for <see cref="Role.CountyOffice"/>) or zeros (for <see cref="Role.Administrator"/>).</param>
/// <param name="Role">The role.</param>
/// <param name="Deputy">The deputy for whom the account stands; only with <see cref="Role.Deputy"/>.</param>
/// <param name="Unit">The unit for which the account stands; only with <see cref="Role.ResponsibleUnit"/>.</param>
public sealed record RoleGrant(Guid Body, Role Role, DeputyId? Deputy = null, string? Unit = null)
{
    /// <summary>The administrator of the installation.</summary>
    public static RoleGrant Administrator { get; } = new(CongressId.Installation.Value, Role.Administrator);

    /// <summary>The log that tells of the grant: the congress's own, otherwise the installation's.</summary>
    [JsonIgnore]
    public CongressId Log => Role == Role.CountyOffice ? CongressId.Installation : new CongressId(Body);
}

/// <summary>An account as its rules see it.</summary>
public sealed record Account
{
    /// <summary>Its id.</summary>
    public required UserId Id { get; init; }

    /// <summary>The name used at sign-in and in the audit log.</summary>
    public required string UserName { get; init; }

    /// <summary>The name that people see.</summary>
    public required string DisplayName { get; init; }

    /// <summary>True when nobody can sign in with it.</summary>
    public required bool IsDisabled { get; init; }

    /// <summary>What it may do where.</summary>
    public required IReadOnlyList<RoleGrant> Roles { get; init; }

    /// <summary>True for an administrator of the installation.</summary>
    public bool IsAdministrator => Roles.Any(grant => grant.Role == Role.Administrator);
}

/// <summary>What a rule about an account may look at besides the account; read in the same transaction.</summary>
/// <param name="Administrators">Administrators who are not disabled.</param>
/// <param name="UserNameIsTaken">Another account has the user name.</param>
/// <param name="PhoneIsTaken">Another account has the telephone number.</param>
/// <param name="EmailIsTaken">Another account has the e-mail address.</param>
/// <param name="DeputyIsKnown">The deputy of the grant stands on the roll of its congress.</param>
/// <param name="DeputyHasAccount">Another account stands for that deputy.</param>
/// <param name="UnitIsKnown">The unit of the grant is one of its congress.</param>
/// <param name="Body">What the body of the grant is.</param>
public sealed record AccountFacts(
    int Administrators,
    bool UserNameIsTaken,
    bool PhoneIsTaken,
    bool EmailIsTaken,
    bool DeputyIsKnown,
    bool DeputyHasAccount,
    bool UnitIsKnown,
    BodyKind Body);

/// <summary>What a body is.</summary>
public enum BodyKind
{
    /// <summary>There is no such body.</summary>
    Unknown,

    /// <summary>The installation.</summary>
    Installation,

    /// <summary>A county.</summary>
    County,

    /// <summary>A congress.</summary>
    Congress,
}

/// <summary>Who manages accounts: the administrator everywhere, the secretariat in its own congress.</summary>
/// <param name="Actor">The person with the roles held in the body concerned.</param>
/// <param name="Congress">The congress whose secretariat gives the command, or null for the administrator.</param>
/// <param name="Own">The account of the person, or null for the installation itself.</param>
public sealed record Manager(Actor Actor, CongressId? Congress, UserId? Own)
{
    /// <summary>The installation itself: the first administrator, seeding.</summary>
    public static Manager System { get; } = new(Actor.System, null, null);

    /// <summary>Null when accounts of the body may be managed at all.</summary>
    public Refusal? MustManage() =>
        ReferenceEquals(Actor, Actor.System) ? null : Actor.MustBe(Congress is null ? Role.Administrator : Role.Secretariat);

    /// <summary>True when everything that the account may do lies within the manager's reach.</summary>
    public bool Reaches(Account account) => Congress is not { } own || account.Roles.All(grant => grant.Body == own.Value);
}
