using VoteSystem.Domain.Common;
using VoteSystem.Domain.Congresses;
using VoteSystem.Domain.Documents;
using VoteSystem.Domain.Workflow;
using VoteSystem.Storage.Workflow;

namespace VoteSystem.Storage.Documents;

/// <summary>The commands of the register. Printing and signing happen before; here it is decided whether the result is taken in.</summary>
public sealed class PaperStore(CycleStore cycles)
{
    /// <summary>Enters a print as a draft.</summary>
    /// <returns>What <see cref="PaperRules.Make"/> says.</returns>
    public Task<Decision> Make(Congress congress, int year, Actor actor, NewPaper paper, string? reason, IReadOnlyList<Role> makers) =>
        cycles.Apply(congress, year, actor, (work, id) => work.ShelfOf(id, paper.Id.Kind, paper.Matter, paper.Term),
            (shelf, _) => PaperRules.Make(year, shelf, paper, reason, makers, actor));

    /// <summary>Confirms a draft that was read.</summary>
    /// <returns>What <see cref="PaperRules.Confirm"/> says.</returns>
    public Task<Decision> Confirm(Congress congress, int year, Actor actor, RegisteredPaper paper, string seen, IReadOnlyList<Role> makers) =>
        About(congress, year, actor, paper, shelf => PaperRules.Confirm(year, shelf, paper.Id.Version, seen, makers, actor));

    /// <summary>Takes in a signature.</summary>
    /// <returns>What <see cref="PaperRules.Sign"/> says.</returns>
    public Task<Decision> Sign(Congress congress, int year, Actor actor, RegisteredPaper paper, SetSignature set) =>
        About(congress, year, actor, paper, shelf => PaperRules.Sign(year, shelf, paper.Id.Version, set, actor));

    /// <summary>Notes that the printed copy was signed.</summary>
    /// <returns>What <see cref="PaperRules.IssueByHand"/> says.</returns>
    public Task<Decision> IssueByHand(Congress congress, int year, Actor actor, RegisteredPaper paper, string seen) =>
        About(congress, year, actor, paper, shelf => PaperRules.IssueByHand(year, shelf, paper.Id.Version, seen, actor));

    /// <summary>Gives a paper up.</summary>
    /// <returns>What <see cref="PaperRules.Withdraw"/> says.</returns>
    public Task<Decision> Withdraw(Congress congress, int year, Actor actor, RegisteredPaper paper, string? reason, IReadOnlyList<Role> makers) =>
        About(congress, year, actor, paper, shelf => PaperRules.Withdraw(year, shelf, paper.Id.Version, reason, makers, actor));

    private Task<Decision> About(Congress congress, int year, Actor actor, RegisteredPaper paper, Func<PaperShelf, Decision> decide) =>
        cycles.Apply(congress, year, actor, (work, id) => work.ShelfOf(id, paper.Id.Kind, paper.Matter, null), (shelf, _) => decide(shelf));
}
