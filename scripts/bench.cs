#!/usr/bin/env dotnet
#:property PublishAot=false
#:property Nullable=enable
#:property Configuration=Release
#:property TieredCompilation=false
#:project ../src/VoteSystem.Domain
#:project ../src/VoteSystem.Documents
#:include shared/DemoTemplate.cs
#:include shared/DocumentBenchmark.cs
#:include shared/PagesBenchmark.cs
#:include shared/SiteProcess.cs
#:include shared/Tools.cs

// Measures what must be fast. Each benchmark is one subcommand.
//
//   dotnet run -c Release scripts/bench.cs -- count     the count of 1,000 to 1,000,000 papers with 20 items
//   dotnet run -c Release scripts/bench.cs -- documents papers printed and signed
//   dotnet run -c Release scripts/bench.cs -- pages     public pages beside an empty endpoint of the same server
//   dotnet run -c Release scripts/bench.cs -- cast      votes by phone over HTTP, beside an empty POST of the same server (tests/Load)
//   dotnet run -c Release scripts/bench.cs -- scale [--upto 100] [--engine sqlserver]
//                                                       one town's work in an installation of 1, 10, 100, 1,000 congresses (tests/Load), on SQLite and, where
//                                                       VOTESYSTEM_TEST_SQLSERVER names one, on a server
//   dotnet run -c Release scripts/bench.cs              all of them but the last
using System.Diagnostics;
using VoteSystem.Domain.Ballot;

Dictionary<string, Func<int>> benchmarks = new(StringComparer.Ordinal)
{
    ["count"] = CountBenchmark.Run,
    ["documents"] = DocumentBenchmark.Run,
    ["pages"] = PagesBenchmark.Run,
    ["cast"] = Cast,
};

if (args is ["scale", .. var sizes]) return Scale(sizes);
string[] wanted = args.Length > 0 ? args : [.. benchmarks.Keys];
if (wanted.FirstOrDefault(name => !benchmarks.ContainsKey(name)) is { } unknown)
{
    Console.Error.WriteLine($"There is no benchmark '{unknown}'. Known: {string.Join(", ", benchmarks.Keys)}, scale.");
    return 2;
}

#if DEBUG
Console.WriteLine("Built for debugging: the numbers mean little. Use dotnet run -c Release scripts/bench.cs.");
#endif
return wanted.Max(name => benchmarks[name]());

// Server and load are processes of their own, both built for release.
static int Cast()
{
    foreach (var project in new[] { "src/VoteSystem.Web", "tests/Load" })
    {
        if (Tools.Run(["dotnet", "build", project, "-c", "Release", "-nologo", "-v", "q", "-clp:ErrorsOnly;NoSummary"], Tools.IsError) != 0) return 1;
    }

    return Tools.Run(["dotnet", Tools.Built("tests/Load", "VoteSystem.Load"), "cast", Tools.Built("src/VoteSystem.Web", "VoteSystem.Web")]);
}

// Apart from the others: it writes up to 16 million rows first.
static int Scale(string[] sizes) => DemoTemplate.Make()
    ? Tools.Run(["dotnet", Tools.Built("tests/Load", "VoteSystem.Load"), "scale", Tools.Built("src/VoteSystem.Web", "VoteSystem.Web"), DemoTemplate.Path, DemoTemplate.Accounts, .. sizes])
    : 1;

/// <summary>One core, papers one by one as the ballot box gives them, none grouped.</summary>
internal static class CountBenchmark
{
    private const int Items = 20;
    private const int Seats = 10;
    private const int Repetitions = 5;
    private const int Limit = 1_000;

    private static readonly int[] Sizes = [1_000, 10_000, 100_000, 1_000_000];

    /// <returns>0 when a million papers of every form take less than a second, otherwise 1.</returns>
    public static int Run()
    {
        Console.WriteLine($"Count of papers with {Items} items, best of {Repetitions}, one core ({Environment.ProcessorCount} in the machine), {Environment.Version}");
        var slowest = Enum.GetValues<BallotForm>().Max(Measure);
        Console.WriteLine($"1,000,000 papers in at most {slowest:F0} ms; the limit is {Limit:N0} ms.");
        return slowest < Limit ? 0 : 1;
    }

    private static double Measure(BallotForm form)
    {
        var rules = new RoundRules { Form = form, Kind = form == BallotForm.Appraise ? RoundKind.Appraisal : RoundKind.Selection, Seats = Seats };
        var random = new Random(20261121);
        var papers = Enumerable.Range(0, Sizes[^1]).Select(_ => new BallotPaper(Paper(form, random))).ToArray();

        Tally.Count(rules, All(1_000), Items, papers[..1_000]);

        Console.WriteLine();
        Console.WriteLine($"{form,-16}{"papers",12}{"ms",12}{"ns per mark",14}{"bytes made",14}{"valid",12}");
        var milliseconds = 0.0;
        foreach (var size in Sizes)
        {
            var part = papers[..size];
            (milliseconds, var bytes, var valid) = Best(() => Tally.Count(rules, All(size), Items, part));
            Console.WriteLine($"{"",-16}{size,12:N0}{milliseconds,12:F2}{milliseconds * 1e6 / size / Items,14:F2}{bytes,14:N0}{valid,12:N0}");
        }

        return milliseconds;
    }

    private static Turnout All(int deputies) => new(deputies, deputies, deputies, deputies, 0);

    private static (double Milliseconds, long Bytes, int Valid) Best(Func<TallyResult> count)
    {
        var best = double.MaxValue;
        var bytes = 0L;
        var valid = 0;
        for (var repetition = 0; repetition < Repetitions; repetition++)
        {
            var before = GC.GetAllocatedBytesForCurrentThread();
            var start = Stopwatch.GetTimestamp();
            valid = count().Totals.Valid;
            best = Math.Min(best, Stopwatch.GetElapsedTime(start).TotalMilliseconds);
            bytes = GC.GetAllocatedBytesForCurrentThread() - before;
        }

        return (best, bytes, valid);
    }

    private static string Paper(BallotForm form, Random random)
    {
        if (form == BallotForm.Rank)
        {
            var ranks = Enumerable.Range(1, Items).Select(rank => rank <= Seats ? rank : (int?)null).ToArray();
            random.Shuffle(ranks);
            return Marks.WriteRanks(ranks);
        }

        Mark[] likely = form == BallotForm.Appraise
            ? [Mark.Satisfied, Mark.Satisfied, Mark.BasicallySatisfied, Mark.Dissatisfied, Mark.Abstain]
            : [Mark.Approve, Mark.Approve, Mark.Oppose, Mark.Abstain, Mark.Abstain];
        return Marks.Write(random.GetItems(likely, Items));
    }
}
