using OidcProfiles.Access;
using OidcProfiles.Attributes;

namespace OidcProfiles.Tests.Attributes;

/// <summary>The faults of labels, releases, indexes, computed and retired attributes, and of limits.</summary>
public sealed class AttributeRuleFaultsTests
{
    public static IEnumerable<(Action<CustomAttributeOptions> Change, string Expected)> CustomFaults() =>
    [
        (a => a.DisplayName = "", "DisplayName '' is not accepted; accepted: one line of 1 to 255 characters"),
        (a => a.DisplayName = "a\nb", "DisplayName 'a?b' is not accepted"),
        (a => a.Labels["english"] = "x", "Labels:english names no culture; accepted: a language tag (BCP 47)"),
        (a => a.Labels["zh-hk"] = "x", "Labels:zh-hk is not the canonical form of that language tag; accepted: zh-HK."),
        (a => a.Labels["de"] = " ", "Labels:de ' ' is not accepted; accepted: one line of 1 to 255"),
        (a => a.Labels["de"] = null!, "Labels:de '' is not accepted"),
        (a => a.Labels["de"] = new('x', 256), "Labels:de 'xxx"),
        (a => a.HelpTexts["de"] = new('x', 1001), "HelpTexts:de 'xxx"),
        (a => a.Group = "", "Group '' is not accepted"),
        (a => a.Release = new() { Clients = { "c" } }, "Release:Clients cannot be given with the mode 'All'"),
        (a => a.Release = new() { Mode = ClientReleaseMode.Only }, "Release:Clients is empty; the mode 'Only' needs at least one"),
        (a => a.Release = new() { Mode = ClientReleaseMode.Except, Clients = { "c", "c" } }, "Release:Clients 'c' occurs 2 times"),
        (a => a.Release = new() { Mode = ClientReleaseMode.Except, Clients = { "" } }, "Release:Clients '' is not accepted"),
        (a => a.Release = new() { Mode = ClientReleaseMode.Except, Clients = { new('c', 101) } }, "accepted: client ids of 1 to 100"),
        (a => a.Release = new() { Mode = (ClientReleaseMode)7 }, "Release:Mode '7' is not accepted; accepted: All, Only, Except."),
        (a => (a.Type, a.Unique) = (AttributeType.Boolean, true), "Unique 'true' is not accepted for a Boolean"),
        (a => (a.Type, a.Searchable) = (AttributeType.Boolean, true), "Searchable 'true' is not accepted for a Boolean"),
        (a => a.Expression = " ", "Expression ' ' is not accepted; accepted: 1 to 2000 characters."),
        (a => a.Expression = new('x', 2001), "accepted: 1 to 2000 characters."),
        (a => (a.Expression, a.Unique) = ("x", true), "Unique 'true' is not accepted with an Expression"),
        (a => (a.Expression, a.Searchable) = ("x", true), "Searchable 'true' is not accepted with an Expression"),
        (a => (a.Expression, a.WriteOnce) = ("x", true), "WriteOnce 'true' is not accepted with an Expression"),
        (a => (a.Expression, a.MultiValued) = ("x", true), "MultiValued 'true' is not accepted with an Expression"),
        (a => (a.Expression, a.Required) = ("x", AttributeRequirement.Always), "Required 'Always' is not accepted with an Expression"),
        (a => (a.Expression, a.Sync) = ("x", SyncRule.ProviderWins), "Sync 'ProviderWins' is not accepted with an Expression"),
        (a => (a.Expression, a.LanguageVariants) = ("x", true), "LanguageVariants 'true' is not accepted with an Expression"),
        (a => (a.Type, a.LanguageVariants) = (AttributeType.Url, true), "LanguageVariants 'true' is not accepted for the type Url; accepted: for a single String."),
        (a => (a.MultiValued, a.LanguageVariants) = (true, true), "LanguageVariants 'true' is not accepted for a list; accepted: for a single String."),
        (a => (a.Unique, a.LanguageVariants) = (true, true), "LanguageVariants 'true' is not accepted with Unique"),
        (a => (a.Searchable, a.LanguageVariants) = (true, true), "LanguageVariants 'true' is not accepted with Searchable"),
        (a => a.Id = "a#de", "Id 'a#de' is not accepted; accepted: 1 to 64 printable ASCII characters without space and #."),
        (a => a.Sync = (SyncRule)9, "Sync '9' is not accepted; accepted: UserWins, ProviderWins, FillIfEmpty."),
        (a => a.Required = (AttributeRequirement)9, "Required '9' is not accepted"),
    ];

    public static TheoryData<int> Numbers => [.. Enumerable.Range(0, CustomFaults().Count())];

    [Theory]
    [MemberData(nameof(Numbers))]
    public void Find_WhenCustomAttributeHasAFault_FindsJustThat(int number)
    {
        var options = new CustomAttributeOptions { Name = "a", Type = AttributeType.String };
        var (change, expected) = CustomFaults().ElementAt(number);
        change(options);

        var fault = Assert.Single(AttributeOptionsFaults.Find(new() { CustomAttributes = { options } }));

        Assert.StartsWith("CustomAttributes:0:", fault, StringComparison.Ordinal);
        Assert.Contains(expected, fault, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("email", "its value is kept in the account, not in the profile")]
    [InlineData("email_verified", "its value is kept in the account, not in the profile")]
    [InlineData("updated_at", "its value is derived, not kept")]
    [InlineData("groups", "its value is derived, not kept")]
    public void Find_WhenStandardAttributeIsNotKeptInTheProfile_RefusesItsSyncAndSensitivity(string name, string reason) => Assert.Equal(
        [$"StandardAttributes:{name}:Sync cannot be 'ProviderWins': {reason}.", $"StandardAttributes:{name}:Sensitive cannot be 'True': {reason}."],
        Find(name, new() { Sync = SyncRule.ProviderWins, Sensitive = true }));

    [Theory]
    [InlineData("name", true, true)]
    [InlineData("nickname", null, true)]
    [InlineData("given_name", false, false)]
    [InlineData("gender", null, false)]
    public void Build_OfAStandardAttribute_HasLanguagesForNamesUnlessTheyAreSwitchedOff(string name, bool? setting, bool expected)
    {
        var options = new OidcProfilesOptions();
        options.StandardAttributes[name] = new() { LanguageVariants = setting };
        Assert.Empty(AttributeOptionsFaults.Find(options));
        Assert.Equal(expected, AttributeSchemaBuilder.Build(options).Find(name)!.HasLanguageVariants);
    }

    [Theory]
    [InlineData("gender")]
    [InlineData("email")]
    [InlineData("address")]
    public void Find_WhenAStandardAttributeIsNoName_RefusesLanguages(string name) => Assert.Equal(
        [$"StandardAttributes:{name}:LanguageVariants cannot be 'true': only names are kept in several languages (name, given_name, middle_name, family_name, nickname)."],
        Find(name, new() { LanguageVariants = true }));

    [Fact]
    public void Find_WhenAFlagGetsAReleaseOfItsOwn_Refuses() => Assert.Equal(
        ["StandardAttributes:phone_number_verified:Release cannot be set: it follows phone_number."],
        Find("phone_number_verified", new() { Release = new() }));

    [Fact]
    public void Find_WhenAStandardAttributeIsNull_SaysSo() =>
        Assert.Equal(["StandardAttributes:name is null; accepted: an object, or nothing at all."], Find("name", null!));

    [Fact]
    public void Find_WhenAttributesAreRetired_FreesTheirNamesAndClaimsButNotTheirIds() => Assert.Equal(
        ["CustomAttributes: Id 'a' occurs 2 times; it must be unique."],
        AttributeOptionsFaults.Find(new()
        {
            CustomAttributes =
            {
                new() { Name = "a", Type = AttributeType.String, RootClaim = "c", Retired = true },
                new() { Name = "a", Id = "b", Type = AttributeType.String, RootClaim = "c" },
                new() { Name = "d", Id = "a", Type = AttributeType.String },
            },
        }));

    [Fact]
    public void Find_WhenARootClaimIsTheNameOfAnotherAttribute_Refuses() => Assert.StartsWith(
        "CustomAttributes: RootClaim 'b' is the name of another attribute",
        Assert.Single(AttributeOptionsFaults.Find(new()
        {
            CustomAttributes =
            {
                new() { Name = "a", Type = AttributeType.String, RootClaim = "b" },
                new() { Name = "b", Type = AttributeType.String },
                new() { Name = "c", Type = AttributeType.String, RootClaim = "c" },
            },
        })),
        StringComparison.Ordinal);

    [Fact]
    public void Find_WhenThereAreTooMany_CountsThoseInUse()
    {
        var document = new AttributeSchemaDocument
        {
            CustomAttributes = [.. Enumerable.Range(0, 5).Select(n => new CustomAttributeOptions { Name = $"a{n}", Type = AttributeType.String, Retired = n < 2 })],
        };

        Assert.Empty(AttributeOptionsFaults.Find(document, new() { CustomAttributes = 3 }));
        Assert.Equal(
            "CustomAttributes has 3 attributes in use; accepted: at most 2 (Limits:CustomAttributes).",
            Assert.Single(AttributeOptionsFaults.Find(document, new() { CustomAttributes = 2 })));
    }

    [Fact]
    public void Find_WhenEverythingIsUsedWell_FindsNothing()
    {
        var computed = new CustomAttributeOptions { Name = "b", Type = AttributeType.String, Expression = "given_name" };
        var unique = new CustomAttributeOptions
        {
            Name = "a",
            Type = AttributeType.Email,
            MultiValued = true,
            Unique = true,
            Searchable = true,
            WriteOnce = true,
            Sensitive = true,
            Group = "Work",
            Labels = { ["de"] = "Anschrift", ["zh-Hant-HK"] = "地址" },
            HelpTexts = { ["de"] = new('x', 1000) },
            Release = new() { Mode = ClientReleaseMode.Only, Clients = { "c", "C" } },
        };

        Assert.Empty(AttributeOptionsFaults.Find(new() { CustomAttributes = { unique, computed } }));
    }

    [Theory]
    [InlineData(0, 1, 1, "00:00:01", null, "Limits:CustomAttributes '0'")]
    [InlineData(1001, 1, 1, "00:00:01", null, "Limits:CustomAttributes '1001'")]
    [InlineData(1, 0, 1, "00:00:01", null, "Limits:ValueBytes '0'")]
    [InlineData(1, 1, 20_000_000, "00:00:01", null, "Limits:ProfileBytes '20000000'")]
    [InlineData(1, 1, 1, "00:00:00", null, "SchemaCheckInterval '00:00:00'")]
    [InlineData(1, 1, 1, "01:00:00", null, "SchemaCheckInterval '01:00:00'")]
    [InlineData(1, 1, 1, "00:00:01", "00:00:00", "HistoryRetention '00:00:00'")]
    [InlineData(1, 1, 1, "00:00:01", "10675199.02:48:05", "HistoryRetention '10675199.02:48:05'")]
    [InlineData(1, 1, 1, "00:00:01", "00:00:01", null)]
    public void Validate_WhenLimitsAreNotSane_RefusesThem(int attributes, int value, int profile, string interval, string? retention, string? expected)
    {
        var result = new OidcProfilesOptionsValidator().Validate(null, new()
        {
            Limits = new() { CustomAttributes = attributes, ValueBytes = value, ProfileBytes = profile },
            SchemaCheckInterval = TimeSpan.Parse(interval, System.Globalization.CultureInfo.InvariantCulture),
            HistoryRetention = retention is null ? null : TimeSpan.Parse(retention, System.Globalization.CultureInfo.InvariantCulture),
        });

        Assert.Equal(expected is null, result.Succeeded);
        Assert.Contains(expected ?? "", result.FailureMessage ?? "", StringComparison.Ordinal);
    }

    private static IEnumerable<string> Find(string name, StandardAttributeOptions options)
    {
        var document = new AttributeSchemaDocument();
        document.StandardAttributes[name] = options;
        return AttributeOptionsFaults.Find(document);
    }
}
