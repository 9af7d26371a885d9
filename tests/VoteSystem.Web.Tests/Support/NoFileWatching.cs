using System.Runtime.CompilerServices;

namespace VoteSystem.Web.Tests.Support;

/// <summary>
/// Each test class starts the whole application, and each application would watch its files for changes with the operating system, which has
/// only a small number of such watches (128 instances on a usual Linux). Nothing changes under a test, so nothing is watched.
/// </summary>
internal static class NoFileWatching
{
    [ModuleInitializer]
    internal static void SwitchOff()
    {
        Environment.SetEnvironmentVariable("DOTNET_hostBuilder__reloadConfigOnChange", "false");
        Environment.SetEnvironmentVariable("DOTNET_USE_POLLING_FILE_WATCHER", "1");
    }
}
