using System.Diagnostics;
using System.Runtime.CompilerServices;

/// <summary>What the scripts share: where the project lies and how a command is run.</summary>
internal static class Tools
{
    /// <summary>The folder of VoteSystem.sln, wherever the script is started from.</summary>
    public static string Root { get; } = FindRoot();

    /// <summary>Runs a command and passes its output on line by line. Never waits for a keyboard.</summary>
    /// <param name="command">The program and its arguments.</param>
    /// <param name="show">Which lines to print; null prints all.</param>
    /// <returns>The exit code, or 127 when there is no such program.</returns>
    public static int Run(string[] command, Func<string, bool>? show = null)
    {
        var start = new ProcessStartInfo(command[0])
        {
            WorkingDirectory = Root,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var argument in command[1..]) start.ArgumentList.Add(argument);
        start.Environment["DOTNET_CLI_TELEMETRY_OPTOUT"] = "1";
        start.Environment["DOTNET_NOLOGO"] = "1";
        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";

        using var process = new Process { StartInfo = start };
        void Print(object sender, DataReceivedEventArgs line)
        {
            if (line.Data is { } text && (show is null || show(text))) Console.WriteLine(text);
        }

        process.OutputDataReceived += Print;
        process.ErrorDataReceived += Print;
        try
        {
            process.Start();
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return 127;
        }

        process.StandardInput.Close();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        process.WaitForExit();
        return process.ExitCode;
    }

    /// <summary>Whether a line of a build's output tells of an error.</summary>
    public static bool IsError(string line) => line.Contains("error ", StringComparison.OrdinalIgnoreCase);

    /// <summary>The full path of a program on the PATH, or null.</summary>
    public static string? Find(string program)
    {
        var folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries);
        string[] names = OperatingSystem.IsWindows() ? [program + ".exe", program + ".cmd"] : [program];
        return folders.SelectMany(folder => names.Select(name => Path.Combine(folder, name))).FirstOrDefault(File.Exists);
    }

    /// <summary>The value behind an option such as <c>--port 5081</c>, or null.</summary>
    public static string? Option(string[] args, string name)
    {
        var at = Array.IndexOf(args, name);
        return at >= 0 && at + 1 < args.Length ? args[at + 1] : null;
    }

    /// <summary>The file that a build for release made of a project.</summary>
    public static string Built(string folder, string name) => Path.Combine(Root, folder, "bin", "Release", "net10.0", name + ".dll");

    /// <summary>A line that tells what is going on, with the seconds since the start.</summary>
    public static void Say(string text) => Console.WriteLine($"[{Clock.Elapsed.TotalSeconds,5:F1} s] {text}");

    private static readonly Stopwatch Clock = Stopwatch.StartNew();

    private static string FindRoot([CallerFilePath] string here = "")
    {
        var folder = new DirectoryInfo(Path.GetDirectoryName(here)!);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "VoteSystem.sln"))) folder = folder.Parent;
        return folder?.FullName ?? throw new InvalidOperationException($"VoteSystem.sln is not above {here}.");
    }
}
