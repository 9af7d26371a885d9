using VoteSystem.Domain.Ballot;
using VoteSystem.Domain.Common;
using VoteSystem.Storage.Database;

namespace VoteSystem.Storage.Ballot;

/// <summary>Writes slips and the state of the electronic box.</summary>
internal static class SlipWriter
{
    private const string TouchBox = """
        UPDATE ballot_box
        SET state = state
        WHERE congress_id = @Congress AND year = @Year AND round_no = @No
        """;

    private const string CreateBox = """
        INSERT INTO ballot_box (congress_id, year, round_no, state)
        VALUES (@Congress, @Year, @No, @State)
        """;

    private const string InsertSlip = """
        INSERT INTO slip (token_hash, code_hash, congress_id, year, round_no, state)
        VALUES (@Token, @Code, @Congress, @Year, @No, 'Unused')
        """;

    private const string VoidSlips = """
        UPDATE slip
        SET state = 'Voided'
        WHERE congress_id = @Congress AND year = @Year AND round_no = @No AND state = 'Unused'
        """;

    private const string SetOpen = """
        UPDATE ballot_box
        SET state = 'Open'
        WHERE congress_id = @Congress AND year = @Year AND round_no = @No AND state = 'Prepared'
        """;

    private const string SetClosed = """
        UPDATE ballot_box
        SET state = 'Closed'
        WHERE congress_id = @Congress AND year = @Year AND round_no = @No AND state IN ('Prepared', 'Open')
        """;

    public static Task Save(Work work, CongressId congress, RoundEvent happened) => happened switch
    {
        SlipsPrinted printed => SavePrinted(work, congress, printed),
        SlipsVoided => work.Execute(VoidSlips, new { Congress = congress, happened.Year, happened.No }),
        CastingClosed => CloseBox(work, congress, happened),
        _ => throw new NotSupportedException($"No writer for {happened.GetType().Name}."),
    };

    /// <summary>Casting begins, where slips were printed for the round.</summary>
    public static Task OpenBox(Work work, CongressId congress, RoundEvent happened) =>
        work.Execute(SetOpen, new { Congress = congress, happened.Year, happened.No });

    /// <summary>Nothing is accepted any more, where slips were printed for the round.</summary>
    public static Task CloseBox(Work work, CongressId congress, RoundEvent happened) =>
        work.Execute(SetClosed, new { Congress = congress, happened.Year, happened.No });

    private static async Task SavePrinted(Work work, CongressId congress, SlipsPrinted printed)
    {
        var key = new { Congress = congress, printed.Year, printed.No, State = (printed.IsOpen ? BoxState.Open : BoxState.Prepared).ToString() };
        if (await work.Execute(TouchBox, key) == 0) await work.ExecuteOne(CreateBox, key);
        // In the order of their hashes: even the pages of the file do not tell which slip was printed first.
        await work.Execute(InsertSlip, printed.Slips.OrderBy(slip => Convert.ToHexString(slip.Token), StringComparer.Ordinal)
            .Select(slip => new { slip.Token, slip.Code, Congress = congress, printed.Year, printed.No }));
    }
}
