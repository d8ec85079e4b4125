using System.Security.Claims;
using OidcProfiles.Attributes;
using OidcProfiles.Attributes.Values;
using OidcProfiles.Claims;
using OidcProfiles.Claims.Contributors;
using OidcProfiles.OpenIddict.Handlers;
using OidcProfiles.Profiles;
using OidcProfiles.Tests.Claims;
using OidcProfiles.Tests.Claims.Contributors;
using OidcProfiles.Tests.Profiles;
using OpenIddict.Abstractions;
using OpenIddict.Server;
using static OpenIddict.Server.OpenIddictServerEvents;

namespace OidcProfiles.Tests.OpenIddict;

public sealed class TokenContributorTests
{
    [Fact]
    public async Task AttachTokenClaims_WhenAContributorAddsToTheIdToken_WritesItThereOnly()
    {
        var context = await SignInAsync(new TestContributor(context => context.Add("level", new IntegerValue(3))) { Destinations = ClaimDestinations.IdToken });
        Assert.False(context.IsRejected);
        Assert.Equal("3", context.IdentityTokenPrincipal!.GetClaim("level"));
        Assert.Null(context.AccessTokenPrincipal!.GetClaim("level"));
    }

    [Fact]
    public async Task AttachTokenClaims_WhenAContributorFailsAndMustNot_GivesNoTokens()
    {
        var context = await SignInAsync(new TestContributor(_ => throw new InvalidOperationException())
        {
            Destinations = ClaimDestinations.IdToken | ClaimDestinations.AccessToken,
            OnFailure = ContributorFailure.Fail,
        });
        Assert.True(context.IsRejected);
        Assert.Equal("server_error", context.Error);
    }

    [Fact]
    public async Task AttachTokenClaims_WhenTheHostPutsAnAttributeInALanguage_TakesItOut()
    {
        var context = await SignInAsync();
        Assert.Null(context.IdentityTokenPrincipal!.GetClaim("given_name#ja"));
        Assert.Equal("kept", context.IdentityTokenPrincipal!.GetClaim("other#ja"));
    }

    private static async Task<ProcessSignInContext> SignInAsync(params IProfileClaimsContributor[] contributors)
    {
        var service = TestClaims.Service(
            new MemoryProfileStore(new AccountSnapshot { UserId = "u1" }), AttributeSchema.Standard, new FixedTime(), contributors);
        var context = new ProcessSignInContext(new OpenIddictServerTransaction { Options = new(), Request = new() { ClientId = "shop" } })
        {
            Principal = Principal(),
            IdentityTokenPrincipal = Principal(),
            AccessTokenPrincipal = Principal(),
        };
        await new AttachTokenClaims(service, new SchemaProvider(AttributeSchema.Standard)).HandleAsync(context);
        return context;
    }

    private static ClaimsPrincipal Principal() =>
        new(new ClaimsIdentity([new("sub", "u1"), new("given_name#ja", "planted"), new("other#ja", "kept")], "test"));
}
