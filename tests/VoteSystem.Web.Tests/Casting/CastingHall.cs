using VoteSystem.Domain.Ballot;
using VoteSystem.Domain.Common;
using VoteSystem.Domain.Workflow;
using VoteSystem.Storage.Ballot;
using VoteSystem.Storage.Database;
using VoteSystem.Web.Tests.Ballot;
using VoteSystem.Web.Tests.Support;

namespace VoteSystem.Web.Tests.Casting;

/// <summary>A hall in which slips are printed, and the voters with their phones.</summary>
internal sealed class CastingHall : IAsyncDisposable
{
    private static readonly Actor Secretary = new("示例秘书", new HashSet<Role> { Role.Secretariat });

    private CastingHall(BallotTown people) => People = people;

    public BallotTown People { get; }

    public TestTown Town => People.Town;

    public string KeyFolder => Town.KeyFolder;

    public IReadOnlyList<SlipSecret> Slips { get; private set; } = [];

    /// <summary>Slips are printed and the box is sealed; papers are not issued.</summary>
    public static async Task<CastingHall> Printed(CycleRules rules, int deputies = 5, int candidates = 4, bool onPort = false, LogLines? log = null) =>
        await Printed(await BallotTown.Start(rules, deputies, candidates, onPort: onPort, log: log), deputies);

    /// <summary>Casting is open in a town that a test has started in its own way.</summary>
    public static async Task<CastingHall> OpenIn(TestTown town, CycleRules rules, int deputies, int candidates = 4)
    {
        var hall = await Printed(await BallotTown.Start(town, rules, deputies, candidates), deputies);
        await hall.Issue(deputies);
        return hall;
    }

    private static async Task<CastingHall> Printed(BallotTown people, int deputies)
    {
        var hall = new CastingHall(people);
        await hall.People.CallTheRoll(deputies);
        await hall.People.AdoptAndApprove(deputies);
        await hall.People.Secretary.Submit($"{BallotTown.Year}/secretariat/ballot", [], "handler=Prepare");
        hall.Slips = await hall.Print(1, deputies);
        await hall.People.Scrutineer.Submit($"{BallotTown.Year}/scrutiny", [], "handler=Seal");
        return hall;
    }

    /// <summary>The same with papers issued: casting is open.</summary>
    public static async Task<CastingHall> Open(CycleRules rules, int deputies = 5, int candidates = 4, bool onPort = false, LogLines? log = null)
    {
        var hall = await Printed(rules, deputies, candidates, onPort, log);
        await hall.Issue(deputies);
        return hall;
    }

    /// <summary>Casting is open in a round of this form, with four items and two places.</summary>
    public static Task<CastingHall> Open(BallotForm form, int deputies = 5, bool onPort = false) => form == BallotForm.Appraise
        ? OpenAppraisal(deputies, onPort)
        : Open(new CycleRules { TargetCount = 2, BallotMode = Enum.Parse<BallotMode>(form.ToString()) }, deputies, onPort: onPort);

    /// <summary>Four projects were chosen on paper; a year later they are graded by phone.</summary>
    private static async Task<CastingHall> OpenAppraisal(int deputies, bool onPort)
    {
        var hall = new CastingHall(await BallotTown.Start(new CycleRules { TargetCount = 4, AllowEqualMode = true }, deputies, candidates: 4, onPort: onPort));
        var people = hall.People;
        await people.CallTheRoll(deputies);
        await people.AdoptAndApprove(deputies);
        await people.HoldTheRound("secretariat/ballot", deputies, deputies);
        foreach (var teller in new[] { people.TellerA, people.TellerB }) await BallotTown.Read(teller, Enumerable.Repeat("1111", deputies));
        await people.CountAndSign();
        await people.Chair.Submit($"{BallotTown.Year}/presidium/ballot", [("AnnouncementNo", "1")], "handler=Announce");
        await people.InStage(Stage.Evaluate);
        await people.Secretary.Submit($"{BallotTown.Year}/secretariat/appraisal", [], "handler=Prepare");
        hall.Slips = await hall.Print(2, deputies);
        await people.Scrutineer.Submit($"{BallotTown.Year}/scrutiny", [], "handler=Seal");
        await people.Secretary.Submit($"{BallotTown.Year}/secretariat/appraisal", [("Issued", $"{deputies}")], "handler=Issue");
        return hall;
    }

    public async Task<IReadOnlyList<SlipSecret>> Print(int round, int count)
    {
        var printed = await Town.Get<SlipStore>().Print(Town.Congress, 2026, Secretary, round, count);
        Assert.That(printed.Decision.Refusal, Is.Null);
        return printed.Slips;
    }

    public Task<Seen> Issue(int issued) => People.Secretary.Submit($"{BallotTown.Year}/secretariat/ballot", [("Issued", $"{issued}")], "handler=Issue");

    public async Task<Seen> Close()
    {
        var question = await People.Scrutineer.Submit($"{BallotTown.Year}/scrutiny/casting", [], "handler=Close");
        return await People.Scrutineer.SubmitOn(question, [], "handler=Close");
    }

    /// <summary>Types the code and marks the paper up to the review sheet.</summary>
    public static async Task<Seen> UpToReview(Browser phone, string secret, params string[] marks)
    {
        var paper = await phone.Submit("/b", [("Slip", secret)]);
        return await phone.SubmitOn(paper, marks.Select((mark, index) => ($"m{index + 1}", mark)));
    }

    /// <summary>The whole way of a voter.</summary>
    public async Task<Seen> Vote(SlipSecret slip, params string[] marks)
    {
        using var phone = Town.Visitor();
        return await phone.SubmitOn(await UpToReview(phone, slip.Code, marks), []);
    }

    /// <summary>The last step as the script of the page takes it.</summary>
    public async Task<QuickAnswer> Cast(string secret, string marks, Guid? nonce = null)
    {
        using var phone = Town.Visitor();
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri("/b/cast", UriKind.Relative))
        {
            Content = new FormUrlEncodedContent([KeyValuePair.Create("Slip", secret), KeyValuePair.Create("Nonce", $"{nonce ?? Guid.NewGuid()}"), KeyValuePair.Create("Marks", marks)]),
        };
        request.Headers.Add("Accept", "text/plain");
        using var answer = await phone.Http.SendAsync(request);
        return new QuickAnswer(answer.StatusCode, $"{answer.Content.Headers.ContentType}", $"{answer.Headers.CacheControl}", await answer.Content.ReadAsStringAsync());
    }

    /// <summary>Closes the box and takes the papers out.</summary>
    public async Task<IReadOnlyList<string>> PapersInTheBox()
    {
        await Close();
        await Town.Get<BoxEmptying>().EmptyClosedBoxes();
        return await Town.Get<Db>().Many<string>("SELECT marks FROM ballot_paper ORDER BY group_no");
    }

    public ValueTask DisposeAsync() => People.DisposeAsync();
}

/// <summary>What the script of the ballot page gets for a cast.</summary>
internal sealed record QuickAnswer(System.Net.HttpStatusCode Status, string Type, string Keeping, string Body)
{
    /// <summary>What a person reads when the answer is a page.</summary>
    public string Text => new Seen(Status, "", Body).Text;
}
