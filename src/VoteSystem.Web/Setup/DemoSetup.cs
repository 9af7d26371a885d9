using VoteSystem.Documents.Fonts;
using VoteSystem.Documents.Signing;
using VoteSystem.Storage.Database;
using VoteSystem.Web.Demo;
using VoteSystem.Web.Documents;

namespace VoteSystem.Web.Setup;

/// <summary>Demonstration data, only where <c>Demo:Seed</c> is true.</summary>
public static class DemoSetup
{
    /// <summary>True when the installation shows demonstration data; pages say so.</summary>
    public static bool HasDemoData(this IConfiguration configuration) => configuration.GetValue<bool>("Demo:Seed");

    /// <summary>Fills an empty database with the demonstration county and writes its accounts to <c>Demo:AccountsFile</c>.</summary>
    /// <exception cref="InvalidOperationException"><c>Demo:AccountsFile</c> is missing.</exception>
    public static async Task SeedDemonstration(this WebApplication app)
    {
        if (!app.Configuration.HasDemoData()) return;
        var file = app.Configuration["Demo:AccountsFile"]
            ?? throw new InvalidOperationException("Demo:AccountsFile is missing. It names the file for the accounts of the demonstration.");
        var seeder = new DemoSeeder(app.Services.GetRequiredService<Db>(), app.Services.GetRequiredService<TimeProvider>(), DemoData.Load(), PressOf(app.Services));
        if (await seeder.Seed(file)) app.Logger.LogWarning("Seeded demonstration data; the accounts are in {File}", file);
        else app.Logger.LogWarning("Demonstration data is on");
    }

    /// <summary>The press, where there are fonts to print with and a demonstration authority to sign with.</summary>
    internal static DemoPress? PressOf(IServiceProvider services) =>
        services.GetRequiredService<FontStore>().MissingRoles.Count == 0 && services.GetRequiredService<SigningOptions>().DemonstrationFolder is not null
            ? new DemoPress(services.GetRequiredService<PaperTable>(), services.GetRequiredService<PaperPrinting>(), services.GetRequiredService<PaperSigning>())
            : null;
}
