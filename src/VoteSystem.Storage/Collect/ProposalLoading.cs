using System.Security.Cryptography;
using System.Text;
using VoteSystem.Domain.Collect;
using VoteSystem.Domain.Common;
using VoteSystem.Storage.Database;

namespace VoteSystem.Storage.Collect;

/// <summary>What decisions about proposals look at, read inside the transaction that decides.</summary>
public static class ProposalLoading
{
    private const string NoOfForm = """
        SELECT no
        FROM proposal
        WHERE congress_id = @Congress AND form_token = @Token
        """;

    private const string LastNo = """
        SELECT COALESCE(MAX(no), 0)
        FROM proposal
        WHERE congress_id = @Congress AND year = @Year
        """;

    private const string CountReceipt = """
        SELECT COUNT(*)
        FROM proposal
        WHERE congress_id = @Congress AND receipt = @Receipt
        """;

    private const string FormTokens = """
        SELECT form_token
        FROM proposal
        WHERE congress_id = @Congress AND year = @Year
        ORDER BY no
        """;

    private const string CountContacts = """
        SELECT (SELECT COUNT(*) FROM proposal_contact WHERE congress_id = @Congress AND year = @Year)
             + (SELECT COUNT(*) FROM candidate_objection WHERE congress_id = @Congress AND year = @Year AND contact IS NOT NULL)
        """;

    private const string ClosedAt = """
        SELECT entered_at
        FROM cycle_stage
        WHERE congress_id = @Congress AND year = @Year AND stage = 'Closed'
        ORDER BY entered_at DESC
        """;

    /// <summary>The proposal with that number, or null.</summary>
    public static async Task<Proposal?> Load(Work work, CycleId id, int no) =>
        (await work.One<ProposalRow>(ProposalRow.ByNo, new { id.Congress, id.Year, No = no }))?.ToProposal();

    /// <summary>The proposals with those numbers, in that order; numbers without a proposal are left out.</summary>
    public static async Task<IReadOnlyList<Proposal>> LoadAll(Work work, CycleId id, IEnumerable<int> numbers)
    {
        var found = new List<Proposal>();
        foreach (var no in numbers)
            if (await Load(work, id, no) is { } proposal) found.Add(proposal);
        return found;
    }

    /// <summary>All proposals of the cycle, by number.</summary>
    public static async Task<IReadOnlyList<Proposal>> LoadCycle(Work work, CycleId id) =>
        [.. (await work.Many<ProposalRow>(ProposalRow.OfCycle, new { id.Congress, id.Year })).Select(row => row.ToProposal())];

    /// <summary>True when the form was received before: the answer is then the earlier proposal and nothing is stored.</summary>
    public static async Task<bool> IsKnown(Work work, CycleId id, Guid formToken) =>
        await work.One<long?>(NoOfForm, new { id.Congress, Token = formToken }) is not null;

    /// <summary>The next numbers of the cycle, each with a receipt that nobody else of the congress has.</summary>
    public static async Task<IReadOnlyList<Slot>> NextSlots(Work work, CycleId id, int count)
    {
        var last = (int)await work.One<long>(LastNo, new { id.Congress, id.Year });
        var slots = new List<Slot>(count);
        var taken = new HashSet<Receipt>();
        while (slots.Count < count)
        {
            var receipt = Receipt.FromRandom(RandomNumberGenerator.GetBytes(Receipt.RandomBytes));
            if (!taken.Add(receipt) || await work.One<long>(CountReceipt, new { id.Congress, Receipt = receipt.Code }) > 0) continue;
            slots.Add(new Slot(last + slots.Count + 1, receipt));
        }

        return slots;
    }

    /// <summary>Which of these rows of a sheet are new, each with its number and receipt, and how many were taken in before.</summary>
    public static async Task<ImportLoad> ForImport(Work work, CycleId id, IReadOnlyList<HandedIn> papers)
    {
        var known = (await work.Many<Guid>(FormTokens, new { id.Congress, id.Year })).ToHashSet();
        var fresh = papers.Where(paper => known.Add(paper.FormToken)).ToList();
        var slots = await NextSlots(work, id, fresh.Count);
        return new ImportLoad([.. fresh.Zip(slots)], papers.Count - fresh.Count);
    }

    /// <summary>How many contacts the cycle has and when the cycle was closed (UTC).</summary>
    public static async Task<(int Contacts, DateTimeOffset? ClosedAt)> ForDeletingContacts(Work work, CycleId id)
    {
        var key = new { id.Congress, id.Year };
        var closed = await work.Many<DateTimeOffset>(ClosedAt, key);
        return ((int)await work.One<long>(CountContacts, key), closed is [var last, ..] ? last : null);
    }

    /// <summary>
    /// The form token of a row of a sheet: the same row is the same proposal, in whichever file and as often as it comes.
    /// </summary>
    public static Guid TokenOfRow(CycleId id, ProposalText text, Contact? contact, DateOnly? receivedOn)
    {
        string?[] values = [$"{id.Congress.Value:N}", $"{id.Year}", text.Title, text.Content, text.Place, contact?.Name, contact?.Phone, receivedOn?.ToString("O")];
        var bytes = Encoding.UTF8.GetBytes(string.Join('\u001f', values));
        return new Guid(SHA256.HashData(bytes).AsSpan(0, 16));
    }
}

/// <summary>The rows of a sheet that are new and how many were known.</summary>
public sealed record ImportLoad(IReadOnlyList<(HandedIn Paper, Slot Slot)> Fresh, int Known);
