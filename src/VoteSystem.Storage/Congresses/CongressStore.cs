using VoteSystem.Domain.Common;
using VoteSystem.Domain.Congresses;
using VoteSystem.Domain.Workflow;
using VoteSystem.Storage.Audit;
using VoteSystem.Storage.Database;

namespace VoteSystem.Storage.Congresses;

/// <summary>Writes counties and congresses.</summary>
public sealed class CongressStore(Db database, TimeProvider clock)
{
    private const string CountCounties = """
        SELECT COUNT(*)
        FROM county
        WHERE slug = @Slug
        """;

    private const string CountCongresses = """
        SELECT COUNT(*)
        FROM congress
        WHERE slug = @Slug
        """;

    private const string InsertCounty = """
        INSERT INTO county (id, slug, name)
        VALUES (@Id, @Slug, @Name)
        """;

    private const string InsertCongress = """
        INSERT INTO congress (id, slug, town, name, county_id, utc_offset_minutes)
        VALUES (@Id, @Slug, @Town, @Name, @County, @UtcOffsetMinutes)
        """;

    /// <summary>Adds a county as the installation itself, for seeding.</summary>
    public Task<Decision> AddCounty(CountyId id, string slug, string name) => AddCounty(id, slug, name, Actor.System);

    /// <summary>Adds a county.</summary>
    /// <returns>What <see cref="InstallationRules.AddCounty"/> says; accepted means committed.</returns>
    public Task<Decision> AddCounty(CountyId id, string slug, string name, Actor actor) => database.Write(async work =>
    {
        await work.TakeWritingLock(CongressId.Installation);
        var taken = await work.One<long>(CountCounties, new { Slug = slug }) > 0;
        var decision = InstallationRules.AddCounty(id, slug, name, taken, actor);
        if (decision is Decision.Accepted accepted)
        {
            await work.ExecuteOne(InsertCounty, new { Id = id, Slug = slug, Name = name });
            await work.AppendToAuditLog(CongressId.Installation, actor, clock.GetUtcNow(), accepted.Events);
            work.Keep();
        }

        return decision;
    });

    /// <summary>Adds a congress and begins its audit chain; the installation's chain tells of it too.</summary>
    /// <returns>What <see cref="InstallationRules.AddCongress"/> says; accepted means committed.</returns>
    public Task<Decision> Add(Congress congress, Actor actor) => database.Write(async work =>
    {
        await work.TakeWritingLock(CongressId.Installation);
        await work.TakeWritingLock(congress.Id);
        var taken = await work.One<long>(CountCongresses, new { congress.Slug }) > 0;
        var decision = InstallationRules.AddCongress(congress, taken, actor);
        if (decision is Decision.Accepted accepted)
        {
            await work.ExecuteOne(InsertCongress, congress);
            var now = clock.GetUtcNow();
            await work.AppendToAuditLog(CongressId.Installation, actor, now, accepted.Events);
            await work.AppendToAuditLog(congress.Id, actor, now, accepted.Events);
            work.Keep();
        }

        return decision;
    });
}
