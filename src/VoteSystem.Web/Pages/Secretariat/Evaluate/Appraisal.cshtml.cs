using VoteSystem.Storage.Ballot;
using VoteSystem.Web.Pages.Secretariat.Ballot;

namespace VoteSystem.Web.Pages.Secretariat.Evaluate;

/// <summary>The control desk while finished projects are graded.</summary>
public sealed class AppraisalModel(BallotQueries queries, BallotStore ballots, SlipStore slips) : RoundDeskModel(queries, ballots, slips, "secretariat/appraisal");
