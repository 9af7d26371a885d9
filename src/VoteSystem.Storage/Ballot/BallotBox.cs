using System.Data.Common;
using System.Security.Cryptography;
using System.Text;
using System.Threading.Channels;
using VoteSystem.Domain.Ballot;
using VoteSystem.Domain.Common;
using VoteSystem.Storage.Database;

namespace VoteSystem.Storage.Ballot;

/// <summary>What somebody hands in to vote.</summary>
/// <param name="Slip">The slip presented.</param>
/// <param name="Marks">See <see cref="Domain.Ballot.Marks"/>.</param>
/// <param name="Nonce">128 random bits that the voter's page made; a repeated request carries the same.</param>
public sealed record CastRequest(SlipKey Slip, string Marks, Guid Nonce)
{
    /// <summary>By this a repeated request is recognised. Only who holds slip and nonce can make it, so it tells a reader of the database nothing.</summary>
    internal byte[] ReplyHash() => SHA256.HashData([.. Nonce.ToByteArray(), .. Slip.Hash, .. Encoding.UTF8.GetBytes(Marks)]);
}

/// <summary>
/// The electronic ballot box: everything cast at once is written in one transaction (up to <see cref="MostPerCommit"/> papers), and each voter
/// is answered after the commit is on disk. One per process; several processes may cast into one database.
/// </summary>
public sealed class BallotBox : IAsyncDisposable
{
    /// <summary>Most papers in one transaction.</summary>
    public const int MostPerCommit = 512;

    private const int MostWaiting = 20_000;
    private const int Attempts = 3;

    private readonly Db _database;
    private readonly BoxKeys _keys;
    private readonly Channel<Waiting> _queue = Channel.CreateBounded<Waiting>(new BoundedChannelOptions(MostWaiting) { SingleReader = true });
    private readonly Task _writing;
    private BoxWriter? _writer;

    /// <summary>Over a database and the keys of its boxes.</summary>
    public BallotBox(Db database, BoxKeys keys)
    {
        _database = database;
        _keys = keys;
        _writing = Task.Run(Write);
    }

    /// <summary>
    /// Casts one paper: the slip is used and the paper lies in the box, or neither. The same request again is answered as the first time;
    /// other content with a used slip is refused.
    /// </summary>
    /// <returns>
    /// Null when the paper is recorded, on disk. Refused: SlipIsUnknown, SlipIsUsed, SlipIsVoided, CastingIsNotOpen, CastingIsClosed,
    /// MarksAreUnreadable, TooManyMarks, NumberTwice, NumberOutOfRange.
    /// </returns>
    /// <exception cref="DbException">The database could not be reached. Whether the paper is recorded is unknown; the same request again will tell.</exception>
    public async Task<Refusal?> Cast(CastRequest request)
    {
        var waiting = new Waiting(request);
        await _queue.Writer.WriteAsync(waiting);
        return await waiting.Answer.Task;
    }

    /// <summary>Answers everything that was handed in, and stops.</summary>
    public async ValueTask DisposeAsync()
    {
        _queue.Writer.TryComplete();
        await _writing;
    }

    private async Task Write()
    {
        var together = new List<Waiting>(MostPerCommit);
        while (await _queue.Reader.WaitToReadAsync())
        {
            together.Clear();
            while (together.Count < MostPerCommit && _queue.Reader.TryRead(out var waiting)) together.Add(waiting);
            await Answer(together);
        }

        if (_writer is not null) await _writer.DisposeAsync();
    }

    private async Task Answer(List<Waiting> together)
    {
        try
        {
            var answers = await Commit([.. together.Select(one => one.Request)]);
            for (var place = 0; place < together.Count; place++)
                together[place].Answer.SetResult(answers[place]);
        }
        catch (Exception error)
        {
            foreach (var one in together) one.Answer.TrySetException(error);
        }
    }

    /// <summary>A broken-off attempt is repeated: what it may have recorded is recognised like any repeated request.</summary>
    private async Task<Refusal?[]> Commit(CastRequest[] requests)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                _writer ??= await BoxWriter.Over(_database, _keys);
                return await _writer.Write(requests);
            }
            catch (Exception error)
            {
                if (_writer is not null) await _writer.DisposeAsync();
                _writer = null;
                if (error is not DbException || attempt == Attempts) throw;
            }
        }
    }

    private sealed record Waiting(CastRequest Request)
    {
        // Whoever waits goes on in a thread of its own, not in the one that writes.
        public TaskCompletionSource<Refusal?> Answer { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }
}
