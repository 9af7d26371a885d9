using VoteSystem.Documents.Pdf;
using VoteSystem.Domain.Common;
using VoteSystem.Domain.Documents;

namespace VoteSystem.Web.Documents;

/// <summary>A paper that the year has or will have.</summary>
/// <param name="Matter">What it is about where a year has several of the kind (<c>round-1</c>); empty where it has one. Never changes.</param>
/// <param name="Detail">The matter in words, shown behind the name of the kind; empty where there is nothing to add.</param>
/// <param name="NotYet">Why it cannot be made yet, or null.</param>
/// <param name="Passage">Key of the label of a passage that the clerk writes for it, or null where nothing is to be written.</param>
public sealed record DuePaper(string Matter, string Detail, Refusal? NotYet, string? Passage = null);

/// <summary>What is printed.</summary>
/// <param name="Paper">What the paper says.</param>
/// <param name="Term">For an announcement: the term of the congress in which its number counts.</param>
/// <param name="Files">Files that the paper carries inside, such as the round record.</param>
public sealed record WrittenPaper(Paper Paper, int? Term = null, IReadOnlyList<Attachment>? Files = null);

/// <summary>
/// Makes the papers of one kind: says which there are in a year, and writes one from what is stored. Registered in <see cref="PaperTable"/>.
/// Texts from <c>Words</c> are Chinese here whatever language the page is shown in.
/// </summary>
public abstract class PaperMaker
{
    /// <summary>The papers of this kind in a year, in their order; each with the reason why it cannot be made yet.</summary>
    public abstract Task<IReadOnlyList<DuePaper>> Due(PaperYear year);

    /// <summary>Writes one. Called only for a matter that <see cref="Due"/> gave without a reason against it.</summary>
    /// <param name="year">The year.</param>
    /// <param name="matter">Which of them.</param>
    /// <param name="passage">The paragraphs that the clerk wrote; empty where nothing was asked or written.</param>
    public abstract Task<WrittenPaper> Write(PaperYear year, string matter, IReadOnlyList<string> passage);

    /// <summary>The one paper of a kind of which a year has one.</summary>
    protected static IReadOnlyList<DuePaper> One(PaperNeed? missing, string? passage = null) => [new DuePaper("", "", Missing(missing), passage)];

    /// <summary>The reason why something is missing, or null.</summary>
    protected static Refusal? Missing(PaperNeed? need) => need is { } missing ? new Refusal(RefusalCode.PaperNeeds, missing) : null;
}
