using Microsoft.AspNetCore.Mvc;
using VoteSystem.Domain.Common;
using VoteSystem.Domain.Congresses;
using VoteSystem.Storage.Congresses;
using VoteSystem.Web.Identity;

namespace VoteSystem.Web.Pages.Deputy;

/// <summary>What a deputy did, for the deputy. The paper of it (代表履职档案) is printed by the secretariat.</summary>
public sealed class RecordModel(DutyQueries duties, DeputyQueries roll) : TownPage
{
    private static readonly AttendanceStatus[] WasThere = [AttendanceStatus.Present, AttendanceStatus.Late, AttendanceStatus.Left];

    /// <summary>One year alone, or null for all.</summary>
    [BindProperty(SupportsGet = true)]
    public int? Year { get; set; }

    /// <summary>The deputy of the account; null when the account stands for none.</summary>
    public VoteSystem.Domain.Congresses.Deputy? Myself { get; private set; }

    public DutyQueries.Duty Duty { get; private set; } = new([], [], [], [], []);

    /// <summary>The years of the congress, the newest first.</summary>
    public IEnumerable<int> Choices => Years.Select(cycle => cycle.Id.Year);

    /// <summary>Sessions at which the deputy was there, if only for a part.</summary>
    public int Attended => Duty.Sessions.Count(session => session.Status is { } status && WasThere.Contains(status));

    public string NameOf(DutyQueries.SessionRow session) => SessionTitle.Of(Congress, new SessionId(Congress.Id, session.TermNo, session.SessionNo));

    protected override async Task Load()
    {
        Frame.Title = Words["Duty.Title"];
        Frame.Lead = Words["Duty.Lead"];
        Myself = User.DeputyIn(Congress.Id) is { } id ? await roll.Find(Congress.Id, id) : null;
        if (Myself is null) return;
        var all = await duties.Of(Congress.Id, Myself.Id, Myself.Entry.Name, Myself.Entry.Group);
        Duty = Year is not { } year ? all : new DutyQueries.Duty(
            [.. all.Sessions.Where(session => session.OpensOn.Year == year)],
            [.. all.Opinions.Where(opinion => opinion.Year == year)],
            [.. all.Visits.Where(visit => visit.Year == year)],
            [.. all.Projects.Where(project => project.Year == year)],
            [.. all.Proposals.Where(proposal => proposal.Year == year)]);
    }
}
