using VoteSystem.Documents;
using VoteSystem.Documents.Fonts;
using VoteSystem.Documents.Signing;

namespace VoteSystem.Web.Setup;

/// <summary>Papers: fonts, printing, signing.</summary>
public static class PapersSetup
{
    /// <summary>Adds what prints and signs papers.</summary>
    /// <remarks>
    /// Settings: <c>Documents:FontDirectories</c> (folders of the town's own fonts, searched first), <c>Documents:Signing</c>
    /// (<see cref="SigningOptions"/>: certificates by signer, trusted roots, time-stamping authority, folder of the demonstration authority).
    /// </remarks>
    public static void AddPapers(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton(services => new FontStore(FontOptions.Usual(Setting<string[]>(services, "Documents:FontDirectories") ?? [])));
        builder.Services.AddSingleton<Press>();
        builder.Services.AddSingleton<PaperSigner>();
        builder.Services.AddSingleton(services => Setting<SigningOptions>(services, "Documents:Signing") ?? new SigningOptions());
        builder.Services.AddSingleton<SignerCertificates>();
    }

    private static T? Setting<T>(IServiceProvider services, string key) => services.GetRequiredService<IConfiguration>().GetSection(key).Get<T>();
}
