using System.Buffers;
using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace VoteSystem.Domain.Ballot;

/// <summary>What became of a slip. Stored by name.</summary>
public enum SlipState
{
    /// <summary>Nobody has voted with it.</summary>
    Unused,

    /// <summary>A paper was cast with it electronically.</summary>
    Used,

    /// <summary>Its sheet came out of the box and counts as paper.</summary>
    OnPaper,

    /// <summary>A paper was cast with it electronically, and a marked sheet with its code lay in the box, too. It counts once, as cast electronically.</summary>
    BothWays,

    /// <summary>Taken out of use before the vote: spoilt, or printed again.</summary>
    Voided,
}

/// <summary>How far the electronic box of a round has come. Stored by name.</summary>
public enum BoxState
{
    /// <summary>Slips are printed; papers are not issued yet.</summary>
    Prepared,

    /// <summary>Papers are issued; casting is possible.</summary>
    Open,

    /// <summary>Given up for paper during the round: nothing more is accepted, and what was cast stays sealed until the box is closed.</summary>
    GivenUp,

    /// <summary>Nothing is accepted any more; what was cast still lies there paper by paper, sealed.</summary>
    Closed,

    /// <summary>What was cast is grouped by its marks; the single papers are gone.</summary>
    Emptied,

    /// <summary>The key of the seal and all traces in the database file are gone, too.</summary>
    Clean,
}

/// <summary>What the system keeps of a slip's secret: nothing that leads back to it.</summary>
/// <param name="Token">SHA-256 of the token, 32 bytes.</param>
/// <param name="Code">Slow hash of the typed code, 32 bytes.</param>
public sealed record SlipHashes(byte[] Token, byte[] Code);

/// <summary>The secret of one slip, in the two forms that are printed on it. It exists on the sheet and in the voter's request only.</summary>
public sealed class SlipSecret
{
    /// <summary>Length of the random token.</summary>
    public const int TokenBytes = 16;

    private readonly byte[] _token;

    /// <summary>The secret over random bytes.</summary>
    /// <param name="token">16 bytes from a cryptographic source.</param>
    public SlipSecret(byte[] token)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(token.Length, TokenBytes);
        _token = token;
    }

    /// <summary>The token as it stands in the QR code, 22 characters.</summary>
    public string Token => Base64Url.EncodeToString(_token);

    /// <summary>The code to type: 11 characters that follow from the token, and a check character.</summary>
    public string Code => TypedCode.Of(SHA256.HashData([.. "votesystem/slip-code"u8, .. _token]));

    /// <summary>What the system keeps.</summary>
    public SlipHashes Hashes() => new(SlipKey.OfToken(_token).Hash, SlipKey.OfCode(Code).Hash);
}

/// <summary>What somebody presents to vote with, hashed: the only form in which it travels through the program.</summary>
/// <param name="IsCode">True for a typed code, false for the token of the QR code.</param>
/// <param name="Hash">32 bytes, as the slip keeps them.</param>
public sealed record SlipKey(bool IsCode, byte[] Hash)
{
    /// <summary>Enough to make trying all 2^55 codes against a stolen database hopeless, and too little to be felt by whoever types.</summary>
    private const int CodeRounds = 1_000;

    private static readonly SearchValues<char> Base64UrlSigns = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_");

    /// <summary>Reads a token or a code as presented.</summary>
    /// <returns>Null when it can be neither: the check character is wrong, or characters are missing.</returns>
    public static SlipKey? Read(string? presented)
    {
        var text = presented?.Trim() ?? "";
        // A hand scanner types the whole address of the QR code; the secret stands behind its #.
        text = text[(text.LastIndexOf('#') + 1)..];
        Span<byte> token = stackalloc byte[SlipSecret.TokenBytes];
        // The Try method throws on text that is not base 64; this one says so.
        if (text.Length == 22 && IsBase64Url(text) && Base64Url.DecodeFromChars(text, token, out _, out var written) == OperationStatus.Done && written == SlipSecret.TokenBytes)
            return OfToken(token);
        return TypedCode.Read(text) is { } code ? OfCode(code) : null;
    }

    internal static SlipKey OfToken(ReadOnlySpan<byte> token) => new(IsCode: false, SHA256.HashData(token));

    internal static SlipKey OfCode(string code) => new(
        IsCode: true,
        Rfc2898DeriveBytes.Pbkdf2(Encoding.ASCII.GetBytes(code), "votesystem/slip-code/1"u8, CodeRounds, HashAlgorithmName.SHA256, SHA256.HashSizeInBytes));

    private static bool IsBase64Url(ReadOnlySpan<char> text) => !text.ContainsAnyExcept(Base64UrlSigns);
}

/// <summary>
/// The code of a slip: 12 characters of Crockford's alphabet (no I, L, O, U), the last one a check character that catches every single
/// wrong character and every two neighbours exchanged.
/// </summary>
public static class TypedCode
{
    /// <summary>Characters of a code without separators.</summary>
    public const int Length = 12;

    private const string Alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    /// <summary>The code whose first 55 bits are those of the given bytes.</summary>
    public static string Of(ReadOnlySpan<byte> bytes)
    {
        var bits = System.Buffers.Binary.BinaryPrimitives.ReadUInt64BigEndian(bytes) >> 9;
        Span<char> code = stackalloc char[Length];
        for (var place = Length - 2; place >= 0; place--, bits >>= 5)
            code[place] = Alphabet[(int)(bits & 31)];
        code[^1] = Alphabet[TimesAlpha(Sum(code[..^1]))];
        return new string(code);
    }

    /// <summary>In groups of four, as it is printed.</summary>
    public static string Grouped(string code) => $"{code[..4]} {code[4..8]} {code[8..]}";

    /// <summary>The code as typed by a person: spaces, hyphens and small letters are forgiven, and O, I, L are read as 0, 1, 1.</summary>
    /// <returns>Null when characters are missing or the check character does not fit.</returns>
    public static string? Read(string typed)
    {
        var code = string.Concat(typed.Where(sign => !char.IsWhiteSpace(sign) && sign is not ('-' or '－' or '–')).Select(Canonical));
        return code.Length == Length && code.All(Alphabet.Contains) && Sum(code) == 0 ? code : null;
    }

    private static char Canonical(char sign)
    {
        // Chinese input methods type full-width letters and digits.
        var half = sign is >= '！' and <= '～' ? (char)(sign - '！' + '!') : sign;
        return char.ToUpperInvariant(half) switch
        {
            'O' => '0',
            'I' or 'L' => '1',
            var other => other,
        };
    }

    private static int Sum(ReadOnlySpan<char> code)
    {
        var sum = 0;
        foreach (var sign in code)
            sum = TimesAlpha(sum) ^ Alphabet.IndexOf(sign);
        return sum;
    }

    /// <summary>Multiplication by a generator of the field of 32 elements (x⁵ + x² + 1).</summary>
    private static int TimesAlpha(int value)
    {
        var doubled = value << 1;
        return (doubled & 32) == 0 ? doubled : doubled ^ 0b100101;
    }
}
