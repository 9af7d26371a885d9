using VoteSystem.Domain.Common;
using VoteSystem.Domain.Congresses;
using VoteSystem.Domain.Workflow;
using VoteSystem.Storage.Congresses;
using VoteSystem.Storage.Database;

namespace VoteSystem.Storage.Tests.Support;

/// <summary>What tests start from, in the words of the town hall.</summary>
public static partial class Given
{
    public static Actor Secretary { get; } = new("示例秘书", new HashSet<Role> { Role.Secretariat });

    public static Actor Presidium { get; } = new("示例主席团", new HashSet<Role> { Role.Presidium });

    public static Actor Government { get; } = new("示例镇政府", new HashSet<Role> { Role.Government });

    public static async Task<Congress> ACongress(Db db, string slug = "shili")
    {
        var county = new CountyId(Guid.NewGuid());
        var congress = new Congress
        {
            Id = new CongressId(Guid.NewGuid()),
            Slug = slug,
            Town = "示例镇",
            Name = "示例镇人民代表大会",
            County = county,
            UtcOffsetMinutes = 480,
        };
        var store = new CongressStore(db, TimeProvider.System);
        await store.AddCounty(county, $"xian-{slug}", "示例县");
        await store.Add(congress, Actor.System);
        return congress;
    }
}
