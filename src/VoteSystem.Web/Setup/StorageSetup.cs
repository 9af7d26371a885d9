using VoteSystem.Storage.Database;

namespace VoteSystem.Web.Setup;

/// <summary>The database: engine by configuration, stores and queries.</summary>
public static class StorageSetup
{
    /// <summary>Adds the database and everything that reads or writes it.</summary>
    /// <remarks>
    /// Settings: <c>Database:Engine</c> (<c>sqlite</c>, the default, or <c>sqlserver</c>), <c>Database:Path</c> (SQLite file),
    /// <c>Database:ConnectionString</c> (SQL Server).
    /// </remarks>
    public static void AddStorage(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton(TimeProvider.System);
        builder.Services.AddSingleton(services => DialectOf(services.GetRequiredService<IConfiguration>()));
        builder.Services.AddSingleton(services => new Db(services.GetRequiredService<Dialect>()));
        builder.Services.AddSingleton<SchemaMigrator>();
        builder.Services.AddSingleton<CommandLog>();

        // Stores and queries have no state of their own, so one of each serves all requests.
        foreach (var type in typeof(Db).Assembly.GetExportedTypes().Where(IsStoreOrQuery))
            builder.Services.AddSingleton(type);
    }

    private static bool IsStoreOrQuery(Type type) =>
        type is { IsClass: true, IsAbstract: false, IsNested: false }
        && (type.Name.EndsWith("Queries", StringComparison.Ordinal) || type.Name.EndsWith("Store", StringComparison.Ordinal));

    private static Dialect DialectOf(IConfiguration configuration)
    {
        var engine = configuration["Database:Engine"] ?? "sqlite";
        return engine switch
        {
            "sqlite" => new SqliteDialect(PathOf(configuration)),
            "sqlserver" => new SqlServerDialect(configuration["Database:ConnectionString"]
                ?? throw new InvalidOperationException("Database:ConnectionString is missing. It names the SQL Server database.")),
            _ => throw new InvalidOperationException($"Database:Engine is '{engine}'. It must be sqlite or sqlserver."),
        };
    }

    private static string PathOf(IConfiguration configuration)
    {
        var path = Path.GetFullPath(configuration["Database:Path"] ?? Path.Combine("data", "votesystem.db"));
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        return path;
    }
}
