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
}
