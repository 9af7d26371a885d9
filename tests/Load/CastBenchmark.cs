namespace VoteSystem.Load;

/// <summary>
/// Casting by phone, the whole way: from another process over HTTP to the commit on disk and back, beside an empty POST of the same server that reads
/// the same body. Then a hall in which everybody presses the button at once.
/// </summary>
internal static class CastBenchmark
{
    private const int Port = 5210;
    private const int Connections = 1_024;
    private const int WarmUp = 4, Rate = 8;
    private const double RatioAim = 0.6, HallAim = 500;

    /// <summary>Five, unless <c>VOTESYSTEM_RUNS</c> says otherwise.</summary>
    private static readonly int Runs = int.Parse(Environment.GetEnvironmentVariable("VOTESYSTEM_RUNS") ?? "5");

    private sealed record Run(Pace Empty, Pace Cast, double HallMs, double[] Each, long Before, long After)
    {
        public double Ratio => Cast.PerSecond / Empty.PerSecond;
    }

    /// <returns>0 when the best run meets both aims of issue 3, otherwise 1.</returns>
    public static async Task<int> Measure(string program)
    {
        Console.WriteLine($"Casting over HTTP, {Environment.ProcessorCount} processors shared by server and load, {Environment.Version}; SQLite, every answer after a synced commit");
        Console.WriteLine($"{"run",4}{"empty/s",11}{"µs each",9}{"casts/s",11}{"µs each",9}{"ratio",8}{"hall ms",10}{"p50",8}{"p95",8}{"p99",8}{"MB before",11}{"MB after",10}{"load",7}");
        var runs = new List<Run>();
        for (var no = 1; no <= Runs; no++)
        {
            var run = await Once(program);
            runs.Add(run);
            Console.WriteLine($"{no,4}{run.Empty.PerSecond,11:N0}{run.Empty.Cost,9:F0}{run.Cast.PerSecond,11:N0}{run.Cast.Cost,9:F0}{run.Ratio,8:F2}{run.HallMs,10:F0}{At(run, 50),8:F0}{At(run, 95),8:F0}{At(run, 99),8:F0}{run.Before / 1e6,11:F0}{run.After / 1e6,10:F0}{LoadAverage(),7}");
        }

        var (ratio, hall) = (runs.Max(run => run.Ratio), runs.Min(run => run.HallMs));
        Console.WriteLine($"Best of {Runs}: ratio {ratio:F2} (aim {RatioAim}), {BenchmarkHall.Seats:N0} voters at once answered in {hall:F0} ms (aim {HallAim} ms).");
        return ratio >= RatioAim && hall < HallAim ? 0 : 1;
    }

    private static async Task<Run> Once(string program)
    {
        using var hall = new BenchmarkHall();
        var rounds = await hall.Fill(WarmUp + Rate + 1);
        using var server = await BenchmarkServer.Start(program, hall.Path, Port);
        Pace empty, cast;
        using (var crowd = await Crowd.Connect(Port, Connections))
        {
            List<byte[]> warm = [.. rounds.Take(WarmUp).SelectMany(round => round)], casts = [.. rounds.Skip(WarmUp).Take(Rate).SelectMany(round => round)];
            List<byte[]> empties = [.. casts.Select(request => BenchmarkHall.To("/b/empty", request))];
            await crowd.Send(empties);
            await crowd.Send(warm);
            await crowd.Send(empties);
            // The compiler of the server finishes what it began in the background.
            await Task.Delay(3_000);
            empty = await PaceOf(server, crowd, empties);
            cast = await PaceOf(server, crowd, casts);
        }

        using var seats = await Crowd.Connect(Port, BenchmarkHall.Seats);
        var before = server.Bytes;
        var (each, all) = await seats.Send(rounds[^1]);
        var papers = await hall.Papers();
        if (papers != rounds.Sum(round => round.Length)) throw new InvalidOperationException($"{papers} papers lie in the boxes; {rounds.Sum(round => round.Length)} were answered.");
        return new Run(empty, cast, all, each.Order().ToArray(), before, server.PeakBytes);
    }

    private static async Task<Pace> PaceOf(BenchmarkServer server, Crowd crowd, List<byte[]> requests)
    {
        var before = server.Cost;
        var (_, milliseconds) = await crowd.Send(requests);
        return new Pace(requests.Count / milliseconds * 1_000, (server.Cost - before).TotalMicroseconds / requests.Count);
    }

    private static double At(Run run, int percent) => run.Each[(int)Math.Ceiling(run.Each.Length * percent / 100.0) - 1];

    /// <summary>What else the machine was doing; only Linux says so.</summary>
    private static string LoadAverage() => File.Exists("/proc/loadavg") ? File.ReadAllText("/proc/loadavg").Split(' ')[0] : "-";
}
