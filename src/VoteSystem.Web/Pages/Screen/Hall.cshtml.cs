using VoteSystem.Domain.Ballot;
using VoteSystem.Storage.Ballot;
using VoteSystem.Web.Components;

namespace VoteSystem.Web.Pages.Screen;

/// <summary>The projector: quorum, issued and collected papers; the result only after its announcement.</summary>
public sealed class HallModel(BallotQueries queries, BallotStore ballots, LiveQueries live) : HallPage(queries, ballots)
{
    /// <summary>The same numbers that come over the line.</summary>
    public HallNumbers Numbers { get; private set; } = null!;

    /// <summary>Time in the hall.</summary>
    public string Clock => $"{Now.ToOffset(TimeSpan.FromMinutes(Congress.UtcOffsetMinutes)):HH:mm}";

    /// <summary>The result of the choice, once all of it is announced.</summary>
    public ResultBars? Bars => IsAnnounced && !IsAppraisal ? HallResult.Selection(Hall, Words) : null;

    /// <summary>The grades, once announced.</summary>
    public IReadOnlyList<StackedBar> Grades => IsAnnounced && IsAppraisal ? HallResult.Appraisal(Round!, Words) : [];

    private bool IsAnnounced => Round is { Status: RoundStatus.Announced, AnnouncementNo: not null };

    /// <summary>What happens now, in one sentence.</summary>
    public string Sentence => Round switch
    {
        null => Words["Screen.Welcome", Year],
        { Status: RoundStatus.Announced, AnnouncementNo: not null } => Words["Screen.Announced", Year],
        { Status: RoundStatus.Announced } => Words["Screen.Again"],
        { Status: RoundStatus.Void } => Words["Screen.Void"],
        _ => Words["Screen.Step", Round.Rules.Kind, Round.Status],
    };

    /// <inheritdoc/>
    protected override async Task Load()
    {
        Numbers = await live.NumbersOf(Cycle.Id, Today);
        await base.Load();
        Frame.Title = SessionName ?? Congress.Name;
    }
}
