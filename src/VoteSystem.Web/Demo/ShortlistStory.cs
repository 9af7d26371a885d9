using VoteSystem.Domain.Common;
using VoteSystem.Domain.Deliberate;
using VoteSystem.Domain.Projects;
using VoteSystem.Domain.Shortlist;
using VoteSystem.Domain.Workflow;
using VoteSystem.Storage.Deliberate;
using VoteSystem.Storage.Projects;
using VoteSystem.Storage.Shortlist;

namespace VoteSystem.Web.Demo;

/// <summary>Tells how drafts became candidates and what deputies said to them.</summary>
public sealed class ShortlistStory(DemoTown town, int year)
{
    /// <summary>Judges every row of the checklist; <paramref name="fails"/> names a row that speaks against the project.</summary>
    public Task Screen(int no, string? fails, string? reason) =>
        town.Do(year, town.Government, (work, id) => ProjectQueries.Load(work, id, no), (project, x) =>
        {
            var verdicts = x.Cycle.Rules.Checklist.Select(row => VerdictOn(row, fails, reason)).ToList();
            return ProjectRules.FillChecklist(x.Cycle, project, [], verdicts, town.Name("signer"), project!.Version, x.Actor);
        });

    /// <summary>Puts a project on the list.</summary>
    public Task List(int no) =>
        town.Do(year, town.Government,
            async (work, id) => (Project: await ProjectQueries.Load(work, id, no), Verdicts: await ChecklistQueries.Load(work, id, no), Listed: await ProjectQueries.LoadListed(work, id)),
            (stored, x) => ListRules.List(x.Cycle, x.Facts, stored.Project, stored.Verdicts, [.. stored.Listed.Select(project => project.No)], x.Actor));

    /// <summary>Keeps a project back or turns it down.</summary>
    public Task KeepBack(int no, DemoProject kept) =>
        town.Do(year, town.Government, (work, id) => ProjectQueries.Load(work, id, no), (project, x) => kept.Pool is { } pool
            ? ProjectRules.Pool(x.Cycle, project, pool, project!.Version, x.Actor)
            : ProjectRules.Reject(x.Cycle, project, kept.Reject, project!.Version, x.Actor));

    /// <summary>Every body of the chain agrees, some days apart.</summary>
    public async Task Agree(DateOnly from)
    {
        var texts = town.Data.County.Texts.Approval;
        for (var position = 1; position <= texts.Count; position++)
        {
            var day = from.AddDays(3 * (position - 1));
            town.OnDay(day, 16);
            var entry = new ApprovalEntry(position, Agrees: true, day, DemoTown.Text(texts[position - 1], position + 7), null);
            await town.Do(year, Recorder(position), x => ListRules.Approve(x.Cycle, x.Facts, entry, x.Actor, x.Today));
        }
    }

    /// <summary>Shows the agreed list to the public.</summary>
    public Task Display() =>
        town.Do(year, town.Government, ProjectQueries.LoadListed, (listed, x) =>
            PublicityRules.Publish(x.Cycle, x.Facts, listed, DemoTown.Text(town.Data.County.Texts.CandidatesTitle, year), x.Actor, x.Today));

    /// <summary>Somebody objects to the display and is answered.</summary>
    public async Task Object(DemoObjection objection, int? listNo, int no)
    {
        var form = new NewObjection(Guid.NewGuid(), listNo, objection.Content, objection.Contact);
        await town.Do(year, Actor.Public, (work, id) => ObjectionQueries.LoadNumbers(work, id, form.FormToken), (numbers, x) =>
            PublicityRules.Object(x.Cycle, x.Facts, form, numbers, x.Today));
        await town.Do(year, town.Secretary, (work, id) => ObjectionQueries.Load(work, id, no), (stored, x) =>
            PublicityRules.Answer(x.Cycle, stored, objection.Answer, stored!.Version, x.Actor));
    }

    /// <summary>A deputy gives an opinion in a group.</summary>
    public Task Give(DemoOpinion opinion, int? projectNo)
    {
        var form = new NewOpinion(Guid.NewGuid(), projectNo, town.Entry.Groups[opinion.Group], town.DeputyName(opinion.Speaker), opinion.Content);
        return town.Do(year, town.Secretary, (work, id) => OpinionQueries.LoadNumbers(work, id, form.FormToken, projectNo), (numbers, x) =>
            DeliberateRules.Give(x.Cycle, form, numbers, x.Actor));
    }

    /// <summary>It is noted what became of an opinion.</summary>
    public Task Handle(DemoOpinion opinion, int no) =>
        town.Do(year, town.Government, (work, id) => OpinionQueries.Load(work, id, no), (stored, x) =>
            DeliberateRules.Handle(x.Cycle, stored, opinion.Outcome, opinion.Handling, stored!.Version, x.Actor));

    /// <summary>The presidium fixes the list.</summary>
    public Task Fix() => town.Do(year, town.Presidium, x => CycleDecisions.FixCandidates(x.Cycle, x.Facts, x.Actor));

    private Actor Recorder(int position) => position switch
    {
        1 => town.Government,
        3 => town.Secretary,
        _ => town.Presidium,
    };

    private static Verdict VerdictOn(ChecklistRow row, string? fails, string? reason)
    {
        var passes = row.Kind == ChecklistKind.Eligible ? VerdictAnswer.Yes : VerdictAnswer.No;
        return row.Key == fails
            ? new Verdict(row.Key, passes == VerdictAnswer.Yes ? VerdictAnswer.No : VerdictAnswer.Yes, reason)
            : new Verdict(row.Key, passes, null);
    }
}
