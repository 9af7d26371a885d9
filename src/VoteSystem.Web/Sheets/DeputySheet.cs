namespace VoteSystem.Web.Sheets;

/// <summary>The list of deputies, as a congress keeps it in Excel.</summary>
public static class DeputySheet
{
    private static readonly TextColumn Name = new("姓名", "Name", 50) { Required = true, IsName = true, Also = ["代表姓名", "名字", "Full name"], Example = ("示例行", "Example row") };
    private static readonly ChoiceColumn<Gender> Sex = new("性别", "Gender", [(Gender.Male, "男", "Male"), (Gender.Female, "女", "Female")]) { Also = ["Sex"], Width = 8, Example = ("女", "Female") };
    private static readonly TextColumn Group = new("代表团/小组", "Group", 50) { Required = true, MayBeMerged = true, Also = ["代表团", "代表小组", "小组", "团组", "代表组", "Delegation"], Example = ("第一代表小组", "First group") };
    private static readonly TextColumn Post = new("职务/单位", "Post", 100) { MayBeMerged = true, Also = ["职务", "单位", "工作单位", "单位及职务", "单位职务", "工作单位及职务", "Position", "Employer"], Width = 28, Example = ("村民委员会主任", "Head of the villagers' committee") };
    private static readonly PhoneColumn Phone = new("电话", "Phone") { Also = ["联系电话", "手机", "手机号", "手机号码", "电话号码", "联系方式", "Telephone", "Mobile"], Example = ("13800000000", "13800000000") };
    private static readonly TextColumn Note = new("备注", "Note", 200) { MayBeMerged = true, Also = ["说明", "Remarks", "Notes"], Width = 24 };

    /// <summary>The columns. The same name in the same group is the same person; the same name elsewhere is remarked.</summary>
    public static ColumnSet<DeputyRow> Columns { get; } = new()
    {
        Columns = [Name, Sex, Group, Post, Phone, Note],
        Build = row => new DeputyRow(row.Row, row.Of(Name)!, row.Of(Sex), row.Of(Group)!, row.Of(Post)!, row.Of(Phone)!, row.Of(Note)!),
        Key = row => $"{row.Name}\n{row.Group}",
        KeyColumn = Name,
        LookAlike = row => row.Name,
    };
}
