using System.ComponentModel.DataAnnotations;
using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using OpenIddict.Abstractions;
using static OpenIddict.Abstractions.OpenIddictConstants;
using Token = OpenIddict.EntityFrameworkCore.Models.OpenIddictEntityFrameworkCoreToken;

namespace OpenIddict.EntityFrameworkCore;

/// <summary>Token entries in the application's database.</summary>
internal sealed partial class TokenManager(EntityContext context) : IOpenIddictTokenManager
{
    private IQueryable<Token> All =>
        context.Database.Set<Token>().Include(entry => entry.Application).Include(entry => entry.Authorization).AsTracking();

    public async ValueTask<long> CountAsync(CancellationToken cancellationToken) => await All.LongCountAsync(cancellationToken);

    public async ValueTask<object> CreateAsync(OpenIddictTokenDescriptor descriptor, CancellationToken cancellationToken)
    {
        var token = new Token();
        await PopulateAsync(token, descriptor, cancellationToken);
        await CreateAsync(token, cancellationToken);
        return token;
    }

    public ValueTask CreateAsync(object token, CancellationToken cancellationToken)
    {
        var entity = (Token)token;
        entity.Status ??= Statuses.Valid;
        entity.ReferenceId = string.IsNullOrEmpty(entity.ReferenceId) ? null : ClientSecret.HashReference(entity.ReferenceId);
        return context.AddAsync(token, ValidateAsync(token, cancellationToken), cancellationToken);
    }

    public ValueTask DeleteAsync(object token, CancellationToken cancellationToken) => context.RemoveAsync([token], cancellationToken);

    public IAsyncEnumerable<object> FindAsync(string subject, string client, CancellationToken cancellationToken) =>
        Find(subject, client).Entities(cancellationToken);

    public IAsyncEnumerable<object> FindAsync(string subject, string client, string status, CancellationToken cancellationToken) =>
        Find(subject, client).Where(entry => entry.Status == status).Entities(cancellationToken);

    public IAsyncEnumerable<object> FindAsync(
        string subject, string client, string status, string type, CancellationToken cancellationToken) =>
        Find(subject, client).Where(entry => entry.Status == status && entry.Type == type).Entities(cancellationToken);

    public IAsyncEnumerable<object> FindByApplicationIdAsync(string identifier, CancellationToken cancellationToken) =>
        All.Where(entry => entry.Application!.Id == identifier).Entities(cancellationToken);

    public IAsyncEnumerable<object> FindByAuthorizationIdAsync(string identifier, CancellationToken cancellationToken) =>
        All.Where(entry => entry.Authorization!.Id == identifier).Entities(cancellationToken);

    public async ValueTask<object?> FindByIdAsync(string identifier, CancellationToken cancellationToken)
    {
        ArgumentException.ThrowIfNullOrEmpty(identifier);

        return context.Database.Set<Token>().Local.FindEntry(identifier)?.Entity
            ?? await All.FirstOrDefaultAsync(entry => entry.Id == identifier, cancellationToken);
    }

    /// <param name="identifier">As the client sent it.</param>
    /// <param name="cancellationToken">Stops the query.</param>
    public async ValueTask<object?> FindByReferenceIdAsync(string identifier, CancellationToken cancellationToken)
    {
        ArgumentException.ThrowIfNullOrEmpty(identifier);

        var stored = ClientSecret.HashReference(identifier);
        var found = await All.FirstOrDefaultAsync(entry => entry.ReferenceId == stored, cancellationToken);

        // A collation of the database may be more lenient than a hash allows.
        return string.Equals(found?.ReferenceId, stored, StringComparison.Ordinal) ? found : null;
    }

    public IAsyncEnumerable<object> FindBySubjectAsync(string subject, CancellationToken cancellationToken) =>
        All.Where(entry => entry.Subject == subject).Entities(cancellationToken);

    public IAsyncEnumerable<object> ListAsync(int? count, int? offset, CancellationToken cancellationToken) =>
        All.OrderBy(entry => entry.Id).Page(count, offset).Entities(cancellationToken);

    /// <summary>Deletes old entries that can no longer be used.</summary>
    public async ValueTask<long> PruneAsync(DateTimeOffset threshold, CancellationToken cancellationToken)
    {
        var date = threshold.UtcDateTime;
        var now = context.Now.UtcDateTime;
        var old = context.Database.Set<Token>().Where(entry => entry.CreationDate < date
            && ((entry.Status != Statuses.Inactive && entry.Status != Statuses.Valid)
                || (entry.Authorization != null && entry.Authorization.Status != Statuses.Valid)
                || entry.ExpirationDate < now));

        return await old.ExecuteDeleteAsync(cancellationToken);
    }

    public ValueTask<long> RevokeByApplicationIdAsync(string identifier, CancellationToken cancellationToken) =>
        RevokeAsync(context.Database.Set<Token>().Where(entry => entry.Application!.Id == identifier), cancellationToken);

    public ValueTask<long> RevokeByAuthorizationIdAsync(string identifier, CancellationToken cancellationToken) =>
        RevokeAsync(context.Database.Set<Token>().Where(entry => entry.Authorization!.Id == identifier), cancellationToken);

    public ValueTask<long> RevokeBySubjectAsync(string subject, CancellationToken cancellationToken) =>
        RevokeAsync(context.Database.Set<Token>().Where(entry => entry.Subject == subject), cancellationToken);

    /// <summary>Of several at the same time one succeeds; the first redemption leaves its date.</summary>
    public ValueTask<bool> TryRedeemAsync(object token, CancellationToken cancellationToken)
    {
        ((Token)token).RedemptionDate ??= context.Now.UtcDateTime;
        return TrySetStatusAsync(token, Statuses.Redeemed, cancellationToken);
    }

    public ValueTask<bool> TryRejectAsync(object token, CancellationToken cancellationToken) =>
        TrySetStatusAsync(token, Statuses.Rejected, cancellationToken);

    public ValueTask<bool> TryRevokeAsync(object token, CancellationToken cancellationToken) =>
        TrySetStatusAsync(token, Statuses.Revoked, cancellationToken);

    public ValueTask UpdateAsync(object token, CancellationToken cancellationToken) =>
        context.UpdateAsync(token, ValidateAsync(token, cancellationToken), cancellationToken);

    /// <summary>A reference identifier that is not the stored hash is a new one.</summary>
    public async ValueTask UpdateAsync(object token, OpenIddictTokenDescriptor descriptor, CancellationToken cancellationToken)
    {
        var entity = (Token)token;
        var stored = entity.ReferenceId;
        await PopulateAsync(token, descriptor, cancellationToken);

        if (!string.IsNullOrEmpty(entity.ReferenceId) && !string.Equals(entity.ReferenceId, stored, StringComparison.Ordinal))
        {
            entity.ReferenceId = ClientSecret.HashReference(entity.ReferenceId);
        }

        await UpdateAsync(token, cancellationToken);
    }

    public async IAsyncEnumerable<ValidationResult> ValidateAsync(
        object token, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var entity = (Token)token;

        if (entity.ReferenceId is { } reference
            && await context.Database.Set<Token>().AnyAsync(
                other => other.ReferenceId == reference && other.Id != entity.Id, cancellationToken))
        {
            yield return new ValidationResult("Another token has this reference identifier.");
        }

        if (string.IsNullOrEmpty(entity.Type))
        {
            yield return new ValidationResult("A token needs a type.");
        }

        if (string.IsNullOrEmpty(entity.Status))
        {
            yield return new ValidationResult("A token needs a status.");
        }
    }

    private static async ValueTask<long> RevokeAsync(IQueryable<Token> entries, CancellationToken cancellationToken)
    {
        var stamp = Guid.NewGuid().ToString();
        return await entries.ExecuteUpdateAsync(
            change => change.SetProperty(entry => entry.Status, Statuses.Revoked).SetProperty(entry => entry.ConcurrencyToken, stamp),
            cancellationToken);
    }

    private ValueTask<bool> TrySetStatusAsync(object token, string status, CancellationToken cancellationToken)
    {
        ((Token)token).Status = status;
        return context.TryUpdateAsync(token, ValidateAsync(token, cancellationToken), cancellationToken);
    }

    private IQueryable<Token> Find(string subject, string client)
    {
        ArgumentException.ThrowIfNullOrEmpty(subject);
        ArgumentException.ThrowIfNullOrEmpty(client);
        return All.Where(entry => entry.Subject == subject && entry.Application!.Id == client);
    }
}
