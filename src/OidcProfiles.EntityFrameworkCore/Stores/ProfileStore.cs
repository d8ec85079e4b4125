using System.ComponentModel;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using OidcProfiles.EntityFrameworkCore.Models;
using OidcProfiles.Profiles;

namespace OidcProfiles.EntityFrameworkCore.Stores;

/// <summary>Profiles in the host's context.</summary>
internal sealed class ProfileStore<TContext, TUser, TKey>(TContext context, ProfileErrorDescriber errors) : IProfileStore
    where TContext : DbContext
    where TUser : IdentityUser<TKey>
    where TKey : IEquatable<TKey>
{
    public async Task<ProfileSnapshot?> FindAsync(string userId, CancellationToken cancellationToken)
    {
        // The canonical text only: "01" or a GUID in capitals is no subject, though it converts to a key.
        if (!TryReadKey(userId, out var key) || await Rows(key).FirstOrDefaultAsync(cancellationToken) is not { } row)
        {
            return null;
        }

        return new(
            new()
            {
                UserId = userId,
                UserName = row.UserName,
                Email = row.Email,
                EmailConfirmed = row.EmailConfirmed,
                PhoneNumber = row.PhoneNumber,
                PhoneNumberConfirmed = row.PhoneNumberConfirmed,
                LockedUntil = row.LockedUntil,
            },
            row.Document is null
                ? new() { UserId = userId }
                : new()
                {
                    UserId = userId,
                    Values = ProfileDocument.Read(row.Document),
                    UpdatedAt = row.UpdatedAt,
                    ConcurrencyStamp = row.ConcurrencyStamp,
                });
    }

    public async Task<IdentityResult> SaveAsync(UserProfile profile, CancellationToken cancellationToken)
    {
        if (!TryReadKey(profile.UserId, out var key))
        {
            return IdentityResult.Failed(errors.UserNotFound());
        }

        var entity = new ProfileEntity<TKey>
        {
            UserId = key,
            Document = ProfileDocument.Write(profile.Values),
            UpdatedAt = (profile.UpdatedAt ?? DateTimeOffset.UnixEpoch).ToUniversalTime(),
        };
        var entry = context.Entry(entity);
        entry.State = profile.ConcurrencyStamp is null ? EntityState.Added : EntityState.Modified;
        if (profile.ConcurrencyStamp is not null)
        {
            entry.Property(row => row.ConcurrencyStamp).OriginalValue = profile.ConcurrencyStamp;
        }

        try
        {
            await context.SaveChangesAsync(cancellationToken);
            return IdentityResult.Success;
        }
        catch (DbUpdateException exception) when (exception.Entries.Any(failed => failed.Entity == (object)entity))
        {
            entry.State = EntityState.Detached;
            if (await ExplainAsync(exception, key, cancellationToken) is { } error)
            {
                return IdentityResult.Failed(error);
            }

            throw;
        }
        finally
        {
            entry.State = EntityState.Detached;
        }
    }

    /// <summary>Account and profile in one statement: it is on the path of every UserInfo request.</summary>
    private IQueryable<ProfileRow> Rows(TKey key) =>
        from user in context.Set<TUser>().AsNoTracking()
        where user.Id.Equals(key)
        join profile in context.Set<ProfileEntity<TKey>>().AsNoTracking() on user.Id equals profile.UserId into profiles
        from profile in profiles.DefaultIfEmpty()
        select new ProfileRow
        {
            UserName = user.UserName,
            Email = user.Email,
            EmailConfirmed = user.EmailConfirmed,
            PhoneNumber = user.PhoneNumber,
            PhoneNumberConfirmed = user.PhoneNumberConfirmed,
            LockedUntil = user.LockoutEnabled ? user.LockoutEnd : null,
            Document = profile!.Document,
            UpdatedAt = profile == null ? null : profile.UpdatedAt,
            ConcurrencyStamp = profile!.ConcurrencyStamp,
        };

    private async Task<IdentityError?> ExplainAsync(DbUpdateException exception, TKey key, CancellationToken cancellationToken)
    {
        if (!await context.Set<TUser>().AsNoTracking().AnyAsync(user => user.Id.Equals(key), cancellationToken))
        {
            return errors.UserNotFound();
        }

        // Two first saves at once: the second finds the row of the first.
        return exception is DbUpdateConcurrencyException
            || await context.Set<ProfileEntity<TKey>>().AsNoTracking().AnyAsync(row => row.UserId.Equals(key), cancellationToken)
            ? errors.ConcurrencyFailure()
            : null;
    }

    private static bool TryReadKey(string text, out TKey key)
    {
        key = default!;
        if (typeof(TKey) == typeof(string))
        {
            key = (TKey)(object)text;
            return text.Length > 0;
        }

        var converter = TypeDescriptor.GetConverter(typeof(TKey));
        if (!converter.IsValid(text) || converter.ConvertFromInvariantString(text) is not TKey converted)
        {
            return false;
        }

        // The default of a type is "no key yet" to Entity Framework Core, and never a user's.
        key = converted;
        return !converted.Equals(default) && string.Equals(converter.ConvertToInvariantString(converted), text, StringComparison.Ordinal);
    }
}
