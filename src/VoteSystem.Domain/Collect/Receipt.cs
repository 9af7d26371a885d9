namespace VoteSystem.Domain.Collect;

/// <summary>
/// The code on a proposer's receipt, such as 7K3M-Q9ZB: seven random letters and a check letter, so that a misread code is noticed
/// before anything is looked up. Letters and digits of Crockford's base 32: no I, L, O and U, which are misread by hand.
/// </summary>
public readonly record struct Receipt
{
    /// <summary>Random bytes that one code is made of; 35 of their 40 bits are used.</summary>
    public const int RandomBytes = 5;

    private const string Letters = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private const int RandomLetters = 7;

    private Receipt(string code) => Code = code;

    /// <summary>Eight letters with a dash in the middle.</summary>
    public string Code { get; }

    /// <summary>Makes a code from random bytes of a cryptographic source.</summary>
    /// <exception cref="ArgumentException">Not exactly <see cref="RandomBytes"/> bytes.</exception>
    public static Receipt FromRandom(ReadOnlySpan<byte> random)
    {
        if (random.Length != RandomBytes) throw new ArgumentException($"{RandomBytes} bytes make a receipt.", nameof(random));
        var bits = 0L;
        foreach (var next in random) bits = bits << 8 | next;
        var letters = new char[RandomLetters];
        for (var i = 0; i < RandomLetters; i++) letters[i] = Letters[(int)(bits >> 5 * i & 31)];
        return Write(new string(letters));
    }

    /// <summary>Reads what somebody typed: small letters, missing dash, full-width signs, O for 0 and I or L for 1 are understood.</summary>
    /// <returns>False when it is no code or its check letter is wrong.</returns>
    public static bool TryParse(string? typed, out Receipt receipt)
    {
        receipt = default;
        var letters = string.Concat((typed ?? "").Select(Plain).Where(letter => letter is not ('-' or ' ')));
        if (letters.Length != RandomLetters + 1 || letters.Any(letter => !Letters.Contains(letter))) return false;
        receipt = Write(letters[..RandomLetters]);
        return receipt.Code[^1] == letters[^1];
    }

    /// <inheritdoc/>
    public override string ToString() => Code;

    private static Receipt Write(string letters) => new($"{letters[..4]}-{letters[4..]}{CheckLetter(letters)}");

    /// <summary>
    /// A weighted sum in the field of 32 elements, each place with another weight: one wrong letter and two exchanged letters always change it.
    /// </summary>
    private static char CheckLetter(string letters)
    {
        var sum = 0;
        foreach (var letter in letters) sum = Double(sum ^ Letters.IndexOf(letter, StringComparison.Ordinal));
        return Letters[sum];
    }

    /// <summary>Doubles in the field with the polynomial x⁵ + x² + 1, in which doubling runs through all 31 other elements.</summary>
    private static int Double(int element) => (element << 1) < 32 ? element << 1 : element << 1 ^ 0b100101;

    private static char Plain(char typed)
    {
        var letter = typed is >= '！' and <= '～' ? (char)(typed - '！' + '!') : typed;
        return char.ToUpperInvariant(letter) switch
        {
            'O' => '0',
            'I' or 'L' => '1',
            '—' or '–' or '_' or '　' or '\t' => '-',
            var other => other,
        };
    }
}
