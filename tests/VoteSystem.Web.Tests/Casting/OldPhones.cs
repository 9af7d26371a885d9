using System.Text.RegularExpressions;
using VoteSystem.Web.Tests.Design;

namespace VoteSystem.Web.Tests.Casting;

/// <summary>The ballot page runs on a telephone of 2018 (Chromium 64, ECMAScript 2017): no younger syntax in any script, no younger interface in its own files.</summary>
public sealed partial class OldPhones
{
    private static readonly string Folder = Site.Folder("wwwroot");

    /// <summary>Name of what is too young, and how it looks in code without texts and comments.</summary>
    private static readonly (string What, string Pattern)[] YoungSyntax =
    [
        ("optional chaining", @"\?\.(?!\d)"),
        ("nullish coalescing", @"\?\?"),
        ("logical assignment", @"(&&|\|\|)="),
        ("catch without a variable", @"\bcatch\s*\{"),
        ("spread in an object", @"[{,]\s*\.\.\.\s*[\w(]+[^)\]]*\}"),
        ("private member", @"(?<![\w""'])#\w+\s*[=(;]"),
        ("numeric separator", @"\b\d+_\d"),
        ("big integer", @"\b\d+n\b"),
        ("module", @"^\s*(import|export)\b"),
        ("import()", @"\bimport\s*\("),
        ("for await", @"\bfor\s+await\b"),
        ("class field", @"\bclass\s+\w*[^{]*\{\s*(static\s+)?\w+\s*[=;]"),
    ];

    private static readonly string[] YoungInterfaces =
    [
        ".replaceAll(", ".matchAll(", ".at(", ".flat(", ".flatMap(", ".trimStart(", ".trimEnd(", "Object.fromEntries", "globalThis", "structuredClone", "randomUUID",
        ".replaceChildren(", "AbortSignal.", "AbortController", "allSettled", ".submitter", "requestSubmit", "queueMicrotask", "IntersectionObserverV2", "navigator.locks", "scheduler.",
        ".toggleAttribute(", ".matches(\":is", "new FormData(form,",
    ];

    private static readonly string[] YoungStyles =
        [":has(", ":is(", ":where(", ":focus-visible", "inset:", "aspect-ratio", "clamp(", "min(", "max(", " gap:", "dvh", "svh", "@layer", "@container", "color-mix(", "accent-color", "content-visibility", "&:"];

    public static IEnumerable<string> Scripts => Directory.EnumerateFiles(Path.Combine(Folder, "js"), "*.js").Select(file => Path.GetFileName(file)!).Order();

    [TestCaseSource(nameof(Scripts))]
    public void A_script_is_written_in_the_language_of_2017(string script) =>
        Assert.That(TooYoung(File.ReadAllText(Path.Combine(Folder, "js", script))), Is.Empty);

    [Test]
    public void The_script_of_the_ballot_page_calls_nothing_younger_than_2018()
    {
        var code = Code(File.ReadAllText(Path.Combine(Folder, "js", "cast.js")));

        Assert.That(YoungInterfaces.Where(name => code.Contains(name, StringComparison.Ordinal)), Is.Empty);
    }

    [Test]
    public void The_styles_of_the_ballot_page_need_nothing_younger_than_2018()
    {
        var style = Comments().Replace(File.ReadAllText(Path.Combine(Folder, "css", "cast.css")), "");

        Assert.That(YoungStyles.Where(name => style.Contains(name, StringComparison.Ordinal) && !(name is "min(" or "max(" && !Regex.IsMatch(style, $@"[\s:,(]{Regex.Escape(name)}"))), Is.Empty);
    }

    [TestCase("var a = b?.c;", "optional chaining")]
    [TestCase("var a = b?.[0];", "optional chaining")]
    [TestCase("var a = b ?? c;", "nullish coalescing")]
    [TestCase("a ||= 1;", "logical assignment")]
    [TestCase("try { a(); } catch { b(); }", "catch without a variable")]
    [TestCase("var a = { b: 1, ...c };", "spread in an object")]
    [TestCase("class A { #b = 1; }", "private member")]
    [TestCase("var a = 1_000;", "numeric separator")]
    [TestCase("var a = 10n;", "big integer")]
    [TestCase("import a from 'a';", "module")]
    [TestCase("var a = import('a');", "import()")]
    [TestCase("class A { b = 1; }", "class field")]
    public void What_is_too_young_is_found(string code, string what) => Assert.That(TooYoung(code), Does.Contain(what));

    [TestCase("var a = b ? .5 : c;")]
    [TestCase("var a = \"b?.c ?? d\"; // e ??= f\n/* catch { */")]
    [TestCase("f(...rest); var g = [...h, i];")]
    [TestCase("try { a(); } catch (blocked) { b(); }")]
    [TestCase("var pattern = /^[A-Z]??$/;")]
    public void What_is_old_enough_is_let_pass(string code) => Assert.That(TooYoung(code), Is.Empty);

    private static string[] TooYoung(string script)
    {
        var code = Code(script);
        return [.. YoungSyntax.Where(one => Regex.IsMatch(code, one.Pattern, RegexOptions.Multiline)).Select(one => one.What)];
    }

    /// <summary>The code without comments, texts and patterns, which may hold anything.</summary>
    private static string Code(string script) =>
        Noise().Replace(script, match => match.Value[0] == '/' && match.Value.Length > 1 && match.Value[1] is '/' or '*' ? " " : "\"\"");

    [GeneratedRegex(@"/\*.*?\*/", RegexOptions.Singleline)]
    private static partial Regex Comments();

    [GeneratedRegex("""//[^\n]*|/\*.*?\*/|"(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*'|`(?:\\.|[^`\\])*`|(?<=[=(,:!&|?\[{;]\s*)/(?![/*])(?:\\.|\[(?:\\.|[^\]\\\n])*\]|[^/\\\n])+/[a-z]*""", RegexOptions.Singleline)]
    private static partial Regex Noise();
}
