using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace VoteSystem.Web.Tests.Support;

/// <summary>A county's portal that speaks OpenID Connect over real HTTP: discovery, keys, authorization with PKCE, tokens. Whoever comes is signed in as <see cref="Person"/>.</summary>
public sealed class SmallPortal : IAsyncDisposable
{
    public const string ClientId = "votesystem";
    public const string ClientSecret = "a-secret-of-the-test";

    private readonly WebApplication _site;
    private readonly RsaSecurityKey _key = new(RSA.Create(2048)) { KeyId = "first" };
    private readonly Dictionary<string, (string Nonce, string Challenge)> _codes = [];

    private SmallPortal(WebApplication site) => _site = site;

    public string Address { get; private set; } = "";

    /// <summary>Claims of the person who signs in at the portal.</summary>
    public Dictionary<string, object> Person { get; } = [];

    /// <summary>Who the token says it is for.</summary>
    public string Audience { get; set; } = ClientId;

    /// <summary>The nonce of the token instead of that of the request, or null.</summary>
    public string? OtherNonce { get; set; }

    /// <summary>True when the token is signed by a key that the portal does not publish.</summary>
    public bool IsForged { get; set; }

    public static async Task<SmallPortal> Start()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        var portal = new SmallPortal(builder.Build());
        portal.Map();
        await portal._site.StartAsync();
        portal.Address = portal._site.Urls.Single();
        return portal;
    }

    public async ValueTask DisposeAsync() => await _site.DisposeAsync();

    private void Map()
    {
        _site.MapGet("/.well-known/openid-configuration", () => Results.Json(new Dictionary<string, object>
        {
            ["issuer"] = Address,
            ["authorization_endpoint"] = $"{Address}/authorize",
            ["token_endpoint"] = $"{Address}/token",
            ["jwks_uri"] = $"{Address}/keys",
        }));
        _site.MapGet("/keys", () =>
        {
            var published = JsonWebKeyConverter.ConvertFromRSASecurityKey(new RsaSecurityKey(_key.Rsa.ExportParameters(includePrivateParameters: false)) { KeyId = _key.KeyId });
            return Results.Json(new { keys = new[] { new { kty = published.Kty, kid = published.Kid, use = "sig", n = published.N, e = published.E } } });
        });
        _site.MapGet("/authorize", Authorize);
        _site.MapPost("/token", Token);
    }

    private IResult Authorize(HttpRequest request)
    {
        var asked = request.Query;
        if (asked["client_id"] != ClientId || asked["code_challenge_method"] != "S256" || !asked["scope"].ToString().Split(' ').Contains("openid")) return Results.BadRequest();
        var code = Guid.NewGuid().ToString("N");
        _codes[code] = (asked["nonce"].ToString(), asked["code_challenge"].ToString());
        return Results.Redirect($"{asked["redirect_uri"]}?code={code}&state={Uri.EscapeDataString(asked["state"]!)}");
    }

    private async Task<IResult> Token(HttpRequest request)
    {
        var form = await request.ReadFormAsync();
        if (form["client_secret"] != ClientSecret || !_codes.Remove(form["code"].ToString(), out var asked)) return Results.Unauthorized();
        if (Base64UrlEncoder.Encode(SHA256.HashData(Encoding.ASCII.GetBytes(form["code_verifier"].ToString()))) != asked.Challenge) return Results.Unauthorized();
        var key = IsForged ? new RsaSecurityKey(RSA.Create(2048)) { KeyId = _key.KeyId } : _key;
        var token = new JsonWebTokenHandler().CreateToken(new SecurityTokenDescriptor
        {
            Issuer = Address,
            Audience = Audience,
            Claims = new Dictionary<string, object>(Person) { ["nonce"] = OtherNonce ?? asked.Nonce, ["sub"] = "portal-person-1" },
            Expires = DateTime.UtcNow.AddMinutes(5),
            SigningCredentials = new SigningCredentials(key, SecurityAlgorithms.RsaSha256),
        });
        return Results.Json(new { access_token = "unused", token_type = "Bearer", expires_in = 300, id_token = token });
    }
}
