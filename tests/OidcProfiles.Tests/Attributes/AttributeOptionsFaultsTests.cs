using OidcProfiles.Access;
using OidcProfiles.Attributes;
using OidcProfiles.Claims;

namespace OidcProfiles.Tests.Attributes;

public sealed class AttributeOptionsFaultsTests
{
    /// <summary>Each fault alone: the text is the beginning of its sentence, or a part that tells it from others.</summary>
    public static IEnumerable<(CustomAttributeOptions Options, string Expected)> CustomFaults() =>
    [
        (new() { Type = AttributeType.String }, "Name '' is not accepted; accepted: 1 to 64 lower-case"),
        (new() { Name = "My-Name", Type = AttributeType.String }, "Name 'My-Name' is not accepted"),
        (new() { Name = "sub", Type = AttributeType.String }, "Name 'sub' is reserved"),
        (new() { Name = "oi_x", Type = AttributeType.String }, "Name 'oi_x' is reserved"),
        (new() { Name = "a", Type = AttributeType.String, Id = "email" }, "Id 'email' belongs to a standard attribute"),
        (new() { Name = "a", Type = AttributeType.String, Id = "" }, "Id '' is not accepted"),
        (new() { Name = "a", Type = AttributeType.String, Id = "a b" }, "Id 'a b' is not accepted"),
        (new() { Name = "a", Type = AttributeType.String, RootClaim = "email" }, "RootClaim 'email' is not accepted"),
        (new() { Name = "a", Type = AttributeType.String, RootClaim = "http://example.com" }, "RootClaim 'http://example.com' is not accepted"),
        (new() { Name = "a", Type = AttributeType.String, RootClaim = "https://" }, "RootClaim 'https://' is not accepted"),
        (new() { Name = "a", Type = AttributeType.String, Scopes = { "a b" } }, "Scopes 'a b' is no scope"),
        (new() { Name = "a", Type = AttributeType.String, Scopes = { "" } }, "Scopes '' is no scope"),
        (new() { Name = "a" }, "Type '' is not accepted; accepted: String, Number, Integer, Boolean, Dropdown, PhoneNumber, Email, Url, CountryCode, Date."),
        (new() { Name = "a", Type = AttributeType.Address }, "Type 'Address' is not accepted"),
        (new() { Name = "a", Type = AttributeType.Timestamp }, "Type 'Timestamp' is not accepted"),
        (new() { Name = "a", Type = (AttributeType)(-1) }, "Type '-1' is not accepted"),
        (new() { Name = "a", Type = AttributeType.Dropdown }, "AllowedValues is empty"),
        (new() { Name = "a", Type = AttributeType.String, AllowedValues = { "x" } }, "AllowedValues is for a Dropdown only, not for String"),
        (new() { Name = "a", Type = AttributeType.Dropdown, AllowedValues = { "x", " y" } }, "AllowedValues ' y' is not accepted"),
        (new() { Name = "a", Type = AttributeType.Dropdown, AllowedValues = { "x", "" } }, "AllowedValues '' is not accepted"),
        (new() { Name = "a", Type = AttributeType.Dropdown, AllowedValues = { "e\u0301" } }, "is not accepted; accepted: one line"),
        (new() { Name = "a", Type = AttributeType.Dropdown, AllowedValues = { "x", "x" } }, "AllowedValues 'x' occurs 2 times"),
        (new() { Name = "a", Type = AttributeType.String, Minimum = 1 }, "Minimum and Maximum are for Number and Integer only, not for String"),
        (new() { Name = "a", Type = AttributeType.Date, Maximum = 1 }, "Minimum and Maximum are for Number and Integer only, not for Date"),
        (new() { Name = "a", Type = AttributeType.Number, Minimum = 2, Maximum = 1 }, "Minimum '2' is greater than Maximum '1'"),
        (new() { Name = "a", Type = AttributeType.String, MaximumLength = 0 }, "MaximumLength '0' is not accepted; accepted: 1 to 4096"),
        (new() { Name = "a", Type = AttributeType.String, MaximumLength = 4097 }, "MaximumLength '4097' is not accepted"),
        (new() { Name = "a", Type = AttributeType.String, MaximumCount = 3 }, "MaximumCount '3' is not accepted"),
        (new() { Name = "a", Type = AttributeType.String, MultiValued = true, MaximumCount = 0 }, "MaximumCount '0' is not accepted"),
        (new() { Name = "a", Type = AttributeType.String, MultiValued = true, MaximumCount = 1001 }, "MaximumCount '1001' is not accepted"),
        (new() { Name = "a", Type = AttributeType.String, Pattern = "(" }, "Pattern '(' is not accepted"),
        (new() { Name = "a", Type = AttributeType.String, Pattern = "(?=a)" }, "Pattern '(?=a)' is not accepted"),
        (new() { Name = "a", Type = AttributeType.String, Pattern = "a)|(b" }, "Pattern 'a)|(b' is not accepted"),
        (new() { Name = "a", Type = AttributeType.String, Pattern = new('a', 513) }, "Pattern 'aaa"),
        (new() { Name = "a", Type = AttributeType.Email, Pattern = ".*" }, "Pattern '.*' is not accepted"),
        (new() { Name = "a", Type = AttributeType.String, Destinations = (ClaimDestinations)8 }, "Destinations '8' is not accepted"),
        (
            new() { Name = "a", Type = AttributeType.String, Access = new() { EndUser = AccessLevel.ReadWrite } },
            "Access 'readwrite/hidden/hidden' (end user/client/portal) is not coherent; the nearest that is: hidden/hidden/hidden."),
    ];

    public static TheoryData<int> CustomFaultNumbers => [.. Enumerable.Range(0, CustomFaults().Count())];

    [Theory]
    [MemberData(nameof(CustomFaultNumbers))]
    public void Find_WhenCustomAttributeHasAFault_FindsJustThat(int number)
    {
        var (options, expected) = CustomFaults().ElementAt(number);

        var fault = Assert.Single(AttributeOptionsFaults.Find(new() { CustomAttributes = { options } }));

        Assert.StartsWith("CustomAttributes:0:", fault, StringComparison.Ordinal);
        Assert.Contains(expected, fault, StringComparison.Ordinal);
    }

    [Fact]
    public void Find_WhenEveryCustomAttributeHasAFault_FindsAllAtOnce()
    {
        var options = new OidcProfilesOptions();
        foreach (var (attribute, index) in CustomFaults().Select((fault, index) => (fault.Options, index)))
        {
            attribute.Name = attribute.Name == "a" ? $"a{index}" : attribute.Name;
            options.CustomAttributes.Add(attribute);
        }

        Assert.Equal(CustomFaults().Count(), AttributeOptionsFaults.Find(options).Count());
    }

    [Fact]
    public void Find_WhenOneAttributeHasManyFaults_FindsAllAtOnce()
    {
        var options = new OidcProfilesOptions
        {
            CustomAttributes =
            {
                new()
                {
                    Name = "Bad",
                    Id = "email",
                    Type = AttributeType.Boolean,
                    RootClaim = "sub",
                    Minimum = 1,
                    MaximumLength = -1,
                    MaximumCount = 1,
                    Pattern = "(",
                    AllowedValues = { "x" },
                    Scopes = { "\"" },
                    Destinations = (ClaimDestinations)64,
                    Access = new() { Client = AccessLevel.ReadWrite },
                },
            },
        };

        Assert.Equal(11, AttributeOptionsFaults.Find(options).Count());
    }

    [Theory]
    [InlineData("nick_name", "is no standard attribute; accepted: preferred_username, name,")]
    [InlineData("sub", "is no standard attribute")]
    [InlineData("email_verified", "Access cannot be set: it follows email.")]
    [InlineData("phone_number_verified", "Access cannot be set: it follows phone_number.")]
    public void Find_WhenStandardAttributeCannotBeSet_SaysWhy(string name, string expected)
    {
        var options = new OidcProfilesOptions();
        options.StandardAttributes[name] = new() { Access = new() };

        Assert.Contains(expected, Assert.Single(AttributeOptionsFaults.Find(options)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("updated_at")]
    [InlineData("groups")]
    [InlineData("email_verified")]
    [InlineData("phone_number_verified")]
    public void Find_WhenNobodyCanEnterWhatIsRequired_SaysSo(string name)
    {
        var options = new OidcProfilesOptions();
        options.StandardAttributes[name] = new() { Required = AttributeRequirement.Always };

        Assert.Equal(
            $"StandardAttributes:{name}:Required cannot be 'Always': nobody enters it.", Assert.Single(AttributeOptionsFaults.Find(options)));
    }

    [Fact]
    public void Find_WhenNamesIdsOrClaimsRepeat_NamesEach()
    {
        var options = new OidcProfilesOptions
        {
            CustomAttributes =
            {
                new() { Name = "a", Id = "i", Type = AttributeType.String, RootClaim = "c" },
                new() { Name = "a", Id = "j", Type = AttributeType.String, RootClaim = "c" },
                new() { Name = "j", Type = AttributeType.String },
            },
        };

        Assert.Equal(
            [
                "CustomAttributes: Name 'a' occurs 2 times; it must be unique.",
                "CustomAttributes: Id 'j' occurs 2 times; it must be unique.",
                "CustomAttributes: RootClaim 'c' occurs 2 times; it must be unique.",
            ],
            AttributeOptionsFaults.Find(options));
    }

    [Fact]
    public void Find_WhenOptionsAreSound_FindsNothing()
    {
        var options = new OidcProfilesOptions
        {
            CustomAttributes =
            {
                new() { Name = "code", Type = AttributeType.String, Pattern = "[A-Z]{2}", MaximumLength = 4096, RootClaim = "https://example.com/code" },
                new() { Name = "size", Type = AttributeType.Dropdown, AllowedValues = { "S", "très grand" }, MultiValued = true, MaximumCount = 1000 },
                new() { Name = "score", Type = AttributeType.Number, Minimum = 1, Maximum = 1, Scopes = { "urn:example:score" } },
            },
        };
        options.StandardAttributes["nickname"] = new()
        {
            Required = AttributeRequirement.Always,
            Destinations = ClaimDestinations.UserInfo | ClaimDestinations.IdToken,
            Access = new() { EndUser = AccessLevel.ReadWrite, Client = AccessLevel.ReadOnly, Portal = AccessLevel.ReadWrite },
        };

        Assert.Empty(AttributeOptionsFaults.Find(options));
    }
}
