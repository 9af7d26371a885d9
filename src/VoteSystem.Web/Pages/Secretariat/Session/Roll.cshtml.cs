using Microsoft.AspNetCore.Mvc;
using VoteSystem.Domain.Common;
using VoteSystem.Domain.Congresses;
using VoteSystem.Storage.Sessions;
using VoteSystem.Web.Components;
using VoteSystem.Web.Sheets;

namespace VoteSystem.Web.Pages.Secretariat.Session;

/// <summary>The roll of a session, made for one clerk: find, tap, undo; the quorum is always in sight.</summary>
public sealed class RollModel(SessionQueries sessions, SessionStore store, AttendanceQueries attendance) : TownPage
{
    [BindProperty(SupportsGet = true)]
    public ListQuery List { get; set; } = new();

    [BindProperty(SupportsGet = true)]
    public string? Group { get; set; }

    /// <summary>The numbers of the whole roll.</summary>
    public AttendanceCount Count { get; private set; } = null!;

    /// <summary>The session.</summary>
    public Domain.Congresses.Session Session { get; private set; } = null!;

    /// <summary>Its plenary meetings that are over.</summary>
    public IReadOnlyList<SessionQueries.PastPlenary> Past { get; private set; } = [];

    /// <summary>A plenary meeting whose frozen roll is asked for.</summary>
    [BindProperty(SupportsGet = true)]
    public int? Plenary { get; set; }

    /// <summary>The question before the next plenary meeting begins, or null.</summary>
    public ConfirmStep? Confirm { get; private set; }

    /// <summary>Names of the groups.</summary>
    public IReadOnlyList<string> Groups { get; private set; } = [];

    /// <summary>The deputies that match.</summary>
    public PagedList<AttendanceQueries.Row> Rows { get; private set; } = null!;

    /// <summary>Those on the page without a record.</summary>
    public IReadOnlyList<Guid> UnrecordedIds => [.. Rows.Rows.Where(row => row.Status is null).Select(row => row.Id.Value)];

    /// <summary>How many more make the quorum.</summary>
    public int MissingForQuorum => (2 * Count.Deputies + 2) / 3 - Count.Present;

    private SessionId Id => new(Congress.Id, int.Parse((string)RouteData.Values["term"]!), int.Parse((string)RouteData.Values["no"]!));

    /// <summary>Time in the hall.</summary>
    public string TimeOf(DateTimeOffset? moment) => moment is { } at ? $"{at.ToOffset(TimeSpan.FromMinutes(Congress.UtcOffsetMinutes)):HH:mm}" : "";

    /// <inheritdoc/>
    public override async Task<IActionResult> OnGetAsync()
    {
        await Load();
        return NothingHere ? NotFound() : this.WantsFile() ? this.Export(Words["Attendance.Export"], Columns(), await Exported()) : Page();
    }

    public async Task<IActionResult> OnPostRecordAsync(IReadOnlyList<string> taps, AttendanceStatus? status, string? reason)
    {
        var read = taps.Select(ReadTap).OfType<AttendanceTap>().ToList();
        var decision = await store.RecordAttendance(Id, read, status, reason, Actor);
        return await Answer(decision, "Attendance.Done", $"{Request.Path}{Request.QueryString}");
    }

    /// <summary>The next plenary meeting: the roll of this one is frozen.</summary>
    public async Task<IActionResult> OnPostPlenaryAsync(int seen, bool confirmed)
    {
        if (confirmed) return await Answer(await store.BeginPlenary(Id, seen, Actor), "Plenary.Begun", Request.Path);
        await Load();
        if (NothingHere) return NotFound();
        Confirm = new ConfirmStep
        {
            Question = Words["Plenary.Question", seen + 1],
            Consequences = [Words["Plenary.Consequence.Roll", seen, Count.Present], Words["Plenary.Consequence.Anew"], Words["Plenary.Consequence.Leave"]],
            Button = Words["Plenary.Begin", seen + 1],
            CancelHref = Request.Path,
            Handler = "Plenary",
            Fields = new Dictionary<string, string> { ["seen"] = $"{seen}" },
        };
        return Page();
    }

    /// <inheritdoc/>
    protected override async Task Load()
    {
        if (await sessions.Find(Id) is not { } session)
        {
            NothingHere = true;
            return;
        }

        Frame.Title = Words["Attendance.Title"];
        Frame.Lead = $"{SessionTitle.Of(Congress, session.Id)} · {Words["Attendance.Lead"]}";
        Session = session;
        Past = await sessions.PlenariesOf(Id);
        Count = await attendance.Count(Id);
        Groups = await attendance.Groups(Congress.Id);
        List.Prefer(ListQuery.LargestSize);
        Rows = PagedList.Of(await All(), List);
    }

    private Task<IReadOnlyList<AttendanceQueries.Row>> Exported() => Plenary is { } past ? sessions.RollOfPlenary(Id, past) : All();

    private Task<IReadOnlyList<AttendanceQueries.Row>> All() => attendance.Roll(Id, List.Search, Group);

    /// <summary>A tap as it stands in the form: the deputy, and behind a stroke the status that the page showed.</summary>
    private static AttendanceTap? ReadTap(string text)
    {
        var parts = text.Split('/', 2);
        if (!Guid.TryParse(parts[0], out var id)) return null;
        var seen = parts.Length > 1 && Enum.TryParse<AttendanceStatus>(parts[1], out var status) ? status : (AttendanceStatus?)null;
        return new AttendanceTap(new DeputyId(id), seen);
    }

    private ExportColumn<AttendanceQueries.Row>[] Columns() =>
    [
        new(Words["Field.Deputy"], row => row.Name),
        new(Words["Field.Group"], row => row.GroupName),
        new(Words["Field.AttendanceStatus"], row => row.Status is { } status ? Words.Of(status) : Words["Attendance.None"]),
        new(Words["Field.Since"], row => row.Since?.ToOffset(TimeSpan.FromMinutes(Congress.UtcOffsetMinutes)), 20),
        new(Words["Field.LeaveReason"], row => row.Reason, 30),
    ];
}
