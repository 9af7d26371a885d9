namespace VoteSystem.Web.Identity.Portal;

/// <summary>What of an account the portal's claim is compared with.</summary>
public enum PortalField
{
    /// <summary>The user name.</summary>
    UserName,

    /// <summary>The telephone number.</summary>
    Phone,

    /// <summary>The mail address; the portal must say that it verified it.</summary>
    Email,
}

/// <summary>
/// Settings <c>SignIn:Portal:…</c>: sign-in through a county's or province's portal by OpenID Connect. Off without <see cref="Authority"/>. The portal says who somebody is;
/// what the person may do here stands in the account that was made here, and without one nobody gets in.
/// </summary>
public sealed record PortalSettings
{
    /// <summary>Address of the portal, below which <c>/.well-known/openid-configuration</c> lies.</summary>
    public string? Authority { get; init; }

    /// <summary>Id of this installation at the portal.</summary>
    public string ClientId { get; init; } = "";

    /// <summary>Secret of this installation at the portal; through the environment or a secret store.</summary>
    public string ClientSecret { get; init; } = "";

    /// <summary>Text of the button, such as the portal's name; null for a general one.</summary>
    public string? Name { get; init; }

    /// <summary>Claim of the id token that names the person.</summary>
    public string Claim { get; init; } = "phone_number";

    /// <summary>What it is compared with.</summary>
    public PortalField Field { get; init; } = PortalField.Phone;

    /// <summary>What is asked for besides <c>openid</c>.</summary>
    public string[] Scopes { get; init; } = ["profile", "phone"];

    /// <summary>True when the portal itself asks for two steps; otherwise the own second step follows where an account has one.</summary>
    public bool IsTwoStep { get; init; }

    /// <summary>False only for a portal on the same machine, for trying things out.</summary>
    public bool RequireHttps { get; init; } = true;

    /// <summary>True when there is a portal.</summary>
    public bool IsOn => !string.IsNullOrEmpty(Authority);
}
