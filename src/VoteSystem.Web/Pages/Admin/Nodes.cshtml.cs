using VoteSystem.Storage.Ballot;
using VoteSystem.Storage.Nodes;
using VoteSystem.Web.Components;
using VoteSystem.Web.Nodes;

namespace VoteSystem.Web.Pages.Admin;

/// <summary>How the installation runs: its scheduled work, on which node, when again; the same on every node.</summary>
public sealed class NodesModel(NodeLeases leases, BoxKeys keys, PageFrame frame) : AdminPage
{
    /// <summary>A job and how it stands.</summary>
    public sealed record Line(string Job, string Outcome, LeaseRow? Row);

    public IReadOnlyList<Line> Lines { get; private set; } = [];

    /// <summary>False when the node that answers looks into another folder of keys than the others.</summary>
    public bool KeysAreShared => keys.IsShared;

    protected override async Task Load()
    {
        frame.Title = Words["Nav.Admin.nodes"];
        frame.Lead = Words["Nodes.Lead"];
        var rows = (await leases.All(LeaseKind.Scheduled)).ToDictionary(row => row.Name);
        Lines = [.. ScheduledJobs.All.Select(job => rows.TryGetValue(job.Name, out var row) ? new Line(job.Name, $"{row.Outcome}", row) : new Line(job.Name, "Waiting", null))];
    }
}
