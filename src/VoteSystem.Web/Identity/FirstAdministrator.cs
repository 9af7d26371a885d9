using VoteSystem.Domain.Identity;
using VoteSystem.Storage.Identity;

namespace VoteSystem.Web.Identity;

/// <summary>An installation without an administrator gets one at its start: <c>admin</c>, with a one-time password on the console of the server.</summary>
public static class FirstAdministrator
{
    public const string UserName = "admin";

    /// <summary>Makes the account when nobody administers the installation yet.</summary>
    public static async Task AddFirstAdministrator(this WebApplication app)
    {
        if (await app.Services.GetRequiredService<AccountQueries>().HasAdministrator()) return;
        await using var scope = app.Services.CreateAsyncScope();
        var answer = await scope.ServiceProvider.GetRequiredService<AccountDesk>()
            .Create(new NewAccount(UserName, UserName), RoleGrant.Administrator, Manager.System);

        // To the console, not to the log: a log is kept and copied.
        if (answer.Slips is [var slip])
            await Console.Out.WriteLineAsync($"First administrator: user name {slip.UserName}, one-time password {slip.Password}");
    }
}
