using VoteSystem.Domain.Common;
using VoteSystem.Domain.Identity;
using VoteSystem.Domain.Workflow;
using VoteSystem.Storage.Database;

namespace VoteSystem.Storage.Identity;

/// <summary>Reads accounts and their roles.</summary>
public sealed class AccountQueries(Db database)
{
    internal sealed record RoleRow
    {
        public required UserId UserId { get; init; }

        public required Guid BodyId { get; init; }

        public required Role Role { get; init; }

        public DeputyId? DeputyId { get; init; }

        public string? UnitName { get; init; }

        public RoleGrant ToGrant() => new(BodyId, Role, DeputyId, UnitName);
    }

    /// <summary>A deputy of the roll for whom no account stands yet.</summary>
    public sealed record DeputyRow
    {
        /// <summary>The deputy.</summary>
        public required DeputyId Id { get; init; }

        /// <summary>Name.</summary>
        public required string Name { get; init; }

        /// <summary>Group of deputies.</summary>
        public required string GroupName { get; init; }

        /// <summary>Telephone number as the roll has it, or null.</summary>
        public string? Phone { get; init; }
    }

    internal const string ById = """
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
        WHERE id = @Id
        """;

    private const string ByName = """
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
        WHERE normalized_user_name = @Name
        """;

    private const string ByContact = """
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
        WHERE phone = @Phone OR email = @Email
        ORDER BY id
        """;

    internal const string RolesOfOne = """
        SELECT user_id, body_id, role,
               deputy_id,
               unit_name
        FROM app_user_role
        WHERE user_id = @User
        ORDER BY body_id, role
        """;

    private const string CountAdministrators = """
        SELECT COUNT(*)
        FROM app_user_role
        WHERE body_id = @Installation AND role = 'Administrator'
        """;

    private const string DeputiesWithout = """
        SELECT d.id, d.name, d.group_name,
               d.phone
        FROM deputy d
        WHERE d.congress_id = @Congress AND d.holds_seat = 1
          AND NOT EXISTS (SELECT 1 FROM app_user_role r WHERE r.body_id = d.congress_id AND r.deputy_id = d.id)
        ORDER BY d.sort_key, d.id
        """;

    private const string SeatedDeputies = """
        SELECT d.id, d.name, d.group_name,
               d.phone
        FROM deputy d
        WHERE d.congress_id = @Congress AND d.holds_seat = 1
        ORDER BY d.sort_key, d.id
        """;

    private const string UnitNames = """
        SELECT name
        FROM responsible_unit
        WHERE congress_id = @Congress
        ORDER BY name
        """;

    // Whoever has roles elsewhere too is the administrator's to invite.
    private const string Waiting = """
        SELECT u.id
        FROM app_user u
        WHERE u.must_change_password = 1 AND u.disabled_at IS NULL AND u.email IS NOT NULL
          AND u.id IN (SELECT r.user_id FROM app_user_role r WHERE r.body_id = @Congress)
          AND NOT EXISTS (SELECT 1 FROM app_user_role r WHERE r.user_id = u.id AND r.body_id <> @Congress)
        ORDER BY u.id
        """;

    private const string TakenNames = """
        SELECT normalized_user_name
        FROM app_user
        WHERE normalized_user_name BETWEEN @First AND @Last
        ORDER BY normalized_user_name
        """;

    /// <summary>The account, or null.</summary>
    public Task<AccountRow?> Find(UserId id) => database.One<AccountRow>(ById, new { Id = id });

    /// <summary>The account with that user name, in any case of its letters, or null.</summary>
    public Task<AccountRow?> FindByName(string userName) =>
        database.One<AccountRow>(ByName, new { Name = userName.ToUpperInvariant() });

    /// <summary>The account that signs in with a user name, a telephone number or an e-mail address; null when none or several match.</summary>
    public async Task<AccountRow?> FindBySignInName(string typed)
    {
        var name = typed.Trim();
        if (AccountRules.IsUserName(name)) return await FindByName(name);
        return await FindByContact(AccountRules.PhoneOf(name), AccountRules.EmailOf(name));
    }

    /// <summary>The account with a telephone number or an e-mail address as stored; null when none or several match.</summary>
    public async Task<AccountRow?> FindByContact(string? phone, string? email) =>
        await database.Many<AccountRow>(ByContact, new { Phone = phone, Email = email }) is [var only] ? only : null;

    /// <summary>The roles of an account.</summary>
    public async Task<IReadOnlyList<RoleGrant>> RolesOf(UserId user) =>
        [.. (await database.Many<RoleRow>(RolesOfOne, new { User = user })).Select(row => row.ToGrant()).OrderBy(grant => grant.Role)];

    /// <summary>True when somebody administers the installation.</summary>
    public async Task<bool> HasAdministrator() => await database.One<long>(CountAdministrators, new { CongressId.Installation }) > 0;

    /// <summary>Deputies of the roll without an account, by name.</summary>
    public Task<IReadOnlyList<DeputyRow>> DeputiesWithoutAccount(CongressId congress) =>
        database.Many<DeputyRow>(DeputiesWithout, new { Congress = congress });

    /// <summary>Deputies who hold a seat, by name.</summary>
    public Task<IReadOnlyList<DeputyRow>> Deputies(CongressId congress) =>
        database.Many<DeputyRow>(SeatedDeputies, new { Congress = congress });

    /// <summary>Names of the congress's responsible units.</summary>
    public Task<IReadOnlyList<string>> Units(CongressId congress) => database.Many<string>(UnitNames, new { Congress = congress });

    /// <summary>Accounts of a congress with a mail address to which nobody signed in yet.</summary>
    public Task<IReadOnlyList<UserId>> WaitingForInvitation(CongressId congress) => database.Many<UserId>(Waiting, new { Congress = congress });

    /// <summary>User names in upper case that consist of a text and a number of up to four digits, to find a free one.</summary>
    public async Task<IReadOnlySet<string>> NumberedNames(string text) =>
        (await database.Many<string>(TakenNames, new { First = $"{text.ToUpperInvariant()}0", Last = $"{text.ToUpperInvariant()}9999" })).ToHashSet(StringComparer.Ordinal);
}
