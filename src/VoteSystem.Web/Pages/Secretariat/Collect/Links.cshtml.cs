using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.WebUtilities;
using VoteSystem.Domain.Collect;
using VoteSystem.Storage.Collect;
using VoteSystem.Web.Components;

namespace VoteSystem.Web.Pages.Secretariat.Collect;

/// <summary>QR links for villages and stations, to be printed: the form opens with village and channel filled in.</summary>
public sealed class LinksModel(ProposalQueries proposals) : CyclePage
{
    private const int MostVillages = 60;
    private const int LongestName = 60;

    /// <summary>Names of villages, one a line.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Villages { get; set; }

    [BindProperty(SupportsGet = true)]
    public ProposalChannel Channel { get; set; } = ProposalChannel.QrCode;

    /// <summary>The address under which phones reach this site, such as http://192.168.1.10:5080.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Address { get; set; }

    /// <summary>One link with its code.</summary>
    public sealed record Link(string Village, string Url, IHtmlContent Code);

    public IReadOnlyList<Link> Links { get; private set; } = [];

    protected override async Task Load()
    {
        Frame.Title = Words["Collect.Links"];
        Frame.Lead = Words["Collect.Links.Lead"];
        Frame.Breadcrumb = [new(Words["Collect.List"], CycleUrl("secretariat/collect"))];
        Villages ??= string.Join('\n', (await proposals.Places(Congress.Id)).Take(MostVillages));
        Address = Uri.TryCreate(Address, UriKind.Absolute, out var address) && address.Scheme.StartsWith("http", StringComparison.Ordinal)
            ? address.GetLeftPart(UriPartial.Authority)
            : $"{Request.Scheme}://{Request.Host}";
        var names = Villages.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        Links = [.. names.Where(name => name.Length <= LongestName).Distinct().Take(MostVillages).Select(LinkOf)];
    }

    private Link LinkOf(string village)
    {
        var url = QueryHelpers.AddQueryString($"{Address}{CycleUrl("propose")}", new Dictionary<string, string?>
        {
            ["village"] = village,
            ["channel"] = Channel.ToString(),
        });
        return new Link(village, url, QrPicture.Of(url));
    }
}
