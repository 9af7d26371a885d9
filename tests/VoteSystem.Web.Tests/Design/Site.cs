using System.Runtime.CompilerServices;

namespace VoteSystem.Web.Tests.Design;

/// <summary>Where the files of the site lie in the source tree.</summary>
internal static class Site
{
    public static string Folder(string path = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(Here())!, "../../../src/VoteSystem.Web", path));

    private static string Here([CallerFilePath] string file = "") => file;
}
