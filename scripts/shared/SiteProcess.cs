using System.Diagnostics;
using System.Net.Sockets;

/// <summary>The published site with the demonstration county, in a process of its own and a folder that is deleted afterwards.</summary>
internal sealed class SiteProcess : IDisposable
{
    private readonly Process _process;
    private readonly string _folder;

    private SiteProcess(Process process, string folder, int port)
    {
        (_process, _folder, Port) = (process, folder, port);
    }

    public int Port { get; }

    public string Address => $"http://127.0.0.1:{Port}";

    /// <summary>Publishes for release, seeds and starts. Null when the build failed.</summary>
    public static SiteProcess? Start(int port)
    {
        var folder = Directory.CreateTempSubdirectory("votesystem-site-").FullName;
        var site = Path.Combine(folder, "site");
        Tools.Say("Publishing …");
        if (Tools.Run(["dotnet", "publish", "src/VoteSystem.Web", "-c", "Release", "-o", site, "-nologo", "-v", "q", "-clp:ErrorsOnly;NoSummary"], Tools.IsError) != 0) return null;
        var start = new ProcessStartInfo("dotnet", ["VoteSystem.Web.dll", "--urls", $"http://127.0.0.1:{port}"]) { WorkingDirectory = site };
        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Benchmark";
        start.Environment["Logging__LogLevel__Default"] = "Error";
        start.Environment["Database__Path"] = Path.Combine(folder, "votesystem.db");
        start.Environment["Demo__Seed"] = "true";
        start.Environment["Demo__AccountsFile"] = Path.Combine(folder, "accounts.txt");
        start.Environment["Benchmark__EmptyPage"] = "true";
        Tools.Say("Seeding and starting …");
        var process = new SiteProcess(Process.Start(start)!, folder, port);
        while (!process.Listens() && !process._process.HasExited) Thread.Sleep(100);
        return process;
    }

    public void Dispose()
    {
        _process.Kill();
        _process.WaitForExit();
        _process.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    private bool Listens()
    {
        try
        {
            using var socket = new TcpClient("127.0.0.1", Port);
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }
}
