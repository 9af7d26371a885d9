namespace VoteSystem.Web.Identity;

/// <summary>Says in words on which device somebody is signed in, so that the holder of an account recognises it. Brand names are the same in every language.</summary>
public static class Devices
{
    // The first that fits: most browsers also name those whose ways they follow.
    private static readonly (string Mark, string Name)[] Browsers =
    [
        ("MicroMessenger", "WeChat"), ("DingTalk", "DingTalk"), ("HuaweiBrowser", "Huawei Browser"), ("MiuiBrowser", "MIUI Browser"),
        ("QQBrowser", "QQ Browser"), ("UCBrowser", "UC Browser"), ("Edg", "Edge"), ("OPR", "Opera"), ("Firefox", "Firefox"),
        ("FxiOS", "Firefox"), ("Chrome", "Chrome"), ("CriOS", "Chrome"), ("Safari", "Safari"),
    ];

    private static readonly (string Mark, string Name)[] Systems =
    [
        ("OpenHarmony", "HarmonyOS"), ("HarmonyOS", "HarmonyOS"), ("Android", "Android"), ("iPhone", "iPhone"), ("iPad", "iPad"),
        ("Windows", "Windows"), ("Mac OS", "macOS"), ("Linux", "Linux"),
    ];

    /// <summary>Browser and system, such as "Chrome · Windows"; a question mark for what is unknown.</summary>
    /// <param name="userAgent">What the browser says of itself.</param>
    public static string NameOf(string userAgent) => $"{Find(Browsers, userAgent)} · {Find(Systems, userAgent)}";

    private static string Find((string Mark, string Name)[] known, string text) =>
        Array.Find(known, one => text.Contains(one.Mark, StringComparison.Ordinal)).Name ?? "?";
}
