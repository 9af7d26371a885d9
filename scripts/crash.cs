#!/usr/bin/env dotnet
#:property PublishAot=false
#:property Nullable=enable
#:include shared/Tools.cs

// The long run of the crash test: a process that casts at full rate is killed again and again (kill -9), each time on a new database.
// After every kill each voter sends again; nothing acknowledged may be lost, and nothing counted twice.
//
//   dotnet run scripts/crash.cs                50 kills
//   dotnet run scripts/crash.cs -- --kills 7   another number
var kills = Tools.Option(args, "--kills") ?? "50";
if (!int.TryParse(kills, out var number) || number < 1)
{
    Console.Error.WriteLine("--kills takes a number from 1.");
    return 2;
}

Environment.SetEnvironmentVariable("VOTESYSTEM_TEST_KILLS", kills);
Tools.Say($"{kills} kills");
var result = Tools.Run(["dotnet", "test", "tests/VoteSystem.Storage.Tests", "-nologo", "--filter", "FullyQualifiedName~BoxCrash", "--logger", "console;verbosity=detailed"],
    line => line.Contains("Killed after", StringComparison.Ordinal) || line.Contains("Failed", StringComparison.Ordinal) || line.Contains("Passed", StringComparison.Ordinal) || Tools.IsError(line));
Tools.Say(result == 0 ? "Nothing was lost, nothing counted twice." : "The test failed; see above.");
return result;
