using System.Diagnostics;
using Microsoft.Data.Sqlite;
using VoteSystem.Domain.Ballot;
using VoteSystem.Storage.Ballot;
using VoteSystem.Storage.Database;
using VoteSystem.Storage.Tests.Support;

namespace VoteSystem.Storage.Tests.Ballot;

/// <summary>The process that casts is killed at full rate: nothing acknowledged is lost, nothing is counted twice.</summary>
public sealed class BoxCrash
{
    private const int Count = 3_000;

    /// <summary>How often; the long run of scripts/crash.cs asks for more.</summary>
    private static int Kills => int.Parse(Environment.GetEnvironmentVariable("VOTESYSTEM_TEST_KILLS") ?? "3");

    [Test]
    [Property("Incident", 8)]
    public async Task Nothing_acknowledged_is_lost_and_nothing_is_counted_twice()
    {
        for (var kill = 0; kill < Kills; kill++)
        {
            var (hall, _) = await BallotHall.Open(new Engine("sqlite"));
            await using var _1 = hall;
            await KillWhileCasting(hall, after: 100 + (kill * 397 % (Count - 500)));
        }
    }

    private static async Task KillWhileCasting(BallotHall hall, int after)
    {
        var slips = await hall.ManySlips(Count);
        var nonces = slips.Select(_ => Guid.NewGuid()).ToList();
        var list = Path.Combine(Path.GetTempPath(), $"votesystem-casts-{Guid.NewGuid():N}.txt");
        await File.WriteAllLinesAsync(list, slips.Select((slip, paper) => $"{slip.Token} {nonces[paper]} {BallotHall.MarksOf(paper)}"));

        var acknowledged = await RunAndKill(((SqliteConnection)hall.Db.Dialect.Connect()).DataSource, hall.KeyFolder, list, after);
        File.Delete(list);
        var usedAfterKill = (await hall.Queries.CountOf(hall.Cycle, 1)).Used;
        var sealedAfterKill = await hall.Db.One<int>("SELECT COUNT(*) FROM sealed_paper");
        // Everybody who got no answer sends again; so does everybody who got one.
        for (var paper = 0; paper < Count; paper++)
            Assert.That(await hall.Cast(slips[paper], BallotHall.MarksOf(paper), nonces[paper]), Is.Null);
        await hall.Close();
        var papers = await hall.CastPapers();

        TestContext.Out.WriteLine($"Killed after {acknowledged.Count} answers; {usedAfterKill} were on disk.");
        Assert.Multiple(() =>
        {
            Assert.That(acknowledged, Is.Unique.And.Count.GreaterThanOrEqualTo(after).And.Count.LessThan(Count));
            Assert.That(usedAfterKill, Is.EqualTo(sealedAfterKill).And.GreaterThanOrEqualTo(acknowledged.Count));
            Assert.That(papers, Is.EqualTo(BallotPaper.Group(Enumerable.Range(0, Count).Select(paper => new BallotPaper(BallotHall.MarksOf(paper))))));
        });
    }

    private static async Task<List<int>> RunAndKill(string database, string keys, string list, int after)
    {
        using var child = Process.Start(new ProcessStartInfo("dotnet", [typeof(BoxCrash).Assembly.Location, CastingChild.Verb, database, keys, list])
        {
            RedirectStandardOutput = true,
            UseShellExecute = false,
        })!;
        var acknowledged = new List<int>();
        while (await child.StandardOutput.ReadLineAsync() is { } line)
        {
            acknowledged.Add(int.Parse(line));
            if (acknowledged.Count == after) child.Kill();
        }

        await child.WaitForExitAsync();
        return acknowledged;
    }
}

/// <summary>The process that is killed: casts every paper of a list, 64 at once, and prints the number of each that was acknowledged.</summary>
internal static class CastingChild
{
    public const string Verb = "cast";

    public static async Task<int> Main(string[] args)
    {
        if (args is not [Verb, var database, var keys, var list]) return 0;
        await using var box = new BallotBox(new Db(new SqliteDialect(database)), new BoxKeys(keys));
        var casts = (await File.ReadAllLinesAsync(list)).Select(line => line.Split(' ')).ToList();
        var output = Console.Out;
        await Parallel.ForAsync(0, casts.Count, new ParallelOptions { MaxDegreeOfParallelism = 64 }, async (paper, _) =>
        {
            var cast = casts[paper];
            if (await box.Cast(new CastRequest(SlipKey.Read(cast[0])!, cast[2], Guid.Parse(cast[1]))) is not null) return;
            // One write for each line, so that a killed process leaves no half number behind a whole one.
            lock (output)
            {
                output.WriteLine(paper);
                output.Flush();
            }
        });
        return 0;
    }
}
