using Microsoft.AspNetCore.Html;
using QRCoder;

namespace VoteSystem.Web.Components;

/// <summary>A QR code as a drawing that stands in the page.</summary>
public static class QrCode
{
    /// <summary>The code of a text, black on white with its quiet zone; as large as its place.</summary>
    public static IHtmlContent Of(string text)
    {
        using var generator = new QRCodeGenerator();
        using var data = generator.CreateQrCode(text, QRCodeGenerator.ECCLevel.M);
        using var code = new SvgQRCode(data);
        return new HtmlString(code.GetGraphic(4, "#000", "#fff", drawQuietZones: true, SvgQRCode.SizingMode.ViewBoxAttribute));
    }

    /// <summary>The text that joins a phone to a Wi-Fi.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="password">Its password; null or empty for an open one.</param>
    public static string Wifi(string name, string? password) =>
        string.IsNullOrEmpty(password) ? $"WIFI:T:nopass;S:{Escape(name)};;" : $"WIFI:T:WPA;S:{Escape(name)};P:{Escape(password)};;";

    private static string Escape(string text) => string.Concat(text.Select(sign => sign is '\\' or ';' or ',' or ':' or '"' ? $"\\{sign}" : $"{sign}"));
}
