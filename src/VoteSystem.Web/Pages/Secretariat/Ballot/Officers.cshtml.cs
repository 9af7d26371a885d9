using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using VoteSystem.Domain.Ballot;
using VoteSystem.Domain.Common;
using VoteSystem.Storage.Ballot;
using VoteSystem.Storage.Sessions;

namespace VoteSystem.Web.Pages.Secretariat.Ballot;

/// <summary>Who watches and who counts: scrutineers from the roll, tellers from the staff.</summary>
public sealed class OfficersModel(BallotQueries queries, BallotStore ballots, AttendanceQueries attendance) : HallPage(queries, ballots)
{
    private IReadOnlyList<AttendanceQueries.Row> _roll = [];

    [BindProperty]
    public Domain.Ballot.Office ScrutineerOffice { get; set; } = Domain.Ballot.Office.Scrutineer;

    [BindProperty]
    public Guid? Deputy { get; set; }

    [BindProperty]
    public Domain.Ballot.Office TellerOffice { get; set; } = Domain.Ballot.Office.Teller;

    [BindProperty]
    public string? TellerName { get; set; }

    public IEnumerable<SelectListItem> Deputies => _roll.Select(row => new SelectListItem($"{row.Name} · {row.GroupName}", $"{row.Id.Value}"));

    public IReadOnlyList<SelectListItem> ScrutineerOffices => Options(Domain.Ballot.Office.ChiefScrutineer, Domain.Ballot.Office.Scrutineer);

    public IReadOnlyList<SelectListItem> TellerOffices => Options(Domain.Ballot.Office.ChiefTeller, Domain.Ballot.Office.Teller);

    private string Here => CycleUrl("secretariat/officers");

    public async Task<IActionResult> OnPostScrutineerAsync()
    {
        await LoadRoll();
        if (_roll.FirstOrDefault(row => row.Id.Value == Deputy) is not { } chosen) return await Again(new Refusal(RefusalCode.Missing, "Deputy"));
        return await Answer(await Ballots.NameOfficer(Congress, Year, Actor, null, ScrutineerOffice, chosen.Name, chosen.Id), "Officers.Added", Here);
    }

    public async Task<IActionResult> OnPostTellerAsync() =>
        await Answer(await Ballots.NameOfficer(Congress, Year, Actor, null, TellerOffice, TellerName ?? "", null), "Officers.Added", Here);

    public async Task<IActionResult> OnPostRemoveAsync(int no) =>
        await Answer(await Ballots.RemoveOfficer(Congress, Year, Actor, null, no), "Officers.Removed", Here);

    /// <inheritdoc/>
    protected override async Task Load()
    {
        await base.Load();
        Frame.Title = Words["Officers.Title"];
        await LoadRoll();
    }

    private async Task LoadRoll() => _roll = await attendance.Roll(new SessionId(Congress.Id, 0, 0));

    private SelectListItem[] Options(params Domain.Ballot.Office[] offices) => [.. offices.Select(office => new SelectListItem(Words.Of(office), $"{office}"))];
}
