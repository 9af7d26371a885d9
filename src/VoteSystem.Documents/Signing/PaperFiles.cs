using VoteSystem.Documents.Signing.Reading;

namespace VoteSystem.Documents.Signing;

/// <summary>The files that a paper carries inside.</summary>
public static class PaperFiles
{
    /// <summary>Takes them out, whether the paper is signed or not. Use it for files whose hash is known; a stranger's file is checked by <see cref="SignatureCheck"/>.</summary>
    /// <returns>Empty for a paper without files and for what is no paper.</returns>
    public static IReadOnlyList<EmbeddedFile> In(byte[] pdf)
    {
        try
        {
            return EmbeddedFiles.Of(new CosFile(pdf));
        }
        catch (Exception e) when (e is PdfSyntaxException or OverflowException)
        {
            return [];
        }
    }
}
