using Microsoft.Net.Http.Headers;
using VoteSystem.Domain.Common;
using VoteSystem.Domain.Photos;
using VoteSystem.Domain.Workflow;
using VoteSystem.Storage.Congresses;
using VoteSystem.Storage.Photos;
using VoteSystem.Web.Identity;

namespace VoteSystem.Web.Photos;

/// <summary>Sends photos from the database: <c>/t/{town}/photo/{id}</c>, and small ones for lists and cards: <c>/t/{town}/photo/{id}/small</c>.</summary>
public static class PhotoEndpoints
{
    private const string Jpeg = "image/jpeg";

    /// <summary>Maps the addresses. What the public may see is decided for each photo.</summary>
    public static void MapPhotos(this WebApplication app)
    {
        app.MapGet("/t/{town}/photo/{id:guid}", Show).AllowAnonymous();
        app.MapGet("/t/{town}/photo/{id:guid}/small", ShowSmall).AllowAnonymous();
    }

    private static async Task<IResult> Show(string town, Guid id, CongressQueries congresses, PhotoQueries photos, HttpContext http)
    {
        if (await congresses.Find(town) is not { } congress || await photos.Find(congress.Id, id) is not { Bytes: { } bytes } photo) return Results.NotFound();
        if (!MaySee(photo.Source, photo.Status, http.User.RolesIn(congress.Id.Value))) return Results.NotFound();
        return Send(http, photo.Status, bytes, photo.Format == PhotoFormat.Jpeg ? Jpeg : "image/png", photo.Sha256);
    }

    private static async Task<IResult> ShowSmall(string town, Guid id, CongressQueries congresses, SmallPhotoStore store, HttpContext http)
    {
        if (await congresses.Find(town) is not { } congress || await store.Find(congress.Id, id) is not { } photo) return Results.NotFound();
        if (photo.Status == PhotoStatus.Refused || !MaySee(photo.Source, photo.Status, http.User.RolesIn(congress.Id.Value))) return Results.NotFound();
        var small = photo.SmallBytes ?? await DrawNow(http.RequestServices.GetRequiredService<PhotoQueries>(), store, congress.Id, id);
        return small is null ? Results.NotFound() : Send(http, photo.Status, small, Jpeg, $"{photo.Sha256}-{SmallPhotos.Width}");
    }

    /// <summary>For photos that were handed in before small ones were drawn.</summary>
    private static async Task<byte[]?> DrawNow(PhotoQueries photos, SmallPhotoStore store, CongressId congress, Guid id)
    {
        if (await photos.Find(congress, id) is not { Bytes: { } bytes } photo || await SmallPhotos.Of(photo.Format, photo.Width, photo.Height, bytes) is not { } small) return null;
        await store.Keep(congress, id, small);
        return small;
    }

    private static IResult Send(HttpContext http, PhotoStatus status, byte[] bytes, string type, string tag)
    {
        // A photo that is taken back later disappears from browsers within the hour.
        http.Response.Headers.CacheControl = status == PhotoStatus.Accepted ? "public, max-age=3600" : "private, no-store";
        return Results.Bytes(bytes, type, entityTag: new EntityTagHeaderValue($"\"{tag}\""));
    }

    private static bool MaySee(PhotoSource source, PhotoStatus status, IReadOnlySet<Role> roles) => status == PhotoStatus.Accepted || MaySeeWaiting(source, roles);

    /// <summary>What a citizen sends is looked at by the secretariat first; what deputies and units send is seen by all who work on the project.</summary>
    private static bool MaySeeWaiting(PhotoSource source, IReadOnlySet<Role> roles) =>
        source == PhotoSource.Proposal ? roles.Contains(Role.Secretariat) : roles.Count > 0;
}
