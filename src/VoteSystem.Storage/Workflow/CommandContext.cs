using VoteSystem.Domain.Workflow;

namespace VoteSystem.Storage.Workflow;

/// <summary>What every decision about a cycle may look at besides the thing it is about.</summary>
/// <param name="Cycle">The cycle as it stands inside the transaction.</param>
/// <param name="Facts">Its facts, read in the same transaction.</param>
/// <param name="Actor">Who gives the command.</param>
/// <param name="Now">When, UTC.</param>
/// <param name="Today">The date at the congress.</param>
public sealed record CommandContext(Cycle Cycle, CycleFacts Facts, Actor Actor, DateTimeOffset Now, DateOnly Today);
