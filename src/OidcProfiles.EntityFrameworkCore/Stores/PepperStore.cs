using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using OidcProfiles.Accounts.SignIn;
using OidcProfiles.EntityFrameworkCore.Models;

namespace OidcProfiles.EntityFrameworkCore.Stores;

/// <summary>Peppers in the host's context.</summary>
internal sealed class PepperStore<TContext>(TContext context, IDataProtectionProvider provider) : IPepperStore
    where TContext : DbContext
{
    private const int Attempts = 5;

    private IQueryable<PepperEntity> Rows => context.Set<PepperEntity>().AsNoTracking();

    public async Task<byte[]> GetOrAddAsync(string name, byte[] fresh, CancellationToken cancellationToken)
    {
        var protector = provider.CreateProtector("OidcProfiles.Pepper.v1", name);
        for (var attempt = 1; ; attempt++)
        {
            var row = await Rows.FirstOrDefaultAsync(row => row.Name == name, cancellationToken);
            if (row is not null && Read(protector, row) is { } secret)
            {
                return secret;
            }

            try
            {
                if (await TryWriteAsync(new() { Name = name, Value = Convert.ToBase64String(protector.Protect(fresh)) }, row?.Value, cancellationToken))
                {
                    return fresh;
                }
            }
            catch (DbUpdateException) when (attempt < Attempts)
            {
                // Another instance was first; its secret is read next.
            }
        }
    }

    private async Task<bool> TryWriteAsync(PepperEntity row, string? old, CancellationToken cancellationToken)
    {
        if (old is not null)
        {
            return await Rows.Where(other => other.Name == row.Name && other.Value == old)
                .ExecuteUpdateAsync(set => set.SetProperty(other => other.Value, row.Value), cancellationToken) == 1;
        }

        using var rows = new TrackedRows(context);
        rows.Track(row, EntityState.Added);
        return await context.SaveChangesAsync(cancellationToken) == 1;
    }

    /// <returns>Null if the key that it was protected with is lost.</returns>
    private static byte[]? Read(IDataProtector protector, PepperEntity row)
    {
        try
        {
            return protector.Unprotect(Convert.FromBase64String(row.Value));
        }
        catch (Exception exception) when (exception is CryptographicException or FormatException)
        {
            return null;
        }
    }
}
