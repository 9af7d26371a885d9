using System.Diagnostics;

/// <summary>A database of the demonstration, made once by the program itself and kept in <c>.local</c>: the pattern of generated provinces.</summary>
internal static class DemoTemplate
{
    /// <summary>Where it lies.</summary>
    public static string Path { get; } = System.IO.Path.Combine(Tools.Root, ".local", "province-template.db");

    /// <summary>The file with its accounts and their password.</summary>
    public static string Accounts { get; } = System.IO.Path.Combine(Tools.Root, ".local", "province-accounts.txt");

    /// <summary>Builds the site and the load for release, and makes the template when there is none.</summary>
    /// <returns>False when something does not build or start; the reason was printed.</returns>
    public static bool Make()
    {
        foreach (var project in new[] { "src/VoteSystem.Web", "tests/Load" })
        {
            Tools.Say($"Building {project} …");
            if (Tools.Run(["dotnet", "build", project, "-c", "Release", "-nologo", "-v", "q", "-clp:ErrorsOnly;NoSummary"], Tools.IsError) != 0) return false;
        }

        return File.Exists(Path) || Seed();
    }

    private static bool Seed()
    {
        Tools.Say("Telling the demonstration town …");
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(Path)!);
        var making = Path + ".making";
        foreach (var old in Directory.EnumerateFiles(System.IO.Path.GetDirectoryName(Path)!, "province-template.db.making*")) File.Delete(old);
        var program = Tools.Built("src/VoteSystem.Web", "VoteSystem.Web");
        var start = new ProcessStartInfo("dotnet", [program, "--urls", "http://127.0.0.1:0"]) { WorkingDirectory = System.IO.Path.GetDirectoryName(program), RedirectStandardOutput = true };
        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Benchmark";
        start.Environment["Logging__LogLevel__Microsoft.Hosting.Lifetime"] = "Information";
        start.Environment["Database__Path"] = making;
        start.Environment["Demo__Seed"] = "true";
        start.Environment["Demo__AccountsFile"] = Accounts;
        start.Environment["Documents__Signing__DemonstrationFolder"] = System.IO.Path.Combine(Tools.Root, ".local", "demo-certificates");
        using var site = Process.Start(start)!;
        while (site.StandardOutput.ReadLine() is { } line && !line.Contains("Application started", StringComparison.Ordinal)) continue;
        var isDone = !site.HasExited;
        if (isDone) site.Kill();
        site.WaitForExit();
        if (!isDone) return false;
        // What still stands in the write-ahead log belongs to it.
        foreach (var suffix in new[] { "", "-wal", "-shm" })
        {
            if (File.Exists(making + suffix)) File.Move(making + suffix, Path + suffix, overwrite: true);
        }

        return true;
    }
}
