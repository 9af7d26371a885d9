namespace VoteSystem.Web.Sheets;

/// <summary>One account of a list.</summary>
/// <param name="Row">The row of the sheet.</param>
/// <param name="Of">Group of a deputy, or the unit for whom the account stands; empty for other roles.</param>
public sealed record AccountSheetRow(int Row, string Name, string Role, string Of, string UserName, string Phone, string Email);

/// <summary>A list of people who are to get accounts.</summary>
public static class AccountSheet
{
    private static readonly TextColumn Name = new("姓名", "Name", 60) { Required = true, IsName = true, Also = ["名字", "Full name"], Example = ("示例行", "Example row") };
    private static readonly TextColumn Role = new("角色", "Role", 40) { Required = true, MayBeMerged = true, Also = ["身份"], Example = ("代表", "Deputy") };
    private static readonly TextColumn Of = new("小组/责任单位", "Group or unit", 100) { MayBeMerged = true, Also = ["小组", "代表小组", "责任单位", "单位", "Group", "Unit"], Width = 24, Example = ("第一代表小组", "First group") };
    private static readonly TextColumn UserName = new("用户名", "User name", 40) { Also = ["登录名", "账号", "Login"], Example = ("", "") };
    private static readonly PhoneColumn Phone = new("电话", "Phone") { Also = ["联系电话", "手机", "手机号", "手机号码", "电话号码", "联系方式", "Telephone", "Mobile"], Example = ("13800000000", "13800000000") };
    private static readonly TextColumn Email = new("电子邮箱", "E-mail", 200) { Also = ["邮箱", "邮件", "Email", "Mail"], Width = 24 };

    /// <summary>The columns. Whoever has no user name gets a numbered one.</summary>
    public static ColumnSet<AccountSheetRow> Columns { get; } = new()
    {
        Columns = [Name, Role, Of, UserName, Phone, Email],
        Build = row => new AccountSheetRow(row.Row, row.Of(Name)!, row.Of(Role)!, row.Of(Of)!, row.Of(UserName)!, row.Of(Phone)!, row.Of(Email)!),
        Key = row => $"{row.Name}\n{row.Role}\n{row.Of}",
        KeyColumn = Name,
    };
}
