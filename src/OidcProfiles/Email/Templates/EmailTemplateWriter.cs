using Microsoft.AspNetCore.Identity;
using OidcProfiles.Auditing;
using OidcProfiles.Profiles;

namespace OidcProfiles.Email.Templates;

/// <summary>Writes overrides to the database.</summary>
internal sealed class EmailTemplateWriter(
    EmailTemplateCache templates, ProfileErrorDescriber errors, EmailTemplateRecords? records = null, EmailTemplateWork? work = null)
{
    private EmailTemplateRecords Records => records ?? throw new InvalidOperationException(
        "Templates cannot be kept, because no template store is registered. Add AddEntityFrameworkStores() after AddOidcProfiles().");

    public ProfileErrorDescriber Errors => errors;

    /// <returns>Null if the database has none of that name, or there is no database.</returns>
    public async Task<StoredEmailTemplate?> FindAsync(EmailTemplateName name, CancellationToken cancellationToken) =>
        records is null ? null : await records.FindAsync(name, cancellationToken);

    public Task<IdentityResult> SaveAsync(
        EmailTemplateName name, string text, string? stamp, ProfileActor actor, CancellationToken cancellationToken)
    {
        var kept = Records;
        return WriteAsync(
            AuditEvents.EmailTemplateSaved, name, actor, token => kept.SaveAsync(name, text, stamp, actor.Id, token), cancellationToken);
    }

    public Task<IdentityResult> DeleteAsync(EmailTemplateName name, string stamp, ProfileActor actor, CancellationToken cancellationToken)
    {
        var kept = Records;
        return WriteAsync(
            AuditEvents.EmailTemplateRestored, name, actor, token => kept.DeleteAsync(name, stamp, actor.Id, token), cancellationToken);
    }

    private async Task<IdentityResult> WriteAsync(
        string name,
        EmailTemplateName template,
        ProfileActor actor,
        Func<CancellationToken, Task<IdentityResult>> write,
        CancellationToken cancellationToken)
    {
        var result = await work!.RunAsync(
            actor,
            async token =>
            {
                var written = await write(token);
                if (written.Succeeded)
                {
                    await work.RecordAsync(name, actor, new Dictionary<string, string> { ["template"] = $"{template}" }, token);
                }

                return written;
            },
            cancellationToken);
        if (result.Succeeded)
        {
            // It is written, whatever becomes of whoever asked for it.
            await templates.RefreshAsync(CancellationToken.None);
        }

        return result;
    }
}
