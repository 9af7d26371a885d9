using System.Net.Security;
using System.Security.Cryptography.X509Certificates;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;
using VoteSystem.Web.Tests.Support;

namespace VoteSystem.Web.Tests.Transport;

/// <summary>The application on real ports, as it stands in a hall.</summary>
internal sealed class HallSite : IAsyncDisposable
{
    private readonly TestTown _town;
    private readonly WebApplicationFactory<Program> _site;

    private HallSite(TestTown town, WebApplicationFactory<Program> site, string keys)
    {
        _town = town;
        _site = site;
        Keys = keys;
    }

    /// <summary>Folder of the authority.</summary>
    public string Keys { get; }

    public Uri Http => AddressOf("http");

    public Uri Https => AddressOf("https");

    public static HallSite Start(params (string Name, string Value)[] settings)
    {
        var keys = Path.Combine(Path.GetTempPath(), $"hall-{Guid.NewGuid():N}");
        var town = new TestTown();
        // Certificates are looked at by the clock of the operating system.
        town.Clock.Now = DateTimeOffset.UtcNow;
        var site = town.WithWebHostBuilder(builder =>
        {
            foreach (var (name, value) in (IEnumerable<(string, string)>)[("Hall:Bind", "127.0.0.1"), ("Hall:HttpPort", "0"), ("Hall:HttpsPort", "0"), ("Hall:KeyFolder", keys), .. settings])
                builder.UseSetting(name, value);
        });
        site.UseKestrel();
        site.StartServer();
        return new HallSite(town, site, keys);
    }

    /// <summary>A phone that trusts this authority and nothing else; redirects are not followed.</summary>
    public static HttpClient Phone(X509Certificate2? trusts, string? from = null)
    {
        var handler = new SocketsHttpHandler { AllowAutoRedirect = false };
        handler.SslOptions.CertificateChainPolicy = new X509ChainPolicy { TrustMode = X509ChainTrustMode.CustomRootTrust, RevocationMode = X509RevocationMode.NoCheck };
        if (trusts is not null) handler.SslOptions.CertificateChainPolicy.CustomTrustStore.Add(trusts);
        var phone = new HttpClient(handler);
        if (from is not null) phone.DefaultRequestHeaders.Add(FromElsewhere.Header, from);
        return phone;
    }

    /// <summary>The certificate as a phone loads it before it trusts anything.</summary>
    public async Task<X509Certificate2> LoadAuthority()
    {
        using var phone = Phone(null, "192.168.1.50");
        return X509CertificateLoader.LoadCertificate(await phone.GetByteArrayAsync(new Uri(Http, "/hall/authority.cer")));
    }

    public async ValueTask DisposeAsync()
    {
        await _site.DisposeAsync();
        await _town.DisposeAsync();
        if (Directory.Exists(Keys)) Directory.Delete(Keys, recursive: true);
    }

    private Uri AddressOf(string scheme) => new(_site.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses
        .First(address => address.StartsWith($"{scheme}://127.0.0.1", StringComparison.Ordinal)));
}
