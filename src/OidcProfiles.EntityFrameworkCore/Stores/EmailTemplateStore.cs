using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using OidcProfiles.Email.Templates;
using OidcProfiles.EntityFrameworkCore.Models;

namespace OidcProfiles.EntityFrameworkCore.Stores;

/// <summary>Templates of mails in the host's context.</summary>
internal sealed class EmailTemplateStore<TContext>(TContext context, ProfileErrorDescriber errors) : IEmailTemplateStore
    where TContext : DbContext
{
    private IQueryable<EmailTemplateEntity> Templates => context.Set<EmailTemplateEntity>().AsNoTracking();

    public async Task<IReadOnlyDictionary<string, string>> ReadStampsAsync(CancellationToken cancellationToken)
    {
        var rows = await Templates.Select(row => new { row.Name, row.ConcurrencyStamp }).ToListAsync(cancellationToken);
        return rows.ToDictionary(row => row.Name, row => row.ConcurrencyStamp, StringComparer.Ordinal);
    }

    public async Task<IReadOnlyList<StoredEmailTemplate>> ReadAsync(IReadOnlyCollection<string> names, CancellationToken cancellationToken)
    {
        var rows = await Templates.Where(row => names.Contains(row.Name)).ToListAsync(cancellationToken);
        return [.. rows.Select(row => new StoredEmailTemplate(row.Name, row.Text, row.UpdatedAt, row.UpdatedBy, row.ConcurrencyStamp))];
    }

    public Task<IdentityResult> SaveAsync(StoredEmailTemplate template, CancellationToken cancellationToken)
    {
        var row = new EmailTemplateEntity
        {
            Name = template.Name,
            Text = template.Text,
            UpdatedAt = template.UpdatedAt.ToUniversalTime(),
            UpdatedBy = template.UpdatedBy,
        };
        return WriteAsync(row, template.ConcurrencyStamp is null ? EntityState.Added : EntityState.Modified, template.ConcurrencyStamp, cancellationToken);
    }

    public Task<IdentityResult> DeleteAsync(string name, string concurrencyStamp, CancellationToken cancellationToken) =>
        WriteAsync(new() { Name = name }, EntityState.Deleted, concurrencyStamp, cancellationToken);

    private async Task<IdentityResult> WriteAsync(EmailTemplateEntity row, EntityState state, string? stamp, CancellationToken cancellationToken)
    {
        using var rows = new TrackedRows(context);
        var entry = rows.Track(row, state);
        if (stamp is not null)
        {
            entry.Property(entity => entity.ConcurrencyStamp).OriginalValue = stamp;
        }

        try
        {
            await context.SaveChangesAsync(cancellationToken);
            return IdentityResult.Success;
        }
        catch (Exception exception) when (SaveFailures.Find(exception) is { } failure && rows.Caused(failure) && SaveFailures.IsConflict(exception))
        {
            rows.Dispose();
            if (await FindStampAsync(row.Name, cancellationToken) == stamp)
            {
                // Nobody else wrote it; something else is wrong.
                throw;
            }

            return IdentityResult.Failed(errors.TemplateConcurrencyFailure());
        }
    }

    private Task<string?> FindStampAsync(string name, CancellationToken cancellationToken) =>
        Templates.Where(row => row.Name == name).Select(row => (string?)row.ConcurrencyStamp).SingleOrDefaultAsync(cancellationToken);
}
