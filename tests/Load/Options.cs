using System.Globalization;

namespace VoteSystem.Load;

/// <summary>Options of the command line, such as <c>--congresses 100</c>.</summary>
internal static class Options
{
    /// <summary>The number behind an option, from 1.</summary>
    /// <exception cref="ArgumentException">Something else stands there.</exception>
    public static int Number(string[] args, string name, int usual)
    {
        if (!args.Contains(name)) return usual;
        return int.TryParse(Behind(args, name), NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0
            ? number
            : throw new ArgumentException($"{name} takes a number from 1.");
    }

    /// <summary>The word behind an option, one of those that are known; null without the option.</summary>
    /// <exception cref="ArgumentException">Something else stands there.</exception>
    public static string? OneOf(string[] args, string name, IReadOnlyCollection<string> known)
    {
        if (!args.Contains(name)) return null;
        return Behind(args, name) is { } word && known.Contains(word) ? word : throw new ArgumentException($"{name} takes one of: {string.Join(", ", known)}.");
    }

    private static string? Behind(string[] args, string name) => args.SkipWhile(arg => arg != name).Skip(1).FirstOrDefault();
}
