using Microsoft.Extensions.DependencyInjection;
using OpenIddict.Abstractions;
using static OpenIddict.Abstractions.OpenIddictConstants;

namespace OidcProfiles.StandIns.Tests.OpenIddict.EntityFrameworkCore;

public sealed class TokenManagerTests(ManagerFixture fixture) : ManagerTest(fixture)
{
    [Fact]
    public async Task FindAuthorizations_WhenScopesAreAsked_FindsThoseThatCoverThem()
    {
        var client = await NewClientAsync("finder");
        await NewAuthorizationAsync("ada", client, ["openid"]);
        var wide = await NewAuthorizationAsync("ada", client, ["openid", "email"]);
        var revoked = await NewAuthorizationAsync("ada", client, ["openid", "email"]);
        Assert.True(await Authorizations.TryRevokeAsync(revoked));

        var found = await Authorizations
            .FindAsync("ada", client, Statuses.Valid, AuthorizationTypes.Permanent, ["email", "openid"]).ToListAsync();

        Assert.Equal([wide], found);
        Assert.Equal(client, await Authorizations.GetApplicationIdAsync(wide));
        Assert.Equal(Fixture.Clock.GetUtcNow(), await Authorizations.GetCreationDateAsync(wide));
        Assert.Equal(3, await Authorizations.FindBySubjectAsync("ada").CountAsync());
    }

    [Fact]
    public async Task TryRedeem_WhenSeveralAtOnce_SucceedsOnce()
    {
        var id = (await Tokens.GetIdAsync(await Tokens.CreateAsync(NewToken(await NewClientAsync("racer")))))!;
        var scopes = Enumerable.Range(0, 8).Select(_ => Fixture.CreateScope()).ToList();
        var managers = scopes.ConvertAll(scope => scope.ServiceProvider.GetRequiredService<IOpenIddictTokenManager>());
        var entities = await Task.WhenAll(managers.Select(manager => manager.FindByIdAsync(id).AsTask()));

        var results = await Task.WhenAll(managers.Zip(entities, (manager, token) => manager.TryRedeemAsync(token!).AsTask()));
        await Task.WhenAll(scopes.Select(scope => scope.DisposeAsync().AsTask()));

        Assert.Single(results, success => success);
        await using var other = Fixture.CreateScope();
        var reader = other.ServiceProvider.GetRequiredService<IOpenIddictTokenManager>();
        var token = (await reader.FindByIdAsync(id))!;
        Assert.True(await reader.HasStatusAsync(token, Statuses.Redeemed));
        Assert.Equal(Fixture.Clock.GetUtcNow(), await reader.GetRedemptionDateAsync(token));
    }

    [Fact]
    public async Task FindByReferenceId_WhenCreatedWithIt_FindsTheTokenAndKeepsAHash()
    {
        var descriptor = NewToken(await NewClientAsync("reference"));
        descriptor.ReferenceId = "the-reference";
        descriptor.Payload = "payload";
        var token = await Tokens.CreateAsync(descriptor);

        Assert.Same(token, await Tokens.FindByReferenceIdAsync("the-reference"));
        Assert.Null(await Tokens.FindByReferenceIdAsync("The-reference"));
        Assert.NotEqual("the-reference", await Tokens.GetReferenceIdAsync(token));
        Assert.Equal("payload", await Tokens.GetPayloadAsync(token));
    }

    [Fact]
    public async Task RevokeByAuthorizationId_WhenCalled_RevokesItsTokens()
    {
        var client = await NewClientAsync("family");
        var authorization = await Authorizations.GetIdAsync(await NewAuthorizationAsync("ada-family", client, []));
        var descriptor = NewToken(client);
        descriptor.AuthorizationId = authorization;
        var id = (await Tokens.GetIdAsync(await Tokens.CreateAsync(descriptor)))!;

        Assert.Equal(1, await Tokens.RevokeByAuthorizationIdAsync(authorization!));

        await using var other = Fixture.CreateScope();
        var reader = other.ServiceProvider.GetRequiredService<IOpenIddictTokenManager>();
        Assert.True(await reader.HasStatusAsync((await reader.FindByIdAsync(id))!, Statuses.Revoked));
    }

    [Fact]
    public async Task Prune_WhenOldAndRevoked_DeletesTokens()
    {
        var client = await NewClientAsync("pruned");
        var old = NewToken(client);
        old.CreationDate = Fixture.Clock.GetUtcNow().AddDays(-30);
        old.ExpirationDate = null;
        var kept = (await Tokens.GetIdAsync(await Tokens.CreateAsync(old)))!;
        var revoked = await Tokens.CreateAsync(old);
        Assert.True(await Tokens.TryRevokeAsync(revoked));

        Assert.Equal(1, await Tokens.PruneAsync(Fixture.Clock.GetUtcNow().AddDays(-14)));

        Assert.NotNull(await Tokens.FindByIdAsync(kept));
    }

    [Fact]
    public async Task DeleteApplication_WhenItHasTokens_DeletesThemToo()
    {
        var client = await NewClientAsync("deleted");
        await NewAuthorizationAsync("ada-deleted", client, []);
        var token = (await Tokens.GetIdAsync(await Tokens.CreateAsync(NewToken(client))))!;

        await using var other = Fixture.CreateScope();
        var applications = other.ServiceProvider.GetRequiredService<IOpenIddictApplicationManager>();
        await applications.DeleteAsync((await applications.FindByIdAsync(client))!);

        var tokens = other.ServiceProvider.GetRequiredService<IOpenIddictTokenManager>();
        Assert.Null(await tokens.FindByIdAsync(token));
        Assert.Null(await applications.FindByClientIdAsync("deleted"));
    }

    [Fact]
    public async Task ListResources_WhenScopesAreNamed_JoinsTheirResources()
    {
        var scopes = Get<IOpenIddictScopeManager>();
        await scopes.CreateAsync(new OpenIddictScopeDescriptor { Name = "first", Resources = { "r1", "r2" } });
        await scopes.CreateAsync(new OpenIddictScopeDescriptor { Name = "second", Resources = { "r2", "r3" } });

        var resources = await scopes.ListResourcesAsync(["first", "second", "unknown"]).ToListAsync();

        Assert.Equal(["r1", "r2", "r3"], resources.Order(StringComparer.Ordinal));
        Assert.NotNull(await scopes.FindByNameAsync("first"));
        Assert.Null(await scopes.FindByNameAsync("First"));
    }
}
