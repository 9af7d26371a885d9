using Microsoft.AspNetCore.Mvc;
using VoteSystem.Domain.Common;
using VoteSystem.Domain.Congresses;
using VoteSystem.Storage.Sessions;
using VoteSystem.Web.Components;

namespace VoteSystem.Web.Pages.Secretariat.Session;

/// <summary>The sessions of the congress: call one, change dates and place.</summary>
public sealed class IndexModel(SessionQueries sessions, SessionStore store) : TownPage
{
    [BindProperty]
    public SessionInput Input { get; set; } = new();

    /// <summary>All sessions, newest first.</summary>
    public IReadOnlyList<Domain.Congresses.Session> Sessions { get; private set; } = [];

    /// <summary>What a colleague changed meanwhile.</summary>
    public DiffBox? Diff { get; private set; }

    /// <summary>True when an existing session is changed; a new one has no version.</summary>
    public bool IsEdit => Input.Version > 0;

    /// <summary>True for the session that everything is about which names none.</summary>
    public bool IsAtHand(Domain.Congresses.Session session) => SessionAtHand.Of(Sessions, Today)?.Id == session.Id;

    public async Task<IActionResult> OnPostChooseAsync(int term, int no) =>
        await Answer(await store.Choose(new SessionId(Congress.Id, term, no), Today, Actor), "Session.Chosen", TownUrl("secretariat/sessions"));

    public async Task<IActionResult> OnPostAsync()
    {
        foreach (var field in Input.Empty()) ModelState.AddModelError($"Input.{field}", Words["Form.NotFilled"]);
        if (!ModelState.IsValid) return await Again();
        var id = new SessionId(Congress.Id, Input.Term!.Value, Input.SessionNo!.Value);
        var decision = IsEdit
            ? await store.Change(id, Input.ToDetails(), Input.Version, Actor)
            : await store.Create(Congress, id.Term, id.No, Input.ToDetails(), Actor);
        if (decision.Refusal?.Code == RefusalCode.ChangedMeanwhile) await CompareWith(id);
        return await Answer(decision, IsEdit ? "Session.Saved" : "Session.Created", TownUrl("secretariat/sessions"));
    }

    /// <inheritdoc/>
    protected override async Task Load()
    {
        Frame.Title = Words["Session.Title"];
        Frame.Lead = Words["Session.Lead"];
        Sessions = await sessions.All(Congress.Id);
        if (Request.Method == "GET" && int.TryParse(Request.Query["term"], out var term) && int.TryParse(Request.Query["session"], out var no)
            && Sessions.FirstOrDefault(one => one.Id.Term == term && one.Id.No == no) is { } chosen)
            Input = SessionInput.Of(chosen);
    }

    private async Task CompareWith(SessionId id)
    {
        if (await sessions.Find(id) is not { } stored) return;
        string Day(DateOnly? day) => day is { } shown ? Words.Date(shown) : "";
        var changes = new (string Field, string? Mine, string Stored)[]
        {
            (Words["Field.OpensOn"], Day(Input.OpensOn), Day(stored.OpensOn)),
            (Words["Field.ClosesOn"], Day(Input.ClosesOn), Day(stored.ClosesOn)),
            (Words["Field.SessionPlace"], Input.SessionPlace, stored.Place),
        };
        Diff = new DiffBox([.. changes.Where(change => change.Mine != change.Stored).Select(change => new Components.FieldChange(change.Field, change.Mine, change.Stored))]);
        // Saving again is on top of what is stored now; the form keeps what was typed.
        Input.Version = stored.Version;
        ModelState.Remove("Input.Version");
    }

    public sealed class SessionInput
    {
        public int? Term { get; set; }

        public int? SessionNo { get; set; }

        public DateOnly? OpensOn { get; set; }

        public DateOnly? ClosesOn { get; set; }

        public string? SessionPlace { get; set; }

        public int Version { get; set; }

        public static SessionInput Of(Domain.Congresses.Session session) => new()
        {
            Term = session.Id.Term,
            SessionNo = session.Id.No,
            OpensOn = session.OpensOn,
            ClosesOn = session.ClosesOn,
            SessionPlace = session.Place,
            Version = session.Version,
        };

        /// <summary>Fields that must be filled and are not.</summary>
        public IEnumerable<string> Empty()
        {
            if (Term is null) yield return nameof(Term);
            if (SessionNo is null) yield return nameof(SessionNo);
            if (OpensOn is null) yield return nameof(OpensOn);
            if (ClosesOn is null) yield return nameof(ClosesOn);
            if (SessionPlace is null) yield return nameof(SessionPlace);
        }

        public SessionDetails ToDetails() => new(OpensOn!.Value, ClosesOn!.Value, SessionPlace!);
    }
}
