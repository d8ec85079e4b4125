using System.Collections.Immutable;
using System.ComponentModel.DataAnnotations;
using System.Security.Claims;
using Microsoft.EntityFrameworkCore;
using OpenIddict.Abstractions;
using static OpenIddict.Abstractions.OpenIddictConstants;
using Application = OpenIddict.EntityFrameworkCore.Models.OpenIddictEntityFrameworkCoreApplication;
using Authorization = OpenIddict.EntityFrameworkCore.Models.OpenIddictEntityFrameworkCoreAuthorization;
using Token = OpenIddict.EntityFrameworkCore.Models.OpenIddictEntityFrameworkCoreToken;

namespace OpenIddict.EntityFrameworkCore;

/// <summary>Consents in the application's database.</summary>
internal sealed partial class AuthorizationManager(EntityContext context) : IOpenIddictAuthorizationManager
{
    private IQueryable<Authorization> All => context.Database.Set<Authorization>().Include(entry => entry.Application).AsTracking();

    public async ValueTask<long> CountAsync(CancellationToken cancellationToken) => await All.LongCountAsync(cancellationToken);

    public ValueTask<object> CreateAsync(
        ClaimsIdentity identity, string subject, string client, string type, ImmutableArray<string> scopes,
        CancellationToken cancellationToken) =>
        CreateAsync(new ClaimsPrincipal(identity), subject, client, type, scopes, cancellationToken);

    public ValueTask<object> CreateAsync(
        ClaimsPrincipal principal, string subject, string client, string type, ImmutableArray<string> scopes,
        CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(principal);
        ArgumentException.ThrowIfNullOrEmpty(subject);
        ArgumentException.ThrowIfNullOrEmpty(client);
        ArgumentException.ThrowIfNullOrEmpty(type);

        var descriptor = new OpenIddictAuthorizationDescriptor
        {
            ApplicationId = client,
            CreationDate = context.Now,
            Principal = principal,
            Status = Statuses.Valid,
            Subject = subject,
            Type = type,
        };
        descriptor.Scopes.UnionWith(scopes);

        return CreateAsync(descriptor, cancellationToken);
    }

    public async ValueTask<object> CreateAsync(OpenIddictAuthorizationDescriptor descriptor, CancellationToken cancellationToken)
    {
        var authorization = new Authorization();
        await PopulateAsync(authorization, descriptor, cancellationToken);
        await CreateAsync(authorization, cancellationToken);
        return authorization;
    }

    public ValueTask CreateAsync(object authorization, CancellationToken cancellationToken)
    {
        ((Authorization)authorization).Status ??= Statuses.Valid;
        return context.AddAsync(authorization, ValidateAsync(authorization, cancellationToken), cancellationToken);
    }

    /// <summary>With its token entries.</summary>
    public async ValueTask DeleteAsync(object authorization, CancellationToken cancellationToken)
    {
        var id = ((Authorization)authorization).Id;
        var tokens = await context.Database.Set<Token>().AsTracking()
            .Where(token => token.Authorization!.Id == id)
            .ToListAsync(cancellationToken);

        await context.RemoveAsync([.. tokens, authorization], cancellationToken);
    }

    public IAsyncEnumerable<object> FindAsync(string subject, string client, CancellationToken cancellationToken) =>
        Find(subject, client).Entities(cancellationToken);

    public IAsyncEnumerable<object> FindAsync(string subject, string client, string status, CancellationToken cancellationToken) =>
        Find(subject, client).Where(entry => entry.Status == status).Entities(cancellationToken);

    public IAsyncEnumerable<object> FindAsync(
        string subject, string client, string status, string type, CancellationToken cancellationToken) =>
        Find(subject, client).Where(entry => entry.Status == status && entry.Type == type).Entities(cancellationToken);

    /// <summary>Those that cover all of the scopes.</summary>
    public IAsyncEnumerable<object> FindAsync(
        string subject, string client, string status, string type, ImmutableArray<string> scopes,
        CancellationToken cancellationToken) =>
        FindAsync(subject, client, status, type, cancellationToken).Where(entry => Covers((Authorization)entry, scopes));

    public IAsyncEnumerable<object> FindByApplicationIdAsync(string identifier, CancellationToken cancellationToken) =>
        All.Where(entry => entry.Application!.Id == identifier).Entities(cancellationToken);

    public async ValueTask<object?> FindByIdAsync(string identifier, CancellationToken cancellationToken)
    {
        ArgumentException.ThrowIfNullOrEmpty(identifier);

        return context.Database.Set<Authorization>().Local.FindEntry(identifier)?.Entity
            ?? await All.FirstOrDefaultAsync(entry => entry.Id == identifier, cancellationToken);
    }

    public IAsyncEnumerable<object> FindBySubjectAsync(string subject, CancellationToken cancellationToken) =>
        All.Where(entry => entry.Subject == subject).Entities(cancellationToken);

    public IAsyncEnumerable<object> ListAsync(int? count, int? offset, CancellationToken cancellationToken) =>
        All.OrderBy(entry => entry.Id).Page(count, offset).Entities(cancellationToken);

    /// <summary>Deletes old consents that are no longer valid, and ad-hoc ones whose tokens are gone.</summary>
    public async ValueTask<long> PruneAsync(DateTimeOffset threshold, CancellationToken cancellationToken)
    {
        var date = threshold.UtcDateTime;
        var old = context.Database.Set<Authorization>().Where(entry => entry.CreationDate < date
            && (entry.Status != Statuses.Valid || entry.Type == AuthorizationTypes.AdHoc) && !entry.Tokens.Any());

        return await old.ExecuteDeleteAsync(cancellationToken);
    }

    public ValueTask<long> RevokeByApplicationIdAsync(string identifier, CancellationToken cancellationToken) =>
        RevokeAsync(context.Database.Set<Authorization>().Where(entry => entry.Application!.Id == identifier), cancellationToken);

    public ValueTask<long> RevokeBySubjectAsync(string subject, CancellationToken cancellationToken) =>
        RevokeAsync(context.Database.Set<Authorization>().Where(entry => entry.Subject == subject), cancellationToken);

    public ValueTask<bool> TryRevokeAsync(object authorization, CancellationToken cancellationToken)
    {
        ((Authorization)authorization).Status = Statuses.Revoked;
        return context.TryUpdateAsync(authorization, ValidateAsync(authorization, cancellationToken), cancellationToken);
    }

    public ValueTask UpdateAsync(object authorization, CancellationToken cancellationToken) =>
        context.UpdateAsync(authorization, ValidateAsync(authorization, cancellationToken), cancellationToken);

    public async ValueTask UpdateAsync(
        object authorization, OpenIddictAuthorizationDescriptor descriptor, CancellationToken cancellationToken)
    {
        await PopulateAsync(authorization, descriptor, cancellationToken);
        await UpdateAsync(authorization, cancellationToken);
    }

    public IAsyncEnumerable<ValidationResult> ValidateAsync(object authorization, CancellationToken cancellationToken) =>
        Faults((Authorization)authorization).Select(fault => new ValidationResult(fault)).ToAsyncEnumerable();

    private static IEnumerable<string> Faults(Authorization entry)
    {
        if (entry.Type is not (AuthorizationTypes.AdHoc or AuthorizationTypes.Permanent))
        {
            yield return $"An authorization is ad-hoc or permanent, not '{entry.Type}'.";
        }

        if (string.IsNullOrEmpty(entry.Status))
        {
            yield return "An authorization needs a status.";
        }

        if (JsonColumn.ReadList(entry.Scopes).Any(scope => string.IsNullOrEmpty(scope) || scope.Contains(' ', StringComparison.Ordinal)))
        {
            yield return "A scope is neither empty nor has it a space.";
        }
    }

    private static async ValueTask<long> RevokeAsync(IQueryable<Authorization> entries, CancellationToken cancellationToken)
    {
        var stamp = Guid.NewGuid().ToString();
        return await entries.ExecuteUpdateAsync(
            change => change.SetProperty(entry => entry.Status, Statuses.Revoked).SetProperty(entry => entry.ConcurrencyToken, stamp),
            cancellationToken);
    }

    private IQueryable<Authorization> Find(string subject, string client)
    {
        ArgumentException.ThrowIfNullOrEmpty(subject);
        ArgumentException.ThrowIfNullOrEmpty(client);
        return All.Where(entry => entry.Subject == subject && entry.Application!.Id == client);
    }

    /// <summary>An identifier that leads nowhere is none.</summary>
    private async ValueTask<Application?> ApplicationAsync(string? identifier, CancellationToken cancellationToken) =>
        string.IsNullOrEmpty(identifier) ? null : await context.Database.Set<Application>().FindAsync([identifier], cancellationToken);
}
