using VoteSystem.Documents.Signing.Reading;

namespace VoteSystem.Documents.Signing;

/// <summary>
/// Checks that each saving of a file added one signature and nothing else, so that all signers signed the same paper.
/// Known attacks hide content in the first saving and show it by a later one, or add bytes that only some readers see.
/// </summary>
internal sealed class RevisionCheck(CosFile file)
{
    // What this system and QuestPDF write. Scripts, actions and optional content are not among them.
    private static readonly HashSet<string> PlainCatalog = new(StringComparer.Ordinal)
    {
        "Type", "Version", "Pages", "Lang", "MarkInfo", "StructTreeRoot", "ViewerPreferences", "OutputIntents", "Metadata", "Names", "AF", "AcroForm", "Perms",
    };

    /// <summary>The field that was signed in each later saving, in order.</summary>
    /// <exception cref="PdfSyntaxException">Something else was changed, or the file is not plain.</exception>
    public IReadOnlyList<SignatureField> Signed()
    {
        RequirePlainCatalog();
        RequireNoOpenReferences();
        var signed = new List<SignatureField>();
        for (var revision = 1; revision < file.Revisions.Count; revision++)
        {
            RequireSameTrailer(revision);
            RequireNoGaps(revision);
            var field = SignedIn(revision);
            RequireOnlySignature(revision, field);
            signed.Add(field);
        }

        return SignatureFields.Of(file, 0).Any(f => f.Value is not null)
            ? throw new PdfSyntaxException("A signature stands in the first saving.")
            : signed;
    }

    private void RequirePlainCatalog()
    {
        var root = file.Dictionary(file.Revisions[0].Trailer["Root"], 0);
        var isPlain = root.Entries.Keys.All(PlainCatalog.Contains) && root["Perms"] is null
            && (root["Names"] is not { } names || file.Dictionary(names, 0).Entries.Keys.All(key => key == "EmbeddedFiles"));
        if (!isPlain)
            throw new PdfSyntaxException("The catalog has entries that could change what is shown.");
    }

    // A reference to an object that does not exist yet would be filled by a later saving.
    private void RequireNoOpenReferences()
    {
        var defined = new HashSet<int>();
        for (var i = 0; i < file.Revisions.Count; i++)
        {
            var revision = file.Revisions[i];
            defined.UnionWith(revision.Offsets.Keys);
            var values = revision.Offsets.Select(o => file.ObjectAt(o.Value, o.Key).Value).Append(revision.Trailer);
            if (values.SelectMany(References).Any(number => !defined.Contains(number)))
                throw new PdfSyntaxException("A reference leads nowhere.");
        }
    }

    private static IEnumerable<int> References(CosValue value) => value switch
    {
        CosReference reference => [reference.Number],
        CosArray array => array.Items.SelectMany(References),
        CosDictionary dictionary => dictionary.Entries.Values.SelectMany(References),
        CosStream stream => References(stream.Dictionary),
        _ => [],
    };

    private void RequireSameTrailer(int revision)
    {
        CosDictionary before = file.Revisions[revision - 1].Trailer, after = file.Revisions[revision].Trailer;
        if (!before.Without("Size", "Prev").Equals(after.Without("Size", "Prev")))
            throw new PdfSyntaxException("A later saving has another root or another id.");
    }

    // Every byte that was added belongs to an object of the table or to the table.
    private void RequireNoGaps(int revision)
    {
        var at = file.Revisions[revision - 1].End;
        foreach (var (number, offset) in file.Revisions[revision].Offsets.OrderBy(o => o.Value))
        {
            if (offset != at)
                throw new PdfSyntaxException("Bytes stand between the objects of a later saving.");
            at = file.ObjectAt(offset, number).End + 1;
        }

        if (at != file.Revisions[revision].Xref)
            throw new PdfSyntaxException("Bytes stand before the table of a later saving.");
    }

    private SignatureField SignedIn(int revision)
    {
        var before = SignatureFields.Of(file, revision - 1);
        var after = SignatureFields.Of(file, revision);
        if (before.Count != after.Count)
            throw new PdfSyntaxException("A later saving added or removed a place for a signature.");
        var changed = before.Zip(after).Where(pair => pair.First.Value != pair.Second.Value).ToList();
        if (changed is not [var (empty, signed)] || empty.Value is not null || signed.Value is null || empty.Number != signed.Number)
            throw new PdfSyntaxException("A later saving is not exactly one signature.");
        return signed;
    }

    private void RequireOnlySignature(int revision, SignatureField field)
    {
        var offsets = file.Revisions[revision].Offsets;
        var size = (file.Revisions[revision - 1].Trailer["Size"] as CosToken)?.Int ?? 0;
        var root = (file.Trailer["Root"] as CosReference)?.Number ?? -1;
        foreach (var number in offsets.Keys.Where(n => n < size))
        {
            var isAllowed = number == field.Number
                ? SameBut(number, revision, "V", "AP")
                : number == root && revision == 1 && SameBut(number, revision, "Perms");
            if (!isAllowed)
                throw new PdfSyntaxException($"A later saving replaced object {number}.");
        }

        if (field.Value < size || !offsets.ContainsKey(field.Value!.Value))
            throw new PdfSyntaxException("A signature stands in another saving than its field.");
    }

    private bool SameBut(int number, int revision, params string[] keys) =>
        file.Object(number, revision - 1) is CosDictionary before && file.Object(number, revision) is CosDictionary after
        && keys.All(key => key == "AP" || before[key] is null)
        && before.Without(keys).Equals(after.Without(keys));
}
