using System.Collections.Immutable;
using System.ComponentModel.DataAnnotations;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using OpenIddict.Abstractions;
using Scope = OpenIddict.EntityFrameworkCore.Models.OpenIddictEntityFrameworkCoreScope;

namespace OpenIddict.EntityFrameworkCore;

/// <summary>Scopes in the application's database.</summary>
internal sealed class ScopeManager(EntityContext context) : IOpenIddictScopeManager
{
    private IQueryable<Scope> All => context.Database.Set<Scope>().AsTracking();

    public async ValueTask<long> CountAsync(CancellationToken cancellationToken) => await All.LongCountAsync(cancellationToken);

    public async ValueTask<object> CreateAsync(OpenIddictScopeDescriptor descriptor, CancellationToken cancellationToken)
    {
        var scope = new Scope();
        await PopulateAsync(scope, descriptor, cancellationToken);
        await CreateAsync(scope, cancellationToken);
        return scope;
    }

    public ValueTask CreateAsync(object scope, CancellationToken cancellationToken) =>
        context.AddAsync(scope, ValidateAsync(scope, cancellationToken), cancellationToken);

    public ValueTask DeleteAsync(object scope, CancellationToken cancellationToken) => context.RemoveAsync([scope], cancellationToken);

    public async ValueTask<object?> FindByIdAsync(string identifier, CancellationToken cancellationToken)
    {
        ArgumentException.ThrowIfNullOrEmpty(identifier);
        return await context.Database.Set<Scope>().FindAsync([identifier], cancellationToken);
    }

    public async ValueTask<object?> FindByNameAsync(string name, CancellationToken cancellationToken)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);

        var found = await All.FirstOrDefaultAsync(scope => scope.Name == name, cancellationToken);
        return string.Equals(found?.Name, name, StringComparison.Ordinal) ? found : null;
    }

    public IAsyncEnumerable<object> FindByNamesAsync(ImmutableArray<string> names, CancellationToken cancellationToken)
    {
        string[] wanted = [.. names];
        return wanted is []
            ? AsyncEnumerable.Empty<object>()
            : All.Where(scope => wanted.Contains(scope.Name)).Entities(cancellationToken);
    }

    public IAsyncEnumerable<object> FindByResourceAsync(string resource, CancellationToken cancellationToken)
    {
        ArgumentException.ThrowIfNullOrEmpty(resource);

        return All.Where(scope => scope.Resources!.Contains(resource))
            .Entities(cancellationToken)
            .Where(scope => JsonColumn.ReadList(((Scope)scope).Resources).Contains(resource));
    }

    public ValueTask<string?> GetDescriptionAsync(object scope, CancellationToken cancellationToken) =>
        new(((Scope)scope).Description);

    public ValueTask<ImmutableDictionary<CultureInfo, string>> GetDescriptionsAsync(object scope, CancellationToken cancellationToken) =>
        new(JsonColumn.ReadLocalized(((Scope)scope).Descriptions));

    public ValueTask<string?> GetLocalizedDescriptionAsync(object scope, CancellationToken cancellationToken) =>
        GetLocalizedDescriptionAsync(scope, CultureInfo.CurrentUICulture, cancellationToken);

    public ValueTask<string?> GetLocalizedDescriptionAsync(object scope, CultureInfo culture, CancellationToken cancellationToken) =>
        new(JsonColumn.Localize(((Scope)scope).Descriptions, ((Scope)scope).Description, culture));

    public ValueTask<string?> GetDisplayNameAsync(object scope, CancellationToken cancellationToken) =>
        new(((Scope)scope).DisplayName);

    public ValueTask<ImmutableDictionary<CultureInfo, string>> GetDisplayNamesAsync(object scope, CancellationToken cancellationToken) =>
        new(JsonColumn.ReadLocalized(((Scope)scope).DisplayNames));

    public ValueTask<string?> GetLocalizedDisplayNameAsync(object scope, CancellationToken cancellationToken) =>
        GetLocalizedDisplayNameAsync(scope, CultureInfo.CurrentUICulture, cancellationToken);

    public ValueTask<string?> GetLocalizedDisplayNameAsync(object scope, CultureInfo culture, CancellationToken cancellationToken) =>
        new(JsonColumn.Localize(((Scope)scope).DisplayNames, ((Scope)scope).DisplayName, culture));

    public ValueTask<string?> GetIdAsync(object scope, CancellationToken cancellationToken) =>
        new(((Scope)scope).Id);

    public ValueTask<string?> GetNameAsync(object scope, CancellationToken cancellationToken) =>
        new(((Scope)scope).Name);

    public ValueTask<ImmutableDictionary<string, JsonElement>> GetPropertiesAsync(object scope, CancellationToken cancellationToken) =>
        new(JsonColumn.ReadProperties(((Scope)scope).Properties));

    public ValueTask<ImmutableArray<string>> GetResourcesAsync(object scope, CancellationToken cancellationToken) =>
        new(JsonColumn.ReadList(((Scope)scope).Resources));

    public IAsyncEnumerable<object> ListAsync(int? count, int? offset, CancellationToken cancellationToken) =>
        All.OrderBy(scope => scope.Id).Page(count, offset).Entities(cancellationToken);

    public IAsyncEnumerable<string> ListResourcesAsync(ImmutableArray<string> scopes, CancellationToken cancellationToken) =>
        FindByNamesAsync(scopes, cancellationToken)
            .SelectMany(scope => (IEnumerable<string>)JsonColumn.ReadList(((Scope)scope).Resources))
            .Distinct(StringComparer.Ordinal);

    public ValueTask PopulateAsync(OpenIddictScopeDescriptor descriptor, object scope, CancellationToken cancellationToken)
    {
        var entity = (Scope)scope;
        descriptor.Description = entity.Description;
        Refill.Map(descriptor.Descriptions, JsonColumn.ReadLocalized(entity.Descriptions));
        descriptor.DisplayName = entity.DisplayName;
        Refill.Map(descriptor.DisplayNames, JsonColumn.ReadLocalized(entity.DisplayNames));
        descriptor.Name = entity.Name;
        Refill.Map(descriptor.Properties, JsonColumn.ReadProperties(entity.Properties));
        Refill.Set(descriptor.Resources, JsonColumn.ReadList(entity.Resources));
        return default;
    }

    public ValueTask PopulateAsync(object scope, OpenIddictScopeDescriptor descriptor, CancellationToken cancellationToken)
    {
        var entity = (Scope)scope;
        entity.Description = descriptor.Description;
        entity.Descriptions = JsonColumn.WriteLocalized(descriptor.Descriptions);
        entity.DisplayName = descriptor.DisplayName;
        entity.DisplayNames = JsonColumn.WriteLocalized(descriptor.DisplayNames);
        entity.Name = descriptor.Name;
        entity.Properties = JsonColumn.WriteMap(descriptor.Properties);
        entity.Resources = JsonColumn.WriteList(descriptor.Resources);
        return default;
    }

    public ValueTask UpdateAsync(object scope, CancellationToken cancellationToken) =>
        context.UpdateAsync(scope, ValidateAsync(scope, cancellationToken), cancellationToken);

    public async ValueTask UpdateAsync(object scope, OpenIddictScopeDescriptor descriptor, CancellationToken cancellationToken)
    {
        await PopulateAsync(scope, descriptor, cancellationToken);
        await UpdateAsync(scope, cancellationToken);
    }

    public async IAsyncEnumerable<ValidationResult> ValidateAsync(
        object scope, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var entity = (Scope)scope;

        if (string.IsNullOrEmpty(entity.Name) || entity.Name.Contains(' ', StringComparison.Ordinal))
        {
            yield return new ValidationResult("A scope needs a name without spaces.");
        }
        else if (await All.AnyAsync(other => other.Name == entity.Name && other.Id != entity.Id, cancellationToken))
        {
            yield return new ValidationResult($"There is a scope '{entity.Name}' already.");
        }
    }
}
