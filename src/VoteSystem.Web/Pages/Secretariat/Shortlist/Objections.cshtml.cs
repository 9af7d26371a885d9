using Microsoft.AspNetCore.Mvc;
using VoteSystem.Domain.Shortlist;
using VoteSystem.Storage.Shortlist;

namespace VoteSystem.Web.Pages.Secretariat.Shortlist;

/// <summary>Objections to the displayed candidates and the answers to them. Contact data is shown here and nowhere else.</summary>
public sealed class ObjectionsModel(ObjectionQueries objections) : CyclePage
{
    public IReadOnlyList<ObjectionQueries.Row> Rows { get; private set; } = [];

    /// <summary>What was typed into the form that was refused, and for which objection.</summary>
    public (int No, string? Text) Typed { get; private set; }

    public async Task<IActionResult> OnPostAsync(int no, int seenVersion, string? answer)
    {
        Typed = (no, answer);
        var decision = await Cycles.Apply(Congress, Year, Actor, (work, id) => ObjectionQueries.Load(work, id, no),
            (objection, x) => PublicityRules.Answer(x.Cycle, objection, answer, seenVersion, x.Actor));
        return await Answer(decision, "Objections.Answered", Request.Path);
    }

    protected override async Task Load()
    {
        Frame.Title = Words["Objections.Title"];
        Frame.Breadcrumb = [new(Words["Shortlist.Title", Year], CycleUrl("secretariat/shortlist"))];
        Rows = await objections.Of(Cycle.Id);
    }
}
