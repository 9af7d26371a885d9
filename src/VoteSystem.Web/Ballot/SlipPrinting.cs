using VoteSystem.Documents;
using VoteSystem.Domain.Ballot;
using VoteSystem.Domain.Common;
using VoteSystem.Domain.Congresses;
using VoteSystem.Domain.Documents;
using VoteSystem.Domain.Workflow;
using VoteSystem.Storage.Projects;

namespace VoteSystem.Web.Ballot;

/// <summary>Prints ballot papers with codes, or slips apart. The secrets pass through here once and are kept nowhere.</summary>
public sealed class SlipPrinting(Press press, ProjectQueries projects, TimeProvider clock)
{
    /// <summary>The slips as a PDF file.</summary>
    /// <param name="congress">Whose round.</param>
    /// <param name="cycle">Which year.</param>
    /// <param name="round">The round.</param>
    /// <param name="slips">The secrets.</param>
    /// <param name="address">Address of the ballot page, without the secret.</param>
    /// <param name="asSheets">Whole ballot papers with the code; false prints slips to be cut.</param>
    public async Task<byte[]> Print(Congress congress, CycleId cycle, Round round, IReadOnlyList<SlipSecret> slips, string address, bool asSheets)
    {
        // Behind the #, where no browser sends it and no log holds it.
        var codes = slips.Select(slip => new SlipCode($"{address}#{slip.Token}", TypedCode.Grouped(slip.Code))).ToList();
        var now = clock.GetUtcNow().ToOffset(TimeSpan.FromMinutes(congress.UtcOffsetMinutes));
        Paper paper = asSheets && MaySheets(round)
            ? await Sheets(congress, cycle, round, codes, DateOnly.FromDateTime(now.DateTime))
            : new VotingSlips { Town = congress.Town, Year = cycle.Year, Date = DateOnly.FromDateTime(now.DateTime), Meeting = MeetingOf(congress, round), Round = round.No, Codes = codes };
        return press.Print(paper, new PrintOptions(now)).Pdf;
    }

    /// <summary>True when there is a ballot paper for this form; grades are given on slips and phones.</summary>
    public static bool MaySheets(Round round) => round.Rules.Form != BallotForm.Appraise;

    /// <summary>The ballot papers of a round; without codes, one specimen.</summary>
    public async Task<BallotSheets> Sheets(Congress congress, CycleId cycle, Round round, IReadOnlyList<SlipCode> codes, DateOnly date)
    {
        var details = (await projects.Listed(cycle)).ToDictionary(project => project.No, project => project.Details);
        return new BallotSheets
        {
            Town = congress.Town,
            Year = cycle.Year,
            Date = date,
            Meeting = MeetingOf(congress, round),
            Round = round.No,
            Mode = ModeOf(round.Rules.Form),
            Seats = round.Rules.Seats,
            OverVote = round.Rules.OverVote,
            IsTieBreak = round.Rules.Kind == RoundKind.TieBreak,
            Lines = [.. round.Items.Select(item => LineOf(item, details.GetValueOrDefault(item.ProjectNo)))],
            Codes = codes,
        };
    }

    private static BallotLine LineOf(RoundItem item, Domain.Projects.ProjectDetails? details) => new(
        item.No, item.Title, details?.Content ?? "", details?.Amount, details?.Unit ?? "", details?.DueOn is { } due ? $"{due:yyyy年M月}" : "");

    private static Meeting MeetingOf(Congress congress, Round round) =>
        new(SessionTitle.OfTerm(congress, round.Session.Term), SessionTitle.OfSession(round.Session.No));

    /// <summary>The form of a round as papers name it.</summary>
    internal static BallotMode ModeOf(BallotForm form) => form switch
    {
        BallotForm.PerItem => BallotMode.PerItem,
        BallotForm.PerItemNoQuota => BallotMode.PerItemNoQuota,
        BallotForm.Rank => BallotMode.Rank,
        _ => BallotMode.SelectUpToK,
    };
}
