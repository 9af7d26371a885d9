using System.Runtime.CompilerServices;

namespace VoteSystem.Domain.Tests;

/// <summary>The folder of the whole project, for tests that read its files.</summary>
public static class Root
{
    public static string Folder { get; } = Find();

    private static string Find([CallerFilePath] string here = "") => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "..", ".."));
}
