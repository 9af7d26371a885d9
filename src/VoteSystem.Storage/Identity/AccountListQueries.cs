using VoteSystem.Domain.Identity;
using VoteSystem.Storage.Database;

namespace VoteSystem.Storage.Identity;

/// <summary>Reads lists of accounts, those of one body or all, page by page.</summary>
public sealed class AccountListQueries(Db database)
{
    /// <summary>An account with its roles, for lists.</summary>
    /// <param name="Row">The account.</param>
    /// <param name="Roles">Its roles, in the order of the enum.</param>
    public sealed record Listed(AccountRow Row, IReadOnlyList<RoleGrant> Roles);

    private const string OfAll = """
        SELECT id, user_name, normalized_user_name,
               display_name,
               phone,
               email,
               password_hash,
               security_stamp,
               concurrency_stamp,
               lockout_end,
               lockout_enabled,
               access_failed_count,
               two_factor_enabled,
               authenticator_key,
               must_change_password,
               created_at,
               disabled_at
        FROM app_user
        WHERE @Text = '' OR user_name LIKE @Text ESCAPE '~' OR display_name LIKE @Text ESCAPE '~'
        ORDER BY normalized_user_name, id
        """;

    private const string CountAll = """
        SELECT COUNT(*)
        FROM app_user
        WHERE @Text = '' OR user_name LIKE @Text ESCAPE '~' OR display_name LIKE @Text ESCAPE '~'
        """;

    private const string OfBody = """
        SELECT id, user_name, normalized_user_name,
               display_name,
               phone,
               email,
               password_hash,
               security_stamp,
               concurrency_stamp,
               lockout_end,
               lockout_enabled,
               access_failed_count,
               two_factor_enabled,
               authenticator_key,
               must_change_password,
               created_at,
               disabled_at
        FROM app_user
        WHERE id IN (SELECT r.user_id FROM app_user_role r WHERE r.body_id = @Body)
          AND (@Text = '' OR user_name LIKE @Text ESCAPE '~' OR display_name LIKE @Text ESCAPE '~')
        ORDER BY normalized_user_name, id
        """;

    private const string CountOfBody = """
        SELECT COUNT(*)
        FROM app_user
        WHERE id IN (SELECT r.user_id FROM app_user_role r WHERE r.body_id = @Body)
          AND (@Text = '' OR user_name LIKE @Text ESCAPE '~' OR display_name LIKE @Text ESCAPE '~')
        """;

    // The roles of one page: its accounts stand between its first and its last name.
    private const string RolesOfAll = """
        SELECT r.user_id, r.body_id, r.role,
               r.deputy_id,
               r.unit_name
        FROM app_user u
        JOIN app_user_role r ON r.user_id = u.id
        WHERE u.normalized_user_name BETWEEN @First AND @Last
          AND (@Text = '' OR u.user_name LIKE @Text ESCAPE '~' OR u.display_name LIKE @Text ESCAPE '~')
        ORDER BY u.normalized_user_name, r.body_id, r.role
        """;

    private const string RolesOfBody = """
        SELECT r.user_id, r.body_id, r.role,
               r.deputy_id,
               r.unit_name
        FROM app_user u
        JOIN app_user_role r ON r.user_id = u.id
        WHERE u.id IN (SELECT b.user_id FROM app_user_role b WHERE b.body_id = @Body)
          AND u.normalized_user_name BETWEEN @First AND @Last
          AND (@Text = '' OR u.user_name LIKE @Text ESCAPE '~' OR u.display_name LIKE @Text ESCAPE '~')
        ORDER BY u.normalized_user_name, r.body_id, r.role
        """;

    /// <summary>One page of accounts by user name.</summary>
    /// <param name="body">Only accounts with a role there; null for all.</param>
    /// <param name="text">Part of the user name or the name shown; empty for all.</param>
    /// <param name="skip">Rows to leave out from the start.</param>
    /// <param name="take">Rows at most.</param>
    public async Task<IReadOnlyList<Listed>> Page(Guid? body, string text, int skip, int take)
    {
        var rows = await database.Page<AccountRow>(body is null ? OfAll : OfBody, skip, take, new { Body = body, Text = SearchText.Containing(text) });
        if (rows.Count == 0) return [];
        var names = new { Body = body, Text = SearchText.Containing(text), First = rows[0].NormalizedUserName, Last = rows[^1].NormalizedUserName };
        var roles = (await database.Many<AccountQueries.RoleRow>(body is null ? RolesOfAll : RolesOfBody, names)).ToLookup(row => row.UserId, row => row.ToGrant());
        return [.. rows.Select(row => new Listed(row, [.. roles[row.Id].OrderBy(grant => grant.Role)]))];
    }

    /// <summary>How many accounts <see cref="Page"/> has on all pages.</summary>
    public async Task<int> Count(Guid? body, string text) =>
        (int)await database.One<long>(body is null ? CountAll : CountOfBody, new { Body = body, Text = SearchText.Containing(text) });
}
