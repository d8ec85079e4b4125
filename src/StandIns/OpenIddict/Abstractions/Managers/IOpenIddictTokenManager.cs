using System.Collections.Immutable;
using System.ComponentModel.DataAnnotations;
using System.Text.Json;

namespace OpenIddict.Abstractions;

/// <summary>Token entries, whatever stores them: an entity is an object to its caller.</summary>
public interface IOpenIddictTokenManager
{
    ValueTask<long> CountAsync(CancellationToken cancellationToken = default);

    ValueTask<object> CreateAsync(OpenIddictTokenDescriptor descriptor, CancellationToken cancellationToken = default);

    ValueTask CreateAsync(object token, CancellationToken cancellationToken = default);

    ValueTask DeleteAsync(object token, CancellationToken cancellationToken = default);

    IAsyncEnumerable<object> FindAsync(string subject, string client, CancellationToken cancellationToken = default);

    IAsyncEnumerable<object> FindAsync(string subject, string client, string status, CancellationToken cancellationToken = default);

    IAsyncEnumerable<object> FindAsync(string subject, string client, string status, string type,
        CancellationToken cancellationToken = default);

    IAsyncEnumerable<object> FindByApplicationIdAsync(string identifier, CancellationToken cancellationToken = default);

    IAsyncEnumerable<object> FindByAuthorizationIdAsync(string identifier, CancellationToken cancellationToken = default);

    ValueTask<object?> FindByIdAsync(string identifier, CancellationToken cancellationToken = default);

    ValueTask<object?> FindByReferenceIdAsync(string identifier, CancellationToken cancellationToken = default);

    IAsyncEnumerable<object> FindBySubjectAsync(string subject, CancellationToken cancellationToken = default);

    ValueTask<string?> GetApplicationIdAsync(object token, CancellationToken cancellationToken = default);

    ValueTask<string?> GetAuthorizationIdAsync(object token, CancellationToken cancellationToken = default);

    ValueTask<DateTimeOffset?> GetCreationDateAsync(object token, CancellationToken cancellationToken = default);

    ValueTask<DateTimeOffset?> GetExpirationDateAsync(object token, CancellationToken cancellationToken = default);

    ValueTask<string?> GetIdAsync(object token, CancellationToken cancellationToken = default);

    ValueTask<string?> GetPayloadAsync(object token, CancellationToken cancellationToken = default);

    ValueTask<ImmutableDictionary<string, JsonElement>> GetPropertiesAsync(object token, CancellationToken cancellationToken = default);

    ValueTask<DateTimeOffset?> GetRedemptionDateAsync(object token, CancellationToken cancellationToken = default);

    ValueTask<string?> GetReferenceIdAsync(object token, CancellationToken cancellationToken = default);

    ValueTask<string?> GetStatusAsync(object token, CancellationToken cancellationToken = default);

    ValueTask<string?> GetSubjectAsync(object token, CancellationToken cancellationToken = default);

    ValueTask<string?> GetTypeAsync(object token, CancellationToken cancellationToken = default);

    ValueTask<bool> HasStatusAsync(object token, string status, CancellationToken cancellationToken = default);

    ValueTask<bool> HasTypeAsync(object token, string type, CancellationToken cancellationToken = default);

    ValueTask<bool> HasTypeAsync(object token, ImmutableArray<string> types, CancellationToken cancellationToken = default);

    IAsyncEnumerable<object> ListAsync(int? count = null, int? offset = null, CancellationToken cancellationToken = default);

    ValueTask PopulateAsync(OpenIddictTokenDescriptor descriptor, object token, CancellationToken cancellationToken = default);

    ValueTask PopulateAsync(object token, OpenIddictTokenDescriptor descriptor, CancellationToken cancellationToken = default);

    ValueTask<long> PruneAsync(DateTimeOffset threshold, CancellationToken cancellationToken = default);

    ValueTask<long> RevokeByApplicationIdAsync(string identifier, CancellationToken cancellationToken = default);

    ValueTask<long> RevokeByAuthorizationIdAsync(string identifier, CancellationToken cancellationToken = default);

    ValueTask<long> RevokeBySubjectAsync(string subject, CancellationToken cancellationToken = default);

    ValueTask<bool> TryRedeemAsync(object token, CancellationToken cancellationToken = default);

    ValueTask<bool> TryRejectAsync(object token, CancellationToken cancellationToken = default);

    ValueTask<bool> TryRevokeAsync(object token, CancellationToken cancellationToken = default);

    ValueTask UpdateAsync(object token, CancellationToken cancellationToken = default);

    ValueTask UpdateAsync(object token, OpenIddictTokenDescriptor descriptor, CancellationToken cancellationToken = default);

    IAsyncEnumerable<ValidationResult> ValidateAsync(object token, CancellationToken cancellationToken = default);
}
