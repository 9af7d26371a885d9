using System.Buffers.Binary;
using System.Data.Common;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace VoteSystem.Storage.Moving;

/// <summary>Rows in a form that is the same on every engine.</summary>
public static class RowReading
{
    /// <summary>All rows of a table, one after the other, in the order of its key.</summary>
    /// <remarks>The values are those that <see cref="ColumnKind"/> names, or null.</remarks>
    public static async IAsyncEnumerable<object?[]> Rows(this DbConnection open, DbTransaction? transaction, TableShape table)
    {
        await using var command = open.CreateCommand();
        command.Transaction = transaction;
        command.CommandTimeout = 0;
#pragma warning disable CA2100 // The names are those of our own migrations.
        command.CommandText = table.Select;
#pragma warning restore CA2100
        await using var reader = await command.ExecuteReaderAsync();
        while (await reader.ReadAsync())
        {
            var row = new object?[table.Columns.Count];
            for (var place = 0; place < row.Length; place++) row[place] = ValueOf(reader.GetValue(place), table.Columns[place]);
            yield return row;
        }
    }

    private static object? ValueOf(object stored, TableColumn column)
    {
        if (stored is DBNull) return null;
        return column.Kind switch
        {
            ColumnKind.Id => stored as Guid? ?? Guid.Parse((string)stored),
            ColumnKind.Text => column.HasFixedLength ? ((string)stored).TrimEnd(' ') : (string)stored,
            ColumnKind.Number => Convert.ToInt64(stored, CultureInfo.InvariantCulture),
            ColumnKind.Flag => Convert.ToInt64(stored, CultureInfo.InvariantCulture) != 0,
            ColumnKind.Bytes => (byte[])stored,
            _ => stored as DateTime? ?? DateTime.Parse((string)stored, CultureInfo.InvariantCulture),
        };
    }
}

/// <summary>
/// The hash of a table, whatever the order of its rows and the engine: the sum of the SHA-256 of each row, modulo 2^256. Engines order ids and texts differently,
/// and a sum needs no sorting.
/// </summary>
public sealed class TableHash
{
    private readonly ulong[] _sum = new ulong[4];
    private readonly StringBuilder _text = new();

    /// <summary>Rows so far.</summary>
    public long Rows { get; private set; }

    /// <summary>Adds a row of <see cref="RowReading.Rows"/>.</summary>
    public void Add(object?[] row)
    {
        _text.Clear();
        foreach (var value in row)
        {
            var written = Written(value);
            // Each value is preceded by its length, so that no two different rows give the same text.
            _text.Append(written?.Length ?? -1).Append(':').Append(written).Append('\n');
        }

        var hash = SHA256.HashData(Encoding.UTF8.GetBytes(_text.ToString()));
        var carry = 0UL;
        for (var part = 0; part < _sum.Length; part++)
        {
            var sum = (UInt128)_sum[part] + BinaryPrimitives.ReadUInt64LittleEndian(hash.AsSpan(8 * part)) + carry;
            (_sum[part], carry) = ((ulong)(sum & ulong.MaxValue), (ulong)(sum >> 64));
        }

        Rows++;
    }

    /// <summary>64 lower-case hex digits.</summary>
    public override string ToString() => string.Concat(_sum.Reverse().Select(part => part.ToString("x16", CultureInfo.InvariantCulture)));

    private static string? Written(object? value) => value switch
    {
        null => null,
        byte[] bytes => Convert.ToHexStringLower(bytes),
        DateTime time => time.ToString("yyyy-MM-dd'T'HH:mm:ss.fff", CultureInfo.InvariantCulture),
        bool flag => flag ? "1" : "0",
        IFormattable other => other.ToString(null, CultureInfo.InvariantCulture),
        _ => (string)value,
    };
}
