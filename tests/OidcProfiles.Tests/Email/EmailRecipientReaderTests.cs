using OidcProfiles.Access;
using OidcProfiles.Attributes;
using OidcProfiles.Attributes.Values;
using OidcProfiles.Email;
using OidcProfiles.Profiles;
using OidcProfiles.Tests.Profiles;

namespace OidcProfiles.Tests.Email;

public sealed class EmailRecipientReaderTests
{
    private const string Address = "ada@example.org";

    [Theory]
    [InlineData("Countess Ada", "Ada", "Lovelace", "en-GB", "Countess Ada")]
    [InlineData(null, "Ada", "Lovelace", "en-GB", "Ada Lovelace")]
    [InlineData(null, "Ada", "Lovelace", null, "Ada Lovelace")]
    [InlineData(null, "花子", "山田", "ja-JP", "山田 花子")]
    [InlineData(null, "Ada", null, "de", "Ada")]
    [InlineData(null, null, "Lovelace", "de", "Lovelace")]
    [InlineData(null, null, null, "de", null)]
    public async Task Read_Always_KnowsTheNameAsFarAsTheProfileTellsIt(
        string? name, string? given, string? family, string? locale, string? expected)
    {
        var recipient = await ReadAsync(Schema(), ("name", name), ("given_name", given), ("family_name", family), ("locale", locale));
        Assert.Equal((expected, given, locale, "1"), (recipient.Name, recipient.GivenName, recipient.Culture, recipient.UserId));
    }

    [Theory]
    [InlineData("name", false, "Ada Lovelace, Ada, en-GB, Europe/London")]
    [InlineData("name", true, "Ada Lovelace, Ada, en-GB, Europe/London")]
    [InlineData("given_name", false, "Countess Ada, -, en-GB, Europe/London")]
    [InlineData("given_name", true, "Countess Ada, -, en-GB, Europe/London")]
    [InlineData("locale", false, "Countess Ada, Ada, -, Europe/London")]
    [InlineData("locale", true, "Countess Ada, Ada, -, Europe/London")]
    [InlineData("zoneinfo", false, "Countess Ada, Ada, en-GB, -")]
    [InlineData("zoneinfo", true, "Countess Ada, Ada, en-GB, -")]
    [InlineData("family_name", false, "Countess Ada, Ada, en-GB, Europe/London")]
    [InlineData("family_name", true, "Countess Ada, Ada, en-GB, Europe/London")]
    public async Task Read_WhenAnAttributeIsHiddenOrRetired_DoesWithoutIt(string id, bool isRetired, string expected)
    {
        var schema = Schema(definition => definition.Id != id
            ? definition
            : definition with { IsRetired = isRetired, Access = isRetired ? definition.Access : AttributeAccess.Hidden });
        var recipient = await ReadAsync(
            schema, ("name", "Countess Ada"), ("given_name", "Ada"), ("family_name", "Lovelace"), ("locale", "en-GB"), ("zoneinfo", "Europe/London"));
        Assert.Equal(
            expected,
            string.Join(", ", new[] { recipient.Name, recipient.GivenName, recipient.Culture, recipient.TimeZone }.Select(part => part ?? "-")));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Read_WhenTheFamilyNameIsHiddenOrRetired_ComposesWithoutIt(bool isRetired)
    {
        var schema = Schema(definition => definition.Id != "family_name"
            ? definition
            : definition with { IsRetired = isRetired, Access = isRetired ? definition.Access : AttributeAccess.Hidden });
        Assert.Equal("Ada", (await ReadAsync(schema, ("given_name", "Ada"), ("family_name", "Lovelace"))).Name);
    }

    [Fact]
    public async Task Read_WhenAnotherAddressIsGiven_SendsThere()
    {
        var store = Store(("given_name", "Ada"));
        var recipient = await new EmailRecipientReader(new SchemaProvider(Schema()), store).ReadAsync("1", "new@example.org", CancellationToken.None);
        Assert.Equal(("new@example.org", "Ada"), (recipient.Address, recipient.GivenName));
    }

    [Fact]
    public async Task Read_WhenThereIsNoStoreForProfiles_KnowsTheAddressOnly()
    {
        var reader = new EmailRecipientReader(new SchemaProvider(Schema()));
        Assert.Equal(new(Address) { UserId = "1" }, await reader.ReadAsync("1", Address, CancellationToken.None));
        await Assert.ThrowsAsync<InvalidOperationException>(() => reader.ReadAsync("1", CancellationToken.None));
    }

    [Fact]
    public async Task Read_OfNobody_IsNobody()
    {
        var reader = new EmailRecipientReader(new SchemaProvider(Schema()), Store());
        Assert.Null(await reader.ReadAsync("2", CancellationToken.None));
        Assert.Equal(new(Address) { UserId = "2" }, await reader.ReadAsync("2", Address, CancellationToken.None));
    }

    /// <summary>The standard attributes, the whole name among them visible.</summary>
    private static AttributeSchema Schema(Func<AttributeDefinition, AttributeDefinition>? change = null) => new(StandardAttributes.All
        .Select(definition => definition.Id == "name" ? definition with { Access = AttributeAccess.Open } : definition)
        .Select(change ?? (definition => definition)));

    private static MemoryProfileStore Store(params (string Id, string? Value)[] values) =>
        new(new AccountSnapshot { UserId = "1", Email = Address })
        {
            Profile = new()
            {
                UserId = "1",
                Values = values.Where(value => value.Value is not null).ToDictionary(
                    value => value.Id, value => new ProfileValue(new TextValue(value.Value!), new(ValueSource.User, null, default))),
            },
        };

    private static async Task<EmailRecipient> ReadAsync(AttributeSchema schema, params (string Id, string? Value)[] values) =>
        (await new EmailRecipientReader(new SchemaProvider(schema), Store(values)).ReadAsync("1", CancellationToken.None))!;
}
