using Microsoft.AspNetCore.Mvc;
using VoteSystem.Domain.Collect;
using VoteSystem.Domain.Publishing;
using VoteSystem.Domain.Workflow;
using VoteSystem.Storage.Publishing;

namespace VoteSystem.Web.Pages.Secretariat.Collect;

/// <summary>Write and publish the notice of collection; a later version says why it replaces the one before.</summary>
public sealed class NoticeModel(PublicationQueries publications) : CyclePage
{
    /// <summary>The texts of the notice as typed.</summary>
    public sealed class Form
    {
        public string? Title { get; set; }

        public string? Purpose { get; set; }

        public string? Scope { get; set; }

        public string? Requirements { get; set; }

        public string? Ways { get; set; }

        public string? Issuer { get; set; }

        public string? Note { get; set; }
    }

    [BindProperty]
    public Form Input { get; set; } = new();

    public IReadOnlyList<PublicationQueries.Row> Versions { get; private set; } = [];

    public bool IsPublished => Versions.Count > 0;

    public override async Task<IActionResult> OnGetAsync()
    {
        await Load();
        Input = IsPublished ? FormOf(CallText.From(Versions[0].Title, Versions[0].Content)) : FormOf(Usual());
        return Page();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        var newest = await publications.Versions(Cycle.Id, PublicationKind.Call) is [var row, ..] ? row.Content : null;
        var decision = await Cycles.Apply(Congress, Year, Actor, context =>
            CollectPublishing.PublishCall(context.Cycle, TextOf(Input), newest, Input.Note, Actor));
        return await Answer(decision, "Collect.Notice.Published", CycleUrl("secretariat/collect/notice"));
    }

    protected override async Task Load()
    {
        Frame.Title = Words["Collect.Notice"];
        Frame.Lead = Words["Collect.Notice.Lead", Cycle.CollectFrom, Cycle.CollectUntil];
        Frame.Breadcrumb = [new(Words["Collect.List"], CycleUrl("secretariat/collect"))];
        Versions = await publications.Versions(Cycle.Id, PublicationKind.Call);
    }

    /// <summary>The usual wording, to be adapted.</summary>
    private CallText Usual() => new()
    {
        Title = Words["Collect.Notice.Title", Congress.Town, Year],
        Purpose = Words["Collect.Notice.Purpose", Year],
        Scope = Words["Collect.Notice.Scope", Words.Of(Enum.GetValues<Domain.Common.Category>().Except([Domain.Common.Category.Other]))],
        Requirements = Words["Collect.Notice.Requirements"],
        Ways = Words["Collect.Notice.Ways"],
        Issuer = Cycle.Rules.CollectLead switch
        {
            CollectLead.Government => Words["Collect.Notice.Government", Congress.Town],
            CollectLead.Presidium => Words["Collect.Notice.Presidium", Congress.Name],
            _ => $"{Words["Collect.Notice.Presidium", Congress.Name]} {Words["Collect.Notice.Government", Congress.Town]}",
        },
    };

    private static Form FormOf(CallText text) => new()
    {
        Title = text.Title,
        Purpose = text.Purpose,
        Scope = text.Scope,
        Requirements = text.Requirements,
        Ways = text.Ways,
        Issuer = text.Issuer,
    };

    private static CallText TextOf(Form form) => new()
    {
        Title = form.Title ?? "",
        Purpose = form.Purpose ?? "",
        Scope = form.Scope ?? "",
        Requirements = form.Requirements ?? "",
        Ways = form.Ways ?? "",
        Issuer = form.Issuer ?? "",
    };
}
