using Microsoft.AspNetCore.Hosting;
using VoteSystem.Domain.Workflow;
using VoteSystem.Web.Tests.Support;

namespace VoteSystem.Web.Tests.Casting;

/// <summary>What the endpoint that takes the papers of a whole hall must not do besides.</summary>
public sealed class TheShortWay
{
    private static readonly CycleRules ChooseTwo = new() { TargetCount = 2 };

    [Test]
    public async Task Nothing_of_a_vote_enters_the_log()
    {
        var lines = new LogLines();
        await using var hall = await CastingHall.Open(ChooseTwo, log: lines);
        using var phone = hall.Town.Visitor();
        var (quick, slow, nonce) = (hall.Slips[0], hall.Slips[1], Guid.NewGuid());

        await hall.Cast(quick.Token, "AO-A", nonce);
        await hall.Cast(quick.Token, "AAAA", nonce);
        await hall.Vote(slow, "O", "A", "A", "O");

        Assert.That(lines.All, Is.Not.Empty, "The collector sees the log.");
        foreach (var secret in new[] { quick.Token, quick.Code, slow.Token, slow.Code, $"{nonce}", "AO-A", "AAAA", "OAAO" })
            Assert.That(lines.All.Where(line => line.Contains(secret, StringComparison.OrdinalIgnoreCase)), Is.Empty, secret);
    }

    [Test]
    public async Task The_empty_post_of_the_benchmark_does_not_exist()
    {
        await using var town = await TestTown.Start();
        using var phone = town.Visitor();
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri("/b/empty", UriKind.Relative)) { Content = new StringContent("Slip=x") };
        request.Headers.Add("Accept", "text/plain");

        using var answer = await phone.Http.SendAsync(request);

        Assert.That(await answer.Content.ReadAsStringAsync(), Is.Not.EqualTo("recorded"));
    }

    [Test]
    public async Task The_empty_post_of_the_benchmark_keeps_a_production_site_from_starting()
    {
        await using var town = await TestTown.Start();
        await using var site = town.WithWebHostBuilder(builder => builder.UseEnvironment("Production").UseSetting("Benchmark:EmptyPost", "true"));

        Assert.That(() => site.CreateClient(), Throws.InvalidOperationException.With.Message.Contains("Benchmark:EmptyPost"));
    }
}
