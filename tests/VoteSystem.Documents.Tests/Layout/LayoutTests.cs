using VoteSystem.Documents.Fonts;
using VoteSystem.Documents.Layout;
using VoteSystem.Documents.Tests.Support;

namespace VoteSystem.Documents.Tests.Layout;

public sealed class LayoutTests
{
    // 28 characters of 16 pt in a line of 28 × 16 pt.
    private const float LineOf28 = 28 * 16 + 0.5f;

    [TestCase("，")]
    [TestCase("。")]
    [TestCase("）")]
    [TestCase("》")]
    [TestCase("”")]
    [TestCase("、")]
    public void A_line_never_starts_with_a_closing_mark(string mark)
    {
        var lines = Lines(new string('文', 28) + mark + "后续文字");

        Assert.That(lines[0], Has.Length.EqualTo(27));
        Assert.That(lines[1], Does.StartWith("文" + mark));
    }

    [TestCase("（")]
    [TestCase("《")]
    [TestCase("“")]
    public void A_line_never_ends_with_an_opening_mark(string mark)
    {
        var lines = Lines(new string('文', 27) + mark + "后续文字");

        Assert.That(lines[0], Is.EqualTo(new string('文', 27)));
        Assert.That(lines[1], Does.StartWith(mark + "后"));
    }

    [TestCase("——")]
    [TestCase("……")]
    public void A_double_mark_is_never_torn(string mark)
    {
        var lines = Lines(new string('文', 27) + mark + "后续");

        Assert.That(lines[0], Does.Not.Contain(mark[..1]));
        Assert.That(string.Concat(lines), Does.Contain(mark));
    }

    [TestCase("335.1545")]
    [TestCase("2026-11-21")]
    [TestCase("VoteSystem")]
    public void A_number_or_word_is_never_torn(string word)
    {
        var lines = Lines(new string('文', 25) + word + "万元");

        Assert.That(lines[0], Is.EqualTo(new string('文', 25)));
        Assert.That(lines[1], Does.StartWith(word));
    }

    [Test]
    public void A_word_longer_than_a_line_is_torn_after_all()
    {
        var lines = Lines(new string('a', 200));

        Assert.That(lines, Has.Length.GreaterThan(1));
        Assert.That(string.Concat(lines), Has.Length.EqualTo(200));
    }

    [Test]
    public void Twenty_two_lines_of_twenty_eight_characters_fill_a_page()
    {
        var pages = Pages(Grid(22 * 28));
        var pagesWithOneMore = Pages(Grid(22 * 28 + 1));

        Assert.That(pages, Has.Length.EqualTo(1));
        Assert.That(pages[0].Split('\n', StringSplitOptions.RemoveEmptyEntries), Has.Length.EqualTo(22));
        Assert.That(pagesWithOneMore, Has.Length.EqualTo(2));
    }

    [Test]
    public void A_table_repeats_its_head_on_every_page_and_loses_no_row()
    {
        var pages = Pages(Workshop.Render(d => d.Page(p => p.Content().Table(table =>
        {
            table.ColumnsDefinition(columns => columns.RelativeColumn());
            table.Header(header => header.Cell().Text("表头"));
            for (var i = 1; i <= 200; i++)
                table.Cell().Padding(2).Text($"第{i}行");
        }))));

        Assert.That(pages, Has.Length.GreaterThan(2));
        Assert.That(pages, Has.All.StartsWith("表头"));
        var rows = string.Concat(pages).Split('\n').Count(line => line.StartsWith('第'));
        Assert.That(rows, Is.EqualTo(200));
    }

    [Test]
    public void A_row_taller_than_a_page_is_split_and_complete()
    {
        var text = string.Concat(Enumerable.Range(1, 900).Select(i => $"第{i}句。"));

        var pages = Pages(Workshop.Render(d => d.Page(p =>
        {
            p.Margin(40);
            p.Content().Table(table =>
            {
                table.ColumnsDefinition(columns =>
                {
                    columns.ConstantColumn(60);
                    columns.RelativeColumn();
                });
                table.Header(header =>
                {
                    header.Cell().Text("序号");
                    header.Cell().Text("内容");
                });
                table.Cell().Border(1).Text("甲");
                table.Cell().Border(1).Text(text);
                table.Cell().Border(1).Text("乙");
                table.Cell().Border(1).Text("短");
            });
        })));

        var all = string.Concat(pages).Replace("\n", "", StringComparison.Ordinal);
        Assert.That(pages, Has.Length.GreaterThan(1));
        var sentences = all.Split("句。")[..^1].Select(part => int.Parse(string.Concat(part.Reverse().TakeWhile(char.IsAsciiDigit).Reverse())));
        Assert.That(sentences, Is.EqualTo(Enumerable.Range(1, 900)));
        Assert.That(all, Does.Contain("乙"));
    }

    [Test]
    public void Cells_that_span_rows_stay_on_one_page_with_them()
    {
        var pages = Pages(Workshop.Render(d => d.Page(p => p.Content().Column(column =>
        {
            column.Item().Height(700).Text("上文");
            column.Item().Table(table =>
            {
                table.ColumnsDefinition(columns =>
                {
                    columns.RelativeColumn();
                    columns.RelativeColumn();
                });
                table.Cell().RowSpan(3).Text("合并");
                foreach (var text in new[] { "一", "二", "三" })
                    table.Cell().Height(60).Text(text);
            });
        }))));

        Assert.That(pages, Has.Length.EqualTo(2));
        Assert.That(pages[0], Does.Not.Contain("合并"));
        Assert.That(pages[1], Does.Contain("合并").And.Contain("一").And.Contain("三"));
    }

    [Test]
    public void A_block_that_must_stay_together_goes_to_the_next_page()
    {
        var pages = Pages(Workshop.Render(d => d.Page(p => p.Content().Column(column =>
        {
            column.Item().Height(760).Text("正文");
            column.Item().ShowEntire().Column(block =>
            {
                block.Item().Height(60).Text("落款");
                block.Item().Height(60).Text("日期");
            });
        }))));

        Assert.That(pages, Has.Length.EqualTo(2));
        Assert.That(pages[1], Does.Contain("落款").And.Contain("日期"));
    }

    [Test]
    public void Page_numbers_and_their_total_are_right_on_every_page()
    {
        var pages = Pages(Workshop.Render(d => d.Page(p =>
        {
            p.Content().Column(column =>
            {
                column.Item().Text("甲");
                column.Item().PageBreak();
                column.Item().Text("乙");
                column.Item().PageBreak();
                column.Item().Text("丙");
            });
            p.Footer().Text(text =>
            {
                text.CurrentPageNumber();
                text.Span("/");
                text.TotalPages();
            });
        })));

        Assert.That(pages.Select(page => page.Trim().Split('\n')[^1]), Is.EqualTo(new[] { "1/3", "2/3", "3/3" }));
    }

    [Test]
    public void A_page_break_that_never_ends_or_a_block_wider_than_the_page_is_an_error_not_a_hang()
    {
        Assert.That(() => Workshop.Render(d => d.Page(p => p.Content().Width(2000).Text("宽"))), Throws.TypeOf<LayoutException>());
        Assert.That(() => Workshop.Render(d => d.Page(p => p.Content().MinHeight(2000).Text("高"))), Throws.TypeOf<LayoutException>());
    }

    [Test]
    public void Twice_the_pages_take_about_twice_the_bytes()
    {
        var one = Long(200);
        var two = Long(400);

        // Fonts are counted once, so the growth is that of the pages alone.
        Assert.That(two.Length - one.Length, Is.LessThan(one.Length));
    }

    private static byte[] Long(int rows) => Workshop.Render(d => d.Page(p => p.Content().Table(table =>
    {
        table.ColumnsDefinition(columns => columns.RelativeColumn());
        for (var i = 0; i < rows; i++)
            table.Cell().Text("同一行文字");
    })));

    private static byte[] Grid(int characters) => Workshop.Render(d => d.Page(p =>
    {
        p.MarginTop(37, Unit.Millimetre);
        p.MarginBottom(35, Unit.Millimetre);
        p.MarginLeft(28, Unit.Millimetre);
        p.MarginRight(26, Unit.Millimetre);
        p.Content().Text(new string('字', characters)).FontFamily(FontRoles.Body).FontSize(16).LetterSpacing(-0.0131f).LineHeight(1.811f);
    }));

    private static string[] Lines(string text)
    {
        var pdf = Workshop.Render(d => d.Page(p => p.Content().Width(LineOf28).Text(text).FontSize(16)));
        return Workshop.Text(pdf).Trim('\f', '\n').Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }

    private static string[] Pages(byte[] pdf) => Workshop.Text(pdf).TrimEnd('\f').Split('\f');
}
