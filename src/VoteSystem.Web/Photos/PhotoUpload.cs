using Microsoft.AspNetCore.Mvc.ModelBinding;
using VoteSystem.Domain.Common;
using VoteSystem.Domain.Photos;
using VoteSystem.Web.Text;

namespace VoteSystem.Web.Photos;

/// <summary>Reads the photos of a form; every one is checked by its content, cleaned and drawn small before anything else sees it.</summary>
public static class PhotoUpload
{
    /// <summary>For the field: phones then turn their own formats into JPEG.</summary>
    public const string Accepted = "image/jpeg,image/png";

    /// <summary>Largest request of a form with photos, bytes: three photos straight from a good camera are read and refused by name instead of cut off with all that was typed.</summary>
    public const long MostBytesOfRequest = 64 << 20;

    /// <summary>The cleaned photos; what is wrong with one stands beside the field, and then none is returned.</summary>
    /// <param name="files">As they were sent.</param>
    /// <param name="field">Name of the field.</param>
    /// <param name="state">Takes the errors.</param>
    /// <param name="words">The texts.</param>
    public static async Task<IReadOnlyList<CleanPhoto>> Clean(IReadOnlyList<IFormFile> files, string field, ModelStateDictionary state, Words words)
    {
        if (files.Count > PhotoLimits.MostOfOneForm)
        {
            state.AddModelError(field, words.SentenceAlone(new Refusal(RefusalCode.TooManyPhotos, PhotoLimits.MostOfOneForm)));
            return [];
        }

        var photos = new List<CleanPhoto>();
        foreach (var file in files)
        {
            var name = Path.GetFileName(file.FileName);
            var (photo, refusal) = CleanPhoto.From(await BytesOf(file), name);
            if (photo is { } clean) (photo, refusal) = await SmallPhotos.AddTo(clean, name);
            if (refusal is not null) state.AddModelError(field, words.SentenceAlone(refusal));
            else photos.Add(photo!);
        }

        return photos.Count == files.Count ? photos : [];
    }

    private static async Task<byte[]> BytesOf(IFormFile file)
    {
        // One byte more than allowed is enough to refuse it.
        var bytes = new byte[Math.Min(file.Length, PhotoLimits.MostBytes + 1)];
        await using var stream = file.OpenReadStream();
        await stream.ReadExactlyAsync(bytes);
        return bytes;
    }
}
