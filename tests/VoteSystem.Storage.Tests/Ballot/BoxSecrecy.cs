using System.Text;
using Microsoft.Data.Sqlite;
using VoteSystem.Domain.Ballot;
using VoteSystem.Storage.Ballot;
using VoteSystem.Storage.Database;
using VoteSystem.Storage.Tests.Support;

namespace VoteSystem.Storage.Tests.Ballot;

/// <summary>What somebody learns who reads the raw bytes of the database file and its write-ahead log.</summary>
public sealed class BoxSecrecy
{
    private const int Papers = 200;

    private const string Close = """
        UPDATE ballot_box
        SET state = 'Closed'
        WHERE state = 'Open'
        """;

    private static readonly Engine Sqlite = new("sqlite");

    [Test]
    public async Task While_the_box_is_open_no_marks_stand_in_the_files()
    {
        var (hall, _) = await BallotHall.Open(Sqlite);
        await using var _1 = hall;
        var slips = await hall.ManySlips(Papers);
        await CastAll(hall, slips, Enumerable.Range(0, Papers));

        var bytes = FilesOf(PathOf(hall));

        Assert.Multiple(() =>
        {
            Assert.That(Enumerable.Range(0, Papers).Select(BallotHall.MarksOf).Where(marks => Contains(bytes, Encoding.ASCII.GetBytes(marks))), Is.Empty);
            Assert.That(Directory.GetFiles(hall.KeyFolder), Has.Length.EqualTo(1));
        });
    }

    [Test]
    public async Task All_sealed_papers_are_equally_long()
    {
        var (hall, _) = await BallotHall.Open(Sqlite, rules: new Domain.Workflow.CycleRules { TargetCount = 11, BallotMode = Domain.Workflow.BallotMode.Rank });
        await using var _1 = hall;
        var slips = await hall.ManySlips(2);
        await hall.Cast(slips[0], "-,-,-,-,-,-,-,-,-,-,-,-");
        await hall.Cast(slips[1], "11,10,9,8,7,6,5,4,3,2,1,-");

        var lengths = await hall.Db.Many<int>("SELECT DISTINCT LENGTH(sealed) FROM sealed_paper");

        Assert.That(lengths, Has.Count.EqualTo(1));
    }

    [Test]
    public async Task After_the_close_key_seals_and_replies_are_gone_from_the_files()
    {
        var (hall, _) = await BallotHall.Open(Sqlite);
        await using var _1 = hall;
        var slips = await hall.ManySlips(Papers);
        await CastAll(hall, slips, Enumerable.Range(0, Papers));
        var traces = (await hall.Db.Many<byte[]>("SELECT sealed FROM sealed_paper UNION ALL SELECT reply_hash FROM slip WHERE reply_hash IS NOT NULL")).ToList();
        var path = PathOf(hall);
        var before = traces.Count(trace => Contains(FilesOf(path), trace));

        await hall.Close();
        await hall.Emptying.EmptyClosedBoxes();

        var bytes = FilesOf(path);
        Assert.Multiple(() =>
        {
            Assert.That(before, Is.EqualTo(2 * Papers), "The test looks for what was there.");
            Assert.That(traces.Where(trace => Contains(bytes, trace)), Is.Empty);
            Assert.That(Directory.GetFiles(hall.KeyFolder), Is.Empty);
        });
    }

    [Test]
    public async Task The_same_papers_cast_in_the_opposite_order_leave_the_same_file()
    {
        var (hall, _) = await BallotHall.Open(Sqlite);
        await using var _1 = hall;
        var slips = await hall.ManySlips(Papers);
        await Checkpoint(hall.Db);
        var (one, other) = (CopyOf(hall, "one"), CopyOf(hall, "other"));

        await CastCloseAndEmpty(one, slips, Enumerable.Range(0, Papers));
        await CastCloseAndEmpty(other, slips, Enumerable.Range(0, Papers).Reverse());

        var (first, second) = (FilesOf(one.Path), FilesOf(other.Path));
        Forget(one.Path);
        Forget(other.Path);
        Assert.That(WithoutCounters(first).SequenceEqual(WithoutCounters(second)), Is.True);
    }

    private static async Task CastAll(BallotHall hall, IReadOnlyList<SlipSecret> slips, IEnumerable<int> order)
    {
        foreach (var paper in order)
            Assert.That(await hall.Cast(slips[paper], BallotHall.MarksOf(paper)), Is.Null);
    }

    private static async Task CastCloseAndEmpty((string Path, BoxKeys Keys) copy, IReadOnlyList<SlipSecret> slips, IEnumerable<int> order)
    {
        var db = new Db(new SqliteDialect(copy.Path));
        await using (var box = new BallotBox(db, copy.Keys))
        {
            foreach (var paper in order)
                Assert.That(await box.Cast(new CastRequest(BallotHall.KeyOf(slips[paper]), BallotHall.MarksOf(paper), Guid.NewGuid())), Is.Null);
        }

        await using (var work = await db.BeginWriting())
        {
            await work.Execute(Close);
            await work.Commit();
        }

        Assert.That(await new BoxEmptying(db, copy.Keys).EmptyClosedBoxes(), Is.EqualTo(1));
        await Checkpoint(db);
    }

    private static async Task Checkpoint(Db db)
    {
        await db.One<int>("PRAGMA wal_checkpoint(TRUNCATE)");
        SqliteConnection.ClearAllPools();
    }

    private static (string Path, BoxKeys Keys) CopyOf(BallotHall hall, string name)
    {
        var path = PathOf(hall);
        var copy = $"{path}.{name}";
        File.Copy(path, copy);
        var keys = $"{hall.KeyFolder}/{name}";
        Directory.CreateDirectory(keys);
        foreach (var key in Directory.GetFiles(hall.KeyFolder))
            File.Copy(key, Path.Combine(keys, Path.GetFileName(key)));
        return (copy, new BoxKeys(keys));
    }

    private static string PathOf(BallotHall hall) => ((SqliteConnection)hall.Db.Dialect.Connect()).DataSource;

    private static byte[] FilesOf(string path) =>
        [.. new[] { path, path + "-wal" }.Where(File.Exists).SelectMany(ReadShared)];

    private static byte[] ReadShared(string path)
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        var bytes = new byte[file.Length];
        file.ReadExactly(bytes);
        return bytes;
    }

    private static bool Contains(byte[] bytes, byte[] wanted) => bytes.AsSpan().IndexOf(wanted) >= 0;

    /// <summary>The header of the file counts transactions; papers that happen to share one make it differ.</summary>
    private static IEnumerable<byte> WithoutCounters(byte[] file) => file[..24].Concat(file[28..92]).Concat(file[96..]);

    private static void Forget(string path)
    {
        SqliteConnection.ClearAllPools();
        foreach (var file in new[] { path, path + "-wal", path + "-shm" }) File.Delete(file);
    }
}
