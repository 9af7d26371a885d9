using System.Text.Json.Serialization;
using VoteSystem.Domain.Common;

namespace VoteSystem.Domain.Congresses;

/// <summary>男 or 女, as the roll states it.</summary>
public enum Gender
{
    /// <summary>男.</summary>
    Male,

    /// <summary>女.</summary>
    Female,
}

/// <summary>A deputy on the roll. One who left the seat stays on it, because attendance and duty records stay true; only seats count (实有代表).</summary>
public sealed record Deputy
{
    /// <summary>The deputy's id.</summary>
    public required DeputyId Id { get; init; }

    /// <summary>What the roll says.</summary>
    public required DeputyEntry Entry { get; init; }

    /// <summary>False for one who left.</summary>
    public required bool HoldsSeat { get; init; }

    /// <summary>Counts the changes; a form sends back the one it was made from.</summary>
    public required int Version { get; init; }
}

/// <summary>What the roll says of a deputy.</summary>
public sealed record DeputyEntry
{
    /// <summary>Longest name.</summary>
    public const int NameMax = 50;

    /// <summary>Longest name of a group.</summary>
    public const int GroupMax = 50;

    /// <summary>Name. Two deputies of one name in one group are told apart inside it, as papers do: 王伟(大).</summary>
    public required string Name { get; init; }

    /// <summary>代表团 or 代表小组.</summary>
    public required string Group { get; init; }

    /// <summary>Gender, where the roll states it.</summary>
    public Gender? Gender { get; init; }

    /// <summary>Office or employer, at most 200 characters.</summary>
    public string? Position { get; init; }

    /// <summary>Telephone number: for the secretariat only, never in the log.</summary>
    [JsonIgnore]
    public string? Phone { get; init; }

    /// <summary>A note, at most 500 characters.</summary>
    public string? Note { get; init; }

    /// <summary>The same without blanks around texts; an empty optional text is none. Names are written without blanks inside (王 伟).</summary>
    public DeputyEntry Tidy() => this with
    {
        Name = IsChinese(Name) ? string.Concat(Name.Where(letter => !char.IsWhiteSpace(letter))) : Name.Trim(),
        Group = Group.Trim(),
        Position = NullIfEmpty(Position),
        Phone = NullIfEmpty(Phone),
        Note = NullIfEmpty(Note),
    };

    /// <summary>True when both stand for the same person: one name in one group.</summary>
    public bool IsSamePerson(DeputyEntry other) => Name == other.Name && Group == other.Group;

    private static bool IsChinese(string name) => name.Any(letter => letter >= '㐀');

    private static string? NullIfEmpty(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
