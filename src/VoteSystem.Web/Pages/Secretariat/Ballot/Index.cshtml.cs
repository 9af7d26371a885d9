using VoteSystem.Storage.Ballot;

namespace VoteSystem.Web.Pages.Secretariat.Ballot;

/// <summary>The control desk while projects are chosen.</summary>
public sealed class IndexModel(BallotQueries queries, BallotStore ballots) : RoundDeskModel(queries, ballots, "secretariat/ballot");
