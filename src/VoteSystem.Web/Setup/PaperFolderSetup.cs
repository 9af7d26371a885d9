using VoteSystem.Web.Demo;

namespace VoteSystem.Web.Setup;

/// <summary>
/// With <c>Demo:PapersTo</c> the program writes the papers of a demonstration year into that folder and ends, instead of opening the site.
/// It needs an empty database of its own (<c>Database:Path</c>), fonts and <c>Documents:Signing:DemonstrationFolder</c>.
/// </summary>
public static class PaperFolderSetup
{
    /// <summary>Writes the papers when they were asked for.</summary>
    /// <returns>True when they were; the site is not to be opened then.</returns>
    /// <exception cref="InvalidOperationException">There are no fonts, or nobody signs.</exception>
    public static async Task<bool> WritePapers(this WebApplication app)
    {
        if (app.Configuration["Demo:PapersTo"] is not { } folder) return false;
        await app.Services.GetRequiredService<DatabaseOpening>().Migrate();
        var press = DemoSetup.PressOf(app.Services)
            ?? throw new InvalidOperationException("Papers need fonts (dotnet run scripts/fonts.cs) and Documents:Signing:DemonstrationFolder.");
        await new PaperFolder(app.Services, press, DateTimeOffset.UtcNow).Write(Path.GetFullPath(folder), Console.Out);
        return true;
    }
}
