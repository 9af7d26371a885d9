using VoteSystem.Storage.Projects;
using VoteSystem.Storage.Publishing;
using VoteSystem.Storage.Shortlist;
using VoteSystem.Web.Pages.Projects;

namespace VoteSystem.Web.Pages.Government.Shortlist;

/// <summary>The list of candidates at this desk.</summary>
public sealed class IndexModel(ProjectQueries projects, ApprovalQueries approvals, PublicationQueries publications, CandidateChangeQueries changes)
    : ShortlistPage(projects, approvals, publications, changes);
