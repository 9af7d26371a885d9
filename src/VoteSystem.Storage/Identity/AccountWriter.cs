using VoteSystem.Domain.Common;
using VoteSystem.Domain.Identity;
using VoteSystem.Storage.Database;

namespace VoteSystem.Storage.Identity;

/// <summary>Writes the events of accounts. Each change gives the row a new concurrency stamp, so that a sign-in going on meanwhile does not overwrite it.</summary>
internal static class AccountWriter
{
    private const string Insert = """
        INSERT INTO app_user (id, user_name, normalized_user_name, display_name, phone, email, password_hash, security_stamp, concurrency_stamp,
                              lockout_enabled, access_failed_count, two_factor_enabled, must_change_password, created_at)
        VALUES (@User, @UserName, @NormalizedUserName, @DisplayName, @Phone, @Email, @Hash, @Stamp, @Concurrency, 1, 0, 0, @MustChangePassword, @At)
        """;

    private const string SetNames = """
        UPDATE app_user
        SET display_name = @DisplayName, phone = @Phone, email = @Email, concurrency_stamp = @Concurrency
        WHERE id = @User
        """;

    private const string SetPassword = """
        UPDATE app_user
        SET password_hash = @Hash, security_stamp = @Stamp, must_change_password = @MustChangePassword,
            access_failed_count = 0, lockout_end = NULL, concurrency_stamp = @Concurrency
        WHERE id = @User
        """;

    private const string SetStamp = """
        UPDATE app_user
        SET security_stamp = @Stamp, concurrency_stamp = @Concurrency
        WHERE id = @User
        """;

    private const string Disable = """
        UPDATE app_user
        SET disabled_at = @At, security_stamp = @Stamp, concurrency_stamp = @Concurrency
        WHERE id = @User AND disabled_at IS NULL
        """;

    private const string Enable = """
        UPDATE app_user
        SET disabled_at = NULL, concurrency_stamp = @Concurrency
        WHERE id = @User
        """;

    private const string Unlock = """
        UPDATE app_user
        SET lockout_end = NULL, access_failed_count = 0, concurrency_stamp = @Concurrency
        WHERE id = @User
        """;

    private const string InsertRole = """
        INSERT INTO app_user_role (user_id, body_id, role, deputy_id, unit_name)
        VALUES (@User, @Body, @Role, @Deputy, @Unit)
        """;

    private const string DeleteRole = """
        DELETE FROM app_user_role
        WHERE user_id = @User AND body_id = @Body AND role = @Role
        """;

    public static Task Save(Work work, AccountEvent happened, DateTimeOffset now)
    {
        var user = happened.User;
        var concurrency = Guid.NewGuid().ToString("N");
        return happened switch
        {
            AccountCreated created => Create(work, created, now, concurrency),
            AccountEdited edited => work.ExecuteOne(SetNames, new { User = user, edited.DisplayName, edited.Contact.Phone, edited.Contact.Email, Concurrency = concurrency }),
            PasswordReset reset => Password(work, reset, reset.Password, concurrency, reset.Link),
            PasswordChanged changed => Password(work, changed, changed.Password, concurrency),
            SignInLinkUsed used => Password(work, used, used.Password, concurrency),
            RoleGranted granted => Grant(work, granted),
            RoleRevoked revoked => Revoke(work, revoked, concurrency),
            AccountDisabled disabled => Close(work, disabled, now, concurrency),
            AccountEnabled => work.ExecuteOne(Enable, new { User = user, Concurrency = concurrency }),
            LockoutLifted => work.ExecuteOne(Unlock, new { User = user, Concurrency = concurrency }),
            SessionsEnded ended => SignOut(work, user, ended.Stamp, concurrency),
            _ => SignInWriter.Save(work, happened, concurrency),
        };
    }

    private static async Task Create(Work work, AccountCreated created, DateTimeOffset now, string concurrency)
    {
        await work.ExecuteOne(Insert, new
        {
            created.User,
            created.UserName,
            NormalizedUserName = created.UserName.ToUpperInvariant(),
            created.DisplayName,
            created.Contact.Phone,
            created.Contact.Email,
            created.Password.Hash,
            created.Password.Stamp,
            Concurrency = concurrency,
            MustChangePassword = created.Password.IsOneTime,
            At = now,
        });
        await SignInWriter.ReplaceLink(work, created.User, created.Link);
    }

    // A new password ends what the old one opened, and the links that would replace it.
    private static async Task Password(Work work, AccountEvent happened, StoredPassword password, string concurrency, SignInLink? link = null)
    {
        await work.ExecuteOne(
            SetPassword, new { happened.User, password.Hash, password.Stamp, MustChangePassword = password.IsOneTime, Concurrency = concurrency });
        await SignInWriter.EndSessions(work, happened.User);
        await SignInWriter.ReplaceLink(work, happened.User, link);
    }

    private static async Task Close(Work work, AccountDisabled disabled, DateTimeOffset now, string concurrency)
    {
        await work.ExecuteOne(Disable, new { disabled.User, disabled.Stamp, At = now, Concurrency = concurrency });
        await SignInWriter.EndSessions(work, disabled.User);
        await SignInWriter.ReplaceLink(work, disabled.User, null);
    }

    private static async Task SignOut(Work work, UserId user, string stamp, string concurrency)
    {
        await work.ExecuteOne(SetStamp, new { User = user, Stamp = stamp, Concurrency = concurrency });
        await SignInWriter.EndSessions(work, user);
    }

    private static Task Grant(Work work, RoleGranted granted) => work.ExecuteOne(InsertRole, new
    {
        granted.User,
        granted.Grant.Body,
        Role = granted.Grant.Role.ToString(),
        granted.Grant.Deputy,
        granted.Grant.Unit,
    });

    // A role that is gone must not live on in a cookie: the stamp ends the sessions.
    private static async Task Revoke(Work work, RoleRevoked revoked, string concurrency)
    {
        await work.ExecuteOne(DeleteRole, new { revoked.User, revoked.Grant.Body, Role = revoked.Grant.Role.ToString() });
        await SignOut(work, revoked.User, revoked.Stamp, concurrency);
    }
}
