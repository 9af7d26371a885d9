using System.Security.Cryptography;
using System.Text.Json.Serialization;
using VoteSystem.Domain.Common;
using VoteSystem.Domain.Workflow;

namespace VoteSystem.Domain.Photos;

/// <summary>What a photo came with.</summary>
public enum PhotoSource
{
    /// <summary>A proposal, from a citizen or a deputy.</summary>
    Proposal,

    /// <summary>A visit of deputies.</summary>
    Visit,

    /// <summary>A progress report.</summary>
    Report,
}

/// <summary>Where a photo stands. The public sees accepted ones only.</summary>
public enum PhotoStatus
{
    /// <summary>The secretariat has not looked at it.</summary>
    Waiting,

    /// <summary>Shown to the public.</summary>
    Accepted,

    /// <summary>Not shown; its bytes are deleted.</summary>
    Refused,
}

/// <summary>A photo as the rules need it.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Status">Where it stands.</param>
public sealed record Photo(Guid Id, PhotoStatus Status);

/// <summary>A photo as it is handed in.</summary>
/// <param name="Id">Made from the form and the position, so that a form sent twice is stored once.</param>
/// <param name="Position">From 1.</param>
/// <param name="Format">What it is.</param>
/// <param name="Width">Pixels.</param>
/// <param name="Height">Pixels.</param>
/// <param name="Sha256">Of the cleaned bytes, hex.</param>
/// <param name="Bytes">The cleaned file; not in the log.</param>
public sealed record NewPhoto(Guid Id, int Position, PhotoFormat Format, int Width, int Height, string Sha256, [property: JsonIgnore] byte[] Bytes)
{
    /// <summary>A small JPEG of it; not in the log. Null where none was drawn.</summary>
    [JsonIgnore]
    public byte[]? Small { get; init; }

    /// <summary>The photos of a form.</summary>
    /// <param name="formToken">Token of the form.</param>
    /// <param name="photos">Cleaned, in their order.</param>
    public static IReadOnlyList<NewPhoto> Of(Guid formToken, IEnumerable<CleanPhoto> photos) =>
    [
        .. photos.Select((photo, i) => new NewPhoto(IdOf(formToken, i + 1), i + 1, photo.Format, photo.Width, photo.Height,
            Convert.ToHexStringLower(SHA256.HashData(photo.Bytes)), photo.Bytes) { Small = photo.Small }),
    ];

    private static Guid IdOf(Guid formToken, int position) => new(SHA256.HashData([.. formToken.ToByteArray(), (byte)position]).AsSpan(0, 16));
}

/// <summary>Something happened with photos.</summary>
public abstract record PhotoEvent(int Year) : DomainEvent;

/// <summary>Photos came with a form.</summary>
/// <param name="Year">Year of the cycle.</param>
/// <param name="Source">With what.</param>
/// <param name="FormToken">Token of the form; the proposal, visit or report has it too.</param>
/// <param name="Photos">The photos.</param>
public sealed record PhotosAdded(int Year, PhotoSource Source, Guid FormToken, IReadOnlyList<NewPhoto> Photos) : PhotoEvent(Year)
{
    /// <summary>How many.</summary>
    public int Count => Photos.Count;

    /// <inheritdoc/>
    public override Subject Subject => new($"photos/{Year}/{FormToken:N}");
}

/// <summary>The secretariat looked at a photo.</summary>
/// <param name="Year">Year of the cycle.</param>
/// <param name="Id">Which.</param>
/// <param name="IsAccepted">True when the public may see it.</param>
public sealed record PhotoDecided(int Year, Guid Id, bool IsAccepted) : PhotoEvent(Year)
{
    /// <inheritdoc/>
    public override Subject Subject => new($"photo/{Year}/{Id:N}");
}

/// <summary>Who hands in photos and who decides what the public sees.</summary>
public static class PhotoRules
{
    /// <summary>Adds photos to what was handed in with the same form. Sent again they change nothing.</summary>
    /// <param name="cycle">The cycle.</param>
    /// <param name="source">With what they came.</param>
    /// <param name="formToken">Token of its form.</param>
    /// <param name="photos">Cleaned photos.</param>
    /// <param name="isKnown">True when a proposal, visit or report with this form exists.</param>
    /// <param name="earlier">Photos of this form that are stored already.</param>
    /// <returns>Refused: NotFound, TooManyPhotos.</returns>
    public static Decision Add(Cycle cycle, PhotoSource source, Guid formToken, IReadOnlyList<CleanPhoto> photos, bool isKnown, int earlier)
    {
        if (!isKnown) return new Refusal(RefusalCode.NotFound);
        if (photos.Count > PhotoLimits.MostOfOneForm) return new Refusal(RefusalCode.TooManyPhotos, PhotoLimits.MostOfOneForm);
        return earlier > 0 || photos.Count == 0 ? Decision.Accept() : new PhotosAdded(cycle.Id.Year, source, formToken, NewPhoto.Of(formToken, photos));
    }

    /// <summary>Shows a photo to the public, or takes it away for good. An accepted photo may be refused later, a refused one is gone.</summary>
    /// <returns>Refused: WrongRole, NotFound, PhotoIsDecided.</returns>
    public static Decision Decide(Cycle cycle, Photo? photo, bool isAccepted, Actor actor)
    {
        if (actor.MustBe(Role.Secretariat) is { } wrongRole) return wrongRole;
        if (photo is null) return new Refusal(RefusalCode.NotFound);
        if (photo.Status == PhotoStatus.Refused || (photo.Status == PhotoStatus.Accepted && isAccepted)) return new Refusal(RefusalCode.PhotoIsDecided);
        return new PhotoDecided(cycle.Id.Year, photo.Id, isAccepted);
    }
}
