using System.Text;
using NUnit.Framework;
using VoteSystem.Web.Sheets;

namespace VoteSystem.Web.Tests.Sheets;

public sealed class ReadingACsvFile
{
    private const string Text = "姓名,代表团\r\n张三,一组\r\n";

    private static IEnumerable<TestCaseData> Encodings()
    {
        yield return new TestCaseData(new UTF8Encoding(false)).SetArgDisplayNames("UTF-8");
        yield return new TestCaseData(new UTF8Encoding(true)).SetArgDisplayNames("UTF-8 with mark");
        yield return new TestCaseData(new UnicodeEncoding(false, true)).SetArgDisplayNames("UTF-16");
        yield return new TestCaseData(new UnicodeEncoding(true, true)).SetArgDisplayNames("UTF-16 big end");
        yield return new TestCaseData(CodePagesEncodingProvider.Instance.GetEncoding("GB18030")!).SetArgDisplayNames("GB18030");
    }

    [TestCaseSource(nameof(Encodings))]
    public void Chinese_is_read_in_the_encodings_that_offices_use(Encoding encoding)
    {
        byte[] bytes = [.. encoding.GetPreamble(), .. encoding.GetBytes(Text)];

        Assert.That(Rows(bytes)[1].Cells, Is.EqualTo(new[] { "张三", "一组" }));
    }

    [TestCase(",")]
    [TestCase(";")]
    [TestCase("\t")]
    public void The_separator_is_found_in_the_heading(string sign)
    {
        var rows = Rows($"标题\n姓名{sign}备注{sign}组\n张三{sign}\"a,b;c,d,e,f\"{sign}一组\n");

        Assert.That(rows[2].Cells, Is.EqualTo(new[] { "张三", "a,b;c,d,e,f", "一组" }));
    }

    [Test]
    public void The_separator_that_Excel_states_in_the_first_line_counts()
    {
        var rows = Rows("sep=;\n姓名;组,别\n张三;一组\n");

        Assert.That(rows[0].Cells, Is.EqualTo(new[] { "姓名", "组,别" }));
        Assert.That(rows.Select(row => row.Number), Is.EqualTo(new[] { 2, 3 }));
    }

    [Test]
    public void A_line_break_in_quotes_stays_in_its_cell_and_row_numbers_are_those_of_Excel()
    {
        var rows = Rows("名称,内容\n路灯,\"第一行\n第二行\"\n\n公厕,四座\n");

        Assert.That(rows[1].Cells[1], Is.EqualTo("第一行\n第二行"));
        Assert.That(rows.Select(row => row.Number), Is.EqualTo(new[] { 1, 2, 4 }));
    }

    [Test]
    public void Doubled_quotes_are_one_quote() =>
        Assert.That(Rows("a,b\n\"他说\"\"好\"\"\",1\n")[1].Cells[0], Is.EqualTo("他说\"好\""));

    [TestCase("姓名,组\n张三,\"一组\n李四,二组\n王五,三组\n")]
    [TestCase("姓名,组\n张三,\"一组\n李四,\"二组\"\n王五,三组\n")]
    public void A_quote_that_is_not_closed_is_refused_with_its_row(string text) =>
        Assert.That(Read(text), Is.EqualTo(new SheetResult.Unreadable(new SheetProblem(SheetProblemCode.OpenQuote, 2))));

    [Test]
    public void A_quote_inside_a_text_is_only_a_sign() =>
        Assert.That(Rows("管径,组\n5\" 管,一组\n甲,二组\n")[1].Cells[0], Is.EqualTo("5\" 管"));

    [Test]
    public void The_guard_against_formulas_is_taken_away_again() =>
        Assert.That(Rows("a,b\n'=1+1,'普通\n")[1].Cells, Is.EqualTo(new[] { "=1+1", "'普通" }));

    private static SheetResult Read(string text) => SheetReader.Read(new MemoryStream(Encoding.UTF8.GetBytes(text)));

    private static IReadOnlyList<SheetRow> Rows(string text) => Rows(Encoding.UTF8.GetBytes(text));

    private static IReadOnlyList<SheetRow> Rows(byte[] bytes) => ((SheetResult.Book)SheetReader.Read(new MemoryStream(bytes))).Sheets.Single().Rows;
}
