using System.Text.Json;
using System.Text.Json.Serialization;
using VoteSystem.Domain.Collect;
using VoteSystem.Domain.Common;
using VoteSystem.Domain.Deliberate;

namespace VoteSystem.Web.Demo;

/// <summary>What <c>db/seed</c> says about the demonstration county. All words stand there; the code only plays them through the rules.</summary>
public sealed record DemoData(DemoCounty County, DemoProjects Projects, DemoProposals Proposals, DemoDeliberation Deliberation, DemoSupervision Supervision, DemoEvaluation Evaluation)
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web) { Converters = { new JsonStringEnumConverter() } };

    /// <summary>Reads the embedded files.</summary>
    public static DemoData Load() => new(
        Read<DemoCounty>("county"), Read<DemoProjects>("projects"), Read<DemoProposals>("proposals"),
        Read<DemoDeliberation>("deliberation"), Read<DemoSupervision>("supervision"), Read<DemoEvaluation>("evaluation"));

    private static T Read<T>(string file)
    {
        using var stream = typeof(DemoData).Assembly.GetManifestResourceStream($"Seed/{file}.json")
            ?? throw new InvalidOperationException($"The demonstration data {file}.json is not part of the program.");
        return JsonSerializer.Deserialize<T>(stream, Options)!;
    }
}

/// <summary>The county, its towns, the words that all stories share.</summary>
public sealed record DemoCounty(
    string Slug, string Name, string Office, IReadOnlyList<DemoTownEntry> Towns, IReadOnlyList<string> Units, IReadOnlyDictionary<string, string> People,
    IReadOnlyList<string> Positions, IReadOnlyList<string> Leave, string Sick, DemoTexts Texts, DemoAccountTexts Accounts);

/// <summary>Words of the table of accounts.</summary>
public sealed record DemoAccountTexts(string Heading, string Password, IReadOnlyList<string> Columns, IReadOnlyDictionary<string, string> Roles, string Unit);

/// <summary>One town.</summary>
public sealed record DemoTownEntry(
    string Slug, string Town, string Name, int Term, int Deputies, IReadOnlyList<string> Groups, IReadOnlyList<string> Places, string Hall);

/// <summary>Headings and standing texts; <c>{0}</c> stands for the year, a number or the town.</summary>
public sealed record DemoTexts(
    string CallTitle, string CallPurpose, string CallScope, string CallRequirements, string CallWays, string CallIssuer, string LedgerTitle,
    string CandidatesTitle, string ResultTitle, string PlanTitle, string ProgressTitle, string AdjustmentTitle, IReadOnlyList<string> Approval, string MergedReply);

/// <summary>Projects of the stories.</summary>
/// <param name="Last">Candidates of the year under supervision.</param>
/// <param name="This">Candidates of the year in the ballot.</param>
/// <param name="Kept">Drafts that did not become candidates.</param>
/// <param name="Other">First drafts of the town in collection.</param>
public sealed record DemoProjects(IReadOnlyList<DemoProject> Last, IReadOnlyList<DemoProject> This, IReadOnlyList<DemoProject> Kept, IReadOnlyList<DemoProject> Other);

/// <summary>One project; <paramref name="Synthetic"/> names the fields that are filler, <paramref name="Source"/> the place in the domain reference.</summary>
public sealed record DemoProject(
    string Key, string Title, string Content, string Place, Category Category, string Unit, decimal Amount, string Qualifier, string? Goal,
    string? Beneficiaries, string FundSource, IReadOnlyList<string> Synthetic, string Source, IReadOnlyList<IReadOnlyList<string>> SubItems,
    IReadOnlyList<DemoFund> Funds, int DueMonth, string? Pool, string? Reject, string? Fails);

/// <summary>Money of one source in 万元.</summary>
public sealed record DemoFund(string Source, decimal Wan);

/// <summary>What was handed in.</summary>
public sealed record DemoProposals(IReadOnlyList<DemoProposal> Last, IReadOnlyList<DemoProposal> This, IReadOnlyList<DemoProposal> Other);

/// <summary>One proposal; the place is a number in the town's list of places.</summary>
public sealed record DemoProposal(
    string Title, string Content, Category Category, int Place, ProposalSource Source, ProposalChannel Channel, string? Amount, string? Reason, DemoFate? Fate, string? Reply);

/// <summary>What becomes of a proposal: accept, merge, reject, refer or duplicate.</summary>
public sealed record DemoFate(string Kind, string? Project, string? Reason, string? To, int? Of);

/// <summary>Opinions of deputies and objections of the public.</summary>
public sealed record DemoDeliberation(IReadOnlyList<DemoOpinion> Last, IReadOnlyList<DemoOpinion> This, IReadOnlyList<DemoObjection> Objections);

/// <summary>One opinion; group and speaker are numbers in the town's lists.</summary>
public sealed record DemoOpinion(string? Project, int Group, int Speaker, string Content, OpinionOutcome Outcome, string Handling);

/// <summary>One objection.</summary>
public sealed record DemoObjection(string? Project, string Content, string? Contact, string Answer);

/// <summary>The year under supervision.</summary>
public sealed record DemoSupervision(
    string Measures, IReadOnlyList<string> Milestones, IReadOnlyList<DemoProgress> Projects, IReadOnlyList<DemoVisit> Visits,
    IReadOnlyList<DemoOrder> Orders, DemoAdjustment Adjustment, IReadOnlyList<int> ProgressDaysAgo);

/// <summary>Reports of one project.</summary>
public sealed record DemoProgress(string Project, IReadOnlyList<DemoReport> Reports, int? AcceptedDaysAgo, string? AcceptanceNote);

/// <summary>One report; money is stated in percent of the planned sum.</summary>
public sealed record DemoReport(int DaysAgo, int Percent, int PaidPercent, string Done, string? Problem, string? NextStep);

/// <summary>One visit; deputies are numbers on the roll.</summary>
public sealed record DemoVisit(string Project, int DaysAgo, string Kind, IReadOnlyList<int> Deputies, string Found);

/// <summary>One supervise order and what followed.</summary>
public sealed record DemoOrder(
    string Project, int DaysAgo, string Source, string Content, int DueInDays, int? AnswerDaysAgo, string? Answer, int? ReviewDaysAgo, string? Review);

/// <summary>A major adjustment that the congress decided.</summary>
public sealed record DemoAdjustment(
    string Project, int RequestDaysAgo, int DecideDaysAgo, int AnnounceDaysAgo, string Reason, decimal Wan, string ExtraFrom, string DecisionNo, int Approve, int Oppose, int Abstain);

/// <summary>The end of a year and its papers.</summary>
/// <param name="Reports">Last reports.</param>
/// <param name="Completions">What the government says was done.</param>
/// <param name="Grades">What the deputies say.</param>
/// <param name="AppraisalTitle">Heading of the published grades.</param>
/// <param name="Rectifications">What followed poor grades.</param>
/// <param name="Adopted">Why the text of a draft is printed again.</param>
/// <param name="Passages">What the clerk writes into papers, by name of their kind.</param>
public sealed record DemoEvaluation(
    IReadOnlyList<DemoLastReport> Reports, IReadOnlyList<DemoCompletion> Completions, IReadOnlyList<DemoGrade> Grades, string AppraisalTitle,
    IReadOnlyList<DemoRectification> Rectifications, string Adopted, IReadOnlyDictionary<string, string> Passages);

/// <summary>The last report on a project.</summary>
public sealed record DemoLastReport(string Project, int Percent, int PaidPercent, string Done, string? Problem, string? NextStep);

/// <summary>What was done by the end of the year; money in percent of the planned sum.</summary>
public sealed record DemoCompletion(string Project, Domain.Projects.Completion Grade, string Text, int PaidPercent, string? Next);

/// <summary>How a project was judged; the rest of those present abstained.</summary>
public sealed record DemoGrade(string Project, int Satisfied, int BasicallySatisfied, int Dissatisfied);

/// <summary>A rectification.</summary>
public sealed record DemoRectification(string Project, string Measures, string Report, string Review);
