using Microsoft.EntityFrameworkCore;
using OidcProfiles.Email.Templates;
using OidcProfiles.EntityFrameworkCore.Models;

namespace OidcProfiles.EntityFrameworkCore.Stores;

/// <summary>The history of templates in the host's context.</summary>
internal sealed class EmailTemplateHistoryStore<TContext>(TContext context) : IEmailTemplateHistoryStore
    where TContext : DbContext
{
    private IQueryable<EmailTemplateHistoryEntity> Versions => context.Set<EmailTemplateHistoryEntity>().AsNoTracking();

    public async Task AddAsync(EmailTemplateVersion version, CancellationToken cancellationToken)
    {
        using var rows = new TrackedRows(context);
        var row = new EmailTemplateHistoryEntity { Name = version.Name, Text = version.Text, Actor = version.By, At = version.At.UtcDateTime };
        rows.Track(row, EntityState.Added);
        await context.SaveChangesAsync(cancellationToken);
    }

    public async Task<IReadOnlyList<EmailTemplateVersion>> ListAsync(
        string name, long? before, int limit, CancellationToken cancellationToken)
    {
        var end = before ?? long.MaxValue;
        var rows = await Versions.Where(row => row.Name == name && row.Id < end)
            .OrderByDescending(row => row.Id).Take(limit).ToListAsync(cancellationToken);
        return [.. rows.Select(ToVersion)];
    }

    public async Task<EmailTemplateVersion?> FindAsync(long id, CancellationToken cancellationToken) =>
        await Versions.FirstOrDefaultAsync(row => row.Id == id, cancellationToken) is { } row ? ToVersion(row) : null;

    public async Task<int> DeleteBeforeAsync(DateTimeOffset time, CancellationToken cancellationToken)
    {
        var end = time.UtcDateTime;
        return await Versions.Where(row => row.At < end).ExecuteDeleteAsync(cancellationToken);
    }

    private static EmailTemplateVersion ToVersion(EmailTemplateHistoryEntity row) =>
        new(row.Id, row.Name, row.Text, Times.Read(row.At), row.Actor);
}
