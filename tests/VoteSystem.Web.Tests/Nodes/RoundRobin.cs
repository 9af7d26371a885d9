using System.Net;
using System.Net.Sockets;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace VoteSystem.Web.Tests.Nodes;

/// <summary>
/// A small load balancer: each request goes to the next node. As a real one does, it repeats on another node what never reached the first one, and of the rest
/// only what may be asked twice; whoever has sent a form and lost the answer is told "bad gateway" and has to send it again himself.
/// </summary>
internal sealed class RoundRobin : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly Uri[] _nodes;
    private readonly HttpClient _toNodes = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false, ConnectTimeout = TimeSpan.FromSeconds(5) })
    {
        Timeout = Timeout.InfiniteTimeSpan,
    };

    private int _next;
    private int _casts;
    private int _lost;

    private RoundRobin(IEnumerable<Uri> nodes)
    {
        _nodes = [.. nodes];
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        _app = builder.Build();
        _app.Run(Pass);
    }

    public Uri Address => new(_app.Urls.First());

    /// <summary>Loses the answer to every so-manieth cast after the node has given it, as a line does that is cut at the wrong moment; 0 loses none.</summary>
    public int LosesEvery { get; set; }

    /// <summary>Forms whose answer was lost, on the line or with a node.</summary>
    public int Lost => _lost;

    public static async Task<RoundRobin> Over(IEnumerable<Uri> nodes)
    {
        var proxy = new RoundRobin(nodes);
        await proxy._app.StartAsync();
        return proxy;
    }

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        _toNodes.Dispose();
    }

    private async Task Pass(HttpContext http)
    {
        var body = new MemoryStream();
        await http.Request.Body.CopyToAsync(body);
        for (var tries = 0; tries < _nodes.Length; tries++)
        {
            var node = _nodes[(uint)Interlocked.Increment(ref _next) % _nodes.Length];
            try
            {
                using var request = RequestFor(node, http.Request, body.ToArray());
                using var answer = await _toNodes.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, http.RequestAborted);
                if (IsCutOff(http.Request)) break;
                await Answer(http, answer);
                return;
            }
            catch (HttpRequestException error) when (!http.Response.HasStarted && (IsUnreached(error) || HttpMethods.IsGet(http.Request.Method)))
            {
                // To the next one.
            }
            catch (Exception error) when (error is HttpRequestException or IOException && !http.Response.HasStarted)
            {
                Interlocked.Increment(ref _lost);
                break;
            }
            catch (IOException)
            {
                // The node died in the middle of an answer; the browser sees a line that ends too early.
                http.Abort();
                return;
            }
        }

        http.Response.StatusCode = StatusCodes.Status502BadGateway;
    }

    private bool IsCutOff(HttpRequest request)
    {
        if (LosesEvery == 0 || request.Path != "/b/cast" || Interlocked.Increment(ref _casts) % LosesEvery != 0) return false;
        Interlocked.Increment(ref _lost);
        return true;
    }

    private static bool IsUnreached(HttpRequestException error) => error is { HttpRequestError: HttpRequestError.ConnectionError, InnerException: SocketException };

    private static HttpRequestMessage RequestFor(Uri node, HttpRequest from, byte[] body)
    {
        var request = new HttpRequestMessage(new HttpMethod(from.Method), new Uri(node, from.Path.ToUriComponent() + from.QueryString.ToUriComponent()));
        if (!HttpMethods.IsGet(from.Method)) request.Content = new ByteArrayContent(body);
        foreach (var (name, values) in from.Headers)
        {
            if (name is "Connection" or "Transfer-Encoding" or "Content-Length") continue;
            if (!request.Headers.TryAddWithoutValidation(name, values.ToArray())) request.Content?.Headers.TryAddWithoutValidation(name, values.ToArray());
        }

        // Browsers know one site, whichever node answers.
        request.Headers.Host = from.Host.Value;
        return request;
    }

    private static async Task Answer(HttpContext http, HttpResponseMessage answer)
    {
        http.Response.StatusCode = (int)answer.StatusCode;
        foreach (var (name, values) in answer.Headers.Concat(answer.Content.Headers))
        {
            if (name is not ("Transfer-Encoding" or "Connection")) http.Response.Headers[name] = values.ToArray();
        }

        await using var stream = await answer.Content.ReadAsStreamAsync(http.RequestAborted);
        var part = new byte[16 * 1024];
        for (int read; (read = await stream.ReadAsync(part, http.RequestAborted)) > 0;)
        {
            await http.Response.Body.WriteAsync(part.AsMemory(0, read), http.RequestAborted);
            // Live numbers are small parts that must not wait for the next one.
            await http.Response.Body.FlushAsync(http.RequestAborted);
        }
    }
}
