using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using VoteSystem.Domain.Common;
using VoteSystem.Storage.Database;

namespace VoteSystem.Web.Tests.Architecture;

/// <summary>The allowed directions of the house, each one assertion.</summary>
public sealed class TheHouse
{
    private static readonly string Source = Path.GetFullPath(Path.Combine(Here(), "..", "..", "..", "src"));

    private static readonly string[] Stages = ["Collect", "Shortlist", "Deliberate", "Ballot", "Supervise", "Evaluate"];

    public static IEnumerable<TestCaseData> Directions =>
    [
        new("VoteSystem.Domain", Array.Empty<string>()),
        new("VoteSystem.Storage", new[] { "VoteSystem.Domain", "Microsoft.SqlServer.Server" }),
        new("VoteSystem.Documents", new[] { "VoteSystem.Domain" }),
        new("VoteSystem.Web", new[] { "VoteSystem.Domain", "VoteSystem.Documents", "VoteSystem.Storage" }),
        new("VoteSystem.Verify", new[] { "VoteSystem.Domain", "VoteSystem.Documents" }),
    ];

    [TestCaseSource(nameof(Directions))]
    public void A_project_refers_only_to_those_below_it(string project, string[] allowed)
    {
        var text = File.ReadAllText(Path.Combine(Source, project, $"{project}.csproj"));

        var references = Regex.Matches(text, "<ProjectReference Include=\"[^\"]*/([^/\"]+)\\.csproj\"").Select(match => match.Groups[1].Value);

        Assert.That(references, Is.SubsetOf(allowed));
    }

    [Test]
    public void The_domain_needs_nothing_but_the_framework()
    {
        var references = typeof(Decision).Assembly.GetReferencedAssemblies().Select(name => name.Name!);

        Assert.That(references.Where(name => !name.StartsWith("System", StringComparison.Ordinal)), Is.Empty);
    }

    [Test]
    public void The_domain_has_no_package() =>
        Assert.That(File.ReadAllText(Path.Combine(Source, "VoteSystem.Domain", "VoteSystem.Domain.csproj")), Does.Not.Contain("PackageReference"));

    [TestCase("DateTime.Now")]
    [TestCase("DateTime.UtcNow")]
    [TestCase("DateTimeOffset.Now")]
    [TestCase("DateTimeOffset.UtcNow")]
    [TestCase("Guid.NewGuid")]
    [TestCase("Guid.CreateVersion7")]
    [TestCase("Random.Shared")]
    [TestCase("new Random")]
    [TestCase("RandomNumberGenerator")]
    [TestCase("async ")]
    [TestCase("double ")]
    public void The_domain_does_not_use(string word) =>
        Assert.That(Files("VoteSystem.Domain").Where(file => Code(file).Contains(word, StringComparison.Ordinal)), Is.Empty);

    [Test]
    public void A_stage_of_the_domain_knows_no_other_stage()
    {
        var breaches = from stage in Stages
                       from file in Files("VoteSystem.Domain", stage)
                       from other in Stages
                       where other != stage && Code(file).Contains($"VoteSystem.Domain.{other}", StringComparison.Ordinal)
                       select $"{Path.GetFileName(file)} uses {other}";

        Assert.That(breaches, Is.Empty);
    }

    [TestCase("VoteSystem.Web")]
    [TestCase("VoteSystem.Documents")]
    [TestCase("VoteSystem.Verify")]
    public void Only_storage_knows_dapper_and_connections(string project) =>
        Assert.That(Files(project).Where(file => Regex.IsMatch(Code(file), @"\busing Dapper\b|\bDbConnection\b|\bSqliteConnection\b|\bSqlConnection\b")), Is.Empty);

    /// <summary>A command that began its own transaction would not be tried again after a lost connection, or would be carried out twice.</summary>
    [Test]
    public void Only_the_database_folder_begins_and_commits_transactions()
    {
        var allowed = new[] { "Db.cs", "SchemaMigrator.cs", "Work.cs", "Dialect.cs", "SqliteDialect.cs", "SqlServerDialect.cs", "BoxWriter.cs" };

        var found = Files("VoteSystem.Storage").Concat(Files("VoteSystem.Web"))
            .Where(file => !allowed.Contains(Path.GetFileName(file)) && Regex.IsMatch(Code(file), @"\.(BeginWriting|Commit)\(\)"));

        Assert.That(found, Is.Empty);
    }

    [Test]
    public void A_constructor_takes_five_parameters_at_most()
    {
        Assembly[] assemblies = [typeof(Decision).Assembly, typeof(Db).Assembly, typeof(Program).Assembly];

        var tooLong = from type in assemblies.SelectMany(assembly => assembly.GetTypes())
                    where !IsRecord(type) && !type.IsDefined(typeof(CompilerGeneratedAttribute)) && !typeof(Attribute).IsAssignableFrom(type)
                    from constructor in type.GetConstructors(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance)
                    where constructor.GetParameters().Length > 5
                    select $"{type.FullName}: {constructor.GetParameters().Length}";

        Assert.That(tooLong, Is.Empty);
    }

    /// <summary>All but the list of refusals, which is one enum and cannot be divided.</summary>
    [Test]
    public void A_source_file_has_300_lines_at_most() =>
        Assert.That(Directory.EnumerateDirectories(Source).SelectMany(project => Files(Path.GetFileName(project)))
            .Where(file => Path.GetFileName(file) != "RefusalCode.cs" && File.ReadLines(file).Count() > 300), Is.Empty);

    private static bool IsRecord(Type type) => type.GetMethod("<Clone>$") is not null || (type.IsValueType && type.GetMethod("PrintMembers", BindingFlags.NonPublic | BindingFlags.Instance) is not null);

    /// <summary>The text without comments.</summary>
    private static string Code(string file) => Regex.Replace(File.ReadAllText(file), "//[^\n]*", "");

    private static IEnumerable<string> Files(string project, string folder = "") =>
        new DirectoryInfo(Path.Combine(Source, project, folder)) is { Exists: true } found ? Files(found) : [];

    private static IEnumerable<string> Files(DirectoryInfo folder) =>
        Directory.EnumerateFiles(folder.FullName, "*.cs", SearchOption.AllDirectories)
            .Where(file => !file.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}") && !file.Contains($"{Path.DirectorySeparatorChar}bin{Path.DirectorySeparatorChar}"));

    private static string Here([CallerFilePath] string file = "") => Path.GetDirectoryName(file)!;
}
