using Microsoft.AspNetCore.Mvc;
using VoteSystem.Domain.Common;
using VoteSystem.Domain.Workflow;
using VoteSystem.Web.Components;

namespace VoteSystem.Web.Pages.Secretariat.Settings;

/// <summary>The settings of a year, to be changed until the congress adopts the 票决办法; afterwards to be read.</summary>
public sealed class EditModel : CyclePage
{
    [BindProperty]
    public RuleForm Rules { get; set; } = new();

    /// <summary>Version of the cycle from which the form was made.</summary>
    [BindProperty]
    public int Version { get; set; }

    /// <summary>The settings from which the form was made, so that a colleague's changes can be told from one's own.</summary>
    [BindProperty]
    public string? Seen { get; set; }

    public RuleSheet Sheet { get; private set; } = null!;

    /// <summary>What a colleague changed since the form was opened.</summary>
    public DiffBox Colleague { get; private set; } = new([]);

    /// <summary>First and last day of collection, for the form that moves them.</summary>
    [BindProperty]
    public Window Collection { get; set; } = new();

    public async Task<IActionResult> OnPostAsync()
    {
        if (Rules.ToRules(ModelState, nameof(Rules), Words) is not { } rules) return await Again();
        RuleSheet.ShowErrors(rules, ModelState, nameof(Rules), Words);
        if (!ModelState.IsValid) return await Again();
        return await Answer(
            await Cycles.Apply(Congress, Year, Actor, context => CycleDecisions.ChangeRules(context.Cycle, rules, Version, context.Actor)),
            "Rule.Saved", CycleUrl("secretariat/settings"));
    }

    public async Task<IActionResult> OnPostWindowAsync()
    {
        if (Collection is not { From: { } from, Until: { } until }) return await Again(new Refusal(RefusalCode.Missing, "CollectFrom"));
        return await Answer(
            await Cycles.Apply(Congress, Year, Actor, context => CycleDecisions.RescheduleCollection(context.Cycle, from, until, context.Actor)),
            "Rule.WindowSaved", CycleUrl("secretariat/settings"));
    }

    protected override Task Load()
    {
        Frame.Title = Words["Rule.Title", Year];
        Frame.Lead = Words["Rule.Lead"];
        if (Rules.Values.Count == 0) Rules = RuleForm.Of(Cycle.Rules);
        Rules.FillUp();
        if (Collection.From is null) Collection = new Window { From = Cycle.CollectFrom, Until = Cycle.CollectUntil };
        Compare();
        Sheet = new RuleSheet(Rules, CycleRulesCheck.Warnings(Rules.ToRules(new(), nameof(Rules), Words) ?? Cycle.Rules));
        return Task.CompletedTask;
    }

    /// <summary>Shows what changed since the form was made; the next save then goes on top of what is stored now.</summary>
    private void Compare()
    {
        var now = Cycle.Rules.Fingerprint();
        if (Refusal?.Code == RefusalCode.ChangedMeanwhile && Seen is not null)
            Colleague = new DiffBox(RuleSheet.Differences(CycleRules.FromFingerprint(Seen), Cycle.Rules, Words));
        else if (Seen is not null)
            return;
        Version = Cycle.Version;
        Seen = now;
        // The hidden fields show these values, not those that were sent.
        ModelState.Remove(nameof(Version));
        ModelState.Remove(nameof(Seen));
    }

    public sealed class Window
    {
        public DateOnly? From { get; set; }

        public DateOnly? Until { get; set; }
    }
}
