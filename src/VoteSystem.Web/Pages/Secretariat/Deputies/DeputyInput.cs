using VoteSystem.Domain.Congresses;

namespace VoteSystem.Web.Pages.Secretariat.Deputies;

/// <summary>The form of a deputy's entry.</summary>
public sealed class DeputyInput
{
    public string? Name { get; set; }

    public string? Group { get; set; }

    public Gender? Gender { get; set; }

    public string? Position { get; set; }

    public string? Phone { get; set; }

    public string? Note { get; set; }

    /// <summary>The form for changing an entry.</summary>
    public static DeputyInput Of(DeputyEntry entry) => new()
    {
        Name = entry.Name,
        Group = entry.Group,
        Gender = entry.Gender,
        Position = entry.Position,
        Phone = entry.Phone,
        Note = entry.Note,
    };

    /// <summary>The entry as the rule takes it.</summary>
    public DeputyEntry Entry() => new()
    {
        Name = Name ?? "",
        Group = Group ?? "",
        Gender = Gender,
        Position = Position,
        Phone = Phone,
        Note = Note,
    };
}

/// <summary>A page with the form of a deputy's entry.</summary>
public interface IDeputyForm
{
    DeputyInput Input { get; }
}
