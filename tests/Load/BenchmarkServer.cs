using System.Diagnostics;
using System.Net.Sockets;

namespace VoteSystem.Load;

/// <summary>The application in a process of its own, built for release, on a port of this machine.</summary>
internal sealed class BenchmarkServer : IDisposable
{
    private readonly Process _process;

    private BenchmarkServer(Process process) => _process = process;

    /// <summary>Most memory that the process held so far.</summary>
    public long PeakBytes
    {
        get
        {
            _process.Refresh();
            return _process.PeakWorkingSet64;
        }
    }

    /// <summary>What the process holds now.</summary>
    public long Bytes
    {
        get
        {
            _process.Refresh();
            return _process.WorkingSet64;
        }
    }

    /// <summary>Processor time so far.</summary>
    public TimeSpan Cost
    {
        get
        {
            _process.Refresh();
            return _process.TotalProcessorTime;
        }
    }

    /// <summary>Starts it and waits until it listens.</summary>
    /// <param name="program">The built site.</param>
    /// <param name="database">Path of its SQLite file.</param>
    /// <param name="port">Where it listens.</param>
    /// <param name="settings">Further settings, such as those of another engine.</param>
    public static async Task<BenchmarkServer> Start(string program, string database, int port, IReadOnlyDictionary<string, string>? settings = null)
    {
        var start = new ProcessStartInfo("dotnet", [program, "--urls", $"http://127.0.0.1:{port}"])
        {
            WorkingDirectory = Path.GetDirectoryName(program),
            RedirectStandardOutput = true,
            UseShellExecute = false,
        };
        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Benchmark";
        start.Environment["Database__Path"] = database;
        start.Environment["Benchmark__EmptyPost"] = "true";
        foreach (var (name, value) in settings ?? new Dictionary<string, string>()) start.Environment[name] = value;
        var process = Process.Start(start)!;
        process.OutputDataReceived += (_, line) =>
        {
            if (line.Data?.Contains("fail:", StringComparison.Ordinal) == true || line.Data?.Contains("crit:", StringComparison.Ordinal) == true) Console.WriteLine(line.Data);
        };
        process.BeginOutputReadLine();
        for (var tries = 0; !await Listens(port); tries++)
        {
            if (process.HasExited || tries == 600) throw new InvalidOperationException("The server does not start.");
            await Task.Delay(50);
        }

        return new BenchmarkServer(process);
    }

    public void Dispose()
    {
        _process.Kill();
        _process.WaitForExit();
        _process.Dispose();
    }

    private static async Task<bool> Listens(int port)
    {
        try
        {
            using var socket = new TcpClient();
            await socket.ConnectAsync("127.0.0.1", port);
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }
}
