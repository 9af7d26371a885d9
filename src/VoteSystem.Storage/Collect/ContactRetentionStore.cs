using VoteSystem.Domain.Common;
using VoteSystem.Domain.Workflow;
using VoteSystem.Storage.Congresses;
using VoteSystem.Storage.Database;

namespace VoteSystem.Storage.Collect;

/// <summary>Deletes names and telephone numbers when the time is over for which a town keeps them, without waiting for a clerk to think of it.</summary>
/// <remarks>Source: 个人信息保护法第四十七条: when the time of keeping is over, who keeps personal information deletes it unasked.</remarks>
public sealed class ContactRetentionStore(Db database, CongressQueries congresses, ProposalStore proposals)
{
    private const string WithContacts = """
        SELECT c.congress_id, c.year
        FROM cycle c
        WHERE c.stage = 'Closed'
          AND (EXISTS (SELECT 1 FROM proposal_contact p WHERE p.congress_id = c.congress_id AND p.year = c.year)
            OR EXISTS (SELECT 1 FROM candidate_objection o WHERE o.congress_id = c.congress_id AND o.year = c.year AND o.contact IS NOT NULL))
        ORDER BY c.congress_id, c.year
        """;

    /// <summary>Deletes in every closed year whose time is over; the same command as the secretariat's, with its entry in the log.</summary>
    /// <returns>Number of years in which something was deleted.</returns>
    public async Task<int> DeleteDue(CancellationToken cancel)
    {
        var deleted = 0;
        foreach (var year in await database.Many<Row>(WithContacts))
        {
            cancel.ThrowIfCancellationRequested();
            if (await congresses.Find(year.CongressId) is not { } congress) continue;
            // Refused where the time is not over yet.
            if (await proposals.DeleteContacts(congress, year.Year, Actor.System) is Decision.Accepted { Events.Count: > 0 }) deleted++;
        }

        return deleted;
    }

    private sealed record Row
    {
        public required CongressId CongressId { get; init; }

        public required int Year { get; init; }
    }
}
