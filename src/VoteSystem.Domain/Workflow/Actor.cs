using VoteSystem.Domain.Common;

namespace VoteSystem.Domain.Workflow;

/// <summary>Who gives a command: a name for the audit log and the roles held in the congress concerned.</summary>
/// <param name="Name">Name of the account as people know it; "公众" matters are recorded as <see cref="Public"/>.</param>
/// <param name="Roles">Roles in this congress; empty for the public.</param>
public sealed record Actor(string Name, IReadOnlySet<Role> Roles)
{
    /// <summary>Somebody without an account. The name is a code word that pages translate.</summary>
    public static Actor Public { get; } = new("public", new HashSet<Role>());

    /// <summary>The installation itself: seeding, scheduled work.</summary>
    public static Actor System { get; } = new("system", new HashSet<Role>());

    /// <summary>Null when the actor holds one of the roles, otherwise the refusal that names them.</summary>
    public Refusal? MustBe(params Role[] oneOf) =>
        oneOf.Any(Roles.Contains) ? null : new Refusal(RefusalCode.WrongRole, oneOf.Cast<object>().ToArray());
}
