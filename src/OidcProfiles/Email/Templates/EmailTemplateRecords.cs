using Microsoft.AspNetCore.Identity;

namespace OidcProfiles.Email.Templates;

/// <summary>The templates of the database with their history. What is written belongs into one unit of work.</summary>
internal sealed class EmailTemplateRecords(IEmailTemplateStore store, IEmailTemplateHistoryStore history, TimeProvider time)
{
    /// <returns>Null if the database has none of that name.</returns>
    public async Task<StoredEmailTemplate?> FindAsync(EmailTemplateName name, CancellationToken cancellationToken) =>
        await store.ReadAsync([$"{name}"], cancellationToken) is [var stored, ..] ? stored : null;

    public async Task<IdentityResult> SaveAsync(
        EmailTemplateName name, string text, string? stamp, string? by, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var result = await store.SaveAsync(new($"{name}", text, now, by, stamp), cancellationToken);
        return await KeepAsync(result, new(0, $"{name}", text, now, by), cancellationToken);
    }

    public async Task<IdentityResult> DeleteAsync(EmailTemplateName name, string stamp, string? by, CancellationToken cancellationToken)
    {
        var result = await store.DeleteAsync($"{name}", stamp, cancellationToken);
        return await KeepAsync(result, new(0, $"{name}", null, time.GetUtcNow(), by), cancellationToken);
    }

    private async Task<IdentityResult> KeepAsync(IdentityResult result, EmailTemplateVersion version, CancellationToken cancellationToken)
    {
        if (result.Succeeded)
        {
            await history.AddAsync(version, cancellationToken);
        }

        return result;
    }
}
