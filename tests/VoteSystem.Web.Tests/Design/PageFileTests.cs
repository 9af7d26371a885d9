using System.Text.RegularExpressions;
using NUnit.Framework;
using VoteSystem.Web.Text;

namespace VoteSystem.Web.Tests.Design;

/// <summary>What may not stand in the files of the pages.</summary>
public sealed class PageFileTests
{
    private static IEnumerable<string> Pages =>
        Directory.GetFiles(Site.Folder(), "*.cshtml", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(Site.Folder(), file).Replace('\\', '/'))
            .Where(file => !file.StartsWith("Pages/Design/", StringComparison.Ordinal) && !file.StartsWith("bin/", StringComparison.Ordinal) && !file.StartsWith("obj/", StringComparison.Ordinal));

    [TestCaseSource(nameof(Pages))]
    public void A_page_has_no_Chinese_of_its_own(string page)
    {
        var text = File.ReadAllText(Path.Combine(Site.Folder(), page));

        Assert.That(Regex.Matches(text, "[\u3000-\u303f\u4e00-\u9fff\uff00-\uffef]+").Select(match => match.Value), Is.Empty);
    }

    [TestCaseSource(nameof(Pages))]
    public void A_page_has_no_script_or_style_of_its_own(string page)
    {
        var text = File.ReadAllText(Path.Combine(Site.Folder(), page));

        Assert.That(Regex.Matches(text, @"\sstyle=|<style|\son[a-z]+=""|<script(?![^>]*\ssrc=)|https?://").Select(match => match.Value), Is.Empty);
    }

    [TestCaseSource(nameof(Pages))]
    public void Every_key_in_a_page_has_its_texts(string page)
    {
        var text = File.ReadAllText(Path.Combine(Site.Folder(), page));
        var known = WordFiles.Merge("zh-CN");

        var keys = Regex.Matches(text, @"Words\[""([^""{]+)""|\scol=""([^""@]+)""").Select(match => match.Groups[1].Value + match.Groups[2].Value);

        Assert.That(keys.Where(key => !known.ContainsKey(key)), Is.Empty);
    }
}
