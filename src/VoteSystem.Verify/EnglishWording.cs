using VoteSystem.Documents.Signing;
using VoteSystem.Domain.Ballot;

namespace VoteSystem.Verify;

/// <summary>English.</summary>
internal sealed class EnglishWording : Wording
{
    public override string Usage => "Usage: VoteSystem.Verify FILE… [--sha256 HASH] [--root CERTIFICATE] [--lang zh|en]";

    public override string Help => """
        Counts a round record again and checks every number in it. Needs no network and no database.

        Usage: VoteSystem.Verify FILE… [options]
          FILE                a round record (.json), a signed paper (.pdf) or a log (.jsonl); several may be given
          --sha256 HASH       compare with the hash printed in the count report (one file only);
                              for a PDF also with that of the whole file
          --root CERTIFICATE  a trusted root (PEM or DER), may be repeated; without one no signer is trusted
          --lang zh|en        language of the output, zh by default
          --help              show this text

        Exit code: 0 everything agrees; 1 differences, each named; 2 not a readable record, with line and reason.
        Of several files the worst code wins.
        """;

    public override string NoFile => "No file was given.";

    public override string UnknownLanguage => "--lang is zh or en.";

    public override string BadHash => "--sha256 is followed by 64 hexadecimal digits.";

    public override string OneFileForOneHash => "With --sha256 only one file can be checked.";

    public override string BadRoot => "--root is followed by a certificate file (PEM or DER).";

    public override string Demonstration => "demonstration certificate without legal effect";

    public override string NoRecordInside => "The paper carries no round record";

    public override string UnsignedTime => "time as stated by the signer";

    public override string PublicForm => "Public record without papers: the totals and what follows from them are checked";

    public override string NotCanonical => "Note: white space or order of keys is not the canonical form; the hash above is that of the canonical form";

    public override string UnknownOption(string name) => $"Unknown option: {name}";

    public override string Heading(string congress, string session, int cycle, int round, string kind) =>
        $"{congress} {session} · {cycle} · round {round} · {kind}";

    public override string Kind(RoundKind kind) => kind switch
    {
        RoundKind.Selection => "selection",
        RoundKind.TieBreak => "tie-break",
        RoundKind.Appraisal => "appraisal",
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    public override string Item(int? no) => no is null ? "" : $"Item {no}, ";

    public override string Check(CheckCode code) => code switch
    {
        CheckCode.Form => "Ballot form fits the kind of round",
        CheckCode.ItemNumbers => "Item numbers",
        CheckCode.ItemIds => "Different item ids",
        CheckCode.TotalsNumbers => "Totals, one per item",
        CheckCode.AuditHead => "Head of the audit log",
        CheckCode.PresentWithinDeputies => "Present within deputies",
        CheckCode.Quorum => "Quorum (3 × present against 2 × deputies)",
        CheckCode.IssuedWithinPresent => "Issued within present",
        CheckCode.CollectedWithinIssued => "Collected within issued",
        CheckCode.PapersSorted => "Papers sorted by marks, equal ones together (kinds)",
        CheckCode.PapersAreCollected => "Papers listed are those collected",
        CheckCode.Valid => "Valid papers",
        CheckCode.Invalid => "Invalid papers",
        CheckCode.ValidAndInvalidAreCollected => "Valid and invalid are those collected",
        CheckCode.ItemTotals => "counts",
        CheckCode.ItemSum => "counts add up to the valid papers",
        CheckCode.ApprovalsWithinSeats => "Approvals within valid papers × seats",
        CheckCode.RankSum => "possible sum of numbers",
        CheckCode.Result => "Result",
        CheckCode.Needed => "Votes needed",
        CheckCode.Selected => "Selected, in order",
        CheckCode.Tied => "Tied",
        CheckCode.SeatsLeft => "Seats left",
        CheckCode.Grades => "Grades",
        _ => throw new ArgumentOutOfRangeException(nameof(code)),
    };

    public override string Columns(BallotForm form) => form switch
    {
        BallotForm.Appraise => "satisfied/basically satisfied/dissatisfied/abstain",
        BallotForm.Rank => "approve/oppose/abstain Σ of numbers",
        _ => "approve/oppose/abstain",
    };

    public override string Word(string word) => word switch
    {
        nameof(RecordResult.Decided) => "decided",
        nameof(RecordResult.Tie) => "tie, vote again",
        nameof(RecordResult.Shortfall) => "fewer than the seats",
        nameof(RecordResult.Void) => "the round is void",
        nameof(Grade.Satisfied) => "satisfied",
        nameof(Grade.BasicallySatisfied) => "basically satisfied",
        nameof(Grade.Dissatisfied) => "dissatisfied",
        _ => word,
    };

    public override string Values(string expected, string found) =>
        expected.Length == 0 && found.Length > 0 ? $": {found}" : $": expected {OrNone(expected)}, found {OrNone(found)}";

    public override string AllAgree(int checks) => $"Verdict: everything agrees ({checks} checks)";

    public override string SomeDiffer(int checks, int differences) => $"Verdict: {differences} of {checks} checks differ";

    public override string Place(int line, int column) => $"Line {line}, byte {column}: ";

    public override string Fault(RecordFault fault) => fault switch
    {
        RecordFault.TooLarge => "larger than any round record",
        RecordFault.NotUtf8 => "not UTF-8 text without byte order mark",
        RecordFault.NotJson => "not complete JSON",
        RecordFault.OtherFormat => "the format is missing or is not " + RoundRecord.Format,
        RecordFault.MissingKey => "a key is missing",
        RecordFault.UnknownKey => "an unknown key",
        RecordFault.KeyTwice => "the same key twice",
        RecordFault.WrongType => "a value of the wrong type",
        RecordFault.BadNumber => "not a whole number within its limits",
        RecordFault.UnknownWord => "an unknown word",
        RecordFault.BadText => "a text with half a character",
        RecordFault.UnknownMark => "a paper with an unknown mark",
        RecordFault.BadLength => "an empty or too long list",
        _ => throw new ArgumentOutOfRangeException(nameof(fault)),
    };

    public override string Fault(OpenFault fault) => fault switch
    {
        OpenFault.NotFound => "there is no such file",
        OpenFault.NoAccess => "the file cannot be read",
        OpenFault.TooLarge => "larger than any round record",
        _ => throw new ArgumentOutOfRangeException(nameof(fault)),
    };

    public override string Fault(FileFault fault) => fault switch
    {
        FileFault.Unreadable => "not a PDF made by this system, or damaged",
        FileFault.NotSigned => "the paper is not signed",
        FileFault.ChangedAfterSigning => "the paper was changed after a signature",
        FileFault.BadSignature => "at least one signature is not good",
        _ => throw new ArgumentOutOfRangeException(nameof(fault)),
    };

    public override string Fault(SignatureFault fault) => fault switch
    {
        SignatureFault.Broken => "does not fit the paper",
        SignatureFault.NotTrusted => "the certificate was not issued by a trusted authority",
        SignatureFault.OutsideValidity => "the certificate was not valid at that time",
        SignatureFault.WrongTime => "the time of signing cannot be right",
        _ => throw new ArgumentOutOfRangeException(nameof(fault)),
    };

    public override string SignedBy(string place, string signer, string issuer) => $"signature {place}: {signer} (certificate issued by {issuer})";

    public override string EmptyPlaces(string places) => $"not signed yet: {places}";

    public override string PaperIsGood(int signatures) => $"all {signatures} signatures are good, nothing was changed after them";

    public override string Summary(int files, int agree, int differ, int unreadable) =>
        $"{files} files: {agree} agree, {differ} differ, {unreadable} cannot be read";

    public override string LogIsSound(long height, string hash) => $"The log is whole: entries 1 to {height} follow from each other; hash of the last one {hash}";

    public override string LogBreaks(long height) => $"The log breaks at entry {height}: it or what came before was changed, taken out or put in";

    public override string LogEndsElsewhere(long height, string hash) => $"The last entry ({height}) has the hash {hash}, another one than given";

    public override string NoLogEntry(long line) => $"Line {line} is no entry of a log";

    private static string OrNone(string value) => value.Length == 0 ? "(none)" : value;
}
