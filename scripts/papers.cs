#!/usr/bin/env dotnet
#:property PublishAot=false
#:property Nullable=enable
#:include shared/Tools.cs

// Makes all papers of the demonstration town, told from the first notice to the closed appraisal, with the makers, the register and the
// signatures of the site; certificates are those of a demonstration authority. Nothing of an installation is touched.
//
//   dotnet run scripts/papers.cs -- FOLDER     papers by year, their archives and the root certificate
using System.Diagnostics;

if (args is not [var folder])
{
    Console.Error.WriteLine("Name the folder for the papers: dotnet run scripts/papers.cs -- FOLDER");
    return 2;
}

var target = Path.GetFullPath(folder);
if (Tools.Run(["dotnet", "run", "scripts/fonts.cs"], line => !line.StartsWith("Fonts are in", StringComparison.Ordinal)) != 0)
    return 1;
Tools.Say("Building …");
if (Tools.Run(["dotnet", "build", "src/VoteSystem.Web", "-nologo", "-v", "q", "-clp:ErrorsOnly;NoSummary"], Tools.IsError) != 0)
    return 1;

Tools.Say("Telling the story of the town and making its papers …");
var work = Directory.CreateTempSubdirectory("votesystem-papers-");
try
{
    var start = new ProcessStartInfo("dotnet") { WorkingDirectory = Path.Combine(Tools.Root, "src", "VoteSystem.Web") };
    foreach (var argument in (string[])[
        Path.Combine("bin", "Debug", "net10.0", "VoteSystem.Web.dll"), "--Database:Engine=sqlite", $"--Database:Path={Path.Combine(work.FullName, "papers.db")}",
        "--Demo:Seed=true", $"--Demo:PapersTo={target}", $"--Documents:Signing:DemonstrationFolder={Path.Combine(work.FullName, "authority")}"])
        start.ArgumentList.Add(argument);
    start.Environment["ASPNETCORE_ENVIRONMENT"] = "Development";
    start.Environment["Logging__LogLevel__Default"] = "Warning";
    using var process = Process.Start(start)!;
    await process.WaitForExitAsync();
    if (process.ExitCode == 0)
        Console.WriteLine($"To check one: dotnet run --project src/VoteSystem.Verify -- FILE --root {Path.Combine(target, "demonstration-root.pem")}");
    return process.ExitCode;
}
finally
{
    work.Delete(recursive: true);
}
