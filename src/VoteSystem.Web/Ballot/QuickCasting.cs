using System.Buffers;
using VoteSystem.Storage.Ballot;

namespace VoteSystem.Web.Ballot;

/// <summary>
/// The last step of voting as the script of the ballot page takes it: a whole hall presses the button at the same moment. The paper goes straight
/// into the box, past routing, sign-in, model binding and views, and "recorded" is answered when it is on disk. Everything else, above all every refusal,
/// is left to the ballot page with the body as it came; what that page casts again is recognised as a repetition.
/// </summary>
public static class QuickCasting
{
    /// <summary>Where the form of the review sheet goes.</summary>
    public const string Path = $"{CastingPrivacy.Path}/cast";

    /// <summary>By this the script says that it understands the short answer; a browser's own form asks for a page.</summary>
    public const string ShortAnswer = "text/plain";

    /// <summary>The whole answer. The script takes nothing else for a recorded vote, whatever a portal or proxy in between may say.</summary>
    public static ReadOnlySpan<byte> Recorded => "recorded"u8;

    /// <summary>Goes before everything that is for pages, and behind whatever may refuse a request before it is looked at.</summary>
    public static void UseQuickCasting(this WebApplication app)
    {
        var box = app.Services.GetRequiredService<BallotBox>();
        app.Use((context, next) => IsQuick(context.Request, Path) ? Cast(context, box, next) : next(context));
        if (app.Configuration.GetValue<bool>("Benchmark:EmptyPost")) app.UseEmptyPost();
    }

    /// <summary>A body without a length, or one that is far too large, is left to the page.</summary>
    private static bool IsQuick(HttpRequest request, string path) =>
        HttpMethods.IsPost(request.Method) && request.Path == path && request.Headers.Accept == ShortAnswer && request.ContentLength <= CastingPrivacy.LargestPaper;

    private static async Task Cast(HttpContext context, BallotBox box, RequestDelegate next)
    {
        var body = await ReadWhole(context);
        if (PaperForm.Read(body) is { } paper && await IsRecorded(box, paper))
        {
            Answer(context, body);
            return;
        }

        var copy = new MemoryStream(body.ToArray());
        context.Request.BodyReader.AdvanceTo(body.End);
        context.Request.Body = copy;
        await next(context);
    }

    /// <summary>False for a refusal and for a fault: the page finds out again which of them, and says so.</summary>
    private static async ValueTask<bool> IsRecorded(BallotBox box, CastRequest paper)
    {
        try
        {
            return await box.Cast(paper) is null;
        }
        catch (Exception error) when (error is not OperationCanceledException)
        {
            return false;
        }
    }

    /// <summary>The body, not yet advanced over.</summary>
    private static async ValueTask<ReadOnlySequence<byte>> ReadWhole(HttpContext context)
    {
        var reader = context.Request.BodyReader;
        while (true)
        {
            var read = await reader.ReadAsync(context.RequestAborted);
            if (read.IsCompleted) return read.Buffer;
            reader.AdvanceTo(read.Buffer.Start, read.Buffer.End);
        }
    }

    private static void Answer(HttpContext context, ReadOnlySequence<byte> body)
    {
        context.Request.BodyReader.AdvanceTo(body.End);
        var headers = context.Response.Headers;
        headers.ContentType = ShortAnswer;
        headers.ContentLength = Recorded.Length;
        headers.CacheControl = "no-store";
        headers.XContentTypeOptions = "nosniff";
        context.Response.BodyWriter.Write(Recorded);
    }

    /// <summary>What <c>scripts/bench.cs cast</c> measures beside: the same place in the pipeline, the same body read, the same answer, and no box.</summary>
    private static void UseEmptyPost(this WebApplication app)
    {
        if (app.Environment.IsProduction()) throw new InvalidOperationException("Benchmark:EmptyPost is for measuring only; a voter must never be answered by it.");
        app.Use((context, next) => IsQuick(context.Request, $"{CastingPrivacy.Path}/empty") ? Empty(context) : next(context));
    }

    private static async Task Empty(HttpContext context) => Answer(context, await ReadWhole(context));
}
