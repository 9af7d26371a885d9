namespace VoteSystem.Web.Components;

/// <summary>Photos beside each other, for <c>&lt;partial name="_Photos" model="strip" /&gt;</c>; small ones, each opens large with a click. Nothing when there is none.</summary>
/// <param name="Photos">The photos in order.</param>
public sealed record PhotoStrip(IReadOnlyList<PhotoLook> Photos);

/// <summary>One photo of a strip.</summary>
/// <param name="Href">Its address.</param>
/// <param name="Text">What it shows, for those who do not see it.</param>
/// <param name="Note">A word under it, or null.</param>
public sealed record PhotoLook(string Href, string Text, string? Note = null)
{
    /// <summary>Address of the small version.</summary>
    public string Small => $"{Href}/small";
}
