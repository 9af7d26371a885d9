using VoteSystem.Domain.Common;
using VoteSystem.Storage.Audit;
using VoteSystem.Storage.Congresses;
using VoteSystem.Storage.Identity;
using VoteSystem.Web.Components;

namespace VoteSystem.Web.Pages.Admin;

/// <summary>The administrator's desk: what the installation holds.</summary>
public sealed class HomeModel(CongressQueries congresses, CountyQueries counties, AccountListQueries accounts, AuditQueries audit, PageFrame frame) : AdminPage
{
    public int Counties { get; private set; }

    public int Congresses { get; private set; }

    public int Accounts { get; private set; }

    public long Entries { get; private set; }

    protected override async Task Load()
    {
        frame.Title = Words["Admin.Title"];
        Counties = (await congresses.Counties()).Count;
        Congresses = await counties.CountOfTowns(null);
        Accounts = await accounts.Count(null, "");
        Entries = await audit.Count(CongressId.Installation, "");
    }
}
