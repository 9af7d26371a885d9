using VoteSystem.Documents;
using VoteSystem.Documents.Fonts;
using VoteSystem.Documents.Signing;
using VoteSystem.Domain.Common;
using VoteSystem.Domain.Documents;
using VoteSystem.Web.Setup;

namespace VoteSystem.Web.Documents;

/// <summary>A print, or the reason why there is none.</summary>
public sealed record PrintResult(NewPaper? Paper, Refusal? Refusal);

/// <summary>Turns what a paper says into the file that the register takes in.</summary>
public sealed class PaperPrinting(Press press, IConfiguration configuration, SigningOptions signing)
{
    /// <summary>Prints a paper under its register number; the check code on it leads to its page.</summary>
    public PrintResult Print(PaperYear year, PaperRow row, PaperOrder order, PaperId id, WrittenPaper written)
    {
        var paper = written.Paper with { DateStyle = year.Cycle.Rules.DateStyle, IsDemonstration = IsDemonstration };
        var site = SiteOf(order);
        var options = new PrintOptions(year.Local(year.Now))
        {
            CheckAddress = site.Length > 0 ? $"{site}/t/{year.Congress.Slug}/papers/{id.RegisterNo(year.Year)}" : null,
            Attachments = written.Files ?? [],
        };
        try
        {
            var printed = press.Print(paper, options);
            return new PrintResult(Enter(year, row, order, id, written, printed), null);
        }
        catch (MissingGlyphException missing)
        {
            return new PrintResult(null, new Refusal(RefusalCode.CharacterHasNoFont, char.ConvertFromUtf32(missing.CodePoint)));
        }
    }

    /// <summary>Address of the site in codes: the configured one, otherwise that under which the clerk works.</summary>
    public string SiteOf(PaperOrder order) => configuration["Documents:Address"] ?? order.Site;

    /// <summary>True where papers say 演示文书 on each page.</summary>
    public bool IsDemonstration => configuration.HasDemoData() || signing.DemonstrationFolder is not null;

    private static NewPaper Enter(PaperYear year, PaperRow row, PaperOrder order, PaperId id, WrittenPaper written, PrintedPaper printed) => new()
    {
        Id = id,
        Matter = order.Matter,
        Title = printed.Title,
        IsPublic = row.IsPublicUnder(year.Cycle.Rules),
        Term = written.Term,
        AnnouncementNo = written.Paper switch
        {
            Announcement announcement => announcement.No,
            AdjustmentNotice notice => notice.No,
            _ => null,
        },
        Signers = written.Paper.Signers,
        OwnWords = order.Passage,
        Pages = printed.Pages,
        Renderer = printed.Renderer,
        Fonts = [.. printed.Fonts.Select(font => $"{font.Name} {font.Sha256}")],
        Sha256 = printed.Sha256,
        Pdf = printed.Pdf,
    };
}
