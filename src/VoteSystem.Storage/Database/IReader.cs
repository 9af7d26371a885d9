namespace VoteSystem.Storage.Database;

/// <summary>What a page and a command have in common: both read. What is loaded for a page and what a decision looks at is then one text.</summary>
public interface IReader
{
    /// <summary>All rows of a query.</summary>
    Task<IReadOnlyList<T>> Many<T>(string sql, object? parameters = null);

    /// <summary>The one row of a query, or default when there is none.</summary>
    Task<T?> One<T>(string sql, object? parameters = null);
}
