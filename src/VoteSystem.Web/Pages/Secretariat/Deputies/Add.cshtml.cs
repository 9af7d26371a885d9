using Microsoft.AspNetCore.Mvc;
using VoteSystem.Domain.Common;
using VoteSystem.Domain.Congresses;
using VoteSystem.Storage.Congresses;

namespace VoteSystem.Web.Pages.Secretariat.Deputies;

/// <summary>Add one deputy.</summary>
public sealed class AddModel(RollStore store) : TownPage, IDeputyForm
{
    [BindProperty]
    public DeputyInput Input { get; set; } = new();

    public async Task<IActionResult> OnPostAsync()
    {
        if (!ModelState.IsValid) return await Again();
        var decision = await store.Apply(Congress, Actor, context => RollRules.Add(context.Roll, new DeputyId(Guid.NewGuid()), Input.Entry(), Actor));
        return await Answer(decision, "Deputies.Added", TownUrl("secretariat/deputies"));
    }

    protected override Task Load()
    {
        Frame.Title = Words["Deputies.Add"];
        Frame.Breadcrumb = [new(Words["Deputies.Roll"], TownUrl("secretariat/deputies"))];
        return Task.CompletedTask;
    }
}
