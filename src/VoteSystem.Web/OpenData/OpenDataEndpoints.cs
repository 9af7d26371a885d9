using System.Text;
using System.Text.Json.Nodes;
using VoteSystem.Domain.Common;
using VoteSystem.Domain.Publishing;
using VoteSystem.Storage.Congresses;
using VoteSystem.Storage.Publishing;
using VoteSystem.Web.Setup;
using VoteSystem.Web.Sheets;
using VoteSystem.Web.Text;

namespace VoteSystem.Web.OpenData;

/// <summary>Every published list under an address that stays: <c>/t/{town}/{year}/data/{list}.json</c> and <c>.csv</c>, news as a feed, a description for programs.</summary>
public static class OpenDataEndpoints
{
    private const int NewsInFeed = 50;
    private const string JsonType = "application/json; charset=utf-8";

    /// <summary>Maps the addresses. Everybody may read them, from programs on other sites too.</summary>
    public static void MapOpenData(this WebApplication app)
    {
        var data = app.MapGroup("").AllowAnonymous().CacheOutput(PublishedPages.Policy).AddEndpointFilter(LetOthersRead);
        data.MapGet("/data/towns.json", TownsJson);
        data.MapGet("/data/towns.csv", TownsCsv);
        data.MapGet("/t/{town}/data.json", Index);
        data.MapGet("/t/{town}/news.atom", Feed);
        data.MapGet("/t/{town}/{year:int}/data/{list}.json", (string town, int year, string list, int? v, Lists lists) => lists.Answer(town, year, list, v, isJson: true));
        data.MapGet("/t/{town}/{year:int}/data/{list}.csv", (string town, int year, string list, int? v, Lists lists) => lists.Answer(town, year, list, v, isJson: false));
        data.MapGet("/openapi.json", (Words words, HttpRequest request) => Json(OpenApi.Document(words, RootOf(request))));
    }

    /// <summary>Scheme, host and base of the site as the reader reached it.</summary>
    public static string RootOf(HttpRequest request) => $"{request.Scheme}://{request.Host}{request.PathBase}";

    private static ValueTask<object?> LetOthersRead(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        context.HttpContext.Response.Headers.AccessControlAllowOrigin = "*";
        return next(context);
    }

    private static async Task<IResult> TownsJson(CountyQueries counties, HttpRequest request) => Json(OpenDocuments.Towns(await NewestOf(counties), RootOf(request)));

    private static async Task<IResult> TownsCsv(CountyQueries counties) => Results.Bytes(OpenDocuments.TownsCsv(await NewestOf(counties)), SheetWriter.CsvType, "towns.csv");

    private static Task<IReadOnlyList<CountyQueries.Row>> NewestOf(CountyQueries counties) => counties.Towns(null, 0, int.MaxValue);

    private static async Task<IResult> Index(string town, CongressQueries congresses, Lists lists, HttpRequest request) =>
        await congresses.Find(town) is { } congress ? Json(OpenDocuments.Index(congress, await lists.Of(congress.Id), RootOf(request))) : Results.NotFound();

    private static async Task<IResult> Feed(string town, CongressQueries congresses, NewsQueries news, HttpRequest request) =>
        await congresses.Find(town) is { } congress
            ? Results.Text(OpenDocuments.Feed(congress, await news.Newest(congress.Id, NewsInFeed), RootOf(request)), "application/atom+xml; charset=utf-8", Encoding.UTF8)
            : Results.NotFound();

    private static IResult Json(JsonObject document) => Results.Text(OpenDocuments.Text(document), JsonType, Encoding.UTF8);

    /// <summary>Finds a version of a list and writes it.</summary>
    public sealed class Lists(CongressQueries congresses, PublicationQueries publications, NewsQueries news, LivingLists living)
    {
        /// <summary>What there is of a congress: the newest year first, in it the published lists before those that grow.</summary>
        public async Task<IReadOnlyList<OpenHead>> Of(CongressId congress) =>
            [.. (await news.Lists(congress)).Select(OpenHead.Of).Concat(await living.Of(congress)).OrderByDescending(head => head.Year)];

        /// <summary>The list, or 404 when there is no such town, year, list or version.</summary>
        public async Task<IResult> Answer(string town, int year, string name, int? versionNo, bool isJson)
        {
            if (OpenList.Find(name) is not { } list || await congresses.Find(town) is not { } congress) return Results.NotFound();
            var cycle = new CycleId(congress.Id, year);
            if (await (list.Kind is { } kind ? Published(cycle, kind, versionNo) : Living(cycle, list, versionNo)) is not { } version) return Results.NotFound();
            return isJson ? Json(OpenDocuments.Json(congress, version)) : Results.Bytes(OpenDocuments.Csv(version), SheetWriter.CsvType, $"{town}-{year}-{name}.csv");
        }

        private async Task<OpenVersion?> Published(CycleId cycle, PublicationKind kind, int? versionNo)
        {
            var versions = await publications.Versions(cycle, kind);
            var version = versions is [var newest, ..] && versionNo is null ? newest : versions.FirstOrDefault(one => one.VersionNo == versionNo);
            return version is null ? null : OpenVersion.Of(version);
        }

        /// <summary>Earlier states of these are kept nowhere; only the present one has an address.</summary>
        private async Task<OpenVersion?> Living(CycleId cycle, OpenList list, int? versionNo) =>
            await living.Find(cycle, list) is { } version && (versionNo is null || versionNo == version.Head.VersionNo) ? version : null;
    }
}
