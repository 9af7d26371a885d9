using VoteSystem.Domain.Common;
using VoteSystem.Domain.Workflow;
using VoteSystem.Storage.Workflow;
using VoteSystem.Web.Components;

namespace VoteSystem.Web.Pages;

/// <summary>One cycle on a desk: its rail, the next step, its figures.</summary>
public sealed record DeskCycle(Cycle Cycle, CycleFacts Facts, StageRail Rail, NextStep Next);

/// <summary>The home of a role in a town: each running cycle with what is to do now. The newest finished one is named below.</summary>
public abstract class DeskPage(Role role) : TownPage
{
    /// <summary>Whose desk it is.</summary>
    public Role Role { get; } = role;

    /// <summary>Running cycles, the newest year first.</summary>
    public IReadOnlyList<DeskCycle> Running { get; private set; } = [];

    /// <summary>Finished cycles, the newest year first.</summary>
    public IReadOnlyList<Cycle> Finished { get; private set; } = [];

    /// <inheritdoc/>
    protected override async Task Load()
    {
        var queries = HttpContext.RequestServices.GetRequiredService<CycleQueries>();
        Finished = [.. Years.Where(cycle => cycle.Stage == Stage.Closed)];
        var running = new List<DeskCycle>();
        foreach (var cycle in Years.Where(cycle => cycle.Stage != Stage.Closed))
        {
            var facts = await queries.FactsOf(cycle);
            var rail = Rails.Of(cycle, await queries.StagesOf(cycle.Id), Words, Today, stage => TownFrame.PageOf(this, stage, cycle.Id.Year));
            running.Add(new DeskCycle(cycle, facts, rail, StepOf(cycle, facts)));
        }

        Running = running;
        Frame.Title = Words[$"Desk.{Role}"];
    }

    private NextStep StepOf(Cycle cycle, CycleFacts facts)
    {
        string Url(string path) => TownUrl($"{cycle.Id.Year}/{path}");
        return Role is Role.Secretariat or Role.Presidium
            ? NextSteps.ForOffice(cycle, facts, Today, Role, Words, Url)
            : NextSteps.ForRole(cycle, Role, Words, Url);
    }
}
