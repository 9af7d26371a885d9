using VoteSystem.Domain.Ballot;
using VoteSystem.Domain.Documents;
using VoteSystem.Domain.Workflow;

namespace VoteSystem.Web.Documents.Ballot;

/// <summary>D15 主持词: what the chair reads at the vote; the chair's name is written by the clerk.</summary>
public sealed class ChairScriptPaper(BallotPapers ballot) : PaperMaker
{
    /// <inheritdoc/>
    public override async Task<IReadOnlyList<DuePaper>> Due(PaperYear year)
    {
        var hall = await ballot.Hall(year);
        PaperNeed? missing = hall switch
        {
            { Session: null } => PaperNeed.Session,
            _ when year.Cycle.CandidatesFixedAt is null => PaperNeed.FixedCandidates,
            _ => hall.OfficersRefusal() is null ? null : PaperNeed.CountOfficers,
        };
        return One(missing, "Papers.Chair");
    }

    /// <inheritdoc/>
    public override async Task<WrittenPaper> Write(PaperYear year, string matter, IReadOnlyList<string> passage)
    {
        var hall = await ballot.Hall(year);
        var rules = year.Cycle.Rules;
        return new WrittenPaper(new ChairScript
        {
            Town = year.Town,
            Year = year.Year,
            Date = hall.Session!.OpensOn,
            Meeting = year.MeetingOf(hall.Session.Id),
            Chair = string.Join('、', passage),
            Deputies = hall.Attendance.Deputies,
            Present = hall.Attendance.HasQuorum ? hall.Attendance.Present : null,
            Candidates = hall.Projects.Count(project => project.IsOnBallot),
            Seats = rules.BallotMode == BallotMode.PerItemNoQuota ? null : rules.TargetCount,
            Mode = rules.BallotMode,
            ChiefScrutineer = hall.Officers.First(officer => officer.Office == Office.ChiefScrutineer).Name,
            Scrutineers = [.. hall.Officers.Where(officer => officer.Office == Office.Scrutineer).OrderBy(officer => officer.No).Select(officer => officer.Name)],
        });
    }
}
