using System.Collections.Concurrent;
using System.Data.Common;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using SQLitePCL;
using VoteSystem.Storage.Database;

namespace VoteSystem.Web.Tests.Support;

/// <summary>What a request asks the database, statement by statement; work in the background is not part of it.</summary>
public sealed class StatementsOfRequest : IStartupFilter
{
    private static readonly AsyncLocal<ConcurrentQueue<string>?> OfThis = new();

    private ConcurrentQueue<string> _last = [];

    /// <summary>Statements of the request that came last, in order, with the values filled in.</summary>
    public IReadOnlyList<string> Last => [.. _last];

    /// <summary>Statements that no request sent: those of work in the background.</summary>
    public ConcurrentQueue<string> Behind { get; } = [];

    /// <summary>Puts itself between the application and its database.</summary>
    public void Watch(IServiceCollection services)
    {
        var engine = services.Last(one => one.ServiceType == typeof(Dialect));
        services.AddSingleton<Dialect>(provider => new Watched((Dialect)engine.ImplementationFactory!(provider), this));
        services.AddSingleton<IStartupFilter>(this);
    }

    public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
    {
        app.Use(async (context, then) =>
        {
            var mine = new ConcurrentQueue<string>();
            OfThis.Value = _last = mine;
            await then(context);
        });
        next(app);
    };

    private void Note(string statement)
    {
        if (statement.TrimStart().StartsWith("PRAGMA", StringComparison.Ordinal)) return;
        (OfThis.Value ?? Behind).Enqueue(statement);
    }

    private sealed class Watched(Dialect engine, StatementsOfRequest statements) : Dialect
    {
        public override string Name => engine.Name;

        public override string FindPublicText => engine.FindPublicText;

        public override string CountPublicText => engine.CountPublicText;

        public override string CountTables => engine.CountTables;

        public override IReadOnlyDictionary<string, string> DdlTokens => engine.DdlTokens;

        public override string Page(string orderedSelect) => engine.Page(orderedSelect);

        public override DbConnection Connect() => engine.Connect();

        public override async Task Prepare(DbConnection open, CancellationToken cancel)
        {
            await engine.Prepare(open, cancel);
            if (open is SqliteConnection { Handle: { } handle }) raw.sqlite3_trace(handle, (_, text) => statements.Note(text), null);
            else ServerStatements.Tell(open.Database, statements.Note);
        }

        public override ValueTask<DbTransaction> BeginWriting(DbConnection open, CancellationToken cancel) => engine.BeginWriting(open, cancel);

        public override bool IsDuplicateKey(DbException error) => engine.IsDuplicateKey(error);

        public override bool IsTransient(Exception error) => engine.IsTransient(error);

        public override Task EraseTraces(DbConnection open) => engine.EraseTraces(open);
    }
}
