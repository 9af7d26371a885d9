using VoteSystem.Domain.Common;
using VoteSystem.Domain.Congresses;
using VoteSystem.Storage.Sessions;

namespace VoteSystem.Web.Door;

/// <summary>What the page at the door shows after a scan.</summary>
/// <param name="Refusal">Why nobody was signed in, or null.</param>
/// <param name="Name">Who was signed in.</param>
/// <param name="Before">What was recorded before.</param>
public sealed record ScanResult(Refusal? Refusal, string? Name, AttendanceStatus? Before)
{
    /// <summary>True when the deputy had signed in before.</summary>
    public bool WasThere => Before is AttendanceStatus.Present or AttendanceStatus.Late;

    /// <summary>From the answer of the store.</summary>
    public static ScanResult Of(SignedIn answer) => new(answer.Decision.Refusal, answer.Deputy?.Name, answer.Deputy?.Status);
}

/// <summary>The scanner's field, the answer to the last scan and the quorum; the clerk's page and the kiosk share it.</summary>
/// <param name="Count">The roll.</param>
/// <param name="Result">The answer to the last scan, or null.</param>
/// <param name="Late">The meeting has begun.</param>
/// <param name="ClearsItself">The answer disappears after some seconds.</param>
public sealed record SignInView(AttendanceCount Count, ScanResult? Result, bool Late, bool ClearsItself);
