using VoteSystem.Domain.Ballot;
using VoteSystem.Storage.Database;
using VoteSystem.Storage.Workflow;

namespace VoteSystem.Storage.Ballot;

/// <summary>Writes what tellers read and what scrutineers settle.</summary>
internal static class ReadingWriter
{
    private const string InsertReading = """
        INSERT INTO teller_reading (congress_id, year, round_no, reading, form, reader)
        VALUES (@Congress, @Year, @RoundNo, @Reading, @Form, @Reader)
        """;

    private const string SetReader = """
        UPDATE teller_reading
        SET reader = @Reader
        WHERE congress_id = @Congress AND year = @Year AND round_no = @RoundNo AND reading = @Reading
        """;

    private const string SetTotals = """
        UPDATE teller_reading
        SET totals_json = @Totals
        WHERE congress_id = @Congress AND year = @Year AND round_no = @RoundNo AND reading = @Reading AND finished_at IS NULL
        """;

    private const string SetFinished = """
        UPDATE teller_reading
        SET finished_at = @At
        WHERE congress_id = @Congress AND year = @Year AND round_no = @RoundNo AND reading = @Reading AND finished_at IS NULL
        """;

    private const string UpdateSheet = """
        UPDATE teller_sheet
        SET marks = @Marks
        WHERE congress_id = @Congress AND year = @Year AND round_no = @RoundNo AND reading = @Reading AND sheet_no = @Sheet
        """;

    private const string InsertSheet = """
        INSERT INTO teller_sheet (congress_id, year, round_no, reading, sheet_no, marks)
        VALUES (@Congress, @Year, @RoundNo, @Reading, @Sheet, @Marks)
        """;

    public static Task Save(Work work, CommandContext context, RoundEvent happened) => happened switch
    {
        ReadingBegun begun => work.ExecuteOne(InsertReading, Key(context, happened, begun.Slot, begun.Form, begun.Teller)),
        SheetRead read => SaveSheet(work, Key(context, happened, read.Slot), read.Sheet, read.Marks),
        TotalsRead read => SaveTotals(work, Key(context, happened, read.Slot), read.Totals),
        ReadingFinished finished => work.ExecuteOne(SetFinished, Key(context, happened, finished.Slot)),
        SheetSettled settled => SettleSheet(work, Key(context, happened, ReadingSlot.C, ReadingForm.Sheets, settled.Scrutineer), settled),
        TotalsSettled settled => SettleTotals(work, Key(context, happened, ReadingSlot.C, ReadingForm.Totals, settled.Scrutineer), settled),
        _ => throw new NotSupportedException($"No writer for {happened.GetType().Name}."),
    };

    private static ReadingKey Key(CommandContext context, RoundEvent happened, ReadingSlot slot, ReadingForm? form = null, string? reader = null) => new()
    {
        Congress = context.Cycle.Id.Congress.Value,
        Year = happened.Year,
        RoundNo = happened.No,
        Reading = slot.ToString(),
        Form = form?.ToString(),
        Reader = reader,
        At = context.Now,
    };

    private static async Task SaveSheet(Work work, ReadingKey key, int sheet, string marks)
    {
        var row = new { key.Congress, key.Year, key.RoundNo, key.Reading, Sheet = sheet, Marks = marks };
        if (await work.Execute(UpdateSheet, row) == 0) await work.ExecuteOne(InsertSheet, row);
    }

    private static Task SaveTotals(Work work, ReadingKey key, VoteTotals totals) =>
        work.ExecuteOne(SetTotals, new { key.Congress, key.Year, key.RoundNo, key.Reading, Totals = TotalsJson.Write(totals) });

    private static async Task SettleSheet(Work work, ReadingKey key, SheetSettled settled)
    {
        if (await work.Execute(SetReader, key) == 0) await work.ExecuteOne(InsertReading, key);
        await SaveSheet(work, key, settled.Sheet, settled.Marks);
    }

    private static async Task SettleTotals(Work work, ReadingKey key, TotalsSettled settled)
    {
        if (await work.Execute(SetReader, key) == 0) await work.ExecuteOne(InsertReading, key);
        await SaveTotals(work, key, settled.Totals);
    }

    private sealed record ReadingKey
    {
        public required Guid Congress { get; init; }

        public required int Year { get; init; }

        public required int RoundNo { get; init; }

        public required string Reading { get; init; }

        public string? Form { get; init; }

        public string? Reader { get; init; }

        public required DateTimeOffset At { get; init; }
    }
}
