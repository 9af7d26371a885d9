using System.Diagnostics;
using VoteSystem.Documents;
using VoteSystem.Documents.Fonts;
using VoteSystem.Documents.Signing;
using VoteSystem.Domain.Common;
using VoteSystem.Domain.Documents;
using VoteSystem.Domain.Workflow;

/// <summary>Printing and signing: one count report of three pages, many at once, a hall's ballot papers, a growing list.</summary>
internal static class DocumentBenchmark
{
    private const int Repetitions = 30;
    private const double UnsignedLimit = 40, SignatureLimit = 15, SheetsLimit = 1_000;

    private static readonly DateTimeOffset At = new(2026, 1, 8, 15, 30, 0, TimeSpan.FromHours(8));
    private static readonly Meeting Meeting = new("示例镇第十七届人民代表大会", "第五次会议");
    private static readonly Signer[] Signers = [new(SignerRole.ChiefTeller, "示例·甲"), new(SignerRole.Scrutineer, "示例·乙"), new(SignerRole.ChiefScrutineer, "示例·丙")];

    /// <returns>0 when all limits of issue 4 are met, otherwise 1.</returns>
    public static int Run()
    {
        var fonts = new FontStore(FontOptions.Usual());
        var press = new Press(fonts);
        var options = new PrintOptions(At) { CheckAddress = "https://rd.example/check/1" };
        var report = Report(45);
        var printed = press.Print(report, options);
        Console.WriteLine($"Papers: count report of {printed.Pages} pages, {printed.Pdf.Length / 1024} KB, processor time, mean of {Repetitions} ({Environment.ProcessorCount} processors)");

        var unsigned = Cost(() => press.Print(report, options));
        var signature = Cost(Signing(printed.Pdf, fonts));
        var parallel = Parallel(() => press.Print(report, options));
        var sheets = Cost(() => press.Print(Sheets(120), options), 3);
        Console.WriteLine($"  printed                    {unsigned,8:F1} ms   limit {UnsignedLimit} ms");
        Console.WriteLine($"  each signature             {signature,8:F1} ms   limit {SignatureLimit} ms");
        Console.WriteLine($"  printed on all processors  {parallel,8:F1} ms per paper by the clock");
        Console.WriteLine($"  120 ballot papers          {sheets,8:F0} ms   limit {SheetsLimit} ms");
        foreach (var lines in new[] { 60, 120, 240, 480, 960 })
        {
            var pages = press.Print(Report(lines), options).Pages;
            var time = Cost(() => press.Print(Report(lines), options), 5);
            Console.WriteLine($"  {pages,3} pages                  {time,8:F1} ms   {time / pages:F1} ms per page");
        }

        return unsigned <= UnsignedLimit && signature <= SignatureLimit && sheets <= SheetsLimit ? 0 : 1;
    }

    private static Action Signing(byte[] paper, FontStore fonts)
    {
        var authority = DevelopmentAuthority.Create(At);
        var signer = new PaperSigner(fonts);
        var identity = authority.Issue("示例·甲", "示例镇人民代表大会", At);
        return () => signer.Sign(paper, new SignatureRequest("ChiefTeller", "总计票人", At), identity);
    }

    // Processor time, not the clock: other programs on the machine must not count.
    private static double Cost(Action work, int repetitions = Repetitions)
    {
        work();
        GC.Collect();
        using var process = Process.GetCurrentProcess();
        var before = process.TotalProcessorTime;
        for (var i = 0; i < repetitions; i++)
            work();
        process.Refresh();
        return (process.TotalProcessorTime - before).TotalMilliseconds / repetitions;
    }

    private static double Parallel(Action work)
    {
        var count = Repetitions * Environment.ProcessorCount;
        var watch = Stopwatch.StartNew();
        System.Threading.Tasks.Parallel.For(0, count, new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount }, _ => work());
        return watch.Elapsed.TotalMilliseconds / count;
    }

    private static TallyReport Report(int lines) => new()
    {
        Town = "示例镇", Year = 2026, Date = new DateOnly(2026, 1, 8), Meeting = Meeting, Round = 1, HeldAt = new DateTime(2026, 1, 8, 15, 0, 0), Place = "镇政府三楼会议室",
        Mode = BallotMode.PerItemNoQuota, Flow = new PaperFlow(103, 93, 93, 80, 13), Valid = 93, Invalid = 0, Blank = 0, Base = ThresholdBase.AllDeputies, Needed = 52, Seats = null,
        Lines = [.. Enumerable.Range(1, lines).Select(i => new TallyLine(i, $"示例村{i}组道路硬化、亮化和排水设施建设项目", 60, 20, 13, true, null, true))],
        Result = TallyResult.Decided, RecordHash = new string('a', 64), SignedBy = Signers,
    };

    private static BallotSheets Sheets(int count) => new()
    {
        Town = "示例镇", Year = 2026, Date = new DateOnly(2026, 1, 8), Meeting = Meeting, Round = 1, Mode = BallotMode.SelectUpToK, Seats = 10,
        Lines = [.. Enumerable.Range(1, 12).Select(i => new BallotLine(i, $"示例村{i}组道路建设项目", "路面硬化、亮化，修建排水沟", new QualifiedAmount(Money.FromWan(10 * i)), "村镇建设办", "2026年9月"))],
        Codes = [.. Enumerable.Range(1, count).Select(i => new SlipCode($"https://rd.example/v/{i:D22}", $"K7QM-{i:0000}-9XW4"))],
    };
}
