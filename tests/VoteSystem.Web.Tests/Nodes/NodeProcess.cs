using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using VoteSystem.Web.Tests.Design;
using VoteSystem.Web.Tests.Support;

namespace VoteSystem.Web.Tests.Nodes;

/// <summary>The application in a process of its own, as one node among others over one database.</summary>
internal sealed class NodeProcess : IDisposable
{
    private readonly Process _process;

    private NodeProcess(Process process, Uri address)
    {
        _process = process;
        Address = address;
    }

    public Uri Address { get; }

    /// <summary>Starts a node and waits until it is healthy.</summary>
    public static async Task<NodeProcess> Start(TownDatabase database)
    {
        var address = new Uri($"http://127.0.0.1:{FreePort()}");
        var start = new ProcessStartInfo("dotnet", [typeof(Program).Assembly.Location, "--urls", $"{address}"])
        {
            WorkingDirectory = Site.Folder(),
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Test";
        // Two of three nodes would otherwise reserve memory as if each were alone on the machine.
        start.Environment["DOTNET_gcServer"] = "0";
        foreach (var (name, value) in database.Settings) start.Environment[name.Replace(":", "__", StringComparison.Ordinal)] = value;
        var process = Process.Start(start)!;
        var said = new List<string>();
        process.OutputDataReceived += (_, line) => Note(said, line.Data);
        process.ErrorDataReceived += (_, line) => Note(said, line.Data);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        var node = new NodeProcess(process, address);
        await node.WaitUntilHealthy(said);
        return node;
    }

    /// <summary>Ends the process at once, as a power cut does: it says goodbye to nobody.</summary>
    public void KillHard()
    {
        _process.Kill();
        _process.WaitForExit();
    }

    public void Dispose()
    {
        if (!_process.HasExited) KillHard();
        _process.Dispose();
    }

    private async Task WaitUntilHealthy(List<string> said)
    {
        using var http = new HttpClient();
        for (var tries = 0; ; tries++)
        {
            if (_process.HasExited || tries == 1200)
            {
                Dispose();
                lock (said) throw new InvalidOperationException("The node does not start:\n" + string.Join('\n', said));
            }

            try
            {
                using var answer = await http.GetAsync(new Uri(Address, "/healthz"));
                if (answer.IsSuccessStatusCode) return;
            }
            catch (HttpRequestException)
            {
                // It does not listen yet.
            }

            await Task.Delay(100);
        }
    }

    private static void Note(List<string> said, string? line)
    {
        if (line is null) return;
        lock (said) said.Add(line);
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
