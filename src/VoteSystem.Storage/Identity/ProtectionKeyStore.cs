using VoteSystem.Storage.Database;

namespace VoteSystem.Storage.Identity;

/// <summary>The keys that protect cookies and forms, shared by all web nodes.</summary>
public sealed class ProtectionKeyStore(Db database)
{
    private const string All = """
        SELECT xml
        FROM data_protection_key
        ORDER BY name
        """;

    private const string Insert = """
        INSERT INTO data_protection_key (name, xml)
        VALUES (@Name, @Xml)
        """;

    /// <summary>All keys as XML.</summary>
    public Task<IReadOnlyList<string>> Read() => database.Many<string>(All);

    /// <summary>Adds a key; keys are never changed.</summary>
    public Task Add(string name, string xml) => database.Write(async work =>
    {
        await work.ExecuteOne(Insert, new { Name = name, Xml = xml });
        work.Keep();
    });
}
