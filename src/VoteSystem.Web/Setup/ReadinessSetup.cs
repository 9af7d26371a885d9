using VoteSystem.Storage.Database;
using VoteSystem.Web.Identity;

namespace VoteSystem.Web.Setup;

/// <summary>A node that cannot reach its database says so instead of failing, and goes live when it can.</summary>
public static class ReadinessSetup
{
    /// <summary>The argument with which the program applies migrations and ends.</summary>
    public const string MigrateVerb = "--migrate";

    private static readonly PathString[] WithoutDatabase = ["/css", "/js", "/img", "/favicon.svg", FaultSetup.HealthPath];

    /// <summary>Adds the check of the database and the page of a node that cannot work.</summary>
    public static void AddReadiness(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<Readiness>();
        builder.Services.AddSingleton<NotReadyPage>();
        builder.Services.AddSingleton<DatabaseCheck>();
        builder.Services.AddSingleton<DatabaseOpening>();
        builder.Services.AddHostedService(services => services.GetRequiredService<DatabaseOpening>());
    }

    /// <summary>Opens the database; when that fails the site starts all the same and tries again.</summary>
    public static Task OpenDatabase(this WebApplication app)
    {
        var opening = OpeningOf(app);
        opening.First = async () =>
        {
            await app.CheckKeyFolder();
            await app.SeedDemonstration();
            await app.AddFirstAdministrator();
        };
        return opening.Open();
    }

    /// <summary>Applies migrations, as an account that may change tables, and nothing else.</summary>
    /// <returns>The exit code: 0 when the schema is the newest, 1 when not; the log says why.</returns>
    public static async Task<int> MigrateAndEnd(this WebApplication app)
    {
        var opening = OpeningOf(app);
        opening.MayMigrate = true;
        return await opening.Open() is null ? 0 : 1;
    }

    /// <summary>Answers everything that needs the database with one page while it is away.</summary>
    public static void UseReadiness(this WebApplication app)
    {
        var readiness = app.Services.GetRequiredService<Readiness>();
        var page = app.Services.GetRequiredService<NotReadyPage>();
        app.Use((context, next) => readiness.IsReady || WithoutDatabase.Any(path => context.Request.Path.StartsWithSegments(path))
            ? next(context)
            : page.Write(context, readiness.Stop));
    }

    private static DatabaseOpening OpeningOf(WebApplication app)
    {
        var opening = app.Services.GetRequiredService<DatabaseOpening>();
        opening.MayMigrate = app.Configuration.GetValue("Database:Migrate", true);
        return opening;
    }
}
