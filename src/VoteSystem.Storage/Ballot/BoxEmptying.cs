using System.Runtime.ExceptionServices;
using VoteSystem.Domain.Ballot;
using VoteSystem.Domain.Common;
using VoteSystem.Storage.Database;

namespace VoteSystem.Storage.Ballot;

/// <summary>
/// Takes the papers out of closed electronic boxes: groups them, so that no order survives, erases what recognised repeated requests, and
/// destroys the key and the traces in the database file. Broken off at any point, it goes on where it stopped.
/// </summary>
public sealed class BoxEmptying(Db database, BoxKeys keys)
{
    private const string Due = """
        SELECT congress_id, year, round_no,
               state
        FROM ballot_box
        WHERE state IN ('Closed', 'Emptied')
        ORDER BY congress_id, year, round_no
        """;

    private const string SetEmptied = """
        UPDATE ballot_box
        SET state = 'Emptied'
        WHERE congress_id = @Congress AND year = @Year AND round_no = @No AND state = 'Closed'
        """;

    private const string SealedPapers = """
        SELECT sealed
        FROM sealed_paper
        WHERE congress_id = @Congress AND year = @Year AND round_no = @No
        ORDER BY id
        """;

    private const string InsertGroup = """
        INSERT INTO ballot_paper (congress_id, year, round_no, group_no, marks, papers)
        VALUES (@Congress, @Year, @No, @GroupNo, @Marks, @Papers)
        """;

    private const string DeleteSealed = """
        DELETE FROM sealed_paper
        WHERE congress_id = @Congress AND year = @Year AND round_no = @No
        """;

    private const string ForgetReplies = """
        UPDATE slip
        SET reply_hash = NULL
        WHERE congress_id = @Congress AND year = @Year AND round_no = @No AND reply_hash IS NOT NULL
        """;

    private const string SetClean = """
        UPDATE ballot_box
        SET state = 'Clean'
        WHERE congress_id = @Congress AND year = @Year AND round_no = @No AND state = 'Emptied'
        """;

    /// <summary>Empties and cleans every box that is closed. A node that does not share the folder of keys leaves that to the others.</summary>
    /// <returns>How many were finished.</returns>
    /// <exception cref="InvalidOperationException">A key is missing, or the database file cannot be cleaned while others read it; nothing is lost, and it can be repeated.</exception>
    public async Task<int> EmptyClosedBoxes()
    {
        if (!keys.IsShared) return 0;
        var due = await database.Many<BoxRow>(Due);
        Exception? first = null;
        foreach (var box in due)
        {
            try
            {
                if (box.State == BoxState.Closed) await Empty(box);
                await Clean(box);
            }
            catch (Exception error)
            {
                // The box of one town must not keep those of the others closed.
                first ??= error;
            }
        }

        if (first is not null) ExceptionDispatchInfo.Throw(first);
        return due.Count;
    }

    private Task Empty(BoxRow box) => database.WriteRepeatable(async work =>
    {
        if (await work.Execute(SetEmptied, box.Key) == 0) return;
        var papers = BallotPaper.Group(Opened(box, await work.Many<byte[]>(SealedPapers, box.Key)));
        await work.Execute(InsertGroup, papers.Select((paper, index) => new
        {
            Congress = box.CongressId,
            box.Year,
            No = box.RoundNo,
            GroupNo = index + 1,
            paper.Marks,
            Papers = paper.Count,
        }));
        await work.Execute(DeleteSealed, box.Key);
        await work.Execute(ForgetReplies, box.Key);
        work.Keep();
    });

    private List<BallotPaper> Opened(BoxRow box, IReadOnlyList<byte[]> papers)
    {
        if (papers.Count == 0) return [];
        using var seal = keys.SealOf(box.Cycle, box.RoundNo);
        return [.. papers.Select(paper => new BallotPaper(seal.Open(paper)))];
    }

    private async Task Clean(BoxRow box)
    {
        keys.Destroy(box.Cycle, box.RoundNo);
        await using (var connection = await database.Open())
            await database.Dialect.EraseTraces(connection);
        await database.WriteRepeatable(async work =>
        {
            await work.Execute(SetClean, box.Key);
            work.Keep();
        });
    }

    private sealed record BoxRow
    {
        public required CongressId CongressId { get; init; }

        public required int Year { get; init; }

        public required int RoundNo { get; init; }

        public required BoxState State { get; init; }

        public CycleId Cycle => new(CongressId, Year);

        public object Key => new { Congress = CongressId, Year, No = RoundNo };
    }
}
