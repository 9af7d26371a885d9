namespace VoteSystem.Web.Sheets;

/// <summary>Proposals collected on paper, by telephone or on visits, as one sheet (征集情况台账).</summary>
public static class ProposalSheet
{
    private static readonly TextColumn Title = new("建议名称", "Title", 100) { Required = true, Also = ["项目名称", "建议标题", "标题", "建议项目", "建议项目名称", "Proposal"], Width = 30, Example = ("示例行", "Example row") };
    private static readonly TextColumn Content = new("建议内容", "Content", 2000) { Required = true, Also = ["内容", "项目内容", "具体内容", "主要内容"], Width = 50, Example = ("村口至小学道路两侧安装路灯20盏", "Twenty street lamps between the village gate and the school") };
    private static readonly TextColumn Reason = new("理由", "Reason", 2000) { Also = ["建议理由", "项目背景", "项目背景/理由", "背景", "Background"], Width = 40, Example = ("学生早晚上下学看不清路", "Pupils walk to school in the dark") };
    private static readonly TextColumn Place = new("村社/地点", "Place", 100) { MayBeMerged = true, Also = ["地点", "村社", "村(社区)名称", "村居", "建设地点", "Village", "Location"], Example = ("示例村", "Sample village") };
    private static readonly TextColumn Category = new("类别", "Category", 50) { MayBeMerged = true, Also = ["项目类别", "分类", "类型"], Example = ("基础设施", "Infrastructure") };
    private static readonly TextColumn Source = new("来源", "Source", 50) { MayBeMerged = true, Also = ["建议来源"], Example = ("群众", "Residents") };
    private static readonly TextColumn Channel = new("渠道", "Channel", 50) { MayBeMerged = true, Also = ["征集渠道", "征集方式", "Via"], Example = ("入户走访", "Home visit") };
    private static readonly AmountColumn Budget = new("投资额(万元)", "Budget (10,000 yuan)") { Also = ["估算投资", "预计投资", "总投资", "资金", "Amount"], Example = ("约12", "about 12") };
    private static readonly TextColumn Proposer = new("建议人", "Proposer", 50) { IsName = true, MayBeMerged = true, Also = ["提议人", "建议人姓名", "姓名", "Name"] };
    private static readonly PhoneColumn Phone = new("联系电话", "Phone") { MayBeMerged = true, Also = ["电话", "手机", "手机号", "联系方式", "Telephone", "Mobile"] };
    private static readonly DateColumn Received = new("收到日期", "Received on") { MayBeMerged = true, Also = ["日期", "征集日期", "提交日期", "时间", "Date"], Example = ("2026-10-12", "2026-10-12") };

    /// <summary>The columns. The same title with the same content from the same person is the same proposal.</summary>
    public static ColumnSet<ProposalRow> Columns { get; } = new()
    {
        Columns = [Title, Content, Reason, Place, Category, Source, Channel, Budget, Proposer, Phone, Received],
        Build = row => new ProposalRow(row.Row, row.Of(Title)!, row.Of(Content)!, row.Of(Reason)!, row.Of(Place)!, row.Of(Category)!, row.Of(Source)!, row.Of(Channel)!)
        {
            Budget = row.Of(Budget),
            Proposer = row.Of(Proposer)!,
            Phone = row.Of(Phone)!,
            ReceivedOn = row.Of(Received),
        },
        Key = row => $"{row.Title}\n{row.Content}\n{row.Proposer}",
        KeyColumn = Title,
        LookAlike = row => row.Title,
    };
}
