using System.Diagnostics;
using VoteSystem.Storage.Audit;
using VoteSystem.Storage.Congresses;
using VoteSystem.Storage.Database;

namespace VoteSystem.Load.Province;

/// <summary><c>VoteSystem.Load province TEMPLATE.db TARGET …</c>, started by <c>scripts/province.cs</c>.</summary>
internal static class ProvinceCommand
{
    /// <param name="template">A database of the demonstration.</param>
    /// <param name="target">Path of a new SQLite file, or a connection string of SQL Server with an empty database.</param>
    /// <param name="args">Sizes.</param>
    /// <returns>0 when the province stands and the chain of its last congress is sound.</returns>
    public static async Task<int> Run(string template, string target, string[] args)
    {
        var plan = ProvincePlan.Read(args);
        var clock = Stopwatch.StartNew();
        var db = new Db(DialectOf(target));
        if (await db.One<long>(db.Dialect.CountTables, new { Name = "congress" }) > 0)
        {
            Console.Error.WriteLine("The target has tables already. Name a new file or an empty database.");
            return 2;
        }

        var rows = await new ProvinceWriter(await TemplateTown.Read(template), plan).Write(db, Console.WriteLine);
        var last = (await new CongressQueries(db).Find(ProvincePlan.SlugOf(plan.Congresses)))!;
        if (await new AuditQueries(db).FirstBreak(last.Id) is { } height)
        {
            Console.Error.WriteLine($"The audit log of {last.Slug} is broken at entry {height}.");
            return 1;
        }

        var bytes = ProvinceWriter.BytesOf(target);
        Console.WriteLine($"{plan.Congresses:N0} congresses, {plan.Years} years, {rows:N0} rows{(bytes is { } size ? $", {size / 1e6:N0} MB" : "")} in {clock.Elapsed.TotalSeconds:N0} s");
        return 0;
    }

    /// <summary>A file name is SQLite, anything with an equals sign a connection string.</summary>
    public static Dialect DialectOf(string target) => target.Contains('=', StringComparison.Ordinal) ? new SqlServerDialect(target) : new SqliteDialect(target);
}
