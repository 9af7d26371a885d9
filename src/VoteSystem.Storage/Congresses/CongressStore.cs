using VoteSystem.Domain.Common;
using VoteSystem.Domain.Congresses;
using VoteSystem.Domain.Workflow;
using VoteSystem.Storage.Audit;
using VoteSystem.Storage.Database;

namespace VoteSystem.Storage.Congresses;

/// <summary>Writes counties and congresses.</summary>
public sealed class CongressStore(Db database, TimeProvider clock)
{
    private const string InsertCounty = """
        INSERT INTO county (id, slug, name)
        VALUES (@Id, @Slug, @Name)
        """;

    private const string InsertCongress = """
        INSERT INTO congress (id, slug, town, name, county_id, utc_offset_minutes)
        VALUES (@Id, @Slug, @Town, @Name, @County, @UtcOffsetMinutes)
        """;

    /// <summary>Adds a county.</summary>
    /// <exception cref="System.Data.Common.DbException">Its id or slug exists.</exception>
    public async Task AddCounty(CountyId id, string slug, string name)
    {
        await using var work = await database.BeginWriting();
        await work.ExecuteOne(InsertCounty, new { Id = id, Slug = slug, Name = name });
        await work.Commit();
    }

    /// <summary>Adds a congress and begins its audit chain.</summary>
    /// <exception cref="System.Data.Common.DbException">Its id or slug exists.</exception>
    public async Task Add(Congress congress, Actor actor)
    {
        await using var work = await database.BeginWriting();
        await work.TakeWritingLock(congress.Id);
        await work.ExecuteOne(InsertCongress, congress);
        await work.AppendToAuditLog(congress.Id, actor, clock.GetUtcNow(), [new CongressAdded(congress.Slug, congress.Town, congress.Name)]);
        await work.Commit();
    }
}
