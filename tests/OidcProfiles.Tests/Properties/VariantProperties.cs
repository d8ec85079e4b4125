using System.Globalization;
using System.Text.Json;
using OidcProfiles.Access;
using OidcProfiles.Attributes;
using OidcProfiles.Profiles;
using OidcProfiles.Tests.Profiles;
using Xunit.Abstractions;
using static OidcProfiles.Tests.Profiles.ManagedProfile;

namespace OidcProfiles.Tests.Properties;

/// <summary>Whatever is patched and synced in whatever languages: the history tells how the profile came to be, and the limits hold.</summary>
public sealed class VariantProperties(ITestOutputHelper output)
{
    private const int Most = 4;

    private static readonly string[] Names =
    [
        "a", "b", "c", .. from name in (string[])["a", "b", "c"]
                          from language in (string[])["de", "DE", "fr", "es", "it", "pt-BR", "ja-Hani-JP", "zh-Hant", "english"]
                          where name != "c" || language == "de"
                          select $"{name}#{language}",
    ];

    [Fact]
    public Task History_AfterAnyPatchesAndSyncs_ReplaysToTheProfile() => Cases.CheckAsync(output, 3_000, async random =>
    {
        var profile = new ManagedProfile(
            new AttributeSchema(
                [Open("a") with { HasLanguageVariants = true }, Open("b") with { HasLanguageVariants = true, IsWriteOnce = true }, Open("c")]),
            limits => limits.LanguageVariants = Most);
        for (var step = 1 + random.Below(11); step > 0; step--)
        {
            profile.Time.Now += TimeSpan.FromMinutes(1);
            var before = Write(profile);
            var changes = random.Some(Names, random.Pick(3, 6, 15)).ToDictionary(
                name => name, _ => random.Chance(25) ? null : random.Below(5).ToString(CultureInfo.InvariantCulture));
            var json = JsonSerializer.Serialize(changes);
            var isSync = random.Chance(33);
            var result = isSync ? await profile.SyncAsync(json) : await profile.PatchAsync(json, Party.EndUser);
            if (!result.Succeeded)
            {
                Assert.Equal(before, Write(profile));
                continue;
            }

            Assert.All(profile.Profile.Values.Keys, AssertCanonical);
            Assert.InRange(profile.Profile.Values.Count(entry => entry.Key.StartsWith("id-a#", StringComparison.Ordinal) && entry.Value.Value is not null), 0, Most);
            Assert.Equal(Write(profile), Write(Read(profile)));
        }

        AssertReplays(profile);
    });

    private static void AssertReplays(ManagedProfile profile)
    {
        var values = new Dictionary<string, string?>(StringComparer.Ordinal);
        foreach (var (_, change, _) in profile.Store.History)
        {
            Assert.Equal(values.GetValueOrDefault(change.AttributeId), change.Before);
            Assert.NotEqual(change.Before, change.After);
            values[change.AttributeId] = change.After;
        }

        Assert.Equal(
            values.Where(pair => pair.Value is not null).OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => $"{pair.Key}={pair.Value}"),
            profile.Profile.Values.Where(pair => pair.Value.Value is not null).OrderBy(pair => pair.Key, StringComparer.Ordinal)
                .Select(pair => $"{pair.Key}={Tell(pair.Value.Value)}"));
    }

    private static void AssertCanonical(string key)
    {
        var (id, language) = VariantName.Split(key);
        Assert.Contains(id, (string[])["id-a", "id-b", "id-c"]);
        Assert.Equal(language, language is null ? null : OidcProfiles.Attributes.Values.LanguageTag.Canonicalize(language));
        Assert.True(language is null || id != "id-c");
    }

    private static string Write(ManagedProfile profile) => ProfileDocument.Write(profile.Profile.Values);

    private static ManagedProfile Read(ManagedProfile profile)
    {
        var read = new ManagedProfile(profile.Current);
        read.Store.Profile = profile.Profile with { Values = ProfileDocument.Read(Write(profile)) };
        return read;
    }
}
