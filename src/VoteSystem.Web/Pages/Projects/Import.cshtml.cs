using System.Buffers.Binary;
using Microsoft.AspNetCore.Mvc;
using VoteSystem.Domain.Common;
using VoteSystem.Domain.Projects;
using VoteSystem.Domain.Shortlist;
using VoteSystem.Storage.Projects;
using VoteSystem.Web.Sheets;

namespace VoteSystem.Web.Pages.Projects;

/// <summary>Takes in a list of projects from .xlsx or .csv: all of it, or nothing with every error named by row and cell.</summary>
public sealed class ImportModel : CyclePage
{
    [BindProperty]
    public IFormFile? Sheet { get; set; }

    [BindProperty]
    public Guid FormToken { get; set; }

    /// <summary>Take the good rows although others are wrong.</summary>
    [BindProperty]
    public bool GoodOnly { get; set; }

    public ImportResult<ProjectRow>? Result { get; private set; }

    public IActionResult OnGetTemplate()
    {
        using var bytes = new MemoryStream();
        Words.WriteTemplate(bytes, Words["Projects.Template"], ProjectSheet.Columns.Columns);
        return File(bytes.ToArray(), SheetWriter.XlsxType, $"{Words["Projects.Template"]}.xlsx");
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (Sheet is null) return await Again(new Refusal(RefusalCode.Missing, "File"));
        await using var stream = Sheet.OpenReadStream();
        Result = Import.Parse(SheetReader.Read(stream), ProjectSheet.Columns);
        if (Result.Problem is not null || Result.Good.Count == 0 || (!Result.IsClean && !GoodOnly)) return await Again();

        var papers = Result.Good.Select(row => new NewProject(ToDetails(row), TokenOf(row.Row))).ToList();
        var decision = await Cycles.Apply(Congress, Year, Actor, ProjectQueries.LoadNumbers, (numbers, x) => ProjectRules.Draft(x.Cycle, papers, numbers, x.Actor));
        return await Answer(decision, "Projects.Imported", CycleUrl("projects"));
    }

    protected override Task Load()
    {
        Frame.Title = Words["Projects.Import"];
        Frame.Breadcrumb = [new(Words["Projects.Title", Year], CycleUrl("projects"))];
        if (FormToken == Guid.Empty) FormToken = Guid.NewGuid();
        return Task.CompletedTask;
    }

    private ProjectDetails ToDetails(ProjectRow row) => new()
    {
        Title = row.Title,
        Content = row.Content,
        Goal = Tidy(row.Target),
        Place = Tidy(row.Place),
        Category = CategoryOf(row.Category),
        Unit = row.Unit,
        Amount = row.Total,
        ThisYear = row.ThisYear?.Amount,
        FundSource = Tidy(row.Funding),
        DueOn = row.Due,
        Beneficiaries = Tidy(row.Beneficiaries),
    };

    /// <summary>A field of life by its name; a town's own word that none of ours contains goes to "other" and can be changed by hand.</summary>
    private Category CategoryOf(string? text)
    {
        if (string.IsNullOrWhiteSpace(text)) return Category.Other;
        return Enum.GetValues<Category>().Where(value => Words.Of(value).Contains(text, StringComparison.OrdinalIgnoreCase) || text.Contains(Words.Of(value), StringComparison.OrdinalIgnoreCase))
            .DefaultIfEmpty(Category.Other).First();
    }

    /// <summary>The token of the form with the row's number worked in: the same sheet of the same form makes each project once.</summary>
    private Guid TokenOf(int row)
    {
        var bytes = FormToken.ToByteArray();
        var tail = bytes.AsSpan(12);
        BinaryPrimitives.WriteInt32LittleEndian(tail, BinaryPrimitives.ReadInt32LittleEndian(tail) ^ row);
        return new Guid(bytes);
    }

    private static string? Tidy(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
