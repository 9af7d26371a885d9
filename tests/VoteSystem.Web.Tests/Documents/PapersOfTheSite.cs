using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using VoteSystem.Documents;
using VoteSystem.Documents.Signing;
using VoteSystem.Domain.Documents;
using VoteSystem.Web.Tests.Support;

namespace VoteSystem.Web.Tests.Documents;

/// <summary>The site as it is set up prints and signs.</summary>
public sealed class PapersOfTheSite
{
    private static readonly DateTimeOffset Now = new(2026, 1, 8, 9, 0, 0, TimeSpan.FromHours(8));

    [Test]
    public async Task A_paper_is_printed_signed_by_the_demonstration_authority_and_found_in_order()
    {
        var folder = Directory.CreateTempSubdirectory("site-papers-");
        await using var town = await TestTown.Start();
        await using var site = town.WithWebHostBuilder(host => host.UseSetting("Documents:Signing:DemonstrationFolder", folder.FullName));
        var services = site.Services;
        var announcement = new Announcement
        {
            Town = "示例镇", Year = 2026, Date = new DateOnly(2026, 1, 8), Meeting = new Meeting("示例镇第十七届人民代表大会", "第五次会议"), No = 1,
            VotedOn = new DateOnly(2026, 1, 8), Projects = [new AnnouncedProject("示例项目", 60, 1, 1)], IsOrderedByVotes = true,
        };
        var certificates = services.GetRequiredService<SignerCertificates>();
        using var identity = certificates.Open(announcement.Signers[0].Name, "示例镇人民代表大会", Now);

        var printed = services.GetRequiredService<Press>().Print(announcement, new PrintOptions(Now));
        var place = SignaturePlaces.NameOf(announcement.Signers, 0);
        var pdf = services.GetRequiredService<PaperSigner>().Sign(printed.Pdf, new SignatureRequest(place, "大会主席团", Now), identity);

        var finding = new SignatureCheck(certificates.Roots(Now), Now).Check(pdf);
        Assert.That(finding.IsValid, Is.True, finding.Detail);
        Assert.That(finding.Signatures[0].IsDemonstration, Is.True);
        folder.Delete(recursive: true);
    }
}
