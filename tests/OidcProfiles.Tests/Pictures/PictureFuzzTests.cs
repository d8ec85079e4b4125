using System.Text;

namespace OidcProfiles.Tests.Pictures;

/// <summary>Hostile bytes: mutations of valid samples and noise, the same ones at each run.</summary>
public sealed class PictureFuzzTests
{
    private const int MutationsOfASample = 600;
    private const int Noises = 3_000;

    public static TheoryData<string> Samples => [.. Sample.Accepted];

    /// <summary>Nothing throws, and what is accepted passes again. With 36 samples these are more than 20,000 mutations.</summary>
    [Theory]
    [MemberData(nameof(Samples))]
    public void Process_WhenASampleIsMutated_RefusesOrGivesAPictureThatPassesAgain(string sample)
    {
        var random = new Random(StableSeed(sample));
        var original = Sample.Read(sample);
        var donors = Sample.Accepted.Select(Sample.Read).ToList();
        for (var count = 0; count < MutationsOfASample; count++)
        {
            var mutated = Mutate(original, donors[random.Next(donors.Count)], random);
            AssertHarmless(sample.EndsWith("png", StringComparison.Ordinal) && random.Next(4) > 0 ? MendChecksums(mutated) : mutated);
        }
    }

    [Fact]
    public void Process_WhenBytesAreRandom_RefusesThem()
    {
        var random = new Random(11);
        byte[][] beginnings =
        [
            [], [0x89, .. "PNG\r\n\u001A\n"u8, 0, 0, 0, 13, .. "IHDR"u8], [0xFF, 0xD8, 0xFF], [0xFF, 0xD8, 0xFF, 0xDA, 0, 8],
            [.. "RIFF"u8, 0xF4, 1, 0, 0, .. "WEBPVP8 "u8],
        ];
        for (var count = 0; count < Noises; count++)
        {
            var noise = new byte[random.Next(600)];
            random.NextBytes(noise);
            AssertHarmless([.. beginnings[count % beginnings.Length], .. noise]);
        }
    }

    private static void AssertHarmless(byte[] bytes)
    {
        var result = Sample.Process(bytes);
        if (!result.Succeeded)
        {
            Assert.StartsWith("Picture", result.Error.Code, StringComparison.Ordinal);
            return;
        }

        var again = Sample.Process(result.Picture.Bytes);
        Assert.True(again.Succeeded, again.Error?.Code);
        Assert.Equal(result.Picture.ContentType, again.Picture.ContentType);
        Assert.Equal((result.Picture.Width, result.Picture.Height), (again.Picture.Width, again.Picture.Height));
    }

    private static byte[] Mutate(byte[] original, byte[] donor, Random random)
    {
        var bytes = original.ToList();
        for (var times = 1 + random.Next(4); times > 0 && bytes.Count > 16; times--)
        {
            var place = random.Next(bytes.Count);
            switch (random.Next(8))
            {
                case 0:
                    bytes[place] ^= (byte)(1 << random.Next(8));
                    break;
                case 1:
                    bytes[place] = (byte)random.Next(256);
                    break;
                case 2:
                    bytes[place] = random.Next(2) == 0 ? (byte)0xFF : (byte)0;
                    break;
                case 3:
                    bytes.RemoveRange(place, Math.Min(random.Next(1, 20), bytes.Count - place));
                    break;
                case 4:
                    bytes.InsertRange(place, Enumerable.Range(0, random.Next(1, 20)).Select(_ => (byte)random.Next(256)));
                    break;
                case 5:
                    bytes.InsertRange(place, bytes.GetRange(random.Next(place + 1), Math.Min(40, bytes.Count - place)));
                    break;
                case 6:
                    var start = random.Next(donor.Length);
                    bytes.InsertRange(place, donor.Skip(start).Take(random.Next(1, 80)));
                    break;
                default:
                    bytes[random.Next(Math.Min(64, bytes.Count))] = (byte)random.Next(256);
                    break;
            }
        }

        return [.. bytes];
    }

    /// <summary>Corrects the checksums as far as the chunks can still be told, so that mutations get beyond them.</summary>
    private static byte[] MendChecksums(byte[] bytes)
    {
        var rest = bytes.AsSpan();
        for (rest = rest.Length > 8 ? rest[8..] : []; rest.Length >= 12;)
        {
            var length = System.Buffers.Binary.BinaryPrimitives.ReadUInt32BigEndian(rest);
            if (length > rest.Length - 12)
            {
                break;
            }

            var end = 8 + (int)length;
            System.Buffers.Binary.BinaryPrimitives.WriteUInt32BigEndian(rest[end..], OidcProfiles.Pictures.Png.Crc32.Compute(rest[4..end]));
            rest = rest[(end + 4)..];
        }

        return bytes;
    }

    private static int StableSeed(string text) => Encoding.ASCII.GetBytes(text).Aggregate(17, (seed, value) => unchecked((seed * 31) + value));
}
