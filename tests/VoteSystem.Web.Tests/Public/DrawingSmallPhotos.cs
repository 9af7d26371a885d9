using System.Text;
using SkiaSharp;
using VoteSystem.Domain.Common;
using VoteSystem.Domain.Photos;
using VoteSystem.Web.Photos;

namespace VoteSystem.Web.Tests.Public;

/// <summary>Small versions of photos: upright, clean, and drawn without unfolding a trap.</summary>
public sealed class DrawingSmallPhotos
{
    // Upright: red and green above, blue and white below.
    private static readonly SKColor[] Quarters = [SKColors.Red, SKColors.Lime, SKColors.Blue, SKColors.White];

    [TestCase(1600, 1200, 480, 360)]
    [TestCase(1200, 1600, 480, 640)]
    [TestCase(480, 300, 480, 300)]
    [TestCase(481, 300, 480, 299)]
    [TestCase(120, 90, 120, 90, Description = "A small photo is not blown up.")]
    [TestCase(300, 3000, 96, 960, Description = "A tower is as high as two screens of a phone at most.")]
    public async Task A_photo_becomes_as_wide_as_a_card(int width, int height, int smallWidth, int smallHeight)
    {
        var small = await Small(Jpeg(width, height));

        Assert.That((small.Width, small.Height), Is.EqualTo((smallWidth, smallHeight)));
    }

    [TestCase(1)]
    [TestCase(2)]
    [TestCase(3)]
    [TestCase(4)]
    [TestCase(5)]
    [TestCase(6)]
    [TestCase(7)]
    [TestCase(8)]
    public async Task However_the_camera_was_held_the_small_photo_is_upright(int orientation)
    {
        var small = await Small(Turned(orientation));

        Assert.Multiple(() =>
        {
            Assert.That((small.Width, small.Height), Is.EqualTo((480, 360)));
            for (var i = 0; i < 4; i++)
            {
                var seen = small.GetPixel(i % 2 == 0 ? 120 : 360, i < 2 ? 90 : 270);
                Assert.That(Distance(seen, Quarters[i]), Is.LessThan(60), $"quarter {i + 1} is {seen}");
            }
        });
    }

    [Test]
    public async Task The_small_photo_holds_nothing_but_the_picture()
    {
        var photo = CleanPhoto.From(WithNotes(Jpeg(1600, 1200), 6), "树.jpg").Photo!;

        var small = (await SmallPhotos.AddTo(photo, "树.jpg")).Photo!.Small!;
        var text = Encoding.Latin1.GetString(small);

        Assert.Multiple(() =>
        {
            Assert.That(text, Does.Not.Contain("Exif").And.Not.Contain("ICC_PROFILE").And.Not.Contain("N27.1234").And.Not.Contain("http"));
            Assert.That(CleanPhoto.From(small, "").Photo!.Bytes, Is.EqualTo(small), "there is nothing left to take out");
        });
    }

    [Test]
    public async Task What_a_png_leaves_open_becomes_white()
    {
        using var bitmap = new SKBitmap(20, 20);
        bitmap.Erase(SKColors.Transparent);
        var photo = CleanPhoto.From(bitmap.Encode(SKEncodedImageFormat.Png, 100).AsSpan(), "图.png").Photo!;

        using var small = SKBitmap.Decode((await SmallPhotos.AddTo(photo, "图.png")).Photo!.Small);

        Assert.That(Distance(small.GetPixel(10, 10), SKColors.White), Is.LessThan(6));
    }

    [Test]
    public async Task A_photo_that_no_decoder_can_read_is_refused()
    {
        var photo = CleanPhoto.From(WithoutTables(Jpeg(1600, 1200)), "树.jpg").Photo!;

        Assert.That(await Refused(photo), Is.EqualTo(RefusalCode.PhotoIsUnreadable));
    }

    [Test]
    public async Task A_head_that_says_less_than_the_picture_unfolds_to_is_not_believed()
    {
        var photo = CleanPhoto.From(Jpeg(1600, 1200), "树.jpg").Photo! with { Width = 16, Height = 12 };

        Assert.That(await Refused(photo), Is.EqualTo(RefusalCode.PhotoIsUnreadable));
    }

    // Neither has a picture behind its head: what is too large is refused before anything is decoded.
    [TestCase(5000, 5000, RefusalCode.PhotoIsUnreadable)]
    [TestCase(5000, 5001, RefusalCode.PhotoIsTooLarge)]
    public async Task A_png_of_more_points_than_fit_into_the_memory_is_not_unfolded(int width, int height, RefusalCode refusal) =>
        Assert.That(await Refused(new CleanPhoto(PhotoFormat.Png, width, height, [1, 2, 3])), Is.EqualTo(refusal));

    private static async Task<RefusalCode?> Refused(CleanPhoto photo) => (await SmallPhotos.AddTo(photo, "树.jpg")).Refusal?.Code;

    private static async Task<SKBitmap> Small(byte[] file)
    {
        var (photo, refusal) = await SmallPhotos.AddTo(CleanPhoto.From(file, "树.jpg").Photo!, "树.jpg");
        Assert.That(refusal, Is.Null);
        return SKBitmap.Decode(photo!.Small);
    }

    private static int Distance(SKColor one, SKColor other) => Math.Abs(one.Red - other.Red) + Math.Abs(one.Green - other.Green) + Math.Abs(one.Blue - other.Blue);

    private static byte[] Jpeg(int width, int height) => Encode(Picture(width, height));

    private static byte[] Encode(SKBitmap picture)
    {
        using (picture) return picture.Encode(SKEncodedImageFormat.Jpeg, 90).ToArray();
    }

    private static SKBitmap Picture(int width, int height)
    {
        var picture = new SKBitmap(width, height);
        using var canvas = new SKCanvas(picture);
        for (var i = 0; i < 4; i++)
        {
            using var paint = new SKPaint { Color = Quarters[i] };
            canvas.DrawRect(i % 2 * width / 2f, i / 2 * height / 2f, width / 2f, height / 2f, paint);
        }

        return picture;
    }

    /// <summary>The same scene as a camera stores it that was held in one of the eight ways; where its first line and column belong stands in the notes.</summary>
    private static byte[] Turned(int orientation)
    {
        using var upright = Picture(1600, 1200);
        var isOnItsSide = orientation >= 5;
        var stored = new SKBitmap(isOnItsSide ? 1200 : 1600, isOnItsSide ? 1600 : 1200);
        for (var y = 0; y < stored.Height; y++)
        {
            for (var x = 0; x < stored.Width; x++)
            {
                var (right, bottom) = (stored.Width - 1 - x, stored.Height - 1 - y);
                var (u, v) = orientation switch
                {
                    2 => (right, y),
                    3 => (right, bottom),
                    4 => (x, bottom),
                    5 => (y, x),
                    6 => (bottom, x),
                    7 => (bottom, right),
                    8 => (y, right),
                    _ => (x, y),
                };
                stored.SetPixel(x, y, upright.GetPixel(u, v));
            }
        }

        return WithNotes(Encode(stored), orientation);
    }

    /// <summary>Without the tables by which the coded picture becomes colours: every segment is whole, and yet there is no picture.</summary>
    public static byte[] WithoutTables(byte[] jpeg)
    {
        var rest = new List<byte>(jpeg.Length);
        rest.AddRange(jpeg.AsSpan(0, 2));
        for (var at = 2; at < jpeg.Length;)
        {
            var until = jpeg[at + 1] == 0xDA ? jpeg.Length : at + 2 + ((jpeg[at + 2] << 8) | jpeg[at + 3]);
            if (jpeg[at + 1] != 0xDB) rest.AddRange(jpeg.AsSpan(at, until - at));
            at = until;
        }

        return [.. rest];
    }

    private static byte[] WithNotes(byte[] jpeg, int orientation)
    {
        var place = "N27.1234 E100.5678"u8;
        byte[] notes =
        [
            .. "Exif\0\0"u8, (byte)'M', (byte)'M', 0, 42, 0, 0, 0, 8, 0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, (byte)orientation, 0, 0, 0, 0, 0, 0, .. place,
        ];
        return [0xFF, 0xD8, 0xFF, 0xE1, 0, (byte)(notes.Length + 2), .. notes, .. jpeg.AsSpan(2)];
    }
}
