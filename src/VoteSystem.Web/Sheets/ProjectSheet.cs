namespace VoteSystem.Web.Sheets;

/// <summary>Candidate projects, as the government's list states them (候选项目一览表).</summary>
public static class ProjectSheet
{
    private static readonly NumberColumn No = new("序号", "No.", 1, 999) { Also = ["编号", "Number"], Width = 8, Example = ("1", "1") };
    private static readonly TextColumn Title = new("项目名称", "Title", 100) { Required = true, Also = ["名称", "候选项目", "候选项目名称", "Project"], Width = 30, Example = ("示例行", "Example row") };
    private static readonly TextColumn Content = new("建设内容", "Content", 2000) { Required = true, Also = ["项目内容", "主要建设内容", "内容", "建设内容及规模", "年度建设内容", "Works"], Width = 50, Example = ("新建公厕4座", "Four new public toilets") };
    private static readonly TextColumn Place = new("建设地点", "Place", 100) { MayBeMerged = true, Also = ["地点", "实施地点", "Location"], Example = ("示例村", "Sample village") };
    private static readonly TextColumn Category = new("类别", "Category", 50) { MayBeMerged = true, Also = ["项目类别", "分类", "类型"], Example = ("环境卫生", "Sanitation") };
    private static readonly TextColumn Unit = new("责任单位", "Responsible unit", 100) { Required = true, MayBeMerged = true, Also = ["实施单位", "实施主体", "牵头单位", "责任部门", "Unit"], Width = 22, Example = ("农业农村办", "Agriculture office") };
    private static readonly AmountColumn Total = new("总投资(万元)", "Total (10,000 yuan)") { Required = true, Also = ["投资额", "投资", "投资总额", "概算投资", "估算总投资", "计划总投资", "总投资额", "Budget", "Amount"], Example = ("约160余", "about 160") };
    private static readonly AmountColumn ThisYear = new("当年投资(万元)", "This year (10,000 yuan)") { Also = ["年度投资", "当年计划投资", "年度计划投资", "本年投资"], Example = ("120", "120") };
    private static readonly TextColumn Funding = new("资金来源", "Funding", 200) { MayBeMerged = true, Also = ["资金渠道", "资金筹措", "Source of funds"], Width = 24, Example = ("镇级财政", "Township budget") };
    private static readonly DateColumn Due = new("完成时限", "Due") { MayBeMerged = true, Also = ["完成时间", "完成期限", "计划完成时间", "建设时间", "Deadline"], Example = ("2027年9月", "2027-09") };
    private static readonly TextColumn Beneficiaries = new("受益人群", "Beneficiaries", 200) { MayBeMerged = true, Also = ["受益范围", "受益对象", "受益群众", "受益人口"], Example = ("4个自然村800人", "800 people in four hamlets") };
    private static readonly TextColumn Target = new("目标任务", "Target", 500) { MayBeMerged = true, Also = ["目标", "任务目标", "Goal"], Width = 30, Example = ("9月底前全部投入使用", "All in use by the end of September") };

    /// <summary>The columns. A title stands once in a list.</summary>
    public static ColumnSet<ProjectRow> Columns { get; } = new()
    {
        Columns = [No, Title, Content, Place, Category, Unit, Total, ThisYear, Funding, Due, Beneficiaries, Target],
        Build = row => new ProjectRow(row.Row, row.Of(No), row.Of(Title)!, row.Of(Content)!, row.Of(Place)!, row.Of(Category)!, row.Of(Unit)!, row.Of(Total)!)
        {
            ThisYear = row.Of(ThisYear),
            Funding = row.Of(Funding)!,
            Due = row.Of(Due),
            Beneficiaries = row.Of(Beneficiaries)!,
            Target = row.Of(Target)!,
        },
        Key = row => row.Title,
        KeyColumn = Title,
    };
}
