using OidcProfiles.Access;
using OidcProfiles.Attributes;
using OidcProfiles.Attributes.Values;
using OidcProfiles.Normalization;
using OidcProfiles.Normalization.Converting;
using OidcProfiles.Normalization.Mapping;

namespace OidcProfiles.Tests.Normalization;

/// <summary>Attributes of a host obey the schema in force.</summary>
public sealed class CustomAttributeTests
{
    [Fact]
    public void Read_WhenValuesFit_TypesThemAsTheSchemaSays()
    {
        var profile = Read("""{"sub":"1","level":"7","staff":"true","tags":"one","code":42,"grade":"A"}""");
        Assert.Empty(profile.Dropped);
        Assert.Equal(new IntegerValue(7), profile.Attributes["id-level"]);
        Assert.Equal(new BooleanValue(true), profile.Attributes["id-staff"]);
        Assert.Equal(new ListValue([new TextValue("one")]), profile.Attributes["id-tags"]);
        Assert.Equal(new TextValue("42"), profile.Attributes["id-code"]);
        Assert.Equal(new TextValue("A"), profile.Attributes["id-grade"]);
    }

    [Theory]
    [InlineData("level", "\"11\"", DropReason.NotAllowed)]
    [InlineData("level", "\"1.5\"", DropReason.WrongType)]
    [InlineData("level", "\"many\"", DropReason.NotConvertible)]
    [InlineData("staff", "\"yes\"", DropReason.WrongType)]
    [InlineData("staff", "1", DropReason.WrongType)]
    [InlineData("tags", """["a","b","c"]""", DropReason.TooManyValues)]
    [InlineData("tags", """["a",1]""", DropReason.WrongType)]
    [InlineData("grade", "\"Z\"", DropReason.NotAllowed)]
    [InlineData("code", "\"x1\"", DropReason.NotAllowed)]
    [InlineData("ghost", "\"boo\"", DropReason.UnknownAttribute)]
    [InlineData("retired", "\"boo\"", DropReason.UnknownAttribute)]
    [InlineData("shout", "\"quiet\"", DropReason.NotConvertible)]
    public void Read_WhenAValueDoesNotFit_DropsItWithItsReason(string name, string value, DropReason reason)
    {
        var profile = Read($$"""{"sub":"1","{{name}}":{{value}}}""");
        Assert.Empty(profile.Attributes);
        Assert.Equal(new DroppedValue(name, reason), Assert.Single(profile.Dropped));
    }

    [Fact]
    public void Read_WhenTheConverterIsTheHosts_UsesIt() =>
        Assert.Equal(new TextValue("HEY"), Read("""{"sub":"1","shout":"hey"}""").Attributes["id-shout"]);

    private static NormalizedProfile Read(string userInfo)
    {
        var mapping = new ProviderMapping { Provider = "acme", Issuer = new() { Value = "https://acme.example" }, Subject = new() { Parts = ["/sub"] } };
        foreach (var (name, converter) in (IEnumerable<(string, string?)>)
            [("level", "number"), ("staff", null), ("tags", "list"), ("code", "text"), ("grade", null), ("ghost", null), ("retired", null), ("shout", "shout")])
        {
            mapping.Attributes[name] = [new() { Pointer = $"/{name}", Converter = converter }];
        }

        var options = new UpstreamOptions { Mappings = { mapping }, Converters = { ["shout"] = new ShoutConverter() } };
        return Given.Reader(options, new SchemaProvider(Schema())).Read("acme", Given.UserInfo(userInfo)).Profile!;
    }

    private static AttributeSchema Schema() => new(
    [
        .. StandardAttributes.All,
        Define("level", AttributeType.Integer) with { Constraints = new() { Minimum = 1, Maximum = 10 } },
        Define("staff", AttributeType.Boolean),
        Define("tags", AttributeType.String) with { IsMultiValued = true, Constraints = new() { MaximumCount = 2 } },
        Define("code", AttributeType.String) with { Constraints = new() { Pattern = "[0-9]+" } },
        Define("grade", AttributeType.Dropdown) with { Constraints = new() { AllowedValues = ["A", "B"] } },
        Define("retired", AttributeType.String) with { IsRetired = true },
        Define("shout", AttributeType.String),
    ]);

    private static AttributeDefinition Define(string name, AttributeType type) => new()
    {
        Id = $"id-{name}",
        Name = name,
        ClaimName = name,
        Type = type,
        DisplayName = name,
        Access = AttributeAccess.Open,
        Scopes = ["custom_attributes"],
    };

    /// <summary>Throws what no converter should throw.</summary>
    private sealed class ShoutConverter : IUpstreamConverter
    {
        public System.Text.Json.JsonElement? Convert(System.Text.Json.JsonElement value) => value.GetString() == "quiet"
            ? throw new System.Security.SecurityException("No converter ends a sign-in.")
            : Given.Json($"\"{value.GetString()!.ToUpperInvariant()}\"");
    }
}
