using Microsoft.Net.Http.Headers;
using VoteSystem.Domain.Photos;
using VoteSystem.Domain.Workflow;
using VoteSystem.Storage.Congresses;
using VoteSystem.Storage.Photos;
using VoteSystem.Web.Identity;

namespace VoteSystem.Web.Photos;

/// <summary>Sends photos from the database: <c>/t/{town}/photo/{id}</c>.</summary>
public static class PhotoEndpoints
{
    /// <summary>Maps the address. What the public may see is decided for each photo.</summary>
    public static void MapPhotos(this WebApplication app) => app.MapGet("/t/{town}/photo/{id:guid}", Show).AllowAnonymous();

    private static async Task<IResult> Show(string town, Guid id, CongressQueries congresses, PhotoQueries photos, HttpContext http)
    {
        if (await congresses.Find(town) is not { } congress || await photos.Find(congress.Id, id) is not { Bytes: { } bytes } photo) return Results.NotFound();
        var isPublic = photo.Status == PhotoStatus.Accepted;
        if (!isPublic && !MaySeeWaiting(photo.Source, http.User.RolesIn(congress.Id.Value))) return Results.NotFound();

        // A photo that is taken back later disappears from browsers within the hour.
        http.Response.Headers.CacheControl = isPublic ? "public, max-age=3600" : "private, no-store";
        return Results.Bytes(bytes, photo.Format == PhotoFormat.Jpeg ? "image/jpeg" : "image/png", entityTag: new EntityTagHeaderValue($"\"{photo.Sha256}\""));
    }

    /// <summary>What a citizen sends is looked at by the secretariat first; what deputies and units send is seen by all who work on the project.</summary>
    private static bool MaySeeWaiting(PhotoSource source, IReadOnlySet<Role> roles) =>
        source == PhotoSource.Proposal ? roles.Contains(Role.Secretariat) : roles.Count > 0;
}
