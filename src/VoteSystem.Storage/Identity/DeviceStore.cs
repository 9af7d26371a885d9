using VoteSystem.Domain.Common;
using VoteSystem.Domain.Identity;
using VoteSystem.Storage.Database;

namespace VoteSystem.Storage.Identity;

/// <summary>Keeps on which devices people are signed in. Beginning and use of a session are no commands and enter no log; ending another's does, see <see cref="AccountStore"/>.</summary>
public sealed class DeviceStore(Db database)
{
    // A row is written at most so often while its session is used.
    private static readonly TimeSpan Fresh = TimeSpan.FromMinutes(5);

    private const string Insert = """
        INSERT INTO app_user_session (id, user_id, device, method, began_at, seen_at)
        VALUES (@Id, @User, @Device, @Method, @Now, @Now)
        """;

    private const string DeleteOld = """
        DELETE FROM app_user_session
        WHERE user_id = @User AND seen_at < @Before
        """;

    private const string LastSeen = """
        SELECT seen_at
        FROM app_user_session
        WHERE id = @Id AND user_id = @User
        """;

    private const string SetSeen = """
        UPDATE app_user_session
        SET seen_at = @Now
        WHERE id = @Id
        """;

    private const string Delete = """
        DELETE FROM app_user_session
        WHERE id = @Id
        """;

    private const string CountForgotten = """
        SELECT (SELECT COUNT(*) FROM app_user_session WHERE seen_at < @Before)
             + (SELECT COUNT(*) FROM app_user_link WHERE expires_at < @Now)
        """;

    private const string DeleteUnused = """
        DELETE FROM app_user_session
        WHERE seen_at < @Before
        """;

    private const string DeleteLinks = """
        DELETE FROM app_user_link
        WHERE expires_at < @Now
        """;

    /// <summary>Forgets sessions that nobody used for long and links that serve no more, whosever they are.</summary>
    /// <returns>How many.</returns>
    public async Task<int> Forget(DateTimeOffset now)
    {
        var over = new { Before = now - SignInRules.SessionLives, Now = now };
        if (await database.One<long>(CountForgotten, over) == 0) return 0;
        return await database.Write(async work =>
        {
            var forgotten = await work.Execute(DeleteUnused, over) + await work.Execute(DeleteLinks, over);
            work.Keep();
            return forgotten;
        });
    }

    /// <summary>A session begins; those of the same account that nobody used for long are forgotten.</summary>
    /// <param name="id">Its id.</param>
    /// <param name="user">Whose.</param>
    /// <param name="device">Browser and system in words.</param>
    /// <param name="method">How it began: pwd, mfa, passkey, portal, link.</param>
    /// <param name="now">UTC.</param>
    public Task Begin(Guid id, UserId user, string device, string method, DateTimeOffset now) => database.Write(async work =>
    {
        await work.Execute(DeleteOld, new { User = user, Before = now - SignInRules.SessionLives });
        await work.ExecuteOne(Insert, new { Id = id, User = user, Device = device, Method = method, Now = now });
        work.Keep();
    });

    /// <summary>True when the session is still there; notes that it is used.</summary>
    public async Task<bool> IsAlive(Guid id, UserId user, DateTimeOffset now)
    {
        if (await database.One<DateTimeOffset?>(LastSeen, new { Id = id, User = user }) is not { } seen) return false;
        if (seen < now - SignInRules.SessionLives) return false;
        if (seen > now - Fresh) return true;
        return await database.Write(async work =>
        {
            await work.Execute(SetSeen, new { Id = id, Now = now });
            work.Keep();
            return true;
        });
    }

    /// <summary>The holder signs out. A second call changes nothing.</summary>
    public Task End(Guid id) => database.Write(async work =>
    {
        await work.Execute(Delete, new { Id = id });
        work.Keep();
    });
}
