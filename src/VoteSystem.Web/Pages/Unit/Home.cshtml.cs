using VoteSystem.Domain.Workflow;

namespace VoteSystem.Web.Pages.Unit;

/// <summary>The desk: what is to do now in each running year.</summary>
public sealed class HomeModel() : DeskPage(Role.ResponsibleUnit);
