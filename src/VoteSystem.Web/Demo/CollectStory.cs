using VoteSystem.Domain.Collect;
using VoteSystem.Domain.Common;
using VoteSystem.Domain.Projects;
using VoteSystem.Domain.Publishing;
using VoteSystem.Domain.Shortlist;
using VoteSystem.Domain.Workflow;
using VoteSystem.Storage.Collect;
using VoteSystem.Storage.Projects;

namespace VoteSystem.Web.Demo;

/// <summary>Tells how proposals came in and what became of them.</summary>
public sealed class CollectStory(DemoTown town, int year)
{
    private readonly ProposalStore _store = new(town.Cycles);

    /// <summary>Opens the year and publishes the notice.</summary>
    public async Task Open(DateOnly from)
    {
        town.OnDay(from.AddDays(-3));
        DemoTown.Lawful(await town.Cycles.Open(town.Congress, year, new CycleRules { CollectLead = CollectLead.Joint }, from, town.Secretary));
        var texts = town.Data.County.Texts;
        var call = new CallText
        {
            Title = DemoTown.Text(texts.CallTitle, year),
            Purpose = DemoTown.Text(texts.CallPurpose, year),
            Scope = texts.CallScope,
            Requirements = texts.CallRequirements,
            Ways = texts.CallWays,
            Issuer = DemoTown.Text(texts.CallIssuer, town.Entry.Town),
        };
        await town.Do(year, town.Secretary, x => CollectPublishing.PublishCall(x.Cycle, call, null, null, x.Actor));
    }

    /// <summary>Proposals come in over the days of the window.</summary>
    public async Task Receive(IReadOnlyList<DemoProposal> proposals, DateOnly from, int days)
    {
        for (var i = 0; i < proposals.Count; i++)
        {
            var day = from.AddDays(i * days / proposals.Count);
            town.OnDay(day, 10);
            var byPublic = proposals[i].Source == ProposalSource.Resident && CollectRules.PublicChannels.Contains(proposals[i].Channel);
            DemoTown.Lawful(await _store.HandIn(town.Congress, year, byPublic ? Actor.Public : town.Secretary, Paper(proposals[i], i + 1, day)));
        }
    }

    /// <summary>Decides about every proposal that has a fate; projects that proposals are merged into are drafted first.</summary>
    public async Task Decide(IReadOnlyList<DemoProposal> proposals, IReadOnlyDictionary<string, int> projects)
    {
        for (var no = 1; no <= proposals.Count; no++)
        {
            if (proposals[no - 1].Fate is { } fate) await Decide(no, fate, projects);
            if (proposals[no - 1].Reply is { } reply) await Reply(no, reply);
        }

        foreach (var no in Enumerable.Range(1, proposals.Count).Where(no => proposals[no - 1].Fate is { Kind: "merge" }))
            await Reply(no, town.Data.County.Texts.MergedReply);
    }

    /// <summary>Publishes what was received and what became of it.</summary>
    public async Task PublishLedger()
    {
        var all = await new ProposalQueries(town.Database).All(new CycleId(town.Congress.Id, year));
        var title = DemoTown.Text(town.Data.County.Texts.LedgerTitle, year);
        var earlier = await town.Newest(year, PublicationKind.Ledger);
        await town.Do(year, town.Secretary, x => CollectPublishing.PublishLedger(x.Cycle, title, all, earlier, null, x.Actor));
    }

    /// <summary>Writes drafts down and says which number each of them got.</summary>
    public async Task<IReadOnlyDictionary<string, int>> Draft(IReadOnlyList<DemoProject> projects, Func<DemoProject, DateOnly> dueOn)
    {
        var papers = projects.Select(project => new NewProject(Details(project, dueOn(project)), Guid.NewGuid())).ToList();
        await town.Do(year, town.Government, ProjectQueries.LoadNumbers, (numbers, x) => ProjectRules.Draft(x.Cycle, papers, numbers, x.Actor));
        return projects.Select((project, index) => (project.Key, No: index + 1)).ToDictionary(one => one.Key, one => one.No);
    }

    private Task Decide(int no, DemoFate fate, IReadOnlyDictionary<string, int> projects) => fate.Kind switch
    {
        "accept" => Accept(no),
        "merge" => Merge(no, projects[fate.Project!]),
        "reject" => Of(no, (cycle, proposal) => ProposalDecisions.Reject(cycle, proposal, fate.Reason!, proposal.Version, town.Secretary)),
        "refer" => Of(no, (cycle, proposal) => ProposalDecisions.Refer(cycle, proposal, fate.To!, fate.Reason!, proposal.Version, town.Secretary)),
        "duplicate" => Withdraw(no, fate.Of!.Value),
        _ => throw new InvalidOperationException($"The demonstration knows no fate '{fate.Kind}'."),
    };

    private Task Accept(int no) => Of(no, (cycle, proposal) => ProposalDecisions.Accept(cycle, proposal, proposal.Version, town.Secretary));

    private async Task Merge(int no, int project)
    {
        await Accept(no);
        await Of(no, (cycle, proposal) => ProposalDecisions.Merge(cycle, proposal, project, town.Secretary));
    }

    private Task Reply(int no, string reply) =>
        Of(no, (cycle, proposal) => ProposalDecisions.Reply(cycle, proposal, reply, proposal.Version, town.Secretary));

    private async Task Withdraw(int no, int original) =>
        DemoTown.Lawful(await _store.Withdraw(town.Congress, year, town.Secretary, no, original, seenVersion: 1));

    private async Task Of(int no, Func<Cycle, Proposal, Decision> decide) =>
        DemoTown.Lawful(await _store.Decide(town.Congress, year, town.Secretary, no, decide));

    private HandedIn Paper(DemoProposal proposal, int no, DateOnly day) => new()
    {
        Text = new ProposalText
        {
            Title = proposal.Title,
            Content = proposal.Content,
            Reason = proposal.Reason,
            Place = town.Entry.Places[proposal.Place % town.Entry.Places.Count],
            Category = proposal.Category,
            Amount = QualifiedAmount.TryParse(proposal.Amount, out var amount) ? amount : null,
        },
        Source = proposal.Source,
        Channel = proposal.Channel,
        ReceivedOn = day,
        Contact = proposal.Source == ProposalSource.Resident ? new Contact(DemoTown.Text(town.Name("resident"), no), "13800000000") : null,
        FormToken = Guid.NewGuid(),
    };

    private static ProjectDetails Details(DemoProject project, DateOnly dueOn)
    {
        var amount = Money.FromWan(project.Amount);
        return new ProjectDetails
        {
            Title = project.Title,
            Content = project.Content,
            Goal = project.Goal,
            Place = project.Place,
            Category = project.Category,
            Unit = project.Unit,
            Amount = new QualifiedAmount(amount, project.Qualifier),
            ThisYear = amount,
            FundSource = project.FundSource,
            DueOn = dueOn,
            Beneficiaries = project.Beneficiaries,
            Synthetic = string.Join(',', project.Synthetic),
            SubItems = [.. project.SubItems.Select(item => new SubItem(item[0], item[1]))],
        };
    }
}
