using System.Globalization;
using VoteSystem.Domain.Common;
using VoteSystem.Domain.Congresses;
using VoteSystem.Storage.Database;

namespace VoteSystem.Storage.Congresses;

/// <summary>Writes the events of the roll.</summary>
internal static class RollWriter
{
    private const string Insert = """
        INSERT INTO deputy (congress_id, id, name, sort_key, gender, group_name, position, phone, note, holds_seat, version)
        VALUES (@Congress, @Id, @Name, @SortKey, @Gender, @Group, @Position, @Phone, @Note, 1, 1)
        """;

    private const string SetEntry = """
        UPDATE deputy
        SET name = @Name, sort_key = @SortKey, gender = @Gender, group_name = @Group, position = @Position, phone = @Phone, note = @Note,
            version = version + 1
        WHERE congress_id = @Congress AND id = @Id
        """;

    private const string SetSeat = """
        UPDATE deputy
        SET holds_seat = @HoldsSeat, left_reason = @Reason, version = version + 1
        WHERE congress_id = @Congress AND id = @Id AND holds_seat <> @HoldsSeat
        """;

    private const string InsertUnit = """
        INSERT INTO responsible_unit (congress_id, name)
        VALUES (@Congress, @Name)
        """;

    private const string DeleteUnit = """
        DELETE FROM responsible_unit
        WHERE congress_id = @Congress AND name = @Name
        """;

    private const string VoidCards = """
        UPDATE deputy_card
        SET is_void = 1
        WHERE congress_id = @Congress AND deputy_id = @Deputy AND is_void = 0
        """;

    private const string InsertCard = """
        INSERT INTO deputy_card (token_hash, congress_id, deputy_id, issued_at, is_void)
        VALUES (@Hash, @Congress, @Deputy, @At, 0)
        """;

    public static Task Save(Work work, CongressId congress, CongressEvent happened, DateTimeOffset now) => happened switch
    {
        DeputyAdded added => work.ExecuteOne(Insert, Columns(congress, added.Id, added.Entry)),
        DeputyEdited edited => work.ExecuteOne(SetEntry, Columns(congress, edited.Id, edited.Entry)),
        DeputyLeft left => work.ExecuteOne(SetSeat, new { Congress = congress, left.Id, HoldsSeat = false, left.Reason }),
        DeputyReturned returned => work.ExecuteOne(SetSeat, new { Congress = congress, returned.Id, HoldsSeat = true, Reason = (string?)null }),
        DeputiesImported => Task.CompletedTask,
        CardsIssued issued => SaveCards(work, congress, issued, now),
        UnitAdded added => work.ExecuteOne(InsertUnit, new { Congress = congress, added.Name }),
        UnitRemoved removed => work.ExecuteOne(DeleteUnit, new { Congress = congress, removed.Name }),
        _ => throw new NotSupportedException($"No writer for {happened.GetType().Name}."),
    };

    private static async Task SaveCards(Work work, CongressId congress, CardsIssued issued, DateTimeOffset now)
    {
        await work.Execute(VoidCards, issued.Cards.Select(card => new { Congress = congress, card.Deputy }));
        await work.Execute(InsertCard, issued.Cards.Select(card => new { card.Hash, Congress = congress, card.Deputy, At = now }));
    }

    private static object Columns(CongressId congress, DeputyId id, DeputyEntry entry) => new
    {
        Congress = congress,
        Id = id,
        entry.Name,
        SortKey = SortKey.Of(entry.Name),
        Gender = entry.Gender?.ToString(),
        entry.Group,
        entry.Position,
        entry.Phone,
        entry.Note,
    };
}

/// <summary>Brings names into the order of their pinyin on every engine: collations of databases differ, this text does not.</summary>
internal static class SortKey
{
    private const int MaxBytes = 60;

    private static readonly CompareInfo Chinese = CultureInfo.GetCultureInfo("zh-CN").CompareInfo;

    /// <summary>At most 120 hex digits whose plain order is the order of the names.</summary>
    public static string Of(string name)
    {
        var key = Chinese.GetSortKey(name).KeyData;
        return Convert.ToHexString(key.AsSpan(0, Math.Min(key.Length, MaxBytes)));
    }
}
