namespace VoteSystem.Web.Sheets;

/// <summary>The list of those who attend without a vote, as a secretariat keeps it in Excel.</summary>
public static class GuestSheet
{
    private static readonly TextColumn Name = new("姓名", "Name", 50) { Required = true, IsName = true, Also = ["名字", "列席人员", "Full name"], Example = ("示例行", "Example row") };
    private static readonly TextColumn Unit = new("单位", "Unit", 100) { Required = true, MayBeMerged = true, Also = ["工作单位", "所在单位", "Employer"], Width = 28, Example = ("示例县财政局", "County finance bureau") };
    private static readonly TextColumn Office = new("职务", "Office", 100) { Also = ["职位", "Position", "Post"], Width = 20, Example = ("局长", "Head") };

    /// <summary>The columns. The same name in the same unit is the same person.</summary>
    public static ColumnSet<GuestRow> Columns { get; } = new()
    {
        Columns = [Name, Unit, Office],
        Build = row => new GuestRow(row.Row, row.Of(Name)!, row.Of(Unit)!, row.Of(Office)!),
        Key = row => $"{row.Name}\n{row.Unit}",
        KeyColumn = Name,
    };
}

/// <summary>A row of the list.</summary>
/// <param name="Row">Number of the row in the sheet.</param>
/// <param name="Name">姓名.</param>
/// <param name="Unit">单位.</param>
/// <param name="Office">职务; empty where none is stated.</param>
public sealed record GuestRow(int Row, string Name, string Unit, string Office);
