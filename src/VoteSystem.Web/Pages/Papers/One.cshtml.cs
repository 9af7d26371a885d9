using Microsoft.AspNetCore.Mvc;
using VoteSystem.Domain.Documents;
using VoteSystem.Domain.Workflow;
using VoteSystem.Storage.Documents;
using VoteSystem.Web.Components;
using VoteSystem.Web.Documents;

namespace VoteSystem.Web.Pages.Papers;

/// <summary>One paper of the year with all its versions: made, confirmed, signed in turn, replaced.</summary>
public sealed class OneModel(PaperDesk desk, PaperQueries papers) : PaperPage(desk, papers)
{
    [BindProperty(SupportsGet = true)]
    public PaperKind Kind { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Matter { get; set; }

    [BindProperty]
    public string? Passage { get; set; }

    [BindProperty]
    public string? Reason { get; set; }

    [BindProperty]
    public string? WithdrawReason { get; set; }

    /// <summary>The paper.</summary>
    public PaperLine Line { get; private set; } = null!;

    /// <summary>The question before a signature, or null.</summary>
    public ConfirmStep? Confirm { get; private set; }

    /// <summary>True when this person makes papers of the kind.</summary>
    public bool MayMake => Actor.MustBe([.. Line.Row.Makers]) is null;

    /// <summary>True for the secretariat.</summary>
    public bool IsOffice => Actor.Roles.Contains(Role.Secretariat);

    /// <summary>True when a draft or a further version can be printed now.</summary>
    public bool CanPrint => MayMake && Line.Due.NotYet is null && Line.Newest is not { Status: PaperStatus.Signing };

    /// <summary>Places in which this person may sign now.</summary>
    public IEnumerable<SigningPlace> Mine => Line.Newest is { } paper ? paper.Unsigned.Where(place => PaperRules.SignRefusal(paper, place.Place, Actor) is null) : [];

    private string Here => UrlOf(Kind, Matter ?? "");

    /// <summary>The file of a version.</summary>
    public string FileUrl(RegisteredPaper paper) => $"{CycleUrl("paperwork")}?handler=File&id={paper.Id.RegisterNo(Year)}";

    public async Task<IActionResult> OnPostMakeAsync() =>
        await Answer(await Desk.Make(Papers, new PaperOrder(Kind, Matter ?? "", Passage, Reason, Site), Actor), "Papers.Made", Here);

    public async Task<IActionResult> OnPostConfirmAsync(int version, string seen) =>
        Version(version) is { } paper ? await Answer(await Desk.Confirm(Papers, paper, seen, Actor), "Papers.Confirmed", Here) : NotFound();

    public async Task<IActionResult> OnPostSignAsync(int version, string seen, string place, bool confirmed)
    {
        if (Version(version) is not { } paper || paper.Places.FirstOrDefault(one => one.Place == place) is not { } wanted) return NotFound();
        if (confirmed) return await Answer(await Desk.Sign(Papers, paper, place, seen, Actor), "Papers.Signed", Here);
        Confirm = Ask("Sign", Words["Papers.Sign.Question", wanted.Role, wanted.Name, paper.Title], [Words["Papers.Sign.Read"], Words["Papers.Sign.Log"]], Words["Papers.Sign.Button"],
            new() { ["version"] = $"{version}", ["seen"] = seen, ["place"] = place });
        await Load();
        return Page();
    }

    public async Task<IActionResult> OnPostByHandAsync(int version, string seen, bool confirmed)
    {
        if (Version(version) is not { } paper) return NotFound();
        if (confirmed) return await Answer(await Desk.IssueByHand(Papers, paper, seen, Actor), "Papers.ByHand.Done", Here);
        Confirm = Ask("ByHand", Words["Papers.ByHand.Question", paper.Title], [Words["Papers.ByHand.Log"]], Words["Papers.ByHand"], new() { ["version"] = $"{version}", ["seen"] = seen });
        await Load();
        return Page();
    }

    public async Task<IActionResult> OnPostWithdrawAsync(int version) =>
        Version(version) is { } paper ? await Answer(await Desk.Withdraw(Papers, paper, WithdrawReason, Actor), "Papers.Withdrawn", Here) : NotFound();

    /// <inheritdoc/>
    protected override async Task<bool> Prepare()
    {
        if (!await base.Prepare() || await Desk.Line(Papers, Kind, Matter ?? "") is not { } found) return false;
        Line = found with { Versions = [.. found.Versions.Where(Sees)] };
        return MayMake || Line.Versions.Count > 0;
    }

    /// <inheritdoc/>
    protected override Task Load()
    {
        Passage ??= Line.Newest?.OwnWords;
        Frame.Title = Words.Of(Kind) + (Line.Due.Detail.Length > 0 ? $" · {Line.Due.Detail}" : "");
        Frame.Breadcrumb = [new(Words["Papers.Title", Year], CycleUrl("paperwork"))];
        return Task.CompletedTask;
    }

    private RegisteredPaper? Version(int version) =>
        Papers.Register.FirstOrDefault(paper => paper.Id.Kind == Kind && paper.Matter == (Matter ?? "") && paper.Id.Version == version && Sees(paper));

    private ConfirmStep Ask(string handler, string question, IReadOnlyList<string> consequences, string button, Dictionary<string, string> fields) => new()
    {
        Question = question,
        Consequences = consequences,
        Button = button,
        CancelHref = Here,
        Handler = handler,
        Fields = fields,
        IsDestructive = false,
    };
}
