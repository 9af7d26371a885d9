using System.Runtime.CompilerServices;
using VoteSystem.Documents.Tests.Support;
using VoteSystem.Domain.Documents;

namespace VoteSystem.Documents.Tests;

/// <summary>
/// The text of every paper as it was last approved, in Approved/. A changed template shows as a difference there.
/// VOTESYSTEM_APPROVE=1 writes the present texts; look at them before you commit them.
/// </summary>
public sealed class ApprovedPaperTests
{
    public static IEnumerable<TestCaseData> Papers => Samples.All.Select(paper => new TestCaseData(paper).SetArgDisplayNames(NameOf(paper)));

    [TestCaseSource(nameof(Papers))]
    public void A_paper_says_what_was_approved(Paper paper)
    {
        var file = Path.Combine(Folder(), NameOf(paper) + ".txt");
        var text = Workshop.Text(Workshop.Print(paper).Pdf, "-layout").Replace("\r", "", StringComparison.Ordinal);
        if (Environment.GetEnvironmentVariable("VOTESYSTEM_APPROVE") == "1")
            File.WriteAllText(file, text);

        Assert.That(Squeezed(text), Is.EqualTo(Squeezed(File.ReadAllText(file))));
    }

    [TestCaseSource(nameof(Papers))]
    public void A_paper_is_clean_to_qpdf_and_its_letters_are_embedded(Paper paper)
    {
        var pdf = Workshop.Print(paper).Pdf;

        var (code, output) = Workshop.Tool("qpdf", pdf, file => ["--check", file]);
        var fonts = Workshop.Tool("pdffonts", pdf, file => [file]).Output.Split('\n', StringSplitOptions.RemoveEmptyEntries)[2..];

        Assert.That(code, Is.Zero, output);
        Assert.That(fonts, Is.Not.Empty);
        Assert.That(fonts, Has.All.Contains("yes yes yes"));
    }

    [TestCaseSource(nameof(Papers))]
    public void A_paper_printed_twice_is_the_same_file(Paper paper)
    {
        var first = Workshop.Print(paper);
        var second = Workshop.Print(paper);

        Assert.That(second.Sha256, Is.EqualTo(first.Sha256));
    }

    [TestCaseSource(nameof(Papers))]
    public void A_demonstration_paper_says_so_on_every_page(Paper paper)
    {
        var pages = Workshop.Text(Workshop.Print(paper with { IsDemonstration = true }).Pdf).TrimEnd('\f').Split('\f');

        Assert.That(pages, Has.All.Contains("演示文书"));
    }

    [TestCaseSource(nameof(Papers))]
    public void Every_signer_of_a_paper_finds_a_place(Paper paper)
    {
        var expected = Enumerable.Range(0, paper.Signers.Count).Select(i => SignaturePlaces.NameOf(paper.Signers, i));

        Assert.That(Signing.Signed.Check(Workshop.Print(paper).Pdf).EmptyPlaces, Is.EquivalentTo(expected));
    }

    [Test]
    public void Every_kind_of_paper_has_a_sample_and_every_record_a_template()
    {
        var records = typeof(Paper).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(Paper)) && !type.IsAbstract);

        Assert.That(Samples.All.Select(paper => paper.GetType()), Is.EquivalentTo(records));
        Assert.That(Samples.All.Select(paper => paper.Kind).Distinct(), Is.EquivalentTo(Enum.GetValues<PaperKind>()));
    }

    private static string NameOf(Paper paper) => $"D{(int)paper.Kind:00}-{paper.GetType().Name}";

    // Versions of pdftotext differ in how many blanks and empty lines they put between columns.
    private static string Squeezed(string text) => string.Join('\n', text.Split('\n')
        .Select(line => string.Join(' ', line.Split(' ', StringSplitOptions.RemoveEmptyEntries)))
        .Where(line => line.Length > 0));

    private static string Folder([CallerFilePath] string here = "") => Path.Combine(Path.GetDirectoryName(here)!, "Approved");
}
