using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using Microsoft.SqlServer.TransactSql.ScriptDom;
using VoteSystem.Storage.Database;
using VoteSystem.Storage.Tests.Support.Breaking;

namespace VoteSystem.Storage.Tests.Database;

/// <summary>The roles script gives the program what its statements need and nothing else.</summary>
public sealed partial class RightsOfRoles
{
    /// <summary>Not for readers: secrets of accounts, how to reach people, everything from which a ballot or an unpublished count could be read, and what nodes tell each other.</summary>
    private static readonly string[] Closed =
    [
        "app_user_recovery_code", "app_user_session", "app_user_passkey", "app_user_link", "data_protection_key", "proposal_contact", "candidate_objection",
        "public_rating", "deputy_card", "photo", "round", "slip", "sealed_paper", "ballot_paper", "teller_reading", "teller_sheet", "command",
        "lease", "key_folder", "try_window", "try_count",
    ];

    private static readonly string[] SecretColumns = ["password_hash", "security_stamp", "concurrency_stamp", "authenticator_key", "authenticator_step", "phone", "email"];

    private static readonly string Script = File.ReadAllText(Path.GetFullPath(Path.Combine(Here(), "..", "..", "..", "db", "sqlserver", "roles.sql")));

    private static readonly IReadOnlyList<string> AllTables = Tables.Of(new SqlServerDialect("Server=."));

    [Test]
    public void The_script_is_grammatical()
    {
        using var reader = new StringReader(Script);
        new TSql150Parser(initialQuotedIdentifiers: true).Parse(reader, out var errors);

        Assert.That(errors.Select(error => $"{error.Line}: {error.Message}"), Is.Empty);
    }

    [Test]
    public void The_program_may_do_with_each_table_what_its_statements_do()
    {
        var statements = EverySqlText.Statements.Select(statement => (string)statement.Arguments[0]!).ToList();
        bool Does(string verb, string table) => statements.Any(sql => Regex.IsMatch(sql, $@"{verb}\s+{table}\b"));
        var needed = AllTables.ToDictionary(table => table, table => string.Join(", ", new[] { "SELECT" }
            .Concat(Does("INSERT INTO", table) ? ["INSERT"] : []).Concat(Does("^UPDATE", table) ? ["UPDATE"] : []).Concat(Does("DELETE FROM", table) ? ["DELETE"] : [])));
        needed["schema_version"] = "SELECT";

        var given = Grants("votesystem_app").ToDictionary(grant => grant.Table, grant => grant.Rights);

        Assert.That(given, Is.EquivalentTo(needed));
    }

    [TestCase("audit_entry")]
    [TestCase("publication")]
    [TestCase("plenary_attendance")]
    [TestCase("ballot_paper")]
    [TestCase("count_signature")]
    [TestCase("data_protection_key")]
    public void What_is_never_changed_can_only_be_added_to(string table) =>
        Assert.That(Grants("votesystem_app").Single(grant => grant.Table == table).Rights, Is.EqualTo("SELECT, INSERT"));

    [Test]
    public void An_issued_paper_cannot_be_deleted() =>
        Assert.That(Grants("votesystem_app").Single(grant => grant.Table == "paper").Rights, Does.Not.Contain("DELETE"));

    [Test]
    public void Readers_see_every_table_but_the_closed_ones_and_no_secret()
    {
        var grants = Grants("votesystem_reader").ToList();

        Assert.Multiple(() =>
        {
            Assert.That(grants.Select(grant => grant.Table), Is.EquivalentTo(AllTables.Except(Closed)));
            Assert.That(grants.Select(grant => grant.Rights), Is.All.EqualTo("SELECT"));
            Assert.That(Closed, Is.SubsetOf(AllTables));
            foreach (var table in new[] { "app_user", "deputy" })
                Assert.That(SecretColumns.Where(grants.Single(grant => grant.Table == table).Columns.Contains), Is.Empty, table);
        });
    }

    [Test]
    public void Only_the_migrator_may_change_tables() =>
        Assert.That(Regex.Matches(Script, @"^ALTER ROLE (\w+) ADD MEMBER (\w+);", RegexOptions.Multiline).Select(match => match.Groups[2].Value), Is.All.EqualTo("votesystem_migrator").And.Exactly(3).Items);

    private static IEnumerable<(string Table, string Rights, string Columns)> Grants(string role) =>
        Grant().Matches(Script).Where(match => match.Groups["role"].Value == role).Select(match => (match.Groups["table"].Value, match.Groups["rights"].Value, match.Groups["columns"].Value));

    [GeneratedRegex(@"^GRANT (?<rights>[A-Z, ]+) ON (?<table>\w+)(?<columns> \([\w, ]+\))? TO (?<role>\w+);", RegexOptions.Multiline)]
    private static partial Regex Grant();

    private static string Here([CallerFilePath] string file = "") => Path.GetDirectoryName(file)!;
}
