using VoteSystem.Documents.Signing;
using VoteSystem.Domain.Ballot;

namespace VoteSystem.Verify;

/// <summary>Every text of the program in one language. Plain C#, so that the program is complete without resource files.</summary>
public abstract class Wording
{
    /// <summary>简体中文, the default.</summary>
    public static Wording Chinese { get; } = new ChineseWording();

    /// <summary>English.</summary>
    public static Wording English { get; } = new EnglishWording();

    public abstract string Usage { get; }

    public abstract string Help { get; }

    public abstract string NoFile { get; }

    public abstract string UnknownLanguage { get; }

    public abstract string BadHash { get; }

    public abstract string OneFileForOneHash { get; }

    public abstract string BadRoot { get; }

    public abstract string Demonstration { get; }

    public abstract string NoRecordInside { get; }

    public abstract string UnsignedTime { get; }

    public abstract string PublicForm { get; }

    public abstract string NotCanonical { get; }

    public abstract string UnknownOption(string name);

    public abstract string Heading(string congress, string session, int cycle, int round, string kind);

    public abstract string Kind(RoundKind kind);

    public abstract string Item(int? no);

    public abstract string Check(CheckCode code);

    public abstract string Columns(BallotForm form);

    /// <summary>A word of the record, such as <c>Decided</c>, in this language; any other text as it is.</summary>
    public abstract string Word(string word);

    public abstract string Values(string expected, string found);

    public abstract string AllAgree(int checks);

    public abstract string SomeDiffer(int checks, int differences);

    public abstract string Place(int line, int column);

    public abstract string Fault(RecordFault fault);

    public abstract string Fault(OpenFault fault);

    public abstract string Fault(FileFault fault);

    public abstract string Fault(SignatureFault fault);

    public abstract string SignedBy(string place, string signer, string issuer);

    public abstract string EmptyPlaces(string places);

    public abstract string PaperIsGood(int signatures);

    public abstract string Summary(int files, int agree, int differ, int unreadable);

    /// <summary>Every entry follows from the one before.</summary>
    public abstract string LogIsSound(long height, string hash);

    /// <summary>An entry does not follow from the one before.</summary>
    public abstract string LogBreaks(long height);

    /// <summary>The last entry has another hash than the one given.</summary>
    public abstract string LogEndsElsewhere(long height, string hash);

    /// <summary>A line is no entry.</summary>
    public abstract string NoLogEntry(long line);
}
