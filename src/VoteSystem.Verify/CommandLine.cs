using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using VoteSystem.Documents.Signing;
using VoteSystem.Domain.Ballot;

namespace VoteSystem.Verify;

/// <summary>How a check ended; the number is the exit code, and the worst of several files wins.</summary>
public enum Verdict
{
    /// <summary>Everything agrees.</summary>
    Agrees = 0,

    /// <summary>At least one named difference.</summary>
    Differs = 1,

    /// <summary>Not a readable record, or the call was wrong.</summary>
    Unreadable = 2,
}

/// <summary>What was asked for on the command line.</summary>
/// <param name="Files">The files to check.</param>
/// <param name="Words">The language of the output.</param>
/// <param name="Sha256">The hash to compare with, or null.</param>
/// <param name="Roots">Certificates that are trusted.</param>
/// <param name="IsHelp">The explanation was asked for.</param>
public sealed record Request(IReadOnlyList<string> Files, Wording Words, string? Sha256, X509Certificate2Collection Roots, bool IsHelp);

/// <summary>Reads the command line and checks one file after another.</summary>
public static class CommandLine
{
    /// <summary>Runs the program.</summary>
    public static Verdict Run(IReadOnlyList<string> args, TextWriter output, TextWriter errors)
    {
        var words = LanguageOf(args);
        var request = Parse(args, words, out var mistake);
        if (request is null)
        {
            errors.WriteLine(mistake);
            errors.WriteLine(words.Usage);
            return Verdict.Unreadable;
        }

        if (request.IsHelp)
        {
            output.WriteLine(words.Help);
            return Verdict.Agrees;
        }

        var verdicts = new List<Verdict>();
        foreach (var file in request.Files)
        {
            if (verdicts.Count > 0) output.WriteLine();
            verdicts.Add(Check(file, request, output));
        }

        if (verdicts.Count > 1)
        {
            output.WriteLine();
            output.WriteLine(words.Summary(
                verdicts.Count, verdicts.Count(it => it == Verdict.Agrees), verdicts.Count(it => it == Verdict.Differs), verdicts.Count(it => it == Verdict.Unreadable)));
        }

        return verdicts.Max();
    }

    private static Verdict Check(string file, Request request, TextWriter output)
    {
        var report = new Report(request.Words, output);
        report.File(file);
        return RecordFile.Open(file) switch
        {
            RecordFile.Content content => RoundRecordReader.Read(content.Utf8) switch
            {
                RecordReading.Read read => report.Record(read, request.Sha256),
                RecordReading.Unreadable unreadable => report.Unreadable(unreadable.Error),
                _ => throw new InvalidOperationException("Unknown reading."),
            },
            RecordFile.Paper paper => new PaperReport(request.Words, output).Print(Finding(paper, request), request.Sha256),
            RecordFile.Log log => new LogReport(request.Words, output).Print(log.Path, request.Sha256),
            RecordFile.Unopened unopened => report.Unopened(unopened.Why),
            _ => throw new InvalidOperationException("Unknown file."),
        };
    }

    private static PaperFinding Finding(RecordFile.Paper paper, Request request) =>
        new SignatureCheck(request.Roots, TimeProvider.System.GetUtcNow()).Check(paper.Pdf);

    // PEM files may hold several certificates, DER files hold one.
    private static bool TryAddRoots(string? path, X509Certificate2Collection roots)
    {
        try
        {
            var before = roots.Count;
            roots.ImportFromPemFile(path ?? "");
            if (roots.Count == before) roots.Add(X509CertificateLoader.LoadCertificateFromFile(path ?? ""));
            return true;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or CryptographicException or ArgumentException)
        {
            return false;
        }
    }

    private static Wording LanguageOf(IReadOnlyList<string> args)
    {
        for (var place = 0; place < args.Count - 1; place++)
        {
            if (args[place] == "--lang" && args[place + 1] == "en") return Wording.English;
        }

        return args.Contains("--lang=en") ? Wording.English : Wording.Chinese;
    }

    private static Request? Parse(IReadOnlyList<string> args, Wording words, out string mistake)
    {
        var files = new List<string>();
        var roots = new X509Certificate2Collection();
        string? sha256 = null;
        mistake = "";
        if (args.Any(arg => arg is "--help" or "-h" or "-?")) return new Request([], words, null, [], IsHelp: true);
        for (var place = 0; place < args.Count; place++)
        {
            var (name, value) = Split(args[place]);
            if (!name.StartsWith('-'))
            {
                files.Add(args[place]);
                continue;
            }

            if (value is null && name is "--lang" or "--sha256" or "--root" && place + 1 < args.Count) value = args[++place];
            mistake = name switch
            {
                "--lang" => value is "zh" or "en" ? "" : words.UnknownLanguage,
                "--sha256" => IsHash(value) ? "" : words.BadHash,
                "--root" => TryAddRoots(value, roots) ? "" : words.BadRoot,
                _ => words.UnknownOption(name),
            };
            if (mistake.Length > 0) return null;
            if (name == "--sha256") sha256 = value!.ToLowerInvariant();
        }

        mistake = files.Count == 0 ? words.NoFile : sha256 is not null && files.Count > 1 ? words.OneFileForOneHash : "";
        return mistake.Length == 0 ? new Request(files, words, sha256, roots, IsHelp: false) : null;
    }

    private static (string Name, string? Value) Split(string arg)
    {
        var equals = arg.StartsWith("--", StringComparison.Ordinal) ? arg.IndexOf('=', StringComparison.Ordinal) : -1;
        return equals < 0 ? (arg, null) : (arg[..equals], arg[(equals + 1)..]);
    }

    private static bool IsHash(string? value) => value is { Length: 64 } && value.All(char.IsAsciiHexDigit);
}
