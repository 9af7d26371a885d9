using VoteSystem.Domain.Ballot;
using VoteSystem.Domain.Documents;
using VoteSystem.Storage.Congresses;
using VoteSystem.Web.Documents.Ballot;
using VoteSystem.Web.Text;

namespace VoteSystem.Web.Documents.Deliberate;

/// <summary>D10 总监票人、监票人、计票人名单: as a draft, and again as the congress approved it.</summary>
public sealed class ScrutineerListPaper(BallotPapers ballot, DeputyQueries deputies, Words words) : PaperMaker
{
    /// <inheritdoc/>
    public override async Task<IReadOnlyList<DuePaper>> Due(PaperYear year)
    {
        var hall = await ballot.Hall(year);
        return One(hall.Session is null ? PaperNeed.Session : hall.OfficersRefusal() is not null ? PaperNeed.CountOfficers : null);
    }

    /// <inheritdoc/>
    public override async Task<WrittenPaper> Write(PaperYear year, string matter, IReadOnlyList<string> passage)
    {
        var hall = await ballot.Hall(year);
        var approval = hall.OpenVotes.LastOrDefault(vote => vote.Matter == OpenVoteMatter.Scrutineers && vote.Passed && vote.Session == hall.Session!.Id);
        return new WrittenPaper(new ScrutineerList
        {
            Town = year.Town,
            Year = year.Year,
            Date = year.DayOf(approval?.At ?? year.Now),
            Meeting = year.MeetingOf(hall.Session!.Id),
            IsDraft = approval is null,
            Chief = (await People(year, hall, Office.ChiefScrutineer))[0],
            Scrutineers = await People(year, hall, Office.Scrutineer),
            Tellers = [.. await People(year, hall, Office.ChiefTeller), .. await People(year, hall, Office.Teller)],
        });
    }

    private async Task<IReadOnlyList<NamedPerson>> People(PaperYear year, Hall hall, Office office)
    {
        var people = new List<NamedPerson>();
        foreach (var officer in hall.Officers.Where(one => one.Office == office).OrderBy(one => one.No))
        {
            var deputy = officer.Deputy is { } id ? await deputies.Find(year.Congress.Id, id) : null;
            people.Add(new NamedPerson(officer.Name, deputy?.Entry.Group ?? words["Papers.Staff"]));
        }

        return people;
    }
}
