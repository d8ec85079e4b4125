using System.Globalization;
using OidcProfiles.Access;
using OidcProfiles.Attributes;
using OidcProfiles.Profiles;
using static OidcProfiles.Tests.Profiles.ManagedProfile;

namespace OidcProfiles.Tests.Profiles;

public sealed class LanguageVariantTests
{
    private readonly ManagedProfile _profile = new(
        Open("a") with { HasLanguageVariants = true, Constraints = new() { MaximumLength = 5, Pattern = "[a-z]*" } },
        Open("once") with { HasLanguageVariants = true, IsWriteOnce = true },
        Open("secret") with { HasLanguageVariants = true, IsSensitive = true },
        Open("plain"));

    [Fact]
    public async Task Patch_OfALanguage_KeepsItBesideTheValueWithItsOwnProvenance()
    {
        await _profile.PatchAsync("""{"given_name":"Taro"}""");
        _profile.Time.Now += TimeSpan.FromHours(1);
        Assert.True((await _profile.PatchAsync("""{"given_name#ja-Hani-JP":"太郎"}""", Party.Portal)).Succeeded);
        var item = (await _profile.SeeAsync("given_name"))!;
        Assert.Equal("\"Taro\"", Tell(item.Value));
        Assert.True(item.CanAddVariants);
        var variant = Assert.Single(item.Variants);
        Assert.Equal(("ja-Hani-JP", "太郎", true), (variant.Language, variant.Value.ToJson().GetString(), variant.CanWrite));
        var (own, other) = (_profile.Profile.Values["given_name"].Provenance, _profile.Profile.Values["given_name#ja-Hani-JP"].Provenance);
        Assert.Equal((ValueSource.User, ValueSource.Admin), (own.Source, other.Source));
        Assert.Equal(TimeSpan.FromHours(1), other.At - own.At);
    }

    [Theory]
    [InlineData("ja_hani_jp", "ja-Hani-JP")]
    [InlineData("DE", "de")]
    [InlineData("i-klingon", "tlh")]
    public async Task Patch_OfALanguageInAnotherSpelling_KeepsTheCanonicalOne(string spelling, string expected)
    {
        await _profile.PatchAsync($$"""{"given_name#{{spelling}}":"x"}""");
        Assert.Equal([$"given_name#{expected}"], _profile.Profile.Values.Keys);
        await _profile.PatchAsync($$"""{"given_name#{{expected}}":null}""");
        Assert.Empty((await _profile.SeeAsync("given_name"))!.Variants);
    }

    [Theory]
    [InlineData("given_name#", "InvalidLanguage")]
    [InlineData("given_name#english", "InvalidLanguage")]
    [InlineData("given_name#de#fr", "InvalidLanguage")]
    [InlineData("given_name# de", "InvalidLanguage")]
    [InlineData("gender#de", "NoLanguageVariants")]
    [InlineData("id-plain#de", "UnknownAttribute")]
    [InlineData("plain#de", "NoLanguageVariants")]
    [InlineData("email#de", "AccountAttribute")]
    [InlineData("updated_at#de", "ReadOnlyAttribute")]
    [InlineData("nickname#de", "UnknownAttribute")]
    [InlineData("nothing#de", "UnknownAttribute")]
    [InlineData("#de", "UnknownAttribute")]
    [InlineData("#", "UnknownAttribute")]
    public async Task Patch_WhenThereIsNoPlaceForTheLanguage_IsRefused(string name, string code)
    {
        var error = Assert.Single((await _profile.PatchAsync($$"""{"{{name}}":"x"}""")).Errors);
        Assert.Equal(code, error.Code);
        Assert.Empty(_profile.Profile.Values);
    }

    [Fact]
    public async Task Patch_WhenOneLanguageIsNamedTwice_IsRefused()
    {
        var result = await _profile.PatchAsync("""{"a#zh_hk":"x","a#zh-HK":"y","a#de":"z"}""");
        var error = Assert.IsType<AttributeError>(Assert.Single(result.Errors));
        Assert.Equal(("RepeatedLanguage", "a", "a#zh-HK"), (error.Code, error.Attribute, error.Path));
        Assert.Empty(_profile.Profile.Values);
    }

    [Fact]
    public async Task Patch_WhenValuesAreWrong_NamesEachAtItsPlace()
    {
        var result = await _profile.PatchAsync("""{"a":"toolong","a#de":"toolong","a#fr":"X","a#es":["x"],"a#it":"fine"}""");
        Assert.Equal(
            ["a TextTooLong", "a#de TextTooLong", "a#fr PatternMismatch", "a#es SingleValueExpected"],
            result.Errors.Cast<AttributeError>().Select(error => $"{error.Path} {error.Code}"));
        Assert.Contains("a (de)", result.Errors.ElementAt(1).Description, StringComparison.Ordinal);
        Assert.Empty(_profile.Profile.Values);
    }

    [Fact]
    public async Task Patch_WhenLanguagesAreTooMany_IsRefusedAsAWhole()
    {
        var profile = new ManagedProfile(new AttributeSchema([Open("a") with { HasLanguageVariants = true }]), limits => limits.LanguageVariants = 2);
        Assert.True((await profile.PatchAsync("""{"a":"x","a#de":"x","a#fr":"x"}""")).Succeeded);
        Assert.Equal(["a:TooManyLanguages"], Faults(await profile.PatchAsync("""{"a#es":"x"}""")));
        Assert.True((await profile.PatchAsync("""{"a#es":"x","a#de":null}""")).Succeeded);
        Assert.Equal(["es", "fr"], (await profile.SeeAsync("a"))!.Variants.Select(variant => variant.Language));

        // There before the limit was lowered: what is there may be changed and removed.
        var lowered = new ManagedProfile(profile.Current, limits => limits.LanguageVariants = 1);
        lowered.Store.Profile = profile.Profile with { ConcurrencyStamp = null };
        Assert.True((await lowered.PatchAsync("""{"a#es":"y"}""")).Succeeded);
        Assert.Equal(["a:TooManyLanguages"], Faults(await lowered.PatchAsync("""{"a#it":"y"}""")));
        Assert.True((await lowered.PatchAsync("""{"a#es":null}""")).Succeeded);
    }

    [Fact]
    public async Task Patch_WhenManyLanguagesAreTriedOut_RemembersAFewClearedOnesOnly()
    {
        foreach (var language in Enumerable.Range(0, 40).Select(number => $"de-x-l{number.ToString(CultureInfo.InvariantCulture)}"))
        {
            _profile.Time.Now += TimeSpan.FromMinutes(1);
            await _profile.PatchAsync($$"""{"given_name#{{language}}":"x"}""");
            Assert.True((await _profile.PatchAsync($$"""{"given_name#{{language}}":null}""")).Succeeded);
        }

        Assert.Equal(
            Enumerable.Range(30, 10).Select(number => $"given_name#de-x-l{number}"),
            _profile.Profile.Values.Keys.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Patch_OfAWriteOnceAttribute_FixesEachLanguageOnItsOwn()
    {
        await _profile.PatchAsync("""{"once#de":"x"}""");
        Assert.Equal(["once:WriteOnceAttribute"], Faults(await _profile.PatchAsync("""{"once#de":"y"}""")));
        Assert.True((await _profile.PatchAsync("""{"once":"x","once#fr":"x"}""")).Succeeded);
        var item = (await _profile.SeeAsync("once"))!;
        Assert.False(item.CanWrite);
        Assert.True(item.CanAddVariants);
        Assert.All(item.Variants, variant => Assert.False(variant.CanWrite));
        Assert.True((await _profile.PatchAsync("""{"once#de":"y"}""", Party.AdminApi)).Succeeded);
    }

    [Fact]
    public async Task Patch_Always_WritesTheHistoryOfTheLanguage()
    {
        await _profile.PatchAsync("""{"given_name#de":"x","secret#de":"x"}""");
        await _profile.PatchAsync("""{"given_name#de":null}""");
        Assert.Equal(
            ["given_name#de - > \"x\"", "id-secret#de - > - redacted", "given_name#de \"x\" > -"],
            _profile.Store.History.Select(entry => $"{entry.Value.AttributeId} {entry.Value.Before ?? "-"} > {entry.Value.After ?? "-"}"
                + (entry.Value.IsRedacted ? " redacted" : "")));
    }

    [Fact]
    public async Task Find_WhenTheAttributeLostTheOption_ShowsNothingAndKeepsEverything()
    {
        await _profile.PatchAsync("""{"a":"x","a#de":"y"}""");
        var (with, stored) = (_profile.Current, _profile.Profile.Values.Keys);
        _profile.Current = new(with.All.Select(definition => definition with { HasLanguageVariants = false }));
        var item = (await _profile.SeeAsync("a", Party.AdminApi))!;
        Assert.Empty(item.Variants);
        Assert.False(item.CanAddVariants);
        Assert.Equal(["a:NoLanguageVariants"], Faults(await _profile.PatchAsync("""{"a#de":null}""", Party.AdminApi)));
        await _profile.SyncAsync("""{"a#de":"z"}""", ValueSource.Import);
        await _profile.PatchAsync("""{"a":"z"}""");
        Assert.Equal(stored, _profile.Profile.Values.Keys);
        _profile.Current = with;
        Assert.Equal("\"y\"", Tell(Assert.Single((await _profile.SeeAsync("a"))!.Variants).Value));
    }

    [Fact]
    public async Task Find_AfterARename_ShowsTheLanguagesUnderTheNewName()
    {
        await _profile.PatchAsync("""{"a#de":"x"}""");
        _profile.Current = new(_profile.Current.All.Select(definition => definition.Name == "a" ? definition with { Name = "b" } : definition));
        Assert.Equal("de", Assert.Single((await _profile.SeeAsync("b"))!.Variants).Language);
        Assert.True((await _profile.PatchAsync("""{"b#de":"y"}""")).Succeeded);
        Assert.Equal(["id-a#de"], _profile.Profile.Values.Keys);
    }

    [Fact]
    public async Task Sync_OfLanguages_FollowsTheRuleOfTheAttributeForEach()
    {
        await _profile.PatchAsync("""{"a#de":"mine","a#es":"x"}""");
        await _profile.PatchAsync("""{"a#es":null}""");
        var result = await _profile.SyncAsync("""{"a":"new","a#de":"new","a#es":"new","a#fr":"new","a#it":"WRONG","a#nonsense-x":"new","plain#de":"new"}""");
        Assert.True(result.Succeeded);
        Assert.Equal(
            ["id-a=\"new\"", "id-a#de=\"mine\"", "id-a#es=cleared", "id-a#fr=\"new\""],
            _profile.Profile.Values.OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => $"{pair.Key}={Tell(pair.Value.Value)}"));
        Assert.Equal(ValueSource.Provider, _profile.Profile.Values["id-a#fr"].Provenance.Source);
    }

    [Fact]
    public async Task Sync_WhenLanguagesAreTooMany_TakesAsManyAsThereIsRoomFor()
    {
        var profile = new ManagedProfile(new AttributeSchema([Open("a") with { HasLanguageVariants = true }]), limits => limits.LanguageVariants = 2);
        Assert.True((await profile.SyncAsync("""{"a#de":"x","a#fr":"x","a#es":"x","a#DE":"y"}""")).Succeeded);
        Assert.Equal(["id-a#de", "id-a#fr"], profile.Profile.Values.Keys.Order(StringComparer.Ordinal));
        Assert.Equal("\"x\"", profile.Stored("a#de"));
    }
}
