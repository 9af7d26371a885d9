using VoteSystem.Storage.Database;
using VoteSystem.Storage.Identity;
using VoteSystem.Storage.Tests.Support;

namespace VoteSystem.Storage.Tests.Database;

[TestFixtureSource(typeof(Engine), nameof(Engine.All))]
public sealed class LeavingAPage(Engine engine)
{
    [Test]
    public async Task Reading_is_given_up_when_the_reader_has_gone_and_a_command_is_carried_out()
    {
        await using var database = await engine.NewDatabase();
        using var leaving = new CancellationTokenSource();

        async Task InsideTheRequest()
        {
            Db.ReadUntil(leaving.Token);
            Assert.That(await new ProtectionKeyStore(database.Db).Read(), Is.Empty);
            await leaving.CancelAsync();
            Assert.That(() => new ProtectionKeyStore(database.Db).Read(), Throws.InstanceOf<OperationCanceledException>());
            await new ProtectionKeyStore(database.Db).Add("key", "<key/>");
        }

        await InsideTheRequest();

        Assert.That(await new ProtectionKeyStore(database.Db).Read(), Is.EqualTo(new[] { "<key/>" }), "Whoever comes after reads again.");
    }
}
