using System.Text;

namespace VoteSystem.Web.Sheets;

/// <summary>Reads an uploaded file, whatever it is, into text or a reason. The content decides, not the name.</summary>
public static class SheetReader
{
    private static readonly byte[] OldOfficeFile = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];
    private static readonly byte[] EncryptedPackage = Encoding.Unicode.GetBytes("EncryptedPackage");

    /// <summary>Reads the file. The stream need not be seekable and stays open.</summary>
    /// <exception cref="IOException">The stream broke off.</exception>
    public static SheetResult Read(Stream file, SheetLimits? limits = null)
    {
        limits ??= SheetLimits.Default;
        if (ReadAll(file, limits.MaxBytes) is not { } bytes)
            return new SheetProblem(SheetProblemCode.TooLarge, limits.MaxBytes / (1024 * 1024));
        return Recognise(bytes) is { } problem ? problem
            : StartsWith(bytes, "PK"u8) ? XlsxReader.Read(bytes, limits)
            : CsvReader.Read(bytes, limits);
    }

    private static SheetProblem? Recognise(byte[] bytes)
    {
        if (bytes.All(b => b is 0x20 or 0x09 or 0x0A or 0x0D)) return new(SheetProblemCode.Empty);
        if (StartsWith(bytes, OldOfficeFile))
            return new(bytes.AsSpan().IndexOf(EncryptedPackage) >= 0 ? SheetProblemCode.Encrypted : SheetProblemCode.OldXls);
        if (StartsWith(bytes, "%PDF"u8)) return new(SheetProblemCode.Pdf);
        if (IsMarkup(bytes)) return new(SheetProblemCode.OtherSheet);
        return null;
    }

    /// <summary>Many web systems name a web page .xls; Excel opens it, and it is no table of cells.</summary>
    private static bool IsMarkup(byte[] bytes)
    {
        var start = Encoding.ASCII.GetString(bytes, 0, Math.Min(bytes.Length, 200)).TrimStart('?', ' ', '\r', '\n', '\t');
        return start.StartsWith('<') && start.Length > 1 && (char.IsAsciiLetter(start[1]) || start[1] is '!' or '?');
    }

    private static bool StartsWith(byte[] bytes, ReadOnlySpan<byte> start) => bytes.AsSpan().StartsWith(start);

    private static byte[]? ReadAll(Stream file, int limit)
    {
        using var copy = new MemoryStream();
        var buffer = new byte[81920];
        int read;
        while ((read = file.Read(buffer, 0, buffer.Length)) > 0)
        {
            if (copy.Length + read > limit) return null;
            copy.Write(buffer, 0, read);
        }

        return copy.ToArray();
    }
}
