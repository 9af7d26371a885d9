#!/usr/bin/env dotnet
#:property PublishAot=false
#:property Nullable=enable
#:include shared/Tools.cs
#:include shared/DemoTemplate.cs

// Fills an empty database with a province: up to 1,000 congresses in counties of 25, ten years, 200 proposals a year and town, with deputies, sessions,
// projects, reports, papers, publications and audit chains that hold. Names are 示例; the accounts are town0001-secretary and so on, with the password
// in .local/province-accounts.txt.
//
//   dotnet run scripts/province.cs -- province.db                                        1,000 congresses: some 16 million rows
//   dotnet run scripts/province.cs -- province.db --congresses 100 --years 10 --proposals 200 --towns 25 --seed 1
//   dotnet run scripts/province.cs -- "Server=…;Database=…" --congresses 10              into an empty database of SQL Server
//
// The same seed over the same template (.local/province-template.db) makes the same rows.
if (args is not [var target, .. var sizes] || target.StartsWith("--", StringComparison.Ordinal))
{
    Console.Error.WriteLine("Name a new file or the connection string of an empty database: dotnet run scripts/province.cs -- province.db --congresses 100");
    return 2;
}

if (!DemoTemplate.Make()) return 1;
Tools.Say("Writing the province …");
var place = target.Contains('=', StringComparison.Ordinal) ? target : Path.GetFullPath(target);
return Tools.Run(["dotnet", Tools.Built("tests/Load", "VoteSystem.Load"), "province", DemoTemplate.Path, place, .. sizes]);
