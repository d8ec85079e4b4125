using System.Collections.Immutable;
using System.Text.Json;
using OpenIddict.Abstractions;
using Application = OpenIddict.EntityFrameworkCore.Models.OpenIddictEntityFrameworkCoreApplication;
using Authorization = OpenIddict.EntityFrameworkCore.Models.OpenIddictEntityFrameworkCoreAuthorization;
using Token = OpenIddict.EntityFrameworkCore.Models.OpenIddictEntityFrameworkCoreToken;

namespace OpenIddict.EntityFrameworkCore;

/// <content>What is in an entity.</content>
internal sealed partial class TokenManager
{
    public ValueTask<string?> GetApplicationIdAsync(object token, CancellationToken cancellationToken) =>
        new(((Token)token).Application?.Id ?? context.Reference(token, "ApplicationId"));

    public ValueTask<string?> GetAuthorizationIdAsync(object token, CancellationToken cancellationToken) =>
        new(((Token)token).Authorization?.Id ?? context.Reference(token, "AuthorizationId"));

    public ValueTask<DateTimeOffset?> GetCreationDateAsync(object token, CancellationToken cancellationToken) =>
        new(((Token)token).CreationDate.ToDate());

    public ValueTask<DateTimeOffset?> GetExpirationDateAsync(object token, CancellationToken cancellationToken) =>
        new(((Token)token).ExpirationDate.ToDate());

    public ValueTask<DateTimeOffset?> GetRedemptionDateAsync(object token, CancellationToken cancellationToken) =>
        new(((Token)token).RedemptionDate.ToDate());

    public ValueTask<string?> GetIdAsync(object token, CancellationToken cancellationToken) =>
        new(((Token)token).Id);

    public ValueTask<string?> GetPayloadAsync(object token, CancellationToken cancellationToken) =>
        new(((Token)token).Payload);

    public ValueTask<string?> GetReferenceIdAsync(object token, CancellationToken cancellationToken) =>
        new(((Token)token).ReferenceId);

    public ValueTask<string?> GetStatusAsync(object token, CancellationToken cancellationToken) =>
        new(((Token)token).Status);

    public ValueTask<string?> GetSubjectAsync(object token, CancellationToken cancellationToken) =>
        new(((Token)token).Subject);

    public ValueTask<string?> GetTypeAsync(object token, CancellationToken cancellationToken) =>
        new(((Token)token).Type);

    public ValueTask<ImmutableDictionary<string, JsonElement>> GetPropertiesAsync(object token, CancellationToken cancellationToken) =>
        new(JsonColumn.ReadProperties(((Token)token).Properties));

    public ValueTask<bool> HasStatusAsync(object token, string status, CancellationToken cancellationToken) =>
        new(string.Equals(((Token)token).Status, status, StringComparison.OrdinalIgnoreCase));

    public ValueTask<bool> HasTypeAsync(object token, string type, CancellationToken cancellationToken) =>
        new(string.Equals(((Token)token).Type, type, StringComparison.OrdinalIgnoreCase));

    public ValueTask<bool> HasTypeAsync(object token, ImmutableArray<string> types, CancellationToken cancellationToken) =>
        new(types.Contains(((Token)token).Type ?? string.Empty, StringComparer.OrdinalIgnoreCase));

    public async ValueTask PopulateAsync(OpenIddictTokenDescriptor descriptor, object token, CancellationToken cancellationToken)
    {
        var entity = (Token)token;
        descriptor.ApplicationId = await GetApplicationIdAsync(token, cancellationToken);
        descriptor.AuthorizationId = await GetAuthorizationIdAsync(token, cancellationToken);
        descriptor.CreationDate = entity.CreationDate.ToDate();
        descriptor.ExpirationDate = entity.ExpirationDate.ToDate();
        descriptor.Payload = entity.Payload;
        Refill.Map(descriptor.Properties, JsonColumn.ReadProperties(entity.Properties));
        descriptor.RedemptionDate = entity.RedemptionDate.ToDate();
        descriptor.ReferenceId = entity.ReferenceId;
        descriptor.Status = entity.Status;
        descriptor.Subject = entity.Subject;
        descriptor.Type = entity.Type;
    }

    public async ValueTask PopulateAsync(object token, OpenIddictTokenDescriptor descriptor, CancellationToken cancellationToken)
    {
        var entity = (Token)token;
        entity.Application = await EntityAsync<Application>(descriptor.ApplicationId, cancellationToken);
        entity.Authorization = await EntityAsync<Authorization>(descriptor.AuthorizationId, cancellationToken);
        entity.CreationDate = descriptor.CreationDate?.UtcDateTime;
        entity.ExpirationDate = descriptor.ExpirationDate?.UtcDateTime;
        entity.Payload = descriptor.Payload;
        entity.Properties = JsonColumn.WriteMap(descriptor.Properties);
        entity.RedemptionDate = descriptor.RedemptionDate?.UtcDateTime;
        entity.ReferenceId = descriptor.ReferenceId;
        entity.Status = descriptor.Status;
        entity.Subject = descriptor.Subject;
        entity.Type = descriptor.Type;
    }

    /// <summary>An identifier that leads nowhere is none.</summary>
    private async ValueTask<T?> EntityAsync<T>(string? identifier, CancellationToken cancellationToken)
        where T : class =>
        string.IsNullOrEmpty(identifier) ? null : await context.Database.Set<T>().FindAsync([identifier], cancellationToken);
}
