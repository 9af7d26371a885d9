using VoteSystem.Domain.Common;
using VoteSystem.Domain.Documents;
using VoteSystem.Domain.Workflow;

namespace VoteSystem.Documents.Tests.Support;

/// <summary>The papers of the demonstration town outside of the vote itself.</summary>
internal static class YearSamples
{
    private static readonly DateOnly September = new(2025, 9, 1);

    private static readonly string[] Ways = ["联系电话：0000-1234567（示例）。", "电子邮箱：sl@town.example。", "来信地址：示例镇人民政府党政综合办公室。"];

    private static readonly string[] Fields = ["教育", "医疗卫生", "养老托育", "交通出行", "环境治理", "文化体育", "公共安全"];

    public static IReadOnlyList<Paper> All =>
    [
        CollectNotice, ProposalForm, ProposalLedger, ScreeningSheet, ShortlistPlan, CandidateNotice, CandidateReport, CompletionReport, ChairScript,
        ImplementationPlan, SupervisionGroups, ProgressTable, SupervisionOrder, IssueList, AdjustmentReport, AdjustmentNotice,
        AppraisalSheets, AppraisalResult, RectificationReport, ArchiveIndex, DeputyRecord,
    ];

    public static CollectNotice CollectNotice => new()
    {
        Town = Samples.Town, Year = 2026, Date = new DateOnly(2025, 8, 28), Lead = CollectLead.Joint, From = September, Until = new DateOnly(2025, 9, 30),
        Heading = "关于征集2026年度民生实事项目建议的公告",
        Purpose = ["为充分听取群众意见，办好群众最关心、最直接、最现实的民生实事，现面向全社会公开征集2026年度民生实事项目建议。有关事项公告如下："],
        Scope = ["教育、医疗卫生、养老托育、交通出行、环境治理、文化体育、公共安全等与群众生产生活密切相关的公共事业项目，一题一事。"],
        Requirements = ["具有普惠性、公益性，受益面广，群众需求迫切。", "以财政性资金投入为主，能够当年实施、当年完成、当年见效；跨年度实施的，应当有可以考核的年度目标。"],
        Ways = Ways, Address = "https://rd.example/p/sl/2026",
    };

    public static ProposalForm ProposalForm => new() { Town = Samples.Town, Year = 2026, Date = September, Ways = Ways, Address = "https://rd.example/p/sl/2026" };

    public static ProposalLedger ProposalLedger => new()
    {
        Town = Samples.Town, Year = 2026, Date = new DateOnly(2025, 10, 10), From = September, Until = new DateOnly(2025, 9, 30),
        Lines =
        [
            .. Enumerable.Range(1, 60).Select(i => new LedgerLine(i, September.AddDays(i / 2), i % 4 == 0 ? "代表" : "群众", i % 3 == 0 ? "走访" : "网上",
                i % 5 == 0 ? $"希望在东河村第{i}组增设路灯，方便群众夜间出行" : Samples.Titles[i % 12], Fields[i % 7], i % 2 == 0 ? "东河村" : "西岭村",
                i % 9 == 0 ? "不予采纳：不属于本级事权，已转县交通局" : "采纳", i % 9 == 0 ? null : Samples.Titles[i % 12])),
        ],
        BySource = [new("群众", 45), new("代表", 15)], ByCategory = [.. Fields.Select((f, i) => new NamedCount(f, 9 - i % 2))],
    };

    public static ScreeningSheet ScreeningSheet => new()
    {
        Town = Samples.Town, Year = 2026, Date = new DateOnly(2025, 11, 5), Project = Samples.Titles[1], Content = "改建农村公路3.2公里，路基拓宽至6米，增设安全护栏", Unit = "公路站",
        Amount = new QualifiedAmount(Money.FromWan(278), "约"), Proposals = 7,
        Rows =
        [
            new(ChecklistKind.Eligible, "以财政性资金投入为主", true, "县级补助200万元，镇级配套78万元"), new(ChecklistKind.Eligible, "具有普惠性、公益性", true, "惠及两村2300余人"),
            new(ChecklistKind.Eligible, "能够当年实施、当年完成", true, "工期五个月"), new(ChecklistKind.NotEligible, "主要由社会资本投资", false, ""),
            new(ChecklistKind.NotEligible, "增加群众、企业负担或者政府债务风险", false, "不举债"), new(ChecklistKind.NotEligible, "不论是否票决都将实施", null, "待县级计划下达"),
        ],
        Funds = "工程费251万元，其他费用27万元，资金来源已落实。", Land = "利用原有路基，不新增用地。", Risk = "社会稳定风险低。", LegalOpinion = "程序合法，未发现违反法律法规的内容。",
        Conclusion = "建议列入候选项目。",
    };

    public static ShortlistPlan ShortlistPlan => new()
    {
        Town = Samples.Town, Year = 2026, Date = new DateOnly(2025, 11, 20), Proposals = 60, Drafts = 21, Seats = 10, Projects = Profiles,
    };

    public static CandidateNotice CandidateNotice => new()
    {
        Town = Samples.Town, Year = 2026, Date = new DateOnly(2025, 12, 8), From = new DateOnly(2025, 12, 8), Until = new DateOnly(2025, 12, 14), Projects = Profiles, Ways = Ways,
    };

    public static CandidateReport CandidateReport => new()
    {
        Town = Samples.Town, Year = 2026, Date = Samples.Day, Meeting = Samples.Meeting, Proposals = 60, Drafts = 21, Seats = 10, Projects = Profiles,
        Considerations = ["坚持以人民为中心，坚持尽力而为、量力而行，把群众呼声最高、受益面最广、当年能够办成的事项优先列入候选项目。", "统筹各村、各领域需求，兼顾公平与急需。"],
        Steps =
        [
            new(September, "发布征集公告，公开征集建议60件"), new(new DateOnly(2025, 11, 5), "组织有关单位论证评估和合法性审查"),
            new(new DateOnly(2025, 11, 20), "镇人民政府常务会议研究"), new(new DateOnly(2025, 11, 28), "镇党委会议研究同意"), new(new DateOnly(2025, 12, 8), "向社会公示7天，收到意见3条，均已答复"),
        ],
    };

    public static CompletionReport CompletionReport => new()
    {
        Town = Samples.Town, Year = 2025, Date = Samples.Day, Meeting = Samples.Meeting,
        Lines =
        [
            new("萃文小学门前道路提升项目", "全长600米，路面拓宽至6米", "已完工并通过验收", Money.FromWan(278), Money.FromWan(271.5m), CompletionGrade.Done),
            new("村级公厕建设项目", "新建4座", "建成5座", Money.FromWan(40), Money.FromWan(48), CompletionGrade.Done),
            new("学生宿舍建设项目", "新建500平方米", "主体完工，正在装修", Money.FromWan(160), Money.FromWan(120), CompletionGrade.CarriedOver),
        ],
        Problems = ["个别项目前期工作不够充分，开工偏晚；部分项目资金拨付进度滞后于工程进度。"], NextSteps = ["加快学生宿舍建设项目扫尾，确保2026年春季学期投入使用。"],
    };

    public static ChairScript ChairScript => new()
    {
        Town = Samples.Town, Year = 2026, Date = Samples.Day, Meeting = Samples.Meeting, Chair = "示例·陈志强", Deputies = 103, Candidates = 12, Seats = 10,
        Mode = BallotMode.SelectUpToK, ChiefScrutineer = "示例·赵䶮", Scrutineers = ["示例·王㛃", "示例·周𬭎"],
    };

    public static ImplementationPlan ImplementationPlan => new()
    {
        Town = Samples.Town, Year = 2026, Date = new DateOnly(2026, 2, 3), DocumentNo = "示政发〔2026〕3号", VotedOn = Samples.Day,
        Lines =
        [
            .. Profiles.Take(10).Select(p => new PlanLine
            {
                No = p.No, Title = p.Title, Location = "东河村、西岭村", Period = "3月至9月", Target = p.Content, ThisYear = p.Total!.Amount, Funding = "县级补助、镇级财政",
                Unit = p.Unit, Deadline = p.Deadline,
            }),
        ],
        Measures = ["加强组织领导，每个项目明确一名镇领导包抓", "落实资金保障，财政所按进度及时拨付", "主动接受监督，每季度向镇人大主席团报告进展情况"],
    };

    public static SupervisionGroups SupervisionGroups => new()
    {
        Town = Samples.Town, Year = 2026, Date = new DateOnly(2026, 2, 20), Period = ReportPeriod.Quarterly,
        Lines = [.. Profiles.Take(10).Select(p => new SupervisionLine(p.Title, p.Unit, $"示例代表{p.No}", [$"示例代表{p.No + 20}", $"示例代表{p.No + 40}", "示例·周𬭎"], $"示例干部{p.No}"))],
    };

    public static ProgressTable ProgressTable => new()
    {
        Town = Samples.Town, Year = 2026, Date = new DateOnly(2026, 7, 3), PeriodName = "第二季度",
        Lines =
        [
            .. Profiles.Take(10).Select(p => new ProgressLine(p.Title, "完成主体工程的60%", p.No % 4 == 0 ? "因连续降雨停工20天，完成45%" : "已完成主体工程的62%", 30 + 5 * p.No,
                p.Total!.Amount, p.Total.Amount, Money.FromWan(p.No), (LightShown)(p.No % 4 == 0 ? 0 : p.No % 3 == 0 ? 2 : 3), p.No % 4 == 0 ? "工期滞后" : "")),
        ],
    };

    public static SupervisionOrder SupervisionOrder => new()
    {
        Town = Samples.Town, Year = 2026, Date = new DateOnly(2026, 7, 10), No = 2, Project = Samples.Titles[3], Unit = "社会事务办", Source = "代表视察（2026年7月8日）",
        Issue = "宿舍楼二层楼面局部渗水，消防通道堆放建筑材料，安全警示标志不全。", Demand = "查明渗水原因并彻底整改；立即清理消防通道，补齐警示标志；举一反三，全面排查同类问题。",
        Deadline = new DateOnly(2026, 7, 31),
    };

    public static IssueList IssueList => new()
    {
        Town = Samples.Town, Year = 2026, Date = new DateOnly(2026, 8, 5),
        Lines =
        [
            new("代表视察", Samples.Titles[3], "二层楼面局部渗水", "质量", "社会事务办", new DateOnly(2026, 7, 31), "已重做防水层，蓄水试验合格", "代表现场复核，同意销号", true),
            new("群众反映", Samples.Titles[1], "施工扬尘", "环境", "公路站", new DateOnly(2026, 8, 20), "已增加洒水车一辆", "", false),
        ],
    };

    public static AdjustmentReport AdjustmentReport => new()
    {
        Town = Samples.Town, Year = 2026, Date = new DateOnly(2026, 7, 15), Meeting = new Meeting(Samples.Meeting.Congress, "第六次会议"), Project = Samples.Titles[10], Form = AdjustmentForm.Change,
        Reason = "因省级地质灾害治理标准调整，原设计支护方式不再符合要求。", Changes = [new("建设内容", "避让搬迁1处、工程治理13处", "避让搬迁3处、工程治理11处"), new("总投资（万元）", "210", "246.5")],
        Consequences = "增加的36.5万元由县级专项资金解决，完成时限不变。",
    };

    public static AdjustmentNotice AdjustmentNotice => new()
    {
        Town = Samples.Town, Year = 2026, Date = new DateOnly(2026, 7, 20), Meeting = AdjustmentReport.Meeting, No = 3, Project = AdjustmentReport.Project, Form = AdjustmentForm.Change,
        Reason = "省级地质灾害治理标准调整", Changes = AdjustmentReport.Changes, DecidedOn = new DateOnly(2026, 7, 18), DecidedBy = AdjustmentAuthority.TownCongress,
    };

    public static AppraisalSheets AppraisalSheets => new()
    {
        Town = Samples.Town, Year = 2025, Date = Samples.Day, Meeting = Samples.Meeting, Projects = [.. Samples.Titles.Take(10)], Codes = [Samples.Code(7)],
    };

    public static AppraisalResult AppraisalResult => new()
    {
        Town = Samples.Town, Year = 2025, Date = Samples.Day, Meeting = Samples.Meeting, HeldAt = new DateTime(2026, 1, 8, 16, 20, 0), Flow = Samples.Flow, Valid = 92, Invalid = 0,
        Base = ThresholdBase.AllDeputies, Needed = 52, HalfInclusive = true, SignedBy = Samples.CountSigners, RecordHash = new string('c', 64),
        Lines = [.. Samples.Titles.Take(10).Select((t, i) => new AppraisalLine(i + 1, t, 88 - 5 * i, 3 + 4 * i, i, 1, i < 8 ? GradeShown.Satisfied : GradeShown.BasicallySatisfied))],
    };

    public static RectificationReport RectificationReport => new()
    {
        Town = Samples.Town, Year = 2025, Date = new DateOnly(2026, 4, 1), Project = Samples.Titles[9], Unit = "社会事务办", Grade = GradeShown.Dissatisfied, IsDone = true,
        Lines =
        [
            new("床位闲置，服务单一", "增设助餐、助浴服务，降低收费", new DateOnly(2026, 2, 28), "每日就餐老人由12人增加到46人"),
            new("无障碍设施不全", "加装扶手和坡道", new DateOnly(2026, 3, 15), "已全部加装"),
        ],
        FollowUp = "2026年3月25日，监督小组随机走访入住老人和家属20户，18户表示满意。",
    };

    public static ArchiveIndex ArchiveIndex => new()
    {
        Town = Samples.Town, Year = 2026, Date = new DateOnly(2026, 12, 25),
        Lines = [.. new[] { "征集公告", "候选项目公示", "票决办法", "计票结果报告单", "公告（第1号）" }.Select((t, i) => new ArchiveLine(i + 1, t, "示例镇人大主席团", Samples.Day.AddDays(i), 1, 2, new string("abcde"[i], 64)))],
    };

    public static DeputyRecord DeputyRecord => new()
    {
        Town = Samples.Town, Year = 2026, Date = new DateOnly(2026, 12, 25),
        Files =
        [
            new("示例·周𬭎", "第三代表团", "东河村村民委员会",
            [
                new("出席会议", [new(Samples.Day, "出席第十七届人民代表大会第五次会议"), new(new DateOnly(2026, 7, 18), "出席第六次会议")]),
                new("审议发言", [new(Samples.Day, "建议优先硬化学生上学路段。（部分采纳）")]),
                new("视察调研", [new(new DateOnly(2026, 7, 8), "视察中心小学学生宿舍建设项目")]),
            ]),
            new("示例·王㛃", "第二代表团", "西岭村小学", [new("出席会议", [new(Samples.Day, "出席第十七届人民代表大会第五次会议")]), new("审议发言", [])]),
        ],
    };

    private static IReadOnlyList<ProjectProfile> Profiles =>
    [
        .. Samples.Lines.Select(line => new ProjectProfile
        {
            No = line.No, Title = line.Title, Content = line.Content, Location = line.No % 2 == 0 ? "东河村、西岭村" : "集镇区", Total = line.Amount, ThisYear = line.Amount,
            Funding = "县级补助、镇级财政", Unit = line.Unit, Deadline = line.Deadline, Beneficiaries = $"{line.No * 320}余人", Reason = "群众反映集中，条件成熟",
        }),
    ];
}
