using System.Data.Common;
using System.Diagnostics;
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
    private const int NonceBytes = 16;

    /// <summary>By this a repeated request is recognised. Only who holds slip and nonce can make it, so it tells a reader of the database nothing.</summary>
    internal byte[] ReplyHash()
    {
        var text = new byte[NonceBytes + Slip.Hash.Length + Encoding.UTF8.GetByteCount(Marks)];
        Nonce.TryWriteBytes(text);
        Slip.Hash.CopyTo(text, NonceBytes);
        Encoding.UTF8.GetBytes(Marks, text.AsSpan(NonceBytes + Slip.Hash.Length));
        return SHA256.HashData(text);
    }
}

/// <summary>
/// The electronic ballot box: everything cast at once is written in one transaction (up to <see cref="MostPerCommit"/> papers), and each voter
/// is answered after the commit is on disk. One per process; several processes may cast into one database.
/// </summary>
public sealed class BallotBox : IAsyncDisposable
{
    /// <summary>Most papers in one transaction.</summary>
    public const int MostPerCommit = 1_024;

    private const int MostWaiting = 20_000;
    private const int TriesOfUnknownFaults = 3;
    private const int AnsweredInTurn = 32;

    private readonly Db _database;
    private readonly BoxKeys _keys;
    private readonly Channel<Waiting> _queue = Channel.CreateBounded<Waiting>(new BoundedChannelOptions(MostWaiting) { SingleReader = true });
    private readonly TaskCompletionSource _stopped = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private BoxWriter? _writer;

    /// <summary>Over a database and the keys of its boxes.</summary>
    public BallotBox(Db database, BoxKeys keys)
    {
        _database = database;
        _keys = keys;
        // A thread of its own: in the pool the writer would wait behind all those whom it is to serve.
        new Thread(Write) { IsBackground = true, Name = "ballot box" }.Start();
    }

    /// <summary>
    /// Casts one paper: the slip is used and the paper lies in the box, or neither. The same request again is answered as the first time;
    /// other content with a used slip is refused.
    /// </summary>
    /// <returns>
    /// Null when the paper is recorded, on disk. Refused: SlipIsUnknown, SlipIsUsed, SlipIsVoided, CastingIsNotOpen, CastingIsClosed,
    /// PaperDoesNotFit, TooManyMarks, NumberTwice, NumberOutOfRange.
    /// </returns>
    /// <exception cref="DbException">The database could not be reached. Whether the paper is recorded is unknown; the same request again will tell.</exception>
    public Task<Refusal?> Cast(CastRequest request)
    {
        var waiting = new Waiting(new HandedIn(request.Slip, request.Marks, request.ReplyHash()));
        return _queue.Writer.TryWrite(waiting) ? waiting.Task : WaitForRoom(waiting);
    }

    /// <summary>Answers everything that was handed in, and stops.</summary>
    public async ValueTask DisposeAsync()
    {
        _queue.Writer.TryComplete();
        await _stopped.Task;
    }

    private async Task<Refusal?> WaitForRoom(Waiting waiting)
    {
        await _queue.Writer.WriteAsync(waiting);
        return await waiting.Task;
    }

    private void Write()
    {
        var together = new List<Waiting>(MostPerCommit);
        while (_queue.Reader.WaitToReadAsync().AsTask().GetAwaiter().GetResult())
        {
            together.Clear();
            while (together.Count < MostPerCommit && _queue.Reader.TryRead(out var waiting)) together.Add(waiting);
            Answer(together);
        }

        _writer?.Dispose();
        _stopped.SetResult();
    }

    private void Answer(List<Waiting> together)
    {
        try
        {
            var answers = Commit([.. together.Select(one => one.Paper)]);
            for (var first = 0; first < together.Count; first += AnsweredInTurn)
                ThreadPool.UnsafeQueueUserWorkItem(new Answers([.. together.Skip(first).Take(AnsweredInTurn)], answers.AsMemory(first)), preferLocal: false);
        }
        catch (Exception error)
        {
            foreach (var one in together) one.TrySetException(error);
        }
    }

    /// <summary>
    /// A broken-off try is repeated on a new connection: what it may have recorded is recognised like any repeated request, by the hash in the slip's
    /// row, so no id of a command is written beside papers.
    /// </summary>
    private Refusal?[] Commit(HandedIn[] papers)
    {
        var began = Stopwatch.GetTimestamp();
        for (var tried = 1; ; tried++)
        {
            try
            {
                _writer ??= BoxWriter.Over(_database, _keys);
                return _writer.Write(papers);
            }
            catch (Exception error)
            {
                var passes = _database.Dialect.IsTransient(error) || _writer is { IsCutOff: true } || (error is DbException && tried < TriesOfUnknownFaults);
                _writer?.Dispose();
                _writer = null;
                if (!passes || !_database.Retry.IsAnotherTryLeft(tried, began)) throw;
                Thread.Sleep(_database.Retry.PauseAfter(tried));
            }
        }
    }

    /// <summary>Somebody who waits for the commit.</summary>
    private sealed class Waiting(HandedIn paper) : TaskCompletionSource<Refusal?>
    {
        public HandedIn Paper { get; } = paper;
    }

    /// <summary>
    /// Answers some voters one after the other, in a thread of the pool: in the thread that writes they would hold up the next commit, and a thread
    /// woken for each of them costs more than their answers.
    /// </summary>
    private sealed class Answers(Waiting[] waiting, ReadOnlyMemory<Refusal?> answers) : IThreadPoolWorkItem
    {
        public void Execute()
        {
            for (var place = 0; place < waiting.Length; place++) waiting[place].SetResult(answers.Span[place]);
        }
    }
}
