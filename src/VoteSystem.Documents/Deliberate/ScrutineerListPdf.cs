using VoteSystem.Domain.Documents;

namespace VoteSystem.Documents.Deliberate;

/// <summary>D10 总监票人、监票人名单 and 计票人名单.</summary>
internal sealed class ScrutineerListPdf(ScrutineerList list, PrintOptions options) : PaperTemplate(list, options)
{
    public override string Title => $"{list.Meeting.Name}总监票人、监票人、计票人名单{(list.IsDraft ? "（草案）" : "")}";

    public override string Issuer => list.Meeting.Name;

    protected override void Content(ColumnDescriptor column)
    {
        PutTitle(column, $"{list.Meeting.Name}\n总监票人、监票人、计票人名单{(list.IsDraft ? "\n（草案）" : "")}");
        if (!list.IsDraft)
            PutAdopted(column, Date, list.Meeting);
        PutHeading(column, "一、总监票人");
        PutParagraph(column, Words(list.Chief));
        PutHeading(column, $"二、监票人（{list.Scrutineers.Count}名）");
        foreach (var person in list.Scrutineers)
            PutParagraph(column, Words(person));
        PutHeading(column, $"三、计票人（{list.Tellers.Count}名，由大会秘书处指定）");
        PutCheckCode(column, end =>
        {
            for (var i = 0; i < list.Tellers.Count; i++)
                PutParagraph(end, Words(list.Tellers[i]) + (i == 0 ? "，总计票人" : ""));
        });
    }

    private static string Words(NamedPerson person) => $"{person.Name}（{person.Delegation}）";
}

/// <summary>D11 代表出席情况统计表.</summary>
internal sealed class AttendanceSheetPdf(AttendanceSheet sheet, PrintOptions options) : PaperTemplate(sheet, options)
{
    public override string Title => $"{sheet.Meeting.Name}代表出席情况统计表";

    public override string Issuer => sheet.Meeting.Name;

    protected override void Content(ColumnDescriptor column)
    {
        int deputies = sheet.Delegations.Sum(d => d.Deputies), present = sheet.Delegations.Sum(d => d.Present), quorum = (2 * deputies + 2) / 3;
        PutTitle(column, $"{sheet.Meeting.Name}\n代表出席情况统计表");
        PutParagraph(column,
            $"应到代表{deputies}人，实到{present}人，请假和缺席{deputies - present}人。"
            + $"全体代表三分之二为{quorum}人，{(present >= quorum ? "达到法定人数，会议可以举行" : "未达到法定人数，会议不能举行")}。");
        column.Item().PaddingTop(6).Table(Delegations);
        if (sheet.Absent.Count > 0)
            column.Item().PaddingTop(14).Table(Absent);
        if (sheet.Guests.Count > 0)
            column.Item().PaddingTop(14).Table(Guests);
        PutIssuerAndDate(column, "大会秘书处", $"以上情况截至{Wording.Moment(sheet.CountedAt)}。");
    }

    private void Delegations(TableDescriptor table)
    {
        table.ColumnsDefinition(columns =>
        {
            columns.RelativeColumn(3);
            for (var i = 0; i < 3; i++)
                columns.RelativeColumn();
        });
        PutHead(table, "代表团", "应到（人）", "实到（人）", "请假、缺席（人）");
        foreach (var delegation in sheet.Delegations.Append(new DelegationAttendance("合计", sheet.Delegations.Sum(d => d.Deputies), sheet.Delegations.Sum(d => d.Present))))
        {
            PutCentred(table, delegation.Name, 12);
            foreach (var number in new[] { delegation.Deputies, delegation.Present, delegation.Deputies - delegation.Present })
                PutCentred(table, $"{number}", 12);
        }
    }

    private void Absent(TableDescriptor table)
    {
        table.ColumnsDefinition(columns =>
        {
            columns.RelativeColumn();
            columns.RelativeColumn();
            columns.RelativeColumn();
        });
        PutHead(table, "未到会代表", "代表团", "原因");
        foreach (var deputy in sheet.Absent)
        {
            PutCentred(table, deputy.Name, 12);
            PutCentred(table, deputy.Delegation, 12);
            PutCentred(table, Words(deputy.Reason), 12);
        }
    }

    private void Guests(TableDescriptor table)
    {
        table.ColumnsDefinition(columns =>
        {
            columns.RelativeColumn();
            columns.RelativeColumn(2);
            columns.RelativeColumn(2);
        });
        PutHead(table, "列席人员", "单位", "职务");
        foreach (var guest in sheet.Guests)
        {
            PutCentred(table, guest.Name, 12);
            PutCentred(table, guest.Unit, 12);
            PutCentred(table, guest.Office, 12);
        }
    }

    private static string Words(AbsenceReason reason) => reason switch
    {
        AbsenceReason.Leave => "因事请假",
        AbsenceReason.Sickness => "因病请假",
        _ => "未请假",
    };
}
