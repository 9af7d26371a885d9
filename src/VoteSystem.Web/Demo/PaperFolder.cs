using System.Diagnostics;
using System.Globalization;
using VoteSystem.Documents.Signing;
using VoteSystem.Domain.Documents;
using VoteSystem.Storage.Database;
using VoteSystem.Storage.Documents;
using VoteSystem.Storage.Workflow;
using VoteSystem.Web.Documents;
using VoteSystem.Web.Documents.Archive;

namespace VoteSystem.Web.Demo;

/// <summary>
/// Tells the story of the demonstration town on an empty database until a year is closed, and writes its papers, their archives and the
/// root certificate into a folder.
/// </summary>
public sealed class PaperFolder(IServiceProvider services, DemoPress press, DateTimeOffset end)
{
    private const string Site = "https://rd.example";

    private readonly CycleQueries _cycles = services.GetRequiredService<CycleQueries>();
    private readonly PaperDesk _desk = services.GetRequiredService<PaperDesk>();

    private readonly DemoClock _clock = new(end.AddDays(-490 - DemoStory.DaysToTheEnd));

    /// <summary>Writes the folder.</summary>
    /// <param name="folder">Made when it is not there.</param>
    /// <param name="output">Told of each paper, and in the end of all of them.</param>
    public async Task Write(string folder, TextWriter output)
    {
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("zh-CN");
        var watch = Stopwatch.StartNew();
        Directory.CreateDirectory(folder);
        var papers = new DemoPapers(press, Site) { Issued = (year, paper) => output.WriteLine($"  {paper.Id.RegisterNo(year),-16} {paper.Title}") };
        var town = await new DemoSeeder(services.GetRequiredService<Db>(), new Ended(end), DemoData.Load()).TellOneTown(_clock, papers.CatchUp);

        var rows = new List<Row>();
        foreach (var cycle in await _cycles.Of(town.Congress.Id))
            rows.AddRange(await WriteYear(folder, await _desk.Open(town.Congress, cycle, await _cycles.FactsOf(cycle), _clock.GetUtcNow()), papers));
        var root = services.GetRequiredService<SignerCertificates>().Roots(end)[0];
        await File.WriteAllTextAsync(Path.Combine(folder, "demonstration-root.pem"), root.ExportCertificatePem());
        Print(rows, output);
        output.WriteLine($"{rows.Count} papers, {rows.Sum(row => row.Pages)} pages, {watch.Elapsed.TotalSeconds:0} s: {folder}");
    }

    private async Task<IReadOnlyList<Row>> WriteYear(string folder, PaperYear year, DemoPapers papers)
    {
        var own = Directory.CreateDirectory(Path.Combine(folder, $"{year.Year}")).FullName;
        var rows = new List<Row>();
        foreach (var paper in year.Register.Where(paper => paper.Status is PaperStatus.Issued or PaperStatus.Replaced))
        {
            var file = Path.Combine(own, $"{paper.Id.RegisterNo(year.Year)}_{NameOf(paper)}.pdf");
            await File.WriteAllBytesAsync(file, (await services.GetRequiredService<PaperQueries>().File(year.Cycle.Id, paper.Id))!);
            rows.Add(new Row(Path.GetRelativePath(folder, file), paper.Pages, paper.Bytes, papers.Times.GetValueOrDefault((year.Year, paper.Id)).TotalMilliseconds));
        }

        await using var zip = File.Create(Path.Combine(folder, ArchiveWriter.NameOf(year)));
        await services.GetRequiredService<ArchiveWriter>().Write(year, withSealed: false, zip);
        return rows;
    }

    // A title may hold what a file name must not.
    private static string NameOf(RegisteredPaper paper) =>
        string.Concat(paper.Title.Select(letter => char.IsLetterOrDigit(letter) || letter is '（' or '）' or '、' ? letter : '_'));

    private static void Print(IEnumerable<Row> rows, TextWriter output)
    {
        output.WriteLine($"\n{"pages",5} {"bytes",10} {"ms",7}  file");
        foreach (var row in rows)
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{row.Pages,5} {row.Bytes,10:N0} {row.Milliseconds,7:0}  {row.File}"));
    }

    private sealed record Row(string File, int Pages, int Bytes, double Milliseconds);

    /// <summary>The real end of the told time.</summary>
    private sealed class Ended(DateTimeOffset now) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => now;
    }
}
