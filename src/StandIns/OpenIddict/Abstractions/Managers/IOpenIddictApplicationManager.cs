using System.Collections.Immutable;
using System.ComponentModel.DataAnnotations;
using System.Globalization;
using System.Text.Json;

namespace OpenIddict.Abstractions;

/// <summary>Clients, whatever stores them: an entity is an object to its caller.</summary>
public interface IOpenIddictApplicationManager
{
    ValueTask<long> CountAsync(CancellationToken cancellationToken = default);

    ValueTask<object> CreateAsync(OpenIddictApplicationDescriptor descriptor, CancellationToken cancellationToken = default);

    ValueTask CreateAsync(object application, CancellationToken cancellationToken = default);

    ValueTask CreateAsync(object application, string? secret, CancellationToken cancellationToken = default);

    ValueTask DeleteAsync(object application, CancellationToken cancellationToken = default);

    ValueTask<object?> FindByClientIdAsync(string identifier, CancellationToken cancellationToken = default);

    ValueTask<object?> FindByIdAsync(string identifier, CancellationToken cancellationToken = default);

    IAsyncEnumerable<object> FindByPostLogoutRedirectUriAsync(string uri, CancellationToken cancellationToken = default);

    IAsyncEnumerable<object> FindByRedirectUriAsync(string uri, CancellationToken cancellationToken = default);

    ValueTask<string?> GetApplicationTypeAsync(object application, CancellationToken cancellationToken = default);

    ValueTask<string?> GetClientIdAsync(object application, CancellationToken cancellationToken = default);

    ValueTask<string?> GetClientTypeAsync(object application, CancellationToken cancellationToken = default);

    ValueTask<string?> GetConsentTypeAsync(object application, CancellationToken cancellationToken = default);

    ValueTask<string?> GetDisplayNameAsync(object application, CancellationToken cancellationToken = default);

    ValueTask<ImmutableDictionary<CultureInfo, string>> GetDisplayNamesAsync(object application,
        CancellationToken cancellationToken = default);

    ValueTask<string?> GetIdAsync(object application, CancellationToken cancellationToken = default);

    ValueTask<string?> GetLocalizedDisplayNameAsync(object application, CancellationToken cancellationToken = default);

    ValueTask<string?> GetLocalizedDisplayNameAsync(object application, CultureInfo culture, CancellationToken cancellationToken = default);

    ValueTask<ImmutableArray<string>> GetPermissionsAsync(object application, CancellationToken cancellationToken = default);

    ValueTask<ImmutableArray<string>> GetPostLogoutRedirectUrisAsync(object application, CancellationToken cancellationToken = default);

    ValueTask<ImmutableDictionary<string, JsonElement>> GetPropertiesAsync(object application,
        CancellationToken cancellationToken = default);

    ValueTask<ImmutableArray<string>> GetRedirectUrisAsync(object application, CancellationToken cancellationToken = default);

    ValueTask<ImmutableArray<string>> GetRequirementsAsync(object application, CancellationToken cancellationToken = default);

    ValueTask<ImmutableDictionary<string, string>> GetSettingsAsync(object application, CancellationToken cancellationToken = default);

    ValueTask<bool> HasApplicationTypeAsync(object application, string type, CancellationToken cancellationToken = default);

    ValueTask<bool> HasClientTypeAsync(object application, string type, CancellationToken cancellationToken = default);

    ValueTask<bool> HasConsentTypeAsync(object application, string type, CancellationToken cancellationToken = default);

    ValueTask<bool> HasPermissionAsync(object application, string permission, CancellationToken cancellationToken = default);

    ValueTask<bool> HasRequirementAsync(object application, string requirement, CancellationToken cancellationToken = default);

    IAsyncEnumerable<object> ListAsync(int? count = null, int? offset = null, CancellationToken cancellationToken = default);

    ValueTask PopulateAsync(OpenIddictApplicationDescriptor descriptor, object application, CancellationToken cancellationToken = default);

    ValueTask PopulateAsync(object application, OpenIddictApplicationDescriptor descriptor, CancellationToken cancellationToken = default);

    ValueTask UpdateAsync(object application, CancellationToken cancellationToken = default);

    ValueTask UpdateAsync(object application, OpenIddictApplicationDescriptor descriptor, CancellationToken cancellationToken = default);

    ValueTask UpdateAsync(object application, string secret, CancellationToken cancellationToken = default);

    IAsyncEnumerable<ValidationResult> ValidateAsync(object application, CancellationToken cancellationToken = default);

    ValueTask<bool> ValidateClientSecretAsync(object application, string secret, CancellationToken cancellationToken = default);

    ValueTask<bool> ValidatePostLogoutRedirectUriAsync(object application, string uri, CancellationToken cancellationToken = default);

    ValueTask<bool> ValidateRedirectUriAsync(object application, string uri, CancellationToken cancellationToken = default);
}
