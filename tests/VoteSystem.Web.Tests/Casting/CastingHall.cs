using VoteSystem.Domain.Ballot;
using VoteSystem.Domain.Common;
using VoteSystem.Domain.Workflow;
using VoteSystem.Storage.Ballot;
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

    public IReadOnlyList<SlipSecret> Slips { get; private set; } = [];

    /// <summary>Slips are printed and the box is sealed; papers are not issued.</summary>
    public static async Task<CastingHall> Printed(CycleRules rules, int deputies = 5, int candidates = 4)
    {
        var hall = new CastingHall(await BallotTown.Start(rules, deputies, candidates));
        await hall.People.CallTheRoll(deputies);
        await hall.People.AdoptAndApprove(deputies);
        await hall.People.Secretary.Submit($"{BallotTown.Year}/secretariat/ballot", [], "handler=Prepare");
        hall.Slips = await hall.Print(1, deputies);
        await hall.People.Scrutineer.Submit($"{BallotTown.Year}/scrutiny", [], "handler=Seal");
        return hall;
    }

    /// <summary>The same with papers issued: casting is open.</summary>
    public static async Task<CastingHall> Open(CycleRules rules, int deputies = 5, int candidates = 4)
    {
        var hall = await Printed(rules, deputies, candidates);
        await hall.Issue(deputies);
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

    public ValueTask DisposeAsync() => People.DisposeAsync();
}
