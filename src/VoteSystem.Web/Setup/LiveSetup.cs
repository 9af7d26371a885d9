using System.Net.ServerSentEvents;
using System.Runtime.CompilerServices;
using VoteSystem.Domain.Ballot;
using VoteSystem.Domain.Congresses;
using VoteSystem.Web.Live;

namespace VoteSystem.Web.Setup;

/// <summary>Live numbers of a hall as server-sent events, for the projector and the desks.</summary>
public static class LiveSetup
{
    /// <summary>Who may watch, in <see cref="Access.Folders"/>.</summary>
    public const string Policy = "/Live";

    /// <summary>How soon a browser comes back after a broken line.</summary>
    private static readonly TimeSpan Retry = TimeSpan.FromSeconds(1);

    /// <summary>After so long the browser is sent to sign in anew with the same line: a role that was taken away does not watch for ever.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(10);

    /// <summary>Adds the feeds.</summary>
    public static void AddLive(this WebApplicationBuilder builder) => builder.Services.AddSingleton<HallFeeds>();

    /// <summary>Maps <c>/t/{town}/{year}/live</c>.</summary>
    public static void MapLive(this WebApplication app) =>
        app.MapGet("/t/{town}/{year:int}/live", Watch).RequireAuthorization(Policy);

    private static async Task<IResult> Watch(string town, int year, TownOfRequest towns, HallFeeds feeds, HttpContext http) =>
        await towns.Find(town) is { } congress
            ? TypedResults.ServerSentEvents(Events(feeds, congress, year, http.RequestAborted))
            : TypedResults.NotFound();

    private static async IAsyncEnumerable<SseItem<LiveEvent>> Events(
        HallFeeds feeds, Congress congress, int year, [EnumeratorCancellation] CancellationToken cancel)
    {
        using var ends = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        ends.CancelAfter(Longest);
        await foreach (var news in feeds.Watch(congress, year, ends.Token))
            yield return new SseItem<LiveEvent>(LiveEvent.Of(news)) { ReconnectionInterval = Retry };
    }

    /// <summary>What goes over the line; <c>live.js</c> reads it.</summary>
    internal sealed record LiveEvent(long Height, string Scene, int Round, int Present, bool Quorum, int Issued, int? Cast, int Collected, string Clock)
    {
        public static LiveEvent Of(HallNews news)
        {
            HallNumbers numbers = news.Numbers;
            return new LiveEvent(
                numbers.Height, numbers.Scene, numbers.Round, numbers.Present, numbers.HasQuorum, numbers.Issued, numbers.Cast, numbers.Collected, news.Clock);
        }
    }
}
