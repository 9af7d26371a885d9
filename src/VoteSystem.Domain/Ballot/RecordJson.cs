using System.Text.Json;
using System.Text.Unicode;

namespace VoteSystem.Domain.Ballot;

/// <summary>Why bytes are no round record.</summary>
public enum RecordFault
{
    /// <summary>More bytes than any record has.</summary>
    TooLarge,

    /// <summary>The bytes are not UTF-8, or begin with a byte order mark.</summary>
    NotUtf8,

    /// <summary>Not JSON, nested too deeply, cut off, or more text after the end.</summary>
    NotJson,

    /// <summary>The format is missing or another one.</summary>
    OtherFormat,

    /// <summary>A key that must stand there is missing.</summary>
    MissingKey,

    /// <summary>A key that the format does not know.</summary>
    UnknownKey,

    /// <summary>The same key twice in one object.</summary>
    KeyTwice,

    /// <summary>A value of another type than the format asks for, such as a text in place of a number.</summary>
    WrongType,

    /// <summary>A number that is not whole, negative, or beyond its limit.</summary>
    BadNumber,

    /// <summary>A word that the format does not know at this place.</summary>
    UnknownWord,

    /// <summary>A text with half a surrogate pair.</summary>
    BadText,

    /// <summary>A paper holds a mark that its form does not know.</summary>
    UnknownMark,

    /// <summary>A list is empty that must not be, or longer than its limit.</summary>
    BadLength,
}

/// <summary>Where and why a record cannot be read.</summary>
/// <param name="Line">From 1.</param>
/// <param name="Column">Byte within the line, from 1.</param>
/// <param name="Fault">Why.</param>
/// <param name="Path">The place in the record, such as <c>items[3].title</c>; empty when it is the whole.</param>
public sealed record RecordError(int Line, int Column, RecordFault Fault, string Path);

/// <summary>Unwinds the reader; never leaves <see cref="RoundRecordReader"/>.</summary>
internal sealed class RecordFaultException(RecordFault fault, long position, string path) : Exception
{
    public RecordFault Fault { get; } = fault;

    public long Position { get; } = position;

    public string Path { get; } = path;
}

/// <summary>One JSON value that remembers where it stood, so that an error can name its line.</summary>
internal sealed class RecordJson
{
    private const int MaxDepth = 6;

    private RecordJson(JsonTokenType type, long position, string path)
    {
        Type = type;
        Position = position;
        Path = path;
    }

    public JsonTokenType Type { get; }

    public long Position { get; }

    public string Path { get; }

    public string Text { get; private set; } = "";

    public long? Number { get; private set; }

    public Dictionary<string, RecordJson> Members { get; } = new(StringComparer.Ordinal);

    public List<RecordJson> Elements { get; } = [];

    /// <exception cref="RecordFaultException">The bytes are not one JSON value.</exception>
    public static RecordJson Parse(ReadOnlySpan<byte> utf8)
    {
        if (!Utf8.IsValid(utf8) || utf8.StartsWith("\uFEFF"u8)) throw new RecordFaultException(RecordFault.NotUtf8, 0, "");
        var reader = new Utf8JsonReader(utf8, new JsonReaderOptions { MaxDepth = MaxDepth });
        try
        {
            reader.Read();
            var root = Value(ref reader, "");
            reader.Read();
            return root;
        }
        catch (JsonException error)
        {
            throw new RecordFaultException(RecordFault.NotJson, PositionOf(utf8, error), "");
        }
    }

    public RecordFaultException Wrong(RecordFault fault) => new(fault, Position, Path);

    private static RecordJson Value(ref Utf8JsonReader reader, string path)
    {
        var value = new RecordJson(reader.TokenType, reader.TokenStartIndex, path);
        switch (reader.TokenType)
        {
            case JsonTokenType.StartObject:
                value.ReadMembers(ref reader);
                break;
            case JsonTokenType.StartArray:
                while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
                    value.Elements.Add(Value(ref reader, $"{path}[{value.Elements.Count}]"));
                break;
            case JsonTokenType.Number:
                value.Number = reader.TryGetInt64(out var number) ? number : null;
                break;
            case JsonTokenType.String:
                value.Text = TextOf(ref reader, path);
                break;
        }

        return value;
    }

    private void ReadMembers(ref Utf8JsonReader reader)
    {
        while (reader.Read() && reader.TokenType != JsonTokenType.EndObject)
        {
            var position = reader.TokenStartIndex;
            var key = TextOf(ref reader, Path);
            var path = Path.Length == 0 ? key : $"{Path}.{key}";
            reader.Read();
            if (!Members.TryAdd(key, Value(ref reader, path))) throw new RecordFaultException(RecordFault.KeyTwice, position, path);
        }
    }

    private static string TextOf(ref Utf8JsonReader reader, string path)
    {
        try
        {
            return reader.GetString()!;
        }
        catch (InvalidOperationException)
        {
            // The library's answer to an escaped half of a surrogate pair.
            throw new RecordFaultException(RecordFault.BadText, reader.TokenStartIndex, path);
        }
    }

    private static long PositionOf(ReadOnlySpan<byte> utf8, JsonException error)
    {
        var start = 0;
        for (var line = error.LineNumber ?? 0; line > 0; line--)
            start += utf8[start..].IndexOf((byte)'\n') + 1;
        return start + (error.BytePositionInLine ?? 0);
    }
}
