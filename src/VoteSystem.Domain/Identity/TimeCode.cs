using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;

namespace VoteSystem.Domain.Identity;

/// <summary>The six digits that an authenticator app shows for half a minute (TOTP, RFC 6238, with SHA-1 as all apps have it).</summary>
public static class TimeCode
{
    /// <summary>Bytes of a key; RFC 4226 recommends 20.</summary>
    public const int KeyLength = 20;

    private const int StepSeconds = 30;
    private const int Digits = 6;
    private const int Modulus = 1_000_000;
    private const string Base32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    /// <summary>Number of the half minute in which a moment lies.</summary>
    public static long StepAt(DateTimeOffset now) => now.ToUnixTimeSeconds() / StepSeconds;

    /// <summary>The code of one half minute.</summary>
    /// <param name="key">The key in Base32, as apps take it.</param>
    /// <param name="step">Number of the half minute.</param>
    public static string Of(string key, long step)
    {
        Span<byte> message = stackalloc byte[sizeof(long)];
        BinaryPrimitives.WriteInt64BigEndian(message, step);
        Span<byte> hash = stackalloc byte[HMACSHA1.HashSizeInBytes];
#pragma warning disable CA5350 // The apps know SHA-1 only; a keyed hash is not harmed by its collisions.
        HMACSHA1.HashData(BytesOf(key), message, hash);
#pragma warning restore CA5350
        var offset = hash[^1] & 0x0f;
        var number = BinaryPrimitives.ReadInt32BigEndian(hash.Slice(offset, sizeof(int))) & 0x7fffffff;
        return (number % Modulus).ToString("D6", CultureInfo.InvariantCulture);
    }

    /// <summary>The half minute to which a typed code belongs: the present one, the one before or the one after, because clocks differ; otherwise null.</summary>
    /// <param name="key">The key in Base32.</param>
    /// <param name="typed">What was typed; spaces do not matter.</param>
    /// <param name="now">The moment of the check.</param>
    public static long? StepOf(string key, string typed, DateTimeOffset now)
    {
        var code = Plain(typed);
        if (code.Length != Digits) return null;
        var present = StepAt(now);
        for (var step = present - 1; step <= present + 1; step++)
        {
            if (CryptographicOperations.FixedTimeEquals(System.Text.Encoding.UTF8.GetBytes(Of(key, step)), System.Text.Encoding.UTF8.GetBytes(code)))
                return step;
        }

        return null;
    }

    /// <summary>True for six digits: what an app shows, in contrast to a recovery code.</summary>
    public static bool LooksLikeOne(string typed) => Plain(typed) is { Length: Digits } code && code.All(char.IsAsciiDigit);

    /// <summary>Bytes as the text that people type into an app.</summary>
    public static string KeyOf(ReadOnlySpan<byte> bytes)
    {
        var text = new System.Text.StringBuilder();
        var (buffer, bits) = (0, 0);
        foreach (var next in bytes)
        {
            buffer = (buffer << 8) | next;
            for (bits += 8; bits >= 5; bits -= 5)
                text.Append(Base32[(buffer >> (bits - 5)) & 31]);
            buffer &= (1 << bits) - 1;
        }

        if (bits > 0) text.Append(Base32[(buffer << (5 - bits)) & 31]);
        return text.ToString();
    }

    private static byte[] BytesOf(string key)
    {
        var bytes = new List<byte>(key.Length * 5 / 8);
        var (buffer, bits) = (0, 0);
        foreach (var letter in key)
        {
            buffer = (buffer << 5) | Base32.IndexOf(letter, StringComparison.Ordinal);
            bits += 5;
            if (bits < 8) continue;
            bits -= 8;
            bytes.Add((byte)(buffer >> bits));
            buffer &= (1 << bits) - 1;
        }

        return [.. bytes];
    }

    private static string Plain(string typed) => string.Concat(typed.Where(letter => !char.IsWhiteSpace(letter)));
}
