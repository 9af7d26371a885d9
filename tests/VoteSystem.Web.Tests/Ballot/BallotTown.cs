using System.Security.Claims;
using System.Text.RegularExpressions;
using VoteSystem.Domain.Common;
using VoteSystem.Domain.Workflow;
using VoteSystem.Storage.Database;
using VoteSystem.Storage.Workflow;
using VoteSystem.Web.Identity;
using VoteSystem.Web.Tests.Support;

namespace VoteSystem.Web.Tests.Ballot;

/// <summary>A town in the stage of the ballot, and the people of its hall, each in a browser of their own.</summary>
internal sealed class BallotTown : IAsyncDisposable
{
    private const string InsertDeputy = """
        INSERT INTO deputy (congress_id, id, name, sort_key, group_name, holds_seat, version)
        VALUES (@Congress, @Id, @Name, @SortKey, @GroupName, 1, 1)
        """;

    private const string InsertProject = """
        INSERT INTO project (congress_id, year, no, form_token, list_no, title, content, category, unit_name, amount_fen, status, version)
        VALUES (@Congress, 2026, @No, @FormToken, @No, @Title, 'x', 'Transport', '村镇建设办', 100000000, 'OnBallot', 1)
        """;

    private const string EnterStage = """
        UPDATE cycle
        SET stage = @Stage, candidates_fixed_at = @At
        WHERE congress_id = @Congress AND year = 2026
        """;

    private BallotTown(TestTown town)
    {
        Town = town;
        Secretary = Person("示例秘书", Role.Secretariat);
        Chair = Person("示例主席团", Role.Presidium);
        Scrutineer = Person("示例监票人", Role.Scrutineer);
        TellerA = Person("示例计票人甲", Role.Teller);
        TellerB = Person("示例计票人乙", Role.Teller);
    }

    public TestTown Town { get; }

    public Browser Secretary { get; }

    public Browser Chair { get; }

    public Browser Scrutineer { get; }

    public Browser TellerA { get; }

    public Browser TellerB { get; }

    public static string Base => $"/t/{TestTown.Slug}";

    public static string Year => $"{Base}/2026";

    public static async Task<BallotTown> Start(
        CycleRules rules, int deputies, int candidates, IReadOnlyList<(string Name, string Value)>? settings = null, bool onPort = false,
        LogLines? log = null) => await Start(await TestTown.Start(settings, onPort, log), rules, deputies, candidates);

    /// <summary>The same in a town that a test has started in its own way.</summary>
    public static async Task<BallotTown> Start(TestTown started, CycleRules rules, int deputies, int candidates)
    {
        var town = new BallotTown(started);
        await town.Town.Get<CycleStore>().Open(town.Town.Congress, 2026, rules, new DateOnly(2025, 9, 1), new Actor("示例秘书", new HashSet<Role> { Role.Secretariat }));
        await using (var work = await town.Town.Get<Db>().BeginWriting())
        {
            await work.Execute(InsertDeputy, Enumerable.Range(1, deputies).Select(no => new
            {
                Congress = town.Town.Congress.Id,
                Id = new DeputyId(Guid.NewGuid()),
                Name = $"示例代表{no:00}",
                SortKey = $"{no:000}",
                GroupName = $"第{no % 3 + 1}代表团",
            }));
            await work.Execute(InsertProject, Enumerable.Range(1, candidates).Select(no => new { Congress = town.Town.Congress.Id, No = no, FormToken = Guid.NewGuid(), Title = $"示例项目{no}" }));
            await work.Commit();
        }

        await town.InStage(Stage.Ballot);
        return town;
    }

    public async Task InStage(Stage stage)
    {
        await using var work = await Town.Get<Db>().BeginWriting();
        await work.Execute(EnterStage, new { Congress = Town.Congress.Id, Stage = $"{stage}", At = Town.Clock.Now });
        await work.Commit();
    }

    /// <summary>Somebody with a name of their own, signed in.</summary>
    public Browser Person(string name, Role role) => Town.As(ClaimsOf(name, role));

    public Claim[] ClaimsOf(string name, Role role) => [VoteClaims.RoleIn(Town.Congress.Id.Value, role), new Claim(VoteClaims.DisplayName, name)];

    /// <summary>Calls the session and signs in so many deputies, one tap each.</summary>
    public async Task CallTheRoll(int present)
    {
        var today = Town.Congress.Today(Town.Clock.Now);
        await Secretary.Submit($"{Base}/secretariat/sessions",
            [("Input.Term", "17"), ("Input.SessionNo", "5"), ("Input.OpensOn", $"{today:O}"), ("Input.ClosesOn", $"{today.AddDays(1):O}"), ("Input.SessionPlace", "示例礼堂")]);
        for (var deputy = 1; deputy <= present; deputy++)
        {
            var roll = await Secretary.Open($"{Base}/secretariat/sessions/17/5?q=示例代表{deputy:00}");
            await Secretary.SubmitOn(roll, [("status", "Present")], "value=\"Present\"");
        }
    }

    /// <summary>Draws up the list, and has the congress adopt the method and approve the scrutineers.</summary>
    public async Task AdoptAndApprove(int hands)
    {
        var officers = $"{Year}/secretariat/officers";
        foreach (var (office, deputy) in new[] { ("ChiefScrutineer", "示例代表01"), ("Scrutineer", "示例代表02") })
        {
            var page = await Secretary.Open(officers);
            var id = Regex.Match(page.Html, $"<option value=\"([^\"]+)\">{deputy}").Groups[1].Value;
            await Secretary.SubmitOn(page, [("ScrutineerOffice", office), ("Deputy", id)], "name=\"Deputy\"");
        }

        foreach (var (office, name) in new[] { ("ChiefTeller", "示例总计票人"), ("Teller", "示例计票人") })
            await Secretary.Submit(officers, [("TellerOffice", office), ("TellerName", name)], "name=\"TellerName\"");
        foreach (var matter in new[] { "BallotMethod", "Scrutineers" })
        {
            await Secretary.Submit($"{Year}/secretariat/votes",
                [("Input.Matter", matter), ("Input.Approve", $"{hands}"), ("Input.Oppose", "0"), ("Input.Abstain", "0")]);
        }
    }

    /// <summary>Prepares, seals, issues, opens and declares.</summary>
    public async Task HoldTheRound(string desk, int issued, int collected)
    {
        await Secretary.Submit($"{Year}/{desk}", [], "handler=Prepare");
        await Scrutineer.Submit($"{Year}/scrutiny", [], "handler=Seal");
        await Secretary.Submit($"{Year}/{desk}", [("Issued", $"{issued}")], "handler=Issue");
        await Scrutineer.Submit($"{Year}/scrutiny", [("Collected", $"{collected}")], "handler=Open");
        await Chair.Submit($"{Year}/presidium/ballot", [("valid", "true")], "handler=Declare");
    }

    public static async Task Read(Browser teller, IEnumerable<string> sheets)
    {
        await teller.Submit($"{Year}/scrutiny", [("form", "Sheets")], "handler=Begin");
        foreach (var sheet in sheets)
            await teller.Submit($"{Year}/scrutiny/read", [("Typed", sheet)], "handler=Sheet");
        await teller.Submit($"{Year}/scrutiny/read", [], "handler=Finish");
    }

    /// <summary>Computes the result and has everybody sign in turn.</summary>
    public async Task CountAndSign()
    {
        await TellerA.Submit($"{Year}/scrutiny", [], "handler=Count");
        foreach (var person in new[] { TellerA, TellerB, Scrutineer, Scrutineer })
            await person.Submit($"{Year}/scrutiny", [], "handler=Sign");
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var browser in new[] { Secretary, Chair, Scrutineer, TellerA, TellerB }) browser.Dispose();
        await Town.DisposeAsync();
    }
}
