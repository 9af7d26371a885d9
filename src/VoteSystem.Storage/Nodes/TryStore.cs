using System.Data.Common;
using System.Security.Cryptography;
using System.Text;
using VoteSystem.Storage.Database;

namespace VoteSystem.Storage.Nodes;

/// <summary>How often somebody may do something within a window of time.</summary>
/// <param name="Kind">What is counted.</param>
/// <param name="Most">So often is still allowed.</param>
/// <param name="Window">Length of a window; the first of them began at the year 1.</param>
public sealed record TryLimit(string Kind, int Most, TimeSpan Window);

/// <summary>
/// Counts tries for all nodes together. Nobody can read from it who tried: addresses and names are hashed under a random secret of their window, which
/// is deleted with it. Only what failed (sign-in) or was stored (forms) is counted here, so it costs one statement where there was one before; casting never comes here.
/// </summary>
public sealed class TryStore(Db database)
{
    private const string NameKind = "Name";
    private const int SecretBytes = 32;
    private const int Attempts = 3;

    /// <summary>A name is remembered for the rest of its day and the next one.</summary>
    private static readonly TimeSpan NameWindow = TimeSpan.FromDays(1);

    private const string SecretOf = """
        SELECT secret
        FROM try_window
        WHERE kind = @Kind AND window_no = @WindowNo
        """;

    private const string InsertWindow = """
        INSERT INTO try_window (kind, window_no, secret, ends_at)
        VALUES (@Kind, @WindowNo, @Secret, @EndsAt)
        """;

    private const string TriesOf = """
        SELECT tries, locked_until
        FROM try_count
        WHERE kind = @Kind AND window_no = @WindowNo AND who_hash = @WhoHash
        """;

    private const string AddOne = """
        UPDATE try_count
        SET tries = tries + 1
        WHERE kind = @Kind AND window_no = @WindowNo AND who_hash = @WhoHash AND (locked_until IS NULL OR locked_until < @Now)
        """;

    private const string InsertCount = """
        INSERT INTO try_count (kind, window_no, who_hash, tries, locked_until)
        VALUES (@Kind, @WindowNo, @WhoHash, @Tries, @LockedUntil)
        """;

    private const string Lock = """
        UPDATE try_count
        SET tries = 0, locked_until = @LockedUntil
        WHERE kind = @Kind AND window_no = @WindowNo AND who_hash = @WhoHash
        """;

    private const string CountEnded = """
        SELECT COUNT(*)
        FROM try_window
        WHERE ends_at < @Now
        """;

    private const string DeleteCounts = """
        DELETE FROM try_count
        WHERE EXISTS (SELECT 1 FROM try_window w WHERE w.kind = try_count.kind AND w.window_no = try_count.window_no AND w.ends_at < @Now)
        """;

    private const string DeleteWindows = """
        DELETE FROM try_window
        WHERE ends_at < @Now
        """;

    /// <summary>True when no further try is allowed in this window.</summary>
    public async Task<bool> IsOver(TryLimit limit, string who, DateTimeOffset now)
    {
        var window = Numbered(limit.Kind, limit.Window, now);
        return await Read(database, window, who) is { } row && row.Tries >= limit.Most;
    }

    /// <summary>Counts one try.</summary>
    public Task Note(TryLimit limit, string who, DateTimeOffset now) => Repeated(async work =>
    {
        var window = Numbered(limit.Kind, limit.Window, now);
        var key = await KeyFor(work, window, who, now);
        if (await work.Execute(AddOne, key) == 0)
            await work.Execute(InsertCount, new { key.Kind, key.WindowNo, key.WhoHash, Tries = 1, LockedUntil = (DateTimeOffset?)null });
        return true;
    });

    /// <summary>Counts one try with a name that no account has, as it is counted for the others: so nobody learns which names exist, on whichever node he asks.</summary>
    /// <param name="name">What was typed, in one form.</param>
    /// <param name="most">This try locks the name.</param>
    /// <param name="locks">For how long.</param>
    /// <param name="now">UTC.</param>
    /// <returns>True when the name is locked, by this try or before.</returns>
    public Task<bool> IsLockedAfterOneMore(string name, int most, TimeSpan locks, DateTimeOffset now) => Repeated(async work =>
    {
        var window = Numbered(NameKind, NameWindow, now);
        var key = await KeyFor(work, window, name, now);
        if (await work.Execute(AddOne, key) == 0 && !await Begin(work, key, window, name)) return true;
        if ((await work.One<Row>(TriesOf, key))!.Tries < most) return false;
        await work.Execute(Lock, new { key.Kind, key.WindowNo, key.WhoHash, LockedUntil = now + locks });
        return true;
    });

    /// <summary>Deletes the windows that are over, with their secrets.</summary>
    /// <returns>How many.</returns>
    public async Task<int> Forget(DateTimeOffset now)
    {
        if (await database.One<long>(CountEnded, new { Now = now }) == 0) return 0;
        return await database.Write(async work =>
        {
            await work.Execute(DeleteCounts, new { Now = now });
            var windows = await work.Execute(DeleteWindows, new { Now = now });
            work.Keep();
            return windows;
        });
    }

    /// <summary>The first try of this window; what was counted in the window before goes on. False when the name is locked.</summary>
    private static async Task<bool> Begin(Work work, Key key, Window window, string name)
    {
        if (await work.One<Row>(TriesOf, key) is not null) return false;
        var before = await Read(work, window with { No = window.No - 1 }, name);
        if (before?.LockedUntil >= key.Now)
        {
            await work.Execute(InsertCount, new { key.Kind, key.WindowNo, key.WhoHash, Tries = 0, before.LockedUntil });
            return false;
        }

        await work.Execute(InsertCount, new { key.Kind, key.WindowNo, key.WhoHash, Tries = (before?.Tries ?? 0) + 1, LockedUntil = (DateTimeOffset?)null });
        return true;
    }

    private static async Task<Row?> Read(IReader reader, Window window, string who) =>
        await reader.One<byte[]>(SecretOf, new { window.Kind, WindowNo = window.No }) is { } secret
            ? await reader.One<Row>(TriesOf, new { window.Kind, WindowNo = window.No, WhoHash = Hash(secret, who) })
            : null;

    private static async Task<Key> KeyFor(Work work, Window window, string who, DateTimeOffset now)
    {
        var secret = await work.One<byte[]>(SecretOf, new { window.Kind, WindowNo = window.No });
        if (secret is null)
        {
            secret = RandomNumberGenerator.GetBytes(SecretBytes);
            await work.Execute(InsertWindow, new { window.Kind, WindowNo = window.No, Secret = secret, window.EndsAt });
        }

        return new Key(window.Kind, window.No, Hash(secret, who), now);
    }

    /// <summary>Another node may begin the same window, or count the same try for the first time, at the same moment: then the second to come does it anew.</summary>
    private async Task<bool> Repeated(Func<Work, Task<bool>> count)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await database.Write(async work =>
                {
                    var answer = await count(work);
                    work.Keep();
                    return answer;
                });
            }
            catch (DbException error) when (database.Dialect.IsDuplicateKey(error) && attempt < Attempts)
            {
                // The row is there now.
            }
        }
    }

    private static byte[] Hash(byte[] secret, string who) => HMACSHA256.HashData(secret, Encoding.UTF8.GetBytes(who));

    /// <summary>Names stay for a second window, because a lock may reach into it.</summary>
    private static Window Numbered(string kind, TimeSpan length, DateTimeOffset now)
    {
        var no = now.UtcTicks / length.Ticks;
        var windows = kind == NameKind ? 2 : 1;
        return new Window(kind, no, new DateTimeOffset((no + windows) * length.Ticks, TimeSpan.Zero));
    }

    private sealed record Window(string Kind, long No, DateTimeOffset EndsAt);

    private sealed record Key(string Kind, long WindowNo, byte[] WhoHash, DateTimeOffset Now);

    private sealed record Row
    {
        public required int Tries { get; init; }

        public required DateTimeOffset? LockedUntil { get; init; }
    }
}
