using System.Globalization;
using System.Text.RegularExpressions;
using VoteSystem.Domain.Common;
using VoteSystem.Domain.Publishing;
using VoteSystem.Domain.Workflow;
using VoteSystem.Storage.Congresses;
using VoteSystem.Storage.Workflow;

namespace VoteSystem.Web.Tests.Public;

/// <summary>Pages that one node keeps in memory while another one publishes.</summary>
public sealed class PagesAcrossNodes
{
    private const string Home = "/t/shili";
    private const int Versions = 8;
    private const int MostReadings = 20_000;

    [Test]
    public async Task Whoever_has_seen_a_version_never_gets_an_older_one()
    {
        Task<List<int>>[] readers = [Read(), Read(), Read()];

        for (var version = 1; version <= Versions; version++) await Publish(version);
        var seen = await Task.WhenAll(readers);

        Assert.Multiple(() =>
        {
            foreach (var versions in seen)
            {
                Assert.That(versions, Is.Ordered);
                Assert.That(versions[^1], Is.EqualTo(Versions), "seen at last");
            }
        });
    }

    /// <summary>Reads the page of the node that does not publish, until the last version is there.</summary>
    private static async Task<List<int>> Read()
    {
        await Task.Yield();
        using var reader = PublicSite.Reader();
        var versions = new List<int>();
        for (var readings = 0; readings < MostReadings; readings++)
        {
            var found = Regex.Match(await reader.GetStringAsync(Home), "示例第([0-9])版");
            versions.Add(found.Success ? int.Parse(found.Groups[1].Value, CultureInfo.InvariantCulture) : 0);
            if (versions[^1] == Versions) break;
        }

        return versions;
    }

    private static async Task Publish(int version)
    {
        var congress = (await PublicSite.Town.Get<CongressQueries>().Find("shili"))!;
        var secretary = new Actor("示例秘书", new HashSet<Role> { Role.Secretariat });
        var content = new PublishedContent([new PublishedRow(1, "示例项目", [])], [new("candidates", "1"), new("seats", "1")]);
        var decision = await PublicSite.Town.Get<CycleStore>().Apply(congress, 2027, secretary,
            _ => new Published(2027, PublicationKind.Candidates, $"示例第{version}版候选项目公示", content, "示例更正", null));
        Assert.That(decision.Refusal, Is.Null);
    }
}
