using System.Text;
using VoteSystem.Domain.Common;
using VoteSystem.Domain.Congresses;
using VoteSystem.Domain.Workflow;
using VoteSystem.Storage.Congresses;
using VoteSystem.Storage.Database;
using VoteSystem.Storage.Workflow;

namespace VoteSystem.Load;

/// <summary>
/// A database with open rounds of one town and a slip for each of many voters. The rounds are written as rows: no hall on earth is as large,
/// so the rules would not allow it.
/// </summary>
internal sealed class BenchmarkHall : IDisposable
{
    public const int Seats = BenchmarkRounds.Seats;

    private const int Year = 2026;

    private readonly string _folder = Directory.CreateTempSubdirectory("votesystem-bench-").FullName;

    private readonly Congress _congress = new()
    {
        Id = new CongressId(Guid.NewGuid()), Slug = "bench", Town = "示例镇", Name = "示例镇人民代表大会", County = new CountyId(Guid.NewGuid()), UtcOffsetMinutes = 480,
    };

    /// <summary>The SQLite file; the keys of its boxes lie beside it.</summary>
    public string Path => System.IO.Path.Combine(_folder, "bench.db");

    /// <summary>Makes the rounds.</summary>
    /// <returns>For each round the requests of its voters, ready to be sent.</returns>
    public async Task<List<byte[][]>> Fill(int rounds)
    {
        var db = new Db(new SqliteDialect(Path));
        await new SchemaMigrator(db, TimeProvider.System).Migrate();
        var congresses = new CongressStore(db, TimeProvider.System);
        await congresses.AddCounty(_congress.County, "bench-xian", "示例县");
        await congresses.Add(_congress, Actor.System);
        var secretary = new Actor("示例秘书", new HashSet<Role> { Role.Secretariat });
        await new CycleStore(db, TimeProvider.System).Open(_congress, Year, new CycleRules { TargetCount = 10 }, new DateOnly(Year - 1, 9, 1), secretary);
        var all = new List<byte[][]>();
        for (var no = 1; no <= rounds; no++) all.Add(await new BenchmarkRounds(db, $"{Path}.keys").Fill(new CycleId(_congress.Id, Year), no));
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        return all;
    }

    /// <summary>How many papers lie in the boxes; each must have been answered, and each answer must be one of them.</summary>
    public async Task<int> Papers() => await new Db(new SqliteDialect(Path)).One<int>("SELECT COUNT(*) FROM sealed_paper");

    public void Dispose()
    {
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
    }

    /// <summary>The same request to another address.</summary>
    public static byte[] To(string path, byte[] request) => Encoding.ASCII.GetBytes(Encoding.ASCII.GetString(request).Replace("/b/cast", path, StringComparison.Ordinal));
}
