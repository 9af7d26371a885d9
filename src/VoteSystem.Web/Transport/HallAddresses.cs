using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using VoteSystem.Web.Ballot;

namespace VoteSystem.Web.Transport;

/// <summary>The addresses that are printed and projected for phones.</summary>
/// <remarks><c>Ballot:Address</c> overrides the address of the ballot page (<c>https://…/b</c>).</remarks>
public sealed class HallAddresses(HallOptions options, IServer server, IConfiguration configuration)
{
    /// <summary>Port of this program's TLS, or null when it has none.</summary>
    public int? HttpsPort => PortOf("https");

    /// <summary>Names and addresses to choose from, the likeliest first.</summary>
    public static IReadOnlyList<string> Choices(HallOptions options) => options.Names.Count > 0 ? options.Names : LanAddresses.Find();

    /// <summary>Where phones open the site.</summary>
    /// <param name="request">The request of the clerk; its own address is used when it is no name of this machine alone.</param>
    /// <param name="chosen">One of <see cref="Choices"/>, or null for the first.</param>
    public string Site(HttpRequest request, string? chosen = null)
    {
        var isElsewhere = !LanAddresses.IsThisMachine(request.HttpContext.Connection.LocalIpAddress) || request.Host.Host is not ("localhost" or "127.0.0.1" or "[::1]");
        if (!options.HasTls && isElsewhere && chosen is null) return $"{request.Scheme}://{request.Host}{request.PathBase}";
        return HostOf(chosen) is not { } host
            ? $"{request.Scheme}://{request.Host}{request.PathBase}"
            : $"{(HttpsPort is null ? request.Scheme : "https")}://{host}:{HttpsPort ?? request.Host.Port}{request.PathBase}".TrimEnd(':');
    }

    /// <summary>Where a phone finds the certificate before it trusts it; null when there is nothing to trust.</summary>
    public string? Trust(HttpRequest request, string? chosen = null) =>
        options.Transport == TransportKind.Authority && PortOf("http") is { } port && HostOf(chosen) is { } host ? $"http://{host}:{port}{request.PathBase}{HallPaths.Trust}" : null;

    /// <summary>The ballot page, for the QR codes of slips.</summary>
    public string Ballot(HttpRequest request) => configuration["Ballot:Address"] ?? $"{Site(request)}{CastingPrivacy.Path}";

    private string? HostOf(string? chosen)
    {
        var choices = Choices(options);
        return choices.FirstOrDefault(one => one == chosen) ?? (choices.Count == 0 ? null : choices[0]);
    }

    private int? PortOf(string scheme) => server.Features.Get<IServerAddressesFeature>()?.Addresses
        .Select(BindingAddress.Parse).Where(address => address.Scheme == scheme).Select(address => (int?)address.Port).FirstOrDefault();
}
