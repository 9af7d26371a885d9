using VoteSystem.Domain.Common;
using VoteSystem.Domain.Congresses;
using VoteSystem.Domain.Documents;
using VoteSystem.Domain.Workflow;

namespace VoteSystem.Web.Documents;

/// <summary>What the makers of papers look at for every paper of a year. One per request: what several of them need is loaded once.</summary>
public sealed class PaperYear
{
    private readonly Dictionary<Type, Task> _loaded = [];

    /// <summary>Whose papers.</summary>
    public required Congress Congress { get; init; }

    /// <summary>The cycle.</summary>
    public required Cycle Cycle { get; init; }

    /// <summary>Its facts.</summary>
    public required CycleFacts Facts { get; init; }

    /// <summary>The moment, UTC.</summary>
    public required DateTimeOffset Now { get; init; }

    /// <summary>All papers of the year, by kind, number and version.</summary>
    public required IReadOnlyList<RegisteredPaper> Register { get; init; }

    /// <summary>Address of the site in QR codes; known once a paper is being written.</summary>
    public string Site { get; set; } = "";

    /// <summary>The year of the projects.</summary>
    public int Year => Cycle.Id.Year;

    /// <summary>The town as papers name it.</summary>
    public string Town => Congress.Town;

    /// <summary>Address of a page of the year, or null where the site is not known.</summary>
    public string? Address(string page) => Site.Length > 0 ? $"{Site}/t/{Congress.Slug}/{Year}/{page}" : null;

    /// <summary>The date at the congress.</summary>
    public DateOnly Today => DayOf(Now);

    /// <summary>The date at the congress at a moment.</summary>
    public DateOnly DayOf(DateTimeOffset moment) => Congress.Today(moment);

    /// <summary>The time on the clock of the hall.</summary>
    public DateTime LocalTime(DateTimeOffset moment) => Local(moment).DateTime;

    /// <summary>The same moment on the clock of the hall.</summary>
    public DateTimeOffset Local(DateTimeOffset moment) => moment.ToOffset(TimeSpan.FromMinutes(Congress.UtcOffsetMinutes));

    /// <summary>A session as papers name it.</summary>
    public Meeting MeetingOf(SessionId session) => new(SessionTitle.OfTerm(Congress, session.Term), SessionTitle.OfSession(session.No));

    /// <summary>The version of a paper that is in force, or null.</summary>
    public RegisteredPaper? InForce(PaperKind kind, string matter = "") =>
        Register.LastOrDefault(paper => paper.Id.Kind == kind && paper.Matter == matter && paper.Status == PaperStatus.Issued);

    /// <summary>Loads something once for all makers of the request; the type is its name.</summary>
    public Task<T> Once<T>(Func<Task<T>> load)
    {
        if (_loaded.TryGetValue(typeof(T), out var before)) return (Task<T>)before;
        var loading = load();
        _loaded[typeof(T)] = loading;
        return loading;
    }
}
