using VoteSystem.Domain.Ballot;
using VoteSystem.Domain.Common;
using VoteSystem.Storage.Database;
using VoteSystem.Storage.Workflow;

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

    private const string SetGivenUp = """
        UPDATE ballot_box
        SET state = 'GivenUp'
        WHERE congress_id = @Congress AND year = @Year AND round_no = @No AND state = 'Open'
        """;

    private const string SetRoundOnPaper = """
        UPDATE round
        SET on_paper_at = @At, on_paper_reason = @Reason, on_paper_cast = @Cast, version = version + 1
        WHERE congress_id = @Congress AND year = @Year AND no = @No AND status = 'Issued'
        """;

    private const string SetSpares = """
        UPDATE round
        SET spares_kept = @Kept, spares_destroyed = @Destroyed, spares_missing = @Missing, spares_note = @Note, version = version + 1
        WHERE congress_id = @Congress AND year = @Year AND no = @No
        """;

    private const string SetClosed = """
        UPDATE ballot_box
        SET state = 'Closed'
        WHERE congress_id = @Congress AND year = @Year AND round_no = @No AND state IN ('Prepared', 'Open', 'GivenUp')
        """;

    public static Task Save(Work work, CommandContext context, RoundEvent happened)
    {
        var congress = context.Cycle.Id.Congress;
        return happened switch
        {
            CastingGivenUp givenUp => GiveUp(work, congress, givenUp, context.Now),
            SparesCounted counted => work.ExecuteOne(SetSpares, new
            {
                Congress = congress,
                counted.Year,
                counted.No,
                counted.Spares.Kept,
                counted.Spares.Destroyed,
                counted.Spares.Missing,
                counted.Spares.Note,
            }),
            SlipsPrinted printed => SavePrinted(work, congress, printed),
            SlipsVoided => work.Execute(VoidSlips, new { Congress = congress, happened.Year, happened.No }),
            CastingClosed => CloseBox(work, congress, happened),
            _ => throw new NotSupportedException($"No writer for {happened.GetType().Name}."),
        };
    }

    /// <summary>Casting begins, where slips were printed for the round.</summary>
    public static Task OpenBox(Work work, CongressId congress, RoundEvent happened) =>
        work.Execute(SetOpen, new { Congress = congress, happened.Year, happened.No });

    /// <summary>Nothing is accepted any more, where slips were printed for the round.</summary>
    public static Task CloseBox(Work work, CongressId congress, RoundEvent happened) =>
        work.Execute(SetClosed, new { Congress = congress, happened.Year, happened.No });

    /// <summary>In one transaction with the box: a paper cast at the same moment is in and counted, or refused.</summary>
    private static async Task GiveUp(Work work, CongressId congress, CastingGivenUp givenUp, DateTimeOffset now)
    {
        await work.ExecuteOne(SetGivenUp, new { Congress = congress, givenUp.Year, givenUp.No });
        await work.ExecuteOne(SetRoundOnPaper, new { Congress = congress, givenUp.Year, givenUp.No, givenUp.Reason, givenUp.Cast, At = now });
    }

    private static async Task SavePrinted(Work work, CongressId congress, SlipsPrinted printed)
    {
        var key = new { Congress = congress, printed.Year, printed.No, State = (printed.IsOpen ? BoxState.Open : BoxState.Prepared).ToString() };
        if (await work.Execute(TouchBox, key) == 0) await work.ExecuteOne(CreateBox, key);
        // In the order of their hashes: even the pages of the file do not tell which slip was printed first.
        await work.Execute(InsertSlip, printed.Slips.OrderBy(slip => Convert.ToHexString(slip.Token), StringComparer.Ordinal)
            .Select(slip => new { slip.Token, slip.Code, Congress = congress, printed.Year, printed.No }));
    }
}
