using System.Collections.Concurrent;
using System.Data.Common;
using System.Security.Cryptography;
using System.Text;
using VoteSystem.Storage.Database;

namespace VoteSystem.Storage.Tests.Support.Breaking;

/// <summary>
/// Decides where connections break, and looks at the whole database at each break. A place is the moment before or after a statement, before or
/// after the commit; places of a transaction are counted from 1.
/// </summary>
public sealed class Breaks(Dialect engine)
{
    /// <summary>A hall reads 58 sheets with the same command; the same break is looked at so often and no more.</summary>
    private const int SameBreak = 25;

    /// <summary>Ways through a command that were broken off at their ends in this run, on any database.</summary>
    private static readonly ConcurrentDictionary<string, bool> Walked = new(StringComparer.Ordinal);

    private readonly ConcurrentDictionary<Guid, Command> _commands = [];
    private readonly ConcurrentDictionary<string, int> _broken = [];
    private int _once;

    /// <summary>Each command is broken off at its first place, its second try at the second, and so on, until it is through.</summary>
    public bool AtEveryPlace { get; init; }

    /// <summary>
    /// True where a new connection costs most of a second: the same statements in the same order, up to the same place, are then broken off once in a run,
    /// and not again in every test that begins with the same commands.
    /// </summary>
    public bool EachWayOnce { get; init; }

    /// <summary>What was found wrong; empty when every break left all or nothing.</summary>
    public ConcurrentQueue<string> Faults { get; } = [];

    /// <summary>Where connections were broken.</summary>
    public ConcurrentQueue<string> Places { get; } = [];

    /// <summary>Breaks the next transaction that gets so far, once.</summary>
    public void Once(int place)
    {
        Places.Clear();
        _once = place;
    }

    internal void Begin(BreakingConnection connection)
    {
        connection.IsWriting = true;
        connection.Place = (0, _once);
        connection.Way = "";
    }

    /// <summary>Recognises a command of the house by the first statement of its transaction.</summary>
    internal void Name(BreakingConnection connection, DbCommand command)
    {
        if (!AtEveryPlace || connection.Place.Passed > 0 || !command.CommandText.StartsWith("INSERT INTO command ", StringComparison.Ordinal)) return;
        var id = Guid.Parse(command.Parameters["Id"].Value!.ToString()!);
        var known = _commands.GetOrAdd(id, _ => new Command());
        connection.Place = (0, ++known.Tries);
        connection.Command = known;
    }

    internal void Pass(BreakingConnection connection, string place, bool isCommitted)
    {
        var (passed, breakAt) = connection.Place;
        connection.Place = (++passed, breakAt);
        if (EachWayOnce) connection.Way = WayTo(place, connection.Way);
        if (passed != breakAt) return;
        if (connection.Command is { } known && IsEnough(connection.Way, place))
        {
            connection.Place = (passed, ++known.Tries);
            return;
        }

        _once = 0;
        Places.Enqueue(place);
        connection.Break();
        if (connection.Command is { } command) Look(command, place, isCommitted);
        throw new ConnectionBroken(place);
    }

    private bool IsEnough(string way, string place) =>
        _broken.AddOrUpdate(place, 1, (_, times) => times + 1) > SameBreak || (EachWayOnce && !Walked.TryAdd(way, true));

    private static string WayTo(string place, string before) => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes($"{before}\n{place}")));

    /// <summary>A break before the commit leaves what the first break left, which is nothing; the one after the commit leaves something else.</summary>
    private void Look(Command command, string place, bool isCommitted)
    {
        // Every way before this commit was walked by an earlier command, so nothing is known of how the database was.
        if (EachWayOnce && isCommitted && command.Before is null) return;
        var now = Tables.HashOf(engine);
        command.Before ??= now;
        if (isCommitted == (now == command.Before)) Faults.Enqueue(isCommitted ? "a commit changed nothing" : $"something was left {place}");
    }

    internal sealed class Command
    {
        public int Tries { get; set; }

        public string? Before { get; set; }
    }
}
