using VoteSystem.Domain.Workflow;

namespace VoteSystem.Web.Pages;

/// <summary>One link of the navigation of an audience.</summary>
/// <param name="Audience">Folder below <c>Pages</c>, as in <see cref="Setup.Access.Folders"/>; "/Public" is for everybody.</param>
/// <param name="Stage">The stage whose group it stands in, or null for general matters.</param>
/// <param name="TextKey">Key of its text.</param>
/// <param name="Path">Path below <c>/t/{town}/</c>; <c>{year}</c> stands for the year at hand, and without one the link is left out.</param>
public sealed record SiteLink(string Audience, Stage? Stage, string TextKey, string Path);

/// <summary>The one table of what stands in the navigation of each audience, in order.</summary>
public static class SiteMap
{
    public static IReadOnlyList<SiteLink> Links { get; } =
    [
        new("/Public", null, "Nav.Public.Home", ""),
        new("/Public", Stage.Collect, "Nav.Collect.Propose", "{year}/propose"),
        new("/Public", Stage.Collect, "Nav.Collect.Ledger", "{year}/proposals"),
        new("/Public", Stage.Collect, "Nav.Collect.Fate", "fate"),
        new("/Public", Stage.Shortlist, "Nav.Candidates", "{year}/candidates"),
        new("/Public", Stage.Ballot, "Results.Nav", "{year}/results"),
        new("/Public", Stage.Supervise, "Progress.Nav", "{year}/progress"),
        new("/Public", Stage.Evaluate, "Appraisal.Nav", "{year}/appraisal"),
        new("/Public", null, "Papers.Nav", "{year}/papers"),
        new("/Public", null, "Search.Nav", "search"),
        new("/Public", null, "Data.Nav", "data"),

        new("/Secretariat", null, "Nav.Desk", "secretariat"),
        new("/Secretariat", null, "Nav.Settings", "{year}/secretariat/settings"),
        new("/Secretariat", null, "Nav.Stage", "{year}/stage"),
        new("/Secretariat", null, "Papers.Nav", "{year}/paperwork"),
        new("/Secretariat", null, "Session.Title", "secretariat/sessions"),
        new("/Secretariat", null, "SignIn.Title", "secretariat/signin"),
        new("/Secretariat", null, "Cards.Title", "secretariat/cards"),
        new("/Secretariat", null, "Nav.Accounts", "secretariat/accounts"),
        new("/Secretariat", null, "Nav.Audit", "office/audit"),
        new("/Secretariat", null, "Nav.Deputies", "secretariat/deputies"),
        new("/Secretariat", null, "Nav.Units", "secretariat/units"),
        new("/Secretariat", Stage.Collect, "Nav.Collect.List", "{year}/secretariat/collect"),
        new("/Secretariat", Stage.Collect, "Nav.Collect.Enter", "{year}/secretariat/collect/new"),
        new("/Secretariat", Stage.Collect, "Nav.Collect.Import", "{year}/secretariat/collect/import"),
        new("/Secretariat", Stage.Collect, "Nav.Collect.Notice", "{year}/secretariat/collect/notice"),
        new("/Secretariat", Stage.Collect, "Nav.Collect.Links", "{year}/secretariat/collect/links"),
        new("/Secretariat", null, "Photo.Nav", "{year}/secretariat/photos"),
        new("/Secretariat", Stage.Collect, "Nav.Collect.Statistics", "{year}/secretariat/collect/statistics"),
        new("/Secretariat", Stage.Collect, "Nav.Collect.Feedback", "{year}/secretariat/collect/feedback"),
        new("/Secretariat", Stage.Collect, "Nav.Collect.Contacts", "{year}/secretariat/collect/contacts"),
        new("/Secretariat", Stage.Shortlist, "Nav.Projects", "{year}/projects"),
        new("/Secretariat", Stage.Shortlist, "Nav.Shortlist", "{year}/secretariat/shortlist"),
        new("/Secretariat", Stage.Shortlist, "Nav.Objections", "{year}/secretariat/objections"),
        new("/Secretariat", Stage.Deliberate, "Nav.Opinions", "{year}/secretariat/deliberate"),
        new("/Secretariat", Stage.Ballot, "Ballot.Title", "{year}/secretariat/ballot"),
        new("/Secretariat", Stage.Ballot, "Votes.Page", "{year}/secretariat/votes"),
        new("/Secretariat", Stage.Ballot, "Officers.Title", "{year}/secretariat/officers"),
        new("/Secretariat", Stage.Ballot, "Codes.Title", "{year}/secretariat/slips"),
        new("/Secretariat", Stage.Ballot, "Screen.Title", "{year}/screen"),
        new("/Secretariat", Stage.Ballot, "Hall.Join.Nav", "screen/join"),
        new("/Secretariat", Stage.Supervise, "Works.Nav", "{year}/works"),
        new("/Secretariat", Stage.Supervise, "Works.Orders.Nav", "{year}/works/orders"),
        new("/Secretariat", Stage.Supervise, "Works.Adjustments.Nav", "{year}/works/adjustments"),
        new("/Secretariat", Stage.Evaluate, "Evaluate.Nav", "{year}/secretariat/evaluate"),
        new("/Secretariat", Stage.Evaluate, "Ballot.Appraisal.Title", "{year}/secretariat/appraisal"),
        new("/Secretariat", Stage.Evaluate, "Rectify.Title", "{year}/works/rectifications"),
        new("/Secretariat", Stage.Evaluate, "Archive.Nav", "{year}/secretariat/archive"),

        new("/Presidium", null, "Nav.Desk", "presidium"),
        new("/Presidium", null, "Nav.Stage", "{year}/stage"),
        new("/Presidium", null, "Papers.ToSign", "{year}/signing"),
        new("/Presidium", null, "Papers.Nav", "{year}/paperwork"),
        new("/Presidium", null, "Nav.Audit", "office/audit"),
        new("/Presidium", Stage.Shortlist, "Nav.Shortlist", "{year}/presidium/shortlist"),
        new("/Presidium", Stage.Shortlist, "Nav.Changes", "{year}/presidium/changes"),
        new("/Presidium", Stage.Deliberate, "Nav.FixList", "{year}/presidium/deliberate"),
        new("/Presidium", Stage.Ballot, "Ballot.Title", "{year}/presidium/ballot"),
        new("/Presidium", Stage.Ballot, "Screen.Title", "{year}/screen"),
        new("/Presidium", Stage.Supervise, "Works.Nav", "{year}/works"),
        new("/Presidium", Stage.Supervise, "Works.Orders.Nav", "{year}/works/orders"),
        new("/Presidium", Stage.Supervise, "Works.Adjustments.Nav", "{year}/works/adjustments"),
        new("/Presidium", Stage.Evaluate, "Rectify.Title", "{year}/works/rectifications"),

        new("/Government", null, "Nav.Desk", "government"),
        new("/Government", null, "Papers.ToSign", "{year}/signing"),
        new("/Government", null, "Papers.Nav", "{year}/paperwork"),
        new("/Government", Stage.Shortlist, "Nav.Projects", "{year}/projects"),
        new("/Government", Stage.Shortlist, "Nav.Shortlist", "{year}/government/shortlist"),
        new("/Government", Stage.Supervise, "Works.Nav", "{year}/works"),
        new("/Government", Stage.Supervise, "Works.Orders.Nav", "{year}/works/orders"),
        new("/Government", Stage.Supervise, "Works.Adjustments.Nav", "{year}/works/adjustments"),
        new("/Government", Stage.Evaluate, "Rectify.Title", "{year}/works/rectifications"),

        new("/Unit", null, "Nav.Desk", "unit"),
        new("/Unit", null, "Papers.ToSign", "{year}/signing"),
        new("/Unit", Stage.Supervise, "Works.Own", "{year}/unit/supervise"),
        new("/Unit", Stage.Supervise, "Works.Orders.Nav", "{year}/works/orders"),

        new("/Deputy", null, "Nav.Desk", "deputy"),
        new("/Deputy", null, "Duty.Nav", "deputy/record"),
        new("/Deputy", Stage.Deliberate, "Nav.Candidates", "{year}/deputy/candidates"),
        new("/Deputy", Stage.Deliberate, "Nav.Opinions", "{year}/deputy/opinions"),
        new("/Deputy", Stage.Supervise, "Works.Follow", "{year}/deputy/supervise"),
        new("/Deputy", Stage.Supervise, "Works.Nav", "{year}/works"),

        new("/Scrutiny", null, "Nav.Desk", "scrutiny"),
        new("/Scrutiny", Stage.Ballot, "Scrutiny.Title", "{year}/scrutiny"),
        new("/Scrutiny", Stage.Ballot, "Casting.Title", "{year}/scrutiny/casting"),
        new("/Scrutiny", Stage.Ballot, "Papers.ToSign", "{year}/signing"),
    ];
}
