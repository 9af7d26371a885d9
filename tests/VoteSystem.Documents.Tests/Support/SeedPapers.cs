using System.Runtime.CompilerServices;
using System.Text.Json;
using VoteSystem.Domain.Common;
using VoteSystem.Domain.Documents;

namespace VoteSystem.Documents.Tests.Support;

/// <summary>Papers with the published project texts of db/seed: real lengths, odd amounts, long units.</summary>
internal static class SeedPapers
{
    private static readonly Lazy<IReadOnlyList<ProjectProfile>> AllProfiles = new(Load);

    /// <summary>The candidates of both years and those that were kept back, numbered through.</summary>
    public static IReadOnlyList<ProjectProfile> Profiles => AllProfiles.Value;

    /// <summary>Every paper with a table of projects.</summary>
    public static IReadOnlyList<Paper> All =>
    [
        BallotSheets(12, 15), BallotSheets(0, 12), BallotSheets(0, 20),
        YearSamples.ShortlistPlan with { Projects = Profiles },
        YearSamples.CandidateNotice with { Projects = Profiles },
        YearSamples.CandidateReport with { Projects = Profiles },
        YearSamples.CompletionReport with
        {
            Lines = [.. Profiles.Select(p => new CompletionLine(p.Title, p.Content, "已完工并通过验收", p.Total?.Amount, p.Total?.Amount, (CompletionGrade)(p.No % 4)))],
        },
        YearSamples.ImplementationPlan with { Lines = [.. Profiles.Select(PlanLine)] },
        YearSamples.SupervisionGroups with
        {
            Lines = [.. Profiles.Select(p => new SupervisionLine(p.Title, p.Unit, "示例代表01", ["示例代表12", "示例代表23", "示例代表34"], "示例联络员"))],
        },
        YearSamples.ProgressTable with
        {
            Lines =
            [
                .. Profiles.Select(p => new ProgressLine(
                    p.Title, p.Content, "北营、大小新庄段基本完成，余200米", 88, p.Total?.Amount, p.Total?.Amount, p.Total?.Amount, (LightShown)(p.No % 5), p.No % 3 == 0 ? "两户农户田埂补偿未谈妥" : "")),
            ],
        },
        YearSamples.IssueList with
        {
            Lines = [.. Profiles.Select(p => new IssueLine("代表视察", p.Title, p.Content, "质量", p.Unit, new DateOnly(2026, 12, 31), "已重做防水层，蓄水试验合格", "代表现场复核，同意销号", p.No % 2 == 0))],
        },
        Samples.TallyReport with
        {
            Lines = [.. Profiles.Select((p, i) => new TallyLine(p.No, p.Title, 101 - 3 * i, 1 + i, 1 + 2 * i, 101 - 3 * i >= 52, i + 1, i < 10))],
        },
        YearSamples.AppraisalResult with { Lines = [.. Profiles.Select(p => new AppraisalLine(p.No, p.Title, 100 - p.No, 3, 2, 1, (GradeShown)(p.No % 3)))] },
        YearSamples.AppraisalSheets with { Projects = [.. Profiles.Select(p => p.Title)] },
        YearSamples.ScreeningSheet with { Project = Profiles[1].Title, Content = Profiles[6].Content, Amount = Profiles[16].Total },
    ];

    private static BallotSheets BallotSheets(int skip, int take) => Samples.BallotSheets with
    {
        Lines = [.. Profiles.Skip(skip).Take(take).Select((p, i) => new BallotLine(i + 1, p.Title, p.Content, p.Total, p.Unit, p.Deadline))],
        Codes = [Samples.Code(1)],
    };

    private static PlanLine PlanLine(ProjectProfile p) => new()
    {
        No = p.No, Title = p.Title, Location = p.Location, Period = "2026年12月至2027年11月", Target = p.Content, ThisYear = p.Total?.Amount, Funding = p.Funding, Unit = p.Unit, Deadline = p.Deadline,
    };

    private static IReadOnlyList<ProjectProfile> Load()
    {
        using var seed = JsonDocument.Parse(File.ReadAllText(Path.Combine(Root(), "db", "seed", "projects.json")));
        var projects = new[] { "last", "this", "kept" }.SelectMany(list => seed.RootElement.GetProperty(list).EnumerateArray());
        return [.. projects.Select((project, i) => Profile(project, i + 1))];
    }

    private static ProjectProfile Profile(JsonElement project, int no)
    {
        string Text(string name) => project.GetProperty(name).GetString() ?? "";
        var amount = new QualifiedAmount(Money.FromWan(decimal.Parse(Text("amount"), System.Globalization.CultureInfo.InvariantCulture)), Text("qualifier"));
        return new ProjectProfile
        {
            No = no, Title = Text("title"), Content = Text("content"), Location = Text("place"), Total = amount, ThisYear = amount, Funding = Text("fundSource"),
            Unit = Text("unit"), Deadline = no % 2 == 0 ? "2027年11月" : "2027年9月", Beneficiaries = Text("beneficiaries"), Reason = "群众反映集中，条件成熟",
        };
    }

    private static string Root([CallerFilePath] string here = "") => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "..", "..", ".."));
}
