#!/usr/bin/env dotnet
#:property PublishAot=false
#:property Nullable=enable
#:include shared/Tools.cs

// Builds, creates and seeds the database of the demonstration county when there is none, and starts the site.
//
//   dotnet run scripts/run.cs                     http://localhost:5080, database in .local/
//   dotnet run scripts/run.cs -- --port 5081      another port
//   dotnet run scripts/run.cs -- --fresh [--yes]  throw the database away and start anew
//   dotnet run scripts/run.cs -- --hall [--https-port 5443] [--wifi NAME] [--wifi-password WORD]
//                                                 for phones in the same network: HTTPS with an authority made for the hall
using System.Diagnostics;
using System.Net;
using System.Net.NetworkInformation;
using System.Net.Sockets;
using System.Runtime.InteropServices;

var port = int.TryParse(Tools.Option(args, "--port"), out var given) ? given : 5080;
var address = $"http://localhost:{port}";
var isHall = args.Contains("--hall");
var httpsPort = int.TryParse(Tools.Option(args, "--https-port"), out var secure) ? secure : 5443;
var local = Path.Combine(Tools.Root, ".local");
var database = Path.Combine(local, "votesystem.db");
var accounts = Path.Combine(local, "demo-accounts.txt");

if (Environment.Version.Major < 10)
    return Stop("This needs the .NET SDK 10.0.400 or newer: https://dotnet.microsoft.com/download");
if (!PortIsFree(port))
    return Stop($"Port {port} is in use by another program. Choose another one: dotnet run scripts/run.cs -- --port {port + 1}");
if (isHall && !PortIsFree(httpsPort))
    return Stop($"Port {httpsPort} is in use by another program. Choose another one: dotnet run scripts/run.cs -- --hall --https-port {httpsPort + 1}");
if (args.Contains("--fresh") && !Forget())
    return Stop("Nothing was deleted.");
Directory.CreateDirectory(local);

// Papers are set in free fonts, fetched once into .local/fonts; without them the site runs but prints nothing.
Tools.Run(["dotnet", "run", "scripts/fonts.cs"], line => !line.StartsWith("Fonts are in", StringComparison.Ordinal));
Tools.Say("Building …");
if (Tools.Run(["dotnet", "build", "src/VoteSystem.Web", "-nologo", "-v", "q", "-clp:ErrorsOnly;NoSummary"], Tools.IsError) != 0)
    return Stop("The build failed.");

Tools.Say(File.Exists(database) ? "Starting …" : "Creating the database of the demonstration county and starting …");
using var server = Start();
using var stopping = new CancellationTokenSource();
Console.CancelKeyPress += (_, pressed) =>
{
    pressed.Cancel = true;
    stopping.Cancel();
};
using var terminated = PosixSignalRegistration.Create(PosixSignal.SIGTERM, signal =>
{
    signal.Cancel = true;
    stopping.Cancel();
});

if (await Answers())
{
    Tools.Say("The site is open.");
    Console.WriteLine();
    Console.WriteLine($"  {address}");
    if (isHall) SayHowPhonesJoin();
    if (File.Exists(accounts)) Console.WriteLine($"\n{File.ReadAllText(accounts).TrimEnd()}");
    Console.WriteLine("\n  Ctrl+C stops it.");
}

try
{
    await server.WaitForExitAsync(stopping.Token);
}
catch (OperationCanceledException)
{
    await Close();
    Tools.Say("Stopped.");
    return 0;
}

return Stop($"The site ended by itself (exit code {server.ExitCode}); the reason stands above.");

Process Start()
{
    var start = new ProcessStartInfo("dotnet")
    {
        // The folder of the web project is the content root: texts, styles and scripts are read from there.
        WorkingDirectory = Path.Combine(Tools.Root, "src", "VoteSystem.Web"),
        UseShellExecute = false,
    };
    foreach (var argument in (string[])[
        Path.Combine("bin", "Debug", "net10.0", "VoteSystem.Web.dll"), .. Listening(),
        "--Database:Engine=sqlite", $"--Database:Path={database}", "--Demo:Seed=true", $"--Demo:AccountsFile={accounts}",
        $"--Documents:Address={address}", $"--Documents:Signing:DemonstrationFolder={Path.Combine(local, "demo-certificates")}"])
        start.ArgumentList.Add(argument);
    start.Environment["ASPNETCORE_ENVIRONMENT"] = Environment.GetEnvironmentVariable("ASPNETCORE_ENVIRONMENT") ?? "Development";
    start.Environment["Logging__LogLevel__Default"] = Environment.GetEnvironmentVariable("Logging__LogLevel__Default") ?? "Warning";
    return Process.Start(start)!;
}

string[] Listening()
{
    if (!isHall) return ["--urls", address];
    var wifi = Tools.Option(args, "--wifi") is { } name ? new[] { $"--Hall:WifiName={name}", $"--Hall:WifiPassword={Tools.Option(args, "--wifi-password")}" } : [];
    return ["--Hall:Transport=Authority", $"--Hall:HttpPort={port}", $"--Hall:HttpsPort={httpsPort}", .. wifi];
}

// The page to project (票决 › 手机入会) shows the same with QR codes.
void SayHowPhonesJoin()
{
    var addresses = NetworkInterface.GetAllNetworkInterfaces()
        .Where(one => one.OperationalStatus == OperationalStatus.Up && one.NetworkInterfaceType != NetworkInterfaceType.Loopback)
        .SelectMany(one => one.GetIPProperties().UnicastAddresses)
        .Where(one => one.Address.AddressFamily == AddressFamily.InterNetwork).Select(one => one.Address).ToList();
    if (addresses.Count == 0) Console.WriteLine("\n  This computer is in no network; join the hall's Wi-Fi, then phones can reach it.");
    foreach (var one in addresses)
        Console.WriteLine($"\n  Phones: first http://{one}:{port}/hall/trust (once), then https://{one}:{httpsPort}");
}

async Task<bool> Answers()
{
    using var client = new HttpClient { Timeout = TimeSpan.FromSeconds(5) };
    while (!server.HasExited && !stopping.IsCancellationRequested)
    {
        try
        {
            using var answer = await client.GetAsync(new Uri($"{address}/healthz"));
            if (answer.IsSuccessStatusCode) return true;
        }
        catch (Exception error) when (error is HttpRequestException or TaskCanceledException)
        {
            // Not listening yet: asked again until it answers or ends.
        }

        await Task.Delay(200);
    }

    return false;
}

async Task Close()
{
    // A signal lets the server finish what it is writing (on Windows Ctrl+C reaches it directly); only when it does not end in time it is cut off.
    if (!OperatingSystem.IsWindows()) Native.Kill(server.Id, Native.Terminate);
    using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(20));
    try
    {
        await server.WaitForExitAsync(patience.Token);
    }
    catch (OperationCanceledException)
    {
        server.Kill(entireProcessTree: true);
    }
}

// Only the database and what belongs to it; the fonts beside it are large and stay.
bool Forget()
{
    if (!File.Exists(database)) return true;
    if (!args.Contains("--yes"))
    {
        Console.Write($"Delete the database {database}? [y/N] ");
        if (Console.ReadLine()?.Trim() is not ("y" or "Y" or "是")) return false;
    }

    foreach (var file in Directory.EnumerateFiles(local, "votesystem.db*").Append(accounts)) File.Delete(file);
    return true;
}

static bool PortIsFree(int port)
{
    foreach (var ip in new[] { IPAddress.Loopback, IPAddress.IPv6Loopback })
    {
        try
        {
            using var probe = new TcpListener(ip, port);
            probe.Start();
        }
        catch (SocketException error) when (error.SocketErrorCode is not SocketError.AddressNotAvailable and not SocketError.AddressFamilyNotSupported)
        {
            return false;
        }
        catch (SocketException)
        {
            // A machine without IPv6 has nothing to collide with there.
        }
    }

    return true;
}

static int Stop(string reason)
{
    Console.Error.WriteLine(reason);
    return 1;
}

internal static class Native
{
    public const int Terminate = 15;

    [DllImport("libc", EntryPoint = "kill")]
    public static extern int Kill(int process, int signal);
}
