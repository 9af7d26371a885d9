using VoteSystem.Domain.Common;
using VoteSystem.Web.Components;

namespace VoteSystem.Web.Pages.Design;

/// <summary>Invented content for the page of components.</summary>
public static class Samples
{
    public static StageRail Rail { get; } = new(
    [
        new("征集", StepState.Done, new(2026, 9, 1), new(2026, 9, 30), "#rail"),
        new("初定", StepState.Done, new(2026, 10, 8), new(2026, 10, 31)),
        new("审议", StepState.Done, new(2026, 11, 10), new(2026, 11, 18)),
        new("票决", StepState.Now, new(2026, 11, 21), new(2026, 11, 21)),
        new("监督", StepState.Next, new(2027, 1, 1)),
        new("评估", StepState.Next, Until: new(2027, 12, 31)),
    ]);

    public static IReadOnlyList<ProjectCard> Cards { get; } =
    [
        new()
        {
            No = 1, Title = "三桥及周边社区路灯安装工程", Href = "#card", Badge = "道路交通", Place = "三桥社区、示例东村",
            Money = Money.FromWan(100), Unit = "镇建设办（示例）", Deadline = new(2026, 12, 31), Light = LightColour.Green, LightText = "按计划",
            Percent = 72, News = "已安装路灯 144 盏，剩余路段正在挖沟。", NewsOn = new(2026, 11, 12),
        },
        new()
        {
            No = 2, Title = "镇卫生院门诊楼改造", Href = "#card", Badge = "医疗卫生", Place = "镇卫生院",
            Money = Money.FromWan(335.1545m), Unit = "镇卫生院（示例）", Deadline = new(2026, 10, 31), Light = LightColour.Red, LightText = "逾期 21 天",
            Percent = 40, News = "设计变更，招标推迟。", NewsOn = new(2026, 11, 2),
        },
        new()
        {
            Title = "农村老年食堂（助餐点）", Summary = "在三个村各建一处助餐点，约 260 位 70 岁以上老人可以就近用餐。",
            Place = "示例西村等 3 村", Money = Money.FromWan(48), Unit = "镇民政办（示例）",
        },
    ];

    public static FateLine Fate { get; } = new(
    [
        new("收到建议", StepState.Done, new(2026, 9, 12), "编号 2026-0137（示例）"),
        new("合并办理", StepState.Done, new(2026, 10, 9), "与另外 5 条路灯建议合并为“三桥及周边社区路灯安装工程”", "#fate"),
        new("列为候选项目", StepState.Now, new(2026, 10, 28)),
        new("代表票决", StepState.Next),
        new("建成", StepState.Next),
    ]);

    public static Timeline Timeline { get; } = new(
    [
        new("2026年11月12日", "完成第二标段挖沟", "比计划早 3 天。", "镇建设办（示例）"),
        new("2026年10月20日", "路灯到货 200 盏", null, "镇建设办（示例）"),
        new("2026年9月30日", "签订施工合同", "合同价 96.8 万元。"),
    ]);

    public static DiffBox Diff { get; } = new(
    [
        new("计划投资", "160万元", "148.5万元"),
        new("责任单位", "镇建设办（示例）", "镇农业农村办（示例）"),
        new("备注", null, "资金来源已落实"),
    ]);

    public static ResultBars Results { get; } = new(58, 30,
    [
        new("三桥及周边社区路灯安装工程", 55, true),
        new("镇卫生院门诊楼改造", 51, true),
        new("农村老年食堂（助餐点）", 31, true, "与第 4 项同为 31 票，第 2 轮当选"),
        new("共和村道干路硬底化工程", 31, false, "第 2 轮未当选"),
        new("新能源充电设施建设项目", 22, false),
    ]);

    /// <summary>Plan against progress.</summary>
    public static ProgressChart Chart { get; } = ProgressChart.Of(
        new DateOnly(2026, 1, 1), new DateOnly(2026, 9, 20),
        [new(new DateOnly(2026, 3, 29), 20), new(new DateOnly(2026, 6, 30), 50), new(new DateOnly(2026, 9, 10), 80), new(new DateOnly(2026, 12, 31), 100)],
        [new(new DateOnly(2026, 3, 31), 25), new(new DateOnly(2026, 6, 30), 45), new(new DateOnly(2026, 9, 15), 58)]);

    public static MoneyBars Moneys { get; } = new(
    [
        new("三桥及周边社区路灯安装工程", Money.FromWan(100), Money.FromWan(80), Money.FromWan(62.5m)),
        new("镇卫生院门诊楼改造", Money.FromWan(335.1545m), Money.FromWan(200), Money.FromWan(90)),
    ]);

    public static StackedBar Lights { get; } = new("10 个项目的进度",
    [
        new("已验收", 2, Tone.Info), new("按计划", 5, Tone.Good), new("有风险", 2, Tone.Warn), new("逾期", 1, Tone.Bad),
    ]);

    public static Tabs Tabs { get; } = new("查看方式", [new("全部", "#all"), new("待处理", "#open", 7), new("已答复", "#done")], "#open");

    public static IReadOnlyList<RowSample> Rows { get; } =
    [
        new(1, "三桥及周边社区路灯安装工程", "三桥社区", Money.FromWan(100), LightColour.Green, "按计划"),
        new(2, "镇卫生院门诊楼改造", "集镇", Money.FromWan(335.1545m), LightColour.Red, "逾期 21 天"),
        new(3, "农村老年食堂（助餐点）", "示例西村", Money.FromWan(48), LightColour.Yellow, "有风险"),
        new(4, "共和村道干路硬底化工程", "共和村", Money.FromWan(230), LightColour.Orange, "滞后"),
        new(5, "新能源充电设施建设项目", "集镇", Money.FromWan(60), LightColour.Blue, "已验收"),
        new(6, "新连卫生站建设", "新连村", Money.FromWan(85), LightColour.None, "未到报告期"),
        new(7, "农村户厕改造工程", "示例东村", Money.FromWan(36), LightColour.Green, "按计划"),
    ];

    public static IReadOnlyList<NavGroup> Side { get; } =
    [
        new("总览", [new("工作台", "/design"), new("日程", "#")]),
        new("征集", [new("建议", "#"), new("合并", "#")], StepState.Done),
        new("初定", [new("候选项目", "#"), new("公示", "#")], StepState.Done),
        new("票决", [new("签到", "#"), new("大会控制台", "#", 3), new("计票", "#")], StepState.Now),
        new("监督", [new("进度", "#"), new("资金", "#")], StepState.Next),
    ];
}
