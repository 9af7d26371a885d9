using System.Security.Cryptography;

namespace VoteSystem.Web.Identity;

/// <summary>What is wrong with a password that somebody chose.</summary>
public enum PasswordProblem
{
    /// <summary>Fewer than ten characters.</summary>
    TooShort,

    /// <summary>More than 200 characters.</summary>
    TooLong,

    /// <summary>One of the passwords that everybody tries first.</summary>
    Common,

    /// <summary>The same as a name of the account.</summary>
    LikeTheName,
}

/// <summary>Which passwords are good enough: long ones that nobody guesses first. No rule asks for special characters, which make people write passwords down.</summary>
public static class Passwords
{
    public const int Shortest = 10;
    public const int Longest = 200;

    // 30 letters and digits that nobody confuses when reading them from a slip: no 0 o 1 l i u.
    private const string Alphabet = "23456789abcdefghjkmnpqrstvwxyz";

    private static readonly Lazy<HashSet<string>> Common = new(ReadCommon);

    /// <summary>Null when the password may be used.</summary>
    /// <param name="password">What was typed.</param>
    /// <param name="names">User name, shown name, telephone number of the account.</param>
    public static PasswordProblem? ProblemOf(string password, params string?[] names)
    {
        if (password.Length < Shortest) return PasswordProblem.TooShort;
        if (password.Length > Longest) return PasswordProblem.TooLong;
        if (names.Any(name => string.Equals(name, password, StringComparison.OrdinalIgnoreCase))) return PasswordProblem.LikeTheName;
        return Common.Value.Contains(password.ToLowerInvariant()) || password.Distinct().Count() < 4 ? PasswordProblem.Common : null;
    }

    /// <summary>A one-time password such as <c>k7mp-3xhd-9wqt</c>: 58 random bits, easy to type from a slip.</summary>
    public static string OneTime()
    {
        var letters = RandomNumberGenerator.GetItems<char>(Alphabet, 12);
        return $"{new string(letters, 0, 4)}-{new string(letters, 4, 4)}-{new string(letters, 8, 4)}";
    }

    /// <summary>A recovery code such as <c>k7mp3-xhd9w</c>: 49 random bits.</summary>
    public static string RecoveryCode()
    {
        var letters = RandomNumberGenerator.GetItems<char>(Alphabet, 10);
        return $"{new string(letters, 0, 5)}-{new string(letters, 5, 5)}";
    }

    /// <summary>The secret of a link: 256 random bits, fit for an address.</summary>
    public static string LinkToken() => System.Buffers.Text.Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));

    private static HashSet<string> ReadCommon()
    {
        using var stream = typeof(Passwords).Assembly.GetManifestResourceStream("Identity/common-passwords.txt")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).ToHashSet(StringComparer.Ordinal);
    }
}
