using System.Globalization;
using VoteSystem.Domain.Common;
using VoteSystem.Domain.Congresses;
using VoteSystem.Domain.Documents;
using VoteSystem.Domain.Workflow;
using VoteSystem.Storage.Documents;

namespace VoteSystem.Web.Documents;

/// <summary>A paper of the year on the desk: what can be made, and what there is of it.</summary>
/// <param name="Row">Its row in the table.</param>
/// <param name="Due">What the maker says about it.</param>
/// <param name="Versions">In order; empty before it was first made.</param>
public sealed record PaperLine(PaperRow Row, DuePaper Due, IReadOnlyList<RegisteredPaper> Versions)
{
    /// <summary>The newest version, or null.</summary>
    public RegisteredPaper? Newest => Versions.Count == 0 ? null : Versions[^1];

    /// <summary>The version in force, or null.</summary>
    public RegisteredPaper? InForce => Versions.LastOrDefault(paper => paper.Status == PaperStatus.Issued);
}

/// <summary>What is asked of the desk when a paper is made.</summary>
/// <param name="Kind">Which paper.</param>
/// <param name="Matter">About what.</param>
/// <param name="Passage">What the clerk wrote for it; one paragraph a line.</param>
/// <param name="Reason">Why it replaces the version in force.</param>
/// <param name="Site">Address of this site, for the check code: https://host/base; empty prints none, unless one is configured.</param>
public sealed record PaperOrder(PaperKind Kind, string Matter, string? Passage, string? Reason, string Site);

/// <summary>Makes papers and brings them to their end. The same way serves the pages, the demonstration and the scripts.</summary>
public sealed class PaperDesk(PaperTable table, PaperPrinting printing, PaperSigning signing, PaperStore store, PaperQueries papers)
{
    private static readonly CultureInfo Chinese = CultureInfo.GetCultureInfo("zh-CN");

    /// <summary>Loads what makers look at.</summary>
    public async Task<PaperYear> Open(Congress congress, Cycle cycle, CycleFacts facts, DateTimeOffset now) => new()
    {
        Congress = congress,
        Cycle = cycle,
        Facts = facts,
        Now = now,
        Register = await papers.OfYear(cycle.Id),
    };

    /// <summary>All papers of a year, made or not, in the order of the table.</summary>
    public async Task<IReadOnlyList<PaperLine>> Lines(PaperYear year)
    {
        var lines = new List<PaperLine>();
        foreach (var row in PaperTable.Rows)
        {
            foreach (var due in await table.MakerOf(row).Due(year))
                lines.Add(LineOf(year, row, due));
        }

        return lines;
    }

    /// <summary>One paper of a year, made or not; null when the year has no such paper.</summary>
    public async Task<PaperLine?> Line(PaperYear year, PaperKind kind, string matter) =>
        await table.Find(year, kind, matter) is var (row, due) ? LineOf(year, row, due) : null;

    /// <summary>Prints a paper and enters it as a draft.</summary>
    /// <returns>Refused: NotFound, PaperNeeds and other reasons of its maker, CharacterHasNoFont, or what <see cref="PaperRules.Make"/> says.</returns>
    public async Task<Decision> Make(PaperYear year, PaperOrder order, Actor actor)
    {
        if (await table.Find(year, order.Kind, order.Matter) is not var (row, due)) return new Refusal(RefusalCode.NotFound);
        if (actor.MustBe([.. row.Makers]) is { } wrongRole) return wrongRole;
        if (due.NotYet is { } notYet) return notYet;
        var shelf = await papers.Shelf(year.Cycle.Id, order.Kind, order.Matter, null);
        if (PaperRules.MakeRefusal(shelf, order.Reason) is { } refusal) return refusal;

        var written = await Write(year, row, order);
        var print = printing.Print(year, row, order, PaperRules.NextId(order.Kind, shelf), written);
        return print.Refusal is { } unprinted ? unprinted : await store.Make(year.Congress, year.Year, actor, print.Paper!, order.Reason, row.Makers);
    }

    /// <summary>Confirms a draft that was read.</summary>
    /// <returns>What <see cref="PaperRules.Confirm"/> says.</returns>
    public Task<Decision> Confirm(PaperYear year, RegisteredPaper paper, string seen, Actor actor) =>
        store.Confirm(year.Congress, year.Year, actor, paper, seen, MakersOf(paper));

    /// <summary>Signs in a place of a paper with the certificate of the signer that the paper names.</summary>
    /// <returns>Refused: NoCertificate, CertificateFails, or what <see cref="PaperRules.Sign"/> says.</returns>
    public async Task<Decision> Sign(PaperYear year, RegisteredPaper paper, string place, string seen, Actor actor)
    {
        if (PaperRules.SignRefusal(paper, place, actor) is { } refusal) return refusal;
        if (await papers.File(year.Cycle.Id, paper.Id) is not { } pdf) return new Refusal(RefusalCode.NotFound);
        var set = signing.Sign(year, paper, place, seen, pdf);
        return set.Refusal is { } unsigned ? unsigned : await store.Sign(year.Congress, year.Year, actor, paper, set.Signature!);
    }

    /// <summary>Notes that the printed copy was signed with pen and seal.</summary>
    /// <returns>What <see cref="PaperRules.IssueByHand"/> says.</returns>
    public Task<Decision> IssueByHand(PaperYear year, RegisteredPaper paper, string seen, Actor actor) =>
        store.IssueByHand(year.Congress, year.Year, actor, paper, seen);

    /// <summary>Gives up a draft or a paper whose signatures are not complete.</summary>
    /// <returns>What <see cref="PaperRules.Withdraw"/> says.</returns>
    public Task<Decision> Withdraw(PaperYear year, RegisteredPaper paper, string? reason, Actor actor) =>
        store.Withdraw(year.Congress, year.Year, actor, paper, reason, MakersOf(paper));

    /// <summary>Roles that may make a paper of this kind.</summary>
    public static IReadOnlyList<Role> MakersOf(RegisteredPaper paper) => PaperTable.Rows.First(row => row.Kind == paper.Id.Kind).Makers;

    private static PaperLine LineOf(PaperYear year, PaperRow row, DuePaper due) =>
        new(row, due, [.. year.Register.Where(paper => paper.Id.Kind == row.Kind && paper.Matter == due.Matter)]);

    // Statutory papers are Chinese, also when the clerk reads the pages in English.
    private async Task<WrittenPaper> Write(PaperYear year, PaperRow row, PaperOrder order)
    {
        year.Site = printing.SiteOf(order);
        var before = CultureInfo.CurrentUICulture;
        CultureInfo.CurrentUICulture = Chinese;
        try
        {
            var passage = order.Passage?.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) ?? [];
            return await table.MakerOf(row).Write(year, order.Matter, passage);
        }
        finally
        {
            CultureInfo.CurrentUICulture = before;
        }
    }
}
