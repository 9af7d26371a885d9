using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.OutputCaching;
using VoteSystem.Domain.Ballot;
using VoteSystem.Domain.Publishing;
using VoteSystem.Domain.Workflow;
using VoteSystem.Storage.Ballot;
using VoteSystem.Storage.Publishing;
using VoteSystem.Web.Components;
using VoteSystem.Web.Setup;

namespace VoteSystem.Web.Pages.Public;

/// <summary>The announcement (公告) as it was published, and the public round records. Shows of the counts what the 票决办法 allows.</summary>
[OutputCache(PolicyName = PublishedPages.Policy)]
public sealed class ResultsModel(PublicationQueries publications, BallotQueries ballots) : CyclePage
{
    /// <summary>The version that stands, or null before the announcement.</summary>
    public PublicationQueries.Row? Newest { get; private set; }

    /// <summary>How it differs from the version before.</summary>
    public IReadOnlyList<PublishedChange> Changes { get; private set; } = [];

    /// <summary>Announced rounds of the selection.</summary>
    public IReadOnlyList<Round> Rounds { get; private set; } = [];

    /// <summary>True when the 票决办法 publishes all counts, or the reader sits in the congress or serves it.</summary>
    public bool RecordsArePublic => Cycle.Rules.PublishVoteCounts == PublishVoteCounts.Full || Actor.Roles.Count > 0;

    /// <summary>More than half of all deputies.</summary>
    public string Majority => Thresholds.Needed(Number("deputies"), halfInclusive: false).ToString(CultureInfo.InvariantCulture);

    /// <summary>The published approvals as bars, or null where none are published.</summary>
    public ResultBars? Bars => Newest is { } newest && newest.Content.Rows.All(row => row["approve"] is not null)
        ? new ResultBars(Number("deputies"), Thresholds.Needed(Number("deputies"), halfInclusive: false),
            [.. newest.Content.Rows.Select(row => new ResultBar(row.Title, int.Parse(row["approve"]!, CultureInfo.InvariantCulture), IsChosen: true, NoteOf(row)))])
        : null;

    // An item that was tied shows the votes of the round that decided about it.
    private string? NoteOf(PublishedRow row) => row["round"] is null or "1" ? null : Words["Results.DecidedIn", row["round"]!];

    /// <summary>The public record of an announced round.</summary>
    public async Task<IActionResult> OnGetRecordAsync(int no)
    {
        await Load();
        if (!RecordsArePublic || Rounds.All(round => round.No != no)) return NotFound();
        var records = await ballots.RecordsOf(Cycle.Id, no);
        return File(System.Text.Encoding.UTF8.GetBytes(records!.PublicRecord!), "application/json", $"round-{Year}-{no}.json");
    }

    /// <summary>The counts of an announced round as a sheet, for whoever may have its record.</summary>
    public async Task<IActionResult> OnGetSheetAsync(int no)
    {
        await Load();
        return RecordsArePublic && Rounds.FirstOrDefault(round => round.No == no) is { Result: not null } round
            ? RoundSheet.Of(this, round, Year, Words)
            : NotFound();
    }

    /// <inheritdoc/>
    protected override async Task Load()
    {
        Frame.Title = Words["Results.Title", Year];
        var versions = await publications.Versions(Cycle.Id, PublicationKind.Result);
        if (versions is not [var newest, ..]) return;
        Newest = newest;
        if (versions.Count > 1) Changes = PublishedChange.Between(versions[1].Content, newest.Content);
        Rounds = [.. (await ballots.Rounds(Cycle.Id)).Where(round => round.Status == RoundStatus.Announced && round.Rules.Kind != RoundKind.Appraisal)];
    }

    private int Number(string key) => int.TryParse(Newest?.Content[key], NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
}
