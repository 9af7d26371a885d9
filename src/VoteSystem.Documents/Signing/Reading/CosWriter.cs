using System.Globalization;
using System.Text;

namespace VoteSystem.Documents.Signing.Reading;

/// <summary>Writes values in the one form in which this system writes them.</summary>
internal static class CosWriter
{
    public static void Write(Stream to, CosValue value)
    {
        switch (value)
        {
            case CosName name:
                Put(to, "/" + Escaped(name.Value));
                break;
            case CosReference reference:
                Put(to, string.Create(CultureInfo.InvariantCulture, $"{reference.Number} 0 R"));
                break;
            case CosToken token:
                Put(to, token.Text);
                break;
            case CosString text:
                Put(to, $"<{Convert.ToHexString(text.Bytes)}>");
                break;
            case CosArray array:
                Put(to, "[");
                foreach (var item in array.Items)
                {
                    Write(to, item);
                    Put(to, " ");
                }

                Put(to, "]");
                break;
            case CosDictionary dictionary:
                Put(to, "<<");
                foreach (var (key, item) in dictionary.Entries)
                {
                    Put(to, $"/{Escaped(key)} ");
                    Write(to, item);
                    Put(to, "\n");
                }

                Put(to, ">>");
                break;
            case CosStream stream:
                Write(to, stream.Dictionary.With("Length", CosToken.Of(stream.Data.Length)));
                Put(to, "\nstream\n");
                to.Write(stream.Data.Span);
                Put(to, "\nendstream");
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(value), value, "Unknown kind of value.");
        }
    }

    public static void Put(Stream to, string text) => to.Write(Encoding.Latin1.GetBytes(text));

    private static string Escaped(string name) => string.Concat(name.Select(c =>
        c is > ' ' and < (char)127 && !"#()<>[]{}/%".Contains(c) ? c.ToString() : $"#{(int)c:X2}"));
}
