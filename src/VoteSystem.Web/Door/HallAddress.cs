using VoteSystem.Web.Ballot;

namespace VoteSystem.Web.Door;

/// <summary>The address of the site as phones and scanners in the hall reach it; it stands in QR codes.</summary>
public static class HallAddress
{
    /// <summary>From the setting <c>Ballot:Address</c> without the path of the ballot page, else the address at which the secretariat prints.</summary>
    public static string Of(HttpRequest request)
    {
        var ballot = request.HttpContext.RequestServices.GetRequiredService<IConfiguration>()["Ballot:Address"];
        if (ballot is null) return $"{request.Scheme}://{request.Host}{request.PathBase}";
        return ballot.EndsWith(CastingPrivacy.Path, StringComparison.Ordinal) ? ballot[..^CastingPrivacy.Path.Length] : ballot.TrimEnd('/');
    }
}
