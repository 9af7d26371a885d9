using Microsoft.AspNetCore.Mvc;
using VoteSystem.Web.Transport;

namespace VoteSystem.Web.Pages.Screen;

/// <summary>To be projected before voting: the hall's Wi-Fi, the certificate to trust, the address to open; each as words and as a QR code.</summary>
public sealed class JoinModel(HallOptions options, HallAddresses addresses, HallCertificates certificates) : TownPage
{
    /// <summary>The address of this machine that phones shall use; the likeliest one when none is chosen.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Host { get; set; }

    public string? WifiName => options.WifiName;

    public string? WifiPassword => options.WifiPassword;

    /// <summary>Addresses to choose from, when there are several.</summary>
    public IReadOnlyList<string> Choices { get; private set; } = [];

    public string Site { get; private set; } = "";

    public string? Trust { get; private set; }

    public string? Fingerprint { get; private set; }

    /// <summary>True when phones cannot come in: no other machine reaches the address.</summary>
    public bool IsOnlyHere => new Uri(Site).IsLoopback;

    /// <inheritdoc/>
    protected override Task Load()
    {
        Frame.Title = Words["Hall.Join.Title"];
        Choices = HallAddresses.Choices(options);
        Site = addresses.Site(Request, Host);
        Trust = addresses.Trust(Request, Host);
        Fingerprint = certificates.Authority is { } authority ? HallAuthority.Fingerprint(authority) : null;
        return Task.CompletedTask;
    }
}
