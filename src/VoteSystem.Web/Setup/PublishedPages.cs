using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.AspNetCore.ResponseCompression;
using Microsoft.Net.Http.Headers;
using VoteSystem.Storage.Database;
using VoteSystem.Storage.Publishing;
using VoteSystem.Web.Components;

namespace VoteSystem.Web.Setup;

/// <summary>
/// Pages for the public are drawn once and then served from memory, until anything happens in their congress. A page takes part with
/// <c>[OutputCache(PolicyName = PublishedPages.Policy)]</c>; pages with forms that are sent never do.
/// </summary>
/// <remarks>
/// The key of a kept page holds the height of the congress's audit log: one indexed row, the only read of a page that is kept. So nothing needs to be
/// thrown away. A height that was read is used again for a fifth of a second as long as this node has written nothing: what is done here is seen by the
/// next reader, what is done on another node within that time.
/// </remarks>
public static class PublishedPages
{
    /// <summary>Name of the policy.</summary>
    public const string Policy = "published";

    private const long MemoryLimit = 64 * 1024 * 1024;
    private const long PageLimit = 2 * 1024 * 1024;

    /// <summary>Adds the keeping and the compression of public pages.</summary>
    /// <remarks>Setting: <c>PublicPages:Keep</c> (true); false draws every page anew.</remarks>
    public static void AddPublishedPages(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<OpenData.LivingLists>();
        builder.Services.AddSingleton<OpenData.OpenDataEndpoints.Lists>();
        builder.Services.AddOutputCache(options =>
        {
            options.SizeLimit = MemoryLimit;
            options.MaximumBodySize = PageLimit;
            options.AddPolicy(Policy, policy => policy.AddPolicy<PublishedPolicy>());
        });
        builder.Services.AddResponseCompression(options =>
        {
            // Only pages without secrets are compressed (see UsePublishedPages), so nothing can be guessed from their length.
            options.EnableForHttps = true;
            options.MimeTypes = [.. ResponseCompressionDefaults.MimeTypes, "application/atom+xml", "application/geo+json", "image/svg+xml"];
        });
        builder.Services.Configure<BrotliCompressionProviderOptions>(options => options.Level = CompressionLevel.Optimal);
        builder.Services.Configure<GzipCompressionProviderOptions>(options => options.Level = CompressionLevel.Optimal);
    }

    /// <summary>Serves kept pages; after the reader is known, because somebody who is signed in sees more.</summary>
    public static void UsePublishedPages(this WebApplication app)
    {
        app.UseOutputCache();
        app.UseWhen(IsPublished, branch => branch.UseResponseCompression());
    }

    /// <summary>An empty page to measure against, only where <c>Benchmark:EmptyPage</c> is true.</summary>
    public static void MapEmptyPage(this WebApplication app)
    {
        if (app.Configuration.GetValue<bool>("Benchmark:EmptyPage")) app.MapGet("/benchmark/empty", () => Results.Text("")).AllowAnonymous();
    }

    private static bool IsPublished(HttpContext http) =>
        http.GetEndpoint()?.Metadata.GetMetadata<OutputCacheAttribute>()?.PolicyName == Policy && http.User.Identity?.IsAuthenticated != true;
}

/// <summary>When a page may be kept, and for what it is the same.</summary>
internal sealed class PublishedPolicy(PublicStateQueries states, Db database, TimeProvider clock, IConfiguration configuration) : IOutputCachePolicy
{
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(30);
    private static readonly TimeSpan Fresh = TimeSpan.FromMilliseconds(200);

    // One entry for each town that there is.
    private readonly ConcurrentDictionary<string, Seen> _seen = new(StringComparer.OrdinalIgnoreCase);

    private sealed record Seen(PublicStateQueries.Row State, long At, long Commits);

    public async ValueTask CacheRequestAsync(OutputCacheContext context, CancellationToken cancellation)
    {
        var http = context.HttpContext;
        var state = MayBeKept(http.Request) ? await StateOf(http) : null;
        context.EnableOutputCaching = context.AllowCacheLookup = context.AllowCacheStorage = context.AllowLocking = state is not null;
        if (state is null) return;

        string[] parts =
        [
            ProductVersion.Text, state.Height.ToString(CultureInfo.InvariantCulture), DayOf(state),
            CultureInfo.CurrentUICulture.Name, DisplaySettings.Size(http.Request) ?? "", DisplaySettings.Theme(http.Request) ?? "",
        ];
        var look = string.Join('|', parts);
        context.CacheVaryByRules.QueryKeys = "*";
        context.CacheVaryByRules.VaryByValues["look"] = look;
        context.CacheVaryByRules.VaryByValues["coding"] = CodingOf(http.Request);
        context.ResponseExpirationTimeSpan = Longest;
        Label(http.Response, TagOf(look + http.Request.Path + http.Request.QueryString));
    }

    public ValueTask ServeFromCacheAsync(OutputCacheContext context, CancellationToken cancellation) => ValueTask.CompletedTask;

    public ValueTask ServeResponseAsync(OutputCacheContext context, CancellationToken cancellation)
    {
        context.AllowCacheStorage &= IsPlain(context.HttpContext.Response);
        return ValueTask.CompletedTask;
    }

    /// <summary>A browser asks again each time and is told "the same as yours" without the page. What turns out to be for one reader loses the label.</summary>
    private static void Label(HttpResponse response, string tag)
    {
        response.Headers.CacheControl = "no-cache";
        response.Headers.ETag = tag;
        response.Headers.Vary = "Accept-Encoding, Cookie";
        response.OnStarting(TakeOff, response);
    }

    private static Task TakeOff(object state)
    {
        var response = (HttpResponse)state;
        if (!IsPlain(response) && response.StatusCode != StatusCodes.Status304NotModified) response.Headers.Remove(HeaderNames.ETag);
        return Task.CompletedTask;
    }

    /// <summary>A page without anything that is meant for one reader: antiforgery tokens bring "no-store", messages and sign-in bring cookies.</summary>
    private static bool IsPlain(HttpResponse response) =>
        response.StatusCode == StatusCodes.Status200OK
        && response.Headers.SetCookie.Count == 0
        && !response.Headers.CacheControl.ToString().Contains("no-store", StringComparison.Ordinal);

    private bool MayBeKept(HttpRequest request) =>
        HttpMethods.IsGet(request.Method)
        && request.HttpContext.User.Identity?.IsAuthenticated != true
        // A sentence for the next page ("received, thank you") is for one reader only.
        && !Flash.MayBeThere(request)
        && configuration.GetValue("PublicPages:Keep", true);

    private async ValueTask<PublicStateQueries.Row?> StateOf(HttpContext http)
    {
        var town = http.GetRouteValue("town") as string ?? "";
        // Both are noted before the database is asked: whatever is written meanwhile makes the answer old at once.
        var (now, commits) = (Stopwatch.GetTimestamp(), database.Commits);
        if (_seen.TryGetValue(town, out var seen) && seen.Commits == commits && Stopwatch.GetElapsedTime(seen.At, now) < Fresh) return seen.State;
        var state = town.Length > 0 ? await states.Of(town) : await states.OfInstallation();
        if (state is null) return null;
        // Of two readings at the same moment the one that began later counts, whichever comes back first: once seen, a height never falls.
        return _seen.AddOrUpdate(town, new Seen(state, now, commits), (_, kept) => kept.At > now ? kept : new Seen(state, now, commits)).State;
    }

    private string DayOf(PublicStateQueries.Row state) =>
        clock.GetUtcNow().AddMinutes(state.UtcOffsetMinutes).ToString("yyyyMMdd", CultureInfo.InvariantCulture);

    private static string CodingOf(HttpRequest request)
    {
        var accepted = request.Headers[HeaderNames.AcceptEncoding].ToString();
        return accepted.Contains("br", StringComparison.Ordinal) ? "br" : accepted.Contains("gzip", StringComparison.Ordinal) ? "gzip" : "";
    }

    private static string TagOf(string text) => $"W/\"{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)).AsSpan(0, 12))}\"";
}
