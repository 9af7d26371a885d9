using VoteSystem.Domain.Collect;
using VoteSystem.Domain.Documents;
using VoteSystem.Domain.Publishing;
using VoteSystem.Domain.Workflow;

namespace VoteSystem.Web.Documents.Collect;

/// <summary>D01 征集公告: the notice as it was published.</summary>
public sealed class CollectNoticePaper(PaperSources sources) : PaperMaker
{
    /// <inheritdoc/>
    public override async Task<IReadOnlyList<DuePaper>> Due(PaperYear year) =>
        One(await sources.Newest(year, PublicationKind.Call) is null ? PaperNeed.PublishedCall : null);

    /// <inheritdoc/>
    public override async Task<WrittenPaper> Write(PaperYear year, string matter, IReadOnlyList<string> passage)
    {
        var published = (await sources.Newest(year, PublicationKind.Call))!;
        var (content, text) = (published.Content, CallText.From(published.Title, published.Content));
        return new WrittenPaper(new CollectNotice
        {
            Town = year.Town,
            Year = year.Year,
            Date = year.DayOf(published.PublishedAt),
            Lead = Enum.Parse<CollectLead>(content["lead"]!),
            From = PaperSources.DayIn(content["from"])!.Value,
            Until = PaperSources.DayIn(content["until"])!.Value,
            Heading = text.Title,
            Purpose = PaperSources.Paragraphs(text.Purpose),
            Scope = PaperSources.Paragraphs(text.Scope),
            Requirements = PaperSources.Paragraphs(text.Requirements),
            Ways = PaperSources.Paragraphs(text.Ways),
            Address = year.Address("propose"),
        });
    }
}

/// <summary>D02 建议征集表: the empty form, with the ways of the published notice.</summary>
public sealed class ProposalFormPaper(PaperSources sources) : PaperMaker
{
    /// <inheritdoc/>
    public override async Task<IReadOnlyList<DuePaper>> Due(PaperYear year) =>
        One(await sources.Newest(year, PublicationKind.Call) is null ? PaperNeed.PublishedCall : null);

    /// <inheritdoc/>
    public override async Task<WrittenPaper> Write(PaperYear year, string matter, IReadOnlyList<string> passage)
    {
        var published = (await sources.Newest(year, PublicationKind.Call))!;
        return new WrittenPaper(new ProposalForm
        {
            Town = year.Town,
            Year = year.Year,
            Date = year.DayOf(published.PublishedAt),
            Ways = PaperSources.Paragraphs(CallText.From(published.Title, published.Content).Ways),
            Address = year.Address("propose"),
        });
    }
}
