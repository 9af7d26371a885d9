namespace VoteSystem.Documents.Tests.Support;

/// <summary>Writes every sample paper to a folder, to be looked at. Runs only when VOTESYSTEM_PAPERS_FOLDER names one.</summary>
public sealed class PrintAll
{
    [Test]
    public void Every_sample_paper_is_written_to_the_folder_that_the_environment_names()
    {
        if (Environment.GetEnvironmentVariable("VOTESYSTEM_PAPERS_FOLDER") is not { Length: > 0 } folder)
        {
            Assert.Ignore("VOTESYSTEM_PAPERS_FOLDER is not set.");
            return;
        }

        Directory.CreateDirectory(folder);
        foreach (var paper in Samples.All)
            File.WriteAllBytes(Path.Combine(folder, $"D{(int)paper.Kind:00}-{paper.GetType().Name}.pdf"), Workshop.Print(paper).Pdf);
        for (var i = 0; i < SeedPapers.All.Count; i++)
            File.WriteAllBytes(Path.Combine(folder, $"seed-{i + 1:00}-{SeedPapers.All[i].GetType().Name}.pdf"), Workshop.Print(SeedPapers.All[i]).Pdf);
        File.WriteAllBytes(Path.Combine(folder, "signed.pdf"), Signing.Signed.ByAll());
        File.WriteAllBytes(Path.Combine(folder, "35-items.pdf"), Workshop.Print(Samples.BallotSheets with { Lines = Samples.ManyLines(35), Color = Domain.Documents.SheetColor.Green, Round = 2, IsDemonstration = true }).Pdf);

        Assert.That(Directory.GetFiles(folder), Is.Not.Empty);
    }
}
