using System.Globalization;
using VoteSystem.Domain.Common;
using VoteSystem.Domain.Congresses;
using VoteSystem.Domain.Publishing;
using VoteSystem.Domain.Workflow;
using VoteSystem.Storage.Congresses;
using VoteSystem.Storage.Database;
using VoteSystem.Storage.Publishing;
using VoteSystem.Storage.Workflow;

namespace VoteSystem.Web.Demo;

/// <summary>One town while its story is told: who acts, what the date is, and that every command has to be lawful.</summary>
public sealed class DemoTown(Db database, DemoData data, DemoTownEntry entry, DemoClock clock)
{
    private static readonly TimeSpan Beijing = TimeSpan.FromHours(8);

    /// <summary>The database, for queries.</summary>
    public Db Database => database;

    /// <summary>The words.</summary>
    public DemoData Data => data;

    /// <summary>The town as the data describes it.</summary>
    public DemoTownEntry Entry => entry;

    /// <summary>The clock of the story.</summary>
    public DemoClock Clock => clock;

    /// <summary>Commands of cycles, on the clock of the story.</summary>
    public CycleStore Cycles { get; } = new(database, clock);

    /// <summary>The congress, once it was added.</summary>
    public required Congress Congress { get; init; }

    /// <summary>The real date at the congress; the story ends on it.</summary>
    public required DateOnly Today { get; init; }

    /// <summary>The real moment at which the story ends.</summary>
    public required DateTimeOffset End { get; init; }

    /// <summary>The roll, in its order, once it was taken in.</summary>
    public IReadOnlyList<Deputy> Roll { get; private set; } = [];

    /// <summary>The secretariat.</summary>
    public Actor Secretary => Named("secretary", Role.Secretariat);

    /// <summary>The presidium.</summary>
    public Actor Presidium => Named("presidium", Role.Presidium);

    /// <summary>The town government.</summary>
    public Actor Government => Named("government", Role.Government);

    /// <summary>Somebody of this role.</summary>
    public Actor Of(Role role) => role switch
    {
        Role.Secretariat => Secretary,
        Role.Presidium => Presidium,
        Role.Government => Government,
        Role.Scrutineer => Scrutineer,
        Role.Teller => Teller(1),
        Role.ResponsibleUnit => Named("unit", Role.ResponsibleUnit),
        _ => throw new ArgumentOutOfRangeException(nameof(role), role, "Nobody of the story has this role."),
    };

    /// <summary>The scrutineers.</summary>
    public Actor Scrutineer => Named("scrutineer", Role.Scrutineer);

    /// <summary>One of the two tellers.</summary>
    public Actor Teller(int no) => Named($"teller{no}", Role.Teller);

    /// <summary>Name of somebody in the data.</summary>
    public string Name(string key) => data.County.People[key];

    /// <summary>Name of a deputy.</summary>
    public string DeputyName(int no) => string.Format(CultureInfo.InvariantCulture, Name("deputy"), no);

    /// <summary>A standing text with its values.</summary>
    public static string Text(string pattern, params object[] values) => string.Format(CultureInfo.InvariantCulture, pattern, values);

    /// <summary>Goes on to a day of the story.</summary>
    public void OnDay(DateOnly day, int hour = 9) => clock.GoTo(new DateTimeOffset(day.ToDateTime(new TimeOnly(hour, 0)), Beijing));

    /// <summary>Goes on to so many days before the end.</summary>
    public DateOnly DaysAgo(int days, int hour = 9)
    {
        OnDay(Today.AddDays(-days), hour);
        return Today.AddDays(-days);
    }

    /// <summary>Goes on to the meeting of today, at nine; early in the day to that of the afternoon before. Nothing of the story lies in the future.</summary>
    public void GoToTheLastMeeting()
    {
        var nine = new DateTimeOffset(Today.ToDateTime(new TimeOnly(9, 0)), Beijing);
        clock.GoTo(End >= nine.AddMinutes(45) ? nine : nine.AddHours(-18.5));
    }

    /// <summary>A command of a cycle that loads nothing more than the cycle.</summary>
    public async Task Do(int year, Actor actor, Func<CommandContext, Decision> decide) => Lawful(await Cycles.Apply(Congress, year, actor, decide));

    /// <summary>A command of a cycle.</summary>
    public async Task Do<T>(int year, Actor actor, Func<Work, CycleId, Task<T>> load, Func<T, CommandContext, Decision> decide) =>
        Lawful(await Cycles.Apply(Congress, year, actor, load, decide));

    /// <summary>The cycle enters another stage.</summary>
    public Task Advance(int year, Stage to, Actor actor) => Do(year, actor, x => CycleWorkflow.Advance(x.Cycle, to, x.Facts, actor, x.Today));

    /// <summary>The newest published version of a list, or null.</summary>
    public async Task<PublishedContent?> Newest(int year, PublicationKind kind) =>
        (await new PublicationQueries(database).Newest(new CycleId(Congress.Id, year))).FirstOrDefault(one => one.Kind == kind)?.Content;

    /// <summary>Fills the roll and the list of units.</summary>
    public async Task TakeInTheRoll()
    {
        var roll = new RollStore(database, clock);
        var rows = Enumerable.Range(1, entry.Deputies).Select(no => (new DeputyId(Guid.NewGuid()), DeputyEntryOf(no))).ToList();
        Lawful(await roll.Apply(Congress, Secretary, x => RollRules.Import(x.Roll, Name("importFile"), rows, update: false, Secretary)));
        foreach (var unit in data.County.Units)
            Lawful(await roll.Apply(Congress, Secretary, x => RollRules.AddUnit(x.Units, unit, Secretary)));
        Roll = [.. (await new DeputyQueries(database).Seated(Congress.Id)).OrderBy(deputy => deputy.Entry.Name, StringComparer.Ordinal)];
    }

    /// <summary>Every command of the story has to be lawful; a refusal is an error in the story.</summary>
    /// <exception cref="InvalidOperationException">The rules refused.</exception>
    public static void Lawful(Decision decision)
    {
        if (decision.Refusal is { } refusal) throw new InvalidOperationException($"The demonstration breaks a rule: {refusal}");
    }

    private DeputyEntry DeputyEntryOf(int no) => new()
    {
        Name = DeputyName(no),
        Group = entry.Groups[(no - 1) % entry.Groups.Count],
        Gender = no % 3 == 0 ? Gender.Female : Gender.Male,
        Position = data.County.Positions[no % data.County.Positions.Count],
    };

    private Actor Named(string key, Role role) => new(Name(key), new HashSet<Role> { role });
}
