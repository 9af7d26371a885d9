using System.Text.RegularExpressions;
using VoteSystem.Storage.Database;
using VoteSystem.Storage.Moving;

namespace VoteSystem.Load.Province;

/// <summary>
/// The demonstration town, told through the rules by the program itself: the pattern of which a province is cut, so that every page finds what a real year has.
/// It has a year under supervision and one in the middle of the ballot.
/// </summary>
internal sealed class TemplateTown
{
    private const string Slug = "shili";

    private static readonly Regex YearOfSubject = new("^[a-z]+/(\\d{4})(/|$)", RegexOptions.Compiled);

    private readonly Dictionary<string, List<object?[]>> _rows = new(StringComparer.Ordinal);

    private TemplateTown(IReadOnlyList<TableShape> tables, Guid congress)
    {
        Tables = tables;
        Congress = congress;
    }

    /// <summary>All tables, parents first.</summary>
    public IReadOnlyList<TableShape> Tables { get; }

    /// <summary>Id of the town.</summary>
    public Guid Congress { get; }

    /// <summary>The year in the middle of the ballot.</summary>
    public int Newest { get; private set; }

    /// <summary>The year under supervision.</summary>
    public int Earlier => Newest - 1;

    /// <summary>The session in which the newest year is voted on; the two before it belong to the earlier year.</summary>
    public long NewestSession { get; private set; }

    /// <summary>Reads the town into memory.</summary>
    /// <exception cref="InvalidOperationException">It is not a database of the demonstration.</exception>
    public static async Task<TemplateTown> Read(string path)
    {
        var db = new Db(new SqliteDialect(path));
        var tables = await InstallationSchema.Tables();
        await using var connection = await db.Open();
        var congresses = tables.Single(table => table.Name == "congress");
        var congress = Guid.Empty;
        await foreach (var row in connection.Rows(null, congresses))
        {
            if ((string)row[congresses.PlaceOf("slug")]! == Slug) congress = (Guid)row[congresses.PlaceOf("id")]!;
        }

        if (congress == Guid.Empty) throw new InvalidOperationException($"{path} does not hold the demonstration.");
        var town = new TemplateTown(tables, congress);
        foreach (var table in tables) town._rows[table.Name] = await town.OwnRows(connection, table);
        town._rows["app_user"] = town.AccountsOfTheTown();
        town.Newest = (int)town.Of("cycle").Max(row => (long)row[town.Shape("cycle").PlaceOf("year")]!);
        town.NewestSession = town.Of("congress_session").Max(row => (long)row[town.Shape("congress_session").PlaceOf("session_no")]!);
        return town;
    }

    /// <summary>A table.</summary>
    public TableShape Shape(string table) => Tables.Single(one => one.Name == table);

    /// <summary>The town's rows of a table.</summary>
    public IReadOnlyList<object?[]> Of(string table) => _rows[table];

    /// <summary>The year that an entry of the log tells of; null when it tells of the congress as a whole.</summary>
    public static int? YearOf(string subject) =>
        YearOfSubject.Match(subject) is { Success: true } match ? int.Parse(match.Groups[1].Value, System.Globalization.CultureInfo.InvariantCulture) : null;

    private async Task<List<object?[]>> OwnRows(System.Data.Common.DbConnection connection, TableShape table)
    {
        var body = table.Name == "app_user_role" ? "body_id" : "congress_id";
        var rows = new List<object?[]>();
        if (!table.Has(body) && table.Name != "app_user") return rows;
        await foreach (var row in connection.Rows(null, table))
        {
            if (table.Name == "app_user" || (Guid)row[table.PlaceOf(body)]! == Congress) rows.Add(row);
        }

        return rows;
    }

    private List<object?[]> AccountsOfTheTown()
    {
        var roles = Shape("app_user_role");
        var users = Of("app_user_role").Select(row => (Guid)row[roles.PlaceOf("user_id")]!).ToHashSet();
        return [.. Of("app_user").Where(row => users.Contains((Guid)row[Shape("app_user").PlaceOf("id")]!))];
    }
}
