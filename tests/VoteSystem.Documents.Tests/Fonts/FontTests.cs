using VoteSystem.Documents.Fonts;
using VoteSystem.Documents.Tests.Support;

namespace VoteSystem.Documents.Tests.Fonts;

public sealed class FontTests
{
    [TestCase("中", "NotoSerifSC_400Regular")]
    [TestCase("㛃", "NotoSerifSC_400Regular", "LXGWWenKai-Regular")]
    [TestCase("𬭎", "NotoSerifSC_400Regular", "LXGWWenKai-Regular")]
    public void A_character_comes_from_the_first_font_of_the_role_that_has_it(string character, params string[] allowed)
    {
        var (font, glyph) = Workshop.Fonts.Family(FontRoles.Body).Find(char.ConvertToUtf32(character, 0));

        Assert.That(allowed, Does.Contain(font.Name));
        Assert.That(glyph, Is.GreaterThan((ushort)0));
    }

    [TestCase("FangSong")]
    [TestCase("XiaoBiaoSong")]
    [TestCase("HeiTi")]
    [TestCase("KaiTi")]
    [TestCase("SongTi")]
    [TestCase("SongTi Bold")]
    public void Every_role_can_write_rare_characters_of_names(string role)
    {
        foreach (var rune in "㛃䶮𬭎𫖮𠮷".EnumerateRunes())
            Assert.That(() => Workshop.Fonts.Family(role).Find(rune.Value), Throws.Nothing, rune.ToString());
    }

    [Test]
    public void A_character_that_no_font_has_is_refused_by_name()
    {
        const int EgyptianHieroglyph = 0x13000;

        var error = Assert.Throws<MissingGlyphException>(() => Workshop.Fonts.Family(FontRoles.Body).Find(EgyptianHieroglyph))!;

        Assert.That(error.CodePoint, Is.EqualTo(EgyptianHieroglyph));
        Assert.That(error.Message, Does.Contain("U+13000").And.Contain(FontRoles.Body));
    }

    [Test]
    public void A_store_without_fonts_names_the_roles_and_the_script_that_helps()
    {
        var store = new FontStore(new FontOptions { Directories = [Path.GetTempPath() + Guid.NewGuid()] });

        Assert.That(store.MissingRoles, Does.Contain(FontRoles.Body));
        Assert.That(() => store.Family(FontRoles.Body), Throws.TypeOf<FontException>().With.Message.Contain("scripts/fonts.cs"));
    }

    [Test]
    public void The_towns_own_folder_comes_first()
    {
        var folder = Directory.CreateTempSubdirectory("town-fonts");
        var kai = Workshop.Fonts.Family(FontRoles.SubHeading).First;
        File.WriteAllBytes(Path.Combine(folder.FullName, "FZFSJW.ttf"), kai.Data);

        var store = new FontStore(FontOptions.Usual(folder.FullName));

        Assert.That(store.Family(FontRoles.Body).First.Name, Is.EqualTo("FZFSJW"));
        folder.Delete(recursive: true);
    }

    [Test]
    public void A_broken_font_file_is_a_named_error()
    {
        var whole = Workshop.Fonts.Family(FontRoles.SubHeading).First.Data;

        foreach (var length in new[] { 0, 3, 40, 300, 5000 })
            Assert.That(() => new TrueTypeFont(whole[..length], "cut"), Throws.TypeOf<FontException>().With.Message.Contain("cut"));
    }

    [Test]
    public void A_subset_keeps_the_outlines_and_widths_of_its_glyphs()
    {
        var font = Workshop.Fonts.Family(FontRoles.Body).First;
        ushort[] glyphs = [0, .. "票决制é".Select(c => font.Glyph(c))];

        var subset = TrueTypeSubset.Cut(font, glyphs);

        Assert.That(subset, Has.Length.LessThan(20_000));
        var again = new TrueTypeTables(subset);
        for (var i = 0; i < glyphs.Length; i++)
        {
            Assert.That(again.Advance(i), Is.EqualTo(font.Advance(glyphs[i])));
            Assert.That(again.OutlineLength(i), Is.EqualTo((font.Outline(glyphs[i]).Length + 3) & ~3));
        }
    }

    /// <summary>Reads a subset, which has no character map and is therefore no font for <see cref="TrueTypeFont"/>.</summary>
    private sealed class TrueTypeTables(byte[] data)
    {
        private readonly Dictionary<string, int> _tables = Enumerable.Range(0, BigEndian.U16(data, 4))
            .ToDictionary(i => System.Text.Encoding.ASCII.GetString(data, 12 + 16 * i, 4), i => BigEndian.Offset(data, 12 + 16 * i + 8), StringComparer.Ordinal);

        public int Advance(int glyph) => BigEndian.U16(data, _tables["hmtx"] + 4 * glyph);

        public int OutlineLength(int glyph) =>
            BigEndian.Offset(data, _tables["loca"] + 4 * glyph + 4) - BigEndian.Offset(data, _tables["loca"] + 4 * glyph);
    }
}
