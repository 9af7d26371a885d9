#!/usr/bin/env dotnet
#:property PublishAot=false
#:property Nullable=enable
#:include shared/Tools.cs

// Installs what the tests need, builds once, runs every test project and ends with one line "N passed, N failed".
//
//   dotnet run scripts/test.cs                              everything
//   dotnet run scripts/test.cs -- --filter Name~Quorum      a part
//   dotnet run scripts/test.cs -- --all-engines             a database engine that is not there counts as failed
using System.Xml.Linq;

var filter = Tools.Option(args, "--filter");
if (args.Contains("--all-engines")) Environment.SetEnvironmentVariable("VOTESYSTEM_ALL_ENGINES", "1");

InstallWhatIsMissing();
FetchFonts();

Tools.Say("Restoring and building …");
if (Tools.Run(["dotnet", "build", "VoteSystem.sln", "-nologo", "-v", "q", "-clp:ErrorsOnly;NoSummary"], Tools.IsError) != 0)
{
    Console.WriteLine("The build failed.");
    Console.WriteLine("0 passed, 1 failed");
    return 1;
}

var results = Directory.CreateTempSubdirectory("votesystem-tests-").FullName;
var total = new Sum();
foreach (var project in TestProjects())
    total.Add(RunProject(project));
Directory.Delete(results, recursive: true);

Console.WriteLine();
foreach (var failure in total.Failures) Console.WriteLine(failure + Environment.NewLine);
Console.WriteLine($"{total.Passed} passed, {total.Failed} failed{(total.Skipped > 0 ? $", {total.Skipped} skipped" : "")}");
return total.Failed == 0 && total.Passed > 0 ? 0 : 1;

static IEnumerable<string> TestProjects() =>
    Directory.EnumerateFiles(Path.Combine(Tools.Root, "tests"), "*.Tests.csproj", SearchOption.AllDirectories).Order(StringComparer.Ordinal);

// One project after the other: the browser and crash tests need the processor for themselves.
Sum RunProject(string project)
{
    var name = Path.GetFileNameWithoutExtension(project);
    var report = Path.Combine(results, name + ".trx");
    Tools.Say($"{name} …");
    string[] command =
    [
        "dotnet", "test", project, "--no-build", "--nologo", "-m:1",
        "--results-directory", results, "--logger", $"trx;LogFileName={name}.trx", "--logger", "console;verbosity=quiet",
        "--blame-hang", "--blame-hang-timeout", "10m", "--blame-hang-dump-type", "none",
        .. filter is null ? Array.Empty<string>() : ["--filter", filter],
    ];
    var exit = Tools.Run(command, line => line.TrimStart().StartsWith("Failed ", StringComparison.Ordinal));
    var sum = File.Exists(report) ? Sum.Of(report) : new Sum();
    // A crashed host leaves no failed test behind, so the exit code is asked as well.
    if (exit != 0 && sum.Failed == 0) sum.Fail($"✘ {name}: the test run broke off (exit code {exit}). See it with: dotnet test {Path.GetRelativePath(Tools.Root, project)}");
    if (exit == 0 && filter is null && sum.Passed + sum.Skipped == 0) Tools.Say($"  {name} has no test.");
    Tools.Say($"  {sum.Passed} passed, {sum.Failed} failed{(sum.Skipped > 0 ? $", {sum.Skipped} skipped" : "")}");
    return sum;
}

// The papers are set in free fonts that npm serves; fetched once into .local/fonts.
static void FetchFonts() => Tools.Run(["dotnet", "run", "scripts/fonts.cs"], line => !line.StartsWith("Fonts are in", StringComparison.Ordinal));

static void InstallWhatIsMissing()
{
    string[] packages = ["chromium", "fonts-noto-cjk", "fonts-lxgw-wenkai", "qpdf", "poppler-utils"];
    if (OperatingSystem.IsLinux() && Tools.Find("dpkg-query") is not null)
    {
        var missing = packages.Where(package => Tools.Run(["dpkg-query", "-s", package], _ => false) != 0).ToArray();
        if (missing.Length == 0) return;
        if (Environment.IsPrivilegedProcess && Install(missing)) return;
        Console.WriteLine($"Missing for the tests: {string.Join(", ", missing)}. Get them with: sudo apt-get update && sudo apt-get install {string.Join(' ', missing)}");
        return;
    }

    if (OperatingSystem.IsWindows() && WindowsBrowser() is { } browser)
        Environment.SetEnvironmentVariable("VOTESYSTEM_CHROMIUM", browser);
    else if (Environment.GetEnvironmentVariable("VOTESYSTEM_CHROMIUM") is null && Tools.Find("chromium") is null)
        Console.WriteLine("No Chromium, Edge or Chrome was found: install one and name its program file in VOTESYSTEM_CHROMIUM.");
    foreach (var tool in new[] { "qpdf", "pdftotext" }.Where(tool => Tools.Find(tool) is null))
        Console.WriteLine($"{tool} is missing: the tests that cross-check PDFs with it show as skipped. Get it from {(tool == "qpdf" ? "https://qpdf.sourceforge.io" : "https://poppler.freedesktop.org")}.");
}

static bool Install(string[] packages)
{
    Tools.Say($"Installing {string.Join(", ", packages)} …");
    Environment.SetEnvironmentVariable("DEBIAN_FRONTEND", "noninteractive");
    return Tools.Run(["apt-get", "update", "-qq"], _ => false) == 0
        && Tools.Run(["apt-get", "install", "-y", "-qq", "--no-install-recommends", .. packages], line => line.StartsWith("E:", StringComparison.Ordinal)) == 0;
}

static string? WindowsBrowser()
{
    if (Environment.GetEnvironmentVariable("VOTESYSTEM_CHROMIUM") is { } named) return named;
    var folders = new[] { Environment.SpecialFolder.ProgramFilesX86, Environment.SpecialFolder.ProgramFiles, Environment.SpecialFolder.LocalApplicationData };
    string[] programs = [@"Microsoft\Edge\Application\msedge.exe", @"Google\Chrome\Application\chrome.exe"];
    return folders.SelectMany(folder => programs.Select(program => Path.Combine(Environment.GetFolderPath(folder), program))).FirstOrDefault(File.Exists);
}

/// <summary>What the reports (TRX files) of the test projects say.</summary>
internal sealed class Sum
{
    private readonly List<string> _failures = [];

    public int Passed { get; private set; }

    public int Failed { get; private set; }

    public int Skipped { get; private set; }

    public IReadOnlyList<string> Failures => _failures;

    public static Sum Of(string trx)
    {
        var sum = new Sum();
        foreach (var result in XDocument.Load(trx).Descendants().Where(element => element.Name.LocalName == "UnitTestResult"))
        {
            var outcome = (string?)result.Attribute("outcome");
            if (outcome == "Passed") sum.Passed++;
            else if (outcome is "NotExecuted" or "Inconclusive") sum.Skipped++;
            else sum.Fail($"✘ {(string?)result.Attribute("testName")}\n{Text(result, "Message")}\n{Text(result, "StackTrace")}".TrimEnd());
        }

        return sum;
    }

    public void Fail(string description)
    {
        Failed++;
        _failures.Add(description);
    }

    public void Add(Sum other)
    {
        Passed += other.Passed;
        Failed += other.Failed;
        Skipped += other.Skipped;
        _failures.AddRange(other._failures);
    }

    private static string Text(XElement result, string name) =>
        result.Descendants().FirstOrDefault(element => element.Name.LocalName == name)?.Value.TrimEnd() ?? "";
}
