namespace VoteSystem.Domain.Common;

/// <summary>
/// Every lawful "no", by name. The sentence for people stands in <c>VoteSystem.Web/Text/Refusals.*.resx</c> under the same name;
/// a test keeps both in step. Grouped by the folder that uses them.
/// </summary>
public enum RefusalCode
{
    // Common
    /// <summary>Somebody else saved the same thing after it was read. {0} what.</summary>
    ChangedMeanwhile,

    /// <summary>There is no such thing (any more).</summary>
    NotFound,

    /// <summary>The actor's role may not do this. {0} the roles that may.</summary>
    WrongRole,

    /// <summary>A text that must be given is missing. {0} which field.</summary>
    Missing,

    /// <summary>A text is longer than its limit. {0} field, {1} limit, {2} length.</summary>
    TooLong,

    /// <summary>A number or date is outside its range. {0} field, {1} lowest, {2} highest.</summary>
    OutOfRange,

    // Workflow
    /// <summary>The step is not in the table of moves. {0} from, {1} to.</summary>
    NoSuchMove,

    /// <summary>The act belongs to another stage. {0} present stage, {1} the stage it belongs to.</summary>
    WrongStage,

    /// <summary>The rules of the cycle are locked since the adoption of the 票决办法.</summary>
    RulesAreLocked,
}
