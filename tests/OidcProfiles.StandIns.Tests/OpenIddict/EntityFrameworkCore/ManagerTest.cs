using Microsoft.Extensions.DependencyInjection;
using OidcProfiles.StandIns.Tests.OpenIddict.Conformance;
using OpenIddict.Abstractions;
using static OpenIddict.Abstractions.OpenIddictConstants;

namespace OidcProfiles.StandIns.Tests.OpenIddict.EntityFrameworkCore;

/// <summary>The managers of one scope, and entities to try them with.</summary>
public abstract class ManagerTest(ManagerFixture fixture) : IClassFixture<ManagerFixture>, IAsyncDisposable
{
    private readonly AsyncServiceScope _scope = fixture.CreateScope();

    protected ManagerFixture Fixture => fixture;

    protected IOpenIddictApplicationManager Applications => Get<IOpenIddictApplicationManager>();

    protected IOpenIddictAuthorizationManager Authorizations => Get<IOpenIddictAuthorizationManager>();

    protected IOpenIddictTokenManager Tokens => Get<IOpenIddictTokenManager>();

    public async ValueTask DisposeAsync()
    {
        await _scope.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    protected static OpenIddictApplicationDescriptor NewApplication(string clientId) =>
        new() { ClientId = clientId, ClientSecret = "secret" };

    protected T Get<T>()
        where T : notnull => _scope.ServiceProvider.GetRequiredService<T>();

    protected async Task<string> NewClientAsync(string clientId) =>
        (await Applications.GetIdAsync(await Applications.CreateAsync(NewApplication(clientId))))!;

    protected async Task<object> NewAuthorizationAsync(string subject, string client, string[] scopes) => await Authorizations.CreateAsync(
        GoldenUsers.CreatePrincipal(subject, scopes), subject, client, AuthorizationTypes.Permanent, [.. scopes]);

    protected OpenIddictTokenDescriptor NewToken(string client) => new()
    {
        ApplicationId = client,
        CreationDate = fixture.Clock.GetUtcNow(),
        ExpirationDate = fixture.Clock.GetUtcNow().AddHours(1),
        Status = Statuses.Valid,
        Subject = "ada",
        Type = TokenTypeHints.AccessToken,
    };
}
