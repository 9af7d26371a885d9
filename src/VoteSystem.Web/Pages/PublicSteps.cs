using VoteSystem.Domain.Publishing;
using VoteSystem.Domain.Workflow;
using VoteSystem.Storage.Publishing;
using VoteSystem.Web.Text;

namespace VoteSystem.Web.Pages;

/// <summary>What a resident can do at each stage.</summary>
public static class PublicSteps
{
    /// <summary>One sentence and one link for the present stage.</summary>
    public static NextStep Of(Cycle cycle, IReadOnlyList<PublicationQueries.Row> published, DateOnly today, Words words, Func<string, string> url)
    {
        bool Has(PublicationKind kind) => published.Any(row => row.Kind == kind);
        var isOpen = cycle.Stage == Stage.Collect && cycle.CollectFrom <= today && today <= cycle.CollectUntil;
        var key = cycle.Stage switch
        {
            Stage.Collect => isOpen ? "Open" : today < cycle.CollectFrom ? "Soon" : "Sifting",
            Stage.Shortlist => Has(PublicationKind.Candidates) ? "Displayed" : "Sifting",
            Stage.Deliberate => "Deliberated",
            Stage.Ballot => Has(PublicationKind.Result) ? "Decided" : "Voting",
            Stage.Supervise => Has(PublicationKind.Progress) ? "Followed" : "Decided",
            Stage.Evaluate => "Judged",
            _ => "Closed",
        };
        var until = key switch
        {
            "Open" => cycle.CollectUntil,
            "Displayed" => published.First(row => row.Kind == PublicationKind.Candidates).EndsOn,
            _ => null,
        };
        var path = key switch
        {
            "Open" => "propose",
            "Displayed" or "Deliberated" or "Voting" => "candidates",
            "Decided" => "results",
            "Followed" or "Judged" or "Closed" => "progress",
            _ => null,
        };
        var sentence = key == "Soon" ? words["Public.Soon", cycle.CollectFrom] : words[$"Public.{key}"];
        return new NextStep(sentence, until, path is null ? null : words[$"Public.{key}.Button"], path is null ? null : url(path));
    }
}
