using VoteSystem.Domain.Workflow;

namespace VoteSystem.Web.Pages.Scrutiny;

/// <summary>The desk: what is to do now in each running year.</summary>
public sealed class HomeModel() : DeskPage(Role.Scrutineer);
