using VoteSystem.Domain.Publishing;

namespace VoteSystem.Web.OpenData;

/// <summary>A list of the open data: its name in addresses and its fields in order.</summary>
/// <param name="Name">The word in the address: <c>/t/{town}/{year}/data/{name}.json</c>. Never changed.</param>
/// <param name="Kind">The publication that it shows; null for one of <see cref="LivingLists"/>.</param>
/// <param name="Fields">Its fields besides <c>no</c> and <c>title</c>.</param>
public sealed record OpenList(string Name, PublicationKind? Kind, IReadOnlyList<OpenField> Fields)
{
    /// <summary>Name of the list of ratings.</summary>
    public const string Ratings = "ratings";

    /// <summary>Name of the list of the sentences that came with ratings.</summary>
    public const string Comments = "comments";

    /// <summary>Name of the list of what deputies did.</summary>
    public const string Duties = "duties";

    /// <summary>All lists; every kind of publication is one of them.</summary>
    public static IReadOnlyList<OpenList> All { get; } =
    [
        Of("call", PublicationKind.Call, "text"),
        Of("proposals", PublicationKind.Ledger, "content", "category", "source", "channel", "receivedOn", "status", "place", "amount", "reason", "referredTo", "duplicateOf", "projectNo", "reply"),
        Of("candidates", PublicationKind.Candidates, "projectNo", "content", "goal", "place", "category", "unit", "amountFen", "amountQuality", "thisYearFen", "fundSource", "dueOn", "beneficiaries", "subItems", "proposals", "synthetic"),
        Of("results", PublicationKind.Result, "projectNo", "rank", "approve", "oppose", "abstain", "round"),
        Of("plan", PublicationKind.Plan, "unit", "leader", "goal", "dueOn", "amountFen", "measures", "place", "fundsNote", "fund*", "milestone*"),
        Of("progress", PublicationKind.Progress, "unit", "status", "light", "percent", "place", "amountFen", "dueOn", "plannedFen", "allocatedFen", "paidFen", "asOf", "done", "nextStep", "completion"),
        Of("adjustments", PublicationKind.Adjustment, "projectNo", "class", "reason", "authority", "decisionNo", "approve", "oppose", "abstain", "before*", "after*"),
        Of("appraisal", PublicationKind.Appraisal, "projectNo", "grade", "satisfied", "basicallySatisfied", "dissatisfied", "abstain"),
        Of(Ratings, null, "ratings", "stars", "average"),
        Of(Comments, null, "projectNo", "stars", "comment", "givenOn"),
        Of(Duties, null, "group", "position", "duty", "on", "what"),
    ];

    /// <summary>Key of its name in words.</summary>
    public string TextKey => Kind is { } kind ? $"{nameof(PublicationKind)}.{kind}" : $"{nameof(OpenList)}.{Name}";

    /// <summary>The list with that name, or null.</summary>
    public static OpenList? Find(string name) => All.FirstOrDefault(list => list.Name == name);

    /// <summary>The list that shows a kind of publication.</summary>
    public static OpenList Of(PublicationKind kind) => All.Single(list => list.Kind == kind);

    /// <summary>Names of the columns for these rows: the fields in their order, each group of fields as far as a row has it.</summary>
    public IReadOnlyList<string> Columns(IReadOnlyList<PublishedRow> rows)
    {
        var present = rows.SelectMany(row => row.Fields).Select(field => field.Key).Distinct().ToList();
        // A field that stands for itself comes first, so that fundsNote is not taken for one of fund*.
        var single = Fields.Where(field => !field.Key.EndsWith('*')).Select(field => field.Key).ToList();
        return [.. Fields.SelectMany(field => field.Key.EndsWith('*') ? present.Where(key => field.Covers(key) && !single.Contains(key)) : [field.Key])];
    }

    private static OpenList Of(string name, PublicationKind? kind, params string[] keys) => new(name, kind, [.. keys.Select(OpenField.Of)]);
}
