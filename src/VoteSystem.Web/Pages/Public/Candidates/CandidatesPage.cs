using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using VoteSystem.Domain.Publishing;
using VoteSystem.Storage.Publishing;

namespace VoteSystem.Web.Pages.Public.Candidates;

/// <summary>A page that shows the candidates to everybody: only what was published, in the version that was asked for.</summary>
public abstract class CandidatesPage(PublicationQueries publications) : CyclePage
{
    /// <summary>The version asked for; null for the newest.</summary>
    [BindProperty(SupportsGet = true, Name = "v")]
    public int? VersionNo { get; set; }

    /// <summary>All versions, newest first.</summary>
    public IReadOnlyList<PublicationQueries.Row> Versions { get; private set; } = [];

    /// <summary>The version shown; null when nothing was published.</summary>
    public PublicationQueries.Row? Shown { get; private set; }

    /// <summary>What is shown; frozen.</summary>
    public PublishedContent? Frozen { get; private set; }

    /// <summary>Last day of the display.</summary>
    public DateOnly? EndsOn => Facts.PublicityEndsOn;

    /// <summary>Objections are taken today.</summary>
    public bool MayObject => EndsOn is { } end && Today <= end;

    /// <summary>What this version changed against the one before.</summary>
    public IReadOnlyList<PublishedChange> Changes { get; private set; } = [];

    /// <summary>The fields that a change is told by; the words around an amount are told together with it.</summary>
    public static IEnumerable<string> KeysOf(PublishedChange change) =>
        change.Keys.Select(key => key == "amountQuality" ? "amountFen" : key).Distinct(StringComparer.Ordinal);

    /// <summary>A value of a published row as people read it.</summary>
    public string Value(PublishedRow row, string key) => row[key] is not { } value ? "" : key switch
    {
        "amountFen" => Words.Amount(new VoteSystem.Domain.Common.QualifiedAmount(VoteSystem.Domain.Common.Money.FromFen(long.Parse(value, CultureInfo.InvariantCulture)), row["amountQuality"] ?? "")),
        "thisYearFen" => Words.Amount(VoteSystem.Domain.Common.Money.FromFen(long.Parse(value, CultureInfo.InvariantCulture))),
        "dueOn" => Words.Date(DateOnly.Parse(value, CultureInfo.InvariantCulture)),
        "category" => Words.Of(Enum.Parse<VoteSystem.Domain.Common.Category>(value)),
        "proposals" => Words["Projects.Merged.Count", value],
        "synthetic" => Synthetic.Say(Words, value),
        _ => value,
    };

    /// <inheritdoc/>
    protected override async Task Load()
    {
        Versions = await publications.Versions(Cycle.Id, PublicationKind.Candidates);
        Shown = VersionNo is null ? Versions is [var newest, ..] ? newest : null : Versions.FirstOrDefault(version => version.VersionNo == VersionNo);
        Frozen = Shown?.Content;
        if (Shown is null && VersionNo is not null) NothingHere = true;
        if (Versions.FirstOrDefault(version => version.VersionNo == Shown?.VersionNo - 1) is { } before)
            Changes = PublishedChange.Between(before.Content, Frozen!);
    }
}
