using VoteSystem.Domain.Ballot;

namespace VoteSystem.Web.Ballot;

/// <summary>A paper as it stands in the fields of a form: <c>m1</c> … <c>mN</c>, one for each item, or all in <c>Marks</c> once it was reviewed.</summary>
/// <param name="Marks">The marks as typed or chosen, in item order, empty where nothing is; not looked at yet.</param>
public sealed record MarkedPaper(IReadOnlyList<string> Marks)
{
    private const string Reviewed = "Marks";
    private const string Nothing = "-";

    /// <summary>Name of the field of an item.</summary>
    public static string FieldOf(int item) => $"m{item}";

    /// <summary>Reads the fields; what is missing or empty is no mark.</summary>
    public static MarkedPaper Of(Round round, IFormCollection form)
    {
        var reviewed = form[Reviewed].ToString();
        if (reviewed.Length == 0) return new([.. round.Items.Select(item => Clean(form[FieldOf(item.No)].ToString()))]);
        var marks = round.Rules.Form == BallotForm.Rank ? reviewed.Split(',') : [.. reviewed.Select(sign => sign.ToString())];
        return new([.. round.Items.Select(item => Clean(marks.ElementAtOrDefault(item.No - 1) ?? ""))]);
    }

    /// <summary>What stands beside an item; empty where nothing was marked.</summary>
    public string At(int item) => Marks[item - 1];

    /// <summary>What counts beside an item: nothing marked is abstaining.</summary>
    public string CountedAt(int item) => Counted(At(item));

    /// <summary>The text that the box takes. Where a field holds several characters the text cannot be read, and the box says so.</summary>
    public string Text(BallotForm form) => form == BallotForm.Rank ? string.Join(',', Marks.Select(Counted)) : string.Concat(Marks.Select(Counted));

    /// <summary>The choices beside an item, for forms that are marked with signs.</summary>
    public static IReadOnlyList<Mark> Choices(BallotForm form) => form == BallotForm.Appraise
        ? [Mark.Satisfied, Mark.BasicallySatisfied, Mark.Dissatisfied, Mark.Abstain]
        : [Mark.Approve, Mark.Oppose, Mark.Abstain];

    /// <summary>Full-width digits are typed by Chinese input methods.</summary>
    private static string Clean(string typed) =>
        string.Concat(typed.Trim().Select(sign => sign is >= '０' and <= '９' ? (char)(sign - '０' + '0') : sign));

    private static string Counted(string mark) => mark.Length == 0 ? Nothing : mark;
}
