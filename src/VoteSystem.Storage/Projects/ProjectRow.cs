using VoteSystem.Domain.Common;
using VoteSystem.Domain.Projects;

namespace VoteSystem.Storage.Projects;

/// <summary>One row of the project table.</summary>
internal sealed record ProjectRow
{
    public required int Year { get; init; }

    public required int No { get; init; }

    public int? ListNo { get; init; }

    public required string Title { get; init; }

    public required string Content { get; init; }

    public string? Goal { get; init; }

    public string? Place { get; init; }

    public required Category Category { get; init; }

    public required string UnitName { get; init; }

    public string? Leader { get; init; }

    public string? Liaison { get; init; }

    public required long AmountFen { get; init; }

    public string? AmountQuality { get; init; }

    public long? ThisYearFen { get; init; }

    public string? FundSource { get; init; }

    public DateOnly? DueOn { get; init; }

    public string? Beneficiaries { get; init; }

    public string? Synthetic { get; init; }

    public required ProjectStatus Status { get; init; }

    public string? StatusReason { get; init; }

    public int? RankNo { get; init; }

    public Completion? Completion { get; init; }

    public ProjectGrade? Grade { get; init; }

    public required int Version { get; init; }

    public required int MergedProposals { get; init; }

    public Project ToProject(IReadOnlyList<SubItem> subItems) => new()
    {
        Year = Year,
        No = No,
        ListNo = ListNo,
        Details = ToDetails(subItems),
        Status = Status,
        StatusReason = StatusReason,
        RankNo = RankNo,
        Completion = Completion,
        Grade = Grade,
        MergedProposals = MergedProposals,
        Version = Version,
    };

    private ProjectDetails ToDetails(IReadOnlyList<SubItem> subItems) => new()
    {
        Title = Title,
        Content = Content,
        Goal = Goal,
        Place = Place,
        Category = Category,
        Unit = UnitName,
        Leader = Leader,
        Liaison = Liaison,
        Amount = new QualifiedAmount(Money.FromFen(AmountFen), AmountQuality ?? ""),
        ThisYear = ThisYearFen is { } fen ? Money.FromFen(fen) : null,
        FundSource = FundSource,
        DueOn = DueOn,
        Beneficiaries = Beneficiaries,
        Synthetic = Synthetic,
        SubItems = subItems,
    };
}

/// <summary>One row of the table of sub-items.</summary>
internal sealed record SubItemRow
{
    public required int ProjectNo { get; init; }

    public required string Title { get; init; }

    public string? Goal { get; init; }

    public SubItem ToSubItem() => new(Title, Goal);
}
