using Microsoft.AspNetCore.Identity;

namespace OidcProfiles.Email.Templates;

/// <summary>Writes overrides to the database.</summary>
internal sealed class EmailTemplateWriter(
    EmailTemplateCache templates, ProfileErrorDescriber errors, TimeProvider time, IEmailTemplateStore? store = null)
{
    private IEmailTemplateStore Store => store ?? throw new InvalidOperationException(
        "Templates cannot be kept, because no template store is registered. Add AddEntityFrameworkStores() after AddOidcProfiles().");

    public ProfileErrorDescriber Errors => errors;

    /// <returns>Null if the database has none of that name, or there is no database.</returns>
    public async Task<StoredEmailTemplate?> FindAsync(EmailTemplateName name, CancellationToken cancellationToken) =>
        store is not null && await store.ReadAsync([$"{name}"], cancellationToken) is [var stored, ..] ? stored : null;

    public Task<IdentityResult> SaveAsync(
        EmailTemplateName name, string text, string? concurrencyStamp, string? updatedBy, CancellationToken cancellationToken) =>
        TakeOverAsync(Store.SaveAsync(new($"{name}", text, time.GetUtcNow(), updatedBy, concurrencyStamp), cancellationToken));

    public Task<IdentityResult> DeleteAsync(EmailTemplateName name, string concurrencyStamp, CancellationToken cancellationToken) =>
        TakeOverAsync(Store.DeleteAsync($"{name}", concurrencyStamp, cancellationToken));

    private async Task<IdentityResult> TakeOverAsync(Task<IdentityResult> write)
    {
        var result = await write;
        if (result.Succeeded)
        {
            // It is written, whatever becomes of whoever asked for it.
            await templates.RefreshAsync(CancellationToken.None);
        }

        return result;
    }
}
