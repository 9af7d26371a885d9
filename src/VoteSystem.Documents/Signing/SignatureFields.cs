using VoteSystem.Documents.Signing.Reading;

namespace VoteSystem.Documents.Signing;

/// <summary>A signature field of a paper.</summary>
/// <param name="Number">Its object.</param>
/// <param name="Name">The place's name.</param>
/// <param name="Dictionary">Field and widget in one.</param>
/// <param name="Value">The signature's object, or null while the place is empty.</param>
internal sealed record SignatureField(int Number, string Name, CosDictionary Dictionary, int? Value);

internal static class SignatureFields
{
    private const int MostFields = 200;

    /// <summary>All signature fields as they stood after a revision.</summary>
    /// <exception cref="PdfSyntaxException">The file has fields of another kind, which could hide or change content.</exception>
    public static IReadOnlyList<SignatureField> Of(CosFile file, int revision)
    {
        var root = file.Dictionary(file.Revisions[revision].Trailer["Root"], revision);
        if (root["AcroForm"] is not { } form)
            return [];
        var fields = new List<SignatureField>();
        foreach (var item in file.Array(file.Dictionary(form, revision)["Fields"], revision))
        {
            if (item is not CosReference reference || fields.Count == MostFields)
                throw new PdfSyntaxException("A field is not an object of its own.");
            var field = file.Dictionary(item, revision);
            if (field["FT"] is not CosName { Value: "Sig" } || field["T"] is not CosString name || field["Kids"] is not null)
                throw new PdfSyntaxException("The file has fields other than signatures.");
            var value = field["V"] switch
            {
                null => (int?)null,
                CosReference signature => signature.Number,
                _ => throw new PdfSyntaxException("A signature is not an object of its own."),
            };
            fields.Add(new SignatureField(reference.Number, name.Text, field, value));
        }

        if (fields.Select(f => f.Name).Distinct(StringComparer.Ordinal).Count() != fields.Count)
            throw new PdfSyntaxException("Two fields have one name.");
        return fields;
    }
}

/// <summary>Copies the first page of one file into another one as a picture (form XObject).</summary>
internal sealed class CosImport(CosFile source, Dictionary<int, CosValue> target, int nextNumber)
{
    private readonly Dictionary<int, int> _copied = [];
    private int _next = nextNumber;

    /// <returns>The number of the picture's object.</returns>
    public int FirstPage()
    {
        var root = source.Dictionary(source.Trailer["Root"], 0);
        var page = source.Dictionary(source.Array(source.Dictionary(root["Pages"], 0)["Kids"], 0)[0], 0);
        if (source.Resolve(page["Contents"], 0) is not CosStream content)
            throw new PdfSyntaxException("A page without content.");
        var number = _next++;
        var entries = content.Dictionary
            .With("Type", new CosName("XObject"))
            .With("Subtype", new CosName("Form"))
            .With("BBox", page["MediaBox"]!)
            .With("Resources", Copy(page["Resources"]!));
        target[number] = new CosStream(entries, content.Data);
        return number;
    }

    private CosValue Copy(CosValue value) => value switch
    {
        CosReference reference => new CosReference(CopyObject(reference.Number)),
        CosArray array => new CosArray([.. array.Items.Select(Copy)]),
        CosDictionary dictionary => new CosDictionary(dictionary.Entries.ToDictionary(e => e.Key, e => Copy(e.Value), StringComparer.Ordinal)),
        CosStream stream => new CosStream((CosDictionary)Copy(stream.Dictionary), stream.Data),
        _ => value,
    };

    private int CopyObject(int number)
    {
        if (_copied.TryGetValue(number, out var copy))
            return copy;
        copy = _copied[number] = _next++;
        target[copy] = Copy(source.Object(number, 0));
        return copy;
    }
}
