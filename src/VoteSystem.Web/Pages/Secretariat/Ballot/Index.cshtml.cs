using VoteSystem.Storage.Ballot;

namespace VoteSystem.Web.Pages.Secretariat.Ballot;

/// <summary>The control desk while projects are chosen.</summary>
public sealed class IndexModel(BallotQueries queries, BallotStore ballots, SlipStore slips) : RoundDeskModel(queries, ballots, slips, "secretariat/ballot");
