using System.Net.Http.Headers;

namespace VoteSystem.Documents.Signing;

/// <summary>A time-stamping authority that is asked over HTTP (RFC 3161, section 3.4). Used only where an address is configured.</summary>
public sealed class HttpTimestampAuthority(HttpClient http, Uri address) : ITimestampAuthority
{
    private const int LargestAnswer = 64 * 1024;

    /// <inheritdoc/>
    public byte[] Answer(byte[] request)
    {
        try
        {
            using var message = new HttpRequestMessage(HttpMethod.Post, address) { Content = new ByteArrayContent(request) };
            message.Content.Headers.ContentType = new MediaTypeHeaderValue("application/timestamp-query");
            using var answer = http.Send(message);
            answer.EnsureSuccessStatusCode();
            using var body = answer.Content.ReadAsStream();
            var bytes = new byte[LargestAnswer];
            var length = body.ReadAtLeast(bytes, LargestAnswer, throwOnEndOfStream: false);
            return bytes[..length];
        }
        catch (HttpRequestException e)
        {
            throw new IOException($"The time-stamping authority at {address} did not answer.", e);
        }
    }
}
