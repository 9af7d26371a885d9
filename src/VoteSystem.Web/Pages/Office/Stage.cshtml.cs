using Microsoft.AspNetCore.Mvc;
using VoteSystem.Domain.Common;
using VoteSystem.Domain.Workflow;
using VoteSystem.Storage.Workflow;
using VoteSystem.Web.Components;

namespace VoteSystem.Web.Pages.Office;

/// <summary>One step out of the present stage: whose it is, what it rests on, what still stands against it.</summary>
public sealed record StageMove(Move Move, Refusal? Reason, bool IsMine);

/// <summary>The steps between stages: the same table that decides them, with the reason where one is not possible yet.</summary>
public sealed class StageModel(CycleQueries cycles) : CyclePage
{
    /// <summary>The stage that was chosen and is to be confirmed.</summary>
    [BindProperty(SupportsGet = true, Name = "to")]
    public Stage? To { get; set; }

    public IReadOnlyList<StageMove> Moves { get; private set; } = [];

    public StageRail Rail { get; private set; } = null!;

    public ConfirmStep? Confirm { get; private set; }

    public async Task<IActionResult> OnPostAsync(Stage to, bool confirmed)
    {
        if (!confirmed) return LocalRedirect($"{Request.Path}?to={to}");
        var decision = await Cycles.Apply(Congress, Year, Actor, x => CycleWorkflow.Advance(x.Cycle, to, x.Facts, x.Actor, x.Today));
        return await Answer(decision, "Stage.Entered", CycleUrl("stage"));
    }

    protected override async Task Load()
    {
        Frame.Title = Words["Stage.Title"];
        Rail = Rails.Of(Cycle, await cycles.StagesOf(Cycle.Id), Words, Today);
        Moves = [.. CycleWorkflow.Moves.Where(move => move.From == Cycle.Stage).OrderByDescending(move => move.To).Select(move => new StageMove(move, move.Guard(Cycle, Facts, Today), Actor.Roles.Contains(move.By)))];
        if (Moves.FirstOrDefault(move => move.Move.To == To && move.IsMine && move.Reason is null) is { } chosen) Confirm = Ask(chosen.Move);
    }

    private ConfirmStep Ask(Move move) => new()
    {
        Question = Words["Stage.Confirm", Words.Of(move.From), Words.Of(move.To)],
        Consequences = [Words["Stage.Confirm.Log"], Words[move.To > move.From ? "Stage.Confirm.Forward" : "Stage.Confirm.Back", Words.Of(move.From)]],
        Button = Words["Stage.Enter", Words.Of(move.To)],
        CancelHref = CycleUrl("stage"),
        Fields = new Dictionary<string, string> { ["to"] = move.To.ToString() },
        IsDestructive = move.To < move.From,
    };
}
