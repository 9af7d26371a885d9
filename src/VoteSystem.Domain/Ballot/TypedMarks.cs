namespace VoteSystem.Domain.Ballot;

/// <summary>
/// What a teller types for one sheet, made for one hand on the number pad: 1 approve, 2 oppose, 0 blank, 9 unclear (in an appraisal 1, 2, 3 are
/// the grades). Letters and the signs of the paper (○ × √) are read as well; spaces are ignored; a single <c>/</c> is a sheet that as a whole
/// cannot count; a single <c>0</c> is a blank sheet. In the ranked form numbers are separated by spaces or commas.
/// </summary>
public static class TypedMarks
{
    private const string SpoiltSheet = "/";

    /// <summary>The canonical marks, or null when the text cannot be read or names more or fewer items than there are.</summary>
    /// <param name="form">How papers are marked.</param>
    /// <param name="items">Number of items.</param>
    /// <param name="typed">As typed.</param>
    public static string? Read(BallotForm form, int items, string typed)
    {
        var text = typed.Trim();
        if (text == SpoiltSheet) return "";
        if (text is "0" or "-") return Blank(form, items);
        return form == BallotForm.Rank ? ReadRanks(text, items) : ReadMarks(form, text, items);
    }

    private static string Blank(BallotForm form, int items) =>
        form == BallotForm.Rank ? Marks.WriteRanks(Enumerable.Repeat<int?>(null, items)) : new string((char)Mark.Abstain, items);

    private static string? ReadMarks(BallotForm form, string text, int items)
    {
        var marks = text.Where(sign => !char.IsWhiteSpace(sign)).Select(sign => form == BallotForm.Appraise ? Graded(sign) : Marked(sign)).ToList();
        return marks.Count == items && !marks.Contains(null) ? Marks.Write(marks.OfType<Mark>()) : null;
    }

    private static string? ReadRanks(string text, int items)
    {
        var parts = text.Split([' ', ',', '，', '、', '\t'], StringSplitOptions.RemoveEmptyEntries);
        if (parts.Length != items) return null;
        var marks = string.Join(',', parts.Select(part => part == "0" ? "-" : part));
        return Marks.FirstUnknown(BallotForm.Rank, marks) is null ? marks : null;
    }

    private static Mark? Marked(char sign) => char.ToUpperInvariant(sign) switch
    {
        '1' or 'A' or '○' or '〇' or '√' => Mark.Approve,
        '2' or 'O' or 'X' or '×' => Mark.Oppose,
        '0' or '-' or '_' => Mark.Abstain,
        '9' or '?' or '？' => Mark.Unclear,
        _ => null,
    };

    private static Mark? Graded(char sign) => char.ToUpperInvariant(sign) switch
    {
        '1' or 'S' => Mark.Satisfied,
        '2' or 'B' => Mark.BasicallySatisfied,
        '3' or 'D' => Mark.Dissatisfied,
        '0' or '-' or '_' => Mark.Abstain,
        '9' or '?' or '？' => Mark.Unclear,
        _ => null,
    };
}
