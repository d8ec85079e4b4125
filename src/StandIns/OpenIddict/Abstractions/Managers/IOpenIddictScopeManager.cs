using System.Collections.Immutable;
using System.ComponentModel.DataAnnotations;
using System.Globalization;
using System.Text.Json;

namespace OpenIddict.Abstractions;

/// <summary>Scopes, whatever stores them: an entity is an object to its caller.</summary>
public interface IOpenIddictScopeManager
{
    ValueTask<long> CountAsync(CancellationToken cancellationToken = default);

    ValueTask<object> CreateAsync(OpenIddictScopeDescriptor descriptor, CancellationToken cancellationToken = default);

    ValueTask CreateAsync(object scope, CancellationToken cancellationToken = default);

    ValueTask DeleteAsync(object scope, CancellationToken cancellationToken = default);

    ValueTask<object?> FindByIdAsync(string identifier, CancellationToken cancellationToken = default);

    ValueTask<object?> FindByNameAsync(string name, CancellationToken cancellationToken = default);

    IAsyncEnumerable<object> FindByNamesAsync(ImmutableArray<string> names, CancellationToken cancellationToken = default);

    IAsyncEnumerable<object> FindByResourceAsync(string resource, CancellationToken cancellationToken = default);

    ValueTask<string?> GetDescriptionAsync(object scope, CancellationToken cancellationToken = default);

    ValueTask<ImmutableDictionary<CultureInfo, string>> GetDescriptionsAsync(object scope, CancellationToken cancellationToken = default);

    ValueTask<string?> GetDisplayNameAsync(object scope, CancellationToken cancellationToken = default);

    ValueTask<ImmutableDictionary<CultureInfo, string>> GetDisplayNamesAsync(object scope, CancellationToken cancellationToken = default);

    ValueTask<string?> GetIdAsync(object scope, CancellationToken cancellationToken = default);

    ValueTask<string?> GetLocalizedDescriptionAsync(object scope, CancellationToken cancellationToken = default);

    ValueTask<string?> GetLocalizedDescriptionAsync(object scope, CultureInfo culture, CancellationToken cancellationToken = default);

    ValueTask<string?> GetLocalizedDisplayNameAsync(object scope, CancellationToken cancellationToken = default);

    ValueTask<string?> GetLocalizedDisplayNameAsync(object scope, CultureInfo culture, CancellationToken cancellationToken = default);

    ValueTask<string?> GetNameAsync(object scope, CancellationToken cancellationToken = default);

    ValueTask<ImmutableDictionary<string, JsonElement>> GetPropertiesAsync(object scope, CancellationToken cancellationToken = default);

    ValueTask<ImmutableArray<string>> GetResourcesAsync(object scope, CancellationToken cancellationToken = default);

    IAsyncEnumerable<object> ListAsync(int? count = null, int? offset = null, CancellationToken cancellationToken = default);

    IAsyncEnumerable<string> ListResourcesAsync(ImmutableArray<string> scopes, CancellationToken cancellationToken = default);

    ValueTask PopulateAsync(OpenIddictScopeDescriptor descriptor, object scope, CancellationToken cancellationToken = default);

    ValueTask PopulateAsync(object scope, OpenIddictScopeDescriptor descriptor, CancellationToken cancellationToken = default);

    ValueTask UpdateAsync(object scope, CancellationToken cancellationToken = default);

    ValueTask UpdateAsync(object scope, OpenIddictScopeDescriptor descriptor, CancellationToken cancellationToken = default);

    IAsyncEnumerable<ValidationResult> ValidateAsync(object scope, CancellationToken cancellationToken = default);
}
