using VoteSystem.Domain.Ballot;
using VoteSystem.Domain.Documents;
using VoteSystem.Web.Documents.Ballot;

namespace VoteSystem.Web.Documents.Deliberate;

/// <summary>D09 票决办法: as a draft for the deputies, and again as the text that the congress adopted.</summary>
public sealed class BallotMethodPaper(BallotPapers ballot) : PaperMaker
{
    /// <inheritdoc/>
    public override async Task<IReadOnlyList<DuePaper>> Due(PaperYear year)
    {
        var hall = await ballot.Hall(year);
        return One(!BallotPapers.HasSession(hall, year.Today) ? PaperNeed.Session : year.Cycle.CandidatesFixedAt is null ? PaperNeed.FixedCandidates : null);
    }

    /// <inheritdoc/>
    public override async Task<WrittenPaper> Write(PaperYear year, string matter, IReadOnlyList<string> passage)
    {
        var hall = await ballot.Hall(year);
        var adoption = hall.OpenVotes.LastOrDefault(vote => vote.Matter == OpenVoteMatter.BallotMethod && vote.Passed);
        var scrutineers = hall.Officers.Count(officer => officer.IsScrutineer);
        return new WrittenPaper(new BallotMethod
        {
            Town = year.Town,
            Year = year.Year,
            Date = year.DayOf(adoption?.At ?? year.Now),
            Meeting = year.MeetingOf(adoption?.Session ?? hall.Session!.Id),
            IsDraft = adoption is null,
            Rules = year.Cycle.Rules,
            Candidates = hall.Projects.Count(project => project.IsOnBallot),
            Deputies = adoption?.Deputies ?? hall.Attendance.Deputies,
            Scrutineers = scrutineers,
        });
    }
}
