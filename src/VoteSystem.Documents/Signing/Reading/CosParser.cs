using System.Globalization;
using System.Text;

namespace VoteSystem.Documents.Signing.Reading;

/// <summary>Reads values of a PDF. Strict: what readers might understand in different ways is refused.</summary>
internal sealed class CosParser(byte[] file, int position)
{
    private const int DeepestNesting = 64;
    private const int LongestWord = 256;

    public int Position { get; private set; } = position;

    public void SkipSpace()
    {
        while (Position < file.Length)
        {
            if (IsSpace(file[Position]))
                Position++;
            else if (file[Position] == '%')
                SkipComment();
            else
                return;
        }
    }

    /// <summary>True, and moved behind it, when these bytes come next.</summary>
    public bool TryTake(ReadOnlySpan<byte> expected)
    {
        if (Position < 0 || Position > file.Length || !file.AsSpan(Position).StartsWith(expected))
            return false;
        Position += expected.Length;
        return true;
    }

    public void Take(ReadOnlySpan<byte> expected)
    {
        if (!TryTake(expected))
            throw new PdfSyntaxException($"“{Encoding.ASCII.GetString(expected)}” was expected at {Position}.");
    }

    /// <summary>A whole number without sign.</summary>
    public int Int()
    {
        SkipSpace();
        return new CosToken(Word()).Int;
    }

    public CosValue Value() => Value(0);

    private static bool IsSpace(int b) => b is 0 or 9 or 10 or 12 or 13 or 32;

    private static bool IsDelimiter(int b) => b is '(' or ')' or '<' or '>' or '[' or ']' or '{' or '}' or '/' or '%';

    private int Peek(int ahead = 0) => Position + ahead < file.Length ? file[Position + ahead] : -1;

    private void SkipComment()
    {
        while (Position < file.Length && file[Position] is not (10 or 13))
            Position++;
    }

    private string Word()
    {
        var start = Position;
        while (Position < file.Length && !IsSpace(file[Position]) && !IsDelimiter(file[Position]) && Position - start < LongestWord)
            Position++;
        return Position > start
            ? Encoding.Latin1.GetString(file, start, Position - start)
            : throw new PdfSyntaxException($"A value was expected at {start}.");
    }

    private CosValue Value(int depth)
    {
        if (depth > DeepestNesting)
            throw new PdfSyntaxException("Nested too deeply.");
        SkipSpace();
        switch (Peek())
        {
            case '/':
                return new CosName(Name());
            case '(':
                return LiteralString();
            case '[':
                return Array(depth);
            case '<' when Peek(1) == '<':
                return Dictionary(depth);
            case '<':
                return HexString();
            default:
                return TokenOrReference();
        }
    }

    private string Name()
    {
        Position++;
        var name = new StringBuilder();
        while (Position < file.Length && !IsSpace(file[Position]) && !IsDelimiter(file[Position]))
        {
            if (name.Length > LongestWord)
                throw new PdfSyntaxException("A name is too long.");
            var b = file[Position++];
            if (b == '#')
            {
                b = (byte)(Hex(Peek()) << 4 | Hex(Peek(1)));
                Position += 2;
            }

            name.Append((char)b);
        }

        return name.ToString();
    }

    private static int Hex(int b) => b switch
    {
        >= '0' and <= '9' => b - '0',
        >= 'A' and <= 'F' => b - 'A' + 10,
        >= 'a' and <= 'f' => b - 'a' + 10,
        _ => throw new PdfSyntaxException("A hexadecimal digit was expected."),
    };

    private CosArray Array(int depth)
    {
        Position++;
        var items = new List<CosValue>();
        for (; ;)
        {
            SkipSpace();
            if (TryTake("]"u8))
                return new CosArray(items);
            items.Add(Value(depth + 1));
        }
    }

    private CosDictionary Dictionary(int depth)
    {
        Position += 2;
        var entries = new Dictionary<string, CosValue>(StringComparer.Ordinal);
        for (; ;)
        {
            SkipSpace();
            if (TryTake(">>"u8))
                return new CosDictionary(entries);
            if (Peek() != '/')
                throw new PdfSyntaxException($"A key was expected at {Position}.");
            var key = Name();
            if (!entries.TryAdd(key, Value(depth + 1)))
                throw new PdfSyntaxException($"The key {key} stands twice in one dictionary.");
        }
    }

    private CosString HexString()
    {
        var start = Position++;
        var bytes = new List<byte>();
        var isSecond = false;
        for (; Peek() != '>'; Position++)
        {
            if (IsSpace(Peek()))
                continue;
            var digit = Hex(Peek());
            if (isSecond)
                bytes[^1] |= (byte)digit;
            else
                bytes.Add((byte)(digit << 4));
            isSecond = !isSecond;
        }

        Position++;
        return new CosString([.. bytes], start, Position);
    }

    private CosString LiteralString()
    {
        var start = Position++;
        var bytes = new List<byte>();
        for (var open = 1; ;)
        {
            var b = Peek();
            if (b < 0)
                throw new PdfSyntaxException("A string does not end.");
            Position++;
            if (b == '\\')
            {
                Escape(bytes);
                continue;
            }

            open += b == '(' ? 1 : b == ')' ? -1 : 0;
            if (open == 0)
                return new CosString([.. bytes], start, Position);
            bytes.Add((byte)b);
        }
    }

    private void Escape(List<byte> bytes)
    {
        var b = Peek();
        Position++;
        switch (b)
        {
            case 'n': bytes.Add(10); break;
            case 'r': bytes.Add(13); break;
            case 't': bytes.Add(9); break;
            case 'b': bytes.Add(8); break;
            case 'f': bytes.Add(12); break;
            case 10: break;
            case 13: TryTake("\n"u8); break;
            case >= '0' and <= '7':
                var value = b - '0';
                for (var i = 0; i < 2 && Peek() is >= '0' and <= '7'; i++)
                    value = value * 8 + file[Position++] - '0';
                bytes.Add((byte)(value & 0xFF));
                break;
            default: bytes.Add((byte)(b & 0xFF)); break;
        }
    }

    private CosValue TokenOrReference()
    {
        var word = Word();
        if (!int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
            return new CosToken(word);
        // "7 0 R" is a reference; "7 0" are two numbers.
        var after = Position;
        if (TryTake(" 0 R"u8) && (Peek() < 0 || IsSpace(Peek()) || IsDelimiter(Peek())))
            return new CosReference(number);
        Position = after;
        return new CosToken(word);
    }
}
