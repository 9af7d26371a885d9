using VoteSystem.Domain.Common;
using VoteSystem.Domain.Documents;
using VoteSystem.Domain.Workflow;

namespace VoteSystem.Documents.Tests.Support;

/// <summary>Papers of the demonstration town 示例镇; all persons are marked 示例.</summary>
internal static class Samples
{
    public const string Town = "示例镇";

    public static readonly DateOnly Day = new(2026, 1, 8);

    public static readonly Meeting Meeting = new("示例镇第十七届人民代表大会", "第五次会议");

    public static readonly string[] Titles =
    [
        "集镇区基础设施改造项目", "“四好农村公路”建设项目（东河村至西岭村段）", "村级公厕建设项目", "中心小学学生宿舍建设项目", "农贸市场智慧化改造提升项目", "场镇雨污分流工程",
        "农村饮用水提升工程", "“书香示例”文化健身公园建设项目", "村内路灯亮化工程（19个村）", "区域性居家养老服务中心工程", "地质灾害治理工程", "新能源充电设施建设项目",
    ];

    public static PaperFlow Flow => new(103, 93, 93, 80, 12);

    public static IReadOnlyList<Signer> CountSigners =>
    [
        new(SignerRole.ChiefTeller, "示例·李秀英"), new(SignerRole.Scrutineer, "示例·王㛃"), new(SignerRole.Scrutineer, "示例·周𬭎"),
        new(SignerRole.ChiefScrutineer, "示例·赵䶮"), new(SignerRole.ExecutiveChair, "示例·陈志强"),
    ];

    public static TallyReport TallyReport => new()
    {
        Town = Town, Year = 2026, Date = Day, Meeting = Meeting, Round = 1, HeldAt = new DateTime(2026, 1, 8, 15, 5, 0), Place = "镇政府三楼会议室",
        Mode = BallotMode.SelectUpToK, Flow = Flow, Valid = 91, Invalid = 1, Blank = 1, Base = ThresholdBase.AllDeputies, Needed = 52, Seats = 10,
        Lines = [.. Titles.Select((title, i) => new TallyLine(i + 1, title, 85 - 3 * i, 2 + i, 4 + 2 * i, 85 - 3 * i >= 52, i + 1, i < 10))],
        Result = TallyResult.Decided, RecordHash = new string('a', 64), AuditHead = new string('b', 64), SignedBy = CountSigners, IsDemonstration = true,
    };

    private static readonly string[] Contents =
    [
        "道路硬化、环境美化、亮化、绿化，铺设沥青路面9581平方米", "改建农村公路3.2公里，路基拓宽至6米，增设安全护栏", "在4个自然村各新建公厕1座", "新建框架结构三层宿舍楼500平方米",
        "室内装修、智能化设备安装，改造摊位86个", "新建雨水管343米，修复管道958米，清淤1.5公里", "新建拦水堰、过滤池、清水池，更换管道，惠及6个村", "景墙、健身步道、议事亭、公厕、绿化",
        "安装太阳能路灯1249盏", "改造日间照料中心1处，设床位20张", "避让搬迁1处、工程治理13处", "新建充电桩24个、配套车棚3处",
    ];

    private static readonly decimal[] Wan = [505m, 278m, 40m, 160m, 29m, 335.1545m, 180m, 230m, 96.5m, 120m, 210m, 88m];

    private static readonly string[] Units = ["村镇建设办", "公路站", "农业农村办", "社会事务办", "经济发展办", "村镇建设办", "农业农村办", "文化站", "村镇建设办", "社会事务办", "综合治理办", "经济发展办"];

    public static IReadOnlyList<BallotLine> Lines =>
        [.. Titles.Select((title, i) => new BallotLine(i + 1, title, Contents[i], new QualifiedAmount(Money.FromWan(Wan[i]), i == 4 ? "余" : ""), Units[i], i % 2 == 0 ? "2026年9月" : "2026年11月"))];

    public static IReadOnlyList<BallotLine> ManyLines(int count) => [.. Enumerable.Range(0, count).Select(i => Lines[i % Lines.Count] with { No = i + 1 })];

    public static SlipCode Code(int i) => new($"https://rd.example/v/{new string((char)('a' + i % 26), 22)}", $"K7QM-{i:0000}-9XW4");

    public static BallotSheets BallotSheets => new()
    {
        Town = Town, Year = 2026, Date = Day, Meeting = Meeting, Round = 1, Mode = BallotMode.SelectUpToK, Seats = 10, Lines = Lines, Codes = [Code(1), Code(2)],
    };

    public static VotingSlips VotingSlips => new()
    {
        Town = Town, Year = 2026, Date = Day, Meeting = Meeting, Round = 1, Codes = [.. Enumerable.Range(1, 13).Select(Code)],
    };

    public static DeputyCards DeputyCards => new()
    {
        Town = Town, Year = 2026, Date = Day, Congress = Meeting.Congress,
        Cards =
        [
            .. Enumerable.Range(1, 9).Select(no => new DeputyCard($"示例代表{no}", $"第{(no % 3) + 1}代表团", $"https://hall.example/t/shili/secretariat/signin#DAAAAAAAAAAAAAAAAAAAA{no:00}")),
            new DeputyCard("示例·王㛃", "第一代表团", "https://hall.example/t/shili/secretariat/signin#DAAAAAAAAAAAAAAAAAAAA10"),
            new DeputyCard("示例·阿卜杜热合曼·买买提", "第二代表团", "https://hall.example/t/shili/secretariat/signin#DAAAAAAAAAAAAAAAAAAAA11"),
        ],
    };

    public static IssueReport IssueReport => new()
    {
        Town = Town, Year = 2026, Date = Day, Meeting = Meeting, Round = 1, HeldAt = new DateTime(2026, 1, 8, 14, 50, 0), Place = "镇政府三楼会议室", Flow = Flow,
        Spares = new SparesReport(Flow.Issued + 9, 3, 5, 1, "印坏一张，已当场撕毁"), OnPaper = new PaperInsteadReport(new DateTime(2026, 1, 8, 14, 42, 0), 61, "会场网络中断"), BothWays = 1,
        SignedBy = [new(SignerRole.Scrutineer, "示例·王㛃"), new(SignerRole.Scrutineer, "示例·周𬭎"), new(SignerRole.ChiefScrutineer, "示例·赵䶮")],
    };

    public static Announcement Announcement => new()
    {
        Town = Town, Year = 2026, Date = Day, Meeting = Meeting, No = 1, VotedOn = Day, IsOrderedByVotes = true,
        Projects = [.. Titles.Take(10).Select((title, i) => new AnnouncedProject(title, 85 - 3 * i, 2 + i, 4 + 2 * i))],
    };

    public static Resolution Resolution => new() { Town = Town, Year = 2026, Date = Day, Meeting = Meeting, VotedOn = Day, Projects = [.. Titles.Take(10)] };

    public static BallotMethod BallotMethod => new()
    {
        Town = Town, Year = 2026, Date = Day, Meeting = Meeting, IsDraft = true, Rules = new CycleRules(), Candidates = 12, Deputies = 103, Scrutineers = 3,
    };

    public static ScrutineerList ScrutineerList => new()
    {
        Town = Town, Year = 2026, Date = Day, Meeting = Meeting, IsDraft = false, Chief = new("示例·赵䶮", "第一代表团"),
        Scrutineers = [new("示例·王㛃", "第二代表团"), new("示例·周𬭎", "第三代表团")], Tellers = [new("示例·李秀英", "镇人大办"), new("示例·刘洋", "财政所")],
    };

    public static AttendanceSheet AttendanceSheet => new()
    {
        Town = Town, Year = 2026, Date = Day, Meeting = Meeting, CountedAt = new DateTime(2026, 1, 8, 14, 5, 0),
        Delegations = [new("第一代表团", 35, 32), new("第二代表团", 34, 31), new("第三代表团", 34, 30)],
        Absent = [.. Enumerable.Range(1, 10).Select(i => new AbsentDeputy($"示例代表{i}", $"第{"一二三"[i % 3]}代表团", (AbsenceReason)(i % 3)))],
        Guests = [new("示例·陈𫖮", "示例县财政局", "局长"), new("示例来宾", "示例村", "")],
    };

    /// <summary>One of each kind.</summary>
    public static IReadOnlyList<Paper> All =>
        [TallyReport, BallotSheets, VotingSlips, DeputyCards, IssueReport, Announcement, Resolution, BallotMethod, ScrutineerList, AttendanceSheet, .. YearSamples.All];
}
