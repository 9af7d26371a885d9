using VoteSystem.Domain.Common;
using VoteSystem.Domain.Workflow;

namespace VoteSystem.Domain.Congresses;

/// <summary>Which counties and congresses the installation serves; the administrator adds them.</summary>
public static class InstallationRules
{
    private const int LongestName = 100;

    /// <summary>Adds a county.</summary>
    /// <returns>Refused: WrongRole, SlugIsMalformed, SlugIsTaken, Missing, TooLong.</returns>
    public static Decision AddCounty(CountyId id, string slug, string name, bool slugIsTaken, Actor actor)
    {
        if (AddRefusal(slug, slugIsTaken, actor) is { } reason) return reason;
        return NameRefusal("CountyName", name) is { } wrong ? wrong : new CountyAdded(id, slug, name);
    }

    /// <summary>Adds a congress.</summary>
    /// <returns>Refused: WrongRole, SlugIsMalformed, SlugIsTaken, Missing, TooLong, OutOfRange for the offset of the clock.</returns>
    public static Decision AddCongress(Congress congress, bool slugIsTaken, Actor actor)
    {
        if (AddRefusal(congress.Slug, slugIsTaken, actor) is { } reason) return reason;
        if ((NameRefusal("Town", congress.Town) ?? NameRefusal("CongressName", congress.Name)) is { } wrong) return wrong;
        if (congress.UtcOffsetMinutes is < -720 or > 840) return new Refusal(RefusalCode.OutOfRange, "UtcOffset", -720, 840);
        return new CongressAdded(congress.Slug, congress.Town, congress.Name);
    }

    /// <summary>2 to 40 lower-case letters, digits and dashes, no dash at the ends.</summary>
    public static bool IsSlug(string slug) =>
        slug.Length is >= 2 and <= 40
        && slug.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-')
        && slug[0] != '-' && slug[^1] != '-';

    private static Refusal? AddRefusal(string slug, bool slugIsTaken, Actor actor)
    {
        if (!ReferenceEquals(actor, Actor.System) && actor.MustBe(Role.Administrator) is { } wrongRole) return wrongRole;
        if (!IsSlug(slug)) return new Refusal(RefusalCode.SlugIsMalformed, slug);
        return slugIsTaken ? new Refusal(RefusalCode.SlugIsTaken, slug) : null;
    }

    private static Refusal? NameRefusal(string field, string name)
    {
        if (string.IsNullOrWhiteSpace(name)) return new Refusal(RefusalCode.Missing, field);
        return name.Length > LongestName ? new Refusal(RefusalCode.TooLong, field, LongestName, name.Length) : null;
    }
}
