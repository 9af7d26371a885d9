using VoteSystem.Documents.Fonts;
using VoteSystem.Domain.Documents;

namespace VoteSystem.Documents;

/// <summary>D25 归档目录: every paper of the year with its hash.</summary>
internal sealed class ArchiveIndexPdf(ArchiveIndex index, PrintOptions options) : PaperTemplate(index, options)
{
    public override string Title => $"{index.Year}年度民生实事项目票决制工作归档目录";

    public override string Issuer => index.Town + "人大主席团";

    protected override PageSize Size => PageSizes.A4.Landscape();

    protected override bool IsForm => true;

    protected override void Content(ColumnDescriptor column)
    {
        PutTitle(column, $"{index.Town}{Title}", 20);
        column.Item().Table(table =>
        {
            PutColumns(table, 1.3f, 9, 5.2f, 2.6f, 1.3f, 1.3f, 6.6f);
            PutHead(table, "序号", "文件名称", "责任者", "日期", "版本", "页数", "文件校验值（SHA-256）");
            foreach (var line in index.Lines)
            {
                PutCentred(table, $"{line.No}", 10);
                PutText(table, line.Title, 10);
                PutText(table, line.Issuer, 10);
                PutCentred(table, Wording.Short(line.Made), 10);
                PutCentred(table, $"{line.Version}", 10);
                PutCentred(table, line.Pages is { } pages ? $"{pages}" : "—", 10);
                PutCentred(table, line.Sha256.Insert(line.Sha256.Length / 2, "\n"), 8);
            }
        });
        PutSignatures(column, at => at.SemanticParagraph().Text($"共{index.Lines.Count}件，{index.Lines.Sum(l => l.Pages ?? 0)}页。").FontSize(12).LetterSpacing(0));
    }
}

/// <summary>D26 代表履职档案: a page for each deputy.</summary>
internal sealed class DeputyRecordPdf(DeputyRecord record, PrintOptions options) : PaperTemplate(record, options)
{
    public override string Title => $"{record.Town}人大代表履职档案（{record.Year}年度）";

    public override string Issuer => record.Town + "人大主席团";

    protected override bool IsForm => true;

    public override void Compose(IDocumentContainer container)
    {
        for (var i = 0; i < record.Files.Count; i++)
        {
            var (file, isLast) = (record.Files[i], i == record.Files.Count - 1);
            container.Page(page => Section(page, Size, IsForm, column =>
            {
                PutFile(column, file);
                if (isLast)
                    PutEnd(column);
            }));
        }

        if (record.Files.Count == 0)
            base.Compose(container);
    }

    protected override void Content(ColumnDescriptor column)
    {
        PutTitle(column, Title, 20);
        PutEnd(column);
    }

    private void PutEnd(ColumnDescriptor column) =>
        PutSignatures(column, at => at.SemanticParagraph().Text($"本档案共记录代表{record.Files.Count}人。表决为无记名投票，本档案不记录表决内容。").FontSize(11).LetterSpacing(0));

    private void PutFile(ColumnDescriptor column, DutyFile file)
    {
        PutTitle(column, Title, 20);
        column.Item().Table(table =>
        {
            PutColumns(table, 2, 4, 2, 4);
            PutField(table, "姓名", file.Name, 26);
            PutField(table, "代表团", file.Delegation, 26);
            PutField(table, "单位职务", file.Position, 26, span: 3);
        });
        foreach (var section in file.Sections.Where(section => section.Entries.Count > 0))
            column.Item().PaddingTop(10).EnsureSpace(80).Column(part => PutSection(part, section));
    }

    private static void PutSection(ColumnDescriptor part, DutySection section)
    {
        part.Item().SemanticHeader2().Text($"{section.Name}（{section.Entries.Count}次）").FontFamily(FontRoles.Heading).FontSize(13).LetterSpacing(0);
        part.Item().Table(table =>
        {
            PutColumns(table, 1, 2.4f, 12);
            PutHead(table, "序号", "日期", "内容");
            for (var i = 0; i < section.Entries.Count; i++)
            {
                PutCentred(table, $"{i + 1}");
                PutCentred(table, Wording.Short(section.Entries[i].On));
                PutText(table, section.Entries[i].What);
            }
        });
    }
}
