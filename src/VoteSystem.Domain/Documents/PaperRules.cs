using VoteSystem.Domain.Common;
using VoteSystem.Domain.Workflow;

namespace VoteSystem.Domain.Documents;

/// <summary>What a signature looks like to the register.</summary>
/// <param name="Place">The field that was filled.</param>
/// <param name="Seen">Hash of the file that was signed.</param>
/// <param name="Certificate">SHA-256 of the certificate.</param>
/// <param name="Sha256">Hash of the signed file.</param>
/// <param name="Pdf">The signed file; it begins with the bytes that were there before.</param>
public sealed record SetSignature(string Place, string Seen, string Certificate, string Sha256, byte[] Pdf);

/// <summary>
/// The register of papers: draft → signing → issued → replaced. An issued paper is never changed; a correction is a further version that names it.
/// </summary>
public static class PaperRules
{
    /// <summary>Longest reason, in characters.</summary>
    public const int ReasonMax = 500;

    /// <summary>Longest passage that a clerk writes into a paper, in characters.</summary>
    public const int PassageMax = 4000;

    /// <summary>The name that the next printing gets: a draft is printed again under its name, everything else is a further version.</summary>
    public static PaperId NextId(PaperKind kind, PaperShelf shelf) => shelf.Newest switch
    {
        null => new PaperId(kind, shelf.LastNo + 1, 1),
        { Status: PaperStatus.Draft } draft => draft.Id,
        var other => other.Id with { Version = other.Id.Version + 1 },
    };

    /// <summary>Null when a paper about this matter can be printed now.</summary>
    /// <param name="shelf">What there is about the matter.</param>
    /// <param name="reason">Why a version in force is to be replaced.</param>
    /// <returns>PaperIsInSigning, Missing (Reason), TooLong (Reason).</returns>
    public static Refusal? MakeRefusal(PaperShelf shelf, string? reason)
    {
        if (shelf.Newest is { Status: PaperStatus.Signing } waiting) return new Refusal(RefusalCode.PaperIsInSigning, waiting.Id.Version);
        if (shelf.InForce is not null && string.IsNullOrWhiteSpace(reason)) return new Refusal(RefusalCode.Missing, "Reason");
        return TooLong(reason);
    }

    /// <summary>Enters a printed paper as a draft.</summary>
    /// <param name="year">Year of the cycle.</param>
    /// <param name="shelf">What there is about the matter.</param>
    /// <param name="paper">The print.</param>
    /// <param name="reason">Why a version in force is to be replaced; not needed for a first version or another print of a draft.</param>
    /// <param name="makers">Roles that may make this kind of paper.</param>
    /// <param name="actor">Who makes it.</param>
    /// <returns>Refused: WrongRole, what <see cref="MakeRefusal"/> says, ChangedMeanwhile (somebody else printed meanwhile), TooLong (Passage), AnnouncementNoTaken.</returns>
    public static Decision Make(int year, PaperShelf shelf, NewPaper paper, string? reason, IReadOnlyList<Role> makers, Actor actor)
    {
        if (actor.MustBe([.. makers]) is { } wrongRole) return wrongRole;
        if (MakeRefusal(shelf, reason) is { } refusal) return refusal;
        if (paper.Id != NextId(paper.Id.Kind, shelf)) return new Refusal(RefusalCode.ChangedMeanwhile);
        if (paper.OwnWords?.Length > PassageMax) return new Refusal(RefusalCode.TooLong, "Passage", PassageMax, paper.OwnWords.Length);
        if (paper.AnnouncementNo is { } no && shelf.TakenAnnouncementNos.Contains(no)) return new Refusal(RefusalCode.AnnouncementNoTaken, no);
        return new PaperMade(
            year, paper.Id, paper.Title, paper.Sha256, paper.Renderer, paper.Fonts, shelf.InForce?.Id.Version, shelf.InForce is null ? null : reason!.Trim(), paper);
    }

    /// <summary>Somebody has read the draft: it goes round for signature, or into force where nobody signs.</summary>
    /// <param name="year">Year of the cycle.</param>
    /// <param name="shelf">What there is about the matter.</param>
    /// <param name="version">Which version.</param>
    /// <param name="seen">Hash of the draft that was read.</param>
    /// <param name="makers">Roles that may make this kind of paper.</param>
    /// <param name="actor">Who confirms.</param>
    /// <returns>Refused: WrongRole, NotFound, PaperIsElsewhere, ChangedMeanwhile.</returns>
    public static Decision Confirm(int year, PaperShelf shelf, int version, string seen, IReadOnlyList<Role> makers, Actor actor)
    {
        if (actor.MustBe([.. makers]) is { } wrongRole) return wrongRole;
        if (shelf.Version(version) is not { } paper) return new Refusal(RefusalCode.NotFound);
        if (paper.MustBe(PaperStatus.Draft) is { } elsewhere) return elsewhere;
        if (paper.Sha256 != seen) return new Refusal(RefusalCode.ChangedMeanwhile);
        return paper.Places.Count > 0
            ? new PaperConfirmed(year, paper.Id, paper.Title, paper.Sha256)
            : Decision.Accept([.. Issue(year, shelf, paper, paper.Sha256, byHand: false)]);
    }

    /// <summary>Null when the actor may sign there now: those before have signed; people in the same capacity sign in any order.</summary>
    /// <returns>NotFound, PaperIsElsewhere, PlaceIsSigned, WrongRole, PaperIsSignedInTurn.</returns>
    public static Refusal? SignRefusal(RegisteredPaper paper, string place, Actor actor)
    {
        if (paper.Places.FirstOrDefault(one => one.Place == place) is not { } wanted) return new Refusal(RefusalCode.NotFound);
        if (paper.MustBe(PaperStatus.Signing) is { } elsewhere) return elsewhere;
        if (wanted.Signature is not null) return new Refusal(RefusalCode.PlaceIsSigned, wanted.Name);
        if (actor.MustBe(RoleOf(wanted.Role)) is { } wrongRole) return wrongRole;
        var next = paper.Unsigned.First();
        return next.Role == wanted.Role ? null : new Refusal(RefusalCode.PaperIsSignedInTurn, next.Role, next.Name);
    }

    /// <summary>Takes in a signature; with the last one the paper is in force.</summary>
    /// <returns>Refused: NotFound, what <see cref="SignRefusal"/> says, ChangedMeanwhile (somebody else signed meanwhile).</returns>
    public static Decision Sign(int year, PaperShelf shelf, int version, SetSignature set, Actor actor)
    {
        if (shelf.Version(version) is not { } paper) return new Refusal(RefusalCode.NotFound);
        if (SignRefusal(paper, set.Place, actor) is { } refusal) return refusal;
        if (paper.Sha256 != set.Seen) return new Refusal(RefusalCode.ChangedMeanwhile);
        var place = paper.Places.Single(one => one.Place == set.Place);
        var signed = new PaperSigned(year, paper.Id, paper.Title, place.Place, place.Role, place.Name, set.Certificate, set.Sha256, set.Pdf);
        return paper.Unsigned.Count() > 1 ? signed : Decision.Accept([signed, .. Issue(year, shelf, paper, set.Sha256, byHand: false)]);
    }

    /// <summary>The printed copy was signed with pen and seal; the paper is in force without electronic signatures.</summary>
    /// <returns>Refused: WrongRole, NotFound, PaperIsElsewhere, PlaceIsSigned (electronic signatures are not mixed with others), ChangedMeanwhile.</returns>
    public static Decision IssueByHand(int year, PaperShelf shelf, int version, string seen, Actor actor)
    {
        if (actor.MustBe(Role.Secretariat) is { } wrongRole) return wrongRole;
        if (shelf.Version(version) is not { } paper) return new Refusal(RefusalCode.NotFound);
        if (paper.MustBe(PaperStatus.Signing) is { } elsewhere) return elsewhere;
        if (paper.Places.FirstOrDefault(place => place.Signature is not null) is { } signed) return new Refusal(RefusalCode.PlaceIsSigned, signed.Name);
        return paper.Sha256 == seen
            ? Decision.Accept([.. Issue(year, shelf, paper, paper.Sha256, byHand: true)])
            : new Refusal(RefusalCode.ChangedMeanwhile);
    }

    /// <summary>Gives up a draft or a paper whose signatures are not complete.</summary>
    /// <returns>Refused: WrongRole, NotFound, PaperIsElsewhere, Missing (Reason), TooLong (Reason).</returns>
    public static Decision Withdraw(int year, PaperShelf shelf, int version, string? reason, IReadOnlyList<Role> makers, Actor actor)
    {
        if (actor.MustBe([.. makers]) is { } wrongRole) return wrongRole;
        if (shelf.Version(version) is not { } paper) return new Refusal(RefusalCode.NotFound);
        if (paper.MustBe(PaperStatus.Draft, PaperStatus.Signing) is { } elsewhere) return elsewhere;
        if (string.IsNullOrWhiteSpace(reason)) return new Refusal(RefusalCode.Missing, "Reason");
        return TooLong(reason) ?? (Decision)new PaperWithdrawn(year, paper.Id, paper.Title, reason.Trim());
    }

    /// <summary>The role whose accounts sign in that capacity.</summary>
    public static Role RoleOf(SignerRole signer) => signer switch
    {
        SignerRole.Teller or SignerRole.ChiefTeller => Role.Teller,
        SignerRole.Scrutineer or SignerRole.ChiefScrutineer => Role.Scrutineer,
        SignerRole.ExecutiveChair or SignerRole.SessionPresidium or SignerRole.Presidium => Role.Presidium,
        SignerRole.Secretariat => Role.Secretariat,
        SignerRole.ResponsibleUnit => Role.ResponsibleUnit,
        _ => Role.Government,
    };

    private static IEnumerable<PaperEvent> Issue(int year, PaperShelf shelf, RegisteredPaper paper, string sha256, bool byHand)
    {
        yield return new PaperIssued(year, paper.Id, paper.Title, sha256, byHand);
        if (shelf.InForce is { } before) yield return new PaperReplaced(year, before.Id, before.Title, paper.Id.Version);
    }

    private static Refusal? TooLong(string? reason) =>
        reason?.Length > ReasonMax ? new Refusal(RefusalCode.TooLong, "Reason", ReasonMax, reason.Length) : null;
}
