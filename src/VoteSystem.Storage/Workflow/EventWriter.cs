using VoteSystem.Domain.Ballot;
using VoteSystem.Domain.Collect;
using VoteSystem.Domain.Common;
using VoteSystem.Domain.Deliberate;
using VoteSystem.Domain.Documents;
using VoteSystem.Domain.Evaluate;
using VoteSystem.Domain.Photos;
using VoteSystem.Domain.Projects;
using VoteSystem.Domain.Publishing;
using VoteSystem.Domain.Shortlist;
using VoteSystem.Domain.Supervise;
using VoteSystem.Domain.Workflow;
using VoteSystem.Storage.Ballot;
using VoteSystem.Storage.Collect;
using VoteSystem.Storage.Database;
using VoteSystem.Storage.Deliberate;
using VoteSystem.Storage.Documents;
using VoteSystem.Storage.Evaluate;
using VoteSystem.Storage.Photos;
using VoteSystem.Storage.Publishing;
using VoteSystem.Storage.Shortlist;
using VoteSystem.Storage.Supervise;

namespace VoteSystem.Storage.Workflow;

/// <summary>Sends each event to the writer of its stage; one line for each family of events.</summary>
internal static class EventWriter
{
    public static Task Save(Work work, CommandContext context, DomainEvent happened) => happened switch
    {
        CycleEvent cycle => CycleWriter.Save(work, context, cycle),
        CollectEvent collect => CollectWriter.Save(work, context, collect),
        ShortlistEvent shortlist => ShortlistWriter.Save(work, context, shortlist),
        DeliberateEvent deliberate => DeliberateWriter.Save(work, context, deliberate),
        BallotEvent ballot => BallotWriter.Save(work, context, ballot),
        SuperviseEvent supervise => SuperviseWriter.Save(work, context, supervise),
        RectificationOpened opened => EvaluateWriter.Open(work, context, opened),
        EvaluateEvent evaluate => EvaluateWriter.Save(work, context, evaluate),
        PaperEvent paper => PaperWriter.Save(work, context, paper),
        PhotoEvent photo => PhotoWriter.Save(work, context, photo),
        Published published => PublicationStore.Save(work, context, published),
        _ => throw new NotSupportedException($"No writer for {happened.GetType().Name}."),
    };
}
