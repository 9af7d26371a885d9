using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using VoteSystem.Domain.Common;
using VoteSystem.Domain.Supervise;
using VoteSystem.Storage.Congresses;
using VoteSystem.Storage.Supervise;
using VoteSystem.Web.Components;

namespace VoteSystem.Web.Pages.Works;

/// <summary>The deputies who supervise a project.</summary>
public sealed class GroupModel(WorkQueries works, GroupQueries groups, DeputyQueries deputies) : WorkPage(works)
{
    [BindProperty]
    public Guid? Lead { get; set; }

    [BindProperty]
    public List<Guid> Contacts { get; set; } = [];

    /// <summary>All deputies who hold a seat, with "nobody" before them.</summary>
    public IReadOnlyList<SelectListItem> Roll { get; private set; } = [];

    /// <summary>The same without "nobody".</summary>
    public IReadOnlyList<SelectListItem> Others { get; private set; } = [];

    public DiffBox Diff { get; private set; } = new([]);

    public async Task<IActionResult> OnPostAsync()
    {
        var seated = await deputies.Seated(Congress.Id);
        var members = Named(seated);
        var decision = await Cycles.Apply(Congress, Year, Actor, (work, id) => GroupQueries.LoadContext(work, id, No),
            (stored, x) => GroupRules.Form(x.Cycle, stored, members, SeenVersion, x.Actor));
        if (decision.Refusal?.Code == RefusalCode.ChangedMeanwhile) await Compare(members);
        return await Answer(decision, "Works.Group.Saved", WorkUrl);
    }

    protected override async Task Load()
    {
        await base.Load();
        Frame.Title = Words["Works.Group.Title"];
        Others = [.. (await deputies.Seated(Congress.Id)).Select(deputy => new SelectListItem($"{deputy.Entry.Name} · {deputy.Entry.Group}", deputy.Id.Value.ToString()))];
        Roll = [new(Words["Works.Group.Nobody"], ""), .. Others];
        if (!HttpMethods.IsGet(Request.Method)) return;
        var stored = await Stored();
        SeenVersion = await groups.VersionOf(Cycle.Id, No);
        Lead = stored.FirstOrDefault(member => member.Duty == GroupDuty.Lead)?.DeputyId.Value;
        Contacts = [.. stored.Where(member => member.Duty == GroupDuty.Contact).Select(member => member.DeputyId.Value)];
    }

    private async Task<List<GroupQueries.MemberRow>> Stored() => [.. (await groups.Of(Cycle.Id)).Where(member => member.ProjectNo == No)];

    private List<GroupMember> Named(IReadOnlyList<Domain.Congresses.Deputy> seated)
    {
        string NameOf(Guid id) => seated.FirstOrDefault(deputy => deputy.Id.Value == id)?.Entry.Name ?? "";
        var contacts = Contacts.Distinct().Where(id => id != Lead).Select(id => new GroupMember(new DeputyId(id), NameOf(id), GroupDuty.Contact));
        return Lead is { } lead ? [new GroupMember(new DeputyId(lead), NameOf(lead), GroupDuty.Lead), .. contacts] : [.. contacts];
    }

    private async Task Compare(IReadOnlyList<GroupMember> typed)
    {
        var stored = await Stored();
        Diff = new([new(Words["Works.Group.Title"], Text.Words.Join(typed.Select(member => member.Name)), Text.Words.Join(stored.Select(member => member.Name)))]);
        SeenVersion = await groups.VersionOf(Cycle.Id, No);
        ModelState.Remove(nameof(SeenVersion));
    }
}
