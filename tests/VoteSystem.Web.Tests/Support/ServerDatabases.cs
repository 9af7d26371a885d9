using VoteSystem.Web.Tests.Support;

#pragma warning disable CA1050, MA0047 // Outside of every namespace, so that it comes after all tests and all other fixtures.
/// <summary>Drops what the towns of the whole run have left on the server.</summary>
[SetUpFixture]
public sealed class ServerDatabases
{
    [OneTimeTearDown]
    public void DropAll() => ServerDatabase.DropAll();
}
#pragma warning restore CA1050, MA0047
