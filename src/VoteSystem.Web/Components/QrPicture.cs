using Microsoft.AspNetCore.Html;
using QRCoder;

namespace VoteSystem.Web.Components;

/// <summary>QR codes on pages: an SVG in the page itself, so that no request carries what it says.</summary>
public static class QrPicture
{
    /// <summary>The code as SVG; give its frame <c>class="qr" role="img"</c> and an <c>aria-label</c>.</summary>
    public static IHtmlContent Of(string text)
    {
        using var generator = new QRCodeGenerator();
        using var data = generator.CreateQrCode(text, QRCodeGenerator.ECCLevel.M);
        using var code = new SvgQRCode(data);
        return new HtmlString(code.GetGraphic(4, "#000", "#fff", drawQuietZones: true, SvgQRCode.SizingMode.ViewBoxAttribute));
    }
}
