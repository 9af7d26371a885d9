using System.Security.Cryptography;
using System.Text;

namespace VoteSystem.Domain.Identity;

/// <summary>What is stored of a secret that the system made itself. It is random and long, so a plain hash of it is safe.</summary>
public static class SecretHash
{
    /// <summary>SHA-256 of a text, 64 hexadecimal digits.</summary>
    public static string Of(string secret) => Of(Encoding.UTF8.GetBytes(secret));

    /// <summary>SHA-256 of bytes, 64 hexadecimal digits.</summary>
    public static string Of(ReadOnlySpan<byte> secret) => Convert.ToHexStringLower(SHA256.HashData(secret));

    /// <summary>A recovery code as it is compared: lower case, without spaces and dashes.</summary>
    public static string OfRecoveryCode(string typed) =>
        Of(string.Concat(typed.Where(char.IsLetterOrDigit)).ToLowerInvariant());
}
