using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using VoteSystem.Domain.Common;
using VoteSystem.Domain.Publishing;
using VoteSystem.Storage.Database;

namespace VoteSystem.Storage.Publishing;

/// <summary>Keeps what the public search looks through in step with the newest version of each publication.</summary>
internal static class PublicTextWriter
{
    private const string RemoveEarlier = """
        DELETE FROM public_text
        WHERE congress_id = @Congress AND year = @Year AND kind = @Kind
        """;

    private const string Insert = """
        INSERT INTO public_text (congress_id, year, kind, row_no, doc_id, version_no, title, text, terms, published_at)
        VALUES (@Congress, @Year, @Kind, @RowNo, @DocId, @VersionNo, @Title, @Text, @Terms, @At)
        """;

    /// <summary>Replaces what was found of the version before.</summary>
    public static async Task Replace(Work work, CycleId id, PublicationKind kind, int versionNo, string title, PublishedContent content, DateTimeOffset at)
    {
        await work.Execute(RemoveEarlier, new { id.Congress, id.Year, Kind = kind.ToString() });
        await work.Execute(Insert, PublicText.Of(kind, title, content).Select(one => new
        {
            id.Congress,
            id.Year,
            Kind = kind.ToString(),
            one.RowNo,
            DocId = DocIdOf(id, kind, one.RowNo),
            VersionNo = versionNo,
            one.Title,
            one.Text,
            Terms = $" {ScopeOf(id.Congress)} {SearchTerms.Of($"{one.Title}\n{one.Text}")} ",
            At = at,
        }).ToList());
    }

    /// <summary>The first term of every row: a search in one congress reads no other's rows of the index.</summary>
    public static string ScopeOf(CongressId congress) => $"t{congress.Value:N}";

    // The full-text index wants one number a row; made from the key it is the same wherever the row is written.
    private static long DocIdOf(CycleId id, PublicationKind kind, int rowNo)
    {
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes($"{id.Congress.Value:N}/{id.Year}/{kind}/{rowNo}"));
        return BinaryPrimitives.ReadInt64BigEndian(hash) & long.MaxValue;
    }
}
