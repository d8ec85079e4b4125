using OidcProfiles.Access;
using OidcProfiles.Attributes;
using OidcProfiles.Attributes.Values;
using OidcProfiles.Profiles;
using static OidcProfiles.Tests.Profiles.ManagedProfile;

namespace OidcProfiles.Tests.Profiles;

public sealed class ProfileSyncTests
{
    private static readonly DateTimeOffset Before = new(2020, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>
    /// What was there: nothing, a value, or a clear; by user, admin, provider, import, system (u, a, p, i, s), and whether a new value
    /// replaces it.
    /// </summary>
    [Theory]
    [InlineData(SyncRule.UserWins, false, "never", "set p i s")]
    [InlineData(SyncRule.ProviderWins, false, "never", "set u a p i s", "cleared u a p i s")]
    [InlineData(SyncRule.FillIfEmpty, false, "never")]
    [InlineData(SyncRule.UserWins, true, "never")]
    [InlineData(SyncRule.ProviderWins, true, "never", "cleared u a p i s")]
    [InlineData(SyncRule.FillIfEmpty, true, "never")]
    public async Task Sync_ForEveryRuleAndState_TakesTheValueWhereTheTableSaysSo(SyncRule rule, bool isWriteOnce, params string[] replaced)
    {
        var definition = Open("x") with { Sync = rule, IsWriteOnce = isWriteOnce };
        foreach (var (state, current) in States())
        {
            var words = state.Split(' ');
            var takes = replaced.Select(entry => entry.Split(' ')).Any(entry => entry[0] == words[0] && words[1..].All(entry.Contains));
            foreach (var source in (ValueSource[])[ValueSource.Provider, ValueSource.Import])
            {
                var profile = Given(definition, current);
                Assert.True((await profile.SyncAsync("""{"x":"new"}""", source)).Succeeded);
                Assert.Equal((state, takes ? "\"new\"" : Tell(current)), (state, profile.Stored("x")));
                Assert.Equal(takes ? 1 : 0, profile.Store.History.Count);
                if (takes)
                {
                    Assert.Equal(new Provenance(source, "acme", profile.Time.Now), profile.Profile.Values["id-x"].Provenance);
                }
            }
        }
    }

    /// <summary>Absence never erases, and what cannot be read is absent.</summary>
    [Theory]
    [InlineData("""{}""")]
    [InlineData("""{"x":null}""")]
    [InlineData("""{"x":""}""")]
    [InlineData("""{"x":"  "}""")]
    [InlineData("""{"x":"\u200B"}""")]
    [InlineData("""{"x":[]}""")]
    [InlineData("""{"x":42}""")]
    [InlineData("""{"x":{"a":1}}""")]
    [InlineData("""{"x":"two\nlines"}""")]
    public async Task Sync_WhenNoValueComes_ChangesNothingWhateverWasThere(string values)
    {
        foreach (var rule in Enum.GetValues<SyncRule>())
        {
            foreach (var (_, current) in States())
            {
                var profile = Given(Open("x") with { Sync = rule }, current);
                Assert.True((await profile.SyncAsync(values)).Succeeded);
                Assert.Equal(Tell(current), profile.Stored("x"));
                Assert.Equal(0, profile.Store.Saves);
            }
        }
    }

    [Theory]
    [InlineData(SyncRule.UserWins)]
    [InlineData(SyncRule.FillIfEmpty)]
    public async Task Sync_WhenThePersonClearedAValueOfAProvider_DoesNotFillItAgain(SyncRule rule)
    {
        var profile = new ManagedProfile(Open("x") with { Sync = rule });
        await profile.SyncAsync("""{"x":"first"}""");
        await profile.PatchAsync("""{"x":null}""");
        await profile.SyncAsync("""{"x":"first"}""");
        await profile.SyncAsync("""{"x":"second"}""", ValueSource.Import);
        Assert.Equal("cleared", profile.Stored("x"));
    }

    [Fact]
    public async Task Sync_WhenTheValueIsTheSame_KeepsItsProvenanceAndSavesNothing()
    {
        var profile = new ManagedProfile(Open("x") with { Sync = SyncRule.ProviderWins });
        await profile.PatchAsync("""{"x":"same"}""");
        await profile.SyncAsync("""{"x":" same "}""");
        Assert.Equal(ValueSource.User, profile.Profile.Values["id-x"].Provenance.Source);
        Assert.Equal(1, profile.Store.Saves);
    }

    [Fact]
    public async Task Sync_WhenAttributesAreUnknownRetiredComputedOrOfTheAccount_LeavesThemOut()
    {
        var profile = new ManagedProfile(
            Open("x"), Open("gone") with { IsRetired = true }, Open("sum") with { Origin = AttributeOrigin.Computed, Expression = "1" });
        await profile.SyncAsync("""{"x":"1","gone":"1","sum":"1","ghost":"1","email":"eve@example.org","email_verified":true,"updated_at":1,"sub":"u9"}""");
        Assert.Equal(["id-x"], profile.Profile.Values.Keys);
    }

    [Fact]
    public async Task Sync_WhenNobodyMaySeeTheAttribute_KeepsTheValueForLater()
    {
        var profile = new ManagedProfile(Open("x") with { Access = AttributeAccess.Hidden });
        await profile.SyncAsync("""{"x":"1"}""");
        Assert.Equal("\"1\"", profile.Stored("x"));
        Assert.Null(await profile.SeeAsync("x", Party.Portal));
    }

    private static ManagedProfile Given(AttributeDefinition definition, ProfileValue? current)
    {
        var profile = new ManagedProfile(definition);
        if (current is not null)
        {
            profile.Store.Profile = profile.Profile with { Values = new Dictionary<string, ProfileValue> { [definition.Id] = current } };
        }

        return profile;
    }

    private static string Tell(ProfileValue? value) => value is null ? "-" : ManagedProfile.Tell(value.Value);

    private static IEnumerable<(string State, ProfileValue? Current)> States()
    {
        yield return ("never", null);
        foreach (var source in Enum.GetValues<ValueSource>())
        {
            var letter = source.ToString().ToLowerInvariant()[0];
            yield return ($"set {letter}", new(new TextValue("old"), new(source, null, Before)));
            yield return ($"cleared {letter}", new(null, new(source, null, Before)));
        }
    }
}
