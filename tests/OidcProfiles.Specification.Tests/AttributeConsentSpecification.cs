using System.Collections.Immutable;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using OidcProfiles.Access;
using OidcProfiles.Attributes;
using OidcProfiles.Attributes.Values;
using OidcProfiles.Auditing;
using OidcProfiles.Claims;
using OidcProfiles.Claims.Consents;
using OidcProfiles.Normalization;
using OidcProfiles.Profiles;

namespace OidcProfiles.Specification.Tests;

/// <summary>What every store of consents must do, and what the service makes of it when several write at once.</summary>
public abstract class AttributeConsentSpecification<TDatabase, TUser, TKey>(StoreFixture<TDatabase, TUser, TKey> fixture)
    : StoreSpecification<TDatabase, TUser, TKey>(fixture)
    where TDatabase : ISpecificationDatabase, new()
    where TUser : IdentityUser<TKey>, new()
    where TKey : IEquatable<TKey>
{
    private const int Most = 20;

    protected override void Configure(IServiceCollection services) =>
        services.AddSingleton<IAttributeSchemaProvider>(StandardSchemaProvider.Instance);

    [Fact]
    public async Task Save_OfAFirstAndALaterState_IsReadBackByUserAndClient()
    {
        var (user, other) = (await CreateUserAsync(), await CreateUserAsync());
        Assert.True((await SaveAsync(Consent(user, "client", "email \u00e9 \"quoted\"", "phone_number", "email"))).Succeeded);
        Assert.True((await SaveAsync(Consent(user, "Client", "", ""))).Succeeded);
        Assert.True((await SaveAsync(Consent(other, "client", "address", ""))).Succeeded);
        var first = (await FindAsync(user, "client"))!;
        Assert.Equal("email \u00e9 \"quoted\"/phone_number/email", Tell(first));
        Assert.Equal((user, "client", Given.Time), (first.UserId, first.ClientId, first.DecidedAt));

        var next = first with { Shared = Set("address"), Withheld = Set("email"), Essential = Set(""), DecidedAt = Given.Time.AddDays(1) };
        Assert.True((await SaveAsync(next)).Succeeded);
        var second = (await FindAsync(user, "client"))!;
        Assert.Equal("address/email/", Tell(second));
        Assert.Equal(Given.Time.AddDays(1), second.DecidedAt);
        Assert.NotEqual(first.ConcurrencyStamp, second.ConcurrencyStamp);
        Assert.Equal(["Client", "client"], (await ListAsync(user)).Select(consent => consent.ClientId));
        Assert.Equal("address//", Tell((await FindAsync(other, "client"))!));
    }

    [Fact]
    public async Task Save_WhenAnotherSavedMeanwhile_IsRefusedAndChangesNothing()
    {
        var user = await CreateUserAsync();
        Assert.True((await SaveAsync(Consent(user, "client", "email", ""))).Succeeded);
        AssertFailed(nameof(ProfileErrorDescriber.ConcurrencyFailure), await SaveAsync(Consent(user, "client", "address", "")));
        var read = (await FindAsync(user, "client"))!;
        Assert.True((await SaveAsync(read with { Shared = Set("phone_number") })).Succeeded);
        AssertFailed(nameof(ProfileErrorDescriber.ConcurrencyFailure), await SaveAsync(read with { Shared = Set("name") }));
        Assert.Equal("phone_number//", Tell((await FindAsync(user, "client"))!));
        Assert.True(await RemoveAsync(user, "client"));
        AssertFailed(nameof(ProfileErrorDescriber.ConcurrencyFailure), await SaveAsync(read));
        Assert.Null(await FindAsync(user, "client"));
    }

    [Fact]
    public async Task Save_WithoutSuchAUserOrAClientThatFits_IsRefused()
    {
        AssertFailed(nameof(ProfileErrorDescriber.UserNotFound), await SaveAsync(Consent(UnusedKey, "client", "", "")));
        AssertFailed(nameof(ProfileErrorDescriber.UserNotFound), await SaveAsync(Consent("", "client", "", "")));
        var user = await CreateUserAsync();
        Assert.True((await SaveAsync(Consent(user, new('c', AttributeConsent.MaximumClientIdLength), "", ""))).Succeeded);
        foreach (var client in (string[])["", new('c', AttributeConsent.MaximumClientIdLength + 1), "a\0b"])
        {
            await Assert.ThrowsAsync<ArgumentException>(() => SaveAsync(Consent(user, client, "", "")));
            Assert.Null(await FindAsync(user, client));
            Assert.NotNull(await FindForClientAsync(user, client));
            Assert.False(await RemoveAsync(user, client));
        }
    }

    [Fact]
    public async Task Remove_Always_ForgetsThatClientOfThatUserOnly()
    {
        var (user, other) = (await CreateUserAsync(), await CreateUserAsync());
        foreach (var (who, client) in new[] { (user, "a"), (user, "b"), (other, "a") })
        {
            Assert.True((await SaveAsync(Consent(who, client, "email", ""))).Succeeded);
        }

        Assert.True(await RemoveAsync(user, "a"));
        Assert.False(await RemoveAsync(user, "a"));
        Assert.Equal(["b"], (await ListAsync(user)).Select(consent => consent.ClientId));
        Assert.Single(await ListAsync(other));
        await DeleteUserAsync(user);
        Assert.Empty(await ListAsync(user));
        Assert.Empty(await ListAsync("nobody"));
    }

    [Fact]
    public async Task FindForClient_Always_ReadsAccountProfileAndThatConsentWithOneCommand()
    {
        var user = await CreateUserAsync(new() { UserName = "ada", Email = "ada@example.org" });
        await SetAsync(user, ("given_name", "Ada"));
        Assert.True((await SaveAsync(Consent(user, "client", "email", "given_name"))).Succeeded);
        Assert.True((await SaveAsync(Consent(await CreateUserAsync(), "other", "email", ""))).Succeeded);
        Commands.Reset();
        var found = (await FindForClientAsync(user, "client"))!;
        Assert.Equal(1, Commands.Count);
        Assert.Equal(("ada@example.org", new TextValue("Ada")), (found.Account.Email, found.Profile.Values["given_name"].Value));
        Assert.Equal("email/given_name/", Tell(found.Consent!));
        foreach (var client in (string[])["other", "Client", "nobody"])
        {
            Commands.Reset();
            var without = (await FindForClientAsync(user, client))!;
            Assert.Equal((1, null, user), (Commands.Count, without.Consent, without.Account.UserId));
        }

        Assert.Null((await FindAsync(user))!.Consent);
        Assert.Null(await FindForClientAsync(UnusedKey, "client"));
        Assert.Null(await FindForClientAsync("", "client"));
    }

    [Fact]
    public async Task Answer_OfTwoTabsAtOnce_KeepsWhatEachOfThemAsked()
    {
        for (var round = 0; round < 5; round++)
        {
            var user = await CreateUserAsync();
            string[] scopes = ["profile", "email", "phone", "groups"];
            var results = await Task.WhenAll(scopes.Select(scope => AnswerAsync(user, scope)));
            Assert.All(results, result => Assert.True(result.Succeeded, result.ToString()));
            var consent = (await FindAsync(user, "client"))!;
            var asked = StandardAttributes.All
                .Where(definition => AccessPolicy.CanRead(definition, Party.EndUser) && StandardAttributes.VerifiedBy(definition.Id) is null).Select(definition => definition.Id).ToList();
            Assert.Equal(asked.Where(id => id.Contains('e', StringComparison.Ordinal)).Order(), consent.Shared.Order());
            Assert.Equal(asked.Where(id => !id.Contains('e', StringComparison.Ordinal)).Order(), consent.Withheld.Order());
            var events = await EventsAsync(user);
            Assert.Equal(scopes.Length, events.Count);
            Assert.All(events, entry => Assert.Equal((AuditEvents.ConsentGiven, "client"), (entry.Event, entry.ClientId)));
        }
    }

    [Fact]
    public async Task Answer_WhenAnyCommandFails_LeavesNeitherARowNorAnEvent()
    {
        var user = await CreateUserAsync();
        var failed = 0;
        for (; failed < Most; failed++)
        {
            Commands.Reset(failing: failed + 1);
            try
            {
                Assert.True((await AnswerAsync(user, "email")).Succeeded);
                break;
            }
            catch (Exception exception) when (exception.GetBaseException() is InjectedException)
            {
                Commands.Reset();
                Assert.Null(await FindAsync(user, "client"));
                Assert.Empty(await EventsAsync(user));
            }
        }

        Assert.InRange(failed, 3, Most - 1);
        Commands.Reset();
        Assert.NotNull(await FindAsync(user, "client"));
        Assert.Single(await EventsAsync(user));
    }

    /// <summary>Shares of a scope what has an e in its name.</summary>
    private Task<IdentityResult> AnswerAsync(string user, string scope) => StoreAsync<AttributeConsents, IdentityResult>(async consents =>
    {
        var wanted = new ProfileClaimsRequest { UserId = user, ClientId = "client", Scopes = ["openid", scope], Destination = ClaimDestinations.UserInfo };
        var form = (await consents.FindAsync(wanted, CancellationToken.None))!;
        string[] asked = [.. form.Items.Select(item => item.Definition.Id)];
        return await consents.SaveAsync(wanted, new(asked, [.. asked.Where(id => id.Contains('e', StringComparison.Ordinal))]), CancellationToken.None);
    });

    private Task<IReadOnlyList<AuditEntry>> EventsAsync(string user) => StoreAsync<IAuditLog, IReadOnlyList<AuditEntry>>(
        async log => (await log.ListAsync(new() { UserId = user }, null, 100, CancellationToken.None)).Entries);

    private static AttributeConsent Consent(string user, string client, string shared, string withheld, string essential = "") => new()
    {
        UserId = user,
        ClientId = client,
        Shared = Set(shared),
        Withheld = Set(withheld),
        Essential = Set(essential),
        DecidedAt = Given.Time,
    };

    private static ImmutableSortedSet<string> Set(string ids) =>
        ids.Split(' ', StringSplitOptions.RemoveEmptyEntries).ToImmutableSortedSet(StringComparer.Ordinal);

    private static string Tell(AttributeConsent consent) => string.Join('/', new[] { consent.Shared, consent.Withheld, consent.Essential }
        .Select(set => string.Join(' ', set.OrderBy(id => id.StartsWith('"') ? 2 : id == "\u00e9" ? 1 : 0).ThenBy(id => id, StringComparer.Ordinal))));

    private Task<IdentityResult> SaveAsync(AttributeConsent consent) =>
        StoreAsync<IAttributeConsentStore, IdentityResult>(store => store.SaveAsync(consent, CancellationToken.None));

    private Task<AttributeConsent?> FindAsync(string user, string client) =>
        StoreAsync<IAttributeConsentStore, AttributeConsent?>(store => store.FindAsync(user, client, CancellationToken.None));

    private Task<IReadOnlyList<AttributeConsent>> ListAsync(string user) =>
        StoreAsync<IAttributeConsentStore, IReadOnlyList<AttributeConsent>>(store => store.ListAsync(user, CancellationToken.None));

    private Task<bool> RemoveAsync(string user, string client) =>
        StoreAsync<IAttributeConsentStore, bool>(store => store.RemoveAsync(user, client, CancellationToken.None));

    private Task<ProfileSnapshot?> FindForClientAsync(string user, string client) =>
        StoreAsync<IProfileStore, ProfileSnapshot?>(store => store.FindForClientAsync(user, client, CancellationToken.None));
}
