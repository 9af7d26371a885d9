using VoteSystem.Domain.Ballot;

namespace VoteSystem.Web.Ballot;

/// <summary>A paper as it stands in the fields of a form: <c>m1</c> … <c>mN</c>, one for each item.</summary>
/// <param name="Marks">The marks as typed or chosen, in item order; not looked at yet.</param>
public sealed record MarkedPaper(IReadOnlyList<string> Marks)
{
    private const string Nothing = "-";

    /// <summary>Name of the field of an item.</summary>
    public static string FieldOf(int item) => $"m{item}";

    /// <summary>Reads the fields; what is missing or empty is no mark.</summary>
    public static MarkedPaper Of(Round round, IFormCollection form) => new([.. round.Items.Select(item => Clean(form[FieldOf(item.No)].ToString()))]);

    /// <summary>What stands beside an item.</summary>
    public string At(int item) => Marks[item - 1];

    /// <summary>The text that the box takes. Where a field holds several characters the text cannot be read, and the box says so.</summary>
    public string Text(BallotForm form) => form == BallotForm.Rank ? string.Join(',', Marks) : string.Concat(Marks);

    /// <summary>The choices beside an item, for forms that are marked with signs.</summary>
    public static IReadOnlyList<Mark> Choices(BallotForm form) => form == BallotForm.Appraise
        ? [Mark.Satisfied, Mark.BasicallySatisfied, Mark.Dissatisfied, Mark.Abstain]
        : [Mark.Approve, Mark.Oppose, Mark.Abstain];

    /// <summary>Full-width digits are typed by Chinese input methods.</summary>
    private static string Clean(string typed)
    {
        var text = string.Concat(typed.Trim().Select(sign => sign is >= '０' and <= '９' ? (char)(sign - '０' + '0') : sign));
        return text.Length == 0 ? Nothing : text;
    }
}
