using System.Net;
using System.Security.Authentication;
using System.Security.Cryptography.X509Certificates;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using VoteSystem.Web.Text;
using VoteSystem.Web.Transport;

namespace VoteSystem.Web.Setup;

/// <summary>How phones reach this program in a hall.</summary>
public static class HallSetup
{
    /// <summary>Adds listening, certificates and addresses. Settings: <see cref="HallOptions"/>.</summary>
    public static void AddHall(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton(services => Checked(services.GetRequiredService<IConfiguration>().GetSection("Hall").Get<HallOptions>() ?? new HallOptions()));
        builder.Services.AddSingleton(services => new HallKeys(FolderOf(services.GetRequiredService<IConfiguration>())));
        builder.Services.AddSingleton<HallCertificates>();
        builder.Services.AddSingleton<HallAddresses>();
        builder.WebHost.ConfigureKestrel(Listen);
    }

    /// <summary>Keeps votes off a line that others can read; goes before everything that reads a request.</summary>
    /// <exception cref="InvalidOperationException">The settings of the hall contradict each other; the message says how.</exception>
    public static void UseHall(this WebApplication app)
    {
        if (app.Services.GetRequiredService<HallOptions>().PlainHttp)
            app.Logger.LogWarning("Votes may come in over plain HTTP: whoever is in the same network can read them");
        app.UseMiddleware<PlainHttpGuard>();
    }

    /// <summary>Maps the download of the authority's certificate.</summary>
    public static void MapHall(this WebApplication app) => app.MapGet(HallPaths.Certificate, Download).AllowAnonymous();

    private static IResult Download(HallCertificates certificates) => certificates.Authority is { } authority
        ? Results.File(authority.Export(X509ContentType.Cert), "application/x-x509-ca-cert", "VoteSystem.cer")
        : Results.NotFound();

    private static void Listen(KestrelServerOptions kestrel)
    {
        var options = kestrel.ApplicationServices.GetRequiredService<HallOptions>();
        if (!options.HasTls) return;
        var certificates = kestrel.ApplicationServices.GetRequiredService<HallCertificates>();
        // A missing file is told at the start, not to the first phone.
        _ = certificates.For(null);
        On(options.HttpPort, _ => { });
        On(options.HttpsPort, line => line.UseHttps(https =>
        {
            https.SslProtocols = SslProtocols.Tls12 | SslProtocols.Tls13;
            https.ServerCertificateSelector = (connection, _) => certificates.For((connection?.LocalEndPoint as IPEndPoint)?.Address);
        }));

        void On(int port, Action<ListenOptions> configure)
        {
            if (options.Bind.Length == 0) kestrel.ListenAnyIP(port, configure);
            else kestrel.Listen(IPAddress.Parse(options.Bind), port, configure);
        }
    }

    /// <summary>Plain HTTP is switched on by a sentence that says what it means, so that nobody does it by accident.</summary>
    private static HallOptions Checked(HallOptions options)
    {
        if (!options.PlainHttp) return options;
        var sentences = WordFiles.Languages.Select(language => WordFiles.Merge(language)["Hall.Plain.Sentence"]).ToList();
        if (sentences.Contains(options.PlainHttpSentence?.Trim() ?? "")) return options;
        throw new InvalidOperationException(
            $"Hall:PlainHttp is on, but Hall:PlainHttpSentence does not say what that means. It must be exactly one of: {string.Join(" | ", sentences)}");
    }

    private static string FolderOf(IConfiguration configuration) =>
        Path.GetFullPath(configuration["Hall:KeyFolder"] ?? $"{configuration["Database:Path"] ?? Path.Combine("data", "votesystem.db")}.hall");
}
