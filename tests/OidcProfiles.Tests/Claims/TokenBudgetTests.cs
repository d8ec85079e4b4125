using OidcProfiles.Attributes;
using OidcProfiles.Attributes.Values;
using OidcProfiles.Claims;
using OidcProfiles.Profiles;
using OidcProfiles.Tests.Email.Fakes;
using OidcProfiles.Tests.Profiles;

namespace OidcProfiles.Tests.Claims;

public sealed class TokenBudgetTests
{
    private const ClaimDestinations Everywhere = ClaimDestinations.UserInfo | ClaimDestinations.IdToken | ClaimDestinations.AccessToken;

    [Theory]
    [InlineData(ClaimDestinations.IdToken, 119, true)]
    [InlineData(ClaimDestinations.AccessToken, 119, true)]
    [InlineData(ClaimDestinations.AccessToken, 120, false)]
    [InlineData(ClaimDestinations.UserInfo, 1, false)]
    public async Task GetClaims_WhenATokenGetsBig_NamesTheBiggestClaimsAndNoValue(ClaimDestinations destination, int budget, bool warns)
    {
        using var log = new LogRecorder();
        var options = new OidcProfilesOptions();
        options.Claims.TokenBudget = budget;
        var definitions = new[] { ("a", 5), ("b", 40), ("c", 20), ("d", 27) }
            .Select(pair => (Length: pair.Item2, Definition: ManagedProfile.Open(pair.Item1) with { Placement = AttributePlacement.Root, Destinations = Everywhere })).ToList();
        var store = new MemoryProfileStore(new AccountSnapshot { UserId = "u1" });
        store.Profile = new()
        {
            UserId = "u1",
            Values = definitions.ToDictionary(
                pair => pair.Definition.Id, pair => new ProfileValue(new TextValue(new('x', pair.Length)), new(ValueSource.User, null, default))),
        };
        var service = TestClaims.Service(store, new(definitions.Select(pair => pair.Definition)), new FixedTime(), options, log);
        var request = new ProfileClaimsRequest { UserId = "u1", ClientId = "shop", Scopes = ["custom_attributes"], Destination = destination };
        Assert.Equal(5, (await service.GetClaimsAsync(request, CancellationToken.None)).Claims.Count);

        // Five characters of name and punctuation, and two quotation marks, for each.
        string[] expected = warns
            ? [$"Warning 1400: {destination} of the client 'shop' has 120 bytes of profile claims, above the budget of {budget}; the biggest: b, d, c."]
            : [];
        Assert.Equal(expected, log.Lines);
    }
}
