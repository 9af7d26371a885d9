using NUnit.Framework;
using VoteSystem.Domain.Ballot;

namespace VoteSystem.Verify.Tests;

public sealed class TheCommandLine
{
    [Test]
    public void Help_explains_the_codes_in_both_languages()
    {
        var chinese = Running.Verify("--help");
        var english = Running.Verify("--lang", "en", "--help");

        Assert.That((chinese.Code, english.Code), Is.EqualTo((0, 0)));
        Assert.That(chinese.Output, Does.Contain("退出码：0 全部相符"));
        Assert.That(english.Output, Does.Contain("Exit code: 0 everything agrees"));
    }

    [TestCase("没有给出文件。")]
    [TestCase("没有给出文件。", "--lang", "zh")]
    [TestCase("--lang 只能是 zh 或 en。", "a.json", "--lang", "fr")]
    [TestCase("--lang 只能是 zh 或 en。", "a.json", "--lang")]
    [TestCase("--sha256 后面应为 64 位十六进制数。", "a.json", "--sha256", "12")]
    [TestCase("不认识的选项：--fast", "a.json", "--fast")]
    public void A_wrong_call_is_explained_and_ends_with_2(string mistake, params string[] args)
    {
        var run = Running.Verify(args);

        Assert.That(run.Code, Is.EqualTo(2));
        Assert.That(run.Errors, Does.Contain(mistake).And.Contain("用法："));
        Assert.That(run.Output, Is.Empty);
    }

    [Test]
    public void One_hash_cannot_be_compared_with_two_files() =>
        Assert.That(Running.Verify("a.json", "b.json", "--sha256", new string('0', 64)).Code, Is.EqualTo(2));

    [Test]
    public void Every_check_and_fault_has_words_in_both_languages()
    {
        foreach (var words in new[] { Wording.Chinese, Wording.English })
        {
            Assert.That(Enum.GetValues<CheckCode>().Select(words.Check), Is.Unique.And.All.Not.Empty);
            Assert.That(Enum.GetValues<RecordFault>().Select(words.Fault), Is.Unique.And.All.Not.Empty);
            Assert.That(Enum.GetValues<OpenFault>().Select(words.Fault), Is.Unique.And.All.Not.Empty);
            Assert.That(Enum.GetValues<RoundKind>().Select(words.Kind), Is.Unique.And.All.Not.Empty);
            Assert.That(Enum.GetNames<RecordResult>().Concat(Enum.GetNames<Grade>()).Select(words.Word), Is.Unique.And.All.Not.Empty);
        }
    }
}
