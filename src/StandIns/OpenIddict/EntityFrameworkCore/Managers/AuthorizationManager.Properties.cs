using System.Collections.Immutable;
using System.Text.Json;
using OpenIddict.Abstractions;
using Authorization = OpenIddict.EntityFrameworkCore.Models.OpenIddictEntityFrameworkCoreAuthorization;

namespace OpenIddict.EntityFrameworkCore;

/// <content>What is in an entity.</content>
internal sealed partial class AuthorizationManager
{
    public ValueTask<string?> GetApplicationIdAsync(object authorization, CancellationToken cancellationToken) =>
        new(((Authorization)authorization).Application?.Id ?? context.Reference(authorization, "ApplicationId"));

    public ValueTask<DateTimeOffset?> GetCreationDateAsync(object authorization, CancellationToken cancellationToken) =>
        new(((Authorization)authorization).CreationDate.ToDate());

    public ValueTask<string?> GetIdAsync(object authorization, CancellationToken cancellationToken) =>
        new(((Authorization)authorization).Id);

    public ValueTask<ImmutableDictionary<string, JsonElement>> GetPropertiesAsync(
        object authorization, CancellationToken cancellationToken) =>
        new(JsonColumn.ReadProperties(((Authorization)authorization).Properties));

    public ValueTask<ImmutableArray<string>> GetScopesAsync(object authorization, CancellationToken cancellationToken) =>
        new(JsonColumn.ReadList(((Authorization)authorization).Scopes));

    public ValueTask<string?> GetStatusAsync(object authorization, CancellationToken cancellationToken) =>
        new(((Authorization)authorization).Status);

    public ValueTask<string?> GetSubjectAsync(object authorization, CancellationToken cancellationToken) =>
        new(((Authorization)authorization).Subject);

    public ValueTask<string?> GetTypeAsync(object authorization, CancellationToken cancellationToken) =>
        new(((Authorization)authorization).Type);

    public ValueTask<bool> HasScopesAsync(object authorization, ImmutableArray<string> scopes, CancellationToken cancellationToken) =>
        new(Covers((Authorization)authorization, scopes));

    public ValueTask<bool> HasStatusAsync(object authorization, string status, CancellationToken cancellationToken) =>
        new(string.Equals(((Authorization)authorization).Status, status, StringComparison.OrdinalIgnoreCase));

    public ValueTask<bool> HasTypeAsync(object authorization, string type, CancellationToken cancellationToken) =>
        new(string.Equals(((Authorization)authorization).Type, type, StringComparison.OrdinalIgnoreCase));

    public async ValueTask PopulateAsync(
        OpenIddictAuthorizationDescriptor descriptor, object authorization, CancellationToken cancellationToken)
    {
        var entity = (Authorization)authorization;
        descriptor.ApplicationId = await GetApplicationIdAsync(authorization, cancellationToken);
        descriptor.CreationDate = entity.CreationDate.ToDate();
        Refill.Map(descriptor.Properties, JsonColumn.ReadProperties(entity.Properties));
        Refill.Set(descriptor.Scopes, JsonColumn.ReadList(entity.Scopes));
        descriptor.Status = entity.Status;
        descriptor.Subject = entity.Subject;
        descriptor.Type = entity.Type;
    }

    public async ValueTask PopulateAsync(
        object authorization, OpenIddictAuthorizationDescriptor descriptor, CancellationToken cancellationToken)
    {
        var entity = (Authorization)authorization;
        entity.Application = await ApplicationAsync(descriptor.ApplicationId, cancellationToken);
        entity.CreationDate = descriptor.CreationDate?.UtcDateTime;
        entity.Properties = JsonColumn.WriteMap(descriptor.Properties);
        entity.Scopes = JsonColumn.WriteList(descriptor.Scopes);
        entity.Status = descriptor.Status;
        entity.Subject = descriptor.Subject;
        entity.Type = descriptor.Type;
    }

    private static bool Covers(Authorization authorization, ImmutableArray<string> scopes) =>
        JsonColumn.ReadList(authorization.Scopes).ToHashSet(StringComparer.Ordinal).IsSupersetOf(scopes);
}
