using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using OpenIddict.Abstractions;
using static OpenIddict.Abstractions.OpenIddictConstants;
using Application = OpenIddict.EntityFrameworkCore.Models.OpenIddictEntityFrameworkCoreApplication;
using Authorization = OpenIddict.EntityFrameworkCore.Models.OpenIddictEntityFrameworkCoreAuthorization;
using Token = OpenIddict.EntityFrameworkCore.Models.OpenIddictEntityFrameworkCoreToken;

namespace OpenIddict.EntityFrameworkCore;

/// <summary>Clients in the application's database.</summary>
internal sealed partial class ApplicationManager(EntityContext context, ILogger<ApplicationManager> logger) : IOpenIddictApplicationManager
{
    private IQueryable<Application> All => context.Database.Set<Application>().AsTracking();

    public async ValueTask<long> CountAsync(CancellationToken cancellationToken) => await All.LongCountAsync(cancellationToken);

    public async ValueTask<object> CreateAsync(OpenIddictApplicationDescriptor descriptor, CancellationToken cancellationToken)
    {
        var application = new Application();
        await PopulateAsync(application, descriptor, cancellationToken);

        var secret = application.ClientSecret;
        application.ClientSecret = null;
        await CreateAsync(application, secret, cancellationToken);
        return application;
    }

    public ValueTask CreateAsync(object application, CancellationToken cancellationToken) =>
        CreateAsync(application, secret: null, cancellationToken);

    public ValueTask CreateAsync(object application, string? secret, CancellationToken cancellationToken)
    {
        var entity = (Application)application;
        if (!string.IsNullOrEmpty(entity.ClientSecret))
        {
            throw new ArgumentException("Give the secret as an argument: it is hashed on its way.", nameof(application));
        }

        if (string.IsNullOrEmpty(entity.ClientType))
        {
            entity.ClientType = string.IsNullOrEmpty(secret) ? ClientTypes.Public : ClientTypes.Confidential;
        }

        entity.ClientSecret = string.IsNullOrEmpty(secret) ? null : ClientSecret.Hash(secret);
        return context.AddAsync(entity, ValidateAsync(entity, cancellationToken), cancellationToken);
    }

    /// <summary>With its consents and token entries.</summary>
    public async ValueTask DeleteAsync(object application, CancellationToken cancellationToken)
    {
        var id = ((Application)application).Id;
        var tokens = await context.Database.Set<Token>().AsTracking()
            .Where(token => token.Application!.Id == id || token.Authorization!.Application!.Id == id)
            .ToListAsync(cancellationToken);
        var authorizations = await context.Database.Set<Authorization>().AsTracking()
            .Where(authorization => authorization.Application!.Id == id)
            .ToListAsync(cancellationToken);

        await context.RemoveAsync([.. tokens, .. authorizations, application], cancellationToken);
    }

    public async ValueTask<object?> FindByClientIdAsync(string identifier, CancellationToken cancellationToken)
    {
        ArgumentException.ThrowIfNullOrEmpty(identifier);

        var found = context.Database.Set<Application>().Local.FirstOrDefault(application => application.ClientId == identifier)
            ?? await All.FirstOrDefaultAsync(application => application.ClientId == identifier, cancellationToken);

        // A collation of the database may be more lenient than the protocol.
        return string.Equals(found?.ClientId, identifier, StringComparison.Ordinal) ? found : null;
    }

    public async ValueTask<object?> FindByIdAsync(string identifier, CancellationToken cancellationToken)
    {
        ArgumentException.ThrowIfNullOrEmpty(identifier);
        return await context.Database.Set<Application>().FindAsync([identifier], cancellationToken);
    }

    public IAsyncEnumerable<object> FindByPostLogoutRedirectUriAsync(string uri, CancellationToken cancellationToken)
    {
        ArgumentException.ThrowIfNullOrEmpty(uri);

        return All.Where(application => application.PostLogoutRedirectUris!.Contains(uri))
            .Entities(cancellationToken)
            .Where(application => JsonColumn.ReadList(((Application)application).PostLogoutRedirectUris).Contains(uri));
    }

    public IAsyncEnumerable<object> FindByRedirectUriAsync(string uri, CancellationToken cancellationToken)
    {
        ArgumentException.ThrowIfNullOrEmpty(uri);

        return All.Where(application => application.RedirectUris!.Contains(uri))
            .Entities(cancellationToken)
            .Where(application => JsonColumn.ReadList(((Application)application).RedirectUris).Contains(uri));
    }

    public IAsyncEnumerable<object> ListAsync(int? count, int? offset, CancellationToken cancellationToken) =>
        All.OrderBy(application => application.Id).Page(count, offset).Entities(cancellationToken);

    public ValueTask UpdateAsync(object application, CancellationToken cancellationToken) =>
        context.UpdateAsync(application, ValidateAsync(application, cancellationToken), cancellationToken);

    /// <summary>A secret in the descriptor that is not the stored hash is a new secret.</summary>
    public async ValueTask UpdateAsync(
        object application, OpenIddictApplicationDescriptor descriptor, CancellationToken cancellationToken)
    {
        var entity = (Application)application;
        var stored = entity.ClientSecret;
        await PopulateAsync(application, descriptor, cancellationToken);

        if (!string.IsNullOrEmpty(entity.ClientSecret) && !string.Equals(entity.ClientSecret, stored, StringComparison.Ordinal))
        {
            entity.ClientSecret = ClientSecret.Hash(entity.ClientSecret);
        }

        await UpdateAsync(application, cancellationToken);
    }

    public ValueTask UpdateAsync(object application, string secret, CancellationToken cancellationToken)
    {
        var entity = (Application)application;
        entity.ClientSecret = string.IsNullOrEmpty(secret) ? null : ClientSecret.Hash(secret);
        return UpdateAsync(application, cancellationToken);
    }
}
