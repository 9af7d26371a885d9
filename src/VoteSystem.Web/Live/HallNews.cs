using VoteSystem.Domain.Ballot;

namespace VoteSystem.Web.Live;

/// <summary>One event for the viewers of a hall: always the whole state, so that a page that missed some loses nothing.</summary>
/// <param name="Numbers">How many.</param>
/// <param name="Clock">Time in the hall, "09:41".</param>
public sealed record HallNews(HallNumbers Numbers, string Clock);
