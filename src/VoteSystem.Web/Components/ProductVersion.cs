using System.Reflection;

namespace VoteSystem.Web.Components;

/// <summary>The version of the running program, for the foot of each page.</summary>
public static class ProductVersion
{
    /// <summary>Such as 1.0.0, without the hash of the source.</summary>
    public static string Text { get; } =
        typeof(ProductVersion).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion.Split('+')[0] ?? "";
}
