using VoteSystem.Domain.Common;

namespace VoteSystem.Domain.Ballot;

/// <summary>What somebody who votes electronically may hand in. A faulty paper is handed back instead of being counted as invalid.</summary>
public static class CastingRules
{
    /// <summary>Null when these marks can be cast.</summary>
    /// <param name="rules">Form and seats of the round.</param>
    /// <param name="items">Number of items on the paper.</param>
    /// <param name="marks">See <see cref="Marks"/>.</param>
    /// <returns>Refused: PaperDoesNotFit, TooManyMarks, NumberTwice, NumberOutOfRange.</returns>
    public static Refusal? MarksRefusal(RoundRules rules, int items, string marks)
    {
        if (Marks.FirstUnknown(rules.Form, marks) is not null || marks.Contains((char)Mark.Unclear))
            return new Refusal(RefusalCode.PaperDoesNotFit, items);
        return PaperCheck.FaultOf(rules, items, marks) switch
        {
            PaperFault.None => null,
            PaperFault.TooManyApprovals => new Refusal(RefusalCode.TooManyMarks, marks.Count(sign => sign == (char)Mark.Approve), rules.Seats),
            PaperFault.NumberTwice => new Refusal(RefusalCode.NumberTwice),
            PaperFault.NumberOutOfRange => new Refusal(RefusalCode.NumberOutOfRange, rules.Seats),
            _ => new Refusal(RefusalCode.PaperDoesNotFit, items),
        };
    }

    /// <summary>Null when this slip can be voted with now.</summary>
    /// <param name="box">The box of the slip's round.</param>
    /// <param name="slip">What became of the slip.</param>
    /// <returns>Refused: SlipIsUsed, SlipIsVoided, CastingIsNotOpen, CastingIsOnPaper, CastingIsClosed.</returns>
    public static Refusal? SlipRefusal(BoxState box, SlipState slip)
    {
        // Whoever has voted is told so, whatever has happened to the box since.
        if (slip is SlipState.Used or SlipState.OnPaper or SlipState.BothWays) return new Refusal(RefusalCode.SlipIsUsed);
        if (slip == SlipState.Voided) return new Refusal(RefusalCode.SlipIsVoided);
        return box switch
        {
            BoxState.Prepared => new Refusal(RefusalCode.CastingIsNotOpen),
            BoxState.Open => null,
            BoxState.GivenUp => new Refusal(RefusalCode.CastingIsOnPaper),
            _ => new Refusal(RefusalCode.CastingIsClosed),
        };
    }
}
