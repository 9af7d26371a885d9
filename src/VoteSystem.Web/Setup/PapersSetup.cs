using VoteSystem.Documents;
using VoteSystem.Documents.Fonts;
using VoteSystem.Documents.Signing;
using VoteSystem.Web.Documents;
using VoteSystem.Web.Documents.Archive;
using VoteSystem.Web.Documents.Ballot;
using VoteSystem.Web.Documents.Evaluate;
using VoteSystem.Web.Documents.Supervise;

namespace VoteSystem.Web.Setup;

/// <summary>Papers: fonts, printing, signing.</summary>
public static class PapersSetup
{
    /// <summary>Adds what prints and signs papers.</summary>
    /// <remarks>
    /// Settings: <c>Documents:FontDirectories</c> (folders of the town's own fonts, searched first), <c>Documents:Address</c> (address of the site in the
    /// check code of papers; without it that under which the page was opened), <c>Documents:Signing</c>
    /// (<see cref="SigningOptions"/>: certificates by signer, trusted roots, time-stamping authority, folder of the demonstration authority).
    /// </remarks>
    public static void AddPapers(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton(services => new FontStore(FontOptions.Usual(Setting<string[]>(services, "Documents:FontDirectories") ?? [])));
        builder.Services.AddSingleton<Press>();
        builder.Services.AddSingleton<PaperSigner>();
        builder.Services.AddSingleton(services => Setting<SigningOptions>(services, "Documents:Signing") ?? new SigningOptions());
        builder.Services.AddSingleton<SignerCertificates>();
        builder.Services.AddSingleton<PaperPrinting>();
        builder.Services.AddSingleton<PaperSigning>();
        builder.Services.AddSingleton<PaperDesk>();
        builder.Services.AddSingleton<PaperChecking>();
        builder.Services.AddSingleton<BallotPapers>();
        builder.Services.AddSingleton<PaperSources>();
        builder.Services.AddSingleton<PaperRuns>();
        builder.Services.AddSingleton<ArchiveContents>();
        builder.Services.AddSingleton<ArchiveWriter>();
        builder.Services.AddSingleton<AdjustmentSources>();
        builder.Services.AddSingleton<HallDuties>();
        builder.Services.AddSingleton<SupervisionDuties>();
        PaperTable.AddTo(builder.Services);
    }

    private static T? Setting<T>(IServiceProvider services, string key) => services.GetRequiredService<IConfiguration>().GetSection(key).Get<T>();
}
