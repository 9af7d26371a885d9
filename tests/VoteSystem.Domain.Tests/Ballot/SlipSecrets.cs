using VoteSystem.Domain.Ballot;

namespace VoteSystem.Domain.Tests.Ballot;

/// <summary>Token, code and check character of a slip.</summary>
public sealed class SlipSecrets
{
    private const string Alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    private static readonly SlipSecret Slip = new([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16]);

    [Test]
    public void Token_and_code_lead_to_the_hashes_that_are_kept() => Assert.Multiple(() =>
    {
        Assert.That(SlipKey.Read(Slip.Token)!.Hash, Is.EqualTo(Slip.Hashes().Token));
        Assert.That(SlipKey.Read(Slip.Code)!.Hash, Is.EqualTo(Slip.Hashes().Code));
        Assert.That((SlipKey.Read(Slip.Token)!.IsCode, SlipKey.Read(Slip.Code)!.IsCode), Is.EqualTo((false, true)));
    });

    [Test]
    public void A_code_has_twelve_characters_of_an_alphabet_without_look_alikes() => Assert.Multiple(() =>
    {
        Assert.That(Slip.Code, Has.Length.EqualTo(12));
        Assert.That(Slip.Code.Except(Alphabet), Is.Empty);
        Assert.That(TypedCode.Grouped("0123456789AB"), Is.EqualTo("0123 4567 89AB"));
    });

    [Test]
    public void Every_single_wrong_character_is_noticed()
    {
        var wrong = from place in Enumerable.Range(0, 12)
                    from sign in Alphabet
                    where sign != Slip.Code[place]
                    select Slip.Code[..place] + sign + Slip.Code[(place + 1)..];

        Assert.That(wrong.Where(code => TypedCode.Read(code) is not null), Is.Empty);
    }

    [Test]
    public void Every_exchange_of_two_neighbours_is_noticed()
    {
        var codes = Enumerable.Range(0, 200).Select(seed => new SlipSecret([.. Enumerable.Repeat((byte)seed, 16)]).Code);
        var exchanged = from code in codes
                        from place in Enumerable.Range(0, 11)
                        where code[place] != code[place + 1]
                        select code[..place] + code[place + 1] + code[place] + code[(place + 2)..];

        Assert.That(exchanged.Where(code => TypedCode.Read(code) is not null), Is.Empty);
    }

    [Test]
    public void A_code_is_read_as_people_type_it()
    {
        var code = Slip.Code;
        var fullWidth = string.Concat(code.Select(sign => (char)(sign - '!' + '！')));

        Assert.That(
            new[] { code.ToLowerInvariant(), TypedCode.Grouped(code), $" {code[..4]}-{code[4..8]}－{code[8..]} ", fullWidth }.Select(TypedCode.Read),
            Is.All.EqualTo(code));
    }

    [Test]
    public void Letters_that_look_like_digits_are_read_as_digits()
    {
        var code = Enumerable.Range(0, 1000).Select(seed => new SlipSecret([.. BitConverter.GetBytes(seed), .. new byte[12]]).Code)
            .First(code => code.Contains('0') && code.Contains('1'));

        Assert.That(new[] { code.Replace('0', 'O').Replace('1', 'I'), code.Replace('0', 'o').Replace('1', 'l') }.Select(TypedCode.Read), Is.All.EqualTo(code));
    }

    [Test]
    public void A_hand_scanner_types_the_address_of_the_slip()
    {
        var slip = new SlipSecret([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16]);

        Assert.That(SlipKey.Read($"https://hall.example/b#{slip.Token}\r")?.Hash, Is.EqualTo(SlipKey.Read(slip.Token)!.Hash));
    }

    [TestCase("")]
    [TestCase(null)]
    [TestCase("0000")]
    [TestCase("AAAAAAAAAAAAAAAAAAAAA")]
    [TestCase("AAAAAAAAAAAAAAAAAAAA==")]
    [TestCase("一二三四五六七八九十一二")]
    public void What_is_neither_token_nor_code_is_not_read(string? presented) => Assert.That(SlipKey.Read(presented), Is.Null);

    [Test]
    public void Different_tokens_have_different_codes() =>
        Assert.That(Enumerable.Range(0, 2000).Select(seed => new SlipSecret([.. BitConverter.GetBytes(seed), .. new byte[12]]).Code), Is.Unique);

    [TestCase("AQIDBAUGBwgJCgsMDQ4PEB")]
    [TestCase("AQIDBAUGBwgJCgsMDQ4PE=")]
    [TestCase("----------------------")]
    [TestCase("______________________")]
    public void Text_that_is_as_long_as_a_token_and_is_none_is_refused_without_a_fault(string text) => Assert.That(SlipKey.Read(text), Is.Null);
}
