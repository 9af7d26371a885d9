using System.Net.ServerSentEvents;
using System.Text.Json;
using VoteSystem.Web.Tests.Ballot;
using VoteSystem.Web.Tests.Support;

namespace VoteSystem.Web.Tests.Screen;

/// <summary>One viewer of the live numbers.</summary>
internal sealed class LiveLine : IDisposable
{
    private static readonly JsonSerializerOptions Names = new(JsonSerializerDefaults.Web);

    private readonly HttpResponseMessage _answer;
    private readonly IAsyncEnumerator<SseItem<string>> _events;

    private LiveLine(HttpResponseMessage answer, Stream stream)
    {
        _answer = answer;
        _events = SseParser.Create(stream).EnumerateAsync().GetAsyncEnumerator();
    }

    public sealed record State(long Height, string Scene, int Round, int Present, bool Quorum, int Issued, int? Cast, int Collected, string Clock);

    public HttpResponseMessage Answer => _answer;

    /// <summary>The last event as it came over the line.</summary>
    public string Text { get; private set; } = "";

    public static async Task<LiveLine> Open(Browser browser)
    {
        var answer = await browser.Http.GetAsync($"{BallotTown.Year}/live", HttpCompletionOption.ResponseHeadersRead);
        Assert.That((int)answer.StatusCode, Is.EqualTo(200));
        return new LiveLine(answer, await answer.Content.ReadAsStreamAsync());
    }

    /// <summary>The next event; null when the server has ended the line.</summary>
    public async Task<State?> Next()
    {
        if (!await _events.MoveNextAsync().AsTask().WaitAsync(TimeSpan.FromSeconds(60))) return null;
        Text = _events.Current.Data;
        return JsonSerializer.Deserialize<State>(Text, Names);
    }

    /// <summary>Waits for the event that holds what is expected; the numbers on the way there never fall.</summary>
    public async Task<State> Until(Func<State, bool> expected)
    {
        State? before = null;
        while (true)
        {
            var state = await Next() ?? throw new InvalidOperationException("The line ended.");
            if (before is not null && before.Round == state.Round)
                Assert.That((state.Issued >= before.Issued, state.Collected >= before.Collected, (state.Cast ?? 0) >= (before.Cast ?? 0)), Is.EqualTo((true, true, true)));
            if (expected(state)) return state;
            before = state;
        }
    }

    public void Dispose() => _answer.Dispose();
}
