using System.Globalization;
using System.Text.RegularExpressions;
using NUnit.Framework;

namespace VoteSystem.Web.Tests.Design;

/// <summary>The colours of <c>tokens.css</c>, read from the file and computed by the formula of WCAG 2.</summary>
public sealed class TokenTests
{
    private const double Text = 4.5;
    private const double ElderText = 7;
    private const double Shape = 3;

    private static readonly string[] Grounds = ["page", "surface", "sunken"];

    private static readonly (string Ink, string Ground)[] TextPairs =
    [
        .. from ink in new[] { "text", "text-soft", "brand-ink", "bad-ink", "good-ink", "warn-ink", "info-ink", "gold-ink" }
           from ground in Grounds
           select (ink, ground),
        ("on-brand", "brand"), ("on-brand", "brand-strong"), ("on-brand", "band"), ("on-brand-soft", "band"), ("on-brand", "danger"),
        ("brand-ink", "brand-soft"), ("text", "brand-soft"), ("gold-ink", "gold-soft"), ("text", "gold-soft"), ("text-soft", "gold-soft"),
        ("good-ink", "good-soft"), ("text", "good-soft"), ("warn-ink", "warn-soft"), ("text", "warn-soft"), ("bad-ink", "bad-soft"),
        ("text", "bad-soft"), ("text-soft", "bad-soft"), ("info-ink", "info-soft"), ("text", "info-soft"), ("neutral-ink", "neutral-soft"),
    ];

    private static readonly (string Ink, string Ground)[] ShapePairs =
    [
        ("line-strong", "surface"), ("line-strong", "page"), ("focus", "surface"), ("focus", "page"), ("good", "surface"), ("warn", "surface"),
        ("bad", "surface"), ("info", "surface"), ("neutral", "surface"), ("brand-sign", "surface"), ("brand-sign", "page"), ("light-orange", "surface"),
    ];

    private static readonly Dictionary<string, string> Light = Block(@"^:root \{");
    private static readonly Dictionary<string, string> Dark = Block(@"^:root\[data-theme=""dark""\] \{");
    private static readonly Dictionary<string, string> Elder = Block(@"^:root\[data-size=""elder""\] \{");
    private static readonly Dictionary<string, string> ElderDark = Block(@"^:root\[data-size=""elder""\]\[data-theme=""dark""\] \{");

    private static IEnumerable<TestCaseData> Modes()
    {
        yield return new TestCaseData(Over(Light), Text).SetArgDisplayNames("light");
        yield return new TestCaseData(Over(Light, Dark), Text).SetArgDisplayNames("dark");
        yield return new TestCaseData(Over(Light, Elder), Text).SetArgDisplayNames("large type");
        yield return new TestCaseData(Over(Light, Dark, Elder, ElderDark), Text).SetArgDisplayNames("large type, dark");
    }

    [TestCaseSource(nameof(Modes))]
    public void Every_text_stands_out_from_its_ground(Dictionary<string, string> colours, double least)
    {
        Assert.That(TooWeak(colours, TextPairs, least), Is.Empty);
    }

    [TestCaseSource(nameof(Modes))]
    public void Every_edge_and_sign_can_be_seen(Dictionary<string, string> colours, double _)
    {
        Assert.That(TooWeak(colours, ShapePairs, Shape), Is.Empty);
    }

    [Test]
    public void Large_type_has_the_contrast_of_the_highest_grade_for_running_text()
    {
        var running = TextPairs.Where(pair => pair.Ink is "text" or "text-soft" or "brand-ink" && Grounds.Contains(pair.Ground)).ToArray();

        Assert.That(TooWeak(Over(Light, Elder), running, ElderText), Is.Empty);
        Assert.That(TooWeak(Over(Light, Dark, Elder, ElderDark), running, ElderText), Is.Empty);
    }

    [Test]
    public void The_system_s_dark_and_the_chosen_dark_are_the_same()
    {
        Assert.That(Block(@"^  :root:not\(\[data-theme=""light""\]\) \{"), Is.EqualTo(Dark));
        Assert.That(Block(@"^  :root\[data-size=""elder""\]:not\(\[data-theme=""light""\]\) \{"), Is.EqualTo(ElderDark));
    }

    [Test]
    public void The_base_is_16_pixels_and_20_in_large_type()
    {
        Assert.That(Light["size-base"], Is.EqualTo("16px"));
        Assert.That(Elder["size-base"], Is.EqualTo("20px"));
        Assert.That(Light["touch"], Is.EqualTo("48px"));
    }

    [TestCase("#ffffff", "#000000", 21.0)]
    [TestCase("#777777", "#ffffff", 4.48)]
    public void The_formula_agrees_with_known_values(string ink, string ground, double expected)
    {
        Assert.That(Contrast(ink, ground), Is.EqualTo(expected).Within(0.01));
    }

    [Test]
    public void No_rule_needs_a_browser_younger_than_2018()
    {
        var young = new Regex(@":has\(|:is\(|:where\(|clamp\(|@container|@layer|color-mix|(^|[\s;{])(inset|gap|aspect-ratio|margin-inline|padding-inline)\s*:|\bdvh\b", RegexOptions.Multiline | RegexOptions.ExplicitCapture);

        var found = Directory.GetFiles(Site.Folder("wwwroot/css"), "*.css")
            .SelectMany(file => young.Matches(WithoutComments(File.ReadAllText(file))), (file, match) => $"{Path.GetFileName(file)}: {match.Value.Trim()}");

        Assert.That(found, Is.Empty);
    }

    [Test]
    public void Colours_stand_in_the_tokens_only_apart_from_print_and_projector()
    {
        var css = WithoutComments(File.ReadAllText(Path.Combine(Site.Folder("wwwroot/css"), "components.css")));

        Assert.That(Regex.Matches(css, "#[0-9a-f]{3,6}\\b").Select(match => match.Value), Is.Empty);
    }

    private static IEnumerable<string> TooWeak(Dictionary<string, string> colours, IEnumerable<(string Ink, string Ground)> pairs, double least) =>
        pairs.Select(pair => (pair, Value: Contrast(colours[pair.Ink], colours[pair.Ground])))
            .Where(measured => measured.Value < least)
            .Select(measured => string.Create(CultureInfo.InvariantCulture, $"{measured.pair.Ink} on {measured.pair.Ground}: {measured.Value:0.00}"));

    private static double Contrast(string a, string b)
    {
        var (first, second) = (Luminance(a), Luminance(b));
        return (Math.Max(first, second) + 0.05) / (Math.Min(first, second) + 0.05);
    }

    private static double Luminance(string colour)
    {
        double Channel(int at)
        {
            var value = int.Parse(colour.AsSpan(at, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture) / 255.0;
            return value <= 0.04045 ? value / 12.92 : Math.Pow((value + 0.055) / 1.055, 2.4);
        }

        return (0.2126 * Channel(1)) + (0.7152 * Channel(3)) + (0.0722 * Channel(5));
    }

    private static Dictionary<string, string> Over(params Dictionary<string, string>[] layers) =>
        layers.SelectMany(layer => layer).GroupBy(pair => pair.Key).ToDictionary(group => group.Key, group => group.Last().Value);

    private static Dictionary<string, string> Block(string selector)
    {
        var css = WithoutComments(File.ReadAllText(Path.Combine(Site.Folder("wwwroot/css"), "tokens.css")));
        var start = Regex.Match(css, selector, RegexOptions.Multiline);
        Assert.That(start.Success, $"No block {selector} in tokens.css.");
        var body = css[start.Index..css.IndexOf('}', start.Index)];
        return Regex.Matches(body, @"--([\w-]+):\s*([^;]+);").ToDictionary(match => match.Groups[1].Value, match => match.Groups[2].Value);
    }

    private static string WithoutComments(string css) => Regex.Replace(css, @"/\*.*?\*/", "", RegexOptions.Singleline);
}
