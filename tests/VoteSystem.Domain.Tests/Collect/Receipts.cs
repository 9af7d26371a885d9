using FsCheck;
using FsCheck.Fluent;
using VoteSystem.Domain.Collect;

namespace VoteSystem.Domain.Tests.Collect;

public sealed class Receipts
{
    private const string Letters = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    private static readonly Arbitrary<byte[]> FiveBytes = Gen.Choose(0, 255).Select(value => (byte)value).ArrayOf(Receipt.RandomBytes).ToArbitrary();

    [Test]
    public void Every_receipt_is_read_back_as_itself() => Check.One(Config.QuickThrowOnFailure.WithMaxTest(500), Prop.ForAll(FiveBytes, bytes =>
    {
        var receipt = Receipt.FromRandom(bytes);
        return Receipt.TryParse(receipt.Code, out var read) && read == receipt;
    }));

    [Test]
    public void One_wrong_letter_is_always_noticed() => Check.One(Config.QuickThrowOnFailure, Prop.ForAll(FiveBytes, bytes =>
    {
        var code = Receipt.FromRandom(bytes).Code;
        return Enumerable.Range(0, code.Length).Where(at => code[at] != '-').All(at =>
            Letters.Where(letter => letter != code[at]).All(letter => !Receipt.TryParse(code[..at] + letter + code[(at + 1)..], out _)));
    }));

    [Test]
    public void Two_exchanged_letters_are_always_noticed() => Check.One(Config.QuickThrowOnFailure, Prop.ForAll(FiveBytes, bytes =>
    {
        var code = Receipt.FromRandom(bytes).Code.Replace("-", "");
        return Enumerable.Range(0, 7).All(at => code[at] == code[at + 1]
            || !Receipt.TryParse(code[..at] + code[at + 1] + code[at] + code[(at + 2)..], out _));
    }));

    [Test]
    public void Different_random_bits_give_different_receipts()
    {
        var codes = Enumerable.Range(0, 1 << 15).Select(i => Receipt.FromRandom([0, 0, 0, (byte)(i >> 8), (byte)(i & 255)]).Code).Distinct();

        Assert.That(codes.Count(), Is.EqualTo(1 << 15));
    }

    [Test]
    public void A_receipt_has_the_form_that_is_printed()
    {
        Assert.That(Receipt.FromRandom([255, 255, 255, 255, 255]).Code, Does.Match("^[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}$"));
    }

    [Test]
    public void Small_and_full_width_letters_and_missing_dashes_are_understood()
    {
        var receipt = Receipt.FromRandom([0, 0, 0, 0, 33]);
        var wide = string.Concat(receipt.Code.Select(letter => (char)(letter - '!' + '！')));
        string[] typed = [receipt.Code.ToLowerInvariant(), receipt.Code.Replace("-", ""), $"  {receipt.Code} ", wide, receipt.Code.Replace('0', 'o').Replace('1', 'l')];

        Assert.That(typed.All(text => Receipt.TryParse(text, out var read) && read == receipt), Is.True);
    }

    [TestCase(null)]
    [TestCase("")]
    [TestCase("7K3M")]
    [TestCase("7K3M-Q9ZB-1")]
    [TestCase("示例示例-示例示例")]
    [TestCase("' OR 1=1")]
    public void What_is_no_receipt_is_not_looked_up(string? typed)
    {
        Assert.That(Receipt.TryParse(typed, out _), Is.False);
    }

    [TestCase(4)]
    [TestCase(6)]
    public void Other_than_five_random_bytes_are_a_bug(int bytes)
    {
        Assert.That(() => Receipt.FromRandom(new byte[bytes]), Throws.ArgumentException);
    }
}
