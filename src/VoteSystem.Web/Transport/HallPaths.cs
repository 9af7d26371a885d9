namespace VoteSystem.Web.Transport;

/// <summary>Pages about the way into the hall; they open over plain HTTP too, because whoever reads them has no other way yet.</summary>
public static class HallPaths
{
    /// <summary>All of them lie here.</summary>
    public const string Root = "/hall";

    /// <summary>How a phone comes to trust the hall's authority.</summary>
    public const string Trust = Root + "/trust";

    /// <summary>The authority's certificate, for phones.</summary>
    public const string Certificate = Root + "/authority.cer";

    /// <summary>Says that this way in is not safe enough.</summary>
    public const string Plain = Root + "/plain";
}
