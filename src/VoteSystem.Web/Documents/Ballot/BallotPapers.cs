using VoteSystem.Domain.Ballot;
using VoteSystem.Domain.Common;
using VoteSystem.Domain.Congresses;
using VoteSystem.Domain.Documents;
using VoteSystem.Storage.Ballot;

namespace VoteSystem.Web.Documents.Ballot;

/// <summary>What papers about a vote have in common: the hall in which the cycle chose its projects, its rounds, who signs.</summary>
public sealed class BallotPapers(BallotQueries ballots)
{
    private const string RoundPrefix = "round-";

    /// <summary>The reads of rounds.</summary>
    public BallotQueries Ballots => ballots;

    /// <summary>The hall of the session in which the projects are or were chosen, also when the congress has sat again since.</summary>
    public Task<Hall> Hall(PaperYear year) => year.Once(async () =>
    {
        var hall = await ballots.Hall(year.Cycle.Id, null, year.Today);
        var session = hall.OpenVotes.LastOrDefault(vote => vote.Matter == OpenVoteMatter.BallotMethod)?.Session
            ?? Selections(hall).FirstOrDefault()?.Session;
        return session is null || session == hall.Session?.Id ? hall : await ballots.Hall(year.Cycle.Id, session, year.Today);
    });

    /// <summary>True once the session that chooses the projects is called; one that is over and did not vote on them is another one.</summary>
    public static bool HasSession(Hall hall, DateOnly today) =>
        hall.Session is { } session && (session.ClosesOn >= today || hall.OpenVotes.Any(vote => vote.Matter == OpenVoteMatter.BallotMethod) || Selections(hall).Any());

    /// <summary>The rounds in which projects are chosen, in order; those that were void too.</summary>
    public static IEnumerable<Round> Selections(Hall hall) => hall.Rounds.Where(round => round.Rules.Kind != RoundKind.Appraisal);

    /// <summary>A paper for each round of the selection that was not cancelled; before there is one, for the first round to come.</summary>
    /// <param name="hall">The hall.</param>
    /// <param name="missing">What a round still misses, or null.</param>
    /// <param name="first">What is missing while there is no round.</param>
    /// <param name="words">For the name of a round.</param>
    public static IReadOnlyList<DuePaper> OfRounds(Hall hall, Func<Round, PaperNeed?> missing, PaperNeed first, Text.Words words)
    {
        var rounds = Selections(hall).Where(round => !IsCancelled(round)).ToList();
        return rounds.Count == 0
            ? [new DuePaper($"{RoundPrefix}1", words["Papers.Round", 1], new Refusal(RefusalCode.PaperNeeds, first))]
            : [.. rounds.Select(round => new DuePaper(
                MatterOf(round), words["Papers.Round", round.No], missing(round) is { } need ? new Refusal(RefusalCode.PaperNeeds, need) : null))];
    }

    /// <summary>True for a round that was taken back before its box was opened.</summary>
    public static bool IsCancelled(Round round) => round is { Status: RoundStatus.Void, ClosedAt: null };

    /// <summary>The matter of a paper about a round.</summary>
    public static string MatterOf(Round round) => $"{RoundPrefix}{round.No}";

    /// <summary>The round that a matter names.</summary>
    public static Round RoundOf(Hall hall, string matter) => hall.Rounds.Single(round => MatterOf(round) == matter);

    /// <summary>Papers out and back.</summary>
    public static PaperFlow FlowOf(Round round) => new(
        round.Turnout.Deputies, round.Turnout.Present, round.Turnout.Issued, round.Turnout.Electronic, round.Turnout.Paper);

    /// <summary>The count officers of a round's session as signers, in the order of signing: those who count, those who watch, the chief last.</summary>
    public static IEnumerable<Signer> SignersOf(Hall hall, Round round) => hall.Officers
        .Where(officer => officer.Session == round.Session)
        .OrderBy(officer => officer.Office).ThenBy(officer => officer.No)
        .Select(officer => new Signer(RoleOf(officer.Office), officer.Name));

    /// <summary>The presidium of the session as a signer.</summary>
    public static Signer PresidiumOf(Meeting meeting) => new(SignerRole.SessionPresidium, meeting.Presidium);

    /// <summary>The place in which a session sits.</summary>
    public static string PlaceOf(Hall hall) => hall.Session?.Place ?? "";

    private static SignerRole RoleOf(Office office) => office switch
    {
        Office.ChiefTeller => SignerRole.ChiefTeller,
        Office.Teller => SignerRole.Teller,
        Office.Scrutineer => SignerRole.Scrutineer,
        _ => SignerRole.ChiefScrutineer,
    };
}
