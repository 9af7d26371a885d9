using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using VoteSystem.Domain.Common;
using VoteSystem.Domain.Projects;
using VoteSystem.Storage.Congresses;
using VoteSystem.Web.Components;

namespace VoteSystem.Web.Pages.Projects;

/// <summary>A page with the form of a project's paper: a new one, an edit, an amendment.</summary>
public abstract class ProjectFormPage(DeputyQueries roll) : CyclePage
{
    /// <summary>The form.</summary>
    [BindProperty]
    public ProjectForm Input { get; set; } = new();

    /// <summary>Tells a form that is sent twice from two forms.</summary>
    [BindProperty]
    public Guid FormToken { get; set; }

    /// <summary>The version that the form was made from.</summary>
    [BindProperty]
    public int SeenVersion { get; set; }

    /// <summary>What a colleague stored meanwhile, field by field: what stands in this form, what is stored now.</summary>
    public DiffBox Diff { get; private set; } = new([]);

    /// <summary>Fields of life.</summary>
    public IEnumerable<SelectListItem> Categories => Enum.GetValues<Category>().Select(value => new SelectListItem(Words.Of(value), value.ToString()));

    /// <summary>Units that the town has written down, as suggestions.</summary>
    public IReadOnlyList<string> Units { get; private set; } = [];

    /// <inheritdoc/>
    protected override async Task Load()
    {
        Units = await roll.Units(Congress.Id);
        if (FormToken == Guid.Empty) FormToken = Guid.NewGuid();
    }

    /// <summary>True when everything typed can be read; otherwise the errors stand beside the fields.</summary>
    protected bool ShapeIsRight()
    {
        foreach (var error in new ProjectFormShape().Validate(Input).Errors)
        {
            var refusal = new Refusal(Enum.Parse<RefusalCode>(error.ErrorCode), Words[$"Field.{error.PropertyName}"]);
            ModelState.AddModelError($"{nameof(Input)}.{error.PropertyName}", Words.SentenceAlone(refusal));
        }

        return ModelState.IsValid;
    }

    /// <summary>The answer to a refused form. When a colleague was faster, the form shows both versions and is now made from the new one.</summary>
    protected async Task<IActionResult> Refused(Refusal refusal, Project? stored)
    {
        if (refusal.Code == RefusalCode.ChangedMeanwhile && stored is not null)
        {
            Diff = ProjectDiff.Of(ProjectDetails.Changes(Input.ToDetails(), stored.Details), Words);
            SeenVersion = stored.Version;
            ModelState.Remove(nameof(SeenVersion));
        }

        return await Again(refusal);
    }
}
