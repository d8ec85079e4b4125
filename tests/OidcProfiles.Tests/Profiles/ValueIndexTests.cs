using System.Collections.Immutable;
using System.Text;
using OidcProfiles.Attributes;
using OidcProfiles.Attributes.Values;
using OidcProfiles.Profiles;
using static OidcProfiles.Tests.Profiles.ManagedProfile;

namespace OidcProfiles.Tests.Profiles;

public sealed class ValueIndexTests
{
    [Theory]
    [InlineData("Ada", "ADA")]
    [InlineData("Straße", "STRASSE")]
    [InlineData("Straße", "STRAẞE")]
    [InlineData("ΟΔΥΣΣΕΥΣ", "Οδυσσευς")]
    [InlineData("οδυσσευς", "οδυσσευσ")]
    [InlineData("İstanbul", "i\u0307stanbul")]
    [InlineData("ｆｕｌｌ　ｗｉｄｔｈ", "Full width")]
    [InlineData("ﬁsh", "FISH")]
    [InlineData("Å", "A\u030A")]
    [InlineData("Å", "\u212B")]
    [InlineData("ㄱ", "ᄀ")]
    [InlineData("ｶﾞ", "ガ")]
    [InlineData("①", "1")]
    [InlineData("ſ", "S")]
    [InlineData("soft\u00ADhyphen", "softhyphen")]
    [InlineData("zero\u200Bwidth\u200D", "zerowidth")]
    [InlineData("heart\u2764\uFE0F", "heart\u2764")]
    [InlineData("ა", "Ა")]
    [InlineData("ᏸ", "Ᏸ")]
    [InlineData("𐐨", "𐐀")]
    [InlineData("ǆ", "ǅ")]
    [InlineData("ᾈ", "ᾀ")]
    [InlineData("ῌ", "ΗΙ")]
    [InlineData("և", "ԵՒ")]
    [InlineData("ǰ", "J\u030C")]
    [InlineData("ß\u0301", "SS\u0301")]
    public void Keys_WhenTextsDifferInCaseOrCompatibilityForm_AreOne(string one, string other) => Assert.Equal(Key(one), Key(other));

    [Theory]
    [InlineData("ı", "i")]
    [InlineData("ı", "I")]
    [InlineData("İ", "i")]
    [InlineData("é", "e")]
    [InlineData("а", "a")]
    [InlineData("a b", "ab")]
    [InlineData("0", "O")]
    public void Keys_WhenTextsAreDifferent_AreDifferent(string one, string other) => Assert.NotEqual(Key(one), Key(other));

    [Theory]
    [InlineData("tr-TR")]
    [InlineData("az-Latn-AZ")]
    [InlineData("de-DE")]
    public void Keys_WhateverTheCulture_AreTheSame(string culture)
    {
        var before = System.Globalization.CultureInfo.CurrentCulture;
        try
        {
            System.Globalization.CultureInfo.CurrentCulture = new(culture);
            Assert.Equal("title i", Key("TITLE I"));
            Assert.Equal("1.5", Single(AttributeType.Number, new NumberValue(1.5m)));
        }
        finally
        {
            System.Globalization.CultureInfo.CurrentCulture = before;
        }
    }

    [Theory]
    [InlineData("Ada@BÜCHER.example", "ada@xn--bcher-kva.example")]
    [InlineData("ada@xn--BCHER-kva.Example", "ada@xn--bcher-kva.example")]
    [InlineData("JOSÉ@example.com", "josé@example.com")]
    [InlineData("用户@例え.テスト", "用户@xn--r8jz45g.xn--zckzah")]
    [InlineData("no address", "no address")]
    [InlineData("Ada@localhost", "ada@localhost")]
    public void Keys_OfAnAddress_HaveTheDomainInPunycode(string address, string key) =>
        Assert.Equal(key, Single(AttributeType.Email, new TextValue(address)));

    [Theory]
    [InlineData("HTTPS://Bücher.Example:443/Path?Q=A#F", "https://xn--bcher-kva.example/Path?Q=A#F")]
    [InlineData("http://example.com", "http://example.com/")]
    [InlineData("http://example.com:8080/a/../b", "http://example.com:8080/b")]
    public void Keys_OfAUrl_FoldSchemeAndHostOnly(string address, string key) =>
        Assert.Equal(key, Single(AttributeType.Url, new TextValue(address)));

    [Theory]
    [InlineData(AttributeType.Integer, "-42", "-42")]
    [InlineData(AttributeType.Number, "1.50", "1.5")]
    [InlineData(AttributeType.Number, "5.0", "5")]
    [InlineData(AttributeType.Boolean, "true", "true")]
    [InlineData(AttributeType.Date, "\"2024-02-29\"", "2024-02-29")]
    [InlineData(AttributeType.CountryCode, "\"nz\"", "nz")]
    [InlineData(AttributeType.PhoneNumber, "\"+44 20 7946 0018;ext=12\"", "+442079460018;ext=12")]
    [InlineData(AttributeType.Dropdown, "\"Red\"", "red")]
    public void Keys_OfEveryOtherType_AreOfTheNormalValue(AttributeType type, string json, string key)
    {
        var definition = Open("x", type) with { Constraints = new() { AllowedValues = ["Red"] } };
        var value = Attributes.Values.Given.Parser.Parse(definition, Attributes.Values.Given.Json(json)).Value!;
        Assert.Equal(key, Assert.Single(ValueIndex.Keys(definition, value)));
    }

    [Theory]
    [InlineData(256, false)]
    [InlineData(257, true)]
    public void Keys_WhenTheTextIsLong_AreItsHash(int letters, bool isHash)
    {
        var key = Key(new string('A', letters));
        Assert.Equal(isHash ? 71 : letters, key.Length);
        Assert.Equal(isHash, key.StartsWith("sha256:", StringComparison.Ordinal));
        Assert.Equal(key, Key(new string('a', letters)));
    }

    [Fact]
    public void Keys_WhenFoldingMakesATextLonger_NeverExceedTheColumn()
    {
        // One code point whose compatibility form has eighteen: U+FDFA.
        Assert.StartsWith("sha256:", Key(string.Concat(Enumerable.Repeat("\uFDFA", 255))), StringComparison.Ordinal);
    }

    [Fact]
    public void Of_WhenAListHasValuesOfOneKey_HasTheKeyOnce()
    {
        var definition = Open("x") with { IsMultiValued = true, IsSearchable = true, IsUnique = true };
        var list = new ListValue([new TextValue("A"), new TextValue("a"), new TextValue("b")]);
        var profile = new UserProfile
        {
            UserId = UserId,
            Values = ImmutableDictionary<string, ProfileValue>.Empty.Add(definition.Id, new(list, new(ValueSource.User, null, default))),
        };
        Assert.Equal([new("id-x", "a", true), new("id-x", "b", true)], ValueIndex.Of([definition, Open("plain")], profile));
    }

    [Fact]
    public void Keys_Always_AreInComposedForm() => Assert.True(Key("İ\u0301ẞ\u0301").IsNormalized(NormalizationForm.FormKC));

    private static string Key(string text) => Single(AttributeType.String, new TextValue(text));

    private static string Single(AttributeType type, AttributeValue value) => Assert.Single(ValueIndex.Keys(Open("x", type), value));
}
