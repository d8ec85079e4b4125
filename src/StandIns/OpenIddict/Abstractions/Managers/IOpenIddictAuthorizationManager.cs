using System.Collections.Immutable;
using System.ComponentModel.DataAnnotations;
using System.Security.Claims;
using System.Text.Json;

namespace OpenIddict.Abstractions;

/// <summary>Consents, whatever stores them: an entity is an object to its caller.</summary>
public interface IOpenIddictAuthorizationManager
{
    ValueTask<long> CountAsync(CancellationToken cancellationToken = default);

    ValueTask<object> CreateAsync(ClaimsIdentity identity, string subject, string client, string type, ImmutableArray<string> scopes,
        CancellationToken cancellationToken = default);

    ValueTask<object> CreateAsync(ClaimsPrincipal principal, string subject, string client, string type, ImmutableArray<string> scopes,
        CancellationToken cancellationToken = default);

    ValueTask<object> CreateAsync(OpenIddictAuthorizationDescriptor descriptor, CancellationToken cancellationToken = default);

    ValueTask CreateAsync(object authorization, CancellationToken cancellationToken = default);

    ValueTask DeleteAsync(object authorization, CancellationToken cancellationToken = default);

    IAsyncEnumerable<object> FindAsync(string subject, string client, CancellationToken cancellationToken = default);

    IAsyncEnumerable<object> FindAsync(string subject, string client, string status, CancellationToken cancellationToken = default);

    IAsyncEnumerable<object> FindAsync(string subject, string client, string status, string type,
        CancellationToken cancellationToken = default);

    IAsyncEnumerable<object> FindAsync(string subject, string client, string status, string type, ImmutableArray<string> scopes,
        CancellationToken cancellationToken = default);

    IAsyncEnumerable<object> FindByApplicationIdAsync(string identifier, CancellationToken cancellationToken = default);

    ValueTask<object?> FindByIdAsync(string identifier, CancellationToken cancellationToken = default);

    IAsyncEnumerable<object> FindBySubjectAsync(string subject, CancellationToken cancellationToken = default);

    ValueTask<string?> GetApplicationIdAsync(object authorization, CancellationToken cancellationToken = default);

    ValueTask<DateTimeOffset?> GetCreationDateAsync(object authorization, CancellationToken cancellationToken = default);

    ValueTask<string?> GetIdAsync(object authorization, CancellationToken cancellationToken = default);

    ValueTask<ImmutableDictionary<string, JsonElement>> GetPropertiesAsync(object authorization,
        CancellationToken cancellationToken = default);

    ValueTask<ImmutableArray<string>> GetScopesAsync(object authorization, CancellationToken cancellationToken = default);

    ValueTask<string?> GetStatusAsync(object authorization, CancellationToken cancellationToken = default);

    ValueTask<string?> GetSubjectAsync(object authorization, CancellationToken cancellationToken = default);

    ValueTask<string?> GetTypeAsync(object authorization, CancellationToken cancellationToken = default);

    ValueTask<bool> HasScopesAsync(object authorization, ImmutableArray<string> scopes, CancellationToken cancellationToken = default);

    ValueTask<bool> HasStatusAsync(object authorization, string status, CancellationToken cancellationToken = default);

    ValueTask<bool> HasTypeAsync(object authorization, string type, CancellationToken cancellationToken = default);

    IAsyncEnumerable<object> ListAsync(int? count = null, int? offset = null, CancellationToken cancellationToken = default);

    ValueTask PopulateAsync(OpenIddictAuthorizationDescriptor descriptor, object authorization,
        CancellationToken cancellationToken = default);

    ValueTask PopulateAsync(object authorization, OpenIddictAuthorizationDescriptor descriptor,
        CancellationToken cancellationToken = default);

    ValueTask<long> PruneAsync(DateTimeOffset threshold, CancellationToken cancellationToken = default);

    ValueTask<long> RevokeByApplicationIdAsync(string identifier, CancellationToken cancellationToken = default);

    ValueTask<long> RevokeBySubjectAsync(string subject, CancellationToken cancellationToken = default);

    ValueTask<bool> TryRevokeAsync(object authorization, CancellationToken cancellationToken = default);

    ValueTask UpdateAsync(object authorization, CancellationToken cancellationToken = default);

    ValueTask UpdateAsync(object authorization, OpenIddictAuthorizationDescriptor descriptor,
        CancellationToken cancellationToken = default);

    IAsyncEnumerable<ValidationResult> ValidateAsync(object authorization, CancellationToken cancellationToken = default);
}
