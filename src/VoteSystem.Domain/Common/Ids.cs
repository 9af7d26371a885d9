namespace VoteSystem.Domain.Common;

/// <summary>Names one congress, the tenant of everything below it.</summary>
public readonly record struct CongressId(Guid Value)
{
    /// <summary>Stands for the installation itself, where an audit entry concerns no single congress.</summary>
    public static CongressId Installation => default;
}

/// <summary>Names one county whose office sees several congresses.</summary>
public readonly record struct CountyId(Guid Value);

/// <summary>Names one deputy of one congress.</summary>
public readonly record struct DeputyId(Guid Value);

/// <summary>Names one account.</summary>
public readonly record struct UserId(Guid Value);

/// <summary>Names one year's cycle of a congress; a congress has one cycle a year.</summary>
/// <param name="Congress">Whose cycle.</param>
/// <param name="Year">The year of the projects, such as 2026.</param>
public readonly record struct CycleId(CongressId Congress, int Year);

/// <summary>Names one session (第×届第×次会议) of a congress.</summary>
/// <param name="Congress">Whose session.</param>
/// <param name="Term">Number of the term (届), from 1.</param>
/// <param name="No">Number of the session (次) within the term, from 1.</param>
public readonly record struct SessionId(CongressId Congress, int Term, int No);
