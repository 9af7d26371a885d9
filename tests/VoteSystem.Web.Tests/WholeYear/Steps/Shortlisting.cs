using System.Globalization;
using VoteSystem.Domain.Collect;
using VoteSystem.Domain.Projects;
using VoteSystem.Domain.Publishing;
using VoteSystem.Domain.Workflow;
using VoteSystem.Storage.Projects;
using VoteSystem.Web.Tests.Sheets;

namespace VoteSystem.Web.Tests.WholeYear.Steps;

/// <summary>初定: drafts from merged proposals and from the government's sheet, checklist, list, approvals, display.</summary>
internal static class Shortlisting
{
    public const int Candidates = 12;

    private static readonly string[] FromSheet =
        ["农村道路硬化项目", "饮用水提升工程", "场镇雨污分流工程", "农产品仓储库房项目", "乡综合文化站二期建设项目", "低保暖心工程", "交通惠民工程", "深化“雪亮工程”", "村级公厕建设项目"];

    /// <summary>Three drafts stand for the accepted proposals.</summary>
    public static async Task DraftFromProposals(YearTown town)
    {
        var government = await town.Government;
        foreach (var (title, merged) in new[] { ("三桥及周边社区路灯安装工程", new[] { 1, 2 }), ("场镇功能设施完善项目", [3, 4]), ("良江街主干道排水系统及路面升级改造", [5, 6, 7, 11]) })
        {
            await YearTown.Send(government, "projects/new",
                [("Input.Title", title), ("Input.Content", "按设计施工"), ("Input.Category", "Municipal"), ("Input.Unit", "村镇建设办"), ("Input.Amount", "约160万余元"),
                    .. merged.Select(no => ("proposal", no.ToString(CultureInfo.InvariantCulture)))], "Input.Title");
        }

        Assert.That((await Collecting.Stored(town)).Count(proposal => proposal.Status == ProposalStatus.Merged), Is.EqualTo(8));
    }

    /// <summary>Nine more come with the government's sheet.</summary>
    public static async Task DraftFromTheSheet(YearTown town)
    {
        var rows = FromSheet.Select((title, index) => new object[] { title, $"{title}按设计施工", "示例村", "乡村振兴", "农业农村办", $"{100 + index}.5", "镇级财政", "2026-11-30" });
        var book = new TestBook().Sheet("候选项目", [["项目名称", "建设内容", "建设地点", "类别", "责任单位", "总投资(万元)", "资金来源", "完成时限"], .. rows]).ToBytes();

        await (await town.Government).Upload($"{YearTown.YearBase}/projects/import", "Sheet", "候选项目.xlsx", book);

        Assert.That(await town.Town.Get<ProjectQueries>().Count(town.Cycle, new ProjectFilter()), Is.EqualTo(Candidates));
    }

    public static async Task ScreenAndList(YearTown town)
    {
        var government = await town.Government;
        var rows = Domain.Workflow.ChecklistRow.Usual.Select((row, index) => ($"Rows[{index}].Answer", row.Kind == ChecklistKind.Eligible ? "Yes" : "No")).ToList();
        for (var no = 1; no <= Candidates; no++)
        {
            await YearTown.Send(government, $"projects/{no}/checklist", [.. rows, ("Signer", "示例审核人")], "Signer");
            await YearTown.Send(government, $"projects/{no}", [], "handler=List");
        }

        Assert.That(await town.Town.Get<ProjectQueries>().Listed(town.Cycle), Has.Count.EqualTo(Candidates));
    }

    public static async Task AgreeAndDisplay(YearTown town)
    {
        foreach (var (person, desk) in new[] { (await town.Government, "government"), (await town.Chair, "presidium"), (await town.Secretary, "secretariat"), (await town.Chair, "presidium") })
            await YearTown.Send(person, $"{desk}/shortlist", [("Approval.Agrees", "true"), ("Approval.DocumentNo", "〔2026〕1号")], "Approval.Position");
        await YearTown.Send(await town.Government, "government/shortlist", [], "PublicTitle");

        var shown = (await town.Publications()).Single(one => one.Kind == PublicationKind.Candidates);
        var seen = await town.Public("candidates");
        Assert.That(shown.Content.Rows, Has.Count.EqualTo(Candidates));
        Assert.That(shown.Content.Rows.Select(row => row.Title), Has.All.Matches<string>(title => seen.Contains(title!, StringComparison.Ordinal)));
    }

    public static async Task<IReadOnlyList<ProjectStatus>> Statuses(YearTown town) =>
        [.. (await town.Town.Get<ProjectQueries>().Listed(town.Cycle)).OrderBy(project => project.No).Select(project => project.Status)];
}
