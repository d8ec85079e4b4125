using System.Diagnostics;
using System.Text.RegularExpressions;
using OidcProfiles.Attributes;
using OidcProfiles.Attributes.Values;
using OidcProfiles.Normalization;
using OidcProfiles.Normalization.Extracting;
using OidcProfiles.Normalization.Trust;
using OidcProfiles.Tests.Properties;
using Xunit.Abstractions;

namespace OidcProfiles.Tests.Normalization.Fuzzing;

/// <summary>Whatever a provider sends: no exception, no invalid value, no trust that nothing vouches for.</summary>
public sealed class FuzzTests(ITestOutputHelper output)
{
    private const int Count = 100_000;

    private static readonly Regex PlainName = new(@"\A[A-Za-z_]+(\.[a-z_]+)?\z", RegexOptions.None, TimeSpan.FromSeconds(1));

    private readonly AttributeValueParser _parser = new(new(), new FixedTime());
    private readonly (SampleCase Sample, UpstreamProfileReader Reader)[] _samples =
        [.. SampleFiles.All.Select(sample => (sample, Given.Reader(sample.Options)))];

    [Fact]
    public async Task Read_ForMutatedSamples_NeverThrowsAndAcceptsNothingInvalid()
    {
        var times = new List<long>(Count);
        var (accepted, refused, dropped) = (0, 0, 0);
        await Cases.CheckAsync(output, Count, random =>
        {
            var (sample, reader) = random.Pick(_samples);
            var documents = Mutations.Mutate(sample.Documents, random);
            var start = Stopwatch.GetTimestamp();
            var result = reader.Read(sample.Provider, documents);
            times.Add(Stopwatch.GetTimestamp() - start);
            Assert.Equal(result.Succeeded, result.Refusal is null);
            if (result.Profile is not { } profile)
            {
                refused++;
                return;
            }

            accepted++;
            dropped += profile.Dropped.Length;
            Check(profile, sample);
        });

        times.Sort();
        output.WriteLine(
            $"{accepted} accepted, {refused} refused, {dropped} values dropped; median {Microseconds(times[times.Count / 2]):F1} µs, "
            + $"99th percentile {Microseconds(times[times.Count * 99 / 100]):F1} µs, slowest {Microseconds(times[^1]):F0} µs.");
        Assert.True(accepted > 0 && refused > 0 && dropped > 0);
    }

    private void Check(NormalizedProfile profile, SampleCase sample)
    {
        Assert.True(KeyText.IsAccepted(profile.Subject) && KeyText.IsAccepted(profile.Issuer));
        Assert.All(profile.Dropped, value => Assert.Matches(PlainName, value.Name));
        foreach (var (id, value) in profile.Attributes)
        {
            // What is valid is its own normal form: read again, it is the same value.
            Assert.Equal(value, _parser.Parse(AttributeSchema.Standard.Find(id)!, value.ToJson()).Value);
        }

        if (profile.Email is { } email)
        {
            Assert.Equal(new TextValue(email.Address), _parser.Parse(AttributeSchema.Standard.Find("email")!, new TextValue(email.Address).ToJson()).Value);
            Assert.True(email.IsVerified || !email.IsAuthoritative);
            Assert.False(email is { IsRelay: true, IsAuthoritative: true });
            Assert.Equal(email.IsVerified, email.Evidence >= EmailEvidence.Flag);
            Assert.False(email.IsVerified && sample.Provider == "facebook");
            Assert.All(email.Comparable[(email.Comparable.LastIndexOf('@') + 1)..], character =>
                Assert.True(char.IsAsciiLetterLower(character) || char.IsAsciiDigit(character) || character is '.' or '-'));
        }
    }

    private static double Microseconds(long ticks) => Stopwatch.GetElapsedTime(0, ticks).TotalMicroseconds;
}
