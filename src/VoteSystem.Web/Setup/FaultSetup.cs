using System.Data.Common;
using Microsoft.AspNetCore.Diagnostics;
using VoteSystem.Storage.Database;

namespace VoteSystem.Web.Setup;

/// <summary>What happens when something breaks: a page in plain words, an id that is in the log, and a check for whoever watches the server.</summary>
public static class FaultSetup
{
    /// <summary>Where the pages of errors are; below it stands the status.</summary>
    public const string Path = "/error";

    /// <summary>Where the check of the server's health is.</summary>
    public const string HealthPath = "/healthz";

    /// <summary>Adds the log of faults.</summary>
    public static void AddFaults(this WebApplicationBuilder builder)
    {
        builder.Services.AddExceptionHandler<FaultLog>();
        // FaultLog tells of each fault once; the framework's own line would add the address of the page.
        builder.Logging.AddFilter("Microsoft.AspNetCore.Diagnostics.ExceptionHandlerMiddleware", LogLevel.None);
    }

    /// <summary>Shows errors as pages; the first thing in the pipeline.</summary>
    public static void UseFaults(this WebApplication app)
    {
        app.UseExceptionHandler($"{Path}/500");
        app.UseStatusCodePagesWithReExecute(Path + "/{0}");
    }

    /// <summary>200 <c>ok</c> when the database answers and has the newest schema, otherwise 503 with one word why.</summary>
    public static void MapHealth(this WebApplication app) => app.MapGet(HealthPath, Check).AllowAnonymous();

    private static async Task<IResult> Check(SchemaMigrator migrator, ILogger<FaultLog> log)
    {
        try
        {
            return await migrator.IsCurrent() ? Results.Text("ok") : Results.Text("schema", statusCode: StatusCodes.Status503ServiceUnavailable);
        }
        catch (DbException error)
        {
            log.LogError(error, "The database does not answer");
            return Results.Text("database", statusCode: StatusCodes.Status503ServiceUnavailable);
        }
    }

    /// <summary>Writes a fault with the id that the page shows. The address is left out: that of a ballot page must stay secret.</summary>
    internal sealed class FaultLog(ILogger<FaultLog> log) : IExceptionHandler
    {
        public ValueTask<bool> TryHandleAsync(HttpContext httpContext, Exception exception, CancellationToken cancellationToken)
        {
            log.LogError(exception, "A request failed, id {FaultId}", httpContext.TraceIdentifier);
            return ValueTask.FromResult(false);
        }
    }
}
