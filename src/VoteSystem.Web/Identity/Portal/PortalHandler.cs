using System.Security.Claims;
using System.Security.Cryptography;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.OAuth;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Protocols;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Microsoft.IdentityModel.Tokens;

namespace VoteSystem.Web.Identity.Portal;

/// <summary>What the handler of the portal needs.</summary>
public sealed class PortalOptions : OAuthOptions
{
    /// <summary>Where the portal says what it is: addresses and keys, read again when a key is unknown.</summary>
    public IConfigurationManager<OpenIdConnectConfiguration> Discovery { get; set; } = null!;

    /// <summary>The settings.</summary>
    public PortalSettings Settings { get; set; } = new();

    /// <summary>The addresses come from the portal at the first sign-in; only what is ours is checked at the start.</summary>
    public override void Validate()
    {
        if (ClientId.Length == 0) throw new InvalidOperationException("SignIn:Portal:ClientId is missing. The portal's operator gives it.");
    }
}

/// <summary>
/// OpenID Connect, authorization code with PKCE: the framework's OAuth handler does code, state and correlation; here the id token is checked (signature by the portal's published keys,
/// issuer, audience, life time, nonce) as OpenID Connect Core 3.1.3.7 asks.
/// </summary>
public sealed class PortalHandler(IOptionsMonitor<PortalOptions> options, ILoggerFactory logger, UrlEncoder encoder)
    : OAuthHandler<PortalOptions>(options, logger, encoder)
{
    /// <summary>Name of the scheme.</summary>
    public const string SchemeName = "portal";

    private const string Nonce = "nonce";

    // Keys that both sides hold would let the portal's other clients forge tokens; "none" is no signature at all.
    private static readonly string[] Algorithms =
    [
        SecurityAlgorithms.RsaSha256, SecurityAlgorithms.RsaSha384, SecurityAlgorithms.RsaSha512, SecurityAlgorithms.RsaSsaPssSha256,
        SecurityAlgorithms.RsaSsaPssSha384, SecurityAlgorithms.RsaSsaPssSha512, SecurityAlgorithms.EcdsaSha256, SecurityAlgorithms.EcdsaSha384,
    ];

    protected override async Task HandleChallengeAsync(AuthenticationProperties properties)
    {
        try
        {
            await ReadAddresses();
        }
        catch (InvalidOperationException error)
        {
            // The portal does not answer: that is no fault of this site, and people can sign in by password.
            Logger.LogWarning(error, "The portal for sign-in does not answer");
            Response.Redirect(OriginalPathBase + "/account/portal");
            return;
        }

        await base.HandleChallengeAsync(properties);
    }

    protected override string BuildChallengeUrl(AuthenticationProperties properties, string redirectUri)
    {
        var nonce = Base64UrlEncoder.Encode(RandomNumberGenerator.GetBytes(32));
        properties.Items[Nonce] = nonce;
        return $"{base.BuildChallengeUrl(properties, redirectUri)}&nonce={nonce}";
    }

    protected override async Task<OAuthTokenResponse> ExchangeCodeAsync(OAuthCodeExchangeContext context)
    {
        await ReadAddresses();
        return await base.ExchangeCodeAsync(context);
    }

    protected override async Task<AuthenticationTicket> CreateTicketAsync(ClaimsIdentity identity, AuthenticationProperties properties, OAuthTokenResponse tokens)
    {
        var idToken = tokens.Response!.RootElement.TryGetProperty("id_token", out var text) ? text.GetString() : null;
        var person = await Check(idToken ?? "", properties);
        identity.AddClaims(person.Claims);
        return new AuthenticationTicket(new ClaimsPrincipal(identity), properties, Scheme.Name);
    }

    /// <exception cref="AuthenticationFailureException">The token is not one of the portal's for us and for this request.</exception>
    private async Task<ClaimsIdentity> Check(string idToken, AuthenticationProperties properties)
    {
        var portal = await Options.Discovery.GetConfigurationAsync(Context.RequestAborted);
        var result = await new JsonWebTokenHandler { MapInboundClaims = false }.ValidateTokenAsync(idToken, new TokenValidationParameters
        {
            ValidIssuer = portal.Issuer,
            ValidAudience = Options.ClientId,
            IssuerSigningKeys = portal.SigningKeys,
            ValidAlgorithms = Algorithms,
            ClockSkew = TimeSpan.FromMinutes(2),
        });
        if (!result.IsValid)
        {
            // The portal may have changed its keys; the next try reads them anew.
            if (result.Exception is SecurityTokenSignatureKeyNotFoundException) Options.Discovery.RequestRefresh();
            throw new AuthenticationFailureException("The id token is not valid.", result.Exception);
        }

        var nonce = properties.Items.TryGetValue(Nonce, out var expected) ? expected : null;
        if (nonce is null || result.ClaimsIdentity.FindFirst(Nonce)?.Value != nonce) throw new AuthenticationFailureException("The id token belongs to another request.");
        return result.ClaimsIdentity;
    }

    private async Task ReadAddresses()
    {
        var portal = await Options.Discovery.GetConfigurationAsync(Context.RequestAborted);
        Options.AuthorizationEndpoint = portal.AuthorizationEndpoint;
        Options.TokenEndpoint = portal.TokenEndpoint;
    }
}
