using Microsoft.AspNetCore.Mvc;
using VoteSystem.Domain.Congresses;
using VoteSystem.Domain.Deliberate;
using VoteSystem.Storage.Congresses;
using VoteSystem.Storage.Deliberate;
using VoteSystem.Web.Identity;

namespace VoteSystem.Web.Pages.Deputy;

/// <summary>A page on which a deputy gives an opinion in the own name and group.</summary>
public abstract class DeputyOpinionPage(DeputyQueries roll) : CyclePage
{
    [BindProperty]
    public Guid FormToken { get; set; }

    [BindProperty]
    public string? Text { get; set; }

    /// <summary>The deputy of the account; null when the account stands for none.</summary>
    public VoteSystem.Domain.Congresses.Deputy? Myself { get; private set; }

    /// <summary>Opinions are taken now.</summary>
    public bool MayGive => Myself is not null && DeliberateRules.Closed(Cycle) is null;

    /// <inheritdoc/>
    protected override async Task Load()
    {
        Myself = await FindMyself();
        if (FormToken == Guid.Empty) FormToken = Guid.NewGuid();
    }

    /// <summary>Gives the opinion that was typed.</summary>
    protected async Task<IActionResult> Give(int? projectNo, string nextUrl)
    {
        if (await FindMyself() is not { } myself) return Forbid();
        var opinion = new NewOpinion(FormToken, projectNo, myself.Entry.Group, myself.Entry.Name, Text?.Trim());
        var decision = await Cycles.Apply(Congress, Year, Actor, (work, id) => OpinionQueries.LoadNumbers(work, id, FormToken, projectNo),
            (numbers, x) => DeliberateRules.Give(x.Cycle, opinion, numbers, x.Actor));
        return await Answer(decision, "Deliberate.Given", nextUrl);
    }

    private async Task<VoteSystem.Domain.Congresses.Deputy?> FindMyself() =>
        User.DeputyIn(Congress.Id) is { } id ? await roll.Find(Congress.Id, id) : null;
}
