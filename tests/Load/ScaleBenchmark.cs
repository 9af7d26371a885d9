using VoteSystem.Load.Province;

namespace VoteSystem.Load;

/// <summary>
/// One town's work in an installation of 1, 10, 100 and 1,000 congresses: casting into its box, its pages, and the dashboard of its county. Each size is measured side by side with
/// an installation of one congress, turn by turn, so that whatever else the machine does meets both; the ratio is what counts.
/// </summary>
internal static class ScaleBenchmark
{
    private const int Turns = 3;
    private const double Aim = 0.8;

    private static readonly int[] Sizes = [10, 100, 1_000];

    /// <param name="program">The built site.</param>
    /// <param name="template">A database of the demonstration.</param>
    /// <param name="accounts">The file with its password.</param>
    /// <param name="args"><c>--upto 100</c> leaves out the larger sizes; <c>--engine sqlserver</c> leaves out the other engine.</param>
    /// <returns>0 when every median ratio of one town's work reaches the aim, otherwise 1.</returns>
    public static async Task<int> Measure(string program, string template, string accounts, string[] args)
    {
        var upTo = Options.Number(args, "--upto", Sizes[^1]);
        var only = Options.OneOf(args, "--engine", [.. ScaleSite.Engines]);
        var password = (await File.ReadAllLinesAsync(accounts))[1].Split(' ')[^1];
        var town = await TemplateTown.Read(template);
        Console.WriteLine($"One town's work, {Environment.ProcessorCount} processors shared by servers and load, {Environment.Version}; median of {Turns} turns, ratio to one congress in the same turn");
        var isFlat = true;
        foreach (var engine in ScaleSite.Engines.Where(engine => only is null || engine == only))
        {
            await using var one = await ScaleSite.Start(engine, program, town, password, congresses: 1, rounds: Sizes.Count(size => size <= upTo) * Turns + 1);
            Console.WriteLine($"{engine}, 1 congress: {one.Rows:N0} rows written in {one.Seconds:N0} s");
            foreach (var size in Sizes.Where(size => size <= upTo)) isFlat &= await Compare(engine, program, town, password, one, size);
        }

        Console.WriteLine(isFlat ? $"Every ratio reaches {Aim}: one town's work does not notice the others." : $"A ratio is below {Aim}; see above, and what else the machine did.");
        return isFlat ? 0 : 1;
    }

    private static async Task<bool> Compare(string engine, string program, TemplateTown town, string password, ScaleSite one, int size)
    {
        await using var many = await ScaleSite.Start(engine, program, town, password, size, Turns + 1);
        Console.WriteLine($"{engine}, {size:N0} congresses: {many.Rows:N0} rows written in {many.Seconds:N0} s{(many.Bytes is { } bytes ? $", {bytes / 1e6:N0} MB" : "")}");
        Console.WriteLine($"  {"",-24}{"one/s",10}{"many/s",10}{"ratio",8}{"µs one",9}{"µs many",9}{"ratio",8}");
        var isFlat = true;
        foreach (var work in ScaleSite.Works)
        {
            var turns = new List<(Pace One, Pace Many)>();
            for (var turn = 0; turn < Turns; turn++) turns.Add((await one.Do(work), await many.Do(work)));
            var (rate, cost) = (Median(turns.Select(turn => turn.Many.PerSecond / turn.One.PerSecond)), Median(turns.Select(turn => turn.One.Cost / turn.Many.Cost)));
            Console.WriteLine($"  {work,-24}{Median(turns.Select(turn => turn.One.PerSecond)),10:N0}{Median(turns.Select(turn => turn.Many.PerSecond)),10:N0}{rate,8:F2}"
                + $"{Median(turns.Select(turn => turn.One.Cost)),9:N0}{Median(turns.Select(turn => turn.Many.Cost)),9:N0}{cost,8:F2}");
            if (work != ScaleSite.Dashboard) isFlat &= Math.Max(rate, cost) >= Aim;
        }

        return isFlat;
    }

    private static double Median(IEnumerable<double> values)
    {
        var ordered = values.Order().ToList();
        return ordered[ordered.Count / 2];
    }
}
