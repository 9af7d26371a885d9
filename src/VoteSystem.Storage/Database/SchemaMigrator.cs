using System.Security.Cryptography;
using System.Text;

namespace VoteSystem.Storage.Database;

/// <summary>Applies the numbered files of <c>db/migrations</c>, each once and in one transaction, and refuses to start when an applied file was changed.</summary>
public sealed class SchemaMigrator(Db database, TimeProvider clock)
{
    private const string CreateVersionTable = """
        CREATE TABLE schema_version (
            file_name   nvarchar(200) NOT NULL,
            sha256      char(64)      NOT NULL,
            applied_at  datetime2(3)  NOT NULL,
            CONSTRAINT pk_schema_version PRIMARY KEY (file_name)
        )
        """;

    private const string Applied = """
        SELECT file_name, sha256
        FROM schema_version
        ORDER BY file_name
        """;

    private const string Record = """
        INSERT INTO schema_version (file_name, sha256, applied_at)
        VALUES (@FileName, @Sha256, @At)
        """;

    /// <summary>Brings the database to the newest schema.</summary>
    /// <returns>Names of the files applied now, in order; empty when nothing was to do.</returns>
    /// <exception cref="DatabaseFault">A file that was applied earlier is missing or has other content; the message names it.</exception>
    public async Task<IReadOnlyList<string>> Migrate()
    {
        await CreateVersionTableIfMissing();
        var added = new List<string>();
        foreach (var file in await Missing())
        {
            await using var work = await database.BeginWriting();
            foreach (var batch in file.Batches)
                await work.Execute(batch);
            await work.Execute(Record, new { file.FileName, file.Sha256, At = clock.GetUtcNow() });
            await work.Commit();
            added.Add(file.FileName);
        }

        return added;
    }

    /// <summary>Names of the files that are not applied yet, in order. Changes nothing.</summary>
    /// <exception cref="DatabaseFault">As <see cref="Migrate"/>.</exception>
    public async Task<IReadOnlyList<string>> Pending()
    {
        var isNew = await database.One<long>(database.Dialect.CountTables, new { Name = "schema_version" }) == 0;
        return [.. (isNew ? MigrationFiles.For(database.Dialect) : await Missing()).Select(file => file.FileName)];
    }

    /// <summary>True when every migration of this program is applied to the database.</summary>
    /// <exception cref="System.Data.Common.DbException">The database cannot be reached or was never migrated.</exception>
    public async Task<bool> IsCurrent()
    {
        var applied = (await database.Many<Migration>(Applied)).Select(m => m.FileName).ToHashSet();
        return MigrationFiles.For(database.Dialect).All(file => applied.Contains(file.FileName));
    }

    /// <summary>Stands in the list of applied files while an installation is being moved into this database, and keeps every program from starting on it.</summary>
    internal const string UnfinishedMove = "unfinished move";

    private async Task<IReadOnlyList<MigrationFile>> Missing()
    {
        var applied = (await database.Many<Migration>(Applied)).ToDictionary(m => m.FileName, m => m.Sha256);
        var files = MigrationFiles.For(database.Dialect);
        foreach (var (name, hash) in applied)
            RefuseChangedFile(name, hash, files);
        return [.. files.Where(file => !applied.ContainsKey(file.FileName))];
    }

    private static void RefuseChangedFile(string name, string appliedHash, IReadOnlyList<MigrationFile> files)
    {
        if (name == UnfinishedMove)
            throw new DatabaseFault(new DatabaseFinding(DatabaseProblem.MoveIsUnfinished, "An installation was being moved into this database and did not arrive as a whole. Throw this database away; the source is unchanged."));
        var file = files.SingleOrDefault(f => f.FileName == name)
            ?? throw new DatabaseFault(new DatabaseFinding(
                DatabaseProblem.SchemaIsNewer, $"The database was migrated with {name}, which this version of the program does not contain. Start a newer version."));
        if (file.Sha256 != appliedHash)
            throw new DatabaseFault(new DatabaseFinding(DatabaseProblem.SchemaWasChanged, $"The migration {name} was changed after it had been applied to this database. Restore the file; changes belong into a new numbered file."));
    }

    private async Task CreateVersionTableIfMissing()
    {
        await using var work = await database.BeginWriting();
        if (await work.One<long>(database.Dialect.CountTables, new { Name = "schema_version" }) > 0) return;
        await work.Execute(CreateVersionTable);
        await work.Commit();
    }

    private sealed record Migration
    {
        public required string FileName { get; init; }

        public required string Sha256 { get; init; }
    }
}

/// <summary>One file of <c>db/migrations</c> as an engine runs it.</summary>
/// <param name="FileName">Name of the file.</param>
/// <param name="Sha256">Hash of the file's text with line ends as <c>\n</c>.</param>
/// <param name="Batches">Its statements with the engine's words for the tokens, split at lines that hold GO alone.</param>
public sealed record MigrationFile(string FileName, string Sha256, IReadOnlyList<string> Batches);

/// <summary>The migrations that are built into this program.</summary>
public static class MigrationFiles
{
    /// <summary>Those that an engine runs, in order of their numbers.</summary>
    public static IReadOnlyList<MigrationFile> For(Dialect dialect)
    {
        var assembly = typeof(MigrationFiles).Assembly;
        return assembly.GetManifestResourceNames()
            .Where(name => name.EndsWith(".sql", StringComparison.Ordinal) && RunsOn(name, dialect))
            .Order(StringComparer.Ordinal)
            .Select(name => Read(assembly.GetManifestResourceStream(name)!, name, dialect))
            .ToList();
    }

    private static bool RunsOn(string name, Dialect dialect)
    {
        var parts = name.Split('.');
        return parts.Length == 2 || parts[^2] == dialect.Name;
    }

    private static MigrationFile Read(Stream stream, string name, Dialect dialect)
    {
        using var reader = new StreamReader(stream, Encoding.UTF8);
        var text = reader.ReadToEnd().ReplaceLineEndings("\n");
        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
        foreach (var (token, meaning) in dialect.DdlTokens)
            text = text.Replace(token, meaning, StringComparison.Ordinal);
        return new MigrationFile(name, hash, text.Split("\nGO\n", StringSplitOptions.RemoveEmptyEntries));
    }
}
