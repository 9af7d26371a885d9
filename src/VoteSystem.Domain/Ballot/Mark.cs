namespace VoteSystem.Domain.Ballot;

/// <summary>One mark beside one item; its value is the character that stands for it in the marks of a paper.</summary>
public enum Mark
{
    /// <summary>弃权, or nothing marked: counts as abstaining.</summary>
    Abstain = '-',

    /// <summary>A mark that the scrutineers could not read: void for this item only, counts as abstaining.</summary>
    Unclear = '?',

    /// <summary>赞成 (○).</summary>
    Approve = 'A',

    /// <summary>反对 (×).</summary>
    Oppose = 'O',

    /// <summary>满意.</summary>
    Satisfied = 'S',

    /// <summary>基本满意.</summary>
    BasicallySatisfied = 'B',

    /// <summary>不满意.</summary>
    Dissatisfied = 'D',
}

/// <summary>
/// The marks of one paper as text: one character per item in item order, or for <see cref="BallotForm.Rank"/> numbers separated by commas
/// (<c>3,1,-,2</c>). This text is what the ballot box keeps and what the round record lists.
/// </summary>
public static class Marks
{
    /// <summary>A paper's marks as text.</summary>
    public static string Write(IEnumerable<Mark> marks) => string.Concat(marks.Select(mark => (char)mark));

    /// <summary>A ranked paper as text; null is an item without a number.</summary>
    public static string WriteRanks(IEnumerable<int?> ranks) => string.Join(',', ranks.Select(rank => rank?.ToString() ?? "-"));

    /// <summary>The marks that a form knows, without numbers.</summary>
    public static IReadOnlyList<Mark> Of(BallotForm form) => form switch
    {
        BallotForm.Appraise => [Mark.Satisfied, Mark.BasicallySatisfied, Mark.Dissatisfied, Mark.Abstain, Mark.Unclear],
        BallotForm.Rank => [Mark.Abstain, Mark.Unclear],
        _ => [Mark.Approve, Mark.Oppose, Mark.Abstain, Mark.Unclear],
    };

    /// <summary>The place of the first character that means nothing in this form, or null when the whole text can be read.</summary>
    /// <remarks>A text that can be read may still be an invalid paper; <see cref="PaperCheck"/> says so.</remarks>
    public static int? FirstUnknown(BallotForm form, ReadOnlySpan<char> marks)
    {
        if (form == BallotForm.Rank) return FirstUnknownRank(marks);
        var unknown = marks.IndexOfAnyExcept(form == BallotForm.Appraise ? "SBD-?" : "AO-?");
        return unknown < 0 ? null : unknown;
    }

    /// <summary>Reads the numbers of a ranked paper: -1 where there is none.</summary>
    /// <param name="marks">Text without unknown characters.</param>
    /// <param name="ranks">Filled in item order; as long as there are items.</param>
    /// <returns>False when the paper has more or fewer marks than items.</returns>
    internal static bool ReadRanks(ReadOnlySpan<char> marks, Span<int> ranks)
    {
        var item = 0;
        var value = -1;
        foreach (var sign in marks)
        {
            if (sign == ',')
            {
                if (item == ranks.Length) return false;
                ranks[item++] = value;
                value = -1;
            }
            else if (char.IsAsciiDigit(sign))
            {
                // Far above any number of seats; longer numbers need no exact value.
                value = Math.Min(100_000, (Math.Max(value, 0) * 10) + (sign - '0'));
            }
        }

        if (marks.IsEmpty || item != ranks.Length - 1) return false;
        ranks[item] = value;
        return true;
    }

    private static int? FirstUnknownRank(ReadOnlySpan<char> marks)
    {
        if (marks.IsEmpty) return null;
        var before = ',';
        for (var place = 0; place < marks.Length; place++)
        {
            var sign = marks[place];
            var follows = sign switch
            {
                ',' => before != ',',
                '-' or '?' => before == ',',
                _ => char.IsAsciiDigit(sign) && before is not '-' and not '?',
            };
            if (!follows) return place;
            before = sign;
        }

        return before == ',' ? marks.Length : null;
    }
}
