using Microsoft.AspNetCore.Mvc.Rendering;
using VoteSystem.Domain.Common;
using VoteSystem.Storage.Audit;
using VoteSystem.Web.Components;
using VoteSystem.Web.Sheets;
using VoteSystem.Web.Text;

namespace VoteSystem.Web.Audit;

/// <summary>What of a log is asked for.</summary>
public sealed class AuditFilter
{
    /// <summary>Only entries of this kind; null for all.</summary>
    public string? Kind { get; set; }

    /// <summary>True when the chain is to be checked from its first entry.</summary>
    public bool Check { get; set; }
}

/// <summary>How a check of the chain ended.</summary>
/// <param name="Entries">Entries in the log.</param>
/// <param name="Break">Height of the first entry that does not follow from the one before, or null when the chain is sound.</param>
public sealed record ChainCheck(long Entries, long? Break);

/// <summary>A page of the audit log, for the partial <c>_Audit</c>.</summary>
public sealed record AuditSheet(PagedList<AuditLine> Lines, IReadOnlyList<SelectListItem> Kinds, AuditFilter Filter, ChainCheck? Check);

/// <summary>Reads the audit log of a congress or of the installation for people.</summary>
public sealed class AuditBook(AuditQueries audit, AuditTeller teller, Words words)
{
    /// <summary>Columns of the file.</summary>
    public IReadOnlyList<ExportColumn<AuditLine>> Columns =>
    [
        new(words["Audit.Field.height"], line => line.Row.Height, 8),
        new(words["Audit.Field.at"], line => line.Row.At, 18),
        new(words["Audit.Field.actor"], line => line.Actor, 16),
        new(words["Audit.Field.what"], line => line.Sentence, 50),
        new(words["Audit.Field.kind"], line => line.Row.Kind, 20),
        new(words["Audit.Field.subject"], line => line.Row.Subject, 24),
        new(words["Audit.Field.payload"], line => line.Row.Payload, 60),
        new(words["Audit.Field.previousHash"], line => line.Row.PreviousHash, 20),
        new(words["Audit.Field.hash"], line => line.Row.Hash, 20),
    ];

    /// <summary>One page, newest first.</summary>
    public async Task<AuditSheet> Read(CongressId log, ListQuery query, AuditFilter filter)
    {
        var text = filter.Kind ?? query.Search ?? "";
        var total = await audit.Count(log, text);
        var lines = (await audit.Newest(log, text, query.Skip, query.Size)).Select(teller.Tell).ToList();
        var kinds = await audit.Kinds(log);
        return new AuditSheet(
            new PagedList<AuditLine>(lines, (int)total, query),
            [.. kinds.Select(kind => new SelectListItem(teller.KindName(kind), kind, kind == filter.Kind))],
            filter,
            filter.Check ? new ChainCheck(await audit.Count(log, ""), await audit.FirstBreak(log)) : null);
    }

    /// <summary>Everything that the search finds, newest first.</summary>
    public async Task<IReadOnlyList<AuditLine>> All(CongressId log, ListQuery query, AuditFilter filter) =>
        [.. (await audit.Newest(log, filter.Kind ?? query.Search ?? "", 0, int.MaxValue)).Select(teller.Tell)];
}
