namespace VoteSystem.Web.Transport;

/// <summary>The text of a QR code that joins a phone to a Wi-Fi.</summary>
public static class WifiCode
{
    /// <summary>The text.</summary>
    /// <param name="name">Name of the Wi-Fi.</param>
    /// <param name="password">Its password; null or empty for an open one.</param>
    public static string Of(string name, string? password) =>
        string.IsNullOrEmpty(password) ? $"WIFI:T:nopass;S:{Escape(name)};;" : $"WIFI:T:WPA;S:{Escape(name)};P:{Escape(password)};;";

    private static string Escape(string text) => string.Concat(text.Select(sign => sign is '\\' or ';' or ',' or ':' or '"' ? $"\\{sign}" : $"{sign}"));
}
