using OidcProfiles.Access;
using OidcProfiles.Administration.Clients;
using OidcProfiles.Attributes;

namespace OidcProfiles.Tests.Administration.Clients;

public sealed class ClientReleaseEditTests
{
    private const string Client = "shop";

    [Theory]
    [InlineData(ClientReleaseMode.All, "", ClientReleaseChoice.Given, ClientReleaseMode.All, "")]
    [InlineData(ClientReleaseMode.All, "", ClientReleaseChoice.Withheld, ClientReleaseMode.Except, "shop")]
    [InlineData(ClientReleaseMode.All, "", ClientReleaseChoice.Everyone, ClientReleaseMode.All, "")]
    [InlineData(ClientReleaseMode.Only, "other", ClientReleaseChoice.Given, ClientReleaseMode.Only, "other shop")]
    [InlineData(ClientReleaseMode.Only, "shop", ClientReleaseChoice.Given, ClientReleaseMode.Only, "shop")]
    [InlineData(ClientReleaseMode.Only, "other shop", ClientReleaseChoice.Withheld, ClientReleaseMode.Only, "other")]
    [InlineData(ClientReleaseMode.Only, "other", ClientReleaseChoice.Withheld, ClientReleaseMode.Only, "other")]
    [InlineData(ClientReleaseMode.Only, "shop", ClientReleaseChoice.Withheld, ClientReleaseMode.Only, "")]
    [InlineData(ClientReleaseMode.Only, "other", ClientReleaseChoice.Everyone, ClientReleaseMode.All, "")]
    [InlineData(ClientReleaseMode.Except, "other shop", ClientReleaseChoice.Given, ClientReleaseMode.Except, "other")]
    [InlineData(ClientReleaseMode.Except, "shop", ClientReleaseChoice.Given, ClientReleaseMode.All, "")]
    [InlineData(ClientReleaseMode.Except, "other", ClientReleaseChoice.Withheld, ClientReleaseMode.Except, "other shop")]
    [InlineData(ClientReleaseMode.Except, "other", ClientReleaseChoice.Given, ClientReleaseMode.Except, "other")]
    [InlineData(ClientReleaseMode.Except, "shop", ClientReleaseChoice.Everyone, ClientReleaseMode.All, "")]
    public void Apply_OfOneChoice_LeavesOtherClientsAlone(
        ClientReleaseMode mode, string clients, ClientReleaseChoice choice, ClientReleaseMode expectedMode, string expected)
    {
        var release = mode == ClientReleaseMode.All ? null : new ClientReleaseOptions { Mode = mode, Clients = [.. clients.Split(' ')] };
        var document = new AttributeSchemaDocument
        {
            StandardAttributes = new Dictionary<string, StandardAttributeOptions> { ["nickname"] = new() { Release = release } },
            CustomAttributes = [new() { Id = "one", Name = "team", Type = AttributeType.String, Release = release }],
        };

        Assert.Empty(Apply(document, ("nickname", choice), ("team", choice)));

        foreach (var changed in (ClientReleaseOptions?[])[document.StandardAttributes["nickname"].Release, document.CustomAttributes[0].Release])
        {
            Assert.Equal((expectedMode, expected), (changed?.Mode ?? ClientReleaseMode.All, string.Join(' ', changed?.Clients ?? [])));
        }
    }

    [Fact]
    public void Apply_ByIdAndName_FindsTheIdFirstAndNoRetiredAttribute()
    {
        var document = new AttributeSchemaDocument
        {
            CustomAttributes =
            [
                new() { Id = "a", Name = "b", Type = AttributeType.String },
                new() { Id = "b", Name = "a", Type = AttributeType.String },
                new() { Id = "c", Name = "gone", Type = AttributeType.String, Retired = true },
            ],
        };

        var errors = Apply(
            document, ("a", ClientReleaseChoice.Withheld), ("gone", ClientReleaseChoice.Withheld), ("nothing", ClientReleaseChoice.Withheld));

        Assert.NotNull(document.CustomAttributes[0].Release);
        Assert.Null(document.CustomAttributes[1].Release);
        Assert.Null(document.CustomAttributes[2].Release);
        Assert.Equal(["gone", "nothing"], errors.Cast<AttributeError>().Select(error => error.Attribute).Order());
        Assert.All(errors, error => Assert.Equal(nameof(ProfileErrorDescriber.UnknownAttribute), error.Code));
    }

    [Fact]
    public void Apply_ToAFlagThatFollowsItsAddress_AsksForNothingOfItsOwn()
    {
        var document = new AttributeSchemaDocument();
        Assert.Empty(Apply(document, ("email_verified", ClientReleaseChoice.Withheld), ("email", ClientReleaseChoice.Withheld)));
        Assert.Equal(["email"], document.StandardAttributes.Keys);

        // Alone it cannot be withheld: what is written is what the definitions refuse.
        document = new();
        Assert.Empty(Apply(document, ("email_verified", ClientReleaseChoice.Withheld)));
        Assert.NotNull(document.StandardAttributes["email_verified"].Release);
    }

    [Fact]
    public void Apply_OfAChoiceThatThereIsNot_Throws() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Apply(new(), ("email", (ClientReleaseChoice)9)));

    private static IReadOnlyList<Microsoft.AspNetCore.Identity.IdentityError> Apply(
        AttributeSchemaDocument document, params (string Attribute, ClientReleaseChoice Choice)[] changes) =>
        ClientReleaseEdit.Apply(document, Client, changes.ToDictionary(change => change.Attribute, change => change.Choice), new());
}
