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

    private static async Task<IResult> Check(DatabaseCheck check, Dialect dialect, TimeProvider clock, Readiness readiness, ILogger<FaultLog> log)
    {
        try
        {
            // Whoever watches the server wants to know at once; the retries of the house would hide the fault for seconds.
            var isCurrent = await new SchemaMigrator(new Db(dialect, Retry.Never), clock).IsCurrent();
            if (isCurrent && readiness.IsReady) return Results.Text("ok");
            return isCurrent ? Unwell("database") : Unwell("schema");
        }
        catch (DbException error)
        {
            readiness.Suspect();
            log.LogError("The database does not answer: {Problem}", check.Explain(error).Problem);
            return Unwell("database");
        }
    }

    private static IResult Unwell(string word) => Results.Text(word, statusCode: StatusCodes.Status503ServiceUnavailable);

    /// <summary>Writes a fault with the id that the page shows. The address is left out: that of a ballot page must stay secret.</summary>
    internal sealed class FaultLog(DatabaseCheck check, Readiness readiness, NotReadyPage page, ILogger<FaultLog> log) : IExceptionHandler
    {
        public async ValueTask<bool> TryHandleAsync(HttpContext httpContext, Exception exception, CancellationToken cancellationToken)
        {
            if (!check.IsAway(exception))
            {
                log.LogError(exception, "A request failed, id {FaultId}", httpContext.TraceIdentifier);
                return false;
            }

            var finding = check.Explain(exception);
            log.LogError("A request failed because the database is away, id {FaultId}: {Problem}. {Detail}", httpContext.TraceIdentifier, finding.Problem, finding.Detail);
            readiness.Suspect();
            await page.Write(httpContext, finding);
            return true;
        }
    }
}
