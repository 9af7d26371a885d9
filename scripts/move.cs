#!/usr/bin/env dotnet
#:property PublishAot=false
#:property Nullable=enable
#:property Configuration=Release
#:project ../src/VoteSystem.Storage
#:include shared/Tools.cs

// Moves a whole installation into an empty database of the same or the other engine: a town that grows into a county, or a copy on another machine.
// Stop the program on all nodes first. The source is never changed; the target cannot be started on before the last check has passed.
//
//   dotnet run scripts/move.cs -- --from data/votesystem.db --to "Server=…;Database=VoteSystem;…"
//   dotnet run scripts/move.cs -- --from "Server=…;Database=VoteSystem;…" --to votesystem.db
//
// A value with an equals sign is a connection string of SQL Server, anything else the path of a SQLite file.
using VoteSystem.Storage.Database;
using VoteSystem.Storage.Moving;

if (Tools.Option(args, "--from") is not { } from || Tools.Option(args, "--to") is not { } to)
{
    Console.Error.WriteLine("Usage: dotnet run scripts/move.cs -- --from DATABASE --to EMPTY_DATABASE");
    return 2;
}

if (!from.Contains('=', StringComparison.Ordinal) && !File.Exists(from))
{
    Console.Error.WriteLine($"There is no file {Path.GetFullPath(from)}.");
    return 2;
}

try
{
    var tables = await new InstallationCopy(new Db(DialectOf(from)), new Db(DialectOf(to)), TimeProvider.System).Run(Tools.Say);
    Console.WriteLine();
    foreach (var table in tables) Console.WriteLine($"  {table.Table,-26}{table.Rows,12:N0}  {table.Hash}");
    Console.WriteLine($"\n{tables.Sum(table => table.Rows):N0} rows in {tables.Count} tables were moved. Point the program to the new database; keep the old one until you have seen it work.");
    return 0;
}
catch (Exception error) when (error is InvalidOperationException or System.Data.Common.DbException)
{
    Console.Error.WriteLine(error.Message);
    return 1;
}

static Dialect DialectOf(string place) => place.Contains('=', StringComparison.Ordinal) ? new SqlServerDialect(place) : new SqliteDialect(place);
