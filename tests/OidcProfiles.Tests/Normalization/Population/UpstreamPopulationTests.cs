using OidcProfiles.Accounts.Upstream;
using OidcProfiles.Attributes;
using OidcProfiles.Normalization;
using OidcProfiles.Normalization.Population;
using OidcProfiles.Profiles;
using OidcProfiles.Tests.Profiles;

namespace OidcProfiles.Tests.Normalization.Population;

/// <summary>From documents over the normalised profile into the stored one.</summary>
public sealed class UpstreamPopulationTests
{
    private const string Everything =
        """
        {"iss":"https://a.example","sub":"1","name":"Jane Doe","given_name":"Jane","picture":"https://a.example/p.jpg","preferred_username":"jane",
         "email":"jane@example.com","email_verified":true,"phone_number":"+15550100","phone_number_verified":true}
        """;

    [Theory]
    [InlineData(PopulationSetting.None, true, 0)]
    [InlineData(PopulationSetting.None, false, 0)]
    [InlineData(PopulationSetting.OnSignup, true, 3)]
    [InlineData(PopulationSetting.OnSignup, false, 0)]
    [InlineData(PopulationSetting.OnEveryLogin, true, 3)]
    [InlineData(PopulationSetting.OnEveryLogin, false, 3)]
    public void Choose_ForASetting_GivesValuesAtItsTimes(PopulationSetting setting, bool isSignup, int count) =>
        Assert.Equal(count, UpstreamPopulation.Choose(Read(Everything), setting, isSignup, AttributeSchema.Standard).Count);

    [Fact]
    public void Choose_Always_LeavesOutWhatTheAccountKeeps()
    {
        var profile = Read(Everything);
        Assert.Contains(StandardAttributes.PhoneNumber, profile.Attributes.Keys);
        Assert.Contains(StandardAttributes.PreferredUserName, profile.Attributes.Keys);
        Assert.Equal(
            ["given_name", "name", "picture"],
            UpstreamPopulation.Choose(profile, PopulationSetting.OnEveryLogin, false, AttributeSchema.Standard).Keys.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Sync_WhenTheProviderChangesItsMind_RefreshesItsValuesAndErasesNothing()
    {
        var stored = new ManagedProfile();
        await SyncAsync(stored, Everything);
        await stored.PatchAsync("""{"given_name":"Janet"}""");
        await SyncAsync(stored, """{"iss":"https://a.example","sub":"1","name":"Jane Roe","given_name":"J.","picture":null,"nickname":["odd"]}""");

        Assert.Equal("\"Jane Roe\"", Tell(stored, "name"));
        Assert.Equal("\"Janet\"", Tell(stored, "given_name"));
        Assert.Equal("\"https://a.example/p.jpg\"", Tell(stored, "picture"));
        Assert.Equal(["given_name", "name", "picture"], stored.Profile.Values.Keys.Order(StringComparer.Ordinal));
        Assert.Equal((ValueSource.Provider, "acme"), (stored.Profile.Values["name"].Provenance.Source, stored.Profile.Values["name"].Provenance.Actor));
    }

    private static UpstreamSnapshot Read(string idToken) =>
        UpstreamSnapshot.Of(Given.Reader().Read("acme", new() { IdToken = Given.Json(idToken) }).Profile!);

    private static async Task SyncAsync(ManagedProfile stored, string idToken)
    {
        var values = UpstreamPopulation.Choose(Read(idToken), PopulationSetting.OnEveryLogin, false, stored.Current);
        Assert.True((await stored.Manager.SyncAsync(ManagedProfile.UserId, values, ValueSource.Provider, "acme", CancellationToken.None)).Succeeded);
    }

    private static string Tell(ManagedProfile stored, string id) => ManagedProfile.Tell(stored.Profile.Values[id].Value);
}
