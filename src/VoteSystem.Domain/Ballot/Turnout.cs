namespace VoteSystem.Domain.Ballot;

/// <summary>Who could vote, who was there and what came back.</summary>
/// <param name="Deputies">All deputies who hold a seat (应到).</param>
/// <param name="Present">Deputies present when the papers were issued (实到).</param>
/// <param name="Issued">Papers issued (发出).</param>
/// <param name="Electronic">Papers collected electronically.</param>
/// <param name="Paper">Papers collected from the box.</param>
public sealed record Turnout(int Deputies, int Present, int Issued, int Electronic, int Paper)
{
    /// <summary>All papers collected (收回), on either channel.</summary>
    public long Collected => (long)Electronic + Paper;
}
