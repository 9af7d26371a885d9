using Microsoft.AspNetCore.OutputCaching;
using VoteSystem.Domain.Publishing;
using VoteSystem.Domain.Workflow;
using VoteSystem.Storage.Publishing;
using VoteSystem.Storage.Workflow;
using VoteSystem.Web.Components;
using VoteSystem.Web.Setup;

namespace VoteSystem.Web.Pages.Public;

/// <summary>The public home of a congress: which stage, what can I do, what was promised before and what became of it.</summary>
[OutputCache(PolicyName = PublishedPages.Policy)]
public sealed class HomeModel(CycleQueries cycles, PublicationQueries publications) : TownPage
{
    /// <summary>The newest year; null before the first one is opened.</summary>
    public Cycle? Cycle { get; private set; }

    /// <summary>Its six stages.</summary>
    public StageRail? Rail { get; private set; }

    /// <summary>What a resident can do now.</summary>
    public NextStep? Next { get; private set; }

    /// <summary>What was published in the newest year, the newest first.</summary>
    public IReadOnlyList<PublicationQueries.Row> News { get; private set; } = [];

    /// <summary>The newest year with chosen projects.</summary>
    public int? PromisedYear { get; private set; }

    /// <summary>Its projects as they were published last.</summary>
    public IReadOnlyList<ProjectCard> Promised { get; private set; } = [];

    /// <summary>How many of them stand how, the worst first; empty where no progress was published yet.</summary>
    public IReadOnlyList<(LightColour Light, int Count)> Lights =>
        [.. Promised.Where(card => card.Light is not (null or LightColour.None)).GroupBy(card => card.Light!.Value).OrderBy(cards => cards.Key).Select(cards => (cards.Key, cards.Count()))];

    /// <inheritdoc/>
    protected override async Task Load()
    {
        Frame.ShowsTitle = false;
        Frame.Title = Congress.Name;
        if (Years is not [var newest, ..]) return;

        Cycle = newest;
        Rail = Rails.Of(newest, await cycles.StagesOf(newest.Id), Words, Today);
        News = [.. (await publications.Newest(newest.Id)).OrderByDescending(row => row.PublishedAt)];
        Next = PublicSteps.Of(newest, News, Today, Words, path => TownUrl($"{newest.Id.Year}/{path}"));
        await LoadPromised();
    }

    private async Task LoadPromised()
    {
        foreach (var cycle in Years.Where(cycle => cycle.Stage > Stage.Ballot))
        {
            var newest = cycle.Id == Cycle!.Id ? News : await publications.Newest(cycle.Id);
            var list = PublicationKindsOfProjects
                .Select(kind => newest.FirstOrDefault(row => row.Kind == kind))
                .FirstOrDefault(row => row is not null);
            if (list is null) continue;
            PromisedYear = cycle.Id.Year;
            Promised = [.. list.Content.Rows.Select(row => PublishedCards.Of(row, TownUrl($"{cycle.Id.Year}/progress/{row.No}")) with { No = null })];
            return;
        }
    }

    /// <summary>Lists that show all chosen projects, the one that tells most first.</summary>
    private static readonly PublicationKind[] PublicationKindsOfProjects =
        [PublicationKind.Appraisal, PublicationKind.Progress, PublicationKind.Plan, PublicationKind.Result];
}
