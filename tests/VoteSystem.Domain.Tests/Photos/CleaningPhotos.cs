using System.Buffers.Binary;
using System.Text;
using NUnit.Framework;
using VoteSystem.Domain.Common;
using VoteSystem.Domain.Photos;

namespace VoteSystem.Domain.Tests.Photos;

public sealed class CleaningPhotos
{
    private const string Place = "N27.1234 E100.5678";

    [Test]
    public void Of_a_jpeg_stays_the_picture_and_which_side_is_up()
    {
        var photo = Clean(AJpeg(orientation: 6))!;
        var text = Encoding.Latin1.GetString(photo.Bytes);

        Assert.Multiple(() =>
        {
            Assert.That((photo.Format, photo.Width, photo.Height), Is.EqualTo((PhotoFormat.Jpeg, 640, 480)));
            Assert.That(text, Does.Not.Contain(Place).And.Not.Contain("comment").And.Not.Contain("film").And.Not.Contain("preview"));
            Assert.That(text, Does.Contain("Exif\0\0MM"));
            Assert.That(photo.Bytes, Has.Some.EqualTo((byte)6));
            Assert.That(photo.Bytes[^2..], Is.EqualTo(new byte[] { 0xFF, 0xD9 }));
        });
    }

    [Test]
    public void The_coded_picture_stays_to_the_byte()
    {
        var photo = Clean(AJpeg(orientation: 1))!;

        Assert.That(Convert.ToHexString(photo.Bytes), Does.Contain(Convert.ToHexString(CodedPicture)));
        Assert.That(Encoding.Latin1.GetString(photo.Bytes), Does.Not.Contain("Exif"));
    }

    [Test]
    public void Cleaning_again_changes_nothing()
    {
        var once = Clean(AJpeg(orientation: 8))!;

        Assert.That(Clean(once.Bytes)!.Bytes, Is.EqualTo(once.Bytes));
    }

    [Test]
    public void Of_a_png_stays_the_picture()
    {
        var photo = Clean(APng())!;
        var text = Encoding.Latin1.GetString(photo.Bytes);

        Assert.Multiple(() =>
        {
            Assert.That((photo.Format, photo.Width, photo.Height), Is.EqualTo((PhotoFormat.Png, 2, 3)));
            Assert.That(text, Does.Not.Contain(Place).And.Not.Contain("tEXt").And.Not.Contain("eXIf").And.Not.Contain("film"));
            Assert.That(text, Does.Contain("IHDR").And.Contain("IDAT").And.Contain("IEND"));
        });
    }

    [TestCase("<html><script>alert(1)</script>")]
    [TestCase("GIF89a")]
    [TestCase("")]
    [TestCase("\u00FF\u00D8\u00FF")]
    public void What_is_no_photo_is_refused_whatever_it_is_called(string content) =>
        Assert.That(CleanPhoto.From(Encoding.Latin1.GetBytes(content), "a.jpg").Refusal, Is.EqualTo(new Refusal(RefusalCode.PhotoIsUnreadable, "a.jpg")));

    [Test]
    public void A_file_of_the_largest_size_is_read_and_one_byte_more_is_refused()
    {
        var largest = new byte[PhotoLimits.MostBytes];
        AJpeg(1).CopyTo(largest, 0);

        Assert.Multiple(() =>
        {
            Assert.That(CleanPhoto.From(largest, "a").Refusal, Is.Null);
            Assert.That(CleanPhoto.From([.. largest, 0], "a").Refusal?.Code, Is.EqualTo(RefusalCode.PhotoIsTooLarge));
        });
    }

    [Test]
    public void A_picture_of_more_pixels_than_a_phone_can_hold_is_refused()
    {
        var file = AJpeg(1, width: 12_001, height: 10);

        Assert.That(CleanPhoto.From(file, "a").Refusal?.Code, Is.EqualTo(RefusalCode.PhotoIsTooLarge));
    }

    [Test]
    public void A_file_cut_off_or_with_a_changed_byte_never_breaks_the_program()
    {
        var random = new Random(20261121);
        foreach (var whole in new[] { AJpeg(6), APng() })
        {
            for (var length = 0; length < whole.Length; length++) Assert.That(() => CleanPhoto.From(whole.AsSpan(0, length), "a"), Throws.Nothing);
            for (var i = 0; i < 5000; i++)
            {
                var broken = (byte[])whole.Clone();
                for (var change = 0; change < 3; change++) broken[random.Next(broken.Length)] = (byte)random.Next(256);
                var (photo, _) = CleanPhoto.From(broken, "a");
                if (photo is not null) Assert.That(CleanPhoto.From(photo.Bytes, "a").Photo?.Bytes, Is.EqualTo(photo.Bytes));
            }
        }
    }

    private static readonly byte[] CodedPicture = [0x12, 0xFF, 0x00, 0x34, 0xFF, 0xD0, 0x56];

    private static CleanPhoto? Clean(byte[] file) => CleanPhoto.From(file, "a").Photo;

    private static byte[] AJpeg(int orientation, int width = 640, int height = 480)
    {
        byte[] notes = [.. "Exif\0\0"u8, .. "II"u8, 42, 0, 8, 0, 0, 0, 1, 0, 0x12, 0x01, 3, 0, 1, 0, 0, 0, (byte)orientation, 0, 0, 0, 0, 0, 0, 0, .. Encoding.ASCII.GetBytes(Place)];
        return
        [
            0xFF, 0xD8,
            .. Segment(0xE0, [.. "JFIF\0"u8, 1, 1, 0, 0, 1, 0, 1, 2, 2, .. "preview"u8]),
            .. Segment(0xE1, notes),
            .. Segment(0xFE, "comment"u8.ToArray()),
            .. Segment(0xDB, new byte[65]),
            .. Segment(0xC0, [8, (byte)(height >> 8), (byte)(height & 0xFF), (byte)(width >> 8), (byte)(width & 0xFF), 1, 1, 0x11, 0]),
            .. Segment(0xC4, new byte[20]),
            .. Segment(0xDA, [1, 1, 0, 0, 63, 0]),
            .. CodedPicture,
            0xFF, 0xD9,
            .. "film"u8,
        ];
    }

    private static byte[] Segment(byte marker, byte[] body) => [0xFF, marker, (byte)((body.Length + 2) >> 8), (byte)((body.Length + 2) & 0xFF), .. body];

    private static byte[] APng() =>
    [
        0x89, .. "PNG\r\n\u001a\n"u8,
        .. Chunk("IHDR", [0, 0, 0, 2, 0, 0, 0, 3, 8, 2, 0, 0, 0]),
        .. Chunk("tEXt", Encoding.ASCII.GetBytes("Location\0" + Place)),
        .. Chunk("eXIf", Encoding.ASCII.GetBytes(Place)),
        .. Chunk("IDAT", [1, 2, 3]),
        .. Chunk("IEND", []),
        .. "film"u8,
    ];

    private static byte[] Chunk(string name, byte[] body)
    {
        byte[] named = [.. Encoding.ASCII.GetBytes(name), .. body];
        var length = new byte[4];
        var sum = new byte[4];
        BinaryPrimitives.WriteInt32BigEndian(length, body.Length);
        BinaryPrimitives.WriteUInt32BigEndian(sum, Checksum(named));
        return [.. length, .. named, .. sum];
    }

    private static uint Checksum(byte[] bytes)
    {
        var sum = uint.MaxValue;
        foreach (var one in bytes)
        {
            sum ^= one;
            for (var bit = 0; bit < 8; bit++) sum = (sum & 1) == 0 ? sum >> 1 : 0xEDB88320 ^ (sum >> 1);
        }

        return ~sum;
    }
}
