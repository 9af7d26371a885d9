using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using VoteSystem.Domain.Ballot;
using VoteSystem.Storage.Ballot;

namespace VoteSystem.Web.Pages.Secretariat.Ballot;

/// <summary>Votes by show of hands: the 票决办法, the scrutineers, the list, others.</summary>
public sealed class VotesModel(BallotQueries queries, BallotStore ballots) : HallPage(queries, ballots)
{
    [BindProperty]
    public VoteInput Input { get; set; } = new();

    public IReadOnlyList<SelectListItem> Matters => [.. Enum.GetValues<OpenVoteMatter>().Select(matter => new SelectListItem(Words.Of(matter), $"{matter}"))];

    /// <summary>How many hands make a majority of all.</summary>
    public int Majority => Thresholds.Needed(Hall.Attendance.Deputies, halfInclusive: false);

    public async Task<IActionResult> OnPostAsync()
    {
        foreach (var (field, _) in Input.Empty()) ModelState.AddModelError($"Input.{field}", Words["Form.NotFilled"]);
        if (!ModelState.IsValid) return await Again();
        var decision = await Ballots.RecordOpenVote(Congress, Year, Actor, null, Input.ToForm());
        return await Answer(decision, "Votes.Done", CycleUrl(Cycle.Stage == Domain.Workflow.Stage.Evaluate ? "secretariat/appraisal" : "secretariat/ballot"));
    }

    /// <inheritdoc/>
    protected override async Task Load()
    {
        await base.Load();
        Frame.Title = Words["Votes.Page"];
        if (Input.FormToken == Guid.Empty) Input.FormToken = Guid.NewGuid();
        Input.Proposer ??= Words["Votes.Proposer.Usual"];
        Input.Matter ??= Steps.FirstOrDefault(step => !step.IsDone)?.Step switch
        {
            ProceedingStep.Method => OpenVoteMatter.BallotMethod,
            ProceedingStep.Scrutineers => OpenVoteMatter.Scrutineers,
            _ => null,
        };
    }

    public sealed class VoteInput
    {
        public Guid FormToken { get; set; }

        public OpenVoteMatter? Matter { get; set; }

        public string? MatterTitle { get; set; }

        public string? Proposer { get; set; }

        public int? Approve { get; set; }

        public int? Oppose { get; set; }

        public int? Abstain { get; set; }

        /// <summary>Fields that must be filled and are not.</summary>
        public IEnumerable<(string Field, object? Value)> Empty() =>
            new (string Field, object? Value)[] { (nameof(Matter), Matter), (nameof(Approve), Approve), (nameof(Oppose), Oppose), (nameof(Abstain), Abstain) }
                .Where(pair => pair.Value is null);

        public OpenVoteForm ToForm() => new(FormToken, Matter!.Value, MatterTitle, Proposer ?? "", new Hands(Approve!.Value, Oppose!.Value, Abstain!.Value));
    }
}
