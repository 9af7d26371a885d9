using VoteSystem.Domain.Common;

namespace VoteSystem.Domain.Collect;

/// <summary>How long the texts of a proposal may be, in characters, and the checks that follow.</summary>
public static class ProposalLimits
{
    /// <summary>Shortest title.</summary>
    public const int TitleMin = 4;

    /// <summary>Longest title.</summary>
    public const int TitleMax = 60;

    /// <summary>Shortest content.</summary>
    public const int ContentMin = 10;

    /// <summary>Longest content.</summary>
    public const int ContentMax = 2000;

    /// <summary>Longest reason.</summary>
    public const int ReasonMax = 2000;

    /// <summary>Longest place.</summary>
    public const int PlaceMax = 100;

    /// <summary>Shortest name of a proposer.</summary>
    public const int NameMin = 2;

    /// <summary>Longest name of a proposer.</summary>
    public const int NameMax = 30;

    /// <summary>Longest reason of a decision.</summary>
    public const int DecisionReasonMax = 1000;

    /// <summary>Longest name of an office.</summary>
    public const int OfficeMax = 200;

    /// <summary>Longest answer.</summary>
    public const int ReplyMax = 2000;

    private const int PhoneDigitsMin = 5;
    private const int PhoneDigitsMax = 20;

    /// <summary>Null when every text is within its limits, otherwise the first that is not.</summary>
    /// <returns>Missing, TooShort or TooLong with field, limit and the length found.</returns>
    public static Refusal? Check(ProposalText text) =>
        Length(nameof(ProposalText.Title), text.Title, TitleMin, TitleMax)
        ?? Length(nameof(ProposalText.Content), text.Content, ContentMin, ContentMax)
        ?? Length(nameof(ProposalText.Reason), text.Reason, 0, ReasonMax)
        ?? Length(nameof(ProposalText.Place), text.Place, 0, PlaceMax)
        ?? (Enum.IsDefined(text.Category) ? null : new Refusal(RefusalCode.Missing, nameof(ProposalText.Category)));

    /// <summary>Null when name and number look like those of a person who can be reached.</summary>
    /// <param name="contact">What was given.</param>
    /// <param name="phoneIsNeeded">False where the secretariat enters for somebody who left none.</param>
    public static Refusal? Check(Contact contact, bool phoneIsNeeded)
    {
        if (Length(nameof(Contact.Name), contact.Name, NameMin, NameMax) is { } name) return name;
        if (contact.Phone.Length == 0) return phoneIsNeeded ? new Refusal(RefusalCode.Missing, nameof(Contact.Phone)) : null;
        return IsPhone(contact.Phone) ? null : new Refusal(RefusalCode.PhoneIsMalformed);
    }

    /// <summary>Digits with the usual signs between them, 5 to 20 of them.</summary>
    public static bool IsPhone(string phone) =>
        phone.Count(char.IsAsciiDigit) is >= PhoneDigitsMin and <= PhoneDigitsMax
        && phone.All(letter => char.IsAsciiDigit(letter) || letter is ' ' or '-' or '+' or '(' or ')');

    /// <summary>Null when a text is as long as it may be.</summary>
    public static Refusal? Length(string field, string? text, int min, int max)
    {
        var length = text?.Length ?? 0;
        if (min > 0 && string.IsNullOrWhiteSpace(text)) return new Refusal(RefusalCode.Missing, field);
        if (length < min) return new Refusal(RefusalCode.TooShort, field, min, length);
        return length > max ? new Refusal(RefusalCode.TooLong, field, max, length) : null;
    }
}
