using VoteSystem.Domain.Common;
using VoteSystem.Domain.Photos;
using VoteSystem.Domain.Workflow;
using VoteSystem.Storage.Photos;
using VoteSystem.Web.Components;
using VoteSystem.Web.Pages;
using VoteSystem.Web.Text;

namespace VoteSystem.Web.Photos;

/// <summary>Stored photos as pages show them.</summary>
public static class PhotoLooks
{
    /// <summary>The photos of visits to and reports on a project: all for those who work on it, the accepted ones for the public.</summary>
    public static async Task<PhotoStrip> PhotosOfProject(this CyclePage page, int projectNo) =>
        await page.Strip(queries => queries.OfProject(page.Cycle.Id, projectNo, page.Actor.Roles.Count > 0 ? null : PhotoStatus.Accepted));

    /// <summary>The newest photos of all projects of the year, for those who work on them.</summary>
    /// <param name="page">The page.</param>
    /// <param name="most">How many at most.</param>
    public static async Task<PhotoStrip> NewestPhotosOfProjects(this CyclePage page, int most) => await page.Strip(async queries =>
        [.. (await queries.Of(page.Cycle.Id, page.Actor.Roles.Count > 0 ? null : PhotoStatus.Accepted)).Where(photo => photo.ProjectNo is not null).TakeLast(most).Reverse()]);

    /// <summary>The photos of a proposal: all for the secretariat, the accepted ones for everybody else.</summary>
    public static async Task<PhotoStrip> PhotosOfProposal(this TownPage page, int year, int no) => await page.Strip(queries =>
        queries.OfProposal(new CycleId(page.Congress.Id, year), no, page.Actor.Roles.Contains(Role.Secretariat) ? null : PhotoStatus.Accepted));

    private static async Task<PhotoStrip> Strip(this TownPage page, Func<PhotoQueries, Task<IReadOnlyList<PhotoQueries.Row>>> load)
    {
        var services = page.HttpContext.RequestServices;
        return Of(page, await load(services.GetRequiredService<PhotoQueries>()), services.GetRequiredService<Words>());
    }

    /// <summary>The newest photo of each project that the public may see, small, for cards.</summary>
    public static async Task<IReadOnlyDictionary<int, string>> PicturesOfProjects(this CyclePage page)
    {
        var photos = await page.HttpContext.RequestServices.GetRequiredService<PhotoQueries>().Of(page.Cycle.Id, PhotoStatus.Accepted);
        return photos.Where(photo => photo.ProjectNo is not null).GroupBy(photo => photo.ProjectNo!.Value)
            .ToDictionary(own => own.Key, own => page.TownUrl($"photo/{own.Last().Id:N}/small"));
    }

    /// <summary>A strip of photos, with "not public yet" under those that wait.</summary>
    public static PhotoStrip Of(TownPage page, IEnumerable<PhotoQueries.Row> photos, Words words) => new(
    [
        .. photos.Select(photo => new PhotoLook(page.TownUrl($"photo/{photo.Id:N}"), words["Photo.Text", photo.Title, photo.Position],
            photo.Status == PhotoStatus.Waiting ? words["Photo.Waiting"] : null)),
    ]);
}
