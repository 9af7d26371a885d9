using VoteSystem.Domain.Common;
using VoteSystem.Domain.Congresses;
using VoteSystem.Domain.Photos;
using VoteSystem.Domain.Workflow;
using VoteSystem.Storage.Workflow;

namespace VoteSystem.Storage.Photos;

/// <summary>The commands about photos.</summary>
public sealed class PhotoStore(CycleStore cycles)
{
    /// <summary>Adds photos to what was taken in with the same form. A form sent again changes nothing.</summary>
    /// <returns>Refused: what <see cref="PhotoRules.Add"/> says.</returns>
    public Task<Decision> Add(Congress congress, int year, Actor actor, PhotoSource source, Guid formToken, IReadOnlyList<CleanPhoto> photos) =>
        photos.Count == 0
            ? Task.FromResult(Decision.Accept())
            : cycles.Apply(congress, year, actor, (work, id) => PhotoQueries.LoadForm(work, id, formToken),
                (form, context) => PhotoRules.Add(context.Cycle, source, formToken, photos, form.IsKnown, form.Earlier));

    /// <summary>Shows a photo to the public or takes it away.</summary>
    /// <returns>Refused: what <see cref="PhotoRules.Decide"/> says.</returns>
    public Task<Decision> Decide(Congress congress, int year, Actor actor, Guid id, bool isAccepted) =>
        cycles.Apply(congress, year, actor, (work, cycle) => PhotoQueries.Load(work, cycle, id),
            (photo, context) => PhotoRules.Decide(context.Cycle, photo, isAccepted, context.Actor));
}
