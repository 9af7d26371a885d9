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

    /// <summary>Where else residents want to go at this time, the most wanted first.</summary>
    public IReadOnlyList<(string Href, string Text)> Quick { get; private set; } = [];

    /// <summary>What was published in the newest year, the newest first.</summary>
    public IReadOnlyList<PublicationQueries.Row> News { get; private set; } = [];

    /// <summary>The newest year with chosen projects; null before the first.</summary>
    public PromisedYear? Promised { get; private set; }

    /// <summary>Colour of a bar: that of the light, so that both say the same.</summary>
    public Tone ToneOf(ProjectCard card) => card.Light switch
    {
        LightColour.Red => Tone.Bad,
        LightColour.Orange or LightColour.Yellow => Tone.Warn,
        _ => Tone.Good,
    };

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
        Promised = await LoadPromised();
        Quick = [.. Places().Where(place => place.Href != Next.Href)];
    }

    private async Task<PromisedYear?> LoadPromised()
    {
        foreach (var cycle in Years.Where(cycle => cycle.Stage > Stage.Ballot))
        {
            var newest = cycle.Id == Cycle!.Id ? News : await publications.Newest(cycle.Id);
            if (PromisedYear.Of(cycle, newest, Words, no => TownUrl($"{cycle.Id.Year}/progress/{no}")) is { } promised) return promised;
        }

        return null;
    }

    private IEnumerable<(string Href, string Text)> Places()
    {
        var year = Cycle!.Id.Year;
        yield return (TownUrl("fate"), Words["Public.Quick.Fate"]);
        if (News.Any(row => row.Kind == PublicationKind.Candidates)) yield return (TownUrl($"{year}/candidates"), Words["Public.Quick.Candidates", year]);
        if (News.Any(row => row.Kind == PublicationKind.Result)) yield return (TownUrl($"{year}/results"), Words["Public.Quick.Results", year]);
        if (Promised is { } promised) yield return (TownUrl($"{promised.Year}/progress"), Words["Public.Quick.Progress", promised.Year]);
        yield return (TownUrl($"{Promised?.Year ?? year}/papers"), Words["Public.Quick.Papers"]);
    }
}
