namespace VoteSystem.Domain.Common;

/// <summary>One field that an edit changed; edit events carry them so that the history shows what was before.</summary>
/// <param name="Field">Name of the property, such as Title; its words stand in the pages' texts.</param>
/// <param name="Before">The value before, in a neutral form; null when it was empty.</param>
/// <param name="After">The value after.</param>
public sealed record FieldChange(string Field, string? Before, string? After);
