using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using VoteSystem.Domain.Common;
using VoteSystem.Web.Components;

namespace VoteSystem.Web.Pages.Design;

/// <summary>Every component in every state, to look at. Its samples are invented and say so; switched off by <c>Design:Page=false</c>.</summary>
public sealed class IndexModel : PageModel
{
    [BindProperty(SupportsGet = true)]
    public ListQuery List { get; set; } = new();

    [BindProperty]
    public FormSample Input { get; set; } = new();

    public PagedList<RowSample> Rows { get; private set; } = null!;

    public PagedList<RowSample> NoRows { get; private set; } = null!;

    public Refusal Refusal { get; } =
        new Refusal(RefusalCode.OutOfRange, "到会人数", 39, 58).Under(LegalSource.Quorum);

    public void OnGet() => Load();

    public IActionResult OnPost()
    {
        if (string.IsNullOrWhiteSpace(Input.Title))
            ModelState.AddModelError("Input.Title", "请填写建议名称。");
        if (Input.Content?.Length > 200)
            ModelState.AddModelError("Input.Content", "内容最多 200 个字。");
        if (ModelState.IsValid)
        {
            this.Say("已保存。这是一条成功提示（示例）。");
            return RedirectToPage();
        }

        Load();
        return Page();
    }

    public IReadOnlyList<SelectListItem> Villages { get; } =
        [new("示例东村", "1"), new("示例西村", "2"), new("示例社区", "3")];

    private void Load()
    {
        var found = Samples.Rows
            .Where(row => List.Search is null || row.Title.Contains(List.Search, StringComparison.OrdinalIgnoreCase));
        var sorted = (List.SortColumn("title", "money"), List.IsDescending) switch
        {
            ("title", false) => found.OrderBy(row => row.Title, StringComparer.Ordinal),
            ("title", true) => found.OrderByDescending(row => row.Title, StringComparer.Ordinal),
            ("money", false) => found.OrderBy(row => row.Money),
            ("money", true) => found.OrderByDescending(row => row.Money),
            _ => found.OrderBy(row => row.No),
        };
        List.Size = 5;
        Rows = PagedList.Of([.. sorted], List);
        NoRows = PagedList.Of(Array.Empty<RowSample>(), new ListQuery());
    }
}

/// <summary>A form with one field of each kind.</summary>
public sealed class FormSample
{
    public string? Title { get; set; }

    public string? Content { get; set; }

    public string? Village { get; set; }

    public decimal? Money { get; set; }

    public DateOnly? Deadline { get; set; }

    public string? Kind { get; set; }

    public IReadOnlyList<string> Groups { get; set; } = [];

    public bool Agreed { get; set; }

    public IFormFile? Photo { get; set; }
}

/// <summary>A row of the sample table.</summary>
public sealed record RowSample(int No, string Title, string Village, Money Money, LightColour Light, string LightText);
