using VoteSystem.Domain.Collect;
using VoteSystem.Domain.Common;

namespace VoteSystem.Storage.Collect;

/// <summary>A proposal as stored.</summary>
internal sealed record ProposalRow
{
    public required int Year { get; init; }

    public required int No { get; init; }

    public required string Receipt { get; init; }

    public required string Title { get; init; }

    public required string Content { get; init; }

    public string? Reason { get; init; }

    public string? Place { get; init; }

    public required Category Category { get; init; }

    public required ProposalSource Source { get; init; }

    public required ProposalChannel Channel { get; init; }

    public long? AmountFen { get; init; }

    public string? AmountQuality { get; init; }

    public required DateOnly ReceivedOn { get; init; }

    public required ProposalStatus Status { get; init; }

    public string? StatusReason { get; init; }

    public string? ReferredTo { get; init; }

    public int? DuplicateOf { get; init; }

    public int? ProjectNo { get; init; }

    public string? Reply { get; init; }

    public DateTimeOffset? RepliedAt { get; init; }

    public required int Version { get; init; }

    internal const string ByNo = """
        SELECT year, no, receipt,
               title,
               content,
               reason,
               place,
               category,
               source,
               channel,
               amount_fen,
               amount_quality,
               received_on,
               status,
               status_reason,
               referred_to,
               duplicate_of,
               project_no,
               reply,
               replied_at,
               version
        FROM proposal
        WHERE congress_id = @Congress AND year = @Year AND no = @No
        """;

    internal const string OfCycle = """
        SELECT year, no, receipt,
               title,
               content,
               reason,
               place,
               category,
               source,
               channel,
               amount_fen,
               amount_quality,
               received_on,
               status,
               status_reason,
               referred_to,
               duplicate_of,
               project_no,
               reply,
               replied_at,
               version
        FROM proposal
        WHERE congress_id = @Congress AND year = @Year
        ORDER BY no
        """;

    public Proposal ToProposal() => new()
    {
        Year = Year,
        No = No,
        Receipt = ReceiptOf(Receipt),
        Text = new ProposalText
        {
            Title = Title,
            Content = Content,
            Reason = Reason,
            Place = Place,
            Category = Category,
            Amount = AmountFen is { } fen ? new QualifiedAmount(Money.FromFen(fen), AmountQuality ?? "") : null,
        },
        Source = Source,
        Channel = Channel,
        ReceivedOn = ReceivedOn,
        Status = Status,
        StatusReason = StatusReason,
        ReferredTo = ReferredTo,
        DuplicateOf = DuplicateOf,
        ProjectNo = ProjectNo,
        Reply = Reply,
        RepliedAt = RepliedAt,
        Version = Version,
    };

    private static Receipt ReceiptOf(string stored) =>
        Domain.Collect.Receipt.TryParse(stored, out var receipt) ? receipt : throw new InvalidOperationException($"A stored receipt is no receipt: {stored}");
}
