using VoteSystem.Documents.Ballot;
using VoteSystem.Domain.Documents;

namespace VoteSystem.Documents;

/// <summary>Which template draws which paper.</summary>
internal static class Templates
{
    public static PaperTemplate For(Paper paper, PrintOptions options) => paper switch
    {
        TallyReport p => new TallyReportPdf(p, options),
        _ => throw new NotSupportedException($"There is no template for {paper.GetType().Name}."),
    };
}
