using OidcProfiles.Access;
using OidcProfiles.Attributes;
using OidcProfiles.Claims;

namespace OidcProfiles.Tests.Claims;

public sealed class ReleasedAttributesTests
{
    private const ClaimDestinations Everywhere = ClaimDestinations.UserInfo | ClaimDestinations.IdToken | ClaimDestinations.AccessToken;

    [Fact]
    public void Find_Always_GivesWhatThePolicyReleasesToThatClientWithTheseScopes()
    {
        var definitions = AttributeSchema.Standard.Definitions.Select(definition => definition.Name switch
        {
            "email" => definition with { Destinations = ClaimDestinations.IdToken },
            "email_verified" => definition with { Destinations = ClaimDestinations.None },
            "phone_number" => definition with { Release = new ClientRelease(ClientReleaseMode.Except, ["shop"]) },
            _ => definition,
        });
        var schema = new AttributeSchema(definitions);
        Assert.Equal(["email", "phone_number_verified"], Names(schema, "shop", Everywhere));
        Assert.Equal(["email", "phone_number", "phone_number_verified"], Names(schema, "forum", Everywhere));
        Assert.Equal(["phone_number_verified"], Names(schema, "shop", ClaimDestinations.UserInfo));
    }

    private static IEnumerable<string> Names(AttributeSchema schema, string client, ClaimDestinations destinations) => ReleasedAttributes.Find(
        schema, new() { UserId = "42", ClientId = client, Scopes = ["email", "phone"], Destination = destinations }).Select(found => found.Name);
}
