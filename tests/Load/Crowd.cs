using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace VoteSystem.Load;

/// <summary>Many open connections, each of which sends a request and waits for its answer before the next. Bare sockets, so that little of the machine is spent on asking.</summary>
internal sealed class Crowd : IDisposable
{
    private readonly Socket[] _sockets;
    private readonly byte[][] _buffers;

    private Crowd(Socket[] sockets)
    {
        _sockets = sockets;
        _buffers = [.. sockets.Select(_ => new byte[4096])];
    }

    /// <summary>Opens the connections.</summary>
    public static async Task<Crowd> Connect(int port, int count)
    {
        var sockets = new Socket[count];
        for (var place = 0; place < count; place++)
        {
            sockets[place] = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
            await sockets[place].ConnectAsync(IPAddress.Loopback, port);
        }

        return new Crowd(sockets);
    }

    /// <summary>Sends all requests, each once.</summary>
    /// <returns>Milliseconds until each was answered, in the order of the requests, and those of the whole.</returns>
    /// <exception cref="InvalidOperationException">An answer was not the expected one.</exception>
    public async Task<(double[] Each, double All)> Send(IReadOnlyList<byte[]> requests)
    {
        var each = new double[requests.Count];
        var next = -1;
        var begin = Stopwatch.GetTimestamp();
        async Task Person(int place)
        {
            int request;
            while ((request = Interlocked.Increment(ref next)) < requests.Count)
            {
                var asked = Stopwatch.GetTimestamp();
                await Ask(place, requests[request]);
                each[request] = Stopwatch.GetElapsedTime(asked).TotalMilliseconds;
            }
        }

        await Task.WhenAll(Enumerable.Range(0, _sockets.Length).Select(Person));
        return (each, Stopwatch.GetElapsedTime(begin).TotalMilliseconds);
    }

    public void Dispose()
    {
        foreach (var socket in _sockets) socket.Dispose();
    }

    private async ValueTask Ask(int place, byte[] request)
    {
        var (socket, buffer) = (_sockets[place], _buffers[place]);
        await socket.SendAsync(request);
        var received = 0;
        while (true)
        {
            var count = await socket.ReceiveAsync(buffer.AsMemory(received));
            received += count;
            if (count > 0 && buffer.AsSpan(0, received).EndsWith("\r\n\r\nrecorded"u8)) break;
            if (count == 0 || received == buffer.Length)
                throw new InvalidOperationException($"An answer was not \"recorded\":\n{System.Text.Encoding.UTF8.GetString(buffer, 0, received)}");
        }

        if (!buffer.AsSpan().StartsWith("HTTP/1.1 200 "u8)) throw new InvalidOperationException("An answer was not 200.");
    }
}
