using System.Diagnostics;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;
using VoteSystem.Documents.Signing;
using VoteSystem.Domain.Audit;
using VoteSystem.Domain.Common;
using VoteSystem.Domain.Documents;
using VoteSystem.Domain.Workflow;
using VoteSystem.Storage.Collect;
using VoteSystem.Storage.Congresses;
using VoteSystem.Storage.Database;
using VoteSystem.Storage.Documents;
using VoteSystem.Storage.Supervise;
using VoteSystem.Storage.Workflow;
using VoteSystem.Web.Demo;
using VoteSystem.Web.Documents;
using VoteSystem.Web.Documents.Archive;
using VoteSystem.Web.Tests.Support;

namespace VoteSystem.Web.Tests.Documents;

/// <summary>The papers of the demonstration town, from the first notice to the closed appraisal, and their archive; told once for all tests.</summary>
public sealed class PapersOfAYear
{
    private const int Year = 2026;

    private static readonly DateTimeOffset End = new(2026, 11, 21, 2, 0, 0, TimeSpan.Zero);

    private readonly DemoClock _clock = new(End.AddDays(-490 - DemoStory.DaysToTheEnd));
    private readonly string _folder = Directory.CreateTempSubdirectory("papers-of-a-year-").FullName;
    private TestTown _start = null!;
    private WebApplicationFactory<Program> _site = null!;
    private DemoTown _town = null!;

    [OneTimeSetUp]
    public async Task OneTimeSetUp()
    {
        _start = new TestTown();
        _site = _start.WithWebHostBuilder(host => host.UseSetting("Documents:Signing:DemonstrationFolder", Path.Combine(_folder, "authority")));
        var papers = new DemoPapers(new DemoPress(Get<PaperTable>(), Get<PaperPrinting>(), Get<PaperSigning>()), "https://rd.example");
        _town = await new DemoSeeder(Get<Db>(), new TestClock(End), DemoData.Load()).TellOneTown(_clock, papers.CatchUp);
    }

    [OneTimeTearDown]
    public async Task OneTimeTearDown()
    {
        await _site.DisposeAsync();
        await _start.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    [Test]
    public async Task Every_kind_of_paper_is_issued_in_the_course_of_a_year()
    {
        var kinds = (await Issued(Year)).Concat(await Issued(Year + 1)).Select(paper => paper.Id.Kind).Distinct();

        // What is printed for the day alone, such as slips with codes, is not in the table and never enters the register.
        Assert.That(kinds, Is.EquivalentTo(PaperTable.Rows.Select(row => row.Kind).Distinct()));
    }

    [Test]
    public async Task Every_signed_paper_is_found_in_order_and_complete()
    {
        var check = new SignatureCheck(Get<SignerCertificates>().Roots(End), End.AddDays(1));

        foreach (var paper in (await Issued(Year)).Where(paper => paper.Places.Count > 0))
        {
            var finding = check.Check((await Get<PaperQueries>().File(Cycle(Year), paper.Id))!);
            Assert.That((finding.IsValid, finding.Signatures.Count, finding.EmptyPlaces.Count), Is.EqualTo((true, paper.Places.Count, 0)), paper.Title + finding.Detail);
        }
    }

    [Test]
    public async Task Papers_carry_the_day_of_their_matter()
    {
        var papers = await Issued(Year);

        // The clerk of the story works on the same day, so the date in the paper is never later than its issue.
        foreach (var paper in papers)
            Assert.That(paper.IssuedAt, Is.LessThanOrEqualTo(End), paper.Title);
        Assert.That(papers.Select(paper => paper.IssuedAt), Has.All.Not.Null);
        Assert.That(await TextOf(PaperKind.CollectNotice), Does.Contain("2025年8月").Or.Contain("2025年7月").Or.Contain("2025年6月"));
    }

    [Test]
    public async Task The_ledger_counts_what_the_pages_count()
    {
        var proposals = await Get<ProposalQueries>().All(Cycle(Year));

        var text = await TextOf(PaperKind.ProposalLedger);

        Assert.That(text, Does.Contain($"共收到建议{proposals.Count}件"));
        Assert.That(Missing(proposals.Select(proposal => proposal.Text.Title.Replace(" ", "", StringComparison.Ordinal)), text), Is.Empty);
    }

    [Test]
    public async Task The_plan_and_the_groups_name_every_chosen_project_with_its_money_and_its_deputies()
    {
        var chosen = await Get<PlanQueries>().Chosen(Cycle(Year));
        var members = await Get<GroupQueries>().Of(Cycle(Year));

        var (plan, groups) = (await TextOf(PaperKind.ImplementationPlan), await TextOf(PaperKind.SupervisionGroups));

        Assert.That(Missing(chosen.Select(one => one.Project.Details.Title), plan), Is.Empty);
        Assert.That(Missing(members.Select(member => member.Name), groups), Is.Empty);
        Assert.That(plan, Does.Contain($"民生实事项目{chosen.Count}项"));
    }

    [Test]
    public async Task The_grades_are_those_of_the_appraisal_and_a_poor_one_has_its_plan_and_report()
    {
        var result = await TextOf(PaperKind.Appraisal, "round-2");
        var rectification = (await Issued(Year)).Where(paper => paper.Id.Kind == PaperKind.RectificationReport).Select(paper => paper.Title);

        Assert.That(result, Does.Contain("满意7项，基本满意2项，不满意1项"));
        Assert.That(rectification, Is.EqualTo(new[] { "关于“土官镇集镇区基础设施改造”的整改方案", "关于“土官镇集镇区基础设施改造”的整改报告" }));
    }

    [Test]
    public async Task Every_deputy_has_a_page_in_the_duty_record_and_no_page_tells_of_a_vote()
    {
        var paper = (await Issued(Year)).Single(one => one.Id.Kind == PaperKind.DeputyRecord);

        var text = await TextOf(PaperKind.DeputyRecord);

        Assert.That(paper.Pages, Is.EqualTo(_town.Roll.Count));
        Assert.That(Missing(_town.Roll.Select(deputy => deputy.Entry.Name), text), Is.Empty);
        Assert.That(text, Does.Not.Contain("赞成").And.Not.Contain("因病"));
    }

    [Test]
    public async Task The_open_data_of_the_duties_says_what_the_issued_paper_says_and_nothing_else()
    {
        using var reader = _site.CreateClient();
        var json = JsonNode.Parse(await reader.GetStringAsync($"/t/shili/{Year}/data/duties.json"))!;
        var text = await TextOf(PaperKind.DeputyRecord);
        var paper = (await Issued(Year)).Single(one => one.Id.Kind == PaperKind.DeputyRecord);

        var rows = json["rows"]!.AsArray();
        Assert.Multiple(async () =>
        {
            Assert.That(rows, Has.Count.GreaterThan(_town.Roll.Count), "each deputy was in a session at least");
            Assert.That(Missing(rows.Select(row => $"{row!["what"]}".Replace(" ", "", StringComparison.Ordinal)).Distinct(), text), Is.Empty);
            Assert.That(Missing(rows.Select(row => $"{row!["title"]}").Distinct(), text), Is.Empty);
            Assert.That(rows.Select(row => $"{row!["duty"]}").Distinct(), Is.EquivalentTo(new[] { "Session", "Opinion", "Group", "Visit" }));
            Assert.That(json.ToJsonString(), Does.Not.Contain("phone").And.Not.Match(@"1[3-9]\d{9}"));
            Assert.That((json["title"]!.GetValue<string>(), json["version"]!.GetValue<int>()), Is.EqualTo((paper.Title, paper.Id.Version)));
            Assert.That(await reader.GetStringAsync($"/t/shili/{Year}/data/duties.csv"), Does.StartWith("\uFEFFno,title,group,position,duty,on,what").Or.StartWith("no,title,group,position,duty,on,what"));
        });
    }

    [Test]
    public async Task The_announced_appraisal_is_taken_along_as_a_file()
    {
        using var reader = _site.CreateClient();

        var lines = (await reader.GetStringAsync($"/t/shili/{Year}/appraisal?export=csv")).TrimEnd().Split('\n');

        Assert.That(lines, Has.Length.EqualTo(11));
        Assert.That(lines.Skip(1).Count(line => line.Contains(",满意,", StringComparison.Ordinal)), Is.EqualTo(7));
    }

    [Test]
    public async Task No_paper_has_an_empty_place_where_a_value_belongs()
    {
        foreach (var paper in await Issued(Year))
        {
            var text = Text((await Get<PaperQueries>().File(Cycle(Year), paper.Id))!);
            Assert.That(text, Does.Not.Contain("Paper.").And.Not.Contain("：。").And.Not.Contain("0001年").And.Not.Contain("{0}"), paper.Title);
        }
    }

    [Test]
    public async Task An_archive_unzips_with_the_common_tool_and_every_hash_agrees()
    {
        var folder = await Unzipped(withSealed: false);

        var lines = File.ReadAllLines(Path.Combine(folder, "index.csv")).Skip(1).Select(line => line.Split(',')).ToList();
        Assert.That(lines, Has.Count.GreaterThan(50));
        foreach (var line in lines)
            Assert.That(Convert.ToHexStringLower(SHA256.HashData(await File.ReadAllBytesAsync(Path.Combine(folder, line[0])))), Is.EqualTo(line[^1]), line[0]);
        var files = Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Select(file => Path.GetRelativePath(folder, file));
        Assert.That(files, Is.EquivalentTo(lines.Select(line => line[0]).Append("index.csv").Append("index.html")));
        Assert.That(lines.Select(line => line[0]), Has.None.Contains("sealed"));
    }

    [Test]
    public async Task The_log_in_the_archive_can_be_computed_again_and_one_changed_letter_is_noticed()
    {
        var lines = File.ReadAllLines(Path.Combine(await Unzipped(withSealed: false), "audit", "log.jsonl"));

        var entries = lines.Select(line => AuditLines.Read(line)!).ToList();
        var changed = entries.Select((entry, index) => index == 7 ? entry with { Actor = entry.Actor + "。" } : entry);

        Assert.That(entries, Has.Count.GreaterThan(300));
        Assert.That(HashChain.FirstBreak(entries), Is.Null);
        Assert.That(HashChain.FirstBreak(changed), Is.EqualTo(8));
    }

    [Test]
    public async Task The_archive_holds_no_name_or_number_of_anybody_who_made_a_proposal()
    {
        var contacts = await Get<ProposalQueries>().Contacts(Cycle(Year));
        var folder = await Unzipped(withSealed: true);

        Assert.That(contacts.Where(contact => contact.Phone.Length > 0), Is.Not.Empty);
        foreach (var file in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories))
        {
            var bytes = await File.ReadAllBytesAsync(file);
            var text = file.EndsWith(".pdf", StringComparison.Ordinal) ? Text(bytes) : Encoding.UTF8.GetString(bytes);
            foreach (var contact in contacts.Where(contact => contact.Phone.Length > 0))
                Assert.That(text, Does.Not.Contain(contact.Phone), file);
        }
    }

    [Test]
    public async Task The_archive_list_says_line_by_line_what_the_archive_holds()
    {
        var lines = File.ReadAllLines(Path.Combine(await Unzipped(withSealed: false), "index.csv")).Skip(1).Select(line => line.Split(',')).ToList();

        var text = await TextOf(PaperKind.ArchiveIndex);

        // A hash stands on two lines of its cell; the list does not name itself, and of the log it names the end.
        foreach (var line in lines.Where(line => !line[0].Contains("-D25-", StringComparison.Ordinal) && !line[0].StartsWith("audit", StringComparison.Ordinal)))
            Assert.That(text.Contains(line[^1][..32], StringComparison.Ordinal) && text.Contains(line[^1][32..], StringComparison.Ordinal), line[0]);
        Assert.That(text, Does.Contain("链尾校验值"));
    }

    [Test]
    public async Task The_same_state_gives_the_same_archive()
    {
        var (first, second) = (await Zip(withSealed: false), await Zip(withSealed: false));

        Assert.That(Convert.ToHexString(SHA256.HashData(first)), Is.EqualTo(Convert.ToHexString(SHA256.HashData(second))));
    }

    private static IEnumerable<string> Missing(IEnumerable<string> words, string text) => words.Where(word => !text.Contains(word, StringComparison.Ordinal));

    private T Get<T>()
        where T : notnull => _site.Services.GetRequiredService<T>();

    private CycleId Cycle(int year) => new(_town.Congress.Id, year);

    private async Task<IReadOnlyList<RegisteredPaper>> Issued(int year) =>
        [.. (await Get<PaperQueries>().OfYear(Cycle(year))).Where(paper => paper.Status == PaperStatus.Issued)];

    private async Task<string> TextOf(PaperKind kind, string? matter = null)
    {
        var paper = (await Issued(Year)).First(one => one.Id.Kind == kind && (matter is null || one.Matter == matter));
        return Text((await Get<PaperQueries>().File(Cycle(Year), paper.Id))!);
    }

    private async Task<byte[]> Zip(bool withSealed)
    {
        var cycle = (await Get<CycleQueries>().Find(Cycle(Year)))!;
        var year = await Get<PaperDesk>().Open(_town.Congress, cycle, await Get<CycleQueries>().FactsOf(cycle), End);
        var to = new MemoryStream();
        await Get<ArchiveWriter>().Write(year, withSealed, to);
        return to.ToArray();
    }

    private async Task<string> Unzipped(bool withSealed)
    {
        var folder = Path.Combine(_folder, Guid.NewGuid().ToString("N"));
        var file = folder + ".zip";
        await File.WriteAllBytesAsync(file, await Zip(withSealed));
        var (code, output) = Run("unzip", "-q", file, "-d", folder);
        Assert.That(code, Is.Zero, output);
        return folder;
    }

    /// <summary>The text of a PDF file without blanks and line ends, because cells break lines where they must.</summary>
    private string Text(byte[] pdf)
    {
        var file = Path.Combine(_folder, $"{Guid.NewGuid():N}.pdf");
        File.WriteAllBytes(file, pdf);
        var text = Run("pdftotext", "-raw", file, "-").Output;
        File.Delete(file);
        return string.Concat(text.Where(c => !char.IsWhiteSpace(c)));
    }

    private static (int Code, string Output) Run(string tool, params string[] arguments)
    {
        var start = new ProcessStartInfo(tool, arguments) { RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false };
        start.Environment["LC_ALL"] = "C.UTF-8";
        try
        {
            using var process = Process.Start(start)!;
            var errors = process.StandardError.ReadToEndAsync();
            var output = process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            return (process.ExitCode, output + errors.Result);
        }
        catch (System.ComponentModel.Win32Exception)
        {
            Assert.Ignore($"{tool} is not installed on this machine.");
            throw;
        }
    }
}
