using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using VoteSystem.Domain.Common;
using VoteSystem.Domain.Congresses;
using VoteSystem.Storage.Sessions;
using VoteSystem.Web.Components;
using VoteSystem.Web.Sheets;

namespace VoteSystem.Web.Pages.Secretariat.Session;

/// <summary>列席人员 of a session: typed or taken in from a sheet. They count for no quorum.</summary>
public sealed class GuestsModel(SessionQueries sessions, SessionStore store, GuestQueries guests) : TownPage
{
    [BindProperty]
    public GuestInput Input { get; set; } = new();

    [BindProperty]
    public SheetUpload Upload { get; set; } = new();

    [BindProperty(SupportsGet = true)]
    public ListQuery List { get; set; } = new();

    /// <summary>The page of the list.</summary>
    public PagedList<ListedGuest> Rows { get; private set; } = null!;

    private List<ListedGuest> Matching { get; set; } = [];

    /// <summary>What is wrong with the rows of the sheet.</summary>
    public IReadOnlyList<RowFault> Faults { get; private set; } = [];

    /// <summary>How many rows can be taken in.</summary>
    public int GoodRows { get; private set; }

    private SessionId Id => new(Congress.Id, Number("term"), Number("no"));

    private string Here => TownUrl($"secretariat/sessions/{Id.Term}/{Id.No}/guests");

    /// <inheritdoc/>
    public override async Task<IActionResult> OnGetAsync()
    {
        await Load();
        return NothingHere ? NotFound() : this.WantsFile() ? this.Export(Words["Guests.Title"], Columns(), Matching) : Page();
    }

    public IActionResult OnGetTemplate()
    {
        using var file = new MemoryStream();
        Words.WriteTemplate(file, Words["Guests.Title"], GuestSheet.Columns.Columns);
        return File(file.ToArray(), SheetWriter.XlsxType, $"{Words["Guests.Template"]}.xlsx");
    }

    public async Task<IActionResult> OnPostAsync() => await Answer(await store.AddGuest(Id, Input.ToGuest(), Actor), "Guests.Added", Here);

    public async Task<IActionResult> OnPostRemoveAsync(int guest) => await Answer(await store.RemoveGuest(Id, guest, Actor), "Guests.Removed", Here);

    public async Task<IActionResult> OnPostImportAsync(bool takeGood)
    {
        if (await Upload.Read(GuestSheet.Columns) is not { } sheet) return await Fail(Words["Collect.NoFile"]);
        if (sheet.Problem is { } problem) return await Fail(Words.Of(problem));
        Faults = [.. sheet.Errors.Select(error => new RowFault(error.Row, error.Column, error.Value, Words.Reason(error))).OrderBy(fault => fault.Row)];
        GoodRows = sheet.Good.Count;
        if (GoodRows == 0 || (Faults.Count > 0 && !takeGood)) return await Again();
        var rows = sheet.Good.Select(row => new Guest(row.Name, row.Unit, row.Office)).ToList();
        return await Answer(await store.ImportGuests(Id, Upload.Name, rows, Actor), "Guests.Imported", Here);
    }

    /// <inheritdoc/>
    protected override async Task Load()
    {
        if (await sessions.Find(Id) is null)
        {
            NothingHere = true;
            return;
        }

        Frame.Title = Words["Guests.Title"];
        Frame.Lead = $"{SessionTitle.Of(Congress, Id)} · {Words["Guests.Lead"]}";
        Frame.Breadcrumb = [new(Words["Session.Title"], TownUrl("secretariat/sessions")), new(Words["Attendance.Title"], TownUrl($"secretariat/sessions/{Id.Term}/{Id.No}"))];
        Matching = [.. (await guests.Of(Id)).Where(listed => Finds(listed.Guest))];
        List.Prefer(100);
        Rows = PagedList.Of(Matching, List);
    }

    private bool Finds(Guest guest) => List.Search is not { } words
        || new[] { guest.Name, guest.Unit, guest.Office }.Any(text => text?.Contains(words, StringComparison.OrdinalIgnoreCase) == true);

    private int Number(string name) => int.Parse((string)RouteData.Values[name]!, CultureInfo.InvariantCulture);

    private Task<IActionResult> Fail(string problem)
    {
        ModelState.AddModelError("Upload.File", problem);
        return Again();
    }

    private ExportColumn<ListedGuest>[] Columns() =>
    [
        new(Words["Field.Name"], listed => listed.Guest.Name),
        new(Words["Field.GuestUnit"], listed => listed.Guest.Unit, 30),
        new(Words["Field.GuestOffice"], listed => listed.Guest.Office, 20),
    ];

    /// <summary>The form.</summary>
    public sealed class GuestInput
    {
        public string? Name { get; set; }

        public string? GuestUnit { get; set; }

        public string? GuestOffice { get; set; }

        public Guest ToGuest() => new(Name ?? "", GuestUnit ?? "", GuestOffice);
    }
}
