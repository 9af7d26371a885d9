using VoteSystem.Domain.Common;
using VoteSystem.Domain.Congresses;
using VoteSystem.Domain.Workflow;
using VoteSystem.Storage.Congresses;
using VoteSystem.Storage.Database;
using VoteSystem.Storage.Identity;

namespace VoteSystem.Web.Demo;

/// <summary>
/// Fills an empty database with the demonstration county. Everything goes through the rules on a clock that is set back, so that the audit
/// chain and the dates are those of a town that has worked with the system for more than a year.
/// </summary>
/// <param name="database">The empty database.</param>
/// <param name="clock">The real clock; the story ends at its moment.</param>
/// <param name="data">What is told.</param>
/// <param name="press">Makes the papers of the story; null leaves them out.</param>
public sealed class DemoSeeder(Db database, TimeProvider clock, DemoData data, DemoPress? press = null)
{
    private const int CountyOffset = 480;

    /// <summary>Seeds, unless there is a congress already.</summary>
    /// <param name="accountsFile">Where the table of accounts is written.</param>
    /// <returns>True when it seeded.</returns>
    /// <exception cref="InvalidOperationException">A chapter of the story breaks a rule; the database is left half told and must be thrown away.</exception>
    public async Task<bool> Seed(string accountsFile)
    {
        if ((await new CongressQueries(database).All()).Count > 0) return false;

        var now = clock.GetUtcNow();
        var story = new DemoClock(now.AddDays(-490));
        var county = new CountyId(Guid.NewGuid());
        DemoTown.Lawful(await new CongressStore(database, story).AddCounty(county, data.County.Slug, data.County.Name));
        var accounts = new DemoAccounts(new AccountStore(database, clock), data);
        accounts.AddOffices(county.Value);

        var ballot = await Found(county, data.County.Towns[0], story, now);
        await new DemoStory(ballot, press).TellOfTheBallot();
        accounts.AddTown(ballot, "", ballot.Roll.Count);
        var collection = await Found(county, data.County.Towns[1], new DemoClock(now.AddDays(-45)), now);
        await new DemoStory(collection, press).TellOfTheCollection();
        accounts.AddTown(collection, "-xiang", 5);
        await accounts.Save(accountsFile);
        return true;
    }

    /// <summary>One town alone, told until its year under supervision is closed.</summary>
    /// <param name="story">The clock of the story, set back far enough.</param>
    /// <param name="afterwards">What happens at the end of each chapter.</param>
    public async Task<DemoTown> TellOneTown(DemoClock story, Func<DemoTown, Task> afterwards)
    {
        var county = new CountyId(Guid.NewGuid());
        DemoTown.Lawful(await new CongressStore(database, story).AddCounty(county, data.County.Slug, data.County.Name));
        var town = await Found(county, data.County.Towns[0], story, clock.GetUtcNow().AddDays(-DemoStory.DaysToTheEnd - 1));
        var told = new DemoStory(town, press: null) { Afterwards = () => afterwards(town) };
        await told.TellOfTheBallot();
        await told.TellToTheEnd();
        return town;
    }

    private async Task<DemoTown> Found(CountyId county, DemoTownEntry entry, DemoClock story, DateTimeOffset now)
    {
        var congress = new Congress
        {
            Id = new CongressId(Guid.NewGuid()),
            Slug = entry.Slug,
            Town = entry.Town,
            Name = entry.Name,
            County = county,
            UtcOffsetMinutes = CountyOffset,
        };
        DemoTown.Lawful(await new CongressStore(database, story).Add(congress, Actor.System));
        return new DemoTown(database, data, entry, story) { Congress = congress, Today = congress.Today(now), End = now };
    }
}
