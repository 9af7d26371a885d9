using System.Diagnostics;
using System.Text;

namespace VoteSystem.Verify.Tests;

/// <summary>Runs the built program as anybody would, and collects what it says.</summary>
internal sealed record Running(int Code, string Output, string Errors)
{
    public IReadOnlyList<string> Lines => Output.ReplaceLineEndings("\n").TrimEnd('\n').Split('\n');

    public static Running Verify(params string[] args)
    {
        var start = new ProcessStartInfo("dotnet")
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
        };
        start.ArgumentList.Add(Path.Combine(AppContext.BaseDirectory, "VoteSystem.Verify.dll"));
        foreach (var arg in args) start.ArgumentList.Add(arg);
        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return new Running(process.ExitCode, output, errors.GetAwaiter().GetResult());
    }

    public static string Example(string name) => Path.Combine(AppContext.BaseDirectory, "Records", name + ".json");
}
