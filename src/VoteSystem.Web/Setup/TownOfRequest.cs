using VoteSystem.Domain.Congresses;
using VoteSystem.Storage.Congresses;

namespace VoteSystem.Web.Setup;

/// <summary>The congress of the address, read once in a request: the check of roles and the page behind it ask for the same one.</summary>
public sealed class TownOfRequest(CongressQueries congresses)
{
    private string? _slug;
    private Task<Congress?>? _found;

    /// <summary>The congress with that short name, or null.</summary>
    public Task<Congress?> Find(string slug)
    {
        if (_found is null || slug != _slug) (_slug, _found) = (slug, congresses.Find(slug));
        return _found;
    }
}
