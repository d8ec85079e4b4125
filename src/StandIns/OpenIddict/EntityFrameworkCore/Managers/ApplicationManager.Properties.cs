using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using OpenIddict.Abstractions;
using Application = OpenIddict.EntityFrameworkCore.Models.OpenIddictEntityFrameworkCoreApplication;

namespace OpenIddict.EntityFrameworkCore;

/// <content>What is in an entity.</content>
internal sealed partial class ApplicationManager
{
    public ValueTask<string?> GetApplicationTypeAsync(object application, CancellationToken cancellationToken) =>
        new(((Application)application).ApplicationType);

    public ValueTask<string?> GetClientIdAsync(object application, CancellationToken cancellationToken) =>
        new(((Application)application).ClientId);

    public ValueTask<string?> GetClientTypeAsync(object application, CancellationToken cancellationToken) =>
        new(((Application)application).ClientType);

    public ValueTask<string?> GetConsentTypeAsync(object application, CancellationToken cancellationToken) =>
        new(((Application)application).ConsentType);

    public ValueTask<string?> GetDisplayNameAsync(object application, CancellationToken cancellationToken) =>
        new(((Application)application).DisplayName);

    public ValueTask<ImmutableDictionary<CultureInfo, string>> GetDisplayNamesAsync(
        object application, CancellationToken cancellationToken) => new(JsonColumn.ReadLocalized(((Application)application).DisplayNames));

    public ValueTask<string?> GetIdAsync(object application, CancellationToken cancellationToken) => new(((Application)application).Id);

    public ValueTask<string?> GetLocalizedDisplayNameAsync(object application, CancellationToken cancellationToken) =>
        GetLocalizedDisplayNameAsync(application, CultureInfo.CurrentUICulture, cancellationToken);

    public ValueTask<string?> GetLocalizedDisplayNameAsync(
        object application, CultureInfo culture, CancellationToken cancellationToken)
    {
        var entity = (Application)application;
        return new(JsonColumn.Localize(entity.DisplayNames, entity.DisplayName, culture));
    }

    public ValueTask<ImmutableArray<string>> GetPermissionsAsync(object application, CancellationToken cancellationToken) =>
        new(JsonColumn.ReadList(((Application)application).Permissions));

    public ValueTask<ImmutableArray<string>> GetPostLogoutRedirectUrisAsync(object application, CancellationToken cancellationToken) =>
        new(JsonColumn.ReadList(((Application)application).PostLogoutRedirectUris));

    public ValueTask<ImmutableDictionary<string, JsonElement>> GetPropertiesAsync(
        object application, CancellationToken cancellationToken) => new(JsonColumn.ReadProperties(((Application)application).Properties));

    public ValueTask<ImmutableArray<string>> GetRedirectUrisAsync(object application, CancellationToken cancellationToken) =>
        new(JsonColumn.ReadList(((Application)application).RedirectUris));

    public ValueTask<ImmutableArray<string>> GetRequirementsAsync(object application, CancellationToken cancellationToken) =>
        new(JsonColumn.ReadList(((Application)application).Requirements));

    public ValueTask<ImmutableDictionary<string, string>> GetSettingsAsync(object application, CancellationToken cancellationToken) =>
        new(JsonColumn.ReadTexts(((Application)application).Settings));

    public ValueTask<bool> HasApplicationTypeAsync(object application, string type, CancellationToken cancellationToken) =>
        new(string.Equals(((Application)application).ApplicationType, type, StringComparison.OrdinalIgnoreCase));

    public ValueTask<bool> HasClientTypeAsync(object application, string type, CancellationToken cancellationToken) =>
        new(string.Equals(((Application)application).ClientType, type, StringComparison.OrdinalIgnoreCase));

    public ValueTask<bool> HasConsentTypeAsync(object application, string type, CancellationToken cancellationToken) =>
        new(string.Equals(((Application)application).ConsentType, type, StringComparison.OrdinalIgnoreCase));

    public ValueTask<bool> HasPermissionAsync(object application, string permission, CancellationToken cancellationToken) =>
        new(JsonColumn.ReadList(((Application)application).Permissions).Contains(permission, StringComparer.Ordinal));

    public ValueTask<bool> HasRequirementAsync(object application, string requirement, CancellationToken cancellationToken) =>
        new(JsonColumn.ReadList(((Application)application).Requirements).Contains(requirement, StringComparer.Ordinal));

    public ValueTask PopulateAsync(OpenIddictApplicationDescriptor descriptor, object application, CancellationToken cancellationToken)
    {
        var entity = (Application)application;
        descriptor.ApplicationType = entity.ApplicationType;
        descriptor.ClientId = entity.ClientId;
        descriptor.ClientSecret = entity.ClientSecret;
        descriptor.ClientType = entity.ClientType;
        descriptor.ConsentType = entity.ConsentType;
        descriptor.DisplayName = entity.DisplayName;
        Refill.Map(descriptor.DisplayNames, JsonColumn.ReadLocalized(entity.DisplayNames));
        Refill.Set(descriptor.Permissions, JsonColumn.ReadList(entity.Permissions));
        Refill.Set(descriptor.PostLogoutRedirectUris, JsonColumn.ReadList(entity.PostLogoutRedirectUris).Select(uri => new Uri(uri)));
        Refill.Map(descriptor.Properties, JsonColumn.ReadProperties(entity.Properties));
        Refill.Set(descriptor.RedirectUris, JsonColumn.ReadList(entity.RedirectUris).Select(uri => new Uri(uri)));
        Refill.Set(descriptor.Requirements, JsonColumn.ReadList(entity.Requirements));
        Refill.Map(descriptor.Settings, JsonColumn.ReadTexts(entity.Settings));
        return default;
    }

    public ValueTask PopulateAsync(object application, OpenIddictApplicationDescriptor descriptor, CancellationToken cancellationToken)
    {
        var entity = (Application)application;
        entity.ApplicationType = descriptor.ApplicationType;
        entity.ClientId = descriptor.ClientId;
        entity.ClientSecret = descriptor.ClientSecret;
        entity.ClientType = descriptor.ClientType;
        entity.ConsentType = descriptor.ConsentType;
        entity.DisplayName = descriptor.DisplayName;
        entity.DisplayNames = JsonColumn.WriteLocalized(descriptor.DisplayNames);
        entity.Permissions = JsonColumn.WriteList(descriptor.Permissions);
        entity.PostLogoutRedirectUris = JsonColumn.WriteList(descriptor.PostLogoutRedirectUris.Select(uri => uri.OriginalString));
        entity.Properties = JsonColumn.WriteMap(descriptor.Properties);
        entity.RedirectUris = JsonColumn.WriteList(descriptor.RedirectUris.Select(uri => uri.OriginalString));
        entity.Requirements = JsonColumn.WriteList(descriptor.Requirements);
        entity.Settings = JsonColumn.WriteMap(descriptor.Settings);
        return default;
    }
}
