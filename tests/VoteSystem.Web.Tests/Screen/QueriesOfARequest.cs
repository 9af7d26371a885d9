using VoteSystem.Domain.Workflow;
using VoteSystem.Web.Tests.Ballot;

namespace VoteSystem.Web.Tests.Screen;

/// <summary>What one look at a page costs the database.</summary>
public sealed class QueriesOfARequest
{
    [Test]
    public async Task A_signed_in_request_reads_the_congress_once()
    {
        await using var town = await BallotTown.Start(new CycleRules { TargetCount = 2 }, deputies: 5, candidates: 4);
        var page = $"{BallotTown.Year}/secretariat/ballot";
        await town.Secretary.Open(page);

        await town.Secretary.Open(page);

        var statements = town.Town.Statements.Last;
        Assert.That(statements.Count(statement => statement.Contains("FROM congress\n", StringComparison.Ordinal)), Is.EqualTo(1), string.Join("\n\n", statements));
        Assert.That(statements.Distinct(), Has.Exactly(statements.Count).Items, "the same is asked twice");
        // Town, year, its facts, and the nine parts of a hall; a thirteenth has to be wanted.
        Assert.That(statements, Has.Count.EqualTo(12), string.Join("\n\n", statements));
    }
}
