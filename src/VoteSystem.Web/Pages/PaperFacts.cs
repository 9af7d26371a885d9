using System.Globalization;
using VoteSystem.Domain.Documents;

namespace VoteSystem.Web.Pages;

/// <summary>What is known about a version, for the partial <c>_PaperFacts</c>.</summary>
/// <param name="Paper">The version.</param>
/// <param name="File">Address of its file.</param>
/// <param name="Year">Its year.</param>
/// <param name="ForStaff">Shows by whom it was made.</param>
public sealed record PaperFacts(RegisteredPaper Paper, string File, int Year, bool ForStaff = false)
{
    /// <summary>Size of the file: 68 KB.</summary>
    public string Size => string.Create(CultureInfo.InvariantCulture, $"{(Paper.Bytes + 1023) / 1024} KB");
}
