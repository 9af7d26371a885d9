using VoteSystem.Web.Sheets;

namespace VoteSystem.Web.Pages;

/// <summary>
/// A sheet that somebody sends. When some rows are wrong, the page carries the file along, so that the good rows can be taken in
/// with one more click and without choosing the file again.
/// </summary>
public sealed class SheetUpload
{
    // A form value may hold 4 MB; base 64 needs a third more than the file.
    private const int LargestKept = 2_500_000;

    /// <summary>The file, when it is sent for the first time.</summary>
    public IFormFile? File { get; set; }

    /// <summary>The file again, base 64.</summary>
    public string? Kept { get; set; }

    /// <summary>Its name.</summary>
    public string? KeptName { get; set; }

    /// <summary>Name of the file for the audit log, without a folder.</summary>
    public string Name => Path.GetFileName(File?.FileName ?? KeptName ?? "");

    /// <summary>The rows of the file, or null when none was sent.</summary>
    public async Task<ImportResult<TRow>?> Read<TRow>(ColumnSet<TRow> columns)
    {
        if (await Bytes() is not { } bytes) return null;
        (Kept, KeptName) = bytes.Length <= LargestKept ? (Convert.ToBase64String(bytes), Name) : (null, null);
        using var stream = new MemoryStream(bytes);
        return Import.Parse(SheetReader.Read(stream), columns);
    }

    private async Task<byte[]?> Bytes()
    {
        if (File is null) return Kept is null ? null : Decode(Kept);
        using var stream = new MemoryStream();
        await File.CopyToAsync(stream);
        return stream.ToArray();
    }

    private static byte[]? Decode(string text)
    {
        var bytes = new byte[text.Length];
        return Convert.TryFromBase64String(text, bytes, out var length) ? bytes[..length] : null;
    }
}

/// <summary>One thing that is wrong with a row of a sheet, in words.</summary>
/// <param name="Row">Number of the row in the sheet.</param>
/// <param name="Place">Heading or cell.</param>
/// <param name="Value">What stands there.</param>
/// <param name="Sentence">What is wrong.</param>
public sealed record RowFault(int Row, string Place, string Value, string Sentence);
