using OidcProfiles.Access;
using OidcProfiles.Attributes;
using OidcProfiles.Attributes.Values;
using OidcProfiles.Auditing;
using OidcProfiles.Claims;
using OidcProfiles.Claims.Consents;
using OidcProfiles.Profiles;
using OidcProfiles.Tests.Profiles;

namespace OidcProfiles.Tests.Claims.Consents;

/// <summary>What is put to a person, and what an answer changes (docs/decisions/0020-consent-groups-resolver.md).</summary>
public sealed class AttributeConsentsTests
{
    private static readonly AttributeSchema Schema = new(StandardAttributes.All.Select(definition => definition.Name switch
    {
        "gender" => definition with { Access = AttributeAccess.Find(AccessLevel.Hidden, AccessLevel.ReadOnly, AccessLevel.ReadOnly)! },
        "website" => definition with { Access = AttributeAccess.PortalOnly },
        "zoneinfo" => definition with { Release = new(ClientReleaseMode.Except, ["c1"]) },
        _ => definition with { Access = AttributeAccess.Open },
    }));

    private readonly FixedTime _time = new();
    private readonly MemoryProfileStore _profiles = new(new AccountSnapshot { UserId = "u1", UserName = "taro", Email = "taro@example.org", EmailConfirmed = true });
    private readonly MemoryConsents _store;
    private readonly AttributeConsents _consents;

    public AttributeConsentsTests()
    {
        _profiles.Profile = new()
        {
            UserId = "u1",
            Values = new[] { ("given_name", "Taro"), ("given_name#ja", "太郎"), ("family_name", "Yamada"), ("gender", "male"), ("locale", "ja") }
                .ToDictionary(pair => pair.Item1, pair => new ProfileValue(new TextValue(pair.Item2), new(ValueSource.User, null, default))),
        };
        _store = new(_profiles);
        _consents = new(new(_profiles, new SchemaProvider(Schema)), new(_store, _store, _store, new()), _time);
    }

    [Fact]
    public async Task Find_TheFirstTime_AsksForWhatIsReleasedAndSeen()
    {
        var form = await FindAsync(Request("openid profile email"));
        Assert.True(form.MustAsk);
        Assert.Null(form.Remembered);
        var names = form.Items.Select(item => item.Definition.Name).ToList();
        Assert.Equal(Schema.Definitions.Select(one => one.Name).Where(names.Contains), names);
        Assert.Equal(
            Schema.Definitions.Where(one => one.Scopes.Any(scope => scope is "profile" or "email")).Select(one => one.Name)
                .Except(["gender", "website", "zoneinfo", "email_verified"]).Order(),
            names.Order());
        Assert.All(form.Items, item => Assert.True(item is { IsNew: true, IsShared: false, IsEssential: false }));
        Assert.Equal("Taro", Tell(form, "given_name"));
        Assert.Equal("", Tell(form, "nickname"));
        Assert.Contains(form.Items, item => item.Definition.Name == "updated_at");
    }

    [Theory]
    [InlineData("""{"userinfo":{"given_name":null}}""", "", "Taro")]
    [InlineData("""{"userinfo":{"given_name":null}}""", "ja", "太郎")]
    [InlineData("""{"userinfo":{"given_name#ja":null}}""", "", "太郎")]
    [InlineData("""{"userinfo":{"given_name#ja":null,"given_name":null}}""", "", "Taro 太郎")]
    [InlineData("""{"userinfo":{"given_name":null,"given_name#ja":null}}""", "ja", "太郎")]
    [InlineData("""{"userinfo":{"given_name":{"value":"Jiro"}}}""", "", "")]
    public async Task Find_ByLanguages_ShowsTheValuesThatWouldGo(string claims, string locale, string expected)
    {
        var form = await FindAsync(Request("openid", claims) with { ClaimsLocales = locale.Length > 0 ? [locale] : [] });
        Assert.Equal("given_name", Assert.Single(form.Items).Definition.Name);
        Assert.Equal(expected, Tell(form, "given_name"));
    }

    [Fact]
    public async Task Find_OfAFlag_AsksForItOnlyWhereNobodyAsksForItsAddress()
    {
        const string flag = """{"userinfo":{"email_verified":null}}""";
        Assert.Equal(["email_verified"], Names(await FindAsync(Request("openid", flag))));
        Assert.Equal(["email"], Names(await FindAsync(Request("openid email", flag))));
        await AnswerAsync(Request("openid email"), "email", "");
        Assert.Empty((await FindAsync(Request("openid", flag))).Items);
    }

    [Fact]
    public async Task Save_OfAnAnswer_DecidesWhatWasAskedAndLeavesTheRest()
    {
        await AnswerAsync(Request("openid profile email"), "given_name email family_name gender phone_number no_such", "given_name phone_number gender no_such locale");
        Assert.Equal(("given_name", "email family_name"), Row());
        var again = await FindAsync(Request("openid profile email"));
        Assert.True(again.MustAsk);
        Assert.DoesNotContain(again.Items, item => item.IsNew && item.Definition.Name is "given_name" or "email");
        var first = Assert.Single(_store.Events);
        Assert.Equal((AuditEvents.ConsentGiven, "u1", "c1"), (first.Event, first.UserId, first.ClientId));
        Assert.Equal(("given_name", "family_name email"), (first.Details["shared"], first.Details["withheld"]));

        _time.Now = _time.Now.AddDays(1);
        await AnswerAsync(Request("openid phone"), "phone_number", "phone_number");
        Assert.Equal(("given_name phone_number", "email family_name"), Row());
        Assert.Equal(_time.Now, _profiles.Consents[("u1", "c1")].DecidedAt);
        await AnswerAsync(Request("openid profile email"), "email", "email");
        Assert.Equal(("email given_name phone_number", "family_name"), Row());
        Assert.Equal(3, _store.Events.Count);
        Assert.DoesNotContain("withheld", _store.Events[2].Details.Keys);
    }

    [Fact]
    public async Task Save_OfWhatIsSoAlready_WritesNeitherRowNorEvent()
    {
        await AnswerAsync(Request("openid email"), "email", "email");
        var before = _profiles.Consents[("u1", "c1")];
        _time.Now = _time.Now.AddDays(1);
        await AnswerAsync(Request("openid email"), "email", "email");
        await AnswerAsync(Request("openid email"), "", "");
        Assert.Same(before, _profiles.Consents[("u1", "c1")]);
        Assert.Single(_store.Events);
    }

    [Fact]
    public async Task Save_WithNothingAsked_RemembersThatNothingGoesUnasked()
    {
        await AnswerAsync(Request("openid"), "", "");
        Assert.Equal(("", ""), Row());
        Assert.Empty(_store.Events);
        Assert.True((await FindAsync(Request("openid email"))).MustAsk);
    }

    [Fact]
    public async Task Essential_Always_IsSharedOnceItWasAskedAndAskedForAgainIfItWasKeptBack()
    {
        const string claims = """{"userinfo":{"email":{"essential":true},"family_name":null}}""";
        await AnswerAsync(Request("openid email"), "email", "");
        var form = await FindAsync(Request("openid", claims));
        Assert.Equal(["family_name new", "email new essential"], form.Items.Select(
            item => $"{item.Definition.Name}{(item.IsNew ? " new" : "")}{(item.IsEssential ? " essential" : "")}"));
        await AnswerAsync(Request("openid", claims), "email family_name", "");
        Assert.Equal(("email", "family_name"), Row());
        Assert.Equal(["email"], _profiles.Consents[("u1", "c1")].Essential);

        // The person cannot take it back by itself, until the client asks for it as voluntary.
        Assert.True((await _consents.ChangeAsync("u1", "c1", new(["email", "family_name"], ["family_name"]), CancellationToken.None)).Succeeded);
        Assert.Equal(("email family_name", ""), Row());
        await AnswerAsync(Request("openid email"), "email", "");
        Assert.Equal(("family_name", "email"), Row());
        Assert.Empty(_profiles.Consents[("u1", "c1")].Essential);
    }

    [Fact]
    public async Task FindRemembered_Always_GivesWhatWasDecidedAndCanStillGo()
    {
        Assert.Null(await _consents.FindRememberedAsync("u1", "c1", CancellationToken.None));
        await AnswerAsync(Request("openid profile email"), "email given_name", "email");
        var row = _profiles.Consents[("u1", "c1")];
        _profiles.Consents[("u1", "c1")] = row with { Shared = new HashSet<string>(row.Shared) { "gone", "gender", "website", "zoneinfo" } };
        var form = (await _consents.FindRememberedAsync("u1", "c1", CancellationToken.None))!;
        Assert.Equal(["given_name False", "email True"], form.Items.Select(item => $"{item.Definition.Name} {item.IsShared}"));
        Assert.True((await _consents.ChangeAsync("u1", "c1", new(["given_name", "nickname"], ["given_name", "nickname"]), CancellationToken.None)).Succeeded);
        Assert.Equal(("email gender given_name gone website zoneinfo", ""), Row());
        Assert.Equal("UserNotFound", (await _consents.ChangeAsync("u1", "c2", new(["email"], ["email"]), CancellationToken.None)).Errors.Single().Code);
        Assert.DoesNotContain(("u1", "c2"), _profiles.Consents.Keys);
    }

    [Fact]
    public async Task Save_WhenAnotherTabSavesInBetween_KeepsBoth()
    {
        var times = 0;
        _store.BeforeSave = () =>
        {
            if (times++ == 0)
            {
                _profiles.Consents[("u1", "c1")] = new()
                {
                    UserId = "u1",
                    ClientId = "c1",
                    Shared = new HashSet<string> { "family_name" },
                    Withheld = new HashSet<string> { "nickname" },
                    DecidedAt = default,
                    ConcurrencyStamp = "other",
                };
            }
        };
        await AnswerAsync(Request("openid email"), "email", "email");
        Assert.Equal(("email family_name", "nickname"), Row());
        Assert.Single(_store.Events);

        _store.BeforeSave = () => _profiles.Consents[("u1", "c1")] = _profiles.Consents[("u1", "c1")] with { ConcurrencyStamp = Guid.NewGuid().ToString() };
        var result = await _consents.SaveAsync(Request("openid email"), new(["email"], []), CancellationToken.None);
        Assert.Equal("ConcurrencyFailure", Assert.Single(result.Errors).Code);
        Assert.Single(_store.Events);
    }

    [Fact]
    public async Task Forget_OfWhatIsRemembered_RecordsItOnce()
    {
        await AnswerAsync(Request("openid email"), "email", "email");
        await _consents.ForgetAsync("u1", "c1", CancellationToken.None);
        await _consents.ForgetAsync("u1", "c1", CancellationToken.None);
        Assert.Empty(_profiles.Consents);
        Assert.Equal([AuditEvents.ConsentGiven, AuditEvents.ConsentForgotten], _store.Events.Select(one => one.Event));
    }

    [Fact]
    public async Task Find_ForNobodyOrWithoutAClient_GivesNothingOrThrows()
    {
        Assert.Null(await _consents.FindAsync(Request("openid") with { UserId = "u2" }, CancellationToken.None));
        Assert.Equal("UserNotFound", (await _consents.SaveAsync(
            Request("openid") with { UserId = "u2" }, AttributeConsentAnswer.Nothing, CancellationToken.None)).Errors.Single().Code);
        foreach (var client in (string?[])[null, "", new('c', AttributeConsent.MaximumClientIdLength + 1)])
        {
            await Assert.ThrowsAsync<ArgumentException>(() => _consents.FindAsync(Request("openid") with { ClientId = client }, CancellationToken.None));
        }
    }

    [Fact]
    public void Details_OfManyLongNames_StayWithinWhatAnEventMayHave()
    {
        var details = new Dictionary<string, string>();
        ConsentDetails.Write(details, "shared", [.. Enumerable.Range(100, 500).Select(number => $"{number}{new string('a', 61)}")]);
        ConsentDetails.Write(details, "withheld", ["a", "b"]);
        AuditLimits.Check(new() { Event = AuditEvents.ConsentGiven, Details = details });
        Assert.Equal("a b", details["withheld"]);
        Assert.Equal(12, details.Keys.Count(name => name.StartsWith("shared", StringComparison.Ordinal)));
        Assert.StartsWith("107a", details["shared.2"], StringComparison.Ordinal);
    }

    private static ProfileClaimsRequest Request(string scopes, string claims = "{}") => new()
    {
        UserId = "u1",
        ClientId = "c1",
        Scopes = [.. scopes.Split(' ')],
        Destination = ClaimDestinations.UserInfo | ClaimDestinations.IdToken | ClaimDestinations.AccessToken,
        Claims = TestClaims.Parse(claims),
    };

    private static string Tell(AttributeConsentForm form, string name) => string.Join(
        ' ', form.Items.Single(item => item.Definition.Name == name).Values.Select(value => ((TextValue)value).Text));

    private static IEnumerable<string> Names(AttributeConsentForm form) => form.Items.Select(item => item.Definition.Name);

    private async Task<AttributeConsentForm> FindAsync(ProfileClaimsRequest request) => (await _consents.FindAsync(request, CancellationToken.None))!;

    private async Task AnswerAsync(ProfileClaimsRequest request, string asked, string shared) => Assert.True((await _consents.SaveAsync(
        request,
        new(asked.Split(' ', StringSplitOptions.RemoveEmptyEntries), shared.Split(' ', StringSplitOptions.RemoveEmptyEntries)),
        CancellationToken.None)).Succeeded);

    private (string Shared, string Withheld) Row() => (
        string.Join(' ', _profiles.Consents[("u1", "c1")].Shared.Order(StringComparer.Ordinal)),
        string.Join(' ', _profiles.Consents[("u1", "c1")].Withheld.Order(StringComparer.Ordinal)));
}
