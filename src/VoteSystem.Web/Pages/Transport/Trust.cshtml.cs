using System.Security.Cryptography.X509Certificates;
using Microsoft.AspNetCore.Mvc.RazorPages;
using VoteSystem.Web.Components;
using VoteSystem.Web.Text;
using VoteSystem.Web.Transport;

namespace VoteSystem.Web.Pages.Transport;

/// <summary>How a phone comes to trust the hall: the certificate, its fingerprint, the steps for each kind of phone.</summary>
public sealed class TrustModel(HallCertificates certificates, HallAddresses addresses, PageFrame frame, Words words) : PageModel
{
    /// <summary>The phones for which there are steps, as in the texts.</summary>
    public static readonly IReadOnlyList<string> Phones = ["Harmony", "Android", "Iphone"];

    public X509Certificate2? Authority { get; private set; }

    /// <summary>Where to go afterwards.</summary>
    public string Site { get; private set; } = "";

    public DateOnly EndsOn { get; private set; }

    public void OnGet()
    {
        Authority = certificates.Authority;
        if (Authority is not null) EndsOn = DateOnly.FromDateTime(Authority.NotAfter.ToUniversalTime());
        Site = addresses.Site(Request, Request.Host.Host);
        frame.ShowsAccount = false;
        frame.SitePath = HallPaths.Trust;
        frame.Title = words["Hall.Trust.Title"];
        frame.Lead = Authority is null ? "" : words["Hall.Trust.Lead"];
    }
}
