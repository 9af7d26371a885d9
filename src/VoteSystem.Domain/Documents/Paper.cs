using VoteSystem.Domain.Workflow;

namespace VoteSystem.Domain.Documents;

/// <summary>What a statutory paper says: numbers, names and dates, without any layout. One record per kind of paper.</summary>
public abstract record Paper
{
    /// <summary>Which paper of the register D01 to D26.</summary>
    public abstract PaperKind Kind { get; }

    /// <summary>The town, such as 示例镇; it names the bodies that issue papers (示例镇人民政府).</summary>
    public required string Town { get; init; }

    /// <summary>The year of the projects.</summary>
    public required int Year { get; init; }

    /// <summary>The day on which the paper is made (成文日期).</summary>
    public required DateOnly Date { get; init; }

    /// <summary>How dates are written.</summary>
    public DateStyle DateStyle { get; init; }

    /// <summary>True for papers of a demonstration town; every page then says 演示文书.</summary>
    public bool IsDemonstration { get; init; }

    /// <summary>Who signs, in the order of signing; each gets a signature field. Empty for a paper that nobody signs.</summary>
    public virtual IReadOnlyList<Signer> Signers => [];
}

/// <summary>A paper that belongs to a session of the congress.</summary>
public abstract record SessionPaper : Paper
{
    /// <summary>The session at which or for which it is made.</summary>
    public required Meeting Meeting { get; init; }
}

/// <summary>One sitting of a congress, as papers name it.</summary>
/// <param name="Congress">Such as 示例镇第十七届人民代表大会.</param>
/// <param name="Session">Such as 第五次会议.</param>
public sealed record Meeting(string Congress, string Session)
{
    /// <summary>Both in one, such as 示例镇第十七届人民代表大会第五次会议.</summary>
    public string Name => Congress + Session;

    /// <summary>The presidium of the session, which signs with its seal.</summary>
    public string Presidium => Name + "主席团";
}

/// <summary>Who signs a paper.</summary>
/// <param name="Role">In which capacity.</param>
/// <param name="Name">The person, or the body that signs with its seal.</param>
public sealed record Signer(SignerRole Role, string Name);

/// <summary>In which capacity somebody signs a paper.</summary>
public enum SignerRole
{
    /// <summary>计票人.</summary>
    Teller,

    /// <summary>总计票人.</summary>
    ChiefTeller,

    /// <summary>监票人.</summary>
    Scrutineer,

    /// <summary>总监票人.</summary>
    ChiefScrutineer,

    /// <summary>执行主席.</summary>
    ExecutiveChair,

    /// <summary>大会主席团.</summary>
    SessionPresidium,

    /// <summary>镇人大主席团.</summary>
    Presidium,

    /// <summary>大会秘书处.</summary>
    Secretariat,

    /// <summary>镇人民政府.</summary>
    Government,

    /// <summary>责任单位.</summary>
    ResponsibleUnit,

    /// <summary>合法性审查人.</summary>
    LegalReviewer,
}

/// <summary>The names of signature fields inside a paper.</summary>
public static class SignaturePlaces
{
    /// <summary>The field of the signer at this place of the list: role and, from the second of a role on, a number (Scrutineer-2).</summary>
    public static string NameOf(IReadOnlyList<Signer> signers, int index)
    {
        var before = signers.Take(index).Count(s => s.Role == signers[index].Role);
        return before == 0 ? signers[index].Role.ToString() : $"{signers[index].Role}-{before + 1}";
    }
}
