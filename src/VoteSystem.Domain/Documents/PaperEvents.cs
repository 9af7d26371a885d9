using System.Text.Json.Serialization;
using VoteSystem.Domain.Common;

namespace VoteSystem.Domain.Documents;

/// <summary>Something that happened to a paper of a year.</summary>
/// <param name="Year">Year of the cycle.</param>
/// <param name="Id">Which version of which paper.</param>
/// <param name="Title">Its heading, so that the log can be read by itself.</param>
public abstract record PaperEvent(int Year, PaperId Id, string Title) : DomainEvent
{
    /// <inheritdoc/>
    public override Subject Subject => new($"paper/{Year}/D{(int)Id.Kind:00}/{Id.No}");
}

/// <summary>A paper was printed and entered as a draft; a draft of the same version is replaced by it.</summary>
/// <param name="Year">Year of the cycle.</param>
/// <param name="Id">Which version of which paper.</param>
/// <param name="Title">Its heading.</param>
/// <param name="Sha256">Hash of the file.</param>
/// <param name="Renderer">What drew it, with version.</param>
/// <param name="Fonts">The fonts inside, each with its hash.</param>
/// <param name="Replaces">The version in force that it is to replace, or null.</param>
/// <param name="Reason">Why it replaces it.</param>
/// <param name="Paper">All of it; the file is kept in the register only.</param>
public sealed record PaperMade(
    int Year, PaperId Id, string Title, string Sha256, string Renderer, IReadOnlyList<string> Fonts, int? Replaces, string? Reason, [property: JsonIgnore] NewPaper Paper)
    : PaperEvent(Year, Id, Title);

/// <summary>A draft was read and sent round for signature.</summary>
public sealed record PaperConfirmed(int Year, PaperId Id, string Title, string Sha256) : PaperEvent(Year, Id, Title);

/// <summary>Somebody signed.</summary>
/// <param name="Year">Year of the cycle.</param>
/// <param name="Id">Which version of which paper.</param>
/// <param name="Title">Its heading.</param>
/// <param name="Place">Field inside the file.</param>
/// <param name="Role">In which capacity.</param>
/// <param name="Name">Who, as the paper names the signer.</param>
/// <param name="Certificate">SHA-256 of the certificate.</param>
/// <param name="Sha256">Hash of the file with the signature.</param>
/// <param name="Pdf">The file; kept in the register only.</param>
public sealed record PaperSigned(
    int Year, PaperId Id, string Title, string Place, SignerRole Role, string Name, string Certificate, string Sha256, [property: JsonIgnore] byte[] Pdf)
    : PaperEvent(Year, Id, Title);

/// <summary>A paper is complete and in force from now on.</summary>
/// <param name="Year">Year of the cycle.</param>
/// <param name="Id">Which version of which paper.</param>
/// <param name="Title">Its heading.</param>
/// <param name="Sha256">Hash of the file; no byte of it changes any more.</param>
/// <param name="ByHand">It was signed on a printed copy.</param>
public sealed record PaperIssued(int Year, PaperId Id, string Title, string Sha256, bool ByHand) : PaperEvent(Year, Id, Title);

/// <summary>A newer version came into force.</summary>
/// <param name="Year">Year of the cycle.</param>
/// <param name="Id">The version that is no longer in force.</param>
/// <param name="Title">Its heading.</param>
/// <param name="By">The version that is.</param>
public sealed record PaperReplaced(int Year, PaperId Id, string Title, int By) : PaperEvent(Year, Id, Title);

/// <summary>A paper was given up before it was issued.</summary>
public sealed record PaperWithdrawn(int Year, PaperId Id, string Title, string Reason) : PaperEvent(Year, Id, Title);
