using VoteSystem.Domain.Documents;
using VoteSystem.Domain.Workflow;

namespace VoteSystem.Documents.Ballot;

/// <summary>D17 公告（第×号）: the presidium announces the chosen projects.</summary>
internal sealed class AnnouncementPdf(Announcement announcement, PrintOptions options) : PaperTemplate(announcement, options)
{
    public override string Title => $"{announcement.Meeting.Name}公告（第{announcement.No}号）";

    public override string Issuer => announcement.Meeting.Name + "主席团";

    protected override void Content(ColumnDescriptor column)
    {
        PutTitle(column, $"{announcement.Meeting.Name}\n公　告");
        PutSubtitle(column, $"（第{announcement.No}号）");
        var order = announcement.IsOrderedByVotes ? "，按得票多少为序" : "";
        PutParagraph(column,
            $"{announcement.Meeting.Name}于{Wording.Date(announcement.VotedOn, announcement.DateStyle)}以无记名投票方式表决，"
            + $"确定{announcement.Year}年度民生实事项目{announcement.Projects.Count}项{order}，分别是：");
        for (var i = 0; i < announcement.Projects.Count; i++)
            PutParagraph(column, $"{i + 1}．{announcement.Projects[i].Title}{Counts(announcement.Projects[i])}{(i + 1 < announcement.Projects.Count ? "；" : "。")}");
        PutIssuerAndDate(column, $"{announcement.Meeting.Congress}\n{announcement.Meeting.Session}主席团", "现予公告。");
    }

    private string Counts(AnnouncedProject project) => announcement.Counts switch
    {
        PublishVoteCounts.Approvals => $"（赞成{project.Approve}票）",
        PublishVoteCounts.Full => $"（赞成{project.Approve}票，反对{project.Oppose}票，弃权{project.Abstain}票）",
        _ => "",
    };
}

/// <summary>D16 决定: the congress fixes the projects and binds the government.</summary>
internal sealed class ResolutionPdf(Resolution resolution, PrintOptions options) : PaperTemplate(resolution, options)
{
    public override string Title => $"{resolution.Town}人民代表大会关于确定{resolution.Year}年度民生实事项目的决定";

    public override string Issuer => resolution.Meeting.Name;

    protected override void Content(ColumnDescriptor column)
    {
        PutTitle(column, $"{resolution.Town}人民代表大会\n关于确定{resolution.Year}年度民生实事项目的决定");
        PutAdopted(column, Wording.Date(resolution.VotedOn, resolution.DateStyle), resolution.Meeting);
        PutParagraph(column,
            $"{resolution.Meeting.Name}听取和审议了{resolution.Town}人民政府关于{resolution.Year}年度民生实事候选项目形成过程及基本情况的报告。"
            + "会议依照《中华人民共和国地方各级人民代表大会和地方各级人民政府组织法》的有关规定，经全体代表无记名投票表决，决定：");
        PutParagraph(column, $"一、确定以下{resolution.Projects.Count}项为{resolution.Year}年度民生实事项目：");
        for (var i = 0; i < resolution.Projects.Count; i++)
            PutParagraph(column, $"{i + 1}．{resolution.Projects[i]}{(i + 1 < resolution.Projects.Count ? "；" : "。")}");
        PutParagraph(column, $"二、{resolution.Town}人民政府应当及时制定并公布实施计划，明确责任部门、目标任务、完成时限、资金安排和保障措施，确保项目如期完成。");
        PutParagraph(column, $"三、项目需要作重大调整、暂缓实施或者终止实施的，{resolution.Town}人民政府应当提请{Level}人民代表大会决定。");
        PutCheckCode(column, end => PutParagraph(end, $"四、{Level}人民代表大会主席团和全体代表应当对项目实施情况加强监督，推动决定落实。"));
    }
}
