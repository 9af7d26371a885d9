using System.Buffers;
using System.Net;
using System.Text;
using VoteSystem.Domain.Ballot;
using VoteSystem.Storage.Ballot;

namespace VoteSystem.Web.Ballot;

/// <summary>Reads the body in which a phone sends a reviewed paper: <c>Slip=…&amp;Nonce=…&amp;Marks=…</c>, without the machinery of forms.</summary>
public static class PaperForm
{
    /// <summary>What was sent, or null when anything is missing or cannot be read; then the ballot page says what.</summary>
    /// <param name="body">The whole body.</param>
    public static CastRequest? Read(ReadOnlySequence<byte> body) =>
        Read(body.IsSingleSegment ? body.FirstSpan : body.ToArray());

    private static CastRequest? Read(ReadOnlySpan<byte> body)
    {
        SlipKey? slip = null;
        Guid? nonce = null;
        string? marks = null;
        while (!body.IsEmpty)
        {
            var end = body.IndexOf((byte)'&');
            var field = end < 0 ? body : body[..end];
            body = end < 0 ? [] : body[(end + 1)..];
            var equals = field.IndexOf((byte)'=');
            if (equals < 0) return null;
            var value = field[(equals + 1)..];
            switch (field[..equals])
            {
                case var name when name.SequenceEqual("Slip"u8):
                    slip = SlipKey.Read(Text(value));
                    break;
                case var name when name.SequenceEqual("Nonce"u8):
                    nonce = Guid.TryParse(value, null, out var number) ? number : null;
                    break;
                case var name when name.SequenceEqual("Marks"u8):
                    marks = Text(value);
                    break;
            }
        }

        return slip is null || nonce is null || marks is null ? null : new CastRequest(slip, marks, nonce.Value);
    }

    private static string Text(ReadOnlySpan<byte> value)
    {
        var text = Encoding.UTF8.GetString(value);
        return value.ContainsAny((byte)'%', (byte)'+') ? WebUtility.UrlDecode(text) : text;
    }
}
